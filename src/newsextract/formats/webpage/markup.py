"""HTML that is escaped unless it was built here: whatever is no `Html` is text, and can open no tag."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

from newsextract.formats.words.cleaning import without_invisible

__all__ = ["Html", "attributes", "element", "joined", "web_address", "words"]

_WEB_ADDRESS: Final = re.compile(r"https?://[^\s\"'<>\\^`{|}\x00-\x20\x7f-\x9f]+", re.IGNORECASE)


class Html(str):
    """Markup that was built here, with every text in it escaped."""

    __slots__ = ()


def words(text: str) -> Html:
    """Return text as HTML: no markup, no control character, no mark that turns or hides text is left."""
    return Html(escape(without_invisible(text), quote=True))


def element(tag: str, *content: str, **given: str | int | None) -> Html:
    """Return an element.

    Args:
        tag: The element's name.
        content: Its content; what is no `Html` is escaped.
        given: Its attributes; `class_` and `for_` stand for `class` and `for`, `data_to` for `data-to`; None for none.
    """
    inner = "".join([part if isinstance(part, Html) else words(part) for part in content])
    return Html(f"<{tag}{attributes(**given)}>{inner}</{tag}>")


def attributes(**given: str | int | None) -> Html:
    """Return attributes, each behind a space, their values escaped; None for none, an empty one stands alone."""
    listed = [
        f" {name.rstrip('_').replace('_', '-')}" + (f'="{words(str(value))}"' if value != "" else "")
        for name, value in given.items()
        if value is not None
    ]
    return Html("".join(listed))


def joined(parts: Sequence[str], between: str = "") -> Html:
    """Return parts one after the other; what is no `Html` is escaped, the text between them too."""
    separator = words(between)
    return Html(separator.join([part if isinstance(part, Html) else words(part) for part in parts]))


def web_address(url: str | None) -> str | None:
    """Return an address that a link may lead to: of the web, and nothing that could be a script."""
    return url if url and _WEB_ADDRESS.fullmatch(url) else None
