"""Units of measurement, by how they are written."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from newsextract_plugins.statistics.tables.loading import LISTS, labelled

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

__all__ = ["Unit", "Units", "plural", "units"]

IRREGULAR: Final = {
    "foot": "feet",
    "inch": "inches",
    "century": "centuries",
    "penny": "pennies",
    "horsepower": "horsepower",
}


class Unit(NamedTuple):
    """A unit of measurement: its canonical singular name and the kind of quantity that it makes."""

    name: str
    kind: str


class Units(NamedTuple):
    """How units are written.

    Attributes:
        symbols: Abbreviations, case counts.
        names: Spelled-out forms in lower case, singular and plural, with single spaces.
        letters: Abbreviations that are also words or single letters, and need more evidence.
        plurals: Those of `names` that can't stand before a noun as an adjective without a hyphen.
    """

    symbols: Mapping[str, Unit]
    names: Mapping[str, Unit]
    letters: Mapping[str, Unit]
    plurals: frozenset[str]


def plural(name: str) -> str:
    """Return the regular plural of a unit's name; the first noun of a compound with "per" takes it."""
    head, per, rest = name.partition(" per ")
    words = head.split(" ")
    last = words[-1]
    if last in IRREGULAR:
        last = IRREGULAR[last]
    elif last.endswith("y") and last[-2:-1] not in "aeiou":
        last = last[:-1] + "ies"
    elif last.endswith(("s", "x", "ch", "sh")):
        last += "es"
    else:
        last += "s"
    return " ".join([*words[:-1], last]) + per + rest


@cache
def units(extra: tuple[tuple[str, tuple[str, ...]], ...] = ()) -> Units:
    """Return the unit tables, with a user's own units: canonical name and further spellings of each."""
    known = labelled("units/units")
    prefixes = {long: short for long, short in LISTS.rows("units/prefixes")}  # noqa: C416 (mypy knows not that rows are pairs)
    symbols: dict[str, Unit] = {}
    names: dict[str, Unit] = {}
    letters: dict[str, Unit] = {}
    plurals: set[str] = set()

    def add(unit: Unit, entry: Mapping[str, Sequence[str]], long_prefix: str, short_prefix: str) -> None:
        power = bool(entry.get("power"))
        many = [plural(name) for name in _spellings(unit, entry, long_prefix)]
        irregular = [long_prefix + p for p in entry.get("plurals", ())]
        for spelling in _spellings(unit, entry, long_prefix):
            names.setdefault(spelling.lower(), unit)
            if power:
                _add_powers(names, spelling, unit)
        for spelling in irregular or many:
            names.setdefault(spelling.lower(), unit)
            plurals.add(spelling.lower())
            if power:
                _add_powers(names, spelling, unit)
        for symbol in entry.get("symbols", ()):
            symbols.setdefault(short_prefix + symbol, unit)
            if power:
                for mark in ("2", "²", "^2", " squared"):
                    symbols.setdefault(short_prefix + symbol + mark, Unit(f"square {unit.name}", unit.kind))
                for mark in ("3", "³", "^3", " cubed"):
                    symbols.setdefault(short_prefix + symbol + mark, Unit(f"cubic {unit.name}", unit.kind))
        for symbol in entry.get("attached", ()):
            (symbols if short_prefix else letters).setdefault(short_prefix + symbol, unit)

    for name, entry in known.items():
        add(Unit(name, _kind(entry)), entry, "", "")
    for name, entry in known.items():
        for prefix in entry.get("prefixes", ()):
            short = prefixes[prefix]
            prefixed = Unit(prefix + name, _kind(entry))
            add(prefixed, {k: v for k, v in entry.items() if k != "plurals"}, prefix, short)
            if short == "μ":
                add(prefixed, entry, prefix, "µ")
    for name, spellings in extra:
        add(Unit(name, "measure"), {"names": spellings}, "", "")
        symbols.update({s: Unit(name, "measure") for s in spellings})
    for symbol in ("m", "pm", "am", "ha", "mil"):
        if symbol in symbols:
            letters[symbol] = symbols.pop(symbol)
    letters["C"] = Unit("celsius", "temperature")
    letters.update({symbol: Unit(name, "money") for symbol, name in LISTS.rows("currencies/nameless-attached")})
    return Units(symbols, names, letters, frozenset(plurals))


def _kind(entry: Mapping[str, Sequence[str]]) -> str:
    """Return the kind of quantity that a unit makes."""
    return next(iter(entry.get("kind", ("measure",))))


def _spellings(unit: Unit, entry: Mapping[str, Sequence[str]], long_prefix: str) -> list[str]:
    return [unit.name, *(long_prefix + name for name in entry.get("names", ()))]


def _add_powers(names: dict[str, Unit], spelling: str, unit: Unit) -> None:
    for words, power in (("square {}", "square"), ("sq {}", "square"), ("{} squared", "square"), ("cubic {}", "cubic")):
        names.setdefault(words.format(spelling).lower(), Unit(f"{power} {unit.name}", unit.kind))
    names.setdefault(f"{spelling} cubed".lower(), Unit(f"cubic {unit.name}", unit.kind))
