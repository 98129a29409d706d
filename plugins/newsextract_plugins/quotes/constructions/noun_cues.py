"""Nouns of speech beside their speaker: "Iyer's claim that", "her call to", "Iyer issued a statement that"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract import exception, rule
from newsextract.text import patterns as re
from newsextract.text.english import lexicon
from newsextract.text.grammar.subjects.frame_subjects import clause_subject, is_finite
from newsextract.text.grammar.words import is_past
from newsextract.text.speakers.pronouns import POSSESSIVES
from newsextract_plugins.quotes.attribution import Attribution, end_within, is_unclaimed
from newsextract_plugins.quotes.extent.main_verbs import main_verb
from newsextract_plugins.quotes.lexicon import noun_cues
from newsextract_plugins.quotes.parts.clause_ends import clause_end
from newsextract_plugins.quotes.sources.behind import source_after

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsextract.text.grammar.subjects.source import Source
    from newsextract_plugins.quotes.shapes import Frame

__all__ = ["noun_cue"]

_QUOTED_NOUN: Final = re.compile(r"(?:o(?:DA?)?[wN]{1,3})?(?:X|[:,]|I|)[qQ]")
"""What stands between a noun of speech and its quotation: "his advice to the crews was “…”"."""
_ISSUING: Final = frozenset(
    {"issued", "issues", "released", "made", "makes", "repeated", "posted", "published", "gave", "offered", "delivered"}
)
_CALLED_ON: Final = re.compile(r"I(?:D|A)?[NMw#B]{1,4}(?:CA?[NMw#B]{1,4})?o")
"""Who is asked between a noun of speech and its infinitive: "her call on the council to"."""
_MOST_BETWEEN: Final = 3
"""Words between a possessor and its noun: "her last stern warning"."""
_LONGEST_OWNER: Final = 6

_RARELY: Final = 0.2
"""How likely a word may be a noun at most to be a verb."""


@rule(
    "noun-cue",
    "A noun of speech beside its possessor, then a clause, an infinitive or a quotation.",
    example="Few believe Diallo's claim that four boats were lost in the storm.",
    counterexample="Few have seen Diallo's boat that was lost in the storm.",
)
def noun_cue(frame: Frame, at: int, found: Sequence[Attribution]) -> Attribution | None:
    """Read a noun of speech beside its speaker: "Iyer's claim that", "her call to"."""
    shape = frame.shape
    openers = noun_cues()[frame.words[at]].split()
    teller = _teller_behind(frame, at)
    opens = _behind_period(frame, at + 1 if teller is None else teller.last)
    called = _CALLED_ON.match(shape, opens)
    if called is not None and frame.words[opens] in ("on", "for"):
        opens = called.end() - 1
    quoted = _QUOTED_NOUN.match(shape, opens) if "q" in openers else None
    if quoted is not None and shape[opens] == "I" and frame.words[opens] != "of":
        quoted = None
    if quoted is None and (shape[opens : opens + 1] not in openers or _is_for_somebody(frame, opens)):
        return None
    if quoted is None and _is_described(frame, opens):
        return None
    source = _speaker(frame, at, opens) if teller is None else (teller.first, teller.last)
    if source is None:
        return None
    made = Attribution(frame, (at, at + 1), source, "possessor", [])
    if quoted is not None:
        last = quoted.end()
        if not is_unclaimed(found, last - 1, last):
            return None
        made.parts, made.stop = [(last - 1, last)], last
        return made
    end = end_within(frame, found, at, _end(frame, opens))
    if shape[opens + 1 : opens + 2] in ("q", "Q"):
        end = end if shape[opens + 2 : opens + 3] in ("I", "C") else opens + 2
    elif end <= opens + 2:
        return None
    made.parts, made.stop, made.cue_class = [(opens + 1, end)], opens + 1, "communication"
    return made


def _end(frame: Frame, opens: int) -> int:
    """Return where what "that" or "to" opens ends: in front of the verb whose subject the noun of speech is."""
    start, clause = opens + 1, frame.shape[opens] == "h"
    end = clause_end(frame, start, gist=True, subordinate=frame.shape[0] in "SZ")
    if clause and not any(is_finite(frame, at) for at in range(start, end)):
        end = clause_end(frame, start)  # "her claim that Holt, a keeper, had sold it"
    return main_verb(frame, start, end, waiting=clause) or end


@exception(
    "noun-of-speech-with-by",
    "“By” behind a noun of speech tells whose it is.",
    example="A declaration by the harbour board that the risks were small came late.",
    counterexample="A declaration that the risks were small came late.",
)
def _teller_behind(frame: Frame, at: int) -> Source | None:
    """Return who stands behind "by" or "from" behind a noun: "a plea by Ms Okafor that", "a call from the union to"."""
    if frame.words[at + 1 : at + 2] not in (["by"], ["from"]):
        return None
    teller = source_after(frame, at + 2)
    return teller if teller is not None and frame.shape[teller.last : teller.last + 1] in ("h", "o") else None


def _behind_period(frame: Frame, at: int) -> int:
    """Step over the day between a noun of speech and its clause: "his claim on Monday that"."""
    shape = frame.shape
    end = at + (shape[at : at + 1] == "I")
    while shape[end : end + 1] == "T":
        end += 1
    return end if shape[end - 1 : end] == "T" and shape[end : end + 1] == "h" else at


@exception(
    "a-promise-to-somebody",
    "“To” behind a noun of speech that names who hears it, where no verb follows.",
    example="Few remember Diallo's promise to the harbour.",
    counterexample="Few remember Diallo's promise to repair the harbour.",
)
def _is_for_somebody(frame: Frame, opens: int) -> bool:
    return frame.shape[opens] == "o" and frame.shape[opens + 1 : opens + 2] not in ("w", "A", "q", "Q", "V")


@exception(
    "statement-that-did-something",
    "“That” and a past tense behind a noun of speech are a relative clause: what it did, not what it said.",
    example="The board issued a statement that appeared to end the strike.",
    counterexample="The board issued a statement that the strike had ended.",
)
def _is_described(frame: Frame, opens: int) -> bool:
    shape, verb = frame.shape, opens + 1
    if shape[opens] != "h" or shape[verb : verb + 1] not in ("w", "X", "V"):
        return False
    word = frame.words[verb]
    return shape[verb] != "w" or (is_past(word) and lexicon.likelihood(word, "noun") < _RARELY)


def _speaker(frame: Frame, at: int, opens: int) -> tuple[int, int] | None:
    """Return the tokens of whose noun it is: its possessor, else who issues it."""
    shape = frame.shape
    owner = at - 1
    while owner > 0 and shape[owner] in "wA#" and at - owner <= _MOST_BETWEEN:
        owner -= 1
    if owner < 0:
        return None
    if shape[owner] != "M" and frame.words[owner] not in POSSESSIVES:
        return _issuer(frame, owner) if shape[opens] == "h" else None
    return (_owner_start(frame, owner) if shape[owner] == "M" else owner), owner + 1


def _owner_start(frame: Frame, owner: int) -> int:
    """Return where a possessor begins: with its names, or with the determiner of its nouns ("the mill's owner's")."""
    shape = frame.shape
    first, lowest = owner, max(0, owner - _LONGEST_OWNER)
    while first > lowest and shape[first - 1] in "NB":
        first -= 1
    governed = shape[first - 2] == "N" or shape[max(0, first - 3) : first - 1] == "Dw"
    if first - 1 > lowest and frame.words[first - 1] == "of" and governed:
        first -= 2  # "the Bank of Velm's", "the mayor of Velm's", but "in light of Ida Lund's"
    opens = first
    while opens > lowest and shape[opens - 1] in "wNBM#":
        opens -= 1
    return opens - 1 if opens > lowest and shape[opens - 1] == "D" else first


def _issuer(frame: Frame, article: int) -> tuple[int, int] | None:
    """Find who makes a noun of speech known: "Ms Okafor issued a statement that"."""
    verb = article - 1
    if verb < 1 or frame.words[article] not in ("a", "an", "another", "the") or frame.words[verb] not in _ISSUING:
        return None
    subject = clause_subject(frame, verb)
    return None if subject is None else (subject.first, subject.last)
