"""Where the content behind a cue ends earlier or later than its clause: the exceptions, in the order of their reading.

Each takes a report and where its content begins and ends so far, and returns where it ends instead, else None.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from newsextract_plugins.quotes.extent.additions import (
    PRESENTING,
    before_comparison,
    before_date_when,
    before_participle,
    behind_marks,
    without_circumstance,
    without_comment,
)
from newsextract_plugins.quotes.extent.main_verbs import (
    before_as_clause,
    before_main_clause,
    before_next_act,
    before_second_verb,
    before_silence,
    infinitive_end,
    participle_end,
    relative_end,
)
from newsextract_plugins.quotes.extent.marks import (
    behind_name,
    over_aside_in_marks,
    over_fragments,
    over_own_clause,
    quotations_end,
)
from newsextract_plugins.quotes.parts.unsaid import NAMING

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsextract_plugins.quotes.constructions.report import Report

    _Ends = Callable[[Report, int, int], int | None]

__all__ = ["ENDS", "ends_of"]

ENDS: Final[tuple[_Ends, ...]] = (
    before_second_verb,
    before_main_clause,
    before_as_clause,
    before_silence,
    infinitive_end,
    participle_end,
    relative_end,
    quotations_end,
    before_next_act,
    behind_name,
    without_circumstance,
    before_date_when,
    before_comparison,
    before_participle,
    behind_marks,
    over_fragments,
    over_aside_in_marks,
    over_own_clause,
    without_comment,
)
_BARE: Final = frozenset(
    {before_second_verb, before_main_clause, before_as_clause, before_next_act, before_date_when, before_comparison,
     before_participle, behind_marks, over_fragments}
)  # fmt: skip
"""Those of contents with nothing to open them."""
_QUOTING: Final = frozenset(
    {quotations_end, before_next_act, behind_name, behind_marks, over_fragments, over_aside_in_marks, over_own_clause}
)
"""Those of contents with quotations."""


@lru_cache(maxsize=1 << 12)
def ends_of(opener: str, lemma: str, code: str, *, quoted: bool) -> tuple[tuple[_Ends, str], ...]:
    """Return the exceptions that a content may have, each with its name.

    Args:
        opener: What opens the content.
        lemma: The cue's lemma.
        code: The cue's code.
        quoted: Whether a quotation stands in the sentence.
    """
    never = {
        *(_BARE if opener != "bare" else ()),
        *(_QUOTING if not quoted else ()),
        *((participle_end,) if code != "G" else ()),
        *((infinitive_end,) if opener != "to" else ()),
        *((behind_name,) if lemma not in NAMING else ()),
        *((before_comparison,) if lemma not in PRESENTING else ()),
        *((relative_end, without_comment) if opener == "quote" else ()),
    }
    return tuple([(ends, ends.exception.name) for ends in ENDS if ends not in never])  # type: ignore[attr-defined]
