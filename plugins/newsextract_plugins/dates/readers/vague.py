"""Readings of words that only point to the past, the present or the future."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract import rule
from newsextract_plugins.dates.resolution.readings import Reading
from newsextract_plugins.dates.words.vocabulary import CLASS

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsextract_plugins.dates.grammar.phrases import Phrase
    from newsextract_plugins.dates.grammar.tokens import Token
    from newsextract_plugins.dates.resolution.context import Context
    from newsextract_plugins.dates.resolution.parts import Judged


__all__ = ["VAGUE_RULES", "_vague"]


def _apart(after: Token | None) -> bool:
    return after is None or after.kind in (CLASS["COMMA"], CLASS["DOT"])


def _vague(value: str) -> Callable[[Phrase, Context], Judged]:
    def read(phrase: Phrase, context: Context) -> Judged:
        before = phrase.before()
        after = phrase.after()
        if (
            phrase.rule == "present-adjective"
            and after is not None
            and after.value in ("is", "was", "has", "had", "will")
        ):
            return None
        if phrase.rule == "present" and before is not None and before.kind == CLASS["FROM"]:
            return None
        shouted = context.text[phrase.start : phrase.end].isupper()
        if phrase.value("vague") == "now" and context.begins_sentence(phrase) and _apart(after) and not shouted:
            return None  # "Now, who would have thought" is no time
        return Reading("DATE", value) if context.vague else None

    return read


present: Final = rule(
    "present",
    "Now, currently (by the option `vague`).",
    example="The bridge is now closed.",
    counterexample="The bridge is closed.",
)(_vague("PRESENT_REF"))
the_past: Final = rule(
    "the-past",
    "The past, by itself (by the option `vague`).",
    example="She does not live in the past.",
    counterexample="She walked by the past president's house for the past three years.",
)(_vague("PAST_REF"))
past: Final = rule(
    "past",
    "Recently (by the option `vague`).",
    example="The bridge was recently painted.",
    counterexample="The bridge was painted.",
)(_vague("PAST_REF"))
future: Final = rule(
    "future",
    "The future (by the option `vague`).",
    example="She plans for the near future.",
    counterexample="She plans for more.",
)(_vague("FUTURE_REF"))
present_adjective: Final = rule(
    "present-adjective",
    "The current state of something (by the option `vague`).",
    example="The current mayor is ill.",
    counterexample="The current is strong.",
)(_vague("PRESENT_REF"))


VAGUE_RULES: Final = (present, the_past, past, future, present_adjective)
"""The rules of this module, each with its reader."""
