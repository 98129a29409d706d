"""The sign of a number: in words ("minus 20 degrees") or in parentheses, as in accounts ("Income  (1,234)")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsextract.text import patterns as re

if TYPE_CHECKING:
    from newsextract_plugins.statistics.quantity import Quantity

_MINUS = "minus "
#: "ten minus three" and "5 minus 3" are arithmetic, "A minus" is a grade, "plus or minus 3" a margin.
_NO_SIGN = re.compile(
    r"(?:[0-9%)]|\b(?-i:[A-F])|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|hundred|thousand|million|billion))\s$",
    re.IGNORECASE,
)
_MARGIN = ("plus or ", "plus-", "plus/")
_LONGEST = len(" thousand ")
#: What stands before such a parenthesis: a verb or colon that it is the whole answer to, a column's gap, another one.
#: Behind a noun or number it is an aside: "the fee ($90) covers", "600 miles (1,000 km)".
_COLUMN = re.compile(r"(?:\b(?:is|was|were|be)\s|:\s|\t|\s{2}|\|\s?|\)\s)\($")
#: The next column.
_NEXT = re.compile(r"\)(?:\t|\s{2}|\s\(|\s?\|)")
_AMOUNT = re.compile(r"[^\d]{0,4}[0-9][0-9,.]*[0-9]")
_LONGEST_COLUMN = 8


def read_minus(quantity: Quantity, text: str, floor: int) -> None:
    """Take a "minus" in front of a number as its sign.

    Args:
        quantity: The quantity, with currency and unit.
        text: The text.
        floor: Nothing before this offset belongs to it.
    """
    begin = quantity.start - len(_MINUS)
    if (
        begin < floor
        or quantity.value is None
        or quantity.value <= 0
        or quantity.number.form in {"ordinal", "multiple"}
    ):
        return
    if text[begin : quantity.start].lower() != _MINUS:
        return
    before = text[max(0, begin - _LONGEST) : begin]
    if before.lower().endswith(_MARGIN) or _NO_SIGN.search(before):
        return
    quantity.value = quantity.value.copy_negate()
    quantity.start = begin


def read_negative(quantity: Quantity, text: str) -> None:
    """Make an amount in parentheses negative where it stands in a column or for an answer of its own."""
    start, end = quantity.start, quantity.end
    if not (text.startswith("(", start - 1) and text.startswith(")", end)) or quantity.value is None:
        return
    if quantity.number.form != "digits" or quantity.value < 0 or quantity.kind not in {"money", "count"}:
        return
    if not _AMOUNT.fullmatch(text, start, end) or not (quantity.prefixed or "," in text[start:end]):
        return
    if _COLUMN.search(text, max(0, start - _LONGEST_COLUMN), start) or _NEXT.match(text, end):
        quantity.value = quantity.value.copy_negate()
        quantity.start, quantity.end = start - 1, end + 1


_MARGIN_BEFORE = re.compile(r"(?:\bplus[\s-]or[\s-]minus\s|\+/[-−]?\s?|±\s?)$", re.IGNORECASE)
_LONGEST_MARGIN = len("plus or minus ")


def read_margin(quantity: Quantity, text: str, floor: int) -> None:
    """Read "plus or minus 3 points", "±3%": a margin, from minus to plus.

    Args:
        quantity: The quantity, with currency and unit.
        text: The text.
        floor: Nothing before this offset belongs to it.
    """
    match = _MARGIN_BEFORE.search(text, max(floor, quantity.start - _LONGEST_MARGIN), quantity.start)
    if match is None or quantity.value is None or not quantity.value:
        return
    if quantity.value < 0:
        quantity.value = quantity.value.copy_abs()  # "+/-2": the sign is the margin's
    quantity.low, quantity.high, quantity.value = quantity.value.copy_negate(), quantity.value, None
    quantity.start, quantity.rule = match.start(), "margin"
