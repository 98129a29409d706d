"""One article on the page: its head, its text with the marks, and the lists beside it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newsextract.formats.webpage.findings import Names
from newsextract.formats.webpage.lists import SECTIONS
from newsextract.formats.webpage.marks import marks_of
from newsextract.formats.webpage.markup import Html, element, web_address
from newsextract.formats.webpage.prose import prose
from newsextract.formats.words.cleaning import cleaned, shortened
from newsextract.formats.words.days import day

if TYPE_CHECKING:
    from newsextract.model.types import Article

__all__ = ["article_part", "summary_of", "title_of"]

LONGEST_TITLE: Final = 200

_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,4}")


def article_part(article: Article, prefix: str) -> Html:
    """Return the article's part of a page.

    Args:
        article: The article.
        prefix: Its own id on the page, and what every id in it begins with.
    """
    names = Names.of(article, prefix)
    text = element(
        "div",
        prose(article, marks_of(article, names)) if article.text.strip() else element("p", "No text.", class_="quiet"),
        class_="text",
        id=f"{prefix}-text",
        lang=article.language if article.language and _LANGUAGE.fullmatch(article.language) else None,
    )
    lists = []
    for section in SECTIONS:
        count = section.count(article)
        if count:
            title = element("h3", f"{section.title} ", element("span", count, class_="quiet"))
            lists.append(element("section", title, section.content(article, names), id=f"{prefix}-{section.id}"))
    if not lists:
        lists = [element("p", "Nothing found.", class_="quiet")]
    columns = element("div", text, element("div", *lists, class_="lists"), class_="columns")
    return element("article", _head(article, prefix), columns, class_="newsextract", id=prefix)


def title_of(article: Article) -> str:
    """Return what the article is called: its title, its headline, or its id."""
    title = article.title or next((zone.text for zone in article.zones if zone.kind == "headline"), "")
    return shortened(cleaned(title) or cleaned(article.id or "") or "Article", LONGEST_TITLE)


def summary_of(article: Article) -> str:
    """Return what was found, in a few words, for the index."""
    counts = (
        (len(article.quotes), "quote"),
        (len(article.statistics), "number"),
        (len(article.dates), "date"),
        (len(article.claims), "claim"),
        (len(article.failures), "failure"),
    )
    return ", ".join(f"{count} {word}{'s' if count != 1 else ''}" for count, word in counts if count) or "nothing found"


def _head(article: Article, prefix: str) -> Html:
    # Where the headline stands in the text it is not repeated: the article is called by its id.
    name = cleaned(article.title or "") or cleaned(article.id or "") or "Article"
    title = element(
        "h2", shortened(name, LONGEST_TITLE), id=f"{prefix}-title", class_=None if article.title else "name"
    )
    lines: list[str] = []
    origin = [cleaned(part) for part in (article.publisher, ", ".join(article.authors)) if part]
    origin += [cleaned(article.id)] if article.id and article.title else []
    if origin:
        lines.append(element("p", " · ".join(origin), class_="note"))
    if address := web_address(article.url):
        lines.append(element("p", element("a", address, href=address, rel="noopener noreferrer"), class_="note"))
    if article.text:
        lines.append(_published(article))
    return element("header", title, *lines)


def _published(article: Article) -> Html:
    if article.published is None:
        return element("p", "Published: unknown", class_="note doubt")
    time = element("time", day(article.published, weekday=True), datetime=article.published.isoformat())
    found = article.publication
    source = "" if found is None else f" · read from “{shortened(cleaned(found.text), LONGEST_TITLE)}”"
    return element("p", "Published ", time, source, class_="note")
