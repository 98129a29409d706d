"""Whether what is told of a date lies ahead or behind, by the words around it.

The nearest word that tells decides: an auxiliary or a verb of plans before the date ("will meet Friday", "due in May"),
a verb in the past ("met Friday"), a preposition that looks one way ("until", "since"), a noun behind it ("the May 10
deadline").
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from newsextract import rule
from newsextract.text import patterns as re
from newsextract.text.english import likelihood
from newsextract.text.tries import trie_pattern
from newsextract_plugins.dates.evidence.direction import AHEAD, BEHIND, SURELY_AHEAD, SURELY_BEHIND, UNSAID
from newsextract_plugins.dates.evidence.verbs import (
    awaits,
    describes_a_noun,
    is_done,
    is_of_the_present,
    is_on_a_calendar,
    was_planned,
    went_on,
)
from newsextract_plugins.dates.example_day import EXAMPLE_DAY
from newsextract_plugins.dates.readers.kinds import DAYS_OF_WEEK

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsextract import Article
    from newsextract_plugins.dates.grammar.phrases import Phrase

__all__ = ["TENSE_AHEAD", "TENSE_BEHIND", "directions"]

BEFORE = 110
"""Characters before a date in which its verb is looked for."""
AFTER = 60
"""Characters after it."""
LIKELY_VERB = 0.2
"""A word behind "to" that is less often a verb is a noun: "shot to death on June 4", "brought to trial in May"."""
AFTER_OPENING = 160
"""Characters after a date that opens its sentence in which its verb is looked for."""


@cache
def _adjacent() -> re.Pattern[str]:
    """What stands directly before a date and looks one way, whatever the verb."""
    return re.compile(
        r"""\b(?=\w)(?:
            (?P<future> through | (?<!\bit\ )(?<!\bthis\ )(?:is|are)(?!\ of\b) | takes?\ place
              | go(?:es)?\ on\ (?:sale|trial|show) | effective | payable | maturing | matures | beginning | starting
              | expir(?:e|es|ing)
              | takes?\ effect | (?:scheduled|set|planned|slated|due|expected|announced)\ for
              | no\ later\ than | ahead\ of | of\ record | as\ (?:soon|early)\ as | deadline\ (?:of|is) | date\ is )
          | (?P<past> since | ended | ending | following | dated | back\ in | as\ recently\ as
              | (?<!\b(?:be|is)\ )(?<!\bare\ )
                (?:said|says|told|announced|reported|published|released|signed|died|born|founded)
              | (?<!\bbe\ )(?:told|informed|reminded)\ (?!by\b)(?:[\w'’-]+\ ){0,2}[\w'’-]+
              | (?:said|announced|reported)\ (?:in|at|during)\ (?:an?|the|his|her|its|their)
                \ (?:[\w'’-]+\ ){0,2}[\w'’-]+ )
        )\ (?:(?:on|in|the|of|from|early|late|mid)[ -]){0,2}$""",
        re.VERBOSE | re.IGNORECASE,
    )


@cache
def _limit() -> re.Pattern[str]:
    """A limit before a date: ahead, unless what it limits is told in the past."""
    return re.compile(
        r"\b(?:(?P<exclusion>not |up )?(?:until|till)|(?P<by>by))(?: (?:on|the|early|late|at least|about))? $",
        re.IGNORECASE,
    )


_PAST_FORMS = """
    was were had did since ago last came took began fell rose went made met died became won lost left
    found sent got gave held saw sold put set ran brought bought built caught chose drew drove felt
    fought flew grew heard hit kept knew led paid read spoke spent stood struck taught thought threw
    wrote shot broke beat cut quit fled sank shook swept agreed disagreed freed guaranteed decreed forecast
"""


_FIXTURES = r"""
    (?:begins | starts | opens | reopens | resumes | convenes | reconvenes | kicks\ off)(?!\ (?:of|in|from|for)\b)
  | (?-i:[A-Za-z][a-z]{2,}s)\ (?:begin | start | open | reopen | resume | kick\ off)
  | (?:go | goes)\ to\ the\ polls | polls\ (?:open | close)
  | (?-i:[A-Z][\w-]*+\ (?:hosts|face|entertain|take\ on|travel\ to))
  | (?-i:they|we|They|We)\ (?:host|face|play|visit|entertain|take\ on|travel\ to)
  | (?:he|she|it|which)\ (?:hosts|faces|plays|visits|entertains|takes\ on|travels\ to)
"""
"""The present tense of what is on a calendar: matches, hearings, openings. What "meets" tells is as often past."""


@cache
def _signals() -> re.Pattern[str]:
    return re.compile(
        rf"""\b(?=[\w'’])(?:
            (?P<future> (?: will | shall | won['’]t | scheduled | due | slated | expects? | expected | expecting
              | plans?\ (?:to|for|on) | planned | planning | intends? | going\ to | to\ be | to\ (?:re)?appear
              | supposed\ to | hopes?\ to
              | (?:importance|chances?|hopes?|prospects?|odds|risk|possibility|likelihood|goal|aim)\ of\ [a-z]+ing
              | upcoming | (?:is|are|am)\ to | set\ (?:to|for) | about\ to | maturing | payable
              | effective | expires? | must | should | would ) \b
              | next(?!\ to\b)\b | (?<=\w)['’]ll\b )
          | (?P<fixture> (?: {_FIXTURES} )\b )
          | (?P<possible> (?: can | could | might | may(?=\ [a-z]) ) \b )
          | (?P<infinitive> to\ (?!the\b|a\b|an\b|his\b|her\b|its\b|their\b|be\b|this\b|that\b|about\b|some\b|more\b)
              (?P<verb>(?-i:[a-z]{{2,}}))\b )
          | (?P<clause> (?:but | although | though | whereas) \b )
          | (?P<report> (?:said|says|told|announced|reported|added) \b )
          | (?P<past> (?:
                (?:had|have|has)\ been\ (?:due|set|scheduled|expected|planned|slated)(?:\ (?:to|for)(?:\ [a-z]+)?)?
              | (?<!\bbe\ )(?:{trie_pattern(_PAST_FORMS.split())})
              | (?<!\bbe\ )(?!hundred)(?-i:[a-z]{{2,}}(?<!e)ed) ) \b )
        )""",
        re.VERBOSE | re.IGNORECASE,
    )


@cache
def _after() -> re.Pattern[str]:
    """What stands directly behind a date and looks ahead, or says at once what happened."""
    return re.compile(
        r"""(?P<owner> ['’]s\b )
          | (?P<noun> \ (?:deadline|return\ date|target\ date|election|vote|hearing|trial)\b )
          | (?P<future> ,?\ (?:(?:he|she|it|they|we|who|which|that)\ )?(?:will|is\ expected|are\ expected|is\ due)\b )
          | (?P<happened> \ (?:[a-z]{2,}ed|won|met|told|said|began|took|was|were|had)\b )
          | (?P<past> ,?\ (?:[\w'’]+,?\ ){0,3}?(?:was|were|had)\b )""",
        re.VERBOSE,
    )


@cache
def _over() -> re.Pattern[str]:
    """What stands behind "the November 7 election" that is over."""
    return re.compile(r"\ (?:was|were|had|ended|saw|drew|brought|gave|left|went|took|came|failed|produced)\b")


def directions(article: Article) -> Callable[[Phrase], int]:
    """Return a function that tells for a phrase: 1 ahead, -1 behind, 0 unsaid."""
    text = article.text
    layout = article.layout

    def direction(phrase: Phrase) -> int:
        start, end = phrase.start, phrase.end
        index = layout.sentence_at(start)
        low, high = (0, len(text)) if index is None else layout.sentences[index]
        before = " ".join(text[max(low, start - BEFORE) : start].split()) + " "
        before = before[_quoted_to(before) :]
        days_of_week = phrase.rule in DAYS_OF_WEEK
        near = _adjacent().search(before, max(0, len(before) - 40))
        if near is not None and not (near["future"] and was_planned(before, near.start())):
            return AHEAD if near["future"] else BEHIND
        if not days_of_week and is_on_a_calendar(before):
            return AHEAD
        nearest = _nearest(before, days_of_week=days_of_week)
        if nearest == UNSAID and not days_of_week and is_on_a_calendar(before, apart=True):
            nearest = AHEAD
        if nearest == UNSAID and _opening().fullmatch(before) is not None:
            nearest = _first_behind(text, end, min(high, end + AFTER_OPENING))
        behind = _after().match(text, end, min(high, end + AFTER))
        if days_of_week and behind is not None and (behind["happened"] or behind["owner"]):
            return BEHIND
        limit = _limit().search(before, max(0, len(before) - 30))
        if limit is not None:
            told_in_past = (
                (behind is not None and behind["past"]) or limit["exclusion"] or went_on(before, limit.start())
            )
            return (
                BEHIND if told_in_past or (days_of_week and limit["by"] and nearest < UNSAID) else max(AHEAD, nearest)
            )
        if (
            behind is not None
            and SURELY_BEHIND < nearest <= UNSAID
            and (behind["future"] or (behind["noun"] and nearest == UNSAID and not days_of_week))
        ):
            over = behind["noun"] and _over().match(text, behind.end(), min(high, behind.end() + AFTER)) is not None
            return BEHIND if over else AHEAD
        return nearest

    return direction


TENSE_AHEAD: Final = rule(
    "tense:ahead",
    "What governs a date looks ahead, so that it is the next such day.",
    example="The mayor will resign on Friday.",
    counterexample="The mayor resigned on Friday.",
    published=EXAMPLE_DAY,
)(directions)
TENSE_BEHIND: Final = rule(
    "tense:behind",
    "What governs a date lies in the past, so that it is the latest such day.",
    example="The mayor resigned on Friday.",
    counterexample="The mayor will resign on Friday.",
    published=EXAMPLE_DAY,
)(directions)


@cache
def _opening() -> re.Pattern[str]:
    """What stands before a date that opens its sentence."""
    return re.compile(
        r"[\s“\"‘'(]*(?:(?:But|And|Then|Also|Late|Early|Later|Earlier|Still|Meanwhile),?\ )?"
        r"(?:(?:In|On|By|During|At|Over|Late|Early|For)\ (?:the\ |late\ |early\ |mid-)?)?\s*"
    )


_WEAK: Final = ("last", "since", "ago", "set", "put", "cut", "hit", "beat", "quit", "read")
"""Words of the past that are no verbs, or may be the present."""
_SURE: Final = ("will", "won't", "won’t", "shall", "'ll", "’ll", "scheduled", "slated", "due")
"""Words that look ahead whatever else a date may mean, so that even a month nearly a year away is the next one."""

_WAS: Final = (["was"], ["were"])
"""What stands before a plan of the past: “was due in April” may well be over."""


def _first_behind(text: str, start: int, end: int) -> int:
    """Tell what the first telling word behind a date says that opens its sentence: "In July, the town sold"."""
    for match in _signals().finditer(text, start, end):
        if (match["future"] and match[0].lower() not in _PARTICIPLES) or match["fixture"]:
            return AHEAD
        if match["past"] or match["report"]:
            return BEHIND
    return UNSAID


_PARTICIPLES: Final = ("planned", "expected", "scheduled", "due", "slated", "expecting", "planning")
"""Words that look ahead behind a form of "be", and lie in the past without one."""


def _quoted_to(before: str) -> int:
    """Return where the last quotation that closes before the date ends: its verbs say nothing of a date outside it."""
    closed = max(before.rfind(mark) for mark in _CLOSED)
    return closed + 2 if closed >= 0 else 0


_CLOSED = tuple(point + mark for point in ",.!?" for mark in '”"')


def _nearest(before: str, *, days_of_week: bool) -> int:
    """Tell what the nearest telling word before a date says.

    A verb of saying does not end the reach of a future before it, which it only reports; an infinitive looks ahead for
    months and days of months, where "met to discuss it Friday" says nothing.
    """
    nearest = UNSAID
    for match in _signals().finditer(before):
        if match["future"] and was_planned(before, match.start()):
            nearest = BEHIND
        elif match["future"] or match["fixture"]:
            sure = match[0].lower() in _SURE and before[: match.start()].rsplit(None, 1)[-1:] not in _WAS
            nearest = SURELY_AHEAD if sure else AHEAD
        elif match["infinitive"] or match["possible"]:
            noun = match["verb"] is not None and likelihood(match["verb"], "verb") < LIKELY_VERB  # shot to death
            if not days_of_week and not noun and not is_done(before, match.start()):
                nearest = AHEAD
        elif match["clause"]:
            nearest = UNSAID
        elif match["past"]:
            if is_of_the_present(before, match):
                nearest = AHEAD if awaits(before, match.start()) else nearest
            elif not describes_a_noun(before, match):
                nearest = BEHIND if match[0].lower() in _WEAK else SURELY_BEHIND
        elif nearest == UNSAID:
            nearest = BEHIND
    return nearest
