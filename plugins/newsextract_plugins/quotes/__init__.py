"""Who said what: direct, mixed and indirect quotes with source, cue and content.

The walk of an article goes forward: sentences become frames, strings of one letter a token in which a quotation is one
token (`framing`, `shapes`), marked by the cues of a lexicon (`vocabulary`, `lexicon`, `verb_or_noun`); what the frames
hold in attributions is read construction by construction (`constructions`), each from its source (`sources`) and its
content (`parts`, `extent`); quotations that none of them claims go on from a speaker, are given to the likeliest one or
are nobody's (`unclaimed`); sources are resolved to speakers (`speakers`) and drafts become quotes (`reader`, `drafts`,
`assembling`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

import attrs

from newsextract import hookimpl, option
from newsextract_plugins.quotes.assembling import assemble
from newsextract_plugins.quotes.lexicon import load_lexicon
from newsextract_plugins.quotes.reader import Reader
from newsextract_plugins.quotes.rules import RULES
from newsextract_plugins.quotes.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsextract import Article, Quote, Rules, Speaker

__all__ = ["Quotes"]


def _check_cues(_instance: object, _attribute: Any, value: tuple[str, ...]) -> None:
    load_lexicon(value)


@attrs.frozen
class Quotes:
    """Finds direct, mixed and indirect quotes, with who said them, to whom, by which words."""

    rules: ClassVar[Rules] = RULES

    attitudes: bool = option(default=False, help="Also find what people are said to want, believe or support.")
    nested: bool = option(default=False, help="Also find what a speaker reports or quotes others as saying.")
    cues: tuple[str, ...] = option(
        default=(), help="Further cue verbs: 'lemma' or 'lemma | class | frames'.", validator=_check_cues
    )
    _vocabulary: Vocabulary = attrs.field(init=False, eq=False, repr=False)

    @_vocabulary.default
    def _read_lexicon(self) -> Vocabulary:
        return Vocabulary(load_lexicon(self.cues, attitudes=self.attitudes))

    @hookimpl
    def newsextract_quotes(self, article: Article) -> Iterator[Quote | Speaker]:
        """Find what was said, and by whom."""
        reader = Reader(article, self._vocabulary)
        drafts = reader.read(nested=self.nested)
        yield from reader.resolver.revealed
        yield from assemble(article, drafts, reader.ledger.tops, reader.nested.tops, nested=self.nested)
