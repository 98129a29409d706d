"""A phrase without the verb, adverb, mark or preposition that was taken into it."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from newsextract.text.english import can_be, entry, lemma, likelihood
from newsextract.text.grammar.tagging.tags import FINITE
from newsextract_plugins.statistics.tables.words import grammar

if TYPE_CHECKING:
    from newsextract.text.grammar.sentence import Sentence
    from newsextract_plugins.statistics.language.words import Words

__all__ = ["behind_verb", "is_suspicious", "purified"]

_NO_END: Final = frozenset("AICYWHoRXVm,;:-(")
_NO_START: Final = frozenset("AICYWHoVXm,;:-.)")
_LINKS: Final = frozenset({"to", "up", "down", "back", "over", "by", "out", "that", "at"})
"""Behind these a word that is a verb or a plural noun is a verb: "wages leads to", "absence ticks up"."""
_LEAST_VERB: Final = 0.2
_NUMERIC: Final = frozenset("#$")


@lru_cache(8192)
def is_suspicious(word: str) -> bool:
    """Tell whether a word can be what no noun phrase holds: a finite verb, an adverb, a form in -ing, a mark."""
    if not word[0].isalpha() or word.endswith(("ing", "ly", "ed")):
        return True
    known = entry(word)
    if known is None:
        return False
    if known.likelihood("adverb") >= _LEAST_ADVERB and known.likelihood("noun") == 0:
        return True  # "outright", "overnight"
    verb = known.of("verb")
    if verb is not None and {"past", "third"} & set(verb.forms) and known.likelihood("verb") >= _LEAST_FINITE:
        return True
    return known.parts[0] not in {"noun", "name", "adjective", "determiner", "preposition", "number"}


_LEAST_FINITE: Final = 0.1
_LEAST_ADVERB: Final = 0.2


def purified(words: Words, span: tuple[int, int], *, in_front: bool) -> tuple[int, int] | None:
    """Return what of a phrase can be a noun phrase, None where nothing can.

    Args:
        words: The sentence.
        span: The phrase, as offsets.
        in_front: It stands in front of its number, where a form in -ing at its end is a verb.
    """
    sentence = words.sentence
    if sentence is None:
        return span
    first, last = sentence.token_from(span[0]), sentence.token_from(span[1])
    if first >= last or sentence.starts[first] != span[0]:
        return span
    tags = sentence.sure_tags(first, last)
    begin, end = _trimmed(sentence, tags, first, last)
    while end - begin > 1 and _is_participle(sentence, tags, end - 1, in_front=in_front):
        end -= 1  # "a quake measuring", "blind panic talking to people"
    finite = begin < end and tags[end - 1] in FINITE and not _is_deverbal(sentence, tags, end - 1)
    if begin >= end or (finite and not _leads_to(sentence, end - 1)):
        return None
    if (begin, end) == (first, last):
        return span
    return sentence.starts[begin], sentence.end_of(end - 1) if end < last else span[1]


def behind_verb(words: Words, span: tuple[int, int] | None) -> tuple[int, int] | None:
    """Return what of a phrase stands behind the last verb in it: the farmers of "serves farmers"."""
    sentence = words.sentence
    if span is None or sentence is None:
        return span
    first, last = sentence.token_from(span[0]), sentence.token_from(span[1])
    tags = sentence.sure_tags(first, last)
    begin = next((index + 1 for index in range(last - 1, first - 1, -1) if tags[index] in _VERBS), first)
    return None if begin >= last else (sentence.starts[begin], span[1])


_VERBS: Final = FINITE | {"B"}


def _trimmed(sentence: Sentence, tags: str, first: int, last: int) -> tuple[int, int]:
    """Return the tokens up to the first verb, without what no noun phrase begins or ends with."""
    begin, end = first, last
    for index in range(first + 1, last):
        if index == last - 1 and _is_deverbal(sentence, tags, index):
            continue
        if tags[index] not in FINITE or sentence.spelt[index][0].isupper() or _leads_to(sentence, index):
            continue
        if tags[index - 1] != "J" or not can_be(sentence.words[index], "noun"):  # "federal grants"
            end = index
            break
    if end == last and end - begin > 1 and _is_verb_at_end(sentence, tags, end - 1):
        end -= 1
    while (
        end > begin
        and (tags[end - 1] in _NO_END or (end - begin > 1 and _is_flat_adverb(sentence, tags, end - 1)))
        and not _is_deverbal(sentence, tags, end - 1)
        and not _leads_to(sentence, end - 1)
        and not sentence.spelt[end - 1][0].isupper()
    ):
        end -= 1
    while begin < end and tags[begin] in _NO_START and not sentence.spelt[begin][0].isupper():
        begin += 1
    if end - begin > 1 and _acts_on(sentence, begin):
        begin += 1
    return begin, end


def _is_flat_adverb(sentence: Sentence, tags: str, index: int) -> bool:
    """Tell "outright" of "a fourth term outright" from an adjective: behind a noun it is an adverb."""
    word = sentence.words[index]
    return tags[index] == "J" and tags[index - 1] in "nsN" and likelihood(word, "adverb") >= _LEAST_ADVERB


def _is_deverbal(sentence: Sentence, tags: str, index: int) -> bool:
    """Tell the noun "buy" of "a $3 ad buy in Velm": behind a singular noun no verb has its bare form."""
    if tags[index] != "V" or tags[index - 1] != "n" or not sentence.spelt[index - 1].islower():
        return False
    word = sentence.words[index]
    return can_be(word, "noun") and lemma(word, "verb") == word and not can_be(word, "verb", "past")


def _acts_on(sentence: Sentence, index: int) -> bool:
    """Tell "accusing Bo Rask" and "Closing the mill" from "rising prices" and "Boxing Day"."""
    word, following = sentence.words[index], sentence.spelt[index + 1]
    if not word.endswith("ing") or likelihood(word, "verb") < _MOSTLY:
        return False
    opens = index == 0 or sentence.spelt[index].islower()
    return opens and (following[0].isupper() or sentence.words[index + 1] in _DETERMINERS)


_MOSTLY: Final = 0.5
_DETERMINERS: Final = grammar().determiners


def _is_participle(sentence: Sentence, tags: str, index: int, *, in_front: bool) -> bool:
    if tags[index] != "G" or tags[index - 1] not in "nsN":
        return False
    word = sentence.words[index]
    if likelihood(word, "verb") > _SURELY:
        following = sentence.words[index + 1] if index + 1 < len(sentence) else ""
        return in_front or following in _BEHIND_PARTICIPLES
    return in_front and not can_be(word, "noun")


_BEHIND_PARTICIPLES: Final = frozenset(
    {"to", "the", "a", "about", "with", "for", "on", "in", "at", "from", "into", "off", "through"}
)
_SURELY: Final = 0.7


def _leads_to(sentence: Sentence, index: int) -> bool:
    """Tell whether a plural noun of a headline only looks like a verb: "ferry fares to rise"."""
    return sentence.words[index + 1 : index + 2] == ["to"] and sentence.words[index].endswith("s")


def _is_verb_at_end(sentence: Sentence, tags: str, index: int) -> bool:
    """Tell "wages leads" in front of "to" and "dates" in front of "back" from plural nouns."""
    following = sentence.words[index + 1] if index + 1 < len(sentence) else ""
    word = sentence.words[index]
    if following not in _LINKS or not sentence.spelt[index].islower() or not can_be(word, "verb", "third"):
        return False
    if following in {"at", "by", "to", "that", "over", "out"} and tags[index - 1] != "s":
        return False
    return likelihood(word, "verb") >= _LEAST_VERB and tags[index - 1] not in _NUMERIC
