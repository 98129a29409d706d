"""Transcripts: paragraphs that open with the speaker's name and a colon ("OKAFOR: We sail at dawn.")."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from newsextract import Article

_LABEL: Final = re.compile(
    r"""
    (?P<mark> ["“”„'‘’]{0,2}+ )
    (?P<name> [^\W\d_][\w.’'\-]*+ (?: [ ][^\W\d_][\w.’'\-]*+ ){0,4} )
    (?: [ ]? \( [^()\n]{1,40} \) )?+ : [ ]
    """,
    re.VERBOSE,
)
_SMALL: Final = frozenset({"de", "la", "van", "von", "der", "al", "bin", "el", "di", "da"})


class Turn(NamedTuple):
    """What one speaker says in a transcript: the name's span, and where the words begin and end."""

    name_start: int
    name_end: int
    start: int
    end: int


def transcript_turns(article: Article) -> dict[int, Turn]:
    """Find the paragraphs that are turns of a transcript.

    A label counts when it is a name, all capitals or two words at least, and when one opens two paragraphs.
    One alone is a kicker or a headline.

    Returns:
        The turns by the index of their paragraph.
    """
    text = article.text
    labels: list[tuple[int, re.Match[str], str]] = []
    for index, (start, end) in enumerate(article.layout.paragraphs):
        if text.find(": ", start, min(end, start + 90)) < 0:
            continue
        match = _LABEL.match(text, start, min(end, start + 90))
        if match is not None and match.end() < end:
            name = match["name"]
            if _is_name(name):
                labels.append((index, match, name.casefold()))
    counts = Counter(name for _, _, name in labels)
    if len(labels) < 2 or max(counts.values()) < 2:
        return {}
    turns = {}
    for index, match, name in labels:
        if counts[name] >= 2 or match["name"].isupper():
            _, end = article.layout.paragraphs[index]
            turns[index] = Turn(
                match.start("name"), match.end("name"), match.end(), _without_mark(text, match.end(), end)
            )
    return turns


def _is_name(name: str) -> bool:
    words = name.split()
    return (
        all(word[0].isupper() or word in _SMALL for word in words)
        and (name.isupper() or len(words) > 1)
        and len(name) > 2
    )


def _without_mark(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1] in "\"“”'’":
        end -= 1
    return end
