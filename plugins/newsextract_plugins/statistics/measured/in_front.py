"""What is measured in front of a number: the noun that "of" or "at" joins to it, or that it is set behind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract import rule
from newsextract.text.english import lexicon
from newsextract_plugins.statistics.clause.beside import adjacent
from newsextract_plugins.statistics.clause.gapped import gapped_subject
from newsextract_plugins.statistics.clause.objects import apposed
from newsextract_plugins.statistics.language.clauses import phrase_ending
from newsextract_plugins.statistics.language.nouns import is_plural
from newsextract_plugins.statistics.language.participles import modifies
from newsextract_plugins.statistics.language.phrases import TIME_NOUNS, phrase_from
from newsextract_plugins.statistics.language.words import is_mark, is_stop, is_verb
from newsextract_plugins.statistics.measured.asked import Found
from newsextract_plugins.statistics.tables.words import changes, grammar, word_set

if TYPE_CHECKING:
    from newsextract_plugins.statistics.language.words import Words
    from newsextract_plugins.statistics.measured.asked import Asked
    from newsextract_plugins.statistics.quantity import Quantity

__all__ = ["apposition", "beside", "gapped_clause", "noun_in_front"]

#: "in the space of four minutes" tells no more than "in four minutes".
_SPANS = frozenset({"course", "matter", "period", "space", "span", "stretch"})
_EARNED = frozenset(
    {"earnings", "gain", "gains", "income", "loss", "losses", "proceeds", "profit", "revenue", "revenues", "sales"}
)
_FORMS = ("third", "past", "participle", "ing")
_BEFORE_AMOUNTS = frozenset({"of", "at", "worth", "with"})
_AMOUNT_ADJECTIVES = word_set("amount_adjectives")
_LEADS: Final = _AMOUNT_ADJECTIVES | {"only", "merely", "barely", "exactly", "precisely"}


@rule(
    "measures:noun-in-front",
    'The noun that "of", "at", "worth" or "with" joins to an amount behind it.',
    example="They drove at a speed of 15 mph.",
    counterexample="They drove for 15 minutes.",
)
def noun_in_front(asked: Asked) -> Found | None:
    """Read "a speed of 15 mph", "revenue for May of $5", "sales at $3", "a car with 9 hp"."""
    if _has_children(asked) or _is_behind_phrase(asked) or _is_where(asked) or _is_told(asked) or _is_end(asked):
        return Found(None)
    if asked.opens and asked.quantity.kind == "ratio":
        return None  # "liberals, with three in 10 saying"
    moved = _moved_behind(asked)
    if moved is not None:
        return Found(moved)
    span = _estimated(asked) or _noun_in_front(asked.quantity, asked.words, asked.previous)
    return None if span is None else Found(span)


@rule(
    "measures:apposition",
    "What an amount is set behind by a comma, a dash or parentheses.",
    example="Turnout (49 percent) was low.",
    counterexample="Turnout was low.",
)
def apposition(asked: Asked) -> Found | None:
    """Read "in shallow water, just 40 feet deep", "turnout (49 percent)"."""
    span = apposed(asked.quantity, asked.words, asked.previous)
    return None if span is None else Found(span)


@rule(
    "measures:beside",
    'The noun that a dimension or "now" follows without a verb.',
    example="They dug a trench 6,400 metres deep.",
    counterexample="They dug for 6 weeks.",
)
def beside(asked: Asked) -> Found | None:
    """Read "a trench 6,400 metres deep", "reserves, now $4 million, are"."""
    span = adjacent(asked.quantity, asked.words)
    return None if span is None else Found(span)


@rule(
    "measures:gapped-clause",
    "The noun right before a number, where the two make the clause.",
    example="The barrel holds 60 litres; the jug 3 litres.",
    counterexample="The barrel holds 60 litres.",
)
def gapped_clause(asked: Asked) -> Found | None:
    """Read "profit $3m, costs $2m": what is measured stands right before the number, without a verb."""
    quantity = asked.quantity
    if quantity.hyphenated or quantity.kind not in {"money", "percent", "measure", "temperature", "count"}:
        return None
    span = gapped_subject(asked.words, asked.before + 1)
    return None if span is None else Found(span)


def _moved_behind(asked: Asked) -> tuple[int, int] | None:
    """Read "a rise of 8 percent in the number of visitors": what moved stands behind."""
    words, at, behind = asked.words, asked.before, asked.behind
    if at < 1 or words.lower[at] != "of" or words.lower[at - 1] not in changes().nouns:
        return None
    if behind + 1 >= words.count or words.lower[behind] != "in" or words.lower[behind + 1] in TIME_NOUNS:
        return None
    if words.tokens[behind + 1][0].isdecimal() or words.is_capital(behind + 1):
        return None
    return phrase_from(words, behind + 1)


def _has_children(asked: Asked) -> bool:
    """Read "a mother of two": it is the children who are counted, and they are hers."""
    quantity, words, at = asked.quantity, asked.words, asked.before
    if at < 1 or words.lower[at] != "of" or words.lower[at - 1] not in _PARENTS:
        return False
    if quantity.kind != "count" or quantity.noun is not None:
        return False
    quantity.unit, quantity.owner = "child", (words.starts[at - 1], words.ends[at - 1])
    return True


_PARENTS: Final = frozenset({"mother", "father", "mum", "mom", "dad", "parent", "parents", "mothers", "fathers"}) | {
    "grandfather",
    "grandmother",
    "granddad",
    "grandparent",
}


def _estimated(asked: Asked) -> tuple[int, int] | None:
    """Read "an office put the cost at $264 million": who estimates is not what has the amount."""
    words, at = asked.words, asked.before
    if at < _FEWEST_BEFORE or words.lower[at] != "at":
        return None
    if words.tokens[at - 2] == "," and words.lower[at - 1] in _VALUED:
        return phrase_ending(words, at - 2)  # "the debt, estimated at $4.7 billion, could"
    for verb in range(at - 2, max(0, at - _LONGEST_ESTIMATED), -1):
        if words.lower[verb] in _ESTIMATING and words.lower[verb - 1] not in grammar().determiners:
            span = phrase_from(words, verb + 1, links=_OF_OR_FOR)
            return span if span is not None and words.after(span[1]) == at else None
    return None


_FEWEST_BEFORE: Final = 3
_LONGEST_ESTIMATED: Final = 14
_OF_OR_FOR: Final = frozenset({"of", "for", "from"})
_ESTIMATING: Final = word_set("estimating")
_VALUED: Final = frozenset({"estimated", "valued", "priced", "put", "reckoned", "pegged", "assessed", "appraised"})


def _noun_in_front(quantity: Quantity, words: Words, previous: Quantity | None) -> tuple[int, int] | None:
    """Read the noun right before: "a speed of 15 mph", "revenue for May of $5", "sales at $3", "a car with 9 hp"."""
    index = min(quantity.before + 1, words.before(quantity.start))
    if words.lower[index - 2 : index + 1] == ["plus", "or", "minus"]:
        index -= 3
    while index > quantity.before - 3 and index > 0 and words.lower[index] not in _BEFORE_AMOUNTS:
        if words.lower[index] not in _LEADS and index <= quantity.before:
            break
        index -= 1
    word = words.lower[index] if index > 0 else ""
    if word == "of" and quantity.kind == "duration" and words.lower[index - 1] in _SPANS:
        return None
    named = word == "of" and words.lower[index - 1] in changes().nouns and not _is_bare(words, index - 1)
    if word not in _BEFORE_AMOUNTS or (quantity.direction is not None and word != "with" and not named):
        return None
    end = index
    if word == "of" and words.lower[index - 1] == "worth" and index > 1:
        # "a net worth of": the noun looks like the preposition.
        adjective = words.lower[index - 2] == "net"
        return (words.starts[index - 1 - adjective], words.ends[index - 1])
    led = word == "of" and end > 1 and words.lower[end - 2] in _ARTICLES  # "has a range of 200 km"
    led = led and words.lower[max(0, end - 3)] != "in"
    if (is_verb(words, end - 1) and not led) or (word == "at" and words.lower[end - 1] in TIME_NOUNS):
        return None
    begin = end - led
    while begin > 0 and not is_stop(words, begin - 1):
        acts = begin > 1 and words.tokens[begin - 2] == ","  # "the group, which has shops, posted earnings of"
        if is_verb(words, begin - 1) and (acts or not modifies(words, begin - 1, end)):
            break
        begin -= 1
    if begin > 1 and words.lower[begin - 1 : begin + 1] in (["of", "error"], ["under", "management"]):
        begin -= 2
    elif begin > 1 and words.lower[begin - 1] == "from" and words.lower[begin - 2] in _EARNED:
        begin -= 2  # "profit from continuing operations of $4"
    if previous is not None and words.starts[begin] < previous.end:
        return None
    if word == "worth" and (sold := _governor(words, begin)) is not None:
        return sold
    named = led and (words.lower[end - 1] in _PROPERTIES or words.lower[end - 1] not in grammar().amount_nouns)
    if begin == end or not (named or any(_is_thing(words, i) for i in range(begin, end))):
        return None
    if words.lower[end - 1] in TIME_NOUNS and word in {"with", "worth"}:
        return None  # "began March with $8 million"
    if words.lower[end - 1] in TIME_NOUNS and word == "of":
        adjunct = begin - 1 - (begin > 1 and words.lower[begin - 1] in grammar().determiners)
        return phrase_ending(words, adjunct) if adjunct > 0 and words.lower[adjunct] in {"for", "in"} else None
    if word == "with" and quantity.kind == "percent" and begin and _is_place(words, begin):
        return None  # "leads the field in the Granite State with 22%"
    if word in {"at", "with"} and not is_plural(words.lower[end - 1]) and not words.is_capital(end - 1):
        return None
    return words.starts[begin], words.ends[end - 1]


def _governor(words: Words, begin: int) -> tuple[int, int] | None:
    """Return the arms sale of "an arms sale to the island worth $108 million", None where "of" joins the two."""
    lead = begin - 1
    while lead > 0 and words.lower[lead] in grammar().determiners:
        lead -= 1
    if lead < _FEWEST_BEFORE - 1 or words.lower[lead] not in {"to", "with", "for", "between", "from"}:
        return None
    if is_stop(words, lead - 1) or is_verb(words, lead - 1):
        return None
    return phrase_ending(words, lead)


def _is_thing(words: Words, index: int) -> bool:
    """Tell a noun that can be measured from "amount", "total" and verbs."""
    return words.lower[index] not in grammar().amount_nouns and not is_verb(words, index)


def _is_place(words: Words, begin: int) -> bool:
    """Tell whether a phrase stands behind "in", with a determiner or without."""
    lead = begin - 1 - (begin > 1 and words.lower[begin - 1] in grammar().determiners)
    return words.lower[lead] in {"in", "at", "across"}


_PROPERTIES: Final = frozenset({"height", "range", "value"})
"""Nouns that also tell an amount of anything: "a range of boats"."""
_ARTICLES: Final = frozenset({"a", "an", "the", "its", "their", "his", "her"})


def _is_behind_phrase(asked: Asked) -> bool:
    """Tell "in front of 21,346" and "in favour of the 1 percent", whose noun is a part of the preposition."""
    words, at = asked.words, asked.before
    at -= at > 0 and words.lower[at] in ("the", "a")
    return at > 1 and words.lower[at] == "of" and words.lower[at - 1] in _IN_FRONT_OF and words.lower[at - 2] in _IN


_IN = frozenset({"in", "on"})
_IN_FRONT_OF = frozenset({"front", "excess", "terms", "favour", "favor", "behalf", "search", "need"})
"""With a preposition on either side they are one: "in front of 21,346"."""


def _is_told(asked: Asked) -> bool:
    """Tell "reminded voters of the six years", who are told or robbed of them, from "a speed of 15 mph"."""
    words, at = asked.words, asked.before
    while at > 0 and words.lower[at] in grammar().determiners:
        at -= 1
    if at < _FEWEST_BEFORE - 1 or words.lower[at] != "of":
        return False
    return any(words.lower[i] in _TELLING for i in range(max(0, at - _FARTHEST_TOLD), at - 1))


_FARTHEST_TOLD: Final = 4
_TELLING: Final = frozenset(
    inflections
    for verb in ("remind", "warn", "inform", "assure", "convince", "notify", "accuse", "rob", "strip", "deprive")
    for inflections in (verb, *(form for kind in _FORMS for form in lexicon.inflections(verb, kind)))
)
"""Verbs of which somebody is the object, in front of "of" and what he is told or loses."""


def _is_end(asked: Asked) -> bool:
    """Tell "the end of the sixth", which is a part of it, from "a speed of 15 mph"."""
    words, at = asked.words, asked.before
    at -= at > 0 and words.lower[at] == "the"
    ordinal = asked.quantity.kind == "ordinal" and asked.quantity.noun is None
    return ordinal and at > 0 and words.lower[at] == "of" and words.lower[at - 1] in _PARTS


_PARTS = frozenset({"end", "start", "beginning", "middle", "close", "top", "bottom", "half", "rest"})


def _is_where(asked: Asked) -> bool:
    """Tell "temperatures at 2,800 m were", where the subject is no height, from "sales at $3"."""
    quantity, words, at = asked.quantity, asked.words, asked.before
    if quantity.kind != "measure" or at < 1 or words.lower[at] != "at":
        return False
    if words.lower[at - 1] in {"which", "who", "that"}:
        return False  # "the tower, which at 310 metres is the tallest"
    index = words.after(quantity.end)
    return index < words.count and (words.lower[index] in grammar().auxiliaries or is_verb(words, index))


def _is_bare(words: Words, index: int) -> bool:
    """Tell "a gain of $5", of which the subject is measured, from "net investment gains of $5"."""
    before = words.lower[index - 1] if index else ""
    adjective = before in _AMOUNT_ADJECTIVES or before in {"net", "operating", "sharp", "small", "big", "large"}
    return (
        index == 0
        or is_stop(words, index - 1)
        or is_mark(words.tokens[index - 1])
        or adjective
        or is_verb(words, index - 1)
    )
