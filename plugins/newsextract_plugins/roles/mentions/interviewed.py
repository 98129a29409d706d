"""Whom an interview is with, by what stands before its first question."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from newsextract.text import patterns as re
from newsextract_plugins.roles.lexicon import head_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsextract_plugins.roles.names.persons import Person

__all__ = ["interviewee"]

#: How far a name may stand from the words that announce the interview.
FURTHEST_NAME = 100
#: Of how many persons the roles are compared with the announced one.
MOST_PEOPLE = 40
#: What weighs how much.
NAMED_WITH_INTERVIEW = 40
NAMED_IN_HEADLINE = 5

#: "interviews X", "a conversation with X", "spoke to X"
_BEFORE_NAME = re.compile(
    r"""
    \b (?: [Ii]nterview (?: s | ed | ing )? (?: [ ] (?: with | of ) )?
     | (?: [Tt]alk | [Ss]peak | [Cc]hat ) (?: s | ed | ing | ted | ting )? [ ] (?: with | to )
     | [Ss]poke [ ] (?: with | to )
     | (?: [Ss]its | [Ss]at | [Ss]itting ) [ ] down [ ] with
     | (?: [Cc]onversation | [Dd]iscussion ) [ ] with
     | (?: [Qq]uestions | [Qq][ ]?&[ ]?[Aa] | [Qq][ ]and[ ][Aa] ) [ ] (?: for | with | to ) )
    (?= [ ] )
    """,
    re.VERBOSE,
)
#: "X, interviewed by", "X: an interview", "X talks to"
_BEHIND_NAME = re.compile(
    r"""
    [^.!?\n]{0,50}?
    (?: \b interviewed \b
     | : [ ] (?: [Aa]n? [ ] | [Tt]he [ ] )? (?: [\w-]+ [ ] ){0,2}? [Ii]nterview
     | \b (?: talks | talked | speaks | spoke | chats | chatted ) [ ] (?: with | to | about )
     | \b (?: tells | discusses | discussed | answers | answered ) \b
     | \b sat [ ] down [ ] with )
    """,
    re.VERBOSE,
)
_WORD = re.compile(r"[^\W\d_][\w'’-]*|[,;:.!?]")


def interviewee(text: str, start: int, headline_end: int, begin: int, people: Sequence[Person]) -> Person | None:
    """The person whom the text before the first question names as the one interviewed, or names most.

    Args:
        text: The text.
        start: Where the text before the first question starts.
        headline_end: Where its first paragraph ends.
        begin: Where the first question begins.
        people: All persons.
    """
    named = sorted(
        ((m.start, m.end, at) for at, person in enumerate(people) for m in person.mentions
         if m.kind == "name" and start <= m.start < begin)
    )  # fmt: skip
    scores = [0] * len(people)
    for first, stop, at in named:
        scores[at] += 1 + NAMED_IN_HEADLINE * (first < headline_end)
        if _BEHIND_NAME.match(text, stop, begin):
            scores[at] += NAMED_WITH_INTERVIEW
    for match in _BEFORE_NAME.finditer(text, start, begin):
        for at in _announced(text, match.end(), begin, named, people):
            scores[at] += NAMED_WITH_INTERVIEW
    ranked = sorted(range(len(people)), key=lambda at: -scores[at])[:2]
    if not ranked or not scores[ranked[0]] or (len(ranked) > 1 and scores[ranked[0]] == scores[ranked[1]]):
        return None
    return people[ranked[0]]


def _announced(
    text: str, offset: int, limit: int, named: Sequence[tuple[int, int, int]], people: Sequence[Person]
) -> list[int]:
    """The persons who stand behind the announcement of an interview, by name or by a role of theirs."""
    at = bisect_left(named, (offset,))
    name = named[at] if at < len(named) and named[at][0] - offset <= FURTHEST_NAME else None
    stop = name[0] if name is not None else min(limit, offset + FURTHEST_NAME)
    head = None
    for match in _WORD.finditer(text, offset, stop):
        word = match[0]
        if word in ",;:.!?":
            if head is not None and word == "," and match.end() + 1 == stop:
                break  # "interviewed the site's founder, Helen Marsh"
            name = None
            break
        if head is not None and word.islower() and word in ("on", "about", "of", "for", "in", "from", "at", "who"):
            name = None
            break
        head = head_of(word) or head
    if name is not None:
        return [name[2]]
    return [at for at, person in enumerate(people[:MOST_PEOPLE]) if head in person.heads] if head is not None else []
