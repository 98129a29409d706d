"""Quotations of headlines: whom the headline names behind them, and who speaks the same words below."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract import rule
from newsextract.text import patterns as re
from newsextract.text.english import is_class
from newsextract.text.grammar.subjects.source import Source
from newsextract.text.grammar.words import WORDS
from newsextract.text.speakers.heads import is_office
from newsextract_plugins.quotes.drafts import UNKNOWN
from newsextract_plugins.quotes.unclaimed.alone import unattributed
from newsextract_plugins.quotes.unclaimed.scare import scare, sub_heading

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newsextract_plugins.quotes.drafts import Draft
    from newsextract_plugins.quotes.shapes import Frame

__all__ = ["headline_speaker", "repeat_in_headline", "repeated_headline"]

_LONGEST_LEAD: Final = 8
"""Tokens behind the mark among which a headline names the speaker."""
_MOST_WORDS: Final = 30
_WORD: Final = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_SHORTEST_CLAUSE: Final = 4
_SHORTEST_RUN: Final = 3
_SHORTEST_REPEATED: Final = 12
"""Characters of a headline's quotation that is looked for below."""


@rule(
    "headline-speaker",
    "The quotation that opens a headline, then a colon or a dash and the person who is quoted.",
    example="“We will keep the harbour open”: mayor fights for the town\n\nThe town has decided.",
    counterexample="“We will keep the harbour open”: a fight for the town\n\nThe town has decided.",
)
def headline_speaker(frame: Frame) -> Source | None:
    """Find the person whom a headline names behind the quotation and the colon or dash that open it.

    A possessor is somebody else's: "‘He left me’: singer's heartbreak".
    """
    shape, words = frame.shape, frame.words
    if len(shape) < 3 or shape[0] not in "qQ" or shape[1] not in ":-":
        return None
    last = 0
    for at in range(2, min(len(shape), 2 + _LONGEST_LEAD)):
        person = is_office(words[at]) or is_class(words[at], "noun.person", 0.6)
        if shape[at] not in "DNw#" or (last and not person and shape[at] != "N"):
            break
        if person or last:
            last = at + 1
    return Source(2, last, 2, "headline") if last else None


@rule(
    "repeated-headline",
    "A quotation alone in the headline, spoken by the one who speaks the same words below.",
    example="“We never shut the harbour”\n\n“We never shut the harbour in the war,” Amara Diallo said.",
    counterexample="“We never shut the harbour”\n\n“We sail at dawn on Monday,” Amara Diallo said.",
)
def repeated_headline(text: str, alone: Draft, others: Sequence[Draft]) -> Draft | None:
    """Find who speaks the words of a headline's quotation below it."""
    words = _words_of(text, alone)
    if alone.rule is scare and not (_is_clause(words) or words.count(" ") > 2):
        return None  # a term in marks may be anybody's
    for draft in others:
        if draft is alone or draft.speaker is None or draft.speaker.name is None:
            continue
        said = [text[left:right] for left, right in draft.parts]
        if any(words in part for part in said) or (draft.quotations and _repeats(words, said)):
            return draft
    return None


def repeat_in_headline(text: str, first: tuple[int, int], drafts: Sequence[Draft]) -> None:
    """Give a headline's quotation that nobody speaks there to the one who speaks the same words below."""
    unspoken = (draft for draft in drafts if draft.quotations and (not draft.speaker or draft.rule is headline_speaker))
    alone = next(unspoken, None)
    if alone is None or len(alone.parts) > 1 or not any(alone.rule is rule for rule in _UNSPOKEN):
        return
    words = _words_of(text, alone)
    if not first[0] <= alone.parts[0][0] < first[1] or len(words) < _SHORTEST_REPEATED:
        return
    speaking = repeated_headline.read(text, alone, drafts)
    if speaking is not None:
        alone.speaker, alone.rule, alone.method, alone.scare = speaking.speaker, repeated_headline, "floating", False
    elif alone.rule is scare and _is_clause(words):
        alone.rule, alone.scare, alone.reason = unattributed, False, UNKNOWN


_UNSPOKEN: Final = (unattributed, sub_heading, scare, headline_speaker)


def _words_of(text: str, draft: Draft) -> str:
    start, end = draft.parts[0]
    return text[start:end].strip(" ,.…")


def _is_clause(inner: str) -> bool:
    """Tell whether words in marks are a clause with its subject and its verb, which somebody must have said."""
    codes = "".join(WORDS[word][0] for word in _WORD.findall(inner[:200])[:_MOST_WORDS])
    return len(codes) >= _SHORTEST_CLAUSE and re.match(r"[PDN#w]{1,4}A*X|P[AXw]", codes) is not None


def _repeats(headline: str, said: Iterable[str]) -> bool:
    """Tell whether half of a headline's words, three at least, stand in a row in what somebody says below."""
    words = _WORD.findall(headline.casefold())
    size = max(_SHORTEST_RUN, (len(words) + 1) // 2)
    if not size <= len(words) <= _MOST_WORDS:
        return False
    runs = [f" {' '.join(words[at : at + size])} " for at in range(len(words) - size + 1)]
    below = [f" {' '.join(_WORD.findall(part.casefold()))} " for part in said]
    return any(run in part for part in below for run in runs)
