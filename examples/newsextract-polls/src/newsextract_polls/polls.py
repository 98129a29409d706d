"""Which poll a sentence speaks of: the words that name it, who asked, and for whom."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from newsextract_polls.lexicon import (
    MODIFIERS,
    NEW_PLACES,
    NO_NAMES,
    PLACES,
    POLLSTER_NOUNS,
    POLLSTERS,
    STANDING_ALONE,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Mention", "mentions"]

BEFORE = 90
"""So many characters before the word “poll” can hold its pollster's name."""

_POLL = re.compile(r"\b(?:[Pp]oll|[Ss]urvey|[Tt]racker)(?P<many>s)?\b(?! (?:station|worker|tax|watcher|number)s?\b)")

# “head to the polls” speaks of an election; “Polls closed at ten” too.
_ELECTION = re.compile(r"\b(?:to|at|from|in|up|the) the polls$|^[Pp]olls (?:close|open)", re.IGNORECASE)

# A name in a row: capitalised words, with small words and signs between them. Each repeat ends at its word.
_NAME = r"(?:[A-Z][\w’'.&/-]{0,40}+)(?>(?:(?: of(?: the)?| and| &| in)? [A-Z][\w’'.&/-]{0,40}+){0,6})"

_DAY = (
    r"(?:(?: on)? (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day| last week| this week| today)?"
    r"(?: (?:morning|afternoon|evening|night))?"
)
_VERB = (
    r"(?: (?:was |were )?(?:conducted|carried out|commissioned|taken|done|released|published|paid for|run|undertaken)"
    rf"(?: jointly| online| exclusively)?)?{_DAY}"
)

# “a poll by YouGov”, “the survey, conducted jointly by Acme Research for the Port Herald”, “published by the Herald”
_BEHIND = re.compile(
    rf",?(?P<verb>{_VERB}) (?P<by>by|from|for|on behalf of|with) (?:pollsters? |the )?(?P<name>{_NAME})"
)
_FOR = re.compile(
    rf",? (?:for|on behalf of|and commissioned by|commissioned by|paid for by) (?:the )?(?P<name>{_NAME})"
)

_ALONE = re.compile(
    rf"(?<![\w/-])(?:{'|'.join(map(re.escape, STANDING_ALONE))})(?![\w/-])(?=[’']s (?:latest|new|poll|survey)|"
    r" (?:found|finds|put|puts|has|had|says|said|shows?|showed|surveyed|polled|interviewed|asked|questioned)\b|"
    rf"(?: for the {_NAME})?[,.;)])"
)
_ACCORDING = re.compile(r"(?:[Aa]ccording to|by|from|and)(?: pollsters?)?(?: the)? $")
_WORD = re.compile(r"[\w’'.&/+-]+")


@attrs.frozen
class Mention:
    """Words that name a poll.

    Attributes:
        start: First character.
        end: One past the last character.
        pollster: Who asked, where the words say it.
        sponsor: For whom, where the words say it.
        known: Whether they speak of a poll that was named before: “the poll”, “its survey”.
        many: Whether they speak of polls in general.
    """

    start: int
    end: int
    pollster: str | None
    sponsor: str | None
    known: bool
    many: bool


def mentions(text: str, start: int, end: int) -> Iterator[Mention]:
    """Yield the polls that a sentence names, in text order.

    Args:
        text: The article's text.
        start: First character of the sentence.
        end: One past its last character.
    """
    found = [_with_word(text, start, end, word) for word in _POLL.finditer(text, start, end)]
    named = [mention for mention in found if mention is not None]
    for alone in _ALONE.finditer(text, start, end):
        if any(mention.start - 12 <= alone.start() < mention.end for mention in named):
            continue
        if text[alone.end() : alone.end() + 1] in ",.;)" and not _ACCORDING.search(text[start : alone.start()][-30:]):
            continue
        sponsor = _FOR.match(text, alone.end(), end)
        name = _clean(sponsor["name"]) if sponsor else None
        named.append(Mention(alone.start(), sponsor.end() if sponsor else alone.end(), alone[0], name, False, False))
    yield from sorted(named, key=lambda mention: mention.start)


def _with_word(text: str, start: int, end: int, word: re.Match[str]) -> Mention | None:
    """Return the poll named by the word “poll”, with the words around it; None where it speaks of an election."""
    many = bool(word["many"])
    if many and _ELECTION.search(text[max(start, word.start() - 12) : word.end()]):
        return None
    first, name, definite = _before(text, start, word.start())
    pollster, sponsor = _parted(name) if name else (None, None)
    last = word.end()
    behind = _BEHIND.match(text, word.end(), min(end, word.end() + 160))
    if behind and (behind_name := _clean(behind["name"])):
        last = behind.end("name")
        if (
            behind["by"] in ("by", "from", "with")
            and "commission" not in behind["verb"]
            and "paid" not in behind["verb"]
        ):
            if pollster is None:
                pollster, other = _parted(behind_name)
                sponsor = sponsor or other
            elif behind["verb"].lstrip().startswith(("conducted", "carried", "done", "taken", "run", "was c")):
                # “a Port Herald poll, conducted by Acme Research”: who asked is named behind, for whom before.
                pollster, sponsor = behind_name, sponsor or pollster
        else:
            sponsor = sponsor or behind_name
        if paid := _FOR.match(text, last, min(end, last + 120)):
            sponsor, last = sponsor or _clean(paid["name"]), paid.end("name")
    return Mention(first, last, pollster, sponsor, definite and pollster is None, many)


def _before(text: str, start: int, end: int) -> tuple[int, str, bool]:
    """Return where the words of the poll begin, the name among them, and whether an article makes it a known one."""
    window = max(start, end - BEFORE)
    words = list(_WORD.finditer(text, window, end))
    first, name = end, ""
    definite = False
    position = len(words) - 1
    expected = end
    while position >= 0 and text[words[position].end() : expected].strip() == "":
        word = words[position][0]
        if word.lower() in MODIFIERS:
            first, expected = words[position].start(), words[position].start()
            position -= 1
            definite = word.lower() in ("the", "its", "this", "that", "same", "his", "her", "their")
            if definite or word.lower() in ("a", "an", "another", "one"):
                return first, name, definite
            continue
        if name or not word[:1].isupper():
            break
        last = position
        while position >= 0 and _continues(words, position, last, text):
            position -= 1
        position += 1
        while position < last and (words[position][0] in NO_NAMES or not words[position][0][:1].isupper()):
            position += 1
        name = _clean(text[words[position].start() : words[last].end()])
        first = expected = words[position].start()
        position -= 1
    return first, name, definite


def _continues(words: list[re.Match[str]], position: int, last: int, text: str) -> bool:
    """Whether a word is part of a name that reaches to a later word."""
    word = words[position]
    if position < last and text[word.end() : words[position + 1].start()] != " ":
        return False
    if word[0][:1].isupper():
        return position == last or not word[0].endswith((".", ",", "’s", "'s")) or word[0] in ("U.S.", "St.")
    return position < last and word[0] in ("of", "and", "&", "the")


def _clean(name: str) -> str:
    """Return a name without possessive and without words that are none; empty where nothing is left."""
    name = re.sub(r"[’']s?$", "", name.strip().rstrip(".,;"))
    words = name.split(" ")
    while words and (words[0] in NO_NAMES or words[0] in ("of", "and", "&")):
        del words[0]
    while words and (words[-1] in NO_NAMES or words[-1] in ("of", "and", "&")):
        del words[-1]
    if words[:1] == ["New"] and words[1:2] and words[1] not in NEW_PLACES:
        del words[0]
    cleaned = " ".join(words)
    return "" if cleaned in PLACES else cleaned


def _parted(name: str) -> tuple[str | None, str | None]:
    """Return the pollster and the sponsor of “Port Herald/Acme Research”: who is known to poll is the pollster."""
    for sign in ("/", " and ", "-"):
        parts = [part for part in name.split(sign) if part]
        polling = [part for part in parts if _polls(part)]
        if len(parts) == 2 and len(polling) == 1:
            return polling[0], next(part for part in parts if part not in polling)
    return name or None, None


def _polls(name: str) -> bool:
    words = re.split(r"[\s/-]+", name)
    return any(word in POLLSTERS for word in words) or words[-1] in POLLSTER_NOUNS or name.startswith("University of")
