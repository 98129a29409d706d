"""What is noticed of a text before it is read: that it is not in English, that its characters were garbled."""

from __future__ import annotations

import re
from importlib.util import find_spec
from typing import TYPE_CHECKING, Final

import attrs

from newsextract.formats.language import foreign_language, name_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsextract.formats.base import Document

__all__ = ["noticed"]

_GARBLED: Final = re.compile("â€[\x80-\xbf“”˜™œž¢¦œ]|Ã[\x80-\xbf]|Â[\xa0-\xbf]")
"""UTF-8 that was read as Windows-1252: a dash, a quotation mark, an accented letter, a no-break space."""

MISSING: Final = "python -m pip install 'newsextract[html]' mends it"


def noticed(document: Document, notice: Callable[[str], None]) -> Document:
    """Return a document as it is to be read: mended if it was garbled, with its language if that is foreign.

    Args:
        document: The document; one that could not be read is passed on.
        notice: Is given each message.
    """
    if document.error is not None or not isinstance(document.text, str):
        return document
    place = document.source or document.id or "input"
    mended = _mended(document, place, notice)
    language = foreign_language(mended.text)
    if language is None:
        return mended
    known = "" if language == "und" else f" but in {name_of(language)}"
    notice(f"{place}: the text is not in English{known}: what is found in it is not to be relied on")
    return attrs.evolve(mended, language=mended.language or language)


def _mended(document: Document, place: str, notice: Callable[[str], None]) -> Document:
    """Return the document with its characters as they were before they were garbled, if they were."""
    if document.text.isascii() or not _GARBLED.search(document.text):
        return document
    if not find_spec("ftfy"):
        notice(f"{place}: its characters look garbled, such as â€œ for a quotation mark; {MISSING}")
        return document
    import ftfy  # noqa: PLC0415 (an extra)

    text = ftfy.fix_encoding(document.text)
    if text != document.text:
        notice(f"{place}: its garbled characters were mended by ftfy; offsets point into the mended text")
    return attrs.evolve(document, text=text)
