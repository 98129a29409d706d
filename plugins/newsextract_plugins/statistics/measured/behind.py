"""What is measured behind a number: the whole of a share, the noun that an amount describes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract import rule
from newsextract.text import patterns as re
from newsextract_plugins.statistics.clause.before_noun import attributed
from newsextract_plugins.statistics.language.phrases import phrase_from
from newsextract_plugins.statistics.measured.asked import Found

if TYPE_CHECKING:
    from newsextract_plugins.statistics.measured.asked import Asked

__all__ = ["whole_of_share", "words_behind"]

_AND: Final = re.compile(r"\s(?:and|or|to)\s(?:about\s|nearly\s)?")
_SHARES: Final = frozenset({"percent", "ratio"})
_WHAT: Final = (["what"],)
"""Behind it no whole is named."""
_YARDSTICKS: Final = frozenset({"gdp", "product"})
"""Of what something else is told as a share: "cut the deficit to 3% of GDP"."""


@rule(
    "measures:whole",
    "The whole of a share.",
    example="About 60% of pupils passed.",
    counterexample="About 60 pupils passed.",
)
def whole_of_share(asked: Asked) -> Found | None:
    """Read "60% of pupils"; "5% and 6% of pupils" shares it."""
    quantity, words, previous = asked.quantity, asked.words, asked.previous
    if quantity.of is None:
        what = quantity.kind in _SHARES and words.lower[asked.behind : asked.behind + 1] == ["of"]
        return Found(None) if what and words.lower[asked.behind + 1 : asked.behind + 2] in _WHAT else None
    if (
        previous is not None
        and previous.kind == quantity.kind
        and previous.of is None
        and _AND.fullmatch(words.text, previous.end, quantity.start)
    ):
        previous.of = previous.measures = quantity.of
    yardstick = words.lower[words.before(quantity.of[1])] in _YARDSTICKS
    return None if yardstick else Found(quantity.of)


@rule(
    "measures:noun-behind",
    'The noun that an amount stands before, or that "of", "in" or "off" joins to it.',
    example="They made a $400 million offer.",
    counterexample="The offer was $400 million.",
)
def words_behind(asked: Asked) -> Found | None:
    """Read "a $400 million offer", "127 tonnes of ice", "$5 million in damages"."""
    index = asked.behind
    if asked.words.lower[index : index + 4] == _MARGIN:
        return Found(phrase_from(asked.words, index + len(_MARGIN) - 1))  # "a 2 percent plus or minus margin of error"
    span = attributed(asked.quantity, asked.words, index)
    return None if span is None else Found(span)


_MARGIN: Final = ["plus", "or", "minus", "margin"]
