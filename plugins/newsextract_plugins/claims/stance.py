"""A statement's stance (affirmed, denied, asked) and modality (asserted, predicted, promised, demanded, supposed)."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from newsextract import rule
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
_OF_MODALITY: Final = OBLIGATION | SUPPOSITION | PREDICTION | WILL_IS_THERE
"""Classes of words of which one stands in each statement that is not plainly asserted, but for "they'll"."""
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


@rule(
    "stance:question-mark",
    "A statement that ends with a question mark is asked.",
    example="“Were 120 jobs lost in the harbour last year?” Ada Quill asked.",
    counterexample="“The harbour lost 120 jobs last year,” Ada Quill said.",
)
def by_question_mark(statement: Statement, _sense: Sense | None) -> Stance | None:
    """Return that the statement is asked, where it ends so."""
    text = statement.text
    return "question" if "?" in text and text.rstrip(CLOSERS)[-1:] == "?" else None


@rule(
    "stance:asked",
    "What a cue of asking reports is asked, but for what is asked of somebody: “asked him to go”.",
    example="Ada Quill asked whether the harbour lost 120 jobs last year.",
    counterexample="Ada Quill said that the harbour lost 120 jobs last year.",
)
def by_asking(statement: Statement, sense: Sense | None) -> Stance | None:
    """Return that the statement is asked, where the cue says so."""
    return "question" if sense is not None and sense.asks and not statement.text.startswith("to ") else None


@rule(
    "stance:denied",
    "What a cue of denying reports is denied.",
    example="Ada Quill denied that the harbour lost 120 jobs last year.",
    counterexample="Ada Quill said that the harbour lost no jobs last year.",
)
def by_denying(_statement: Statement, sense: Sense | None) -> Stance | None:
    """Return that the statement is denied, where the cue says so."""
    return "deny" if sense is not None and sense.denies else None


@rule(
    "modality:cue",
    "A cue that promises, demands or predicts says so of what it reports.",
    example="Ada Quill promised that the council would open two schools.",
    counterexample="Ada Quill said that the council opened two schools.",
)
def by_cue(statement: Statement, sense: Sense | None) -> Modality | None:
    """Return what the cue says of the statement."""
    if sense is None:
        return None
    if sense.modality is None and sense.asks and statement.text.startswith("to "):
        return "demanded"
    return sense.modality


@rule(
    "modality:obligation",
    "What must or should be is demanded.",
    example="The council of Eigg must open two schools in 2025.",
    counterexample="The council of Eigg opened two schools in 2015.",
)
def by_obligation(statement: Statement, _sense: Sense | None) -> Modality | None:
    """Return that the statement is demanded, where a word of obligation stands in it."""
    return "demanded" if statement.classes & OBLIGATION else None


@rule(
    "modality:supposition",
    "What could or might be, and what is said with “if”, is supposed.",
    example="The council of Eigg could open two schools in 2025.",
    counterexample="The council of Eigg opened two schools in 2015.",
)
def by_supposition(statement: Statement, _sense: Sense | None) -> Modality | None:
    """Return that the statement is supposed, where a word of supposition stands in it."""
    return "hypothetical" if statement.classes & SUPPOSITION else None


@rule(
    "modality:future",
    "What will be is predicted; “will” behind “her” or “free” is a noun.",
    example="The council of Eigg will open two schools in 2025.",
    counterexample="Ada Quill left two schools to Eigg in her will of 2015.",
)
def by_future(statement: Statement, _sense: Sense | None) -> Modality | None:
    """Return that the statement is predicted, where it speaks of the future."""
    return "predicted" if _is_future(statement) else None


STANCES: Final = (by_question_mark, by_asking, by_denying)
"""What tells a stance, in order; what none tells of is affirmed."""
MODALITIES: Final = (by_cue, by_obligation, by_supposition, by_future)
"""What tells a modality, in order: the cue, else the words of the statement; what none tells of is asserted."""


def stance_of(statement: Statement, sense: Sense | None, trail: list[str]) -> Stance:
    """Tell whether the statement is affirmed, denied or asked.

    Args:
        statement: The statement.
        sense: What the words of the cue say, None where it has no cue.
        trail: Takes the name of the reader that told it.
    """
    if sense is None and "?" not in statement.text:
        return "affirm"
    for reader in STANCES:
        found: Stance | None = reader.read(statement, sense)
        if found is not None:
            trail.append(reader.name)
            return found
    return "affirm"


def modality_of(statement: Statement, sense: Sense | None, trail: list[str]) -> Modality:
    """Tell what kind of statement it is.

    Args:
        statement: The statement.
        sense: What the words of the cue say, None where it has no cue.
        trail: Takes the name of the reader that told it.
    """
    if sense is None and not statement.classes & _OF_MODALITY and "ll" not in statement.text:
        return "asserted"
    for reader in MODALITIES:
        found: Modality | None = reader.read(statement, sense)
        if found is not None:
            trail.append(reader.name)
            return found
    return "asserted"


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
