"""The tables of the statistics plugin as Markdown: units, currencies, scales, and the codes of what is no statistic."""

from __future__ import annotations

from tables import table

from newsextract_plugins.statistics.exclusions.reasons import REASONS
from newsextract_plugins.statistics.tables.money import currencies
from newsextract_plugins.statistics.tables.number_words import number_words
from newsextract_plugins.statistics.tables.unit_names import Unit, units

__all__ = ["currency_table", "reason_table", "scale_table", "unit_table"]


def unit_table() -> str:
    """Return the units of measurement that the statistics plugin knows."""
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
    return table(("Unit", "Kind", "Also written"), rows, {0})


def currency_table() -> str:
    """Return the currencies that the statistics plugin knows."""
    known = currencies()
    rows = []
    for code in sorted(set(known.before.values()) | set(known.after.values())):
        symbols = {s for spelled in (known.before, known.after) for s, c in spelled.items() if c == code and s != code}
        names = {name for name, (c, _) in known.names.items() if c == code}
        rows.append((code, ", ".join(sorted(symbols, key=_length)), ", ".join(sorted(names, key=_length))))
    return table(("Code", "Symbols", "Names"), rows, {0, 1})


def scale_table() -> str:
    """Return the scales that the statistics plugin knows: words, and abbreviations behind digits."""
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
    return table(("Power", "Words", "Behind digits", "Behind digits of money only"), rows, {0})


def reason_table() -> str:
    """Return the codes of what is no statistic."""
    return table(("Code", "The number is"), sorted(REASONS.items()), {0})


def _length(spelling: str) -> tuple[int, str]:
    return len(spelling), spelling
