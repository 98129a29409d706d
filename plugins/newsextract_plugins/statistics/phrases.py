"""Noun phrases and subjects around a place in a sentence, without a parser."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsextract_plugins.statistics.nouns import is_plural
from newsextract_plugins.statistics.tables import changes, grammar
from newsextract_plugins.statistics.words import is_mark, is_stop, is_verb

if TYPE_CHECKING:
    from newsextract_plugins.statistics.words import Words

_LONGEST_SUBJECT = 40
_LONGEST_PHRASE = 12


def phrase_from(words: Words, index: int, *, links: frozenset[str] = frozenset({"of"})) -> tuple[int, int] | None:
    """Return a noun phrase that begins at a word, with its determiner and the phrases that `of` adds, as offsets."""
    first = index
    last = min(len(words), index + _LONGEST_PHRASE)
    while index < last and (words.lower[index] in grammar().determiners or words.tokens[index][0].isdecimal()):
        index += 1
    end = None
    while index < last:
        if words.lower[index].endswith("ly") and end is not None and (index + 1 >= last or is_stop(words, index + 1)):
            break
        if (
            end is not None
            and (words.lower[index].endswith("ing") or words.is_capital(index))
            and not words.is_capital(end - 1)
            and is_plural(words.lower[end - 1])
        ):
            break
        if is_stop(words, index):
            if end is not None and words.lower[index] in links and index + 1 < last:
                index += 1
                while index < last and words.lower[index] in grammar().determiners:
                    index += 1
                continue
            break
        if is_verb(words, index) and not (
            index + 1 < last
            and not is_stop(words, index + 1)
            and not is_plural(words.lower[index])
            and words.lower[index].endswith(("ed", "ing", "en"))
        ):
            break
        index += 1
        end = index
    if end is None or end <= first:
        return None
    return words.starts[first], words.ends[end - 1]


def subject_before(words: Words, index: int) -> tuple[int, int] | None:
    """Return the subject of the clause that a word stands in, as offsets.

    It is what stands before the nearest finite verb, back to where the clause begins.
    """
    verb = _verb_before(words, index)
    return None if verb is None else subject_of(words, verb)


def subject_of(words: Words, verb: int) -> tuple[int, int] | None:
    """Return the phrase before a verb and the auxiliaries and adverbs that lead to it, as offsets."""
    while verb > 0 and (
        is_verb(words, verb - 1)
        or words.lower[verb - 1] in grammar().adverbs
        or (words.lower[verb - 1].endswith("ly") and len(words.lower[verb - 1]) > 4)
    ):
        verb -= 1
    subject = phrase_before(words, verb)
    if subject is None:
        return None
    by = words.after(subject[0]) - 1
    if by > 1 and words.lower[by] == "by" and is_verb(words, by - 1):
        return phrase_before(words, by - 1)  # "the share of homes owned by banks has doubled" is about the homes
    return subject


_RELATIVES = frozenset({"which", "that", "what", "who"})


def _verb_before(words: Words, index: int) -> int | None:
    for position in range(index, max(-1, index - _LONGEST_SUBJECT), -1):
        if is_verb(words, position) and not (
            position and words.lower[position - 1] in grammar().determiners - _RELATIVES
        ):
            if (
                words.lower[position].endswith("ing")
                and position
                and words.lower[position - 1] not in grammar().auxiliaries
            ):
                continue
            if position and words.lower[position - 1] == "to":
                continue
            return position
    return None


def phrase_before(words: Words, verb: int) -> tuple[int, int] | None:
    """Return the noun phrase that ends right before a verb; what "which" stands for in a relative clause."""
    classes = grammar()
    end = verb
    if end and words.lower[end - 1] in {"that", "which", "who"}:
        end -= 1
        if end and words.tokens[end - 1] == ",":
            end -= 1
    elif end and words.lower[end - 1] in classes.pronoun_subjects:
        return None
    begin = end
    commas = 0
    while begin > 0 and end - begin < _LONGEST_SUBJECT:
        word = words.lower[begin - 1]
        if is_mark(word):
            if word in {"'", "’", "&", "$", "%", "-", "/"}:
                begin -= 1
                continue
            if word == ")" and "(" in words.tokens[max(0, begin - 6) : begin - 1]:
                while words.tokens[begin - 1] != "(":
                    begin -= 1
                begin -= 1
                if begin == 0:
                    break
                if end - begin < 8 and words.tokens[end - 1] == ")":
                    end = begin
                continue
            if word == "," and begin == end and commas == 0:
                appositive = _over_appositive(words, begin - 1)
                if appositive is not None:
                    end = begin = appositive
                    commas = 1
                    continue
            break
        if word in classes.clause_starters or word in classes.pronoun_subjects:
            break
        if (
            word in {"and", "but", "or"}
            and begin < end
            and (begin < 2 or is_mark(words.tokens[begin - 2]) or _verb_close(words, begin - 2))
        ):
            break
        if is_verb(words, begin - 1) and not (
            begin < end and not is_stop(words, begin) and words.lower[begin - 1].endswith(("ed", "en", "ing"))
        ):
            break
        begin -= 1
    while begin < end and (
        words.lower[begin] in {"and", "but", "or", "so", "then"}
        or words.lower[begin] in classes.prepositions
        or words.lower[begin] in classes.adverbs
    ):
        begin += 1
    while (
        end > begin
        and (words.lower[end - 1] in classes.prepositions or is_mark(words.tokens[end - 1]))
        and words.tokens[end - 1] not in {"'", "’"}
    ):
        end -= 1
    if begin < end and begin and words.lower[begin].endswith("ing") and len(words.lower[begin]) > 5:
        return None
    if begin >= end or (
        end - begin == 1 and (words.lower[begin] in classes.determiners or words.lower[begin] in classes.pronouns)
    ):
        return None
    if not any(word[0].isalpha() for word in words.tokens[begin:end]):
        return None
    return words.starts[begin], words.ends[end - 1]


def without_stray_marks(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a phrase without the quotation marks at its edges whose partner stands outside of it."""
    while end - start > 1 and text[end - 1] in _OPENERS and not _OPENERS[text[end - 1]].search(text, start, end - 1):
        end -= 1
    while end - start > 1 and text[start] in _CLOSERS and text.find(_CLOSERS[text[start]], start + 1, end) == -1:
        start += 1
    return start, end


#: What a mark at the end may have as its partner: a straight one where a word begins, so that it is no apostrophe.
_OPENERS = {
    mark: re.compile(opener)
    for mark, opener in {
        "’": "[‘‚]",
        "”": "[“„]",
        "“": "„",
        "»": "«",
        "'": r"(?<![^\W_])'",
        '"': r'(?<![^\W_])"',
    }.items()
}
_CLOSERS = {"‘": "’", "“": "”", "«": "»", '"': '"'}


def _verb_close(words: Words, index: int) -> bool:
    """Tell whether a number or a verb stands a few words before, so that "and" begins a new clause."""
    for position in range(index, max(-1, index - 6), -1):
        if words.tokens[position][0].isdecimal() or words.lower[position] in changes().verbs:
            return True
        if is_mark(words.tokens[position]):
            return False
    return False


def _over_appositive(words: Words, comma: int) -> int | None:
    """Return where the phrase before ", an appositive," ends; `comma` is the closing one."""
    for position in range(comma - 1, max(-1, comma - 30), -1):
        if words.tokens[position] == ",":
            return position
        if is_mark(words.tokens[position]):
            return None
    return None
