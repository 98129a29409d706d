"""Readings of words that only point to the past, the present or the future."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract import exception, rule
from newsextract.text.english import likely_part
from newsextract_plugins.dates.resolution.readings import Reading
from newsextract_plugins.dates.words.vocabulary import CLASS

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsextract_plugins.dates.grammar.phrases import Phrase
    from newsextract_plugins.dates.resolution.context import Context
    from newsextract_plugins.dates.resolution.parts import Judged


__all__ = ["VAGUE_RULES"]


_TURNS: Final = frozenset(
    [
        "who",
        "what",
        "why",
        "how",
        "when",
        "where",
        "which",
        "let",
        "look",
        "listen",
        "if",
        "i",
        "you",
        "come",
        "then",
        "wait",
    ]
)
"""Words that follow "Now," where it only opens a turn of speech."""


@exception(
    "now-that-opens-a-turn",
    "“Now,” before a question, an order or the speaker is no time.",
    example="Now, who would have thought it?",
    counterexample="Now, the pier is shut.",
)
def _opens_a_turn(phrase: Phrase, context: Context) -> bool:
    """Tell whether "Now," opens a turn of speech."""
    comma, word = phrase.after(), phrase.after(2)
    if comma is None or not context.begins_sentence(phrase) or context.text[phrase.start : phrase.end].isupper():
        return False
    if comma.kind == CLASS["COMMA"]:
        return word is None or context.text[word.start : word.end].lower() in _TURNS
    return comma.kind == CLASS["DOT"]


@exception(
    "from-now",
    "“From now on” begins a stretch of time rather than pointing to the present.",
    example="The pier is shut from now on.",
    counterexample="The pier is now shut.",
)
def _is_from_now(phrase: Phrase) -> bool:
    """Tell whether "from" stands before "now"."""
    before = phrase.before()
    return before is not None and before.kind == CLASS["FROM"]


@exception(
    "future-in-a-name",
    "“Future” with a capital behind a small “the” is part of a name.",
    example="She leads the Forum for the Future.",
    counterexample="She plans for the future.",
)
def _is_named(phrase: Phrase, context: Context) -> bool:
    """Tell whether the last word of a phrase that begins small has a capital."""
    words = context.text[phrase.start : phrase.end].split()
    return words[0].islower() and words[-1].istitle()


@exception(
    "past-of-something",
    "In “the past president” the word describes what follows it.",
    example="She met the past president.",
    counterexample="In the past she met nobody.",
)
def _describes(phrase: Phrase, _context: Context) -> bool:
    """Tell whether a word follows that is none which begins a clause or a circumstance."""
    after = phrase.after()
    return after is not None and after.kind == CLASS["WORD"] and likely_part(after.value.lower()) not in _BEGINNING


_BEGINNING: Final = ("pronoun", "preposition", "conjunction", "auxiliary", "adverb")


@exception(
    "as-recently-as",
    "“As recently as” stands before the time that is meant.",
    example="The bridge was painted as recently as in 2019.",
    counterexample="The bridge was recently painted.",
)
def _is_compared(phrase: Phrase, _context: Context) -> bool:
    """Tell whether "as" stands on both sides."""
    before, after = phrase.before(), phrase.after()
    return before is not None and after is not None and (before.value, after.value) == ("as", "as")


def _is_no_present(phrase: Phrase, context: Context) -> bool:
    return _is_from_now(phrase) or (phrase.value("vague") == "now" and _opens_a_turn(phrase, context))


def _vague(
    value: str, *, unless: Callable[[Phrase, Context], bool] | None = None
) -> Callable[[Phrase, Context], Judged]:
    def read(phrase: Phrase, context: Context) -> Judged:
        if unless is not None and unless(phrase, context):
            return None
        return Reading("DATE", value) if context.vague else None

    return read


present: Final = rule(
    "present",
    "Now, currently (by the option `vague`).",
    example="The bridge is now closed.",
    counterexample="The bridge is closed.",
)(_vague("PRESENT_REF", unless=_is_no_present))
the_past: Final = rule(
    "the-past",
    "The past, by itself (by the option `vague`).",
    example="She does not live in the past.",
    counterexample="She walked by the past president's house for the past three years.",
)(_vague("PAST_REF", unless=_describes))
past: Final = rule(
    "past",
    "Recently (by the option `vague`).",
    example="The bridge was recently painted.",
    counterexample="The bridge was painted.",
)(_vague("PAST_REF", unless=_is_compared))
future: Final = rule(
    "future",
    "The future (by the option `vague`).",
    example="She plans for the near future.",
    counterexample="She plans for more.",
)(_vague("FUTURE_REF", unless=_is_named))

VAGUE_RULES: Final = (present, the_past, past, future)
"""The rules of this module, each with its reader."""
