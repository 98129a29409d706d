"""A statement's stance (affirmed, denied, asked) and modality (asserted, predicted, promised, demanded, supposed)."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from newsextract.text import patterns as re
from newsextract_plugins.claims.words import BITS, TOKEN, words_of

if TYPE_CHECKING:
    from newsextract import Quote
    from newsextract_plugins.claims.features import Statement

Stance = Literal["affirm", "deny", "question"]
Modality = Literal["asserted", "predicted", "promised", "demanded", "hypothetical"]

CLOSERS = "\"'”’»)] "
CUE_MODALITIES: tuple[tuple[str, Modality], ...] = (
    ("promise_cue", "promised"),
    ("demand_cue", "demanded"),
    ("predict_cue", "predicted"),
)
"""Lists of cues, and the modality that each gives to what is reported."""
OBLIGATION, SUPPOSITION, PREDICTION, WILL_IS_THERE = (
    BITS[name] for name in ("obligation", "supposition", "prediction", "will")
)
WILL = re.compile(
    r"(?P<noun>\b(?:the|its|his|her|their|our|my|free|good|ill|political|popular|national) )?\bwill\b", re.IGNORECASE
)
REMEMBERED = 1 << 10
"""Cues of which the sense is kept."""


class Sense(NamedTuple):
    """What the words of a cue say.

    Attributes:
        asks: A question is reported.
        denies: What is reported is denied.
        modality: What kind of statement is reported, None where the statement's own words tell.
    """

    asks: bool
    denies: bool
    modality: Modality | None


def stance_of(statement: Statement, sense: Sense | None) -> Stance:
    """Tell whether the statement is affirmed, denied or asked.

    Args:
        statement: The statement.
        sense: What the words of the cue say, None where it has no cue.
    """
    text = statement.text
    if "?" in text and text.rstrip(CLOSERS)[-1:] == "?":
        return "question"
    if sense is None:
        return "affirm"
    if sense.asks and not text.startswith("to "):
        return "question"
    return "deny" if sense.denies else "affirm"


def modality_of(statement: Statement, sense: Sense | None) -> Modality:
    """Tell what kind of statement it is: the cue decides, else the words of the statement itself.

    Args:
        statement: The statement.
        sense: What the words of the cue say, None where it has no cue.
    """
    if sense is not None:
        if sense.modality is not None:
            return sense.modality
        if sense.asks and statement.text.startswith("to "):
            return "demanded"
    if statement.classes & OBLIGATION:
        return "demanded"
    if statement.classes & SUPPOSITION:
        return "hypothetical"
    return "predicted" if _is_future(statement) else "asserted"


def _is_future(statement: Statement) -> bool:
    """Tell whether the statement speaks of the future; "will" behind "its" or "free" is a noun."""
    text, classes = statement.text, statement.classes
    if classes & PREDICTION or "'ll" in text or "’ll" in text:
        return True
    return classes & WILL_IS_THERE != 0 and any(not match["noun"] for match in WILL.finditer(text))


def sense_of(quote: Quote | None) -> Sense | None:
    """Return what the words of a quote's cue say, None where it has none."""
    return None if quote is None or quote.cue is None else _sense_of(quote.cue.text)


@lru_cache(maxsize=REMEMBERED)
def _sense_of(cue: str) -> Sense:
    words = {word.lower() for word in TOKEN.findall(cue)}
    modality = next((modality for name, modality in CUE_MODALITIES if not words.isdisjoint(words_of(name))), None)
    asks, denies = (not words.isdisjoint(words_of(name)) for name in ("question_cue", "deny_cue"))
    return Sense(asks, denies, modality)
