"""Results of games, votes and contests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsextract_plugins.statistics.tables.words import word_set

if TYPE_CHECKING:
    from newsextract_plugins.statistics.language.words import Words
    from newsextract_plugins.statistics.quantity import Quantity

__all__ = ["is_contest", "is_modal", "is_score"]


def is_score(first: Quantity, second: Quantity, words: Words) -> bool:
    """Tell whether "3-2" is the result of a game or vote."""
    if first.measured or second.measured or first.prefixed or first.number.scaled or second.number.scaled:
        return False
    if first.number.form != "digits" or second.number.form != "digits" or second.hyphenated:
        return False
    if first.end - first.start > 3 or second.end - second.start > 3:
        return False
    index = words.after(second.end)
    following = words.lower[index] if index < words.count else ""
    previous = words.before(first.start)
    before = words.lower[previous] if previous >= 0 else ""
    if following in _SCORE_WORDS or before in _SCORE_VERBS:
        return True
    assert first.value is not None
    assert second.value is not None
    if before in {
        "between",
        "from",
        "about",
        "around",
        "some",
        "roughly",
        "aged",
        "ages",
        "next",
        "last",
        "for",
        "every",
    }:
        return False
    return (
        first.value >= second.value
        or not following
        or not following[0].isalpha()
        or following in {"in", "on", "at", "to", "for", "and", "with", "when", "after", "as", "by", "against"}
    )


_SCORE_WORDS = word_set("score_words")


_SCORE_VERBS = word_set("score_verbs")


def is_contest(words: Words, index: int) -> bool:
    """Tell whether two sides stand before a number: "Ruiz leads Osei, 46 percent to 44 percent"."""
    if index < 0 or not words.is_capital(index - (words.tokens[index] == ",")):
        return False
    return not _CONTESTING.isdisjoint(words.lower[max(0, index - _CONTEST) : index])


_CONTESTING = word_set("contesting")


_CONTEST = 6


def is_modal(words: Words, index: int) -> bool:
    """Tell "could gain 15 per cent to 20 per cent" from "gained 15 cents to 95 cents"."""
    return any(
        words.lower[place] in {"may", "might", "could", "can", "would"} for place in range(max(0, index - 3), index)
    )
