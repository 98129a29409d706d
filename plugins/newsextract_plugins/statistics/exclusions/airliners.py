"""Airliners that are called by their number: "the 757 might seem"."""

from __future__ import annotations

from typing import Final

from newsextract.text import patterns as re

__all__ = ["is_airliner"]

_AIRLINER: Final = re.compile("7[0-9]7")
_IS_AIRLINER: Final = re.compile(r"\s(?:[A-Z]|(?:jet|plane|airliner|aircraft|flight)\b)")
_AS_AIRLINER: Final = re.compile(r"\s(?:might|may|can|could|will|would|was|is|has|had|took|landed|flew)\b|[.,;]")


def is_airliner(text: str, start: int, end: int) -> bool:
    """Tell "a 787 jet" and "while the 757 might seem" from "the 757 boats"."""
    if not _AIRLINER.fullmatch(text, start, end):
        return False
    if _IS_AIRLINER.match(text, end):
        return True
    return text.startswith(("the ", "The "), start - len("the ")) and _AS_AIRLINER.match(text, end) is not None
