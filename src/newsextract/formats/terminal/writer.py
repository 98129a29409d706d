"""The page for people: a header, and then the sections that hold something."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final, TextIO

import attrs

from newsextract.formats.terminal.page import Page, columns_of
from newsextract.formats.terminal.sections import SECTIONS
from newsextract.formats.words.cleaning import cleaned
from newsextract.formats.words.days import day

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsextract.formats.terminal.page import Run
    from newsextract.model.types import Article

__all__ = ["TextWriter"]

_LEFT_OUT: Final = {"comments": "comments", "other_story": "other stories", "footer": "footer"}
_READ_FROM: Final = {"label": "its label", "line": "the line", "byline": "the byline", "dateline": "the dateline",
                     "url": "the address"}  # fmt: skip


@attrs.frozen(kw_only=True)
class TextWriter:
    """Writes what a journalist wants to read: each quote with its speaker, each number with what it counts, each date.

    Attributes:
        page: What to write for; None for what suits the stream.
    """

    name: ClassVar[str] = "text"
    page: Page | None = None

    def write(self, articles: Iterable[Article], stream: TextIO) -> None:
        """Write the articles as they come."""
        page = self.page or Page.of(stream)
        between = ""
        for article in articles:
            stream.write(between + "".join(f"{line}\n" for line in _lines(article, page)))
            stream.flush()
            between = "\n\n"


def _lines(article: Article, page: Page) -> Iterator[str]:
    yield from _header(article, page)
    empty = True
    for section in SECTIONS:
        count = section.count(article)
        if count:
            empty = False
            yield ""
            yield page.shown([(section.title, "section"), (f"  {count}", "quiet")])
            yield from section.lines(article, page)
    if empty:
        yield ""
        yield page.shown([("Nothing found.", "quiet")])


def _header(article: Article, page: Page) -> Iterator[str]:
    name = cleaned(article.id or "") or "article"
    line = "═" * max(2, page.width - columns_of(name) - 4)
    if columns_of(name) + 6 > page.width:
        yield from page.wrapped([(name, "heading")])
    else:
        yield page.shown(
            [("══ ", "quiet"), (name, "heading"), (f" {line}"[: page.width - columns_of(name) - 3], "quiet")]
        )
    title = article.title or next((zone.text for zone in article.zones if zone.kind == "headline"), "")
    if cleaned(title):
        yield from page.wrapped([(cleaned(title), "heading")])
    origin = [cleaned(part) for part in (article.publisher, ", ".join(article.authors), article.url) if part]
    if origin:
        yield from page.wrapped([(" · ".join(origin), "quiet")])
    if not article.text:
        return
    yield from page.wrapped(_published(article))
    read = {region.kind for region in article.regions}
    left_out = [name for kind, name in _LEFT_OUT.items() if kind not in read and _has_zone(article, kind)]
    if left_out:
        yield from page.wrapped([(f"Left out: {', '.join(left_out)} (--zones all reads them)", "quiet")])


def _published(article: Article) -> list[Run]:
    if article.published is None:
        return [("Published: unknown", "doubt"), (" (--published sets it)", "quiet")]
    runs = [(f"Published {day(article.published, weekday=True)}", "")]
    if article.publication is not None:
        found = article.publication
        runs.append((f" · read from {_READ_FROM[found.source]} “{cleaned(found.text)}”", "quiet"))
    return runs


def _has_zone(article: Article, kind: str) -> bool:
    return any(zone.kind == kind for zone in article.zones)
