"""Where nothing in the sentence tells what is measured: null before a wrong phrase."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsextract import rule
from newsextract_plugins.statistics.clause.ellipsis import is_bare_object
from newsextract_plugins.statistics.measured.asked import Found

if TYPE_CHECKING:
    from newsextract_plugins.statistics.language.words import Words
    from newsextract_plugins.statistics.measured.asked import Asked
    from newsextract_plugins.statistics.quantity import Quantity

__all__ = ["no_noun", "nothing_told", "tells_when"]

#: "the second time in three months", "within two weeks": when, not how long.
_WITHIN = frozenset({"after", "during", "every", "in", "over", "until", "within"})
#: "in the space of four minutes" tells no more than "in four minutes".
_SPANS = frozenset({"course", "matter", "period", "space", "span", "stretch"})


@rule(
    "measures:share-of-clause",
    "Nothing but the whole, for a share that opens its clause.",
    example="While 40% failed, others passed.",
    counterexample="The fee is 40%.",
)
def nothing_told(asked: Asked) -> Found | None:
    """Read "while 40% failed": the words behind tell what they did, not what is measured."""
    return Found(asked.quantity.of) if asked.opens else None


@rule(
    "measures:none-when",
    "Nothing, for a duration that tells when.",
    example="She chose it in her four years there.",
    counterexample="It lasted two weeks.",
)
def tells_when(asked: Asked) -> Found | None:
    """Read "eight weeks before the vote", "two years later"."""
    return Found(None) if _tells_when(asked.quantity, asked.words) else None


@rule(
    "measures:none-without-noun",
    "Nothing, for a number without a noun that is the object of a verb.",
    example="The committee chose four.",
    counterexample="The committee chose four cooks.",
)
def no_noun(asked: Asked) -> Found | None:
    """Read "she chose four": of what, no word says."""
    quantity = asked.quantity
    if quantity.number.form in {"up", "down"}:
        return None
    if quantity.kind == "count" and quantity.inherited and quantity.noun is None and quantity.unit == "person":
        return Found(None)
    bare = is_bare_object(asked.quantity, asked.words, asked.words.before(asked.quantity.start))
    return Found(None) if bare else None


def _tells_when(quantity: Quantity, words: Words) -> bool:
    """Tell whether a duration tells when and not how long: "eight weeks before the vote", "two years later"."""
    if quantity.kind != "duration":
        return False
    before, index = words.before(quantity.start), words.after(quantity.end)
    lead = words.lower[min(before, quantity.before)] if before >= 0 else ""
    if lead == "for":
        return False
    if lead in _WITHIN or (lead == "of" and words.lower[before - 1] in _SPANS):
        return True
    if lead in {"his", "her", "its", "their", "my", "our", "your"} and not quantity.hyphenated:
        return True  # "in her four years at the helm"
    return index < words.count and words.lower[index] in {"after", "ago", "before", "earlier", "hence", "later"}
