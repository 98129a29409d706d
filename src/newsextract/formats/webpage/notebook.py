"""The article's part for a notebook: with its own style, without script."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

from newsextract.formats.webpage.article import article_part
from newsextract.formats.webpage.resources import style

if TYPE_CHECKING:
    from newsextract.model.types import Article

__all__ = ["article_html"]


def article_html(article: Article) -> str:
    """Return the article as a piece of HTML that can stand in any page, such as a notebook's output.

    Its ids begin with what the article is, so that two articles' don't clash.
    """
    known = f"{article.id}\0{article.text}".encode("utf-8", "surrogatepass")
    return f"<style>{style()}</style>{article_part(article, f'newsextract-{zlib.crc32(known):08x}')}"
