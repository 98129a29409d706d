"""Transcripts: paragraphs that open with the speaker's name and a colon ("OKAFOR: We sail at dawn.")."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

from newsextract_plugins.quotes.kinds import titles
from newsextract_plugins.quotes.lexicon import word_list
from newsextract_plugins.quotes.words import head_kinds

if TYPE_CHECKING:
    from newsextract import Article

_LABEL: Final = re.compile(
    r"""
    (?P<mark> ["“”„'‘’]{0,2}+ )
    (?P<name> [^\W\d_][\w.’'\-]*+ (?: [ ][^\W\d_][\w.’'\-]*+ ){0,4} )
    (?: , [ ] (?P<title> [^:,()\n]{2,60}+ ) )?+
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

    A label counts when it is a name, all capitals or two words at least, and when one opens two paragraphs or one of
    two in capitals has an office behind it ("LENA OKAFOR, MAYOR: We sail."). One alone is a kicker or a headline.

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
            if _is_name(name) and (match["title"] is None or (name.isupper() and match["title"].isupper())):
                labels.append((index, match, name.casefold()))
    offices = {name for _, match, name in labels if match["title"] and _is_office(match["title"])}
    counts = Counter(name for _, match, name in labels if not match["title"] or name in offices)
    titled = bool(offices) and sum(match["name"].isupper() for _, match, _ in labels) > 1
    if not titled and max(counts.values(), default=0) < 2:
        return {}
    turns = {}
    for index, match, name in labels:
        if counts[name] >= 2 or (match["name"].isupper() and (offices or not match["title"])):
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


def _is_office(title: str) -> bool:
    """Tell whether a label's title names an office, not the country of a dateline ("PORTO, PORTUGAL: …")."""
    heads = head_kinds()
    return any(
        word in titles() or heads.get(word) == "group" or word in word_list("label_offices.txt")
        for word in title.casefold().split()
    )


def _without_mark(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1] in "\"“”'’":
        end -= 1
    return end
