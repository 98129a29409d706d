"""Tells words of several closed classes by what stands around them: "that", "to", "her", "as", "more"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract.text.english.lists import ENGLISH
from newsextract.text.grammar.verbs import takes_bare_clause

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsextract.text.grammar.tagging.readings import Reading

__all__ = ["CONTEXT", "to_or_preposition"]

_SUBORDINATE: Final = frozenset({"as", "after", "before", "since", "until", "till", "except", "for", "once"})
_QUANTITIES: Final = frozenset({"more", "most", "less", "much", "enough"})
_NOUN: Final = 0.15
"""How likely a noun must be behind "her" for it to be the possessive."""
_INDEFINITE: Final = frozenset({"it", "you", "everyone", "anyone", "something", "nothing", "anything"})
"""Pronouns that may be objects, too."""
_AS_MANY: Final = frozenset({"many", "much", "few", "little"})


def _that(tags: Sequence[str], readings: Sequence[Reading], at: int) -> str:
    """Tell the conjunction, the relative pronoun and the determiner "that" apart."""
    behind = readings[at + 1].guess if at + 1 < len(readings) else ""
    before = tags[at - 1] if at else ""
    if before == '"' and at > 1:
        before = tags[at - 2]
    if before == "H" and behind in ("n", "J", "s"):
        return "D"
    if behind and behind in "VXmEB":
        if before and before in "nsNuO$":
            return "R"
        if behind in "VXm":
            return "P"
    if not behind or behind in ".,?!;:I-":
        return "P"
    if behind in ("n", "J", "$") and (
        before in ("I", "", ",", "C") or (before in "VBGEd" and not takes_bare_clause(readings[at - 1].lower))
    ):
        return "D"
    return "H"


def to_or_preposition(tags: Sequence[str], readings: Sequence[Reading], at: int) -> str:
    """Tell "to" before a verb from the preposition."""
    before = tags[at - 1] if at else ""
    least = 0.2 if before in ("n", "s", "N", "") else 0.1
    for following in range(at + 1, min(at + 3, len(readings))):
        reading = readings[following]
        if reading.tag in "Xx" and reading.lower in ("be", "have", "do"):
            return "o"
        base = reading.chances.get("B", 0.0)
        behind = readings[following + 1].guess if following + 1 < len(readings) else "."
        if base >= (0.03 if behind in "DPO" else least / 2 if behind in "#sNM" else least):
            return "o"
        if reading.guess not in ("A", '"'):
            break
    return "I"


def _her(tags: Sequence[str], readings: Sequence[Reading], at: int) -> str:
    """Tell the possessive "her" from the object."""
    del tags
    if at + 1 == len(readings) or (at and readings[at - 1].lower in ENGLISH.words("grammar/seeing")):
        return "O"
    behind = readings[at + 1]
    noun = behind.chances.get("n", 0.0) + behind.chances.get("s", 0.0)
    return "D" if behind.guess in "nsNJM#EuUG" or noun >= _NOUN else "O"


def _subordinator(tags: Sequence[str], readings: Sequence[Reading], at: int) -> str:
    """Tell a preposition from the conjunction of the same form: a pronoun behind it opens a clause."""
    behind = readings[at + 1] if at + 1 < len(readings) else None
    if (
        behind is None
        or behind.lower in _AS_MANY
        or (at and readings[at - 1].lower in _AS_MANY and tags[at - 2] == "A")
    ):
        return "A"
    if behind.tag == "P" and behind.lower not in (
        "it",
        "you",
        "everyone",
        "anyone",
        "something",
        "nothing",
        "anything",
    ):
        return "A" if readings[at].lower == "once" and behind.tag != "P" else "W"
    if behind.tag in ".,;:?!":
        return "A"
    if readings[at].lower == "once":
        return "A"
    after = readings[at + 2] if at + 2 < len(readings) else None
    if behind.tag == "P" and after is not None and (after.tag in "Xm" or after.guess in "VB"):
        return "W"
    return "I"


def _quantity(tags: Sequence[str], readings: Sequence[Reading], at: int) -> str:
    """Tell "more people" from "more likely"."""
    del tags
    behind = readings[at + 1].guess if at + 1 < len(readings) else ""
    return "A" if behind in "JAEGVB" and behind else "D"


def _there(tags: Sequence[str], readings: Sequence[Reading], at: int) -> str:
    """Tell "there is" from the adverb."""
    del tags
    behind = readings[at + 1] if at + 1 < len(readings) else None
    return "P" if behind is not None and behind.tag in "Xm" else "A"


def _so(tags: Sequence[str], readings: Sequence[Reading], at: int) -> str:
    """Tell the conjunctions "so" and "yet" from the adverbs."""
    behind = readings[at + 1].tag if at + 1 < len(readings) else ""
    return "Y" if (at == 0 or tags[at - 1] == ",") and behind and behind in "PDN" else "A"


def _ordinal(tags: Sequence[str], readings: Sequence[Reading], at: int) -> str:
    """Tell "the second set" from "he first met" and "a second later"."""
    behind = readings[at + 1] if at + 1 < len(readings) else None
    before = tags[at - 1] if at else ""
    if behind is None or behind.tag in "I.,;:?!XmVT":
        return "J" if before in ("D", "M") or behind is None else "A"
    return "J" if before in ("D", "M", "I", "", "J") else "A"


def _roughly(tags: Sequence[str], readings: Sequence[Reading], at: int) -> str:
    """Tell "over 300 boats" from "over the wall"."""
    del tags
    return "A" if at + 1 < len(readings) and readings[at + 1].tag in "#$" else "I"


def _determiner(tags: Sequence[str], readings: Sequence[Reading], at: int) -> str:
    """Return the determiner, which may stand alone."""
    del tags, readings, at
    return "D"


CONTEXT: Final = {
    "that": _that,
    "to": to_or_preposition,
    "her": _her,
    "there": _there,
    "so": _so,
    "yet": _so,
    **dict.fromkeys(("over", "about", "around", "under"), _roughly),
    **dict.fromkeys(("first", "second", "third"), _ordinal),
    **dict.fromkeys(_SUBORDINATE, _subordinator),
    **dict.fromkeys(_QUANTITIES, _quantity),
    **dict.fromkeys(("all", "some", "any", "no", "both", "either", "neither", "this"), _determiner),
}
"""What decides about the words of several closed classes."""
