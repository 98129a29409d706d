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
    from newsextract_plugins.quotes.lexicon import Cue

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
     before_participle, behind_marks, over_fragments, quotations_end}
)  # fmt: skip
"""Those of contents with nothing to open them."""
_QUOTING: Final = frozenset(
    {quotations_end, before_next_act, behind_name, behind_marks, over_fragments, over_aside_in_marks, over_own_clause}
)
"""Those of contents with quotations."""
_NOMINAL: Final = frozenset({before_second_verb, before_as_clause, before_participle})
"""Those of contents that may be a noun phrase."""


@lru_cache(maxsize=1 << 12)
def ends_of(cue: Cue, opener: str, code: str, *, quoted: bool) -> tuple[tuple[_Ends, str], ...]:
    """Return the exceptions that a content may have, each with its name.

    Args:
        cue: The cue.
        opener: What opens the content.
        code: The cue's code.
        quoted: Whether a quotation stands in the sentence.
    """
    act = cue.cue_class == "communication"
    gist = act or ("n" in cue.frames and not cue.clausal)
    never = {
        *(_BARE if opener != "bare" else ()),
        *(_QUOTING if not quoted else ()),
        *(_NOMINAL if "n" not in cue.frames else ()),
        *((before_participle, quotations_end) if cue.clausal else ()),
        *((behind_marks, over_fragments) if not act else ()),
        *((without_circumstance,) if opener != "to" and not (gist and opener == "bare") else ()),
        *((participle_end,) if code != "G" else ()),
        *((infinitive_end,) if opener != "to" else ()),
        *((behind_name,) if cue.lemma not in NAMING else ()),
        *((before_comparison,) if cue.lemma not in PRESENTING else ()),
        *((relative_end, without_comment) if opener == "quote" else ()),
    }
    return tuple([(ends, ends.exception.name) for ends in ENDS if ends not in never])  # type: ignore[attr-defined]
