"""What is denied without being quoted: "Quill denied claims that 300 jobs were lost", "Quill doubted that …"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from newsextract import Span, SpeakerRef
from newsextract.text import patterns as re

if TYPE_CHECKING:
    from newsextract import Article
    from newsextract.text.grammar.clauses.clause import Clause
    from newsextract.text.grammar.sentence import Sentence

__all__ = ["Denial", "behind_noun", "denials_in"]

DENYING: Final = frozenset(
    ("deny", "doubt", "dispute", "reject", "dismiss", "refute", "rebut", "contest", "contradict")
)
"""Verbs whose subject holds that what they report is not so."""

_BEHIND_NOUN: Final = re.compile(
    r"(?:(?:the|any|all|those|these|such|earlier|recent|media|press|widespread) ){0,3}"
    r"(?:claims?|allegations?|accusations?|suggestions?|reports?|rumou?rs?|charges?|assertions?|notions?|ideas?|speculation"
    r"|criticism|complaints?|fears?|concerns?) that ",
    re.IGNORECASE,
)


class Denial(NamedTuple):
    """What somebody denies.

    Attributes:
        start: First character.
        end: One past the last.
        speaker: Who denies it.
    """

    start: int
    end: int
    speaker: SpeakerRef


def behind_noun(text: str, start: int, end: int) -> int:
    """Return where what is denied begins: behind "claims that", where a quote's content begins with such a noun."""
    match = _BEHIND_NOUN.match(text, start, end)
    return start if match is None else match.end()


def denials_in(article: Article, start: int) -> list[Denial]:
    """Return what a sentence without a quote says that somebody denies, where the article knows who does."""
    sentence = article.layout.grammar.sentence_at(start)
    if sentence is None:
        return []
    found = []
    for clause in sentence.clauses:
        parent = clause.parent
        if clause.kind != "complement" or parent is None or parent.verb.lemma not in DENYING or parent.verb.negated:
            continue
        speaker = _speaker(article, sentence, parent)
        if speaker is not None and clause.end > clause.start + 1:
            opener = clause.start + (sentence.words[clause.start] == "that")
            first, last = sentence.span(opener, clause.end)
            found.append(Denial(first, last, speaker))
    return found


def _speaker(article: Article, sentence: Sentence, clause: Clause) -> SpeakerRef | None:
    """Return the speaker of whom a clause's subject is a mention."""
    subject = clause.subject
    if subject is None:
        return None
    first, last = sentence.span(subject.start, subject.end)
    for index, speaker in enumerate(article.speakers):
        for mention in speaker.mentions:
            if first <= mention.start and mention.end <= last:
                span = Span.of(article.text, mention.start, mention.end)
                return SpeakerRef(speaker.name, speaker.kind, mention=span, index=index)
    return None
