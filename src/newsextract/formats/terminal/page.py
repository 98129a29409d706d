"""A page of text for people: its width, its colours, the characters that it can show, and lines wrapped to it."""

from __future__ import annotations

import os
import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING, Final, Self, TextIO

import attrs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

__all__ = ["Page", "Run", "columns_of"]

WIDEST: Final = 100
"""Longer lines are hard to read, however wide the terminal is."""

NARROWEST: Final = 40

Run = tuple[str, str]
"""A stretch of text and its style: a key of `STYLES`, or an empty string."""

STYLES: Final = {
    "heading": "1",
    "section": "1;36",
    "name": "1",
    "value": "1",
    "quiet": "2",
    "doubt": "33",
    "failure": "31",
}
"""SGR codes (ECMA-48) by what they mean here."""

_PLAINER: Final = {
    "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "—": "--", "–": "-", "‑": "-", "…": "...",
    "·": "|", "→": "->", "×": "x", "═": "=", "\ufffd": "?", "\u00a0": " ", "€": "EUR ", "£": "GBP ", "¥": "JPY ",
    "₹": "INR ", "₪": "ILS ", "₩": "KRW ", "½": "1/2", "°": " degrees ",
}  # fmt: skip
"""What stands for a character that the stream's encoding lacks; any other becomes a question mark."""

_WORD = re.compile(r"[^ ]+")


def columns_of(text: str) -> int:
    """Return how many columns of a terminal a text takes: two for a wide character, none for a combining one."""
    if text.isascii():
        return len(text)
    return sum(_columns_of_character(character) for character in text)


@attrs.frozen(kw_only=True)
class Page:
    """What the text is written for.

    Attributes:
        width: Columns.
        colour: Whether styles are shown.
        encoding: The stream's; a character that it lacks is written in plainer ones.
    """

    width: int = 80
    colour: bool = False
    encoding: str = "utf-8"

    @classmethod
    def of(cls, stream: TextIO) -> Self:
        """Return the page that suits a stream: a terminal's own width and colours, else 80 columns without colour.

        `COLUMNS`, `NO_COLOR`, `FORCE_COLOR` and `TERM=dumb` are honoured.
        """
        try:
            terminal = stream.isatty()
        except ValueError:
            terminal = False
        return cls(
            width=max(NARROWEST, min(WIDEST, _columns(stream))),
            colour=_wants_colour(terminal=terminal),
            encoding=getattr(stream, "encoding", None) or "utf-8",
        )

    def wrapped(self, runs: Iterable[Run], *, first: str = "", margin: str = "") -> Iterator[str]:
        """Yield the lines of some runs of text, broken at spaces.

        Args:
            runs: The text; single spaces separate words.
            first: What stands before the first line.
            margin: What stands before the other lines.
        """
        runs = list(runs)
        plain = "".join(text for text, _ in runs)
        indent = first
        for start, end in _broken(plain, self.width - columns_of(first), self.width - columns_of(margin)):
            yield self.shown([(indent, ""), *_between(runs, start, end)])
            indent = margin

    def shown(self, runs: Iterable[Run]) -> str:
        """Return one line of runs, in colour where wanted and in characters that the encoding has."""
        line = []
        for text, style in runs:
            plain = self._encodable(text)
            code = STYLES.get(style) if self.colour else None
            line.append(f"\x1b[{code}m{plain}\x1b[0m" if code and plain else plain)
        return "".join(line).rstrip(" ")

    def _encodable(self, text: str) -> str:
        try:
            text.encode(self.encoding)
        except UnicodeEncodeError:
            return "".join(_plainer(character, self.encoding) for character in text)
        except LookupError:  # a stream of a made-up encoding
            return text
        return text


def _broken(text: str, first_width: int, width: int) -> Iterator[tuple[int, int]]:
    """Yield the stretches that fit into lines. A word longer than a line is cut."""
    start = end = None
    room = first_width
    used = 0
    for word in _WORD.finditer(text):
        for piece_start, piece_end in _pieces(text, word.start(), word.end(), max(1, min(first_width, width))):
            gap = 0 if end is None else piece_start - end
            columns = columns_of(text[piece_start:piece_end])
            if start is not None and end is not None and used + gap + columns > room:
                yield start, end
                start, used, gap, room = None, 0, 0, width
            if start is None:
                start = piece_start
            used += gap + columns
            end = piece_end
    if start is not None and end is not None:
        yield start, end


def _pieces(text: str, start: int, end: int, width: int) -> Iterator[tuple[int, int]]:
    if columns_of(text[start:end]) <= width:
        yield start, end
        return
    used = 0
    for at in range(start, end):
        columns = _columns_of_character(text[at])
        if used + columns > width and at > start:
            yield start, at
            start, used = at, 0
        used += columns
    yield start, end


def _between(runs: Sequence[Run], start: int, end: int) -> Iterator[Run]:
    """Yield the part of the runs from one offset of their joined text to another."""
    offset = 0
    for text, style in runs:
        low, high = max(start - offset, 0), min(end - offset, len(text))
        if low < high:
            yield text[low:high], style
        offset += len(text)


@cache
def _columns_of_character(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


@cache
def _plainer(character: str, encoding: str) -> str:
    try:
        character.encode(encoding)
    except UnicodeEncodeError:
        return _PLAINER.get(character, "?")
    return character


def _columns(stream: TextIO) -> int:
    stated = os.environ.get("COLUMNS", "")
    if stated.isdecimal() and int(stated):
        return int(stated)
    try:
        return os.get_terminal_size(stream.fileno()).columns or 80
    except (OSError, ValueError, AttributeError):
        return 80


def _wants_colour(*, terminal: bool) -> bool:
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return terminal and os.environ.get("TERM") != "dumb"
