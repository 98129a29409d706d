"""Readings of what recurs: every Tuesday, twice a week, monthly."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract import exception, rule
from newsextract.text.english import can_be, is_mostly
from newsextract_plugins.dates.example_day import EXAMPLE_DAY
from newsextract_plugins.dates.resolution.durations import count, duration
from newsextract_plugins.dates.resolution.parts import Judged, modifier
from newsextract_plugins.dates.resolution.readings import Reading
from newsextract_plugins.dates.words.vocabulary import CLASS

if TYPE_CHECKING:
    from newsextract_plugins.dates.grammar.phrases import Phrase
    from newsextract_plugins.dates.resolution.context import Context


__all__ = ["RECURRING_RULES", "_every", "_frequency", "_so_long", "_so_often"]


def _every(phrase: Phrase, _context: Context) -> Judged:
    if phrase.has("unit"):
        unit = phrase.first("unit")
        number = count(phrase.group("count")) if phrase.has("count") else 1
        if phrase.has("other"):
            number = 2
        return Reading("SET", duration(number, unit), quant="EVERY")
    if phrase.has("weekday"):
        part = phrase.first("part") if phrase.has("part") else ""
        return Reading("SET", f"XXXX-WXX-{phrase.value('weekday')}{part}", quant="EVERY")
    if phrase.has("month"):
        return Reading("SET", f"XXXX-{phrase.value('month'):02}", quant="EVERY")
    if phrase.has("season"):
        return Reading("SET", f"XXXX-{phrase.value('season')}", quant="EVERY")
    if phrase.has("holiday"):
        return Reading("SET", "P1Y", quant="EVERY")
    return Reading("SET", f"XXXX-XX-XX{phrase.value('part2')}", quant="EVERY")


every: Final = rule(
    "every",
    "What recurs: every year, each Tuesday.",
    example="The flood comes every other year.",
    counterexample="The flood takes every house.",
)(_every)


def _seasons(phrase: Phrase, _context: Context) -> Judged:
    return Reading("SET", f"XXXX-{phrase.value('season')}", quant="EVERY")


seasons: Final = rule(
    "seasons",
    "The last few summers or winters.",
    example="It froze in the past three winters.",
    counterexample="It froze last winter.",
)(_seasons)


@exception(
    "frequency-with-a-number",
    "“Six-monthly” is not monthly.",
    example="The board gave its six-monthly report.",
    counterexample="The board gave its monthly report.",
    published=EXAMPLE_DAY,
)
def _has_number(phrase: Phrase) -> bool:
    """Tell whether a number is joined to a word of frequency."""
    before, number = phrase.before(), phrase.before(2)
    joined = before is not None and before.kind == CLASS["HYPHEN"]
    return joined and number is not None and number.kind == CLASS["NUMWORD"]


@exception(
    "quarterly-results",
    "“Quarterly results” are those of one quarter.",
    example="The firm told its quarterly results.",
    counterexample="The firm pays quarterly.",
    published=EXAMPLE_DAY,
)
def _is_of_one_quarter(phrase: Phrase) -> bool:
    """Tell whether “quarterly” describes what a single quarter brought."""
    after = phrase.after()
    return phrase.value("freq") == "P3M" and after is not None and after.kind == CLASS["WORD"]


@exception(
    "daily-that-is-a-paper",
    "“The daily Rodina” and “the weekly said” are papers.",
    example="The party daily Rodina wrote of it.",
    counterexample="The daily Covid cases rose.",
    published=EXAMPLE_DAY,
)
def _is_a_paper(phrase: Phrase, context: Context) -> bool:
    """Tell whether a name follows that no noun goes on, or a verb of saying behind "the"."""
    before, after = phrase.before(), phrase.after()
    if after is None or after.kind != CLASS["WORD"]:
        return False
    if not context.text[after.start].isupper():
        led = before is not None and before.kind in (CLASS["THE"], CLASS["WORD"])
        return led and after.value in ("said", "wrote", "quoted", "cited", "says", "writes", "quotes", "cites")
    place = 2
    while (word := phrase.after(place)) is not None and context.text[word.start].isupper() and place < LONGEST_NAME:
        place += 1
    last = phrase.after(place - 1)
    if last is not None and can_be(str(last.value).lower(), "noun", "plural") and last.value not in ("Times", "News"):
        return False  # the weekly Power Rankings
    return word is None or word.kind != CLASS["WORD"] or not is_mostly(word.value, "noun")


LONGEST_NAME: Final = 5
"""Words of the name of a paper, at most."""


def _doubled(phrase: Phrase) -> str | None:
    """Return what "bi-weekly" and its like recur in: every two weeks, as the word without a hyphen."""
    before, prefix = phrase.before(), phrase.before(2)
    if before is None or before.kind != CLASS["HYPHEN"] or prefix is None or str(prefix.value).lower() != "bi":
        return None
    return _TWICE_AS_LONG.get(phrase.value("freq"))


_TWICE_AS_LONG: Final = {"P1W": "P2W", "P1M": "P2M", "P1Y": "P2Y"}


def _frequency(phrase: Phrase, context: Context) -> Judged:
    if _has_number(phrase) or _is_a_paper(phrase, context):
        return None
    if (doubled := _doubled(phrase)) is not None:
        return Reading("SET", doubled, quant="EVERY")
    if _is_of_one_quarter(phrase):
        return False
    return Reading("SET", phrase.value("freq"), quant="EVERY")


frequency: Final = rule(
    "frequency",
    "What recurs, in one word.",
    example="The ferry sails daily.",
    counterexample="The ferry sails.",
)(_frequency)


def _so_often(phrase: Phrase, _context: Context) -> Judged:
    times = phrase.value("often") if phrase.has("often") else count(phrase.group("count"))
    if times is None or times != int(times) or times > MOST_OFTEN:
        return False
    return Reading("SET", duration(1, phrase.value("unit")), freq=f"{int(times)}X")


so_often: Final = rule(
    "so-often",
    "How many times in each unit of time.",
    example="The ferry sails twice a week.",
    counterexample="The ferry once sailed a week late, three times as slow.",
)(_so_often)


MOST_OFTEN = 100_000


def _so_long(phrase: Phrase, _context: Context) -> Judged:
    """Read "four nights a week": how much of the smaller unit there is in each of the larger."""
    length, unit = phrase.value("length"), phrase.value("unit")
    number = count(phrase.group("count"))
    if number is None or number != int(number) or number > MOST_OFTEN:
        return False
    if length not in _WITHIN or unit not in _WITHIN or _WITHIN.index(length) >= _WITHIN.index(unit):
        return False
    return Reading(
        "SET", duration(1, unit), modifier(phrase), quant="EVERY", freq=f"{int(number)}{length.removeprefix('T')}"
    )


so_long: Final = rule(
    "so-long",
    "How much of a unit of time in each larger one.",
    example="The ferry sails four nights a week.",
    counterexample="The ferry sailed for four nights, a week late.",
)(_so_long)


_WITHIN = ("TS", "TM", "TH", "N", "D", "WE", "W", "F", "M", "Q", "Y")
"""Units from the smallest, by their codes."""


RECURRING_RULES: Final = (every, seasons, frequency, so_often, so_long)
"""The rules of this module, each with its reader."""
