"""Text made fit to be shown: nothing that controls a terminal, turns or hides the words around it."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["cleaned", "shortened", "without_invisible"]

_CONTROLS: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]+")
_CONTROLS_BUT_BREAKS: Final = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]+")
_INVISIBLE: Final = re.compile(
    "[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\U000e0000-\U000e007f]+"
)
"""Marks that turn or hide text: with them a quotation could read as what was never said."""


def cleaned(text: str) -> str:
    """Return text that is safe and pleasant to print: white space folded, no control characters, nothing invisible."""
    return _CONTROLS.sub("\ufffd", " ".join(_INVISIBLE.sub("", text).split()))


def without_invisible(text: str) -> str:
    """Return text with its white space as it stands, without control characters and without anything invisible."""
    return (
        text if text.isascii() and text.isprintable() else _CONTROLS_BUT_BREAKS.sub("\ufffd", _INVISIBLE.sub("", text))
    )


def shortened(text: str, longest: int) -> str:
    """Return text of at most so many characters, cut between two words where it is cut."""
    if len(text) <= longest:
        return text
    kept = text[: longest - 1]
    return (kept[: kept.rindex(" ")] if " " in kept[longest // 2 :] else kept).rstrip(" ,;:") + "…"
