"""Directives that write the tables of the statistics plugin: `{units}`, `{currencies}`, `{scales}` and `{reasons}`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalogue import _table
from docutils.parsers.rst import Directive

from newsextract_plugins.statistics.exclusions.reasons import REASONS
from newsextract_plugins.statistics.tables.money import currencies
from newsextract_plugins.statistics.tables.number_words import number_words
from newsextract_plugins.statistics.tables.unit_names import Unit, units

if TYPE_CHECKING:
    from docutils import nodes
    from sphinx.application import Sphinx


class UnitTable(Directive):
    """The units of measurement that the statistics plugin knows."""

    def run(self) -> list[nodes.Node]:
        known = units()
        spelled: dict[Unit, list[str]] = {}
        for spellings in (known.symbols, known.letters, known.names):
            for spelling, unit in spellings.items():
                spelled.setdefault(unit, []).append(spelling)
        rows = [
            (
                unit.name,
                unit.kind.replace("_", " "),
                ", ".join(s for s in sorted(spellings, key=_length) if s != unit.name),
            )
            for unit, spellings in sorted(spelled.items(), key=lambda item: (item[0].kind, item[0].name))
        ]
        return [_table(("Unit", "Kind", "Also written"), rows, code={0})]


class CurrencyTable(Directive):
    """The currencies that the statistics plugin knows."""

    def run(self) -> list[nodes.Node]:
        known = currencies()
        rows = []
        for code in sorted(set(known.before.values()) | set(known.after.values())):
            symbols = {s for table in (known.before, known.after) for s, c in table.items() if c == code and s != code}
            names = {name for name, (c, _) in known.names.items() if c == code}
            rows.append((code, ", ".join(sorted(symbols, key=_length)), ", ".join(sorted(names, key=_length))))
        return [_table(("Code", "Symbols", "Names"), rows, code={0})]


class ScaleTable(Directive):
    """The scales that the statistics plugin knows: words, and abbreviations behind digits."""

    def run(self) -> list[nodes.Node]:
        known = number_words()
        powers = sorted({*known.scales.values(), *known.money_suffixes.values()})
        rows = [
            (
                f"10^{power}",
                ", ".join(word for word, p in known.scales.items() if p == power),
                ", ".join(s for s, p in known.suffixes.items() if p == power),
                ", ".join(s for s, p in known.money_suffixes.items() if p == power and s not in known.suffixes),
            )
            for power in powers
        ]
        return [_table(("Power", "Words", "Behind digits", "Behind digits of money only"), rows, code={0})]


class ReasonTable(Directive):
    """The codes of what is no statistic."""

    def run(self) -> list[nodes.Node]:
        return [_table(("Code", "The number is"), sorted(REASONS.items()), code={0})]


def _length(spelling: str) -> tuple[int, str]:
    return len(spelling), spelling


def setup(app: Sphinx) -> dict[str, bool]:
    app.add_directive("units", UnitTable)
    app.add_directive("currencies", CurrencyTable)
    app.add_directive("scales", ScaleTable)
    app.add_directive("reasons", ReasonTable)
    return {"parallel_read_safe": True}
