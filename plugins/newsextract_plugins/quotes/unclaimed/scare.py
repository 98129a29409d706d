"""Words in quotation marks that nobody is said to have spoken: titles, nicknames, sub-headings, "so-called"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newsextract.text.grammar.titles import title_words

if TYPE_CHECKING:
    from newsextract.text.quotation import Quotation
    from newsextract_plugins.quotes.shapes import Frame

_WORDS: Final = re.compile(r"[^\W_][\w’'.&-]*")
_LONGEST_TITLE: Final = 12
_LONGEST_HEADING: Final = 6
_LONGEST_HEADING_QUOTE: Final = 50


def scare_reason(text: str, frame: Frame, at: int, quotation: Quotation, *, alone: bool) -> str | None:
    """Return the name of the rule by which a quotation is nobody's speech, None where it may be speech.

    Args:
        text: The article.
        frame: The frame.
        at: The quotation's token.
        quotation: The quotation.
        alone: Whether the frame is quotations alone.
    """
    inner = text[quotation.inner_start : quotation.inner_end]
    words = _WORDS.findall(inner[:400])
    shape = frame.shape
    before = shape[at - 1] if at else ""
    after = shape[at + 1] if at + 1 < len(shape) else ""
    word_before = frame.words[at - 1] if at else ""
    if not words:
        return "scare"
    if alone and len(words) <= _LONGEST_HEADING and inner[-1:] not in ",.!?…" and len(shape) == 1:
        return "sub-heading"
    if alone and len(words) <= _LONGEST_HEADING and quotation.style == "single" and len(shape) <= 2:
        return "sub-heading"
    if before == "N" and after == "N" and len(words) <= 2 and words[0][0].isupper():
        return "nickname"
    if word_before == "so-called":
        return "so-called"
    stop = inner[-1:] in ".!?…"
    if (
        quotation.style == "double"
        and len(words) <= _LONGEST_TITLE
        and not stop
        and _is_title(words)
        and (len(words) > 1 or before in ("N", "I", "M"))
        and not frame.headline
    ):
        return "title"
    return None


def _is_title(words: list[str]) -> bool:
    """Tell whether words are written as a title."""
    capitals = sum(not word[0].islower() for word in words)
    small = sum(word.lower() in title_words() and word[0].islower() for word in words)
    return not words[0][0].islower() and capitals >= 1 and capitals + small == len(words)


def is_heading(text: str, frame: Frame, quotation: Quotation, paragraph: tuple[int, int]) -> bool:
    """Tell whether a frame with a quotation is a paragraph of a few words and no sentence, as sub-headings are."""
    if len(frame.shape) > _LONGEST_HEADING + 1 or any(code in "VKPX:" for code in frame.shape):
        return False
    if (frame.start, frame.end) != paragraph or text[paragraph[1] - 1] in ".!?":
        return False
    length = quotation.inner_end - quotation.inner_start
    return length < _LONGEST_HEADING_QUOTE and text[quotation.inner_end - 1 : quotation.inner_end] not in tuple(".!?,…")
