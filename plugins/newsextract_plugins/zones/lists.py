"""Lists that belong to the story: what it introduces, tables, numbered items, results, line-ups."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract import exception
from newsextract.text import patterns as re
from newsextract_plugins.zones.wording.patterns import listed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsextract_plugins.zones.lines import Line

__all__ = ["is_introduced", "is_item", "is_line_up"]

_STORY: Final = (
    "The harbour board agreed on Monday to dredge the northern basin before the winter storms begin.\n"
    "Work is to start in October and the ferries will use the southern pier until it is finished.\n"
    "Two fishing crews had asked the board for a later date because of the herring season there"
)
LONGEST_LIST: Final = 60
"""Lines above a line among which the one stands that introduces its list."""
FEWEST_MEMBERS: Final = 3
LONGEST_RESULT: Final = 10
"""Words of a line that tells a result; a longer one with a score may be a title."""

_ITEM: Final = re.compile(
    r"""[-–•·*▪►]?\s?(?:
        \d{1,3}[.):]\s | \(?[a-z0-9]{1,3}\)\s | [a-z]\.\s | \[\d{1,3}\]          # 1.  (a)  [3]
      | (?:Q|A|Step\ \d{1,2}|Day\ \d{1,2}|Group\ [A-Z])[:.]\s
      | (?:1[5-9]|20)\d\d\b\s?[:–—-]\s                                          # 1921: the pier is built
      | (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\ \d{1,2}\b  # May 3 – Oban
      | \d{1,2}\ (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)
      | (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b[,:]
      | \d+(?:[.,/½¼¾]\d+)?\s?(?:g|kg|ml|l|oz|lb|tsp|tbsp|cups?|cloves?|pinch)\b
    )""",
    re.VERBOSE,
)
_SCORE: Final = re.compile(r"(?<![\d-])\d{1,3}\s?[-–]\s?\d{1,3}(?![\d-])")
_RECORD: Final = re.compile(
    r", \d{1,2}, of \w|\b\d+ (?:points?|pts|votes|goals|runs|wickets)\b|\(\d+(?:\.\d+)?%?\)\s*$"
)
_LINE_UP: Final = re.compile(r"[A-Z][\w’' -]{2,30}:\s")


@exception(
    "introduced-list",
    "Short lines below a line that ends with a colon, or below a heading such as “Results”, are the story's.",
    example=_STORY
    + ". The band will play in these towns:\n- Old Town Hall of Oban Harbour Board\n- The New Pier in Mallaig Town\n",
    counterexample=_STORY + ".\n- Ferry Fares Are to Rise Again in Rum\n- Five Walks for Sundays on the Stone Pier\n",
)
def is_introduced(lines: Sequence[Line], index: int) -> bool:
    """Tell whether the story introduces the list that a line stands in."""
    for above in range(index - 1, max(-1, index - LONGEST_LIST), -1):
        before = lines[above]
        if before.text.rstrip()[-1:] == ":" or listed("list_heads", before):
            return True
        if before.prose or before.closed:
            return False
    return False


@exception(
    "item-of-a-list",
    "A line that is numbered, or tells a date, a score, an age or an amount as a table does, is the story's.",
    example=_STORY
    + ".\n1. Learn the Tides of Rum by Heart\n2. Mend the Nets of Eigg at Home\n3. Wait for the Old Ferry\n",
    counterexample=_STORY
    + ".\nFerry fares to rise in Rum\nFive walks on the piers of Eigg\nWhat the herring means to Muck\n",
)
def is_item(line: Line) -> bool:
    """Tell whether a line looks like an item of a list or a row of a table."""
    text = line.text
    if _ITEM.match(text) or text.count("|") > 1:
        return True
    return (line.words <= LONGEST_RESULT and _SCORE.search(text) is not None) or _RECORD.search(text) is not None


@exception(
    "line-up",
    "A label before names with commas is a team or a cast, not a teaser's head.",
    example=(
        _STORY + ".\nDEFENDERS: Ada Quill (Rum), Ben Nib (Eigg), Tom Rook (Muck), Joe Hale (Oban), Ann Orr (Skye), "
        "Lee Lund (Barra), Tim Park (Canna), Sam Reed (Coll), Dan Moss (Tiree)\n"
    ),
    counterexample=(
        _STORY
        + ".\nSNOW AHEAD: Ski resorts in the Alps expect the best start in years Resorts near Chamonix and Zermatt "
        "said on Friday that they would open a fortnight early. Operators in Verbier have hired more staff, hotels in\n"
    ),
)
def is_line_up(text: str) -> bool:
    """Tell whether a paragraph is a label with a list of names behind it."""
    label = _LINE_UP.match(text)
    if label is None:
        return False
    rest = text[label.end() :]
    return rest.count(",") >= FEWEST_MEMBERS and ". " not in rest and rest.count("(") + 1 >= rest.count(",") // 2
