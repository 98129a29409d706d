"""Readings of quarters, halves and fiscal years."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract import exception, rule
from newsextract_plugins.dates.example_day import EXAMPLE_DAY
from newsextract_plugins.dates.resolution.parts import (
    Judged,
    modifier,
    relative_year,
    year_of,
)
from newsextract_plugins.dates.resolution.readings import Reading, unknown
from newsextract_plugins.dates.words.vocabulary import CLASS

if TYPE_CHECKING:
    from newsextract_plugins.dates.grammar.phrases import Phrase
    from newsextract_plugins.dates.resolution.context import Context


__all__ = ["QUARTER_RULES", "quarter"]


@rule(
    "quarter",
    "A quarter or half of a year.",
    example="Sales fell in the third quarter of 2019.",
    counterexample="A quarter of the sales were lost.",
)
def quarter(phrase: Phrase, context: Context) -> Judged:
    """Third-quarter, the second half of 2019, the first quarter of last year."""
    unit = phrase.first("unit")
    ordinal = phrase.value("ord")
    half = unit == "half"
    if not half and unit != "Q":
        return False
    if ordinal in {"last", "final"}:
        if phrase.kinds("ord") == CLASS["LAST"] and not half and not phrase.has("year2", "unit2", "rel2"):
            return False
        number = 2 if half else 4
    elif isinstance(ordinal, int):
        number = ordinal
    else:
        return False
    if number > (2 if half else 4):
        return False
    letter = "H" if half else "Q"
    bare = not phrase.has("year", "year2", "year3", "year4", "unit2", "rel2")
    if half and bare and _is_half_of_another(phrase):
        return False
    if half and bare and not (context.published and phrase.has("det") and context.of_business()):
        return False
    if bare and not phrase.has("fiscal") and _is_of_a_match(phrase, context):
        return None
    mod = modifier(phrase)
    if phrase.has("year", "year2", "year3", "year4"):
        return Reading("DATE", f"{phrase.value('year', 'year2', 'year3', 'year4'):04}-{letter}{number}", mod)
    if phrase.has("yago") or phrase.has("rel", "rel2"):
        year, anchor = relative_year(phrase, context, "rel" if phrase.has("rel") else "rel2")
        if phrase.has("yago") and context.published:
            year, anchor = context.published.year - 1, "published"
        return Reading("DATE", f"{'XXXX' if year is None else f'{year:04}'}-{letter}{number}", mod, anchor=anchor)
    if phrase.has("unit2") and phrase.value("unit2") != "Y":
        return False
    if context.mentioned.year is not None and context.is_of_history(phrase):
        return Reading("DATE", f"{context.mentioned.year:04}-{letter}{number}", mod, anchor="text")
    if context.published is None:
        return Reading("DATE", f"XXXX-{letter}{number}", mod)
    here = context.published
    current = here.quarter if letter == "Q" else (here.month > 6) + 1
    year = here.year
    if number > current and context.direction(phrase) <= (0 if number > current + 1 else -1):
        year -= 1
    return Reading("DATE", f"{year:04}-{letter}{number}", mod, anchor="published")


@exception(
    "half-of-another",
    "“The second half of the match” is no half of a year.",
    example="She scored in the second half of the match on Monday.",
    counterexample="Sales fell in the second half.",
    published=EXAMPLE_DAY,
)
def _is_half_of_another(phrase: Phrase) -> bool:
    """Tell whether “of” stands behind a half."""
    after = phrase.after()
    return after is not None and after.kind == CLASS["OF"]


@exception(
    "quarter-of-a-match",
    "A quarter of a match is none of a year: a text with touchdowns and without sales tells of sport.",
    example="The Rams scored two touchdowns in the fourth quarter.",
    counterexample="Sales of the Rams' shirts rose in the fourth quarter.",
    published=EXAMPLE_DAY,
)
def _is_of_a_match(phrase: Phrase, context: Context) -> bool:
    """Tell whether an article tells of a match, and of no results of a firm."""
    return phrase.first("unit") == "Q" and context.of_sport()


@rule(
    "quarter-of-year",
    "A quarter of last, this or next year, with the year first.",
    example="Sales fell in last year's third quarter.",
    counterexample="Last year's sales fell.",
    published=EXAMPLE_DAY,
)
def quarter_of_year(phrase: Phrase, context: Context) -> Judged:
    if phrase.value("unit2") != "Y":
        return False
    year, anchor = relative_year(phrase, context)
    number = phrase.value("ord")
    if not isinstance(number, int):
        number = int(context.quarter[-1]) if context.quarter else None
    if year is None or number is None or number > 4:
        return Reading("DATE", unknown("Q"))
    return Reading("DATE", f"{year:04}-Q{number}", anchor=anchor)


@rule(
    "quarter-code",
    "A quarter or half by its short name.",
    example="Sales fell in Q3 2019.",
    counterexample="Sales of the Q7 fell in H5.",
)
def quarter_code(phrase: Phrase, context: Context) -> Judged:
    if phrase.has("joined"):
        return _joined_quarter(phrase, context)
    code = phrase.value("code")
    if phrase.has("rel"):
        if phrase.value("unit") != "Y":
            return False
        named, anchor = relative_year(phrase, context)
        return Reading("DATE", f"{'XXXX' if named is None else f'{named:04}'}-{code}", anchor=anchor)
    if phrase.has("year", "year2"):
        return Reading("DATE", f"{year_of(phrase.value('year', 'year2'), context):04}-{code}")
    if code[0] == "H" or context.published is None:
        return Reading("DATE", f"XXXX-{code}") if code[0] == "Q" else False
    later = int(code[1]) > context.published.quarter and context.direction(phrase) <= 0
    return Reading("DATE", f"{context.published.year - later:04}-{code}", anchor="published")


def _joined_quarter(phrase: Phrase, context: Context) -> Judged:
    """Read "3Q2022", "3Q22", "3Q 2022"; without a year it is a code of another kind, unless results are told."""
    written = phrase.value("joined")
    if phrase.has("year3"):
        year = phrase.value("year3")
    elif len(written) > len("3Q"):
        year = year_of(int(written[2:]) if len(written) > len("3Q22") else f"'{written[2:]}", context)
    elif context.published is None or not context.of_business():
        return False
    else:
        year = context.published.year - (int(written[0]) > context.published.quarter)
    return Reading("DATE", f"{year:04}-Q{written[0]}")


@rule(
    "fiscal-year",
    "A fiscal year by its number.",
    example="Costs rose in fiscal 2019.",
    counterexample="Costs rose for fiscal reasons.",
)
def fiscal_year(phrase: Phrase, context: Context) -> Judged:
    return Reading("DATE", f"{year_of(phrase.value('year', 'year2'), context):04}", modifier(phrase))


QUARTER_RULES: Final = (quarter, quarter_of_year, quarter_code, fiscal_year)
"""The rules of this module, each with its reader."""
