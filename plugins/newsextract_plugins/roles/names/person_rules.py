"""The rules by which a name is a person's: the kinds of evidence, of which the strongest is the speaker's rule."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from newsextract import Rule
from newsextract_plugins.roles.names.evidence import MOST_KEPT, named

__all__ = ["PERSON_RULES", "rule_of"]

PERSON_RULES: Final = (
    Rule(
        "honorific-name",
        "A name behind an honorific.",
        "Mrs. Thornbury spoke first.",
        "The Thornbury Bridge was closed.",
    ),
    Rule(
        "titled-name",
        "A name beside a title, an occupation or a noun for a person.",
        "The treasurer, Xolani Dube, spoke first.",
        "The airline Xolani Dube flew first.",
    ),
    Rule(
        "given-name",
        "A name that begins with a given name of some country.",
        "They saw Helen Marsh in the rain.",
        "They saw Green Park in the rain.",
    ),
    Rule(
        "family-name",
        "A name that ends in a family name, or is formed as family names are.",
        "They asked Kestrin Lopez about it.",
        "They asked Kestrin Airways about it.",
    ),
    Rule(
        "personal-conduct",
        "A name that is used as persons' names are: it speaks, has an age, a wife, is listed with persons.",
        "Vrandu, 38, spoke first. “It is late,” Vrandu said.",
        "In Vrandu, 38 shops opened.",
    ),
    Rule(
        "foreign-name",
        "A name of words that are no English, used as no thing's is.",
        "Then Okwemba Tarisai left.",
        "Then the Okwemba Tarisai festival opened.",
    ),
)
"""The kinds of evidence, each a rule."""

_BY_RULE: Final[dict[str, tuple[str, ...]]] = {
    "honorific-name": (
        "honorific",
        "person:honorific",
    ),
    "titled-name": (
        "role-before",
        "single-role-before",
        "role-behind",
        "single-role-behind",
        "plural-role",
        "role-by-verb",
        "person-before",
        "single-person-before",
        "title-before",
        "single-title-before",
        "person:title",
    ),
    "given-name": (
        "given-name",
        "given-name-word",
        "rare-given-name",
        "listed-given-name",
        "person:given-name",
        "given-and-family-name",
        "single-given-name",
        "single-listed-given-name",
        "single-rare-given-name",
    ),
    "family-name": (
        "family-name",
        "family-ending",
        "family-opening",
        "son-of",
        "joined",
        "single-family-name",
        "single-rare-family-name",
        "single-family-ending",
        "person:family-first",
        "person:list",
        "person:initials",
    ),
    "foreign-name": (
        "foreign",
        "person:shape",
    ),
}
"""The pieces of evidence of each rule; what stands around a name is `personal-conduct`."""
_KINDS: Final = {name: rule for rule, names in _BY_RULE.items() for name in names}


@lru_cache(maxsize=MOST_KEPT)
def rule_of(mask: int) -> tuple[str, tuple[str, ...]]:
    """Return the rule that most tells for a person, and the pieces of evidence that do, the strongest first.

    Args:
        mask: The evidence.
    """
    telling = sorted((one for one in named(mask) if one.points > 0), key=lambda one: -one.points)
    if not telling:
        return "personal-conduct", ()
    return _KINDS.get(telling[0].name, "personal-conduct"), tuple(one.name for one in telling)
