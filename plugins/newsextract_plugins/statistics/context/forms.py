"""Numbers that are no plain cardinals: ordinals, multiples, fractions, vague numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsextract.text import patterns as re

if TYPE_CHECKING:
    from newsextract_plugins.statistics.language.words import Words
    from newsextract_plugins.statistics.quantity import Quantity

__all__ = ["name_form"]


def name_form(quantity: Quantity, words: Words) -> None:
    """Set kind and rule of numbers that are no plain cardinals."""
    form = quantity.number.form
    if quantity.is_of_two:
        return
    if form == "ordinal":
        quantity.kind, quantity.rule = "ordinal", "ordinal"
        if _FIRST_OF_ALL.match(words.text, quantity.end):
            quantity.reason = "idiom"
        if (
            quantity.value == 1
            and words.text[quantity.start : quantity.end].islower()
            and not _ARTICLE.search(words.text, max(words.start, quantity.start - 6), quantity.start)
        ):
            quantity.reason = "idiom"
    elif form == "multiple":
        quantity.kind, quantity.rule = "multiple", "multiple"
        if not words.text[quantity.start : quantity.end].lower().endswith("fold") and not _TWICE_AS.match(
            words.text, quantity.end
        ):
            quantity.reason = "idiom"
    elif form in {"up", "down"}:
        quantity.kind, quantity.rule, quantity.direction, quantity.change = "multiple", "multiplied", form, "delta"
        word = words.text[quantity.start : quantity.end].lower()
        if word in _COMPARING and _COMPARED.search(words.text, max(words.start, quantity.start - 24), quantity.start):
            quantity.direction = quantity.change = None  # "the fee, nearly double that of Velm"
        if _DOUBLED_DOWN.match(words.text, quantity.end):
            quantity.reason = "idiom"
        if word in _HITS and _HIT.search(words.text, max(words.start, quantity.start - _LONGEST_HIT), quantity.start):
            quantity.reason = "idiom"  # "hit a two-run triple", "his second double"
        if word in {"double", "triple", "treble", "doubles", "triples", "quadruple", "halves"} and not _DOUBLE.match(
            words.text, quantity.end
        ):
            quantity.reason = "idiom"
    elif form == "vague":
        quantity.rule = "vague-number"
    elif form == "fraction" and quantity.kind == "count" and not quantity.number.scaled:
        quantity.kind, quantity.rule = "ratio", "fraction"


_TWICE_AS = re.compile(
    r"\s(?:as\s[a-z]|(?:another|the|that|its|their|what|a|his|her|more|this)\b"
    r"(?!\s(?:week|month|year|season|fall|spring|summer|winter|day|afternoon)\b))"
)
_HITS = frozenset({"double", "triple"})
_HIT = re.compile(r"(?:-run|\bhits?\b[^.;]{0,12}|\b(?:second|third|fourth|RBI|his|her))\s(?:an?\s)?$")
_LONGEST_HIT = 28
_COMPARING = frozenset({"double", "triple", "treble", "quadruple"})
_COMPARED = re.compile(
    r"(?:[—–,(;]|\s-|\b(?:is|are|was|were|be|been|at|than))\s(?:(?:nearly|almost|about|roughly|around|over|already)\s)?$"
)
_FIRST_OF_ALL = re.compile(r"\s(?:of\sall|and\sforemost|place\b(?=[,.;]|\sand\b)|lady\b|hand\b)")
_DOUBLED_DOWN = re.compile(r"\s(?:down|up|over|back)\b")
_ARTICLE = re.compile(r"\b(?:the|its|his|her|their)\s$", re.IGNORECASE)
_DOUBLE = re.compile(r"\s(?:the|its|their|what|that|his|her|to|in|from)\b")
