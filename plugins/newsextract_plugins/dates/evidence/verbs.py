"""What verbs before a date tell of it beyond their tense: what was done, was planned, or only describes a noun."""

from __future__ import annotations

from functools import cache
from typing import Final

from newsextract import exception
from newsextract.text import patterns as re
from newsextract.text.english import is_mostly
from newsextract_plugins.dates.example_day import EXAMPLE_DAY

__all__ = ["describes_a_noun", "is_done", "is_on_a_calendar", "was_planned"]


def is_on_a_calendar(before: str) -> bool:
    """Tell whether a verb in the present stands directly before a day: "which launches June 28"."""
    found = _third_person().search(before, max(0, len(before) - LONGEST_VERB * 2))
    return found is not None and found["verb"] not in _NO_PLANS and is_mostly(found["verb"], "verb")


@cache
def _third_person() -> re.Pattern[str]:
    return re.compile(r"(?<![\w'’-])(?P<verb>[a-z]{2,20}s) (?:(?:on|in|the|early|late) ){0,2}$")


_NO_PLANS: Final = frozenset(
    ("was", "is", "has", "does", "says", "tells", "shows", "reports", "states", "writes", "as")
)
"""Words in -s that look no way, or tell of what was said."""


@exception(
    "infinitive-of-what-was-done",
    "An infinitive behind a verb in the past that it completes (agreed to, failed to, went to) lies in the past, too.",
    example="The group agreed to sell the mill in October.",
    counterexample="The group plans to sell the mill in October.",
    published=EXAMPLE_DAY,
)
def is_done(before: str, start: int) -> bool:
    """Tell whether the verb directly before an infinitive tells that it happened, or that it was tried."""
    return before[max(0, start - LONGEST_VERB) : start].rsplit(None, 1)[-1:] != [] and (
        before[max(0, start - LONGEST_VERB) : start].rsplit(None, 1)[-1].lower() in _DONE
    )


LONGEST_VERB: Final = 20
_DONE: Final = frozenset(
    (
        *("agreed", "failed", "managed", "refused", "tried", "went", "came", "moved", "began", "started"),
        *(
            "continued",
            "helped",
            "decided",
            "chose",
            "opted",
            "declined",
            "attempted",
            "sought",
            "returned",
            "travelled",
        ),
        *("traveled", "gathered", "rallied", "stopped", "used", "had", "forced", "allowed", "got", "appeared"),
        *("seemed", "met", "flew", "drove", "rose", "fell", "proceeded", "happened", "neglected", "hurried"),
        *("rushed", "forgot", "remembered", "voted", "conspired"),
    )
)


@exception(
    "plan-of-the-past",
    "What had been due, or was planned before, lies in the past.",
    example="The offer had been due to expire on Friday.",
    counterexample="The offer is due to expire on Friday.",
    published=EXAMPLE_DAY,
)
def was_planned(before: str, start: int) -> bool:
    """Tell whether words before a plan put it into the past: "had been due", "as previously planned"."""
    return _of_the_past().search(before, max(0, start - LONGEST_PLAN), start) is not None


LONGEST_PLAN: Final = 45


@cache
def _of_the_past() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:had been (?:(?:due|scheduled|set|expected|planned|slated) )?(?:to |for )?|(?:previously|originally) )$",
        re.IGNORECASE,
    )


@exception(
    "participle-before-a-noun",
    "A participle behind an article describes what follows it and tells nothing of when: “on a still unnamed day”.",
    example="It will open on a still unnamed day in January.",
    counterexample="It opened in January.",
    published=EXAMPLE_DAY,
)
def describes_a_noun(before: str, match: re.Match[str]) -> bool:
    """Tell whether a word in -ed stands behind an article or a possessive."""
    return match[0].endswith("ed") and _determiner().search(before, 0, match.start()) is not None


@cache
def _determiner() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:an?|the|its|his|her|their|our|no|any) (?:(?:still|yet|now|then|long|[a-z]{2,20}ly) )?$", re.IGNORECASE
    )
