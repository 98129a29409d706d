"""What a speaker reports others to have said: attributions inside quotations that hold others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import attrs

from newsextract.text.grammar.frames import frame_spans
from newsextract.text.speakers.pronouns import is_pronoun
from newsextract_plugins.quotes.constructions.table import read_attributions
from newsextract_plugins.quotes.shapes import read_frame

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from newsextract import Article, SpeakerRef
    from newsextract_plugins.quotes.attribution import Attribution
    from newsextract_plugins.quotes.drafts import Draft, Ledger
    from newsextract_plugins.quotes.vocabulary import Vocabulary

__all__ = ["read_inner"]

_FIRST_PERSON: Final = frozenset({"i", "we", "i'd", "i'm", "i've", "i’d", "i’m", "i’ve"})


def read_inner(
    article: Article, outer: Ledger, inner: Ledger, vocabulary: Vocabulary, drafted: Callable[[Attribution], Draft]
) -> Iterator[Draft]:
    """Read what a speaker reports others to have said: “She told me, ‘We stay,’” he said.

    Args:
        article: The article.
        outer: The drafts of the article.
        inner: Those of what stands inside quotations.
        vocabulary: The words and cues.
        drafted: Makes a draft of an inner attribution.

    Yields:
        The inner drafts that hold a quotation.
    """
    speakers = {index: draft.speaker for draft in outer.drafts if not draft.scare for index in draft.quotations}
    for index, speaker in sorted(speakers.items()):
        top = outer.tops[index]
        for start, end, first, last in frame_spans(
            article.layout.sentences, inner.tops, top.inner_start, top.inner_end
        ):
            if first == last:
                continue
            span = (max(start, top.inner_start), min(end, top.inner_end))
            frame = read_frame(article.text, span, inner.tops, (first, last), vocabulary)
            for attribution in read_attributions(frame):
                draft = drafted(attribution)
                if draft.quotations:
                    draft.nested = True
                    draft.speaker = _seen_from(speaker, draft.speaker)
                    yield draft


def _seen_from(speaker: SpeakerRef | None, said_by: SpeakerRef | None) -> SpeakerRef | None:
    """Return whom an inner source means: "I" is the speaker, and nobody else is."""
    if said_by is None or speaker is None:
        return said_by
    words = said_by.mention.text if said_by.mention is not None else ""
    if words.casefold() in _FIRST_PERSON:
        return attrs.evolve(speaker, mention=said_by.mention)
    if said_by.index == speaker.index:
        name = None if is_pronoun(words) else words or said_by.name
        return attrs.evolve(said_by, name=name, role=None, index=None)
    return said_by
