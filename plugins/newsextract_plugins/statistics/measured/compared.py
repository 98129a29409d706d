"""What is measured in front of a comparison: "peaks higher than 8,000 metres", "the tower, which at 310 metres is"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract import rule
from newsextract.text.english import can_be, likelihood
from newsextract_plugins.statistics.language.clauses import phrase_ending
from newsextract_plugins.statistics.language.words import is_mark, is_stop, is_verb
from newsextract_plugins.statistics.measured.asked import Found

if TYPE_CHECKING:
    from newsextract_plugins.statistics.measured.asked import Asked

__all__ = ["compared", "related"]


@rule(
    "measures:compared",
    "The noun right before a comparative and “than”.",
    example="She climbed the peaks higher than 8,000 metres.",
    counterexample="The peaks are higher than 8,000 metres.",
)
def compared(asked: Asked) -> Found | None:
    """Read "peaks higher than 8,000 metres", "boats longer than 20 feet"."""
    words, at = asked.words, _comparative(asked)
    if at is None or is_stop(words, at - 1) or is_verb(words, at - 1) or is_mark(words.tokens[at - 1]):
        return None
    if likelihood(words.lower[at - 1], "verb") > _MOSTLY:
        return Found(None)  # "driving faster than 100 mph"
    phrase = phrase_ending(words, at)
    return None if phrase is None else Found(phrase)


_MOSTLY: Final = 0.5


def _comparative(asked: Asked) -> int | None:
    """Return where a comparative stands that "than" joins to a number, None where none does."""
    words = asked.words
    at = words.before(asked.quantity.start)
    if asked.quantity.kind not in _SIZED or at < 2 or words.lower[at] != "than" or words.lower[at - 1] in _LIMITS:
        return None
    return at - 1 if can_be(words.lower[at - 1], "adjective", "comparative") else None


_SIZED: Final = frozenset({"measure", "money", "percent", "temperature"})
_LIMITS: Final = frozenset({"more", "less", "fewer", "later", "earlier", "sooner", "better", "worse", "further"})


@rule(
    "measures:related",
    "What a relative clause goes on with that begins “which at”.",
    example="They saw the tower, which at 310 metres is the tallest.",
    counterexample="They saw the tower, which is tall.",
)
def related(asked: Asked) -> Found | None:
    """Read "the tower, which at 310 metres is the tallest", "the girl who at 14 is the youngest"."""
    words, at = asked.words, asked.before
    if at < 2 or words.lower[at] != "at" or words.lower[at - 1] not in {"which", "who"}:
        return None
    end = at - 1 - (words.tokens[at - 2] == ",")
    return None if end < 1 or is_verb(words, end - 1) else Found(phrase_ending(words, end))
