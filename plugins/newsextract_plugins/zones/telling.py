"""What a line that speaks of a site tells: what somebody said, what is or was, or something to its reader."""

from __future__ import annotations

from functools import cache
from typing import Final

from newsextract import exception
from newsextract.text.english import can_be, likelihood
from newsextract.text.english.lists import word_lists

__all__ = ["FINITE", "frame_words", "is_sure_verb", "speaking", "tells_a_statement", "tells_what_is"]

_STORY: Final = (
    "The harbour board agreed on Monday to dredge the northern basin before the winter storms begin.\n"
    "Work is to start in October and the ferries will use the southern pier until it is finished.\n"
    "Two fishing crews had asked the board for a later date because of the herring season there.\n"
)
FINITE: Final = frozenset(
    (
        *("is", "are", "was", "were", "has", "have", "had", "will", "would", "can", "could", "do", "does", "did"),
        *("said", "says", "may", "might", "must", "should", "isn't", "it's", "isn’t", "it’s"),
    )
)
"""Finite forms that are no other words."""

_STATING: Final = frozenset(("said", "says", "told", "declined", "according", "testified", "announced", "tweeted"))
"""Words by which stories tell statements, and frames hardly any."""
SURE_VERB: Final = 0.5
"""A word that is a verb less often tells of no verb."""


def is_sure_verb(word: str, form: str) -> bool:
    """Tell whether a word is mostly a verb and can have a form."""
    return can_be(word, "verb", form) and likelihood(word, "verb") > SURE_VERB


@cache
def frame_words(name: str) -> frozenset[str]:
    """Return the words of a section of `data/frame_words.txt`."""
    return word_lists(__package__).words(f"frame_words/{name}")


@exception(
    "statement-about-a-site",
    "A line that tells what somebody said, declined or told is the story's, whatever it is about.",
    example=_STORY + "The ferry said more updates will be posted on its website:\n",
    counterexample=_STORY + "More updates and alerts will be posted on our website:\n",
)
def tells_a_statement(words: list[str]) -> bool:
    """Tell whether a line has a word by which a statement is told."""
    return not _STATING.isdisjoint(words)


@exception(
    "sentence-about-a-site",
    "A sentence with a verb that speaks neither to the reader nor of its page is the story's, whatever it is about.",
    example=_STORY + "The email account of the ferry was hacked.\n",
    counterexample=_STORY + "Your email account was hacked.\n",
)
def tells_what_is(text: str, words: list[str]) -> bool:
    """Tell whether a closed line has a finite verb, and no word to the reader or of the page's makers."""
    if text.rstrip("\"'”’)] ")[-1:] != "." or not speaking().isdisjoint(words) or not _pointing().isdisjoint(words):
        return False
    return any(word in FINITE or is_sure_verb(word, "third") or _is_past(word, words) for word in words[1:])


def _is_past(word: str, words: list[str]) -> bool:
    """Tell whether a word is a finite verb of the past, and no participle: “produced by Ada Quill”."""
    return is_sure_verb(word, "past") and ("by" not in words or not can_be(word, "verb", "participle"))


@cache
def speaking() -> frozenset[str]:
    """Return the words by which a page speaks to its reader."""
    return frame_words("reader") | frame_words("house")


@cache
def _pointing() -> frozenset[str]:
    """Return the words by which a page speaks of itself or its makers."""
    return frame_words("trade") | _OF_ITSELF


_OF_ITSELF: Final = frozenset(("this", "these", "below", "above", "here", "please", "comments", "alerts", "reserved"))
