"""The noun that an amount stands before: "a $400 million offer", "127 tonnes of ice", "a year into the war"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsextract.text import patterns as re
from newsextract.text.english import can_be, lemma, likelihood
from newsextract_plugins.statistics.clause.shares import whole
from newsextract_plugins.statistics.context.counting import EARNINGS
from newsextract_plugins.statistics.language.nouns import is_plural
from newsextract_plugins.statistics.language.phrases import (
    TIME_LEADS,
    TIME_NOUNS,
    phrase_from,
    takes_object,
    with_coordinated,
)
from newsextract_plugins.statistics.language.set_off import behind_parenthesis
from newsextract_plugins.statistics.language.words import is_mark, is_stop, is_verb
from newsextract_plugins.statistics.tables.number_words import number_words
from newsextract_plugins.statistics.tables.words import changes, grammar, word_set

if TYPE_CHECKING:
    from newsextract_plugins.statistics.language.words import Words
    from newsextract_plugins.statistics.quantity import Quantity

#: What joins an amount to the noun behind it: "$5 million in damages", "50% off a coat", "three weeks into the strike".
_LINKS = {
    "money": frozenset({"of", "in", "off"}),
    "measure": frozenset({"of"}),
    "duration": frozenset({"of", "into"}),
    "percent": frozenset({"off"}),
}
_COMPARED = frozenset({"fewer", "higher", "less", "longer", "lower", "more", "older", "shorter", "younger"})
_MARKETS = frozenset({"dealing", "dealings", "trade", "trading", "markets", "hours"})
_NOUNS_IN_ING = word_set("nouns_in_ing")
_NO_MONEY = word_set("no_money")
_TIME_WORDS = word_set("time_words")
_PREDICATES = word_set("predicates")
_LONGEST_DESCRIBED = 4
_SURELY = 0.6
_ARTICLES = frozenset({"a", "an", "the", "its", "their", "his", "her"})
_DIRECTIONS = word_set("directions")


def attributed(quantity: Quantity, words: Words, index: int) -> tuple[int, int] | None:
    """Read what an attributive amount describes: "a $400 million offer", "127 tonnes of ice", "a year into the war"."""
    if not (quantity.measured or quantity.kind in {"multiple", "ratio", "score"}):
        return None
    dimension = (
        _DIMENSION.match(words.text, quantity.end) if quantity.hyphenated or quantity.kind == "measure" else None
    )
    if dimension:
        return _wide_thing(quantity, words, dimension.end())
    index = _over_parenthesis(quantity, words, index)
    if index >= words.count:
        return None
    word = words.lower[index]
    if quantity.kind == "multiple" and word in EARNINGS:
        return None  # what is "valued at 12 times earnings" is measured in them
    if word == "worth" and words.lower[index + 1 : index + 2] == ["of"]:
        return phrase_from(words, index + 2)
    if word in {"x", "×", "by"} or (quantity.kind == "measure" and word in _DIRECTIONS):
        return None  # "4 x 6 inches", "55 km south of Orlo"
    if word in _LINKS.get(quantity.kind, ()):
        return _linked(words, index, is_money=quantity.kind == "money")
    if not quantity.hyphenated and _is_plural_unit(quantity, words):
        return None  # "the 22 billion gallons Congress had sought"
    if quantity.kind == "duration" and _is_stretch(quantity, words, index):
        return None
    if (
        word == "cash"
        or is_stop(words, index)
        or (is_verb(words, index) and not quantity.hyphenated)
        or (_is_compared(word) and not _describes_noun(words, index))
    ):
        return None
    if word.endswith("ing") and len(word) > 4 and not quantity.hyphenated and not _is_noun_in_ing(words, index):
        return None
    if takes_object(words, index):
        return None  # "driving faster than 100 mph face a ban"
    ends = index + 1 >= words.count or is_stop(words, index + 1)
    if word in number_words().cardinals or (ends and _describes_clause(word)):
        return None
    if word in changes().nouns and quantity.kind != "multiple":
        if index + 1 < words.count and words.lower[index + 1] in {"in", "of"}:
            moved = phrase_from(words, index + 2)
            return None if moved is not None and words.lower[words.before(moved[1])] in TIME_NOUNS else moved
        return None
    if word in _TIME_WORDS or (word in TIME_NOUNS and not quantity.hyphenated):
        return None
    if (
        words.text[max(quantity.end, quantity.after) : words.starts[index]].strip(" -\u00a0")
        and words.tokens[index - 1] != ")"
    ):
        return None
    if words.lower[index] in number_words().ordinals and index + 1 < words.count:
        index += 1  # "a 22 kW second charger"
    if quantity.hyphenated:
        return described(words, index, links=frozenset({"of", "in"}))
    phrase = _with_deverbal(words, phrase_from(words, index, links=frozenset({"of", "in"})), quantity)
    return _without_move(words, phrase) if quantity.kind in _SHARES else phrase


def _describes_clause(word: str) -> bool:
    """Tell "two weeks late" and "31 percent afterward" from a noun."""
    return word in _PREDICATES or likelihood(word, "adverb") > _SURELY


def _wide_thing(quantity: Quantity, words: Words, end: int) -> tuple[int, int] | None:
    """Read "a 190-mile-wide moon", "the 1,900-mile-wide (3,100 kilometers) Europa"."""
    del quantity
    index = behind_parenthesis(words, words.after(end))
    if index >= words.count or is_stop(words, index):
        return None
    return phrase_from(words, index)


_DIMENSION = re.compile(r"[-‐‑](?:wide|long|high|tall|deep|thick|broad)\b")


def _is_compared(word: str) -> bool:
    """Tell whether a word compares: "lower", "fewer", "warmer"."""
    return word in _COMPARED or (word.endswith("er") and can_be(word, "adjective", "comparative"))


def _describes_noun(words: Words, index: int) -> bool:
    """Tell "an 8.6-inch lower display" from "0.7 percent lower than"."""
    following = index + 1
    if following >= words.count or is_stop(words, following) or words.lower[following] in TIME_LEADS:
        return False
    return not is_verb(words, following)


def _is_noun_in_ing(words: Words, index: int) -> bool:
    """Tell "120 kW charging." from "$5 making it"."""
    return (
        index + 1 >= words.count
        or likelihood(words.lower[index], "noun") > _SURELY
        or is_mark(words.tokens[index + 1])
        or words.lower[index + 1] in {"as", "and", "in", "for"}
    )


def _with_deverbal(words: Words, phrase: tuple[int, int] | None, quantity: Quantity) -> tuple[int, int] | None:
    """Return "ad buy" of "a $1.5 million ad buy in Velm": a bare verb form behind a singular noun is a noun."""
    if (
        phrase is None
        or quantity.kind in _SHARES
        or words.lower[max(0, min(quantity.before, words.before(quantity.start)))] not in {"a", "an"}
    ):
        return phrase
    index = words.after(phrase[1])
    if index >= words.count or words.starts[index] != phrase[1] + 1 or is_plural(words.lower[words.before(phrase[1])]):
        return phrase
    word = words.lower[index]
    ends = index + 1 >= words.count or is_stop(words, index + 1)
    return (phrase[0], words.ends[index]) if ends and lemma(word, "verb") == word and can_be(word, "noun") else phrase


def _without_move(words: Words, phrase: tuple[int, int] | None) -> tuple[int, int] | None:
    """Return what moves in "a 34% profit gain"."""
    if phrase is None:
        return None
    head, first = words.before(phrase[1]), words.after(phrase[0])
    moves = head > first and words.lower[head] in changes().nouns
    return (phrase[0], words.ends[head - 1]) if moves else phrase


_SHARES = frozenset({"basis_point", "percent", "percentage_point"})


def described(words: Words, index: int, *, links: frozenset[str]) -> tuple[int, int] | None:
    """Return what a compound describes: "a 51-percent stake in it", of "the 15-member board's tour" the board."""
    phrase = phrase_from(words, index, links=links)
    if phrase is None:
        word = words.lower[index]  # a noun that is a verb elsewhere: "an 8-point win"
        past = word in changes().verbs or word in grammar().auxiliaries or word.endswith("ed")
        return None if past or is_stop(words, index) else (words.starts[index], words.ends[index])
    for position in range(index, min(words.after(phrase[1]), index + _LONGEST_DESCRIBED)):
        word = words.lower[position]
        if word.endswith("'s"):
            return phrase[0], words.ends[position] - len("'s")
        if word in {"of", "in"}:
            break
    return phrase


def _is_stretch(quantity: Quantity, words: Words, index: int) -> bool:
    """Tell "in the past two years prices", "within five years Osei", where no noun is described."""
    before = words.before(quantity.start)
    recent = before >= 0 and words.lower[min(before, quantity.before)] in {"past", "last", "next", "coming", "previous"}
    return not quantity.hyphenated and (recent or words.is_capital(index))


def _is_plural_unit(quantity: Quantity, words: Words) -> bool:
    """Tell whether the unit is a plural noun, which describes no noun behind it."""
    if quantity.kind not in {"measure", "money"}:
        return False  # "five years probation"
    end = max(quantity.end, quantity.after)
    return words.text[end - 1] == "s" and words.text[end - 3 : end].isalpha()


def _linked(words: Words, index: int, *, is_money: bool) -> tuple[int, int] | None:
    """Return the noun behind "of", "in" or "off"; behind "in" only what money can be in, no place or time."""
    following = index + 1
    if words.lower[index] == "in":
        if following >= words.count or is_stop(words, following):
            return None
        if words.is_capital(following) and not _describes(words, following):
            return None  # a place
        if any(map(str.isdecimal, words.tokens[following])):
            return None  # "in mid-2014"
        if words.lower[following] in _NO_MONEY or words.lower[following] in _TIME_WORDS:
            return None
        if words.lower[following].endswith("ing") and words.lower[following] not in _NOUNS_IN_ING:
            return None  # "in making it"
        if not _MARKETS.isdisjoint(words.lower[following : following + 3]):
            return None  # "in heavy trading"
    phrase = whole(words, following)
    # Money is "of" little: "millions of dollars and much patience".
    return phrase if words.lower[index] == "of" and is_money else with_coordinated(words, phrase)


def _describes(words: Words, index: int) -> bool:
    """Tell "in U.S. assets" from "in Oslo last year": a plural noun stands behind the name."""
    noun = index + 1
    if noun >= words.count or words.is_capital(noun) or not words.tokens[noun].isalpha():
        return False
    return is_plural(words.lower[noun]) and not is_verb(words, noun) and words.lower[noun] not in _MARKETS


def _over_parenthesis(quantity: Quantity, words: Words, index: int) -> int:
    """Return the first word behind the same amount in another unit: "450 Nm (332 lb-ft) of it", "a £9 ($12) fee"."""
    behind = behind_parenthesis(words, index)
    led = words.lower[max(0, min(quantity.before, words.before(quantity.start)))] in _ARTICLES
    if behind > index and led and behind < words.count and not is_stop(words, behind):
        return behind
    return behind if behind > index and words.lower[behind : behind + 1] in (["of"], ["in"]) else index
