"""`newsextract extract --explain`: what was seen and left out, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from newsextract.commands.reporting import complain
from newsextract.formats.page import cleaned

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsextract.extractor import Extractor
    from newsextract.model.types import Article

__all__ = ["explaining"]


def explaining(extractor: Extractor, articles: Iterable[Article]) -> Iterator[Article]:
    """Pass articles on, and print a line on stderr for each thing that was left out of one.

    A line has the article, where it stands, the code of the reason, the words, and what the code means, parted by tabs:
    `fees.txt:41-45 <tab> year <tab> 2022 <tab> a year`.
    """
    for article in articles:
        try:
            left_out = extractor.explain(article)
        except Exception as error:  # noqa: BLE001 (a plugin's failure costs no finding)
            complain(f"{article.id or 'article'}: a plugin can't explain: {type(error).__name__}: {error}")
            left_out = ()
        for _, exclusion in left_out:
            words = article.text[exclusion.start : exclusion.end]
            place = f"{article.id or 'article'}:{exclusion.start}-{exclusion.end}"
            click.echo("\t".join(map(cleaned, (place, exclusion.reason, words, exclusion.meaning))), err=True)
        yield article
