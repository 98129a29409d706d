"""Where a clause begins, and the noun phrase before its verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsextract_plugins.statistics.language.nouns import is_adverb
from newsextract_plugins.statistics.language.participles import OPENERS, is_opener, is_reduced_relative, modifies
from newsextract_plugins.statistics.language.phrases import TIME_NOUNS, trimmed
from newsextract_plugins.statistics.language.set_off import (
    ASIDE_MARKS,
    comma_before,
    dash_before,
    is_apposed,
    is_dash,
    is_place,
    parenthesis_before,
)
from newsextract_plugins.statistics.language.words import is_mark, is_stop, is_verb
from newsextract_plugins.statistics.tables.words import grammar, word_set

if TYPE_CHECKING:
    from newsextract_plugins.statistics.language.words import Words

__all__ = ["INNER_MARKS", "MODALS", "phrase_before", "phrase_ending", "verb_group"]

_LONGEST_SUBJECT = 40
_REPORTING = word_set("reporting")


def phrase_before(words: Words, verb: int) -> tuple[int, int] | None:
    """Return the noun phrase that ends right before a verb; what "which" stands for in a relative clause."""
    end = verb
    if end and words.lower[end - 1] in {"that", "which", "who"}:
        pronoun, end = words.lower[end - 1], end - 1
        if end > 1 and words.tokens[end - 1] == "(":
            end -= 1  # "a pool (which contains"
        if end and words.tokens[end - 1] == ",":
            if pronoun == "that":
                return None  # "it sold 300 shares, and that gives"
            end -= 1
        return phrase_ending(words, end, whole=False)
    if end and _is_pronoun(words.lower[end - 1]) and not _is_object(words, end - 1):
        return None
    begin, end = _clause_start(words, end)
    if 0 < begin < end and words.lower[begin] in _PREPOSITIONS_OF_TIME and words.lower[begin - 1] in _PERFECT:
        return phrase_before(words, verb_group(words, begin - 1))  # "the port had by that date sold 12 percent"
    return trimmed(words, begin, end)


def _clause_start(words: Words, end: int) -> tuple[int, int]:
    """Return where the phrase that ends before `end` begins, and where it ends, past what is set off in it."""
    begin = end
    passed_aside = behind_place = False
    while begin > 0 and end - begin < _LONGEST_SUBJECT:
        word = words.lower[begin - 1]
        if is_mark(word):
            if word in INNER_MARKS and not is_dash(words, begin - 1):
                begin -= 1
                continue
            if word == ")":
                opening = parenthesis_before(words, begin - 1)
                if opening:
                    end = opening if begin == end else end
                    begin = opening
                    continue
            if word == "." and begin > 1 and words.is_capital(begin - 2):
                begin -= 1  # of an abbreviation, since the sentence goes on: "ended Dec. 31"
                continue
            if word in ASIDE_MARKS and begin == end and not passed_aside:
                opening = comma_before(words, begin - 1) if word == "," else dash_before(words, begin - 1)
                if opening is not None:
                    behind_place = is_place(words, opening, begin - 1)
                    passed_aside = not behind_place
                    begin = end = opening
                    continue
            if word == "," and (behind_place or passed_aside) and is_apposed(words, begin):
                begin = end = begin - 1  # "Osei, a firm based in Lyon, France, is"
                behind_place = passed_aside = False
                continue
            break
        if word == "as" and begin < end and words.lower[begin] == "of":
            begin = end = begin - 1  # "assets as of June 30 fell"
            continue
        if word == "that" and begin > 1 and words.lower[begin - 2] in _PREPOSITIONS_OF_TIME:
            begin -= 1  # "by that date"
            continue
        if _opens_clause(words, begin, end):
            break
        if is_verb(words, begin - 1) and not (begin < end and _is_inside_phrase(words, begin - 1, end)):
            relative = _relative_before(words, begin - 1)
            if relative is None:
                break
            begin = end = relative  # "the firm that owns the mine lost": what lost stands before the clause
            continue
        if begin < end and is_opener(words, begin) and not is_stop(words, begin - 1):
            relative = _relative(words, begin - 2)
            if relative is not None:
                begin = end = relative  # what stands between a relative and an article is a verb
                continue
            break  # "in late trading the krona was": a new phrase begins with the article
        begin -= 1
    return begin, end


def _opens_clause(words: Words, begin: int, end: int) -> bool:
    """Tell whether the word in front of a phrase begins its clause."""
    word = words.lower[begin - 1]
    if word in grammar().clause_starters and word != "and":
        return True
    if _is_pronoun(word) and not _is_object(words, begin - 1):
        return True
    return word in {"and", "but", "or"} and begin < end and _joins_clauses(words, begin - 1)


def _is_inside_phrase(words: Words, index: int, end: int) -> bool:
    """Tell whether a verb form belongs to a noun phrase: "rising costs", "the charge stored in it"."""
    if modifies(words, index, end) or is_reduced_relative(words, index):
        return True
    return words.lower[index] in {"ended", "ending"} and index > 0 and words.lower[index - 1] in TIME_NOUNS


def _relative_before(words: Words, verb: int) -> int | None:
    """Return the relative pronoun that is the subject of a verb, right behind the noun that it stands for."""
    return _relative(words, verb_group(words, verb) - 1)


def _relative(words: Words, pronoun: int) -> int | None:
    """Return the index of a relative pronoun, None where another word stands there or no noun before it."""
    if pronoun < 1 or words.lower[pronoun] not in {"that", "which", "who"}:
        return None
    noun = words.lower[pronoun - 1]
    if is_mark(noun) or is_stop(words, pronoun - 1) or is_verb(words, pronoun - 1):
        return None
    return pronoun


def phrase_ending(words: Words, end: int, *, whole: bool = True) -> tuple[int, int] | None:
    """Return the noun phrase that ends before a word, as offsets.

    Args:
        words: The sentence.
        end: One past the phrase's last word.
        whole: With what "of" joins to it; otherwise "of" is only passed inside a name ("the Bank of Norland, which").
    """
    if end and not whole and words.tokens[end - 1] == ")":
        end = parenthesis_before(words, end - 1) or end
    begin = end
    while begin and end - begin < _LONGEST_SUBJECT:
        word = words.lower[begin - 1]
        if is_mark(word):
            if word not in INNER_MARKS:
                break
        elif word == "of" and begin < end and (whole or _is_inside_name(words, begin - 1)):
            pass
        elif whole or not word[0].isdecimal():
            if is_stop(words, begin - 1) and word not in grammar().determiners:
                break
            if begin < end and is_opener(words, begin) and word not in OPENERS:
                break
            if is_verb(words, begin - 1) and not modifies(words, begin - 1, end):
                break
        begin -= 1
    if begin and words.lower[begin - 1] in MODALS:
        begin += 1  # "will threaten the island"
    return trimmed(words, begin, end)


def _is_inside_name(words: Words, index: int) -> bool:
    return index > 0 and words.is_capital(index + 1) and words.is_capital(index - 1)


def _is_pronoun(word: str) -> bool:
    """Tell whether a word is a pronoun that can be a subject, with or without its verb: "they", "we've"."""
    subject, apostrophe, _ = word.partition("'")
    return subject in grammar().pronoun_subjects and not (apostrophe and subject == "one")


_GOVERNING = grammar().prepositions - {"than", "as", "since", "until"}


def _is_object(words: Words, index: int) -> bool:
    """Tell whether a pronoun is what a preposition before it governs: "the voltage across it was"."""
    return index > 0 and words.lower[index - 1] in _GOVERNING


def _joins_clauses(words: Words, index: int) -> bool:
    """Tell whether "and" begins a new clause: a number or a verb stands in the words before it."""
    if not index or is_mark(words.tokens[index - 1]):
        return True
    for position in range(index - 1, max(-1, index - 8), -1):
        token = words.tokens[position]
        if token[0].isdecimal():
            return True
        if is_mark(token) or words.lower[position] in grammar().clause_starters:
            return False
        if is_verb(words, position) and not modifies(words, position, index):
            return words.lower[position] not in _REPORTING and not is_reduced_relative(words, position)
    return False


def verb_group(words: Words, verb: int) -> int:
    """Return the first word of a verb with its auxiliaries and adverbs: "has more than doubled"."""
    adverbs = grammar().adverbs
    while verb > 0:
        word = words.lower[verb - 1]
        if not (word in adverbs or word in _BEFORE_VERBS or is_adverb(word) or is_verb(words, verb - 1)):
            break
        verb -= 1
    return verb


MODALS = frozenset({"can", "could", "may", "might", "must", "shall", "should", "will", "would"})


#: Marks inside a noun phrase: "London's", "AT&T", "$5", "and/or".
INNER_MARKS = frozenset("'’&$%-/")


_PREPOSITIONS_OF_TIME = frozenset({"by", "of", "on", "in", "at", "for", "from", "with"})


_PERFECT = frozenset({"had", "has", "have"})


_BEFORE_VERBS = frozenset({"little", "more", "than"})
