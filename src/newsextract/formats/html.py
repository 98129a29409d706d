"""HTML pages: their article's text by trafilatura, an extra. Offsets point into that text."""

from __future__ import annotations

import re
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, BinaryIO, ClassVar, Final

import attrs

from newsextract.errors import FormatError
from newsextract.formats.base import Document
from newsextract.formats.records import unreadable
from newsextract.formats.streams import whole

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from newsextract.formats.base import ReadOptions

__all__ = ["HTML_SUFFIXES", "MISSING", "HtmlReader", "Page"]

HTML_SUFFIXES = (".html", ".htm", ".xhtml")
MISSING = "reading HTML needs trafilatura: python -m pip install 'newsextract[html]'"

MOST_TAGS: Final = 50_000
"""A page of more tags costs many seconds, and is no article."""

MOST_IN_A_TAG: Final = 300
"""A tag with more gaps between words than this loses its attributes, whose number its parser takes the square of."""

_LONG_TAG: Final = re.compile(rb"(<[A-Za-z][A-Za-z0-9:-]*)([^<>]{1000,})")

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

    def read(self, stream: BinaryIO, source: str, options: ReadOptions) -> Iterator[Document]:
        """Yield the one document, named like its file."""
        for page in self.pages(stream, source, options):
            yield page.document() if isinstance(page, Page) else page

    def pages(self, stream: BinaryIO, source: str, options: ReadOptions) -> Iterator[Page | Document]:  # noqa: ARG002
        """Yield the one page, whose article is still to be read out of it, or why it can't be."""
        if not find_spec("trafilatura"):
            yield unreadable(source, MISSING)
            return
        try:
            yield Page(whole(stream, source), source=source, url=None)
        except FormatError as error:
            yield unreadable(source, error.message)


@attrs.frozen
class Page:
    """The bytes of a web page, which whoever extracts from it reads: parsing costs as much as what follows.

    Attributes:
        content: The bytes.
        source: The file or address, which is the document's id.
        url: The address of a page that states none; None where it is not known.
        published: The day of a page that states none; None for none.
    """

    content: bytes
    source: str
    url: str | None
    published: dt.date | None = None

    @property
    def id(self) -> str:
        """The identifier of the document."""
        return self.source

    def document(self) -> Document:
        """Return the document, with an error where the page has no article."""
        import trafilatura  # noqa: PLC0415 (an extra, and slow to import)

        try:
            page = _within_limits(self.content, self.source)
        except FormatError as error:
            return unreadable(self.source, error.message)
        found: Any = trafilatura.bare_extraction(
            page, with_metadata=True, include_comments=False, date_extraction_params=dict(_DATES)
        )
        if found is None or not found.text:
            return unreadable(self.source, "the page has no text that looks like an article's")
        return Document(
            found.text,
            id=self.source,
            source=self.source,
            url=found.url or self.url,
            title=found.title,
            publisher=found.sitename,
            authors=tuple(name.strip() for name in (found.author or "").split(";") if name.strip()),
            published=found.date or self.published,
            language=found.language,
        )


def _within_limits(page: bytes, source: str) -> bytes:
    """Return a page that can be read in time; tags with a great many attributes stand bare.

    Raises:
        FormatError: It has more tags than `MOST_TAGS`.
    """
    tags = page.count(b"<")
    if tags > MOST_TAGS:
        raise FormatError(
            source, f"the page has {tags:,} tags, over the limit of {MOST_TAGS:,}: no article has so many"
        )
    return _LONG_TAG.sub(lambda tag: tag[1] if len(tag[2].split()) > MOST_IN_A_TAG else tag[0], page)
