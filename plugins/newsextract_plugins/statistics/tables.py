"""The data files as tables: units, currencies, number words, words of change and of limit, word classes."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_DATA = Path(__file__).parent / "data"

IRREGULAR = {
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


class Currencies(NamedTuple):
    """How money is written: ISO codes by symbol before the amount, by symbol after it, and by name in lower case."""

    before: Mapping[str, str]
    after: Mapping[str, str]
    names: Mapping[str, tuple[str | None, str]]


class NumberWords(NamedTuple):
    """Number words and their values; the scales as powers of ten."""

    cardinals: Mapping[str, int]
    scales: Mapping[str, int]
    suffixes: Mapping[str, int]
    money_suffixes: Mapping[str, int]
    vague: Mapping[str, tuple[int, int]]
    several: Mapping[str, tuple[int, int]]
    fractions: Mapping[str, int]
    ordinals: Mapping[str, int]
    multiples: Mapping[str, int]
    multiplied: Mapping[str, int]
    divided: Mapping[str, int]
    vulgar: Mapping[str, tuple[int, int]]


class Limits(NamedTuple):
    """Phrases that bound a number, by what they say; the longest has `longest` words."""

    before: Mapping[str, str]
    after: Mapping[str, str]


class Changes(NamedTuple):
    """Words of change: `up` or `down` by verb, noun, and word directly before or after the number."""

    verbs: Mapping[str, str]
    nouns: Mapping[str, str]
    before: Mapping[str, str]
    after: Mapping[str, str]
    between: frozenset[str]


class Grammar(NamedTuple):
    """Closed word classes and frequent verbs."""

    determiners: frozenset[str]
    prepositions: frozenset[str]
    conjunctions: frozenset[str]
    clause_starters: frozenset[str]
    pronouns: frozenset[str]
    auxiliaries: frozenset[str]
    adverbs: frozenset[str]
    verbs: frozenset[str]
    pronoun_subjects: frozenset[str]
    amount_nouns: frozenset[str]
    collectives: frozenset[str]
    attributives: frozenset[str]
    ambiguous: frozenset[str]
    stops: frozenset[str] = frozenset()


def load(name: str) -> dict[str, Any]:
    """Return a data file of this plugin."""
    return tomllib.loads((_DATA / f"{name}.toml").read_text(encoding="utf-8"))


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
    data = load("units")
    symbols: dict[str, Unit] = {}
    names: dict[str, Unit] = {}
    letters: dict[str, Unit] = {}
    plurals: set[str] = set()

    def add(unit: Unit, entry: Mapping[str, Any], long_prefix: str, short_prefix: str) -> None:
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

    for name, entry in data["units"].items():
        add(Unit(name, entry.get("kind", "measure")), entry, "", "")
    for name, entry in data["units"].items():
        for prefix in entry.get("prefixes", ()):
            short = data["prefixes"][prefix]
            prefixed = Unit(prefix + name, entry.get("kind", "measure"))
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
    letters.update(
        {symbol: Unit(name, "money") for symbol, name in load("currencies")["_nameless"]["attached"].items()}
    )
    return Units(symbols, names, letters, frozenset(plurals))


def _spellings(unit: Unit, entry: Mapping[str, Any], long_prefix: str) -> list[str]:
    return [unit.name, *(long_prefix + name for name in entry.get("names", ()))]


def _add_powers(names: dict[str, Unit], spelling: str, unit: Unit) -> None:
    for words, power in (("square {}", "square"), ("sq {}", "square"), ("{} squared", "square"), ("cubic {}", "cubic")):
        names.setdefault(words.format(spelling).lower(), Unit(f"{power} {unit.name}", unit.kind))
    names.setdefault(f"{spelling} cubed".lower(), Unit(f"cubic {unit.name}", unit.kind))


@cache
def currencies(extra: tuple[tuple[str, tuple[str, ...]], ...] = ()) -> Currencies:
    """Return the currency tables, with a user's own: ISO code, and symbols and names of each."""
    before: dict[str, str] = {}
    after: dict[str, str] = {}
    names: dict[str, tuple[str | None, str]] = {}
    data = load("currencies")
    nameless = data.pop("_nameless")
    for code, entry in data.items():
        before.update(dict.fromkeys(entry.get("before", ()), code))
        after.update(dict.fromkeys(entry.get("after", ()), code))
        for name in entry.get("names", ()):
            names[name.lower()] = (code, name)
            names.setdefault(plural(name).lower(), (code, name))
        for name in entry.get("plurals", ()):
            names.setdefault(name.lower(), (code, entry["names"][0]))
    for name in nameless["names"]:
        names.setdefault(name.lower(), (None, name))
        names.setdefault(plural(name).lower(), (None, name))
    for many, name in nameless["plurals"].items():
        names.setdefault(many, (None, name))
    _add_world(before, after, names)
    for code, spellings in extra:
        before.update(dict.fromkeys((code, *spellings), code))
        after.update(dict.fromkeys((code, *spellings), code))
        for name in spellings:
            names[name.lower()] = names[plural(name).lower()] = (code, name)
    return Currencies(before, after, names)


def _add_world(before: dict[str, str], after: dict[str, str], names: dict[str, tuple[str | None, str]]) -> None:
    """Add the world's other currencies by code and name."""
    world = load("currencies_world")
    for code in world["codes"].split():
        before.setdefault(code, code)
        after.setdefault(code, code)
    for code, groups in world["names"].items():
        for group in groups:
            for form in group:
                names.setdefault(form.lower(), (code, group[0]))
    for noun, name in world["nameless"].items():
        names.setdefault(noun, (None, name))
        names.setdefault(plural(noun), (None, name))


@cache
def number_words(extra: tuple[tuple[str, int], ...] = ()) -> NumberWords:
    """Return the number words, with a user's own scales: the power of ten of each word or abbreviation."""
    data = load("numbers")
    suffixes = data["suffixes"]
    money = suffixes.pop("money")

    def pairs(table: Mapping[str, Any]) -> dict[str, tuple[int, int]]:
        return {word: (low, high) for word, (low, high) in table.items()}

    return NumberWords(
        cardinals={**data["units"], **data["tens"]},
        scales={**data["scales"], **{word.lower(): power for word, power in extra}},
        suffixes={**suffixes, **dict(extra)},
        money_suffixes={**suffixes, **money, **dict(extra)},
        vague=pairs(data["vague"]),
        several={**pairs(data["several"]), **pairs(data["handful"])},
        fractions=data["fractions"],
        ordinals=data["ordinals"],
        multiples=data["multiples"],
        multiplied=data["multiplied"],
        divided=data["divided"],
        vulgar=pairs(data["vulgar"]),
    )


@cache
def limits() -> Limits:
    """Return the phrases of limit."""
    data = load("bounds")
    return Limits(_inverted(data["before"]), _inverted(data["after"]))


@cache
def changes() -> Changes:
    """Return the words of change."""
    data = load("change")

    def words(field: str) -> dict[str, str]:
        return {
            word.replace("_", " "): direction
            for direction in ("up", "down")
            for word in data[direction].get(field, "").split()
        }

    return Changes(
        words("verbs"), words("nouns"), words("before"), words("after"), frozenset(data["between"]["words"].split())
    )


@cache
def grammar() -> Grammar:
    """Return the word classes."""
    data = load("grammar")
    lists = {field: frozenset(data[field].split()) for field in Grammar._fields if field != "stops"}
    stops = ("prepositions", "conjunctions", "pronouns", "auxiliaries", "determiners", "adverbs")
    return Grammar(**lists, stops=frozenset().union(*(lists[field] for field in stops)))


@cache
def _contexts() -> dict[str, str]:
    return load("context")


def word_set(name: str) -> frozenset[str]:
    """Return a list of data/context.toml."""
    return frozenset(_contexts()[name].split())


@cache
def designators() -> frozenset[str]:
    """Return the nouns that a number behind them only names."""
    return frozenset(load("designators")["words"].split())


@cache
def idioms() -> Mapping[str, re.Pattern[str]]:
    """Return patterns of the fixed phrases that hold a number, in lower case, by each of their words."""
    by_word: dict[str, list[str]] = {}
    for phrase in load("designators")["idioms"]:
        for word in phrase.split():
            by_word.setdefault(word, []).append(phrase)
    return {word: re.compile(rf"\b(?:{'|'.join(phrases)})\b") for word, phrases in by_word.items()}


@cache
def idle_compounds() -> frozenset[str]:
    """Return the second halves of hyphenated words that count nothing ("two-way")."""
    return frozenset(load("designators")["compounds"].split())


def _inverted(table: Mapping[str, Iterable[str]]) -> dict[str, str]:
    return {phrase: meaning for meaning, phrases in table.items() for phrase in phrases}


def cases(words: Iterable[str]) -> list[str]:
    """Return the words in lower case, with a capital, and in capitals: as they stand in text and headlines."""
    return [form for word in words for form in (word, word[:1].upper() + word[1:], word.upper())]


def normal(name: str) -> str:
    """Return a phrase in lower case with single spaces, as the tables have it."""
    return re.sub(r"\s+", " ", name).lower()
