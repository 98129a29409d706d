"""WARC: the web pages of an archive, each an article. Needs FastWARC and trafilatura, extras."""

from __future__ import annotations

import io
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, BinaryIO, ClassVar, Final

import attrs

from newsextract.formats.html import MISSING as MISSING_HTML
from newsextract.formats.html import HtmlReader, Page
from newsextract.formats.records import unreadable
from newsextract.formats.streams import LARGEST

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsextract.formats.base import Document, ReadOptions

__all__ = ["WarcReader"]

MISSING: Final = "reading it needs FastWARC: python -m pip install 'newsextract[warc]'"
_PAGES: Final = ("text/html", "application/xhtml+xml")


@attrs.frozen
class WarcReader:
    """Reads the pages that an archive has as answers to requests; pictures, scripts and errors are passed over.

    A page's id is its address, and so is its `url` where it states none itself.
    """

    name: ClassVar[str] = "warc"

    @property
    def suffixes(self) -> tuple[str, ...]:
        """The endings of its files, where FastWARC is installed: a folder's archives are passed over where it isn't."""
        return (".warc",) if find_spec("fastwarc") else ()

    def read(self, stream: BinaryIO, source: str, options: ReadOptions) -> Iterator[Document]:
        """Yield the documents, one a page; a page that has no article says so, as a file would."""
        for page in self.pages(stream, source, options):
            yield page.document() if isinstance(page, Page) else page

    def pages(self, stream: BinaryIO, source: str, options: ReadOptions) -> Iterator[Page | Document]:
        """Yield the pages, whose articles are still to be read out of them, and why the rest can't be read."""
        if not find_spec("fastwarc"):
            yield unreadable(source, MISSING)
            return
        if not find_spec("trafilatura"):
            yield unreadable(source, MISSING_HTML)
            return
        from fastwarc.warc import ArchiveIterator, WarcRecordType  # noqa: PLC0415 (an extra)

        reader = HtmlReader()
        try:
            for record in ArchiveIterator(stream, record_types=WarcRecordType.response, parse_http=True):
                if not _is_page(record):
                    continue
                address = record.headers.get("WARC-Target-URI") or source
                page = io.BytesIO(record.reader.read(LARGEST + 1))
                for found in reader.pages(page, address, options):
                    yield attrs.evolve(found, url=address)
        except OSError as error:
            yield unreadable(source, f"no WARC that can be read, from here on: {error}")


def _is_page(record: Any) -> bool:
    http = record.http_headers
    return http is not None and http.status_code == 200 and (record.http_content_type or "").lower() in _PAGES
