"""The page to look at: an article with everything found in it, one self-contained HTML file, readable without script.

`HtmlWriter` writes whole pages; `article_html` is the part of one article, which a notebook shows.
"""

from __future__ import annotations

from newsextract.formats.webpage.notebook import article_html
from newsextract.formats.webpage.writer import HtmlWriter

__all__ = ["HtmlWriter", "article_html"]
