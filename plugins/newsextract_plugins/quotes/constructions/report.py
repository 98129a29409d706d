"""A report: a verb of saying, its source and what stands around the two, before a construction reads its content."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsextract.text.grammar.subjects.source import Source
    from newsextract_plugins.quotes.attribution import Attribution
    from newsextract_plugins.quotes.lexicon import CueHit
    from newsextract_plugins.quotes.parts.complements import Complement
    from newsextract_plugins.quotes.parts.preceding import Preceding
    from newsextract_plugins.quotes.shapes import Frame

__all__ = ["Report"]


@attrs.define(eq=False)
class Report:
    """What constructions with a verb of saying are read from.

    Attributes:
        frame: The frame.
        hit: The cue.
        source: Who says it.
        complement: What follows the cue.
        preceding: What stands in front of the source's clause.
        behind: The first token of a content behind the cue, None where there is none.
        found: The attributions in front.
        made: The attribution, which constructions fill.
    """

    frame: Frame
    hit: CueHit
    source: Source
    complement: Complement
    preceding: Preceding
    behind: int | None
    found: Sequence[Attribution]
    made: Attribution
