"""What is measured because another number of the sentence, or the verb of change, has told it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract import rule
from newsextract.text import patterns as re
from newsextract_plugins.statistics.language.phrases import phrase_from
from newsextract_plugins.statistics.measured.asked import Found

if TYPE_CHECKING:
    from newsextract_plugins.statistics.measured.asked import Asked

__all__ = ["conversion", "moved", "same_fact"]

_LONGEST_GAP: Final = 20
_OPENING: Final = re.compile(
    r"(?:[-‐‑\s](?:wide|long|high|tall|deep|thick|across|away|apiece|each))?\s?[(/\[](?:(?:about|around|nearly|almost|roughly|some)\s)?"
)
_OF_BEHIND: Final = re.compile(r",?\sof\s")
"""\"2,750 tons, or 2,500 metric tons, of water"."""
_OR: Final = re.compile(r",?\sor\s(?:(?:about|around|nearly|almost|roughly|some)\s)?")


@rule(
    "measures:moved",
    "What a verb of change moves, told with the change.",
    example="The bank cut its forecast for the year to 4%.",
    counterexample="The bank kept its forecast.",
)
def moved(asked: Asked) -> Found | None:
    """Read what the direction's reader, or the number that the unit comes from, has told."""
    measures = asked.quantity.measures
    return None if measures is None else Found(measures)


@rule(
    "measures:same-fact",
    "What the number measures that states the same change or level.",
    example="Profit rose 13% to $129 billion.",
    counterexample="Profit rose 13%.",
)
def same_fact(asked: Asked) -> Found | None:
    """Read "rose 13% to $129 billion"."""
    partner = asked.quantity.partner
    return None if partner is None or partner.measures is None else Found(partner.measures)


@rule(
    "measures:conversion",
    "What the amount in front of the parentheses measures.",
    example="The tunnel cost 9 billion shekels ($2.4 billion).",
    counterexample="The tunnel cost 9 billion shekels.",
)
def conversion(asked: Asked) -> Found | None:
    """Read "9 billion shekels ($2.4 billion)": one fact, and what bounds the first amount bounds the second."""
    quantity, words, previous = asked.quantity, asked.words, asked.previous
    if previous is None or not previous.measured or not 0 <= quantity.start - previous.end <= _LONGEST_GAP:
        return None
    gap = words.text[previous.end : quantity.start]
    told_again = previous.kind == quantity.kind == "measure" and previous.unit != quantity.unit
    if not (_OPENING.fullmatch(gap) or (told_again and (gap == " / " or _OR.fullmatch(gap)))):
        return None
    if gap == " / " and previous.partner is None:
        return None  # "(224 kW / 300 PS)"
    if not (quantity.measured or words.text.startswith(")", quantity.end)):
        return None
    quantity.partner = quantity.partner or previous
    quantity.bound = quantity.bound or previous.bound
    quantity.approximate = quantity.approximate or previous.approximate
    behind = _OF_BEHIND.match(words.text, quantity.end) if told_again else None
    if behind:
        previous.measures = phrase_from(words, words.after(behind.end())) or previous.measures
    return Found(previous.measures)
