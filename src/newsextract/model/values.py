"""What a single value of a finding may be: shares, decimals that can be written out, TIMEX3 values."""

from __future__ import annotations

from calendar import monthrange
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from newsextract.text import patterns as re

if TYPE_CHECKING:
    from decimal import Decimal

__all__ = ["LARGEST_EXPONENT", "SHARES", "is_share", "is_timex", "is_writable"]

SHARES: Final = frozenset({"checkworthy", "confidence"})
"""Fields that are numbers from 0 to 1."""

LARGEST_EXPONENT: Final = 10_000
"""A decimal is written out in full: one of a larger power of ten, or of a smaller one than its opposite, is refused."""

_TIMEX: Final = re.compile(
    r"""
    (?: PAST | PRESENT | FUTURE )_REF
  | P (?: (?: [0-9]++ (?: \.[0-9]++ )? | X ) (?: DE | CE | ML | [YQMWD] ) )*           # P2D, P1Y6M, PXW, P3DE
      (?: T (?: (?: [0-9]++ (?: \.[0-9]++ )? | X ) (?: MO | MI | AF | EV | NI | DT | [HMS] ) )+ )? (?<! P )
  | (?: BC )? [0-9X]{2,4}                                                           # 19, 199X, 2024, BC0480
    (?: - (?: W (?: 0[1-9X] | [1-4][0-9X] | 5[0-3X] | XX ) (?: - (?: [1-7X] | WE ) )?      # 2024-W15-WE
            | Q[1-4X] | H[12X] | SP | SU | FA | WI
            | (?: 0[1-9X] | 1[0-2X] | XX ) (?: - (?: 0[1-9X] | [12][0-9X] | 3[01X] | XX ) )? ) )?
    (?: T (?: MO | MI | AF | EV | NI | DT
            | (?: [01][0-9X] | 2[0-4X] | XX ) (?: : [0-5X][0-9X] (?: : [0-5X][0-9X] (?: \.[0-9]++ )? )? )? )
        (?: Z | [-+][0-9]{2} (?: :? [0-9]{2} )? )? )?
  | T (?: MO | MI | AF | EV | NI | DT | (?: [01][0-9X] | 2[0-4X] | XX ) (?: : [0-5X][0-9X] ){0,2} )   # TEV, T14:30
    """,
    re.VERBOSE | re.ASCII,
)

_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9X])", re.ASCII)
"""What begins with a whole date, which has to be in the calendar."""


def is_share(value: object) -> bool:
    """Tell whether a value is a number from 0 to 1; NaN is none."""
    return type(value) in (float, int) and 0 <= value <= 1  # type: ignore[operator]


def is_writable(value: Decimal) -> bool:
    """Tell whether a decimal is a number that can be written out: neither NaN nor infinite nor of a huge exponent."""
    return value.is_finite() and -LARGEST_EXPONENT <= value.adjusted() <= LARGEST_EXPONENT


@lru_cache(maxsize=4096)
def is_timex(value: str) -> bool:
    """Tell whether a text has the form of a TIMEX3 value; a whole date in it is one of the calendar.

    Example:
        >>> [is_timex(value) for value in ("2024-04-09", "XXXX-WXX-2", "P2D", "PT1H30M", "PRESENT_REF", "2024-02-30")]
        [True, True, True, True, True, False]
    """
    return _TIMEX.fullmatch(value) is not None and (_DAY.match(value) is None or _is_day(value[:10]))


def _is_day(value: str) -> bool:
    """Tell whether a date is in the calendar, in which the year 0 counts as a leap year."""
    year, month, day = map(int, value.split("-"))
    return day <= monthrange(year or 4, month)[1]
