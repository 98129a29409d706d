"""The patterns of lines, each compiled when first needed."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from newsextract.text import patterns as re
from newsextract.text.english.lists import word_lists
from newsextract.text.tries import NEVER, trie_pattern

if TYPE_CHECKING:
    from newsextract_plugins.zones.lines import Line

TRAILING = r"[\s.!?:…»>→|*-]{0,12}"
"""Punctuation behind a line's words."""
TRAILING_WORDS = 6
"""So many words it may seem to be, each mark set apart."""

#: Letters besides the plain ones that a pattern in any case takes for "s" and "i".
ODD_LETTERS = (("ſ", "s"), ("ı", "i"), ("i̇", "i"))

MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)

# OSLO, May 3 (Reuters) –      not: The NATO–EU talks
DATELINE = rf"""
    (?P<place>                                    # BEIJING   New Delhi/Mumbai   ST. LOUIS
        [A-ZÀ-Þ][\w.'’-]*+ (?:[ /][A-ZÀ-Þ][\w.'’-]*+){{0,5}}
        (?P<region> (?:,[ ](?!{MONTH}\b)[A-ZÀ-Þ][\w.'’]*+(?:[ ][A-ZÀ-Þ][\w.'’]*+){{0,3}}){{0,2}} )
    )?
    (?P<date>
        ,?[ ]?{MONTH}[ ]\d{{1,2}}\b(?:,[ ]?\d{{4}})?
      | ,?[ ]?\d{{1,2}}[ ]{MONTH}\b(?:[ ]\d{{4}})?
    )?
    (?P<source> [ ]?\([A-ZÀ-Þ][^()\n]{{0,40}}\) )?   # (Reuters)
    (?P<leftover> \([ ]?(?=[–—-]) )?              # what is left of it where a link was cut out
    ,?[ ]{{0,3}} (?P<mark> [–—―_] | --?-? | : ) (?P<gap> [ ]{{0,3}} ) (?= [A-ZÀ-Þ0-9"“”‘'`\[(] | $ )
"""

# SNOW AHEAD: Ski resorts look      not: ADA: No.
TEASER_HEAD = r"[A-Z][A-Z0-9’'“”‘&/,-]*+(?:[ ][A-Z0-9’'“”‘&/,-]++){0,7}:[ ](?=[A-Z“‘'\"])"

# Popular on Harbour Times      not: Popular songs were sung
RELATED_HEAD = r"""
    (?:popular|most[ ](?:read|popular|viewed|shared)|trending|more|latest|top[ ]stories)
    [ ](?:on|in|from|by|news|posts|stories)(?:[ ]\w+){0,4}
  | (?:also|recommended)[ ](?:on|in|from|by)
    (?-i:(?:[ ](?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)[A-Z][\w’'.-]*){1,4})
"""

# Old Salt says:      not: He says so.
COMMENT_TURN = r"(?:[\w.'-]+[ ]){1,3}says: | reply(?:[ ]to[ ].{1,30})?"

# 3 hours ago      not: 3 hours ago the board met
COMMENT_SIGN = r"""
    \d{1,3}[ ](?:second|minute|hour|day|week|month|year)s?[ ]ago
  | @\w{2,30}
  | .{1,40}\bat[ ]\d{1,2}[:.]\d\d[ ]?(?:[ap]\.?m\.?)?
"""

# harbourRatX, oldsalt, salt99, old_salt      not: McQuill, Salt
USER_HANDLE = r"""
    (?!Ma?c[A-Z])
    (?: [a-z]{3,}[A-Z]\w* | \w*[a-z][A-Z]\w*[a-z][A-Z]\w* | [a-z][a-z_]{3,} | \w*[A-Za-z]\d+\w* | \w+_\w+ )
"""

URL_LINE = r"(?:https?://|www\.|pic\.twitter\.com/)\S+"
HANDLE_LINE = r"@\w{2,30}[.:]?"
# By Ada Quill, Written by Ada Quill | Rum | Updated: May 3, 2021 10:15 IST, Posted on May 3, 2021 by Ada Quill
BYLINE = r"""
    (?:(?:written|posted|published|reported|story|words|text|report|edited)[ ])? by:?[ ] [\w.’'“”\"&|,/()@ –—-]{2,120}
      (?:(?:updated|published|posted|modified)(?:[ ]on)?:[ ]?[\w.,:/() –—-]{6,60})?
  | (?:posted|published|updated|filed|created)(?:[ ]on|[ ]at)?:?[ ](?=\S{0,20}[ ]?\d)[\w.,:/ –—-]{4,40}[ ]by:?[ ]
      [\w.’' –—-]{2,60}
"""
NAME_LINE = r"[A-ZÀ-Þ][\w’'-]+(?:[ ][A-ZÀ-Þ]\.)?(?:[ ][A-ZÀ-Þ][\w’'-]+){1,2}"
# Comments (12)
COUNT_BEHIND = r"(?:[ ]?\(\d{1,6}\))?"
BREADCRUMB = r"[^>›»\n]{1,40}(?:[ ][>›»][ ][^>›»\n]{1,60}){1,6}"
BULLET = r"[-–•·*▪►][ \t]{0,3}\S"


@cache
def pattern(source: str, *, ignore_case: bool = True) -> re.Pattern[str]:
    """Return the compiled pattern."""
    return re.compile(source, re.VERBOSE | (re.IGNORECASE if ignore_case else 0))


def phrases(name: str, text: str, after: str = "") -> re.Pattern[str]:
    """Return the pattern of those phrases of a list, in any case, that can stand at the beginning of a text.

    Of a long list the few are compiled that an article's lines begin like.
    """
    beginning = _first_letters(text[:2])
    return _phrases(name, beginning, after) if beginning in _phrase_list(name) else _NOTHING


def begins(name: str, text: str) -> bool:
    """Tell whether a text begins with one of a list of phrases."""
    beginning = _first_letters(text[:2])
    return beginning in _phrase_list(name) and _phrases(name, beginning, "").match(text) is not None


_NOTHING = re.compile(NEVER)


@cache
def _phrases(name: str, beginning: str, after: str) -> re.Pattern[str]:
    source = trie_pattern(_phrase_list(name)[beginning]).replace("<number>", r"\d{1,6}")
    return re.compile(f"{source}{after}", re.IGNORECASE)


@lru_cache(maxsize=4096)
def _first_letters(two: str) -> str:
    """Return two letters as small ones, one where a space or mark follows it, "0" for a figure."""
    letters = small_letters(two)[:2]
    if letters[:1].isdecimal():
        return "0"
    return letters if letters.isalpha() else letters[:1]


def small_letters(text: str) -> str:
    """Return the text in small letters, as far as patterns in any case don't tell letters apart."""
    small = text.lower()
    if not small.isascii():
        for odd, plain in ODD_LETTERS:
            small = small.replace(odd, plain)
    return small


def listed(name: str, line: Line) -> bool:
    """Tell whether the whole line is one of a list of phrases, punctuation behind it apart."""
    if line.words > _most_words(name):
        return False
    text = line.text
    beginning = _first_letters(text[:2])
    return beginning in _phrase_list(name) and _phrases(name, beginning, TRAILING).fullmatch(text) is not None


@cache
def _most_words(name: str) -> int:
    return max(len(phrase.split()) for group in _phrase_list(name).values() for phrase in group) + TRAILING_WORDS


@cache
def _phrase_list(name: str) -> dict[str, list[str]]:
    """Return the phrases of a list by their beginnings."""
    by_beginning: dict[str, list[str]] = {}
    for line in word_lists("newsextract_plugins.zones").ordered(f"phrases/{name}"):
        beginning = "0" if line.startswith("<number>") else _first_letters(line[:2])
        by_beginning.setdefault(beginning, []).append(line.lower())
    return by_beginning


def teaser_head(text: str) -> bool:
    """Tell whether the paragraph begins with a teaser's all-capitals head, followed by a headline and a story."""
    match = pattern(TEASER_HEAD, ignore_case=False).match(text)
    return match is not None and match.end() > SHORTEST_TEASER_HEAD


def user_handle(text: str) -> bool:
    """Tell whether the line is a name that nobody has outside the web."""
    return pattern(USER_HANDLE, ignore_case=False).fullmatch(text) is not None


def comment_mark(line: Line) -> bool:
    """Tell whether the line heads readers' comments."""
    if line.words > _most_words("comment_marks") + 1:  # one for the number in brackets
        return False
    return phrases("comment_marks", line.text, COUNT_BEHIND + TRAILING).fullmatch(line.text) is not None


def comment_turn(text: str) -> bool:
    """Tell whether the line begins or ends a single comment."""
    return pattern(COMMENT_TURN).fullmatch(text) is not None


def comment_sign(line: Line) -> bool:
    """Tell whether the line stands beside a single comment."""
    return (
        listed("comment_signs", line)
        or pattern(COMMENT_SIGN).fullmatch(line.text) is not None
        or comment_turn(line.text)
        or user_handle(line.text)
    )


SHORTEST_TEASER_HEAD = 8
