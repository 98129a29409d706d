"""What stands in quotation marks and was not spoken: titles of works, nicknames; and sentences that are headlines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract.text import patterns as re
from newsextract.text.english.lists import ENGLISH

if TYPE_CHECKING:
    from newsextract.text.quotation import Quotation

__all__ = ["is_headline", "is_nickname", "is_title", "title_words"]

_TITLE_WORD: Final = re.compile(r"[^\W_][\w’'.&-]*")
_LONGEST_HEADLINE: Final = 220
_LONGEST_TITLE: Final = 120
_LONGEST_NICKNAME: Final = 20
_TITLE_PLACES: Final = frozenset(
    ["show", "program", "programme", "series", "book", "movie", "film", "song", "album", "novel", "podcast", "magazine"]
)


def title_words() -> frozenset[str]:
    """Return the words that stay small in titles."""
    return ENGLISH.words("frames/small-in-titles")


def is_headline(text: str, start: int, end: int) -> bool:
    """Tell whether most words of a frame are capitalised, as in a headline."""
    if end - start > _LONGEST_HEADLINE:
        return False
    capitals = small = 0
    most_small = (end - start) // 25 + 1  # a fifth of the words, each of which takes five characters at least
    for word in text[start:end].split():
        if len(word) > 3:
            first = word[0]
            if not first.isalpha():
                if not word[-1].isalpha():
                    continue
                first = word.lstrip("‘“'\"(")[:1]
            if first.isupper():
                capitals += 1
            else:
                small += 1
                if small > most_small:
                    return False
    return capitals + small >= 3 and capitals >= 0.8 * (capitals + small)


def is_title(text: str, quotation: Quotation, before: str, word_before: str) -> bool:
    """Tell whether a quotation is the title of a work or the name of a programme: capitals, and where titles stand.

    Args:
        text: The text.
        quotation: The quotation.
        before: The code of the token in front.
        word_before: That token's word.
    """
    if quotation.inner_end - quotation.inner_start >= _LONGEST_TITLE or quotation.style == "single":
        return False
    inner = text[quotation.inner_start : quotation.inner_end]
    if inner[-1:] in "!?…" or (inner[-1:] == "." and before not in "MIN"):
        return False
    capitals = 0
    for match in _TITLE_WORD.finditer(inner):
        word = match[0]
        if not word[0].islower():
            capitals += 1
        elif not capitals or word.lower() not in title_words():
            return False
    return capitals > 1 or (capitals == 1 and (before == "M" or word_before in _TITLE_PLACES))


def is_nickname(text: str, quotation: Quotation) -> bool:
    """Tell whether a quotation behind a name is a nickname inside it: "Ines “Beaver” Marro"."""
    inner = text[quotation.inner_start : min(quotation.inner_end, quotation.inner_start + _LONGEST_NICKNAME)]
    behind = text[quotation.end : quotation.end + 2]
    return (
        len(inner) < _LONGEST_NICKNAME
        and inner[:1].isupper()
        and inner.isalpha()
        and behind[:1] == " "
        and behind[1:].isupper()
    )
