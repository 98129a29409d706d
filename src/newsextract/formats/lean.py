"""An article as plain data without what most programs go past: about half as long."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsextract.model.serialise import to_json

if TYPE_CHECKING:
    from newsextract.model.types import Article

__all__ = ["json_of"]


def json_of(article: Article, *, lean: bool, indent: int | None = None) -> str:
    """Return an article as JSON.

    Args:
        article: The article.
        lean: Leave out the zones and the speakers' mentions, of which `mention_count` then tells how many there are.
        indent: Spaces a level; None for one line.
    """
    if not lean:
        return article.to_json(indent=indent)
    data: dict[str, Any] = article.to_dict()
    del data["zones"]
    for speaker in data["speakers"]:
        speaker["mention_count"] = len(speaker.pop("mentions"))
    return to_json(data, indent=indent)
