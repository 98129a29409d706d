"""Fields of an office that "and" joins: "Youth and Sports Minister"."""

from __future__ import annotations

from typing import Final

from newsextract import exception
from newsextract.text.names.words import (
    COMMON,
    FUNCTION,
    GIVEN,
    HONORIFIC,
    MODIFIER,
    ORGANISATION,
    PLACE,
    PLACE_HEAD,
    SURNAME,
    TIME,
    TITLE,
    flags_of,
)

__all__ = ["is_joined_field"]

_NO_FIELD: Final = GIVEN | SURNAME | PLACE | PLACE_HEAD | ORGANISATION | TITLE | TIME | FUNCTION | HONORIFIC
"""What a word is that is no field of an office."""


@exception(
    "two-fields-of-one-office",
    "One office has two fields that “and” joins.",
    example="Then Youth and Sports Minister Ida Lund left.",
    counterexample="Then Carlos Vega and Sports Minister Ida Lund left.",
)
def is_joined_field(first: str, second: str) -> bool:
    """Tell whether two capitalised words are common nouns of what an office deals with: "Youth and Sports"."""
    return all(
        word[:1].isupper() and flags_of(word) & (COMMON | MODIFIER) and not flags_of(word) & _NO_FIELD
        for word in (first, second)
    )
