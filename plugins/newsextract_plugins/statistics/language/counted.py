"""The noun phrase that a number counts, told by closed word classes."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from newsextract import exception
from newsextract.text.english import can_be, is_class, is_mostly, lexicon
from newsextract_plugins.statistics.language.nouns import is_adverb, is_plural
from newsextract_plugins.statistics.language.words import is_stop, is_verb
from newsextract_plugins.statistics.tables.number_words import number_words
from newsextract_plugins.statistics.tables.words import changes, grammar, word_set

if TYPE_CHECKING:
    from newsextract_plugins.statistics.language.words import Words

__all__ = ["CASUALTIES", "LATE_ADVERBS", "PLACED", "counts", "is_another_number", "noun_phrase"]

_TIME_NOUNS: Final = word_set("time_nouns")
_SURELY: Final = 0.7
"""How likely a word must be a number to be none that is counted."""


def noun_phrase(words: Words, index: int, *, plural: bool) -> tuple[int, int] | None:
    """Return the words that a number counts, as indexes (first, one past the head).

    Args:
        words: The sentence.
        index: The first word behind the number.
        plural: The head is a plural noun ("144 people"), rather than one thing ("a 12-point plan").
    """
    last = min(words.count, index + _LONGEST_PHRASE)
    if index >= last or (plural and is_another_number(words, index)):
        return None
    if words.lower[index] in _ACTING or (plural and _is_bare_verb(words.lower[index])):
        return None  # "are 16 involving unions", "12 contain secrets"
    if words.lower[index] == "more" and index + 1 < last and is_stop(words, index + 1):
        return None  # "injuring dozens more and damaging several villages"
    if words.lower[index] in PLACED and index + 1 < last:
        both = words.lower[index + 1] == "and" and index + 2 < last  # "five past and current employees"
        if not is_stop(words, index + 1 + both):
            index += 1 + both
    position = index
    found = False
    while position < last:
        if is_stop(words, position):
            if not _passes(words, position, index, last, open_plural=plural and not found):
                break
            position += 1
            continue
        if (
            position > index
            and not plural
            and is_plural(words.lower[position])
            and _is_verb_form(words.lower[position])
        ):
            break
        late = plural and not found and is_plural(words.lower[position]) and not _is_only_verb(words.lower[position])
        if position > index and not late and is_verb(words, position) and not _is_modifier(words, position, last):
            break
        if position > index and _begins_a_time(words, position, last):
            break  # "a second girl three weeks ago"
        if position > index and words.lower[position] in _WEEKDAYS and not words.is_capital(position - 1):
            break  # "one official Monday called it"
        if position == index and is_verb(words, position) and not _is_modifier(words, position, last):
            if plural and _is_sure_plural(words, position):
                return index, index + 1  # "65 snaps of it"
            break
        word = words.lower[position]
        position += 1
        many = is_plural(word) and not (position - 1 > index and _is_only_verb(word))
        found = found or many
        if plural and many and not _goes_on(words, position, last):
            return None if _is_object_name(words, index, position - 1) else (index, position)
    if position == index:
        return None
    if plural:
        for head in range(position - 1, index - 1, -1):
            word = words.lower[head]
            if (is_plural(word) and not (head > index and _is_only_verb(word))) or word.endswith(("ese", "ish")):
                return index, head + 1
        return None
    return index, position


@exception(
    "another-number-behind",
    "A number in words behind a number counts something of its own: “33,500 two years ago”.",
    example="It had 31,000 crew in June, down from 33,500 two years ago.",
    counterexample="It had 31,000 crew in June, down from 33,500 people.",
)
def is_another_number(words: Words, index: int) -> bool:
    """Tell whether a word behind a number is a number itself."""
    return lexicon.likelihood(words.lower[index], "number") > _SURELY


def _is_sure_plural(words: Words, index: int) -> bool:
    """Tell "65 snaps of it" and "12 throws." from "the 100 gains 3 percent": behind a plural no verb ends in -s."""
    word = words.lower[index]
    if not is_plural(word) or not lexicon.can_be(word, "noun"):
        return False
    following = words.lower[index + 1] if index + 1 < len(words) else "."
    return following in _BEHIND_NOUNS


_ACTING: Final = frozenset(
    {"involving", "including", "using", "having", "being", "carrying", "wearing", "seeking", "concerning", "containing"}
)
_BEHIND_NOUNS: Final = frozenset({"of", "in", "on", "for", "at", "during", "per", "and", "or", ".", ",", ";", ")"})


def _begins_a_time(words: Words, position: int, last: int) -> bool:
    """Tell whether a length of time begins at a word."""
    if words.lower[position] not in number_words().cardinals or position + 1 >= last:
        return False
    return words.lower[position + 1] in _TIME_NOUNS


def _passes(words: Words, position: int, index: int, last: int, *, open_plural: bool) -> bool:
    """Tell whether a phrase goes on over a word that ends others.

    Args:
        words: The sentence.
        position: The word.
        index: Where the phrase begins.
        last: Where it ends at the latest.
        open_plural: Its plural noun is still to come.
    """
    following = position + 1
    if words.lower[position] in LATE_ADVERBS and following < last and not is_stop(words, following):
        return True
    if position <= index:
        return open_plural and _is_model_number(words, position, last)
    if words.tokens[position] == "." and words.tokens[position - 1][1:] == "":
        return True  # "three former John W. Rask aides"
    if not open_plural:
        return False
    if is_adverb(words.lower[position]) and words.lower[position - 1] == "but":
        return following < last and not is_stop(words, following)  # "50 rival but nearly identical stories"
    if words.lower[position] == "but" and following < last and is_adverb(words.lower[following]):
        return True
    if words.lower[position] in {"and", "or", ",", "but"} and following < last and not is_stop(words, following):
        return True
    return words.tokens[position] in {"”", '"'} or _is_model_number(words, position, last)  # "nine “unlikely” samples"


#: Adverbs between a number and the adjective that they describe: "578 likely voters".
LATE_ADVERBS = frozenset({"currently", "earlier", "later", "likely", "once", "previously", "recently", "very"})


def _is_object_name(words: Words, first: int, head: int) -> bool:
    """Tell whether a name behind a verb only looks like a plural: "449 back Osei, while 19 support Sanders"."""
    return head > first and words.is_capital(head) and words.lower[head - 1] in grammar().ambiguous


PLACED = frozenset({"such", "outside", "inside", "past", "following", "above", "near"})


def _is_only_verb(word: str) -> bool:
    """Tell "relies" and "sends", which no noun is, from "votes" and from nouns that the lexicon doesn't know."""
    return lexicon.can_be(word, "verb") and not lexicon.can_be(word, "noun")


@lru_cache(4096)
def _is_bare_verb(word: str) -> bool:
    """Tell "contain", which describes no noun, from "dried" and "leading"."""
    only = _is_only_verb(word) and not lexicon.can_be(word, "adjective")
    return only and lexicon.lemma(word, "verb") == word


def _is_verb_form(word: str) -> bool:
    """Tell whether a word is among the verbs, whatever else it can be."""
    return word in grammar().verbs or word in grammar().ambiguous or word in changes().verbs


def _is_modifier(words: Words, index: int, last: int) -> bool:
    """Tell a participle before a noun ("dried flower products") from a verb behind one."""
    word = words.lower[index]
    if word in grammar().auxiliaries or index + 1 >= last or _is_deed(words, index):
        return False
    if is_plural(words.lower[index + 1]) and not is_stop(words, index + 1):
        return True
    if not word.endswith(("ed", "ing", "en", "n")) and word not in _MODIFIERS:
        return False
    following = words.lower[index + 1]
    if following in number_words().cardinals:
        return False
    if is_stop(words, index + 1):
        return False
    return not is_verb(words, index + 1) or following == "people" or (word.endswith("ed") and following.endswith("ed"))


def _is_deed(words: Words, index: int) -> bool:
    """Tell "one supporter required treatment", where a person is in front of a past form, from "one required step"."""
    if not words.lower[index].endswith("ed") or words.tokens[index - 1] != words.lower[index - 1]:
        return False
    doer = words.lower[index - 1]
    return is_mostly(doer, "noun") and not is_plural(doer) and is_class(doer, "noun.person", _SURELY)


def _is_model_number(words: Words, index: int, last: int) -> bool:
    """Tell whether a number inside a phrase belongs to a name: "two new 737 Max jets", "two Max 8 jets"."""
    if not words.tokens[index].isdecimal() or index + 1 >= last or is_stop(words, index + 1):
        return False
    return words.is_capital(index + 1) or words.is_capital(index - 1)


def _goes_on(words: Words, index: int, last: int) -> bool:
    """Tell whether another plural noun follows at once, so that the one before was its modifier."""
    if index >= last or is_stop(words, index):
        return False
    if words.lower[index + 1 : index + 2] in (["why"], ["how"], ["that"], ["what"], ["the"]) and can_be(
        words.lower[index], "verb"
    ):
        return False  # "seven goals shows why"
    if words.is_capital(index) and words.is_capital(index - 1):
        return True  # "Series H shares"
    described = words.lower[index - 1] in grammar().collectives and index + 1 < last
    if described and is_plural(words.lower[index + 1]) and lexicon.likelihood(words.lower[index], "noun") > _SURELY:
        return True  # "police precinct chiefs"
    if words.is_capital(index - 1) and index + 1 < last and words.tokens[index].islower():
        described = is_plural(words.lower[index + 1]) and not words.is_capital(index + 1)
        if described and not (is_verb(words, index) or words.lower[index].endswith("ing") or is_verb(words, index + 1)):
            return True  # "Rask Products common shares"
    return is_plural(words.lower[index]) and words.lower[index] not in CASUALTIES and not is_verb(words, index)


#: Participles that stand for those to whom it happened.
CASUALTIES = frozenset(
    {"dead", "injured", "killed", "missing", "wounded", "hurt", "homeless", "stranded", "trapped", "displaced"}
    | {"arrested", "detained", "hospitalised", "hospitalized", "infected"}
    | {"unemployed", "jobless", "self-employed", "disabled", "uninsured", "undocumented"}
)


def counts(words: Words, index: int) -> bool:
    """Tell whether a number before the word at `index` counts a plural noun in lower case."""
    phrase = noun_phrase(words, index, plural=True)
    return phrase is not None and phrase[1] - phrase[0] <= 3 and not words.is_capital(phrase[0])


_LONGEST_PHRASE = 11


_WEEKDAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})


_MODIFIERS = word_set("modifiers")
