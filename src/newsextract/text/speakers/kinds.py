"""What kind of source a noun names, where no list of a plugin has it: by the classes of its senses."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from newsextract.text.english import classes, lemma

if TYPE_CHECKING:
    from newsextract.model.types import SpeakerKind

__all__ = ["kind_of_noun", "speaks"]

_KINDS: Final[dict[str, SpeakerKind]] = {
    "noun.group": "organisation",
    "noun.communication": "document",
    "noun.person": "anonymous",
}
_MUTE: Final = frozenset(
    f"noun.{name}"
    for name in (
        "event", "attribute", "phenomenon", "time", "process", "shape", "body", "feeling", "food", "plant", "substance",
        "animal", "motive", "act", "artifact", "object", "state", "cognition",
    )
)  # fmt: skip
"""Classes of nouns for what says nothing."""


@lru_cache(maxsize=1 << 12)
def kind_of_noun(word: str) -> SpeakerKind | None:
    """Return the kind of source that a noun names, None where its senses don't tell.

    Args:
        word: One word in small letters, singular or plural.

    Example:
        >>> from newsextract.text.speakers import kind_of_noun
        >>> kind_of_noun("brigade"), kind_of_noun("sculptors"), kind_of_noun("earthquake")
        ('organisation', 'group', None)
    """
    senses = classes(word, "noun")
    if not senses:
        return None
    kind = _KINDS.get(senses[0])
    if kind == "anonymous" and lemma(word, "noun") not in (None, word):
        return "group"
    return kind


@lru_cache(maxsize=1 << 12)
def speaks(word: str) -> bool:
    """Tell whether a noun can name a source at all: no earthquake says anything."""
    senses = classes(word, "noun")
    return not senses or senses[0] not in _MUTE
