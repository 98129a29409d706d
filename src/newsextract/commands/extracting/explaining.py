"""`newsextract extract --explain`: which rules decided each finding, and what was seen and left out, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import click

from newsextract.commands.extracting.reporting import complain
from newsextract.formats.words.cleaning import cleaned

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsextract.extractor import Extractor
    from newsextract.model.types import Article

__all__ = ["explaining"]


def explaining(extractor: Extractor, articles: Iterable[Article]) -> Iterator[Article]:
    """Pass articles on, and print a line on stderr for each finding and each thing that was left out, in text order.

    A line has the article and where it stands in it, what is found ("statistic") or "left out", the rule or the code of
    the reason, the words, and the trail of the rules and exceptions that decided the finding's fields or what the code
    means, parted by tabs: `fees.txt:41-45 <tab> left out <tab> year <tab> 2022 <tab> a year`.
    """
    for article in articles:
        try:
            left_out = extractor.explain(article)
        except Exception as error:  # noqa: BLE001 (a plugin's failure costs no finding)
            complain(f"{article.id or 'article'}: a plugin can't explain: {type(error).__name__}: {error}")
            left_out = ()
        lines = [(left.start, left.end, "left out", left.reason, left.meaning) for _, left in left_out]
        for name in _EXPLAINED:
            kind = name.removesuffix("s")
            lines += [(f.start, f.end, kind, f.rule, " > ".join(f.trail)) for f in getattr(article, name) if f.trail]
        for start, end, kind, code, meaning in sorted(lines):
            words = article.text[start:end]
            place = f"{article.id or 'article'}:{start}-{end}"
            click.echo("\t".join(map(cleaned, (place, kind, code, words, meaning))), err=True)
        yield article


_EXPLAINED: Final = ("zones", "dates", "statistics", "speakers", "quotes", "claims", "findings")
"""What an article holds of findings."""
