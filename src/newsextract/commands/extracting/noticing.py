"""What is noticed of a text before it is read: that it is not in English, that its characters were garbled."""

from __future__ import annotations

import re
from importlib.util import find_spec
from typing import TYPE_CHECKING, Final

import attrs

from newsextract.formats.language import foreign_language

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from newsextract.formats.base import Document

__all__ = ["noticing"]

_GARBLED: Final = re.compile("â€[\x80-\xbf“”˜™œž¢¦œ]|Ã[\x80-\xbf]|Â[\xa0-\xbf]")
"""UTF-8 that was read as Windows-1252: a dash, a quotation mark, an accented letter, a no-break space."""

MISSING: Final = "python -m pip install 'newsextract[html]' mends it"


def noticing(documents: Iterable[Document], notice: Callable[[str], None]) -> Iterator[Document]:
    """Pass documents on, garbled ones mended and foreign ones with their language, and say so.

    Args:
        documents: The documents, as they come.
        notice: Is given each message.
    """
    for document in documents:
        if document.error is not None or not isinstance(document.text, str):
            yield document
            continue
        place = document.source or document.id or "input"
        noticed = _mended(document, place, notice)
        language = foreign_language(noticed.text)
        if language is not None:
            known = "" if language == "und" else f" but in {language!r}"
            notice(f"{place}: the text is not in English{known}: what is found in it is not to be relied on")
            noticed = attrs.evolve(noticed, language=noticed.language or language)
        yield noticed


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
