"""The rules by which temporal expressions and the day of publication are found."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract import Rules
from newsextract_plugins.dates.evidence.history import tells_history
from newsextract_plugins.dates.evidence.tense import TENSE_AHEAD, TENSE_BEHIND
from newsextract_plugins.dates.publication.rules import PUBLICATION_RULES
from newsextract_plugins.dates.readers.calendar.days import DAY_RULES
from newsextract_plugins.dates.readers.calendar.decades import DECADE_RULES
from newsextract_plugins.dates.readers.calendar.holidays import HOLIDAY_RULES
from newsextract_plugins.dates.readers.calendar.months import MONTH_RULES
from newsextract_plugins.dates.readers.calendar.numeric_days import NUMERIC_DAY_RULES
from newsextract_plugins.dates.readers.calendar.parts_of_units import PART_OF_UNIT_RULES
from newsextract_plugins.dates.readers.calendar.quarters import QUARTER_RULES
from newsextract_plugins.dates.readers.calendar.seasons import SEASON_RULES
from newsextract_plugins.dates.readers.calendar.written_days import WRITTEN_DAY_RULES
from newsextract_plugins.dates.readers.calendar.years import YEAR_RULES
from newsextract_plugins.dates.readers.extents.attributive_lengths import ATTRIBUTIVE_LENGTH_RULES
from newsextract_plugins.dates.readers.extents.fractions import FRACTION_RULES
from newsextract_plugins.dates.readers.extents.lengths import LENGTH_RULES
from newsextract_plugins.dates.readers.extents.recurring import RECURRING_RULES
from newsextract_plugins.dates.readers.extents.unnumbered_lengths import UNNUMBERED_LENGTH_RULES
from newsextract_plugins.dates.readers.extents.vague import VAGUE_RULES
from newsextract_plugins.dates.readers.relative.ago import AGO_RULES
from newsextract_plugins.dates.readers.relative.clock import CLOCK_RULES
from newsextract_plugins.dates.readers.relative.distances import DISTANCE_RULES
from newsextract_plugins.dates.readers.relative.named_units import NAMED_UNIT_RULES
from newsextract_plugins.dates.readers.relative.units import UNIT_RULES
from newsextract_plugins.dates.readers.relative.weekdays import WEEKDAY_RULES
from newsextract_plugins.dates.resolution.shared_days import DAY_BEHIND

if TYPE_CHECKING:
    from newsextract import Rule

__all__ = ["READING_RULES", "RULES"]

READING_RULES: Final[tuple[Rule, ...]] = (
    *NUMERIC_DAY_RULES,
    *DAY_RULES,
    *WRITTEN_DAY_RULES,
    *MONTH_RULES,
    *PART_OF_UNIT_RULES,
    *QUARTER_RULES,
    *DECADE_RULES,
    *YEAR_RULES,
    *SEASON_RULES,
    *HOLIDAY_RULES,
    *WEEKDAY_RULES,
    *CLOCK_RULES,
    *AGO_RULES,
    *DISTANCE_RULES,
    *UNIT_RULES,
    *NAMED_UNIT_RULES,
    *LENGTH_RULES,
    *FRACTION_RULES,
    *ATTRIBUTIVE_LENGTH_RULES,
    *UNNUMBERED_LENGTH_RULES,
    *RECURRING_RULES,
    *VAGUE_RULES,
)
"""The rules of the grammar, each with its reader."""

RULES: Final = Rules.of_package(
    __package__, *PUBLICATION_RULES, *READING_RULES, tells_history, TENSE_AHEAD, TENSE_BEHIND, DAY_BEHIND
)
