"""Whether what is told of a date lies ahead or behind, by the words around it."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from newsextract_plugins.dates.phrases import Phrase

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsextract import Article

__all__ = ["directions"]

BEFORE = 110
AFTER = 60


@cache
def _signals() -> re.Pattern[str]:
    return re.compile(
        r"""\b(?:
            (?P<future> (?i:will|shall|won['’]t|scheduled|due|slated|expects?|expected|plans?|planned|planning|intends?|
                        until|till|next|upcoming|going\ to|to\ be|(?:is|are|am)\ to|(?:is|are)\ set\ to|maturing|payable|
                        effective|expires?|must|can|could|may|should|would)\b | (?<=\w)['’]ll\b )
          | (?P<past> (?i:was|were|had|did|said|says|since|ago|last|came|took|began|fell|rose|went|made|met|told|died|
                        became|won|lost|left|found|sent|got|gave|held|saw|sold|put|set|[a-z]{2,}ed)\b )
        )""",
        re.VERBOSE,
    )


def directions(article: Article) -> Callable[[Phrase], int]:
    """Return a function that tells for a phrase: 1 ahead, -1 behind, 0 unsaid."""
    text = article.text

    def direction(phrase: Phrase) -> int:
        start, end = phrase.start, phrase.end
        index = article.layout.sentence_at(start)
        low, high = (0, len(text)) if index is None else article.layout.sentences[index]
        before = text[max(low, start - BEFORE) : start]
        nearest = 0
        for match in _signals().finditer(before):
            if match["future"]:
                nearest = 1
            elif match["past"] and (nearest <= 0 or match["past"].lower() not in ("said", "says", "told")):
                nearest = -1
        if nearest <= 0:
            after = _signals().match(text, end + 1, min(high, end + AFTER))
            if after is not None and after["future"]:
                nearest = 1
        return nearest

    return direction
