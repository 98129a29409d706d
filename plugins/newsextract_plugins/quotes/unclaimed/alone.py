"""Quotations that are a whole sentence: who was announced, or who goes on speaking.

Each reader takes the place, the article and the resolver, and returns whom it gives the quotation to, else None.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract import rule
from newsextract.text.grammar.subjects.frame_subjects import frame_subject
from newsextract_plugins.quotes.sources.behind import source_after
from newsextract_plugins.quotes.sources.verb_sources import source_of
from newsextract_plugins.quotes.unclaimed.place import Given

if TYPE_CHECKING:
    from newsextract import Article, Rule
    from newsextract.text.grammar.subjects.source import Source
    from newsextract_plugins.quotes.drafts import Draft
    from newsextract_plugins.quotes.shapes import Frame
    from newsextract_plugins.quotes.speakers.resolving import Resolver
    from newsextract_plugins.quotes.unclaimed.place import Place

__all__ = ["ALONE", "unattributed"]

_FARTHEST_FLOATING: Final = 3
"""Paragraphs over which a quotation that stands alone still goes on with the last speaker."""
_FARTHEST_CUE: Final = 10
"""Tokens between a cue and the colon that ends its sentence."""
_HEADINGS: Final = (
    ["from", "the", "desk", "of"], ["statement", "from"], ["statement", "by"], ["a", "statement", "from"],
    ["comment", "from"], ["comment", "by"], ["quote", "from"], ["message", "from"], ["a", "message", "from"],
    ["remarks", "by"], ["reaction", "from"],
)  # fmt: skip
"""What opens a line from whom a statement is."""
_NEAREST: Final = 8
"""Cues in front of the colon that are looked at."""


@rule(
    "colon-before",
    "A quotation in a paragraph of its own behind a sentence that ends in a colon.",
    example="Amara Diallo did not mince her words:\n\n“The harbour will stay open.”",
    counterexample="Amara Diallo did not mince her words.\n\nThe harbour will stay open.",
)
def colon_before(place: Place, article: Article, resolver: Resolver) -> Given | None:
    """Read "Ms Okafor did not mince her words:" and a quotation."""
    before = place.before()
    if before is None or article.text[before.end - 1 : before.end] != ":" or _distance(place, before, article) > 1:
        return None
    return _resolved(before, _announcer(before) or frame_subject(before, len(before.shape)), resolver)


@rule(
    "heading-before",
    "A quotation in a paragraph of its own below a line that tells from whom a statement is.",
    example="Statement from Amara Diallo, harbour master\n\n“The harbour will stay open.”",
    counterexample="Statement of accounts of the harbour\n\n“The harbour will stay open.”",
)
def heading_before(place: Place, article: Article, resolver: Resolver) -> Given | None:
    """Read "From the desk of Ms Okafor" above a quotation."""
    before = place.before()
    if before is None or _distance(place, before, article) != 1:
        return None
    opening = next((words for words in _HEADINGS if before.words[: len(words)] == words), None)
    return None if opening is None else _resolved(before, source_after(before, len(opening)), resolver)


@rule(
    "sentence-before",
    "A quotation alone behind a sentence of the same paragraph, spoken by that sentence's subject.",
    example="Amara Diallo shook her head. “The harbour will stay open.”",
    counterexample="Amara Diallo shook her head. The harbour will stay open.",
)
def sentence_before(place: Place, article: Article, resolver: Resolver) -> Given | None:
    """Read "Ms Okafor shook her head. “…”"."""
    before, last = place.before(), place.last
    if before is None or article.text[before.end - 1 : before.end] == ":":
        return None
    spoken = last is not None and last.speaker is not None and last.paragraph == place.paragraph
    if spoken or _distance(place, before, article) != 0:
        return None
    return _resolved(before, frame_subject(before, len(before.shape)), resolver)


@rule(
    "continued-paragraph",
    "A quotation alone that goes on in the paragraph of an attribution without a quotation.",
    example="Amara Diallo said the harbour would stay open. “It is the town's only road.”",
    counterexample="Amara Diallo said the harbour would stay open. It is the town's only road.",
)
def continued_paragraph(place: Place, _article: Article, _resolver: Resolver) -> Given | None:
    """Read "Ms Okafor said the harbour would stay open. “…”"."""
    last = place.last
    if last is None or last.speaker is None or last.paragraph != place.paragraph:
        return None
    return Given(last.speaker, "continued")


@rule(
    "floating-paragraph",
    "A quotation that is a paragraph of its own and carries on the last speaker.",
    example="“The harbour will stay open,” Amara Diallo said.\n\n“Nobody has to leave the town this winter.”",
    counterexample="“Nobody has to leave the town this winter.”",
)
def floating_paragraph(place: Place, _article: Article, _resolver: Resolver) -> Given | None:
    """Read a quotation in the paragraph behind its speaker's last one."""
    last = place.last
    if last is None or last.speaker is None or place.paragraph - last.paragraph > _FARTHEST_FLOATING:
        return None
    return Given(last.speaker, "floating")


@rule(
    "unattributed",
    "A quotation that nothing supports a speaker for.",
    example="“Nobody has to leave the town this winter.”",
    counterexample="“Nobody has to leave the town this winter,” Amara Diallo said.",
)
def unattributed(draft: Draft) -> bool:
    """Tell whether a draft has no speaker."""
    return draft.speaker is None


ALONE: Final[tuple[Rule, ...]] = (
    colon_before,
    heading_before,
    sentence_before,
    continued_paragraph,
    floating_paragraph,
)
"""The rules in the order in which they are tried."""


def _distance(place: Place, before: Frame, article: Article) -> int:
    """Return the number of paragraphs from a sentence to the quotation."""
    return place.paragraph - (article.layout.paragraph_at(before.start) or 0)


def _resolved(before: Frame, subject: Source | None, resolver: Resolver) -> Given | None:
    return None if subject is None else Given(resolver.resolve(before, subject.first, subject.last), "explicit")


def _announcer(frame: Frame) -> Source | None:
    """Return the source of the cue in front of a sentence's final colon: "…, as Ms Okafor replied:"."""
    for at in reversed(frame.anchors[-_NEAREST:]):
        if len(frame.shape) - at > _FARTHEST_CUE:
            break
        if frame.shape[at] in "VG":
            return source_of(frame, frame.cues[at], 0, ())
    return None
