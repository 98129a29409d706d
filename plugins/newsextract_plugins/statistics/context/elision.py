"""Numbers whose noun is left out: "nine others", "14 were freed", "killed seven", "including 60 in the south"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from newsextract import rule
from newsextract.text.english import is_class
from newsextract_plugins.statistics.context.comparable import comparable
from newsextract_plugins.statistics.language.counted import CASUALTIES
from newsextract_plugins.statistics.language.words import is_mark, is_stop, is_verb
from newsextract_plugins.statistics.tables.words import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsextract_plugins.statistics.language.words import Words
    from newsextract_plugins.statistics.quantity import Quantity

__all__ = ["READERS", "is_person", "read_elision"]

Taken: TypeAlias = tuple[str, "tuple[int, int] | None"]
"""Unit and noun that a number takes over."""
_HARMING: Final = word_set("harming")
_COMPARING: Final = frozenset({"including", "versus", "against", "another"})
_PASSIVE: Final = frozenset(
    {"were", "was", "are", "have", "had", "has", "remain", "remained", "died", "survived", "escaped", "fled"}
)
_THESE: Final = frozenset({"these", "those", "the", "all", "other", "remaining", "of", "which", "them"})
_TIME: Final = frozenset({"last", "next", "this", "earlier", "ago", "yesterday", "today", "each", "more"})
_FEW: Final = 10
_NAMELESS: Final = frozenset({"other", "more"})


def read_elision(quantity: Quantity, words: Words, earlier: Sequence[Quantity]) -> None:
    """Give a number without a noun the unit and noun of the one that it takes up.

    Args:
        quantity: The number.
        words: Its sentence.
        earlier: The numbers before it, of its sentence and of the one before, in order.
    """
    unit = quantity.unit.lower() if quantity.unit else None
    if unit not in {None, *_NAMELESS, *CASUALTIES} or quantity.kind != "count" or quantity.hyphenated:
        return
    if quantity.number.form not in {"digits", "words", "vague"} or quantity.is_of_two:
        return
    for reader in READERS:
        found = reader.read(quantity, words, earlier)
        if found is None:
            continue
        unit, noun = found
        quantity.unit, quantity.noun, quantity.inherited = unit, noun, True
        quantity.trail.append(reader.name)
        return


@rule(
    "unit:others",
    'The unit of "others" is what the sentence counted before.',
    example="Five companies joined nine others.",
    counterexample="Five companies joined nine mills.",
)
def others(quantity: Quantity, words: Words, earlier: Sequence[Quantity]) -> Taken | None:
    """Read "nine others", "left 14 others trapped"."""
    del words
    if quantity.unit != "other":
        return None
    antecedent = _antecedent(earlier)
    if antecedent is not None:
        return antecedent
    return "person", quantity.noun


@rule(
    "unit:harmed",
    "Those who are killed, hurt, freed or held without a noun are persons.",
    example="The blast killed seven.",
    counterexample="The shop sold seven.",
)
def harmed(quantity: Quantity, words: Words, earlier: Sequence[Quantity]) -> Taken | None:
    """Read "killed seven", "14 were freed", "hundreds more injured"."""
    if quantity.unit is not None and quantity.unit.lower() in CASUALTIES:
        return "person", quantity.noun
    if quantity.unit is not None:
        return None
    index = words.after(max(quantity.end, quantity.after))
    while index < words.count and words.lower[index] in {
        "more",
        "others",
        "were",
        "was",
        "have",
        "been",
        "had",
        "has",
        "being",
        "are",
        "also",
        "reported",
        "reportedly",
        "feared",
        "believed",
        "confirmed",
        "presumed",
    }:
        index += 1
    before = min(quantity.before, words.before(quantity.start))
    while before > 0 and words.lower[before] in {"another", "and", "others"}:
        before -= 1
    behind = index < words.count and words.lower[index] in _HARMING
    led = (
        before >= 0 and words.lower[before] in _HARMING and _ends(words, words.after(max(quantity.end, quantity.after)))
    )
    if not (behind or led):
        return None
    antecedent = _antecedent([q for q in earlier if q.start >= words.start and not _is_part(q, words)])
    if antecedent is not None and is_person(antecedent[0]):
        return antecedent
    return "person", None


@rule(
    "unit:taken-up",
    "The unit of a number that takes up those counted before.",
    example="It runs some 900 shops, including 60 in the south.",
    counterexample="It runs some shops, including 60 kiosks.",
)
def taken_up(quantity: Quantity, words: Words, earlier: Sequence[Quantity]) -> Taken | None:
    """Read "including 60 in the south", "compared with 12 last year", "these 11 had", "and 14 more"."""
    if quantity.unit is not None or quantity.noun is not None:
        return None
    index = words.after(max(quantity.end, quantity.after))
    before = min(quantity.before, words.before(quantity.start))
    word = words.lower[before] if before >= 0 else ""
    if not _ends(words, index):
        return None
    compared = word in {"with", "to"} and before > 0 and words.lower[before - 1] in {"compared", "contrast"}
    following = words.lower[index] if index < words.count else ""
    more = following == "more"
    chosen = (
        word.endswith("ed")
        and before > 1
        and not {"the", "these", "those"}.isdisjoint(words.lower[before - 2 : before])
    )
    told = following in _PASSIVE and (word in _THESE or chosen or before < 0 or word in {",", "and", "but"})
    parted = following == "from" and word in {"include", "includes", "included", "including", ",", "and"}
    was = word == "from" and before > 0 and words.lower[before - 1] in {"up", "down"}
    same = word in {"the", "those", "these"} and [other for other in earlier if other.value == quantity.value]
    if same and quantity.value is not None and quantity.value > _FEW:
        return _antecedent(same)  # "22 letters … 12 of the 22 contain secrets"
    if not (word in _COMPARING or compared or more or told or parted or was):
        return None
    if was and quantity.value:
        earlier = [other for other in earlier if other.value and comparable(quantity.value, other.value)]
    return _antecedent(earlier)


def _ends(words: Words, index: int) -> bool:
    """Tell whether no noun stands at a word."""
    if index >= words.count or is_mark(words.tokens[index]):
        return True
    return is_stop(words, index) or is_verb(words, index) or words.lower[index] in _TIME


def is_person(unit: str) -> bool:
    """Tell whether a unit is a noun of persons."""
    noun = unit.rpartition(" ")[2]
    if noun == "count":
        return False  # of an indictment, and no nobleman
    return noun in {"person", "child"} or is_class(noun, "noun.person") or is_class(noun, "noun.group")


def _is_part(quantity: Quantity, words: Words) -> bool:
    """Tell "259 people, including 12 cooks, and injured 5,500": what is included is no new sum."""
    before = min(quantity.before, words.before(quantity.start))
    return before >= 0 and words.lower[before] == "including"


def _antecedent(earlier: Sequence[Quantity]) -> Taken | None:
    """Return unit and noun of the nearest number that counts something."""
    for quantity in reversed(earlier):
        if quantity.kind != "count" or quantity.hyphenated or quantity.unit in {None, *_NAMELESS, "point", "time"}:
            continue
        if quantity.unit is not None:
            return (
                quantity.unit,
                None if not quantity.counts_noun and quantity.unit == "person" else quantity.noun,
            )
    return None


READERS: Final = (others, harmed, taken_up)
"""In the order in which they are asked."""
