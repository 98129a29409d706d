"""Which column of a table is which: those that the options name, else those that are commonly called so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract.formats.base import ReadOptions

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["TEXT_NAMES", "named"]

TEXT_NAMES: Final = ("text", "body", "content", "article", "article_text", "full_text", "fulltext", "maintext", "story")
_ID_NAMES: Final = ("id", "article_id", "uid", "guid", "doc_id")
_DATE_NAMES: Final = (
    "published", "date", "published_at", "publication_date", "publish_date", "date_published", "date_publish",
    "pub_date", "pubdate",
)  # fmt: skip
_TITLE_NAMES: Final = ("title", "headline")
_DEFAULTS: Final = ReadOptions()


def named(header: Sequence[str], options: ReadOptions) -> tuple[list[str], str | None]:
    """Return the header with the columns named as the options name them, and what is wrong with it, or None.

    Args:
        header: The names as they stand.
        options: What is wanted; a name that was given stands for itself, a default one also for those alike.
    """
    names = list(header)
    for wanted, default, alike in (
        (options.text_field, _DEFAULTS.text_field, TEXT_NAMES),
        (options.id_field, _DEFAULTS.id_field, _ID_NAMES),
        (options.date_field, _DEFAULTS.date_field, _DATE_NAMES),
        ("title", "title", _TITLE_NAMES),
    ):
        found = _found(names, (wanted,) if wanted != default else alike)
        if found is not None:
            names[found] = wanted
    if options.text_field in names:
        return names, None
    listed = ", ".join(map(repr, header)) or "none"
    return names, f"no column is named {options.text_field!r}, of: {listed} (--text-field names it)"


def _found(names: Sequence[str], wanted: Sequence[str]) -> int | None:
    """Return the place of the first wanted name that is there, as it stands or else in other letters."""
    plain = [name.casefold().replace(" ", "_").replace("-", "_") for name in names]
    for name in wanted:
        if name in names:
            return names.index(name)
        if name.casefold() in plain:
            return plain.index(name.casefold())
    return None
