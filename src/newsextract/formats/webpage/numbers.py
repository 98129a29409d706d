"""The table of the numbers: as they stand, what they are, whose, what they measure, the change, when."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract.formats.webpage.findings import why
from newsextract.formats.webpage.markup import Html, element
from newsextract.formats.words.amounts import amount, change
from newsextract.formats.words.cleaning import cleaned, shortened
from newsextract.formats.words.days import in_words
from newsextract.formats.words.quoting import DOUBTFUL, share

if TYPE_CHECKING:
    from newsextract.formats.webpage.findings import Names
    from newsextract.model.types import Article, Statistic

__all__ = ["statistics"]

LONGEST: Final = 120
"""So many characters of what a number measures are listed."""

_HEADS: Final = ("As it stands", "Value", "Of whom", "What it measures", "Change", "When")


def statistics(article: Article, names: Names) -> Html:
    """Return the table, in text order; a column that would be empty is left out."""
    rows = [_cells(article, found) for found in article.statistics]
    kept = [column for column in range(len(_HEADS) - 1) if any(row[column] for row in rows)]
    heads = [
        element("th", _HEADS[0], scope="col"),
        *(element("th", _HEADS[column + 1], scope="col") for column in kept),
    ]
    body = [
        _row(found, [row[column] for column in kept], index, names)
        for index, (found, row) in enumerate(zip(article.statistics, rows, strict=True))
    ]
    table = element("table", element("thead", element("tr", *heads)), element("tbody", *body))
    # What is wider than the page is scrolled, which must be possible with the keyboard, too.
    return element("div", table, class_="scrolled", tabindex="0", role="group", aria_label="Numbers, a table")


def _row(found: Statistic, cells: list[str], index: int, names: Names) -> Html:
    written = shortened(cleaned(found.text), LONGEST)
    link = element("a", written, href=f"#{names.place('n', index)}", title=why(found))
    doubt = []
    if found.confidence is not None and found.confidence < DOUBTFUL:
        doubt = [element("small", f"right in {share(found.confidence)} of cases", class_="note doubt")]
    listed = [element("td", cell) for cell in cells]
    return element("tr", element("th", link, *doubt, scope="row"), *listed, id=names.card("n", index))


def _cells(article: Article, found: Statistic) -> tuple[str, ...]:
    owner = found.entity
    measured = [] if found.measures is None else [cleaned(found.measures.text)]
    measured += [] if found.of is None else [f"of {cleaned(found.of.text)}"]
    period = ""
    if found.period is not None and found.period < len(article.dates):
        date = article.dates[found.period]
        period = in_words(date)
    value = amount(found)
    return (
        shortened(value if value != cleaned(found.text) else "", LONGEST),
        "" if owner is None else shortened(cleaned(owner.text), LONGEST),
        shortened(", ".join(measured), LONGEST),
        (change(found) or "").removeprefix("an ").removeprefix("a "),
        period,
    )
