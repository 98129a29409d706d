"""Readings of lengths of time, of what recurs, and of words that only point to the past, present or future."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract import exception, rule
from newsextract_plugins.dates.example_day import EXAMPLE_DAY
from newsextract_plugins.dates.readers.extents.attributive_lengths import is_a_fraction
from newsextract_plugins.dates.readers.extents.fractions import counts_quarters_of_something
from newsextract_plugins.dates.resolution.durations import count, duration
from newsextract_plugins.dates.resolution.parts import Judged, modifier
from newsextract_plugins.dates.resolution.readings import BACK, Reading
from newsextract_plugins.dates.words.vocabulary import CLASS

if TYPE_CHECKING:
    from newsextract_plugins.dates.grammar.phrases import Phrase
    from newsextract_plugins.dates.grammar.tokens import Token
    from newsextract_plugins.dates.resolution.context import Context

__all__ = ["LENGTH_RULES"]


@rule(
    "relative-duration",
    "The past three months, the next few days, recent weeks.",
    example="Prices fell over the past three months.",
    counterexample="He walked past three houses.",
)
def relative_duration(phrase: Phrase, context: Context) -> Judged:
    unit, kinds = phrase.first("unit"), phrase.kinds("rel")
    plural = phrase.kinds("unit") == CLASS["UNITS"]
    if unit == "period":
        return False
    if not plural and not phrase.has("count"):
        if unit == "DE" and kinds in BACK:
            return Reading("DURATION", "P10Y", modifier(phrase))
        return False
    if _is_of_a_term(phrase):
        return False
    if unit == "TH" and not phrase.has("count") and context.text.endswith(_OF_A_SHOP, phrase.start, phrase.end):
        before = phrase.before()
        return False if before is None or before.kind not in _DURING else Reading("DURATION", duration(None, unit))
    if kinds == CLASS["ORD"] and not phrase.has("count") and _is_joined(phrase.before()):
        return None  # the first and second weeks
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


_OF_A_SHOP: Final = ("opening hours", "closing hours")
_DURING: Final = frozenset({CLASS["IN"], CLASS["OVER"]})


@exception(
    "length-of-a-term",
    "In “a third four-year term” the ordinal counts terms.",
    example="She won a third four-year term.",
    counterexample="It rained in the first four years.",
    published=EXAMPLE_DAY,
)
def _is_of_a_term(phrase: Phrase) -> bool:
    """Tell whether an ordinal counts what a length of time describes."""
    joined = CLASS["HYPHEN"] + phrase.kinds("unit")
    return phrase.kinds("rel") == CLASS["ORD"] and joined in phrase.match[0]


def _is_joined(before: Token | None) -> bool:
    return before is not None and before.kind in (CLASS["AND"], CLASS["OR"])


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


@rule(
    "first-length",
    "The first of two lengths that share a unit; the second is a `duration`.",
    example="The repair takes between 12 and 18 months.",
    counterexample="Two to three of the months were dry.",
)
def first_length(phrase: Phrase, _context: Context) -> Judged:
    """The first end of "12 to 18 months", which has the second's unit."""
    unit = phrase.value("unit")
    low, high = count(phrase.group("count")), count(phrase.group("count2"))
    if unit == "Q" or low is None or high is None or low >= high:
        return False
    return Reading("DURATION", duration(low, unit), modifier(phrase))


@rule(
    "run-time",
    "Hours, minutes and seconds that somebody took.",
    example="She ran the race in 3:07:35 and won.",
    counterexample="The quake struck at 3:07:35 in the night.",
)
def run_time(phrase: Phrase, _context: Context) -> Judged:
    parts = phrase.value("clock").replace(".", ":").split(":")
    before = phrase.before()
    if before is not None and before.kind == CLASS["AT"]:
        return _time_of_round(phrase, parts)
    if len(parts) != len(("hours", "minutes", "seconds")) or int(parts[1]) > MOST or int(parts[2]) > MOST:
        return False
    return Reading("DURATION", f"PT{int(parts[0])}H{int(parts[1])}M{int(parts[2])}S")


def _time_of_round(phrase: Phrase, parts: list[str]) -> Judged:
    """Read "at 2:56 of the sixth": minutes and seconds of a round, a half or a period of a match."""
    of, article = phrase.after(), phrase.after(2)
    named = of is not None and of.kind in (CLASS["OF"], CLASS["IN"]) and article is not None
    part = phrase.after(3)
    if not named or article is None or article.kind != CLASS["THE"] or part is None or part.kind != CLASS["ORD"]:
        return False
    return (
        Reading("DURATION", f"PT{int(parts[0])}M{int(parts[1])}S")
        if len(parts) == len(("minutes", "seconds"))
        else False
    )


MOST: Final = 59


@rule(
    "duration",
    "A number of units of time.",
    example="The strike lasted more than six weeks.",
    counterexample="The striker is six years old.",
)
def duration_of_units(phrase: Phrase, context: Context) -> Judged:
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
        if phrase.has("det") and after is not None and after.kind == CLASS["WORD"]:
            return False  # the two day rally
    if is_a_fraction(phrase) or counts_quarters_of_something(phrase):
        return None
    number = count(tokens)
    if unit == "D" and number == 1 and not phrase.has("det", "mod", "half") and _is_some_day(phrase, context):
        return Reading("DATE", "FUTURE_REF") if context.vague else None
    if unit == "D" and number == 1 and not phrase.has("det", "mod", "half") and _opens_a_story(phrase):
        return Reading("DATE", "PAST_REF") if context.vague and context.direction(phrase) <= 0 else None
    if phrase.has("half") and number is not None:
        number += 0.5
    return Reading("DURATION", duration(number, unit), modifier(phrase))


@exception(
    "one-day-to-come",
    "“One day” behind an auxiliary of the future or a hope is some day that will come, no length.",
    example="The town will one day have a bridge.",
    counterexample="The fair will last one day.",
    published=EXAMPLE_DAY,
)
def _is_some_day(phrase: Phrase, context: Context) -> bool:
    """Tell whether "one day" stands where an adverb does: "may one day see", "hopes one day to see"."""
    before, after = phrase.before(), phrase.after()
    if before is None or after is None:
        return False
    word = str(before.value).lower()
    if before.kind in (CLASS["WORD"], CLASS["TO"]) and (word in _AUXILIARIES or word in ("to", "that")):
        return after.kind == CLASS["WORD"] and context.text[after.start].islower()
    return before.kind == CLASS["WORD"] and after.kind == CLASS["TO"] and word in _HOPING


@exception(
    "one-day-of-a-story",
    "“One day I saw it” tells of some day, no length.",
    example="One day she found the key.",
    counterexample="The fair lasts one day.",
    published=EXAMPLE_DAY,
)
def _opens_a_story(phrase: Phrase) -> bool:
    """Tell whether "one day" stands before a subject: "but one day I fell", "One day, he left"."""
    subject = phrase.after()
    if subject is not None and subject.kind == CLASS["COMMA"]:
        subject, before = phrase.after(2), phrase.before()
        if before is not None and before.kind not in (CLASS["DOT"], CLASS["OUT"]):
            return False
    return subject is not None and subject.kind == CLASS["WORD"] and str(subject.value).lower() in _SUBJECTS


_SUBJECTS: Final = frozenset(("i", "he", "she", "it", "they", "we", "you"))
_AUXILIARIES: Final = frozenset(("will", "would", "could", "can", "might", "may", "should", "shall", "must"))
_HOPING: Final = frozenset(
    ("hope", "hopes", "hoped", "hoping", "dream", "dreams", "dreamed", "want", "wants", "wanted", "plans", "aims")
)


_SMALLER = ("Y", "M", "W", "D", "TH", "TM", "TS")


@rule(
    "two-lengths",
    "A length of time in two units, the smaller one behind.",
    example="The crossing takes two hours and 30 minutes.",
    counterexample="The crossing takes two hours, 30 minutes too many, or two minutes and an hour.",
)
def two_lengths(phrase: Phrase, _context: Context) -> Judged:
    """Read "two hours and 30 minutes": lengths of which the second has the smaller unit."""
    number, unit = count(phrase.group("count")), phrase.first("unit")
    second, unit2 = count(phrase.group("count2")), phrase.first("unit2")
    ordered = unit in _SMALLER and unit2 in _SMALLER and _SMALLER.index(unit) < _SMALLER.index(unit2)
    if number is None or second is None or not ordered:
        return False
    first, rest = duration(number, unit), duration(second, unit2)
    joined = first + rest.removeprefix("PT") if first.startswith("PT") else first + rest.removeprefix("P")
    return Reading("DURATION", joined, modifier(phrase))


LENGTH_RULES: Final = (
    relative_duration,
    first_length,
    run_time,
    duration_of_units,
    two_lengths,
)
"""The rules of this module, each with its reader."""
