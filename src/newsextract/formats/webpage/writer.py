"""A whole page: its head, an index where there are several articles, and the articles one after the other."""

from __future__ import annotations

import shutil
import tempfile
from typing import TYPE_CHECKING, ClassVar, Final, TextIO

import attrs

from newsextract.formats.webpage.article import article_part, summary_of, title_of
from newsextract.formats.webpage.markup import Html, attributes, element, joined
from newsextract.formats.webpage.resources import policy, script, style
from newsextract.formats.words.days import day

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newsextract.model.types import Article

__all__ = ["HtmlWriter"]

IN_MEMORY: Final = 8_000_000
"""So many characters of articles are held; more wait in a temporary file, for the index stands before them."""

_SHOWN: Final = (
    ("quotes", "q s1 direct", "Quotes"),
    ("people", "who s1", "People"),
    ("roles", "role", "Roles"),
    ("numbers", "number", "Numbers"),
    ("dates", "date", "Dates"),
)
"""What the reader can show and hide: the end of the box's id, the classes of the marks, the label."""


@attrs.frozen
class HtmlWriter:
    """Writes one page that needs nothing but itself: no request, no font, no picture.

    Whatever comes from an article is escaped, and a Content-Security-Policy in the page lets nothing run but the page's
    own script. The marks are there without it.
    """

    name: ClassVar[str] = "html"

    def write(self, articles: Iterable[Article], stream: TextIO) -> None:
        """Write the page when all articles are there."""
        index: list[tuple[str, str, str]] = []
        with tempfile.SpooledTemporaryFile(IN_MEMORY, "w+", encoding="utf-8", newline="") as parts:
            for number, article in enumerate(articles, 1):
                prefix = f"a{number}"
                published = "" if article.published is None else day(article.published)
                index.append((prefix, title_of(article), " · ".join(filter(None, (published, summary_of(article))))))
                parts.write(article_part(article, prefix) + "\n")
            parts.seek(0)
            stream.write(_opening(index))
            shutil.copyfileobj(parts, stream)
        stream.write(f"</main>\n<script>{script()}</script>\n</body>\n</html>\n")
        stream.flush()


def _opening(index: Sequence[tuple[str, str, str]]) -> str:
    """Return everything before the first article."""
    title = f"{index[0][1]} · newsextract" if len(index) == 1 else f"{len(index)} articles · newsextract"
    entries = [
        element("li", element("a", name, href=f"#{prefix}"), " ", element("small", told, class_="quiet"))
        for prefix, name, told in index
    ]
    contents = element("nav", element("h2", "Articles"), element("ol", *entries), aria_label="Articles")
    boxes = [
        element(
            "label",
            Html(f"<input{attributes(type='checkbox', id=f'show-{name}', checked='')}>"),
            element("span", label, class_=classes),
        )
        for name, classes, label in _SHOWN
    ]
    shown = element("fieldset", element("legend", "Show"), *boxes)
    return (
        "<!DOCTYPE html>\n"
        '<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f"<meta{attributes(http_equiv='Content-Security-Policy', content=policy())}>\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n'
        f"{element('title', title)}\n<style>{style()}</style>\n"
        '</head>\n<body class="newsextract-page">\n'
        f'<header class="newsextract top">{joined([element("h1", "newsextract"), shown])}</header>\n'
        f"<main>\n{element('div', contents, class_='newsextract index') if len(index) > 1 else ''}\n"
    )
