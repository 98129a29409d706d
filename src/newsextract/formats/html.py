"""HTML pages: their article's text by trafilatura, an extra. Offsets point into that text."""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, BinaryIO, ClassVar

import attrs

from newsextract.formats.base import Document
from newsextract.formats.records import unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsextract.formats.base import ReadOptions

__all__ = ["HTML_SUFFIXES", "MISSING", "HtmlReader"]

HTML_SUFFIXES = (".html", ".htm", ".xhtml")
MISSING = "reading HTML needs trafilatura: python -m pip install 'newsextract[html]'"

_DATES = {"extensive_search": False, "original_date": True, "max_date": "9999-12-31"}
"""The date that the page states, and no guess that would depend on the day of reading."""


@attrs.frozen
class HtmlReader:
    """Reads a page as one article: the text without navigation, advertisements and comments.

    Title, authors, publisher, date, address and language are taken from the page's own metadata.
    """

    name: ClassVar[str] = "html"

    @property
    def suffixes(self) -> tuple[str, ...]:
        """The endings of its files, where trafilatura is installed: a folder's pages are passed over where it isn't."""
        return HTML_SUFFIXES if find_spec("trafilatura") else ()

    def read(self, stream: BinaryIO, source: str, options: ReadOptions) -> Iterator[Document]:  # noqa: ARG002
        """Yield the one document, named like its file."""
        if not find_spec("trafilatura"):
            yield unreadable(source, MISSING)
            return
        import trafilatura  # noqa: PLC0415 (an extra, and slow to import)

        found: Any = trafilatura.bare_extraction(
            stream.read(), with_metadata=True, include_comments=False, date_extraction_params=dict(_DATES)
        )
        if found is None or not found.text:
            yield unreadable(source, "the page has no text that looks like an article's")
            return
        yield Document(
            found.text,
            id=source,
            source=source,
            url=found.url,
            title=found.title,
            publisher=found.sitename,
            authors=tuple(name.strip() for name in (found.author or "").split(";") if name.strip()),
            published=found.date,
            language=found.language,
        )
