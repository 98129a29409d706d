"""Directions that a word of change in front of a number tells: "rose 13%", "cut 40 jobs", "an increase of 60 jobs"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract import exception, rule
from newsextract.text.english import lemma
from newsextract_plugins.statistics.direction.moves import Move, mover_of
from newsextract_plugins.statistics.language.phrases import trimmed
from newsextract_plugins.statistics.language.words import is_mark, is_stop, is_verb
from newsextract_plugins.statistics.tables.words import changes

if TYPE_CHECKING:
    from newsextract_plugins.statistics.direction.moves import Lead
    from newsextract_plugins.statistics.direction.table import Told
    from newsextract_plugins.statistics.language.words import Words
    from newsextract_plugins.statistics.quantity import Quantity

__all__ = ["base", "handling_verb", "named_move", "noun_of_change", "scalar_verb"]

_SIZES: Final = frozenset({"percent", "percentage_point", "basis_point"})
_LENGTHS: Final = frozenset({"light-year"}) | frozenset(
    {"metre", "foot", "kilometre", "mile", "yard", "inch", "centimetre", "storey", "story", "floor", "step"}
)
_LONGEST_MOVER: Final = 7
_RAISING: Final = frozenset({"raise", "raises", "raised", "raising"})
_STATES: Final = frozenset({"gain", "gains", "rally", "rallies", "hike", "hikes", "climb", "climbs", "march", "slide"})
"""Nouns of change that count things as something else: earnings, gatherings, ways on foot."""


@exception(
    "way-through-space",
    "What rises or falls by a length is a body, unless its mover is a quantity: no number has moved.",
    example="The climber fell 200 feet to his death.",
    counterexample="The water level fell 2 feet.",
)
def is_way_through_space(quantity: Quantity, words: Words, verb: int) -> bool:
    """Tell "the climber fell 200 feet" from "the water level fell 2 feet"."""
    if quantity.unit not in _LENGTHS:
        return False
    return mover_of(words, verb) not in changes().quantities


@exception(
    "size-of-a-thing",
    "A size that describes the thing which is cut has not moved itself.",
    example="They cut the 12 hour shift.",
    counterexample="They cut the shift by 12 hours.",
)
def is_described(quantity: Quantity, words: Words, lead: Lead) -> bool:
    """Tell "cut the 0-62 mph time" from "cut 12 hours"."""
    if quantity.kind not in {"measure", "duration"} or lead.by or lead.level:
        return False
    before = words.before(quantity.start)
    owned = before >= 0 and words.lower[before] in {"the", "its", "their", "his", "her", "a", "an"}
    index = words.after(quantity.end)
    return owned and index < words.count and not is_stop(words, index) and not is_mark(words.tokens[index])


@exception(
    "short-of-a-goal",
    "What falls short of a goal has not fallen.",
    example="The drive fell 2,000 pages short of its goal.",
    counterexample="The drive fell 2,000 pages.",
)
def is_short_of_goal(quantity: Quantity, words: Words) -> bool:
    """Tell "fell 2,000 pages short of its goal"."""
    following = words.after(quantity.end if quantity.noun is None else max(quantity.end, quantity.noun[1]))
    return words.lower[following : following + 2] in (["short", "of"], ["shy", "of"])


@exception(
    "paid-up",
    "What somebody pays, gives or makes up has not risen.",
    example="Owners will cough up an extra $140.",
    counterexample="Fees went up an extra $140.",
)
def is_paid_up(words: Words, lead: Lead) -> bool:
    """Tell "cough up $140", "stump up 40 percent" from "went up 40 percent"."""
    return words.lower[lead.place] == "up" and lead.place > 0 and lemma(words.lower[lead.place - 1], "verb") in _PAYING


_PAYING: Final = frozenset(
    {"cough", "stump", "pony", "fork", "pay", "give", "make", "offer", "put", "rack", "serve", "eat", "use"}
)


@exception(
    "lead-in-a-poll",
    "Who is up by some points in a poll leads, and has not risen.",
    example="Polls show Osei up by 10 points.",
    counterexample="The index is up by 10 points.",
)
def is_lead(quantity: Quantity, words: Words, lead: Lead) -> bool:
    """Tell "polls show Osei up by 10 points" from "the index is up by 10 points"."""
    if quantity.unit not in {"point", "percentage point"} or words.lower[lead.place] not in {"up", "down"}:
        return False
    behind = words.after(quantity.end if quantity.noun is None else quantity.noun[1])
    if words.lower[behind : behind + 1] in _SINCE or words.lower[behind : behind + 2] == ["on", "last"]:
        return False  # "at 25 percent in the poll, up eight points from March"
    return not _POLLS.isdisjoint(words.lower)


_POLLS: Final = frozenset({"poll", "polls", "survey", "surveys"})
_SINCE: Final = (["from"], ["since"])
"""Behind them stands what the points are compared with: no opponent, but what was."""


@exception(
    "handled-thing",
    "A verb that handles things or harms people tells a move only of a quantity.",
    example="Helicopters dropped 12 tons of flour.",
    counterexample="Shares dropped 12 percent.",
)
def is_handled(quantity: Quantity, words: Words, lead: Lead) -> bool:
    """Tell "dropped 12 tons of flour" and "lost 250 soldiers" from "prices dropped 12 cents"."""
    if words.lower[lead.place] not in changes().handling and not _is_phrasal(words, lead.place):
        return False
    if words.lower[lead.place] in _RAISING and quantity.kind == "money" and not (lead.by or lead.level):
        return True  # "the fund for its support has raised thousands of dollars"
    if quantity.unit == "point" or (quantity.kind in _SIZES and not _is_of_things(quantity, words)):
        return False
    if lead.level and not lead.noun:
        return False  # "the toll climbed to", "raised wages to"
    return mover_of(words, lead.place) not in changes().quantities


def _is_phrasal(words: Words, index: int) -> bool:
    pair = f"{words.lower[index - 1]} {words.lower[index]}" if index else ""
    return pair in changes().handling


def _is_of_things(quantity: Quantity, words: Words) -> bool:
    """Tell "recovered 30 percent of the cargo" from "lost 5 percent of its value"."""
    index = words.after(quantity.end)
    if words.lower[index : index + 1] != ["of"]:
        return False
    return changes().quantities.isdisjoint(words.lower[index + 1 : index + 4])


@rule(
    "direction:base",
    'A number behind "from" is where the move began: it has neither direction nor change.',
    example="Turnout is up from 40 percent.",
    counterexample="Turnout is up 40 percent.",
)
def base(told: Told) -> Move | None:
    """Read "up from 40 percent"."""
    lead = told.lead
    return Move(None, None) if lead is not None and lead.origin and lead.direction is not None else None


@rule(
    "direction:scalar-verb",
    "A verb or particle of rising or falling that leads to the number.",
    example="Sales jumped more than 24%.",
    counterexample="Sales were more than 24%.",
)
def scalar_verb(told: Told) -> Move | None:
    """Read "rose 13%", "up 26.3%", "fell to 5%", "cut 40 jobs"."""
    quantity, words, lead = told.quantity, told.words, told.lead
    if lead is None or lead.direction is None or lead.noun:
        return None
    if is_short_of_goal(quantity, words):
        return Move(None, None, exception="short-of-a-goal")
    if is_paid_up(words, lead):
        return Move(None, None, exception="paid-up")
    if is_lead(quantity, words, lead):
        return Move(None, None, exception="lead-in-a-poll")
    if is_described(quantity, words, lead):
        return Move(None, None, exception="size-of-a-thing")
    if is_way_through_space(quantity, words, lead.place):
        return Move(None, None, exception="way-through-space")
    if words.lower[lead.place] in changes().handling or _is_phrasal(words, lead.place):
        return None
    if quantity.kind == "duration" and not lead.level and lead.place != words.before(quantity.start) and not lead.by:
        return None  # "had fallen for 5 years"
    return Move(lead.direction, "level" if lead.level else "delta")


@rule(
    "direction:handling-verb",
    "A verb that handles things, where what it handles or who does it is a quantity.",
    example="The index lost 40 points.",
    counterexample="The army lost 40 soldiers.",
)
def handling_verb(told: Told) -> Move | None:
    """Read "lost 40 points", "shares gained 3%", "prices dropped to $5"."""
    quantity, words, lead = told.quantity, told.words, told.lead
    if lead is None or lead.direction is None or lead.noun:
        return None
    if is_handled(quantity, words, lead):
        return Move(None, None, exception="handled-thing")
    return Move(lead.direction, "level" if lead.level else "delta")


@rule(
    "direction:noun-of-change",
    'A noun of change that "of" joins to its size.',
    example="It was an increase of 60 jobs.",
    counterexample="It had a deficit of 60 jobs.",
)
def noun_of_change(told: Told) -> Move | None:
    """Read "an increase of 60 jobs", "a rise to 5%"; "gains of $4 million" are earnings."""
    lead = told.lead
    if lead is None or lead.direction is None or not lead.noun:
        return None
    if told.quantity.kind in {"money", "count"} and told.words.lower[lead.place] in _STATES:
        return None
    following = told.words.lower[lead.place + 1]
    if following in {"in", "by"} and not (lead.level or lead.by or told.words.lower[told.before] == "of"):
        return None
    return Move(lead.direction, "level" if lead.level else "delta")


@rule(
    "direction:named-move",
    "A noun of change with what moved between it and its size.",
    example="They saw a decline in turnout of about 40 percent.",
    counterexample="They saw a turnout of about 40 percent.",
)
def named_move(told: Told) -> Move | None:
    """Read "a decline in black turnout of about 40 percent"."""
    quantity, words, lead = told.quantity, told.words, told.lead
    if lead is None or lead.direction is not None or words.lower[told.before] != "of":
        return None
    for position in range(lead.place, max(0, lead.place - _LONGEST_MOVER), -1):
        word = words.lower[position]
        if is_mark(word) or (is_verb(words, position) and word not in changes().nouns):
            return None
        direction = changes().nouns.get(word)
        if direction is not None and position < lead.place and words.lower[position + 1] == "in":
            return Move(direction, "delta", trimmed(words, position + 2, quantity.before))
    return None
