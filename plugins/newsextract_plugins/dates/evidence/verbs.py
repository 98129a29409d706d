"""What verbs before a date tell of it beyond their tense: what was done, was planned, or only describes a noun."""

from __future__ import annotations

from functools import cache
from typing import Final

from newsextract import exception
from newsextract.text import patterns as re
from newsextract.text.english import classes, is_mostly
from newsextract_plugins.dates.example_day import EXAMPLE_DAY

__all__ = ["awaits", "describes_a_noun", "is_done", "is_of_the_present", "is_on_a_calendar", "was_planned", "went_on"]


def is_on_a_calendar(before: str, *, apart: bool = False) -> bool:
    """Tell whether a verb in the present stands directly before a day, or apart from it: "which launches June 28".

    Apart from it, up to three words away, only what people do, or where they go, is on a calendar: "turns 80 in May".
    """
    if not apart:
        found = _third_person().search(before, max(0, len(before) - LONGEST_VERB * 2))
        return found is not None and found["verb"] not in _NO_PLANS and is_mostly(found["verb"], "verb")
    found = _third_person_apart().search(before, max(0, len(before) - LONGEST_VERB * 4))
    if found is None or found["verb"] in _NO_PLANS or found["verb"] in _NO_APPOINTMENTS:
        return False
    verb = found["verb"]
    return is_mostly(verb, "verb") and classes(verb, "verb")[:1] in (("verb.motion",), ("verb.social",))


@cache
def _third_person() -> re.Pattern[str]:
    return re.compile(r"(?<![\w'’-])(?P<verb>[a-z]{2,20}s) (?:(?:on|in|the|early|late) ){0,2}$")


@cache
def _third_person_apart() -> re.Pattern[str]:
    return re.compile(r"(?<![\w'’-])(?P<verb>[a-z]{2,20}s) (?:[\w'’-]+ ){1,3}(?:on|in|from|by) (?:early |late )?$")


_NO_APPOINTMENTS: Final = frozenset(
    (
        *("comes", "follows", "makes", "brings", "gets", "falls", "rises", "drops", "slips", "represents", "accounts"),
        *("helps", "keeps", "runs", "moves", "reaches", "stands", "needs", "serves", "works"),
    )
)
"""Verbs of moving and of doing together that tell of figures, or of what is so."""


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
    words = before[max(0, start - LONGEST_CAUSE) : start].lower().split()[-MOST_CAUSED:]
    return bool(words) and (words[-1] in _DONE or not _CAUSING.isdisjoint(words))


LONGEST_VERB: Final = 20
LONGEST_CAUSE, MOST_CAUSED = 60, 6
"""Characters and words before an infinitive in which a verb stands that made somebody do it: "forced the mayor to"."""
_CAUSING: Final = frozenset(
    ("forced", "compelled", "obliged", "led", "caused", "prompted", "persuaded", "enabled", "let")
)
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
    "what-went-on",
    "What ran, lasted or stayed until a day did so in the past; what was put off until it lies ahead.",
    example="The show ran until August 30.",
    counterexample="The case was adjourned until August 30.",
    published=EXAMPLE_DAY,
)
def went_on(before: str, start: int) -> bool:
    """Tell whether the last verb before a limit is one of going on, in the past."""
    words = before[max(0, start - LONGEST_CAUSE) : start].lower().split()
    return any(word in _LASTING for word in words[-MOST_CAUSED:]) and not any(word in _PLANS for word in words)


_LASTING: Final = frozenset(
    (
        *("ran", "lasted", "stayed", "remained", "served", "lived", "worked", "continued", "stood", "reigned", "ruled"),
        *("waited", "kept", "operated", "existed"),
    )
)
_PLANS: Final = frozenset(("will", "would", "to", "can", "could", "may", "might", "should"))


@exception(
    "passive-of-the-present",
    "A participle behind “is” or “are” is of the present: what a clause with “when” or “until” waits for lies ahead.",
    example="He had refused to pay until the appeal is decided in September.",
    counterexample="He had refused to pay until the appeal was decided in September.",
    published=EXAMPLE_DAY,
)
def is_of_the_present(before: str, match: re.Match[str]) -> bool:
    """Tell whether a participle stands behind a form of "be" in the present."""
    return _being().search(before, max(0, match.start() - LONGEST_VERB), match.start()) is not None


def awaits(before: str, start: int) -> bool:
    """Tell whether a clause that waits for something stands open here: "when the case is …"."""
    return _waiting().search(before, max(0, start - LONGEST_WAIT), start) is not None


LONGEST_WAIT: Final = 60
"""Characters of what is waited for, up to its verb."""


@cache
def _being() -> re.Pattern[str]:
    return re.compile(r"\b(?:is|are|isn['’]t|aren['’]t) (?:not |(?:[a-z]{2,20}ly|again|next|first) )?$")


@cache
def _waiting() -> re.Pattern[str]:
    return re.compile(r"\b(?:when|once|until|till|if|unless|before|after|as soon as) (?:[\w'’-]+ ){1,8}$")


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
