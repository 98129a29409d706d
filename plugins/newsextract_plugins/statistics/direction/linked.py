"""Directions of numbers that state one move: its size and what was reached, where it began and where it ended."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract import rule
from newsextract.text import patterns as re
from newsextract.text.english import can_be
from newsextract_plugins.statistics.context.ways import way_before
from newsextract_plugins.statistics.direction.moves import Move
from newsextract_plugins.statistics.language.words import is_verb
from newsextract_plugins.statistics.tables.words import changes

if TYPE_CHECKING:
    from newsextract_plugins.statistics.direction.table import Told
    from newsextract_plugins.statistics.language.words import Words
    from newsextract_plugins.statistics.quantity import Quantity

__all__ = ["another_size", "base_behind", "end_of", "from_to", "gap_before", "same_fact", "tell_level", "to_level"]

_LONGEST_GAP: Final = 60
_SIZES: Final = frozenset({"percent", "percentage_point", "basis_point", "money"})
_SAME: Final = re.compile(r"\s?(?:,\s|\()?(?:or\s)?(?:(?:about|around|nearly|roughly|almost|some|approximately)\s)?")
_LEVEL: Final = re.compile(
    r"(?:\s(?:apiece|each))?"
    r"(?:\s(?:on\s)?[A-Z][a-z]+day|\syesterday|\stoday|\s(?:in|during|over|last|this)\s[\w’' .]{1,25}?)?"
    r",?\s(?:to|at)\s(?:(?:finish|end|close|settle|trade|stand|reach)\s(?:at\s)?|fall\sto\s|rise\sto\s)?"
    r"(?>(?:(?:about|around|nearly|roughly|almost|just|over|under|more\sthan|less\sthan|a|the|record|an|estimated"
    r"|approximately|only)\s)*)"
)
_ROUGHLY: Final = (
    r"(?>(?:(?:about|around|roughly|nearly|almost|just|over|under|(?:more|less|fewer)\sthan|at\sleast|an?"
    r"|as\s(?:much|many|high|low)\sas)\s)*)"
)
_HIGHER_AT: Final = re.compile(
    rf"\s(?:higher|lower)(?:\s(?:on\s)?[A-Z][a-z]+day|\syesterday|\stoday)?,?\s(?:at|to)\s{_ROUGHLY}"
)
"""\"closed 34.4% higher at $3", "up 5% at 300"."""
_AND_ANOTHER: Final = re.compile(
    rf"(?:\s(?:at|from|in|on|for|against|since|over|compared\swith)\s[^,;:.()]{{2,40}}?)?(?:,?\sand\s|,\s)(?:by\s)?{_ROUGHLY}"
)
"""\"down 4% from Friday and 6% from May", "rose 5% in June and 3% in July"."""
_MOVE_TO: Final = re.compile(rf"(?P<between>(?:\s[\w’'-]+){{1,5}})\sto\s{_ROUGHLY}")
_TRAILING: Final = re.compile(
    r"\)?(?:\s(?:each|apiece))?(?:\s(?:in|for|during|over|by|at|to)\s[\w’' -]{1,30})?"
    r",?\s\(?(?:which\s(?:is|was)\s)?(?:up|down|off)\s"
    r"(?:by\s)?(?>(?:(?:about|around|nearly|roughly|almost|some|just|more\sthan|less\sthan|over|under|a|an)\s)*)"
)
_TIME: Final = (
    r"(?:\s[a-z]+(?:ed|cast)(?=\s(?:in|on|for|last)\b))?"  # "the 5.9% estimated in May"
    r"(?:\s(?:in|on|at|a|last|this|for|during|before)\b[\w’' .]{1,30}?|\s[\w’'-]+|,)?(?:\sago|\searlier)?,?\s"
)
_TO: Final = re.compile(rf"{_TIME}to\s(?:just\s|only\s)?{_ROUGHLY}")
_FROM: Final = re.compile(rf"{_TIME}(?:(?:which\s(?:is|was)\s)?(?:up|down)\s)?from\s(?:just\s|only\s)?{_ROUGHLY}")


def end_of(quantity: Quantity) -> int:
    """Return where a quantity ends with what it counts."""
    return quantity.end if quantity.noun is None else max(quantity.end, quantity.noun[1])


def gap_before(quantity: Quantity, words: Words, previous: Quantity | None) -> str:
    """Return the words between a quantity and the one before it, nothing where they are far from each other."""
    if previous is None:
        return ""
    end = end_of(previous)
    return words.text[end : quantity.start] if 0 < quantity.start - end <= _LONGEST_GAP else ""


@rule(
    "direction:to-level",
    "What a move led to, behind the size of the move, which alone tells the direction.",
    example="Profit rose 13% to $129 billion.",
    counterexample="Profit rose 13% in May.",
)
def to_level(told: Told) -> Move | None:
    """Read "fell 11.6% to $664.5 billion"."""
    previous, gap = told.previous, told.gap
    if previous is None or previous.change != "delta" or previous.direction is None:
        return None
    if not (_LEVEL.fullmatch(gap) or _HIGHER_AT.fullmatch(gap) or _names_move(gap)):
        return None
    if told.quantity.unit is None and told.quantity.kind == "count":
        _count_points(told.quantity, previous)
    return Move(None, "level", partner=previous)


@rule(
    "direction:same-fact",
    "The move of the number before, which states the same.",
    example="Employment grew by 125,600 jobs or 2.2 per cent.",
    counterexample="Employment grew by 125,600 jobs.",
)
def same_fact(told: Told) -> Move | None:
    """Read "grew by 125,600 jobs or 2.2 per cent"."""
    previous, gap = told.previous, told.gap
    if previous is None or (previous.change is None and previous.direction is None):
        return None
    if not _SAME.fullmatch(gap) or not ("or" in gap or "(" in gap):
        return None
    if told.quantity.number.signed and "(" in gap and previous.kind == "percent" and told.quantity.value is not None:
        return Move("down" if told.quantity.value < 0 else "up", "delta", partner=previous)
    return Move(previous.direction, previous.change, partner=previous)


@rule(
    "direction:another-size",
    "The same move over another time, or from another place.",
    example="Exports rose 5% in June and 3% in July.",
    counterexample="Exports rose 5% in June, and 3% of firms closed.",
)
def another_size(told: Told) -> Move | None:
    """Read "rose 5% in June and 3% in July"."""
    quantity, words, previous, gap = told.quantity, told.words, told.previous, told.gap
    if previous is None or previous.direction is None or previous.change != "delta":
        return None
    if previous.kind != quantity.kind or quantity.kind not in _SIZES or not _AND_ANOTHER.fullmatch(gap):
        return None
    if words.lower[words.after(quantity.end) : words.after(quantity.end) + 1] == ["of"]:
        return None
    between = range(words.after(end_of(previous)), words.after(quantity.start))
    return None if any(is_verb(words, i) for i in between) else Move(previous.direction, "delta")


@rule(
    "direction:from-to",
    "The end of a move whose beginning stands before it.",
    example="Membership fell from 700 to 500.",
    counterexample="Membership costs from 500 to 700 euros.",
)
def from_to(told: Told) -> Move | None:
    """Read "fell from 700 to 500", "went from 160 pounds to 140"."""
    quantity, words, previous, gap = told.quantity, told.words, told.previous, told.gap
    if previous is None or not _TO.fullmatch(gap):
        return None
    index = min(previous.before, words.before(previous.start))
    if index > 1 and words.lower[index] in {"the", "a", "an"}:
        index -= 1
    if index < 1 or words.lower[index] != "from":
        return None
    way = words.lower[index - 1]
    direction = way if way in {"up", "down"} else way_before(words, index)  # "revised growth down from 5% to 3%"
    if direction is None:
        return None
    told_by_values = _by_values(quantity, previous)
    if direction == "either" and told_by_values is None:
        return None
    direction = told_by_values or direction  # "waits improved from 12 weeks to nine" are shorter
    if previous.kind == "age" and quantity.kind == "count" and quantity.unit is None:
        quantity.kind, quantity.unit, quantity.inherited = "age", previous.unit, True  # "the age from 21 to 18"
    if previous.is_bare and previous.unit is None and quantity.counts_noun:
        previous.unit, previous.inherited = quantity.unit, True  # "from 3,044 to 4,044 visitors"
    delta = previous.before_it
    if delta is not None and delta.change == "delta" and delta.direction == direction:
        previous.partner, quantity.linked_too = quantity, delta  # "rose by 37 percent, from 0.9 to 1.2"
        return Move(direction, "level", partner=previous)
    return Move(direction, "level", partner=previous)


def _by_values(quantity: Quantity, previous: Quantity) -> str | None:
    """Return which way a move went by where it began and where it ended."""
    if previous.value is None or quantity.value is None or previous.value == quantity.value:
        return None
    if quantity.unit != previous.unit and quantity.unit is not None:
        return None
    return "up" if quantity.value > previous.value else "down"


@rule(
    "direction:base-behind",
    "Where a move began, behind what it reached.",
    example="Catches shrank to 30 tons from 45 tons.",
    counterexample="Catches shrank to 30 tons.",
)
def base_behind(told: Told) -> Move | None:
    """Read "shrank to 30 tons from 45 tons", "$5 million, up from $4 million"."""
    previous, gap = told.previous, told.gap
    if previous is None or previous.change != "level" or "from" not in gap:
        return None
    if previous.direction is None and previous.partner is None:
        return None
    return Move(None, None, partner=previous) if _FROM.fullmatch(gap) else None


def _names_move(gap: str) -> bool:
    """Tell whether a noun of change leads from its size to what was reached: "a 5% gain in sales to $3 million"."""
    match = _MOVE_TO.fullmatch(gap)
    if match is None or any(can_be(word, "verb", "third") for word in match["between"].split()[1:]):
        return False  # "an uptick in wages leads to"
    return not changes().nouns.keys().isdisjoint(match["between"].split())


def _count_points(level: Quantity, delta: Quantity) -> None:
    """Give what an index reached the unit of its move: "lost 162 points, or 2%, to fall to 7,425"."""
    if "point" in {delta.unit, delta.partner.unit if delta.partner else None}:
        level.unit, level.inherited, level.rule = "point", True, "shared-unit"


def tell_level(quantity: Quantity, words: Words, previous: Quantity) -> None:
    """Read "a record of $240.1 billion in 2023, up 26.3%": the change tells how the level before it was reached."""
    if quantity.change != "delta" or previous.direction is not None or previous.change == "delta":
        return
    if previous.kind not in {"money", "count", "measure", "percent"} or quantity.kind not in {
        *("percent", "percentage_point", "basis_point", previous.kind),
    }:
        return
    end = end_of(previous)
    if 0 < quantity.start - end <= _LONGEST_GAP and _TRAILING.fullmatch(words.text, end, quantity.start):
        previous.change, quantity.partner = "level", previous
