"""Readings of seasons and holidays."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from newsextract import exception, rule
from newsextract.text import patterns as re
from newsextract.text.english import can_be
from newsextract_plugins.dates.calendar import timex
from newsextract_plugins.dates.example_day import EXAMPLE_DAY
from newsextract_plugins.dates.readers.calendar.years import years_of_range
from newsextract_plugins.dates.resolution.mentioned import BACKWARDS
from newsextract_plugins.dates.resolution.parts import (
    Judged,
    modifier,
    relative_year,
    spoken_year,
    year_of,
)
from newsextract_plugins.dates.resolution.readings import BACK, ON, Reading
from newsextract_plugins.dates.words import lexicon
from newsextract_plugins.dates.words.vocabulary import CLASS

if TYPE_CHECKING:
    from newsextract_plugins.dates.grammar.phrases import Phrase
    from newsextract_plugins.dates.resolution.context import Context


__all__ = ["SEASON_RULES"]


@rule(
    "season",
    "A season, with its year or told from the present one.",
    example="The bridge opens in the summer of 2026.",
    counterexample="Prices fall and spring back.",
)
def season(phrase: Phrase, context: Context) -> Judged:
    token = phrase.group("season")[0]
    code, kinds = token.value, phrase.kinds("rel")
    mod = modifier(phrase)
    if CLASS["EVERY"] in kinds:
        return Reading("SET", f"XXXX-{code}", quant="EVERY")
    if (code == "FA" and _is_verb(phrase)) or _is_in_a_name(phrase, context):
        return None
    if CLASS["THAT"] in kinds and _is_of_a_noun(phrase):
        return None
    if phrase.has("words"):
        named = spoken_year(phrase)
        return False if named is None else Reading("DATE", f"{named:04}-{code}", mod)
    if phrase.has("year"):
        return Reading("DATE", f"{year_of(phrase.value('year'), context):04}-{code}", mod)
    if phrase.has("years"):
        return Reading("DATE", f"{years_of_range(phrase.value('years'))[0]:04}-{code}", mod)
    first = phrase.tokens[phrase.match.start()]
    if not kinds and not phrase.has("pre", "rel2") and first.kind != CLASS["THE"]:
        before = phrase.before()
        if (
            code == "FA"
            or before is None
            or not isinstance(before.value, str)
            or before.value.lower() not in ("in", "by", "since", "until", "of", "for")
        ):
            return False
    if code == "FA" and not kinds and _is_of_something(phrase):
        return False
    bare = not kinds and first.kind == CLASS["THE"] and not phrase.has("pre", "rel2")
    if bare and code in _ALSO_NOUNS and _is_another_noun(phrase, context):
        return None
    if phrase.has("rel2"):
        if phrase.value("unit") != "Y":
            return False
        named, anchor = relative_year(phrase, context, "rel2")
        return Reading("DATE", f"{'XXXX' if named is None else f'{named:04}'}-{code}", mod, anchor=anchor)
    if CLASS["THIS"] not in kinds and context.is_of_history(phrase):
        return _season_of_history(code, kinds, mod, context)
    if context.published is None:
        return Reading("DATE", f"XXXX-{code}", mod)
    here = context.published
    months = timex.SEASON_MONTHS[code]
    begun = (here.month + (12 if here.month < 3 and code == "WI" else 0)) >= months[0]
    year = here.year - (1 if code == "WI" and here.month < 3 else 0)
    if CLASS["LAST"] in kinds or (CLASS["PAST"] in kinds and CLASS["THIS"] not in kinds):
        over = (here.month + (12 if here.month < 3 and code == "WI" else 0)) > months[1]
        year -= 0 if over else 1
    elif CLASS["NEXT"] in kinds:
        year += 1 if begun else 0
    elif CLASS["THIS"] not in kinds and not begun and context.direction(phrase) <= 0:
        year -= 1
    return Reading("DATE", f"{year:04}-{code}", mod, anchor="published")


@exception(
    "fall-of-something",
    "“The fall of the city” and “the fall in prices” are no season.",
    example="The fall in prices hurt the town.",
    counterexample="The bridge opened in the fall.",
    published=EXAMPLE_DAY,
)
def _is_of_something(phrase: Phrase) -> bool:
    """Tell whether “of” or “in” stands behind “the fall”."""
    after = phrase.after()
    return after is not None and after.kind in (CLASS["OF"], CLASS["IN"])


@exception(
    "season-in-a-name",
    "A season with a capital before a word with one is part of a name: “the Winter Palace”.",
    example="They stormed the Winter Palace.",
    counterexample="They stormed the palace in the winter of 1917.",
    published=EXAMPLE_DAY,
)
def _is_in_a_name(phrase: Phrase, context: Context) -> bool:
    """Tell whether the season behind "the" and the word behind it have capitals."""
    token, after, text = phrase.group("season")[0], phrase.after(), context.text
    if after is None or after.kind != CLASS["WORD"] or not text[token.start].isupper():
        return False
    led = phrase.tokens[phrase.match.start()].kind == CLASS["THE"]
    return led and text[after.start].isupper() and text[after.start + 1 : after.end].islower()


_ALSO_NOUNS: Final = ("FA", "SP")
"""Seasons whose names mean something else as often, a step into the air or a well."""
_LEADS: Final = tuple(CLASS[name] for name in ("IN", "BY", "FROM", "TO", "AT", "DASH", "AND", "OR", "COMMA", "BETWEEN"))
_LEADING: Final = frozenset(
    ("during", "until", "till", "since", "through", "throughout", "for", "over", "into", "before")
)
_PARTS: Final = frozenset(
    ("much", "most", "all", "part", "parts", "rest", "half", "remainder", "bulk", "end", "course")
)
"""Words behind whose "of" a season stands."""
LONGEST_HURT: Final = 80
"""Characters before "in the fall" among which a word of harm makes it an accident."""


@exception(
    "fall-of-a-body",
    "“The fall” that somebody sees or survives, and “the spring” that breaks, are no seasons.",
    example="She was badly hurt in the fall.",
    counterexample="The school opens in the fall.",
    published=EXAMPLE_DAY,
)
def _is_another_noun(phrase: Phrase, context: Context) -> bool:
    """Tell whether no preposition of time leads the season and no noun follows it, or harm was done in it."""
    before, after = phrase.before(), phrase.after()
    led = before is not None and (before.kind in _LEADS or str(before.value).lower() in _LEADING)
    if before is not None and before.kind == CLASS["OF"]:
        part = phrase.before(2)
        led = part is not None and str(part.value).lower() in _PARTS
    if led:
        return _harm().search(context.text, max(0, phrase.start - LONGEST_HURT), phrase.start) is not None
    noun = after is not None and after.kind == CLASS["WORD"] and str(after.value)
    return not (noun and can_be(noun.lower(), "noun") and not can_be(noun.lower(), "verb", "past"))


@cache
def _harm() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:hurt|injured|injuries|killed|broke|broken|survived|damaged|wounded|bruised|fractured)\b"
        r"[^.!?\n]{0,60}$"
    )


_BEFORE_A_VERB: Final = frozenset(
    [
        "will",
        "would",
        "shall",
        "should",
        "can",
        "could",
        "may",
        "might",
        "must",
        "to",
        "not",
        "they",
        "we",
        "it",
        "he",
        "she",
        "who",
        "that",
        "which",
        "prices",
        "rates",
        "rents",
        "costs",
        "sales",
        "profits",
        "shares",
        "numbers",
        "levels",
        "always",
        "never",
        "also",
        "soon",
        "likely",
        "further",
    ]
)


@exception(
    "fall-the-verb",
    "“Fall” behind an auxiliary or its subject is a verb, whatever year follows it.",
    example="Prices will fall in 2023, she said.",
    counterexample="It opened in fall 2023.",
)
def _is_verb(phrase: Phrase) -> bool:
    """Tell whether "fall" is a verb: "prices will fall in 2023"."""
    before = phrase.before()
    first = phrase.tokens[phrase.match.start()]
    if first.kind != CLASS["SEASON"] or before is None:
        return False
    word = str(before.value).lower()
    return word in _BEFORE_A_VERB or word.endswith(("n't", "n’t")) or can_be(word, "noun", "plural")


@exception(
    "that-before-a-clause",
    "“That summer ice could melt” begins a clause; the season is a part of its subject.",
    example="He warned that summer ice could vanish.",
    counterexample="The ice vanished that summer.",
)
def _is_of_a_noun(phrase: Phrase) -> bool:
    """Tell whether "that" opens a clause whose subject the season describes."""
    after = phrase.after()
    return after is not None and after.kind == CLASS["WORD"] and after.value not in lexicon.AFTER_A_DAY


def _season_of_history(code: str, kinds: str, mod: str | None, context: Context) -> Reading:
    """A season that a story tells: of the year told last, or of the next one where it would step far back."""
    told = context.mentioned
    if told.year is None:
        return Reading("DATE", f"XXXX-{code}", mod)
    year, first = told.year, timex.SEASON_MONTHS[code][0]
    month = told.month.month if told.month else first
    if any(kind in kinds for kind in ON):
        year += first <= month
    elif any(kind in kinds for kind in BACK):
        year -= first + 2 >= month
    elif code == "WI" and month <= timex.SEASON_MONTHS[code][1] - 12:
        year -= 1
    elif CLASS["THAT"] not in kinds:
        year += month - first > BACKWARDS
    return Reading("DATE", f"{year:04}-{code}", mod, anchor="text")


SEASON_RULES: Final = (season,)
"""The rules of this module, each with its reader."""
