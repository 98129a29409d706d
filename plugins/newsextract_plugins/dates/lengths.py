"""Readings of lengths of time, of what recurs, and of words that only point to the past, present or future."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsextract_plugins.dates.durations import count, duration
from newsextract_plugins.dates.parts import Judged, modifier
from newsextract_plugins.dates.readings import BACK, Context, Reading, shifted, unknown
from newsextract_plugins.dates.tokenising import CLASS

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsextract_plugins.dates.recognise import Phrase
    from newsextract_plugins.dates.tokenising import Token

__all__ = ["LENGTHS"]


def _relative_duration(phrase: Phrase, _context: Context) -> Judged:
    unit, kinds = phrase.first("unit"), phrase.kinds("rel")
    plural = phrase.kinds("unit") == CLASS["UNITS"]
    if unit == "period":
        return False
    if not plural and not phrase.has("count"):
        if unit == "DE" and kinds in BACK:
            return Reading("DURATION", "P10Y", modifier(phrase))
        return False
    if kinds == CLASS["ORD"] and CLASS["HYPHEN"] + phrase.kinds("unit") in phrase.match[0]:
        return False  # a third four-year term
    number = count(phrase.group("count")) if phrase.has("count") else None
    if phrase.has("count") and phrase.match[0].startswith(CLASS["LAST"]) and _is_verb(phrase.before()):
        return False
    if kinds == CLASS["PASTADJ"] and number is None and unit in ("Y", "DE", "CE", "D"):
        return Reading("DATE", "PAST_REF")
    if kinds == CLASS["FUTUREADJ"]:
        return Reading("DATE", "FUTURE_REF")
    if kinds in (CLASS["ORD"], CLASS["EARLY"]) and number is None and (unit == "Y" or kinds == CLASS["EARLY"]):
        return False
    return Reading("DURATION", duration(number, unit), modifier(phrase))


#: Words behind which "last" is a verb; negated auxiliaries are told by their ending.
_ENDURING = frozenset(
    {"can", "could", "may", "might", "must", "not", "now", "only", "shall", "should", "to", "usually", "will", "would"}
    | {"typically", "they", "these", "those", "often", "that", "which"}
)
_SHORTEST_PLURAL = 5


def _is_verb(before: Token | None) -> bool:
    """Tell whether "last" is a verb behind a word: "would not last 18 months", "batteries last 10 years"."""
    if before is None or not isinstance(before.value, str):
        return False
    word = before.value.lower()
    plural = before.kind == CLASS["WORD"] and word.endswith("s") and len(word) >= _SHORTEST_PLURAL
    return (
        word in _ENDURING or word.endswith(("n't", "n’t")) or (plural and not word.endswith(("'s", "’s", "ss", "us")))
    )


def _compound(phrase: Phrase, _context: Context) -> Judged:
    unit = phrase.first("unit")
    if unit == "Q":
        return None
    return Reading("DURATION", duration(count(phrase.group("count")), unit), modifier(phrase))


def _first_length(phrase: Phrase, _context: Context) -> Judged:
    """The first end of "12 to 18 months", which has the second's unit."""
    unit = phrase.value("unit")
    low, high = count(phrase.group("count")), count(phrase.group("count2"))
    if unit == "Q" or low is None or high is None or low >= high:
        return False
    return Reading("DURATION", duration(low, unit), modifier(phrase))


def _unit_long(phrase: Phrase, _context: Context) -> Judged:
    unit = phrase.first("unit")
    return Reading("DURATION", duration(None if phrase.kinds("unit") == CLASS["UNITS"] else 1, unit))


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


def _frequency(phrase: Phrase, _context: Context) -> Judged:
    after, before = phrase.after(), phrase.before()
    number = phrase.before(2)
    if before is not None and before.kind == CLASS["HYPHEN"] and number is not None and number.kind == CLASS["NUMWORD"]:
        return None  # six-monthly
    if phrase.value("freq") == "P3M" and after is not None and after.kind == CLASS["WORD"]:
        return False  # "quarterly results" are those of one quarter
    return Reading("SET", phrase.value("freq"), quant="EVERY")


def _duration(phrase: Phrase, _context: Context) -> Judged:
    unit = phrase.first("unit")
    after, following = phrase.after(), phrase.after(2)
    if after is not None and after.value == "old":
        return None
    if after is not None and after.kind == CLASS["HYPHEN"] and following is not None and following.value == "old":
        return None
    tokens = phrase.group("count")
    if phrase.kinds("unit") == CLASS["UNIT"]:
        ones = [token for token in tokens if token.kind in (CLASS["NUMWORD"], CLASS["HALFA"], CLASS["FRACTION"])]
        if unit == "Q" or not ones:
            return False
    if unit == "Q" and any(token.kind == CLASS["HYPHEN"] for token in phrase.tokens.between(*phrase.match.span())):
        return None  # three-quarters of something
    number = count(tokens)
    if phrase.has("half") and number is not None:
        number += 0.5
    return Reading("DURATION", duration(number, unit), modifier(phrase))


_SMALLER = ("Y", "M", "W", "D", "TH", "TM", "TS")


def _two_lengths(phrase: Phrase, _context: Context) -> Judged:
    """Read "two hours and 30 minutes": lengths of which the second has the smaller unit."""
    number, unit = count(phrase.group("count")), phrase.first("unit")
    second, unit2 = count(phrase.group("count2")), phrase.first("unit2")
    ordered = unit in _SMALLER and unit2 in _SMALLER and _SMALLER.index(unit) < _SMALLER.index(unit2)
    if number is None or second is None or not ordered:
        return False
    first, rest = duration(number, unit), duration(second, unit2)
    joined = first + rest.removeprefix("PT") if first.startswith("PT") else first + rest.removeprefix("P")
    return Reading("DURATION", joined, modifier(phrase))


def _so_often(phrase: Phrase, _context: Context) -> Judged:
    times = phrase.value("often") if phrase.has("often") else count(phrase.group("count"))
    if times is None or times != int(times) or times > MOST_OFTEN:
        return False
    return Reading("SET", duration(1, phrase.value("unit")), freq=f"{int(times)}X")


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


_WITHIN = ("TS", "TM", "TH", "N", "D", "WE", "W", "F", "M", "Q", "Y")
"""Units from the smallest, by their codes."""


def _unit_or_two(phrase: Phrase, _context: Context) -> Judged:
    return Reading("DURATION", duration(None, phrase.value("unit")), modifier(phrase))


def _unit_and_half(phrase: Phrase, _context: Context) -> Judged:
    return Reading("DURATION", duration(1.5, phrase.value("unit")).replace("P1.5Y", "P1Y6M"), modifier(phrase))


#: Words before "a year" that make it a length of time, not a rate.
_NO_RATE = [
    "in",
    "within",
    "for",
    "of",
    "after",
    "as",
    "than",
    "is",
    "was",
    "took",
    "takes",
    "take",
    "lasted",
    "lasts",
    "spent",
    "with",
    "least",
    "during",
    "by",
    "almost",
    "about",
    "had",
    "has",
    "him",
    "her",
    "them",
    "us",
    "me",
    "that",
    "be",
    "been",
]


def _duration_one(phrase: Phrase, context: Context) -> Judged:
    unit = phrase.value("unit")
    after = phrase.after()
    if unit == "D" and after is not None and after.kind in (CLASS["BEFORE"], CLASS["AFTER"]):
        here = context.last_day() or context.published  # a day after what was told last
        step = 1 if after.kind == CLASS["AFTER"] else -1
        return Reading("DATE", (here and shifted(here, step, "D")) or unknown("D"), anchor="text")
    if unit in ("Q", "WE") or (unit == "D" and not phrase.has("mod")):
        return False
    before = phrase.before()
    rated = before is not None and before.kind in (CLASS["WORD"], CLASS["OUT"], CLASS["NUMBER"], CLASS["MULTIPLE"])
    if (
        rated
        and before is not None
        and not (before.value and str(before.value).lower() in _NO_RATE)
        and not phrase.has("mod", "adj")
        and (after is None or after.kind not in (CLASS["BEFORE"], CLASS["AFTER"]))
    ):
        return Reading("SET", duration(1, unit), quant="EVERY")
    return Reading("DURATION", duration(1, unit), modifier(phrase))


def _bare_units(phrase: Phrase, _context: Context) -> Judged:
    unit = phrase.first("unit")
    before = phrase.before()
    if unit == "WE":
        regular = before is not None and before.kind in (CLASS["ON"], CLASS["AT"])
        return Reading("SET", "XXXX-WXX-WE", quant="EVERY") if regular else False
    if unit in ("Q", "N", "TS", "TM") or (before is not None and before.kind == CLASS["OF"]):
        return False
    if phrase.value("ago") == "ago":
        return Reading("DATE", "PAST_REF")
    return Reading("DURATION", duration(None, unit), modifier(phrase))


def _apart(after: Token | None) -> bool:
    return after is None or after.kind in (CLASS["COMMA"], CLASS["DOT"])


def _vague(value: str) -> Callable[[Phrase, Context], Judged]:
    def read(phrase: Phrase, context: Context) -> Judged:
        before = phrase.before()
        after = phrase.after()
        if (
            phrase.rule == "present-adjective"
            and after is not None
            and after.value in ("is", "was", "has", "had", "will")
        ):
            return None
        if phrase.rule == "present" and before is not None and before.kind == CLASS["FROM"]:
            return None
        shouted = context.text[phrase.start : phrase.end].isupper()
        if phrase.value("vague") == "now" and context.begins_sentence(phrase) and _apart(after) and not shouted:
            return None  # "Now, who would have thought" is no time
        return Reading("DATE", value) if context.vague else None

    return read


LENGTHS: dict[str, Callable[[Phrase, Context], Judged]] = {
    "relative-duration": _relative_duration,
    "compound-duration": _compound,
    "first-length": _first_length,
    "unit-long": _unit_long,
    "every": _every,
    "frequency": _frequency,
    "so-often": _so_often,
    "so-long": _so_long,
    "two-lengths": _two_lengths,
    "duration": _duration,
    "a-unit-or-two": _unit_or_two,
    "unit-and-half": _unit_and_half,
    "duration-one": _duration_one,
    "bare-units": _bare_units,
    "present": _vague("PRESENT_REF"),
    "the-past": _vague("PAST_REF"),
    "past": _vague("PAST_REF"),
    "future": _vague("FUTURE_REF"),
    "present-adjective": _vague("PRESENT_REF"),
}
"""The reader of each rule."""
