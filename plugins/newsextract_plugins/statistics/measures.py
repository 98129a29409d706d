"""What a number counts or measures: the noun behind it, the whole of a share, or the subject of its clause."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsextract_plugins.statistics.tables import changes, grammar, number_words
from newsextract_plugins.statistics.words import is_mark, is_plural, is_stop, is_verb, noun_phrase, singular

if TYPE_CHECKING:
    from newsextract_plugins.statistics.quantity import Quantity
    from newsextract_plugins.statistics.words import Words

_LONGEST_SUBJECT = 40
_LONGEST_PHRASE = 12
_COMPOUND = re.compile(r"[-‐‑](?P<head>[^\W\d_]{2,30})(?![^\W_])")
_LINKS = frozenset({"of", "in", "to", "for", "from", "with", "on", "at", "between", "against", "among", "by", "across", "and", "&", "'s"})


def read_counted(quantity: Quantity, words: Words, following: Quantity | None) -> None:
    """Set `unit` and `noun` of a count from the words behind it.

    Args:
        quantity: The count.
        words: Its sentence.
        following: The quantity behind it in the sentence: "two 17-year-old boys" counts what stands behind both.
    """
    if quantity.measured or quantity.kind not in {"count", "ratio"} or quantity.unit:
        return
    compound = _COMPOUND.match(words.text, quantity.end, words.end)
    if compound and quantity.after == quantity.end:
        _read_compound(quantity, compound)
        return
    index = words.after(max(quantity.after, quantity.end))
    if following is not None and following.measured and 0 < following.start - quantity.end <= 2:
        index = words.after(following.end)
    if index >= len(words):
        return
    vague_of = words.lower[index] == "of"
    first = index
    if vague_of:
        first = _after_of(words, index + 1)
    attributive = not vague_of and words.lower[first] in grammar().attributives and first + 1 < len(words) and not is_stop(words, first + 1) and not is_verb(words, first + 1) and quantity.value != 1
    if attributive:
        quantity.unit, quantity.noun, quantity.hyphenated = words.tokens[first], (words.starts[first], words.ends[first]), True
        quantity.end = words.ends[first]
        return
    plural = (quantity.value != 1 and quantity.number.form != "ordinal") or vague_of
    phrase = noun_phrase(words, first, plural=plural)
    if phrase is None:
        return
    head = phrase[1] - 1
    quantity.noun = (words.starts[phrase[0]], words.ends[head])
    quantity.unit = singular(words.tokens[head] if words.is_capital(head) and not words.tokens[head].isupper() else words.lower[head])
    if quantity.number.form == "ordinal":
        quantity.unit = None
        return
    if quantity.rule == "number":
        quantity.rule = "counted-noun"
    if vague_of and quantity.number.form == "fraction":
        quantity.unit = None


def _read_compound(quantity: Quantity, match: re.Match[str]) -> None:
    """Read "12-point", "40-member": the noun is glued to the number by a hyphen."""
    head = match["head"]
    quantity.hyphenated = True
    quantity.rule = "compound"
    if head.lower() in {"fold"}:
        quantity.kind, quantity.end, quantity.rule = "multiple", quantity.end + 5, "multiple"
        return
    quantity.unit = singular(head.lower() if not head.isupper() else head)
    quantity.noun = match.span("head")
    quantity.end = match.end()


def _after_of(words: Words, index: int) -> int:
    """Return where the noun phrase behind "of" begins, without its determiner."""
    last = min(len(words), index + 4)
    while index < last and (words.lower[index] in grammar().determiners or words.lower[index].endswith("'s") or words.lower[index] in {"'", "’", "other"} or words.tokens[index][0].isdecimal() or words.lower[index] in number_words().cardinals or words.lower[index] in {"more", "most", "than", "least", "best", "largest"}):
        index += 1
    if index < last and index + 1 < len(words) and words.lower[index + 1].endswith("'s"):
        return index + 2
    return index


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
        if is_stop(words, index):
            if end is not None and words.lower[index] in links and index + 1 < last:
                index += 1
                while index < last and words.lower[index] in grammar().determiners:
                    index += 1
                continue
            break
        if is_verb(words, index) and not (index + 1 < last and not is_stop(words, index + 1) and not is_plural(words.lower[index]) and words.lower[index].endswith(("ed", "ing", "en"))):
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
    if verb is None:
        return None
    while verb > 0 and (is_verb(words, verb - 1) or words.lower[verb - 1] in grammar().adverbs or words.lower[verb - 1].endswith("ly") and len(words.lower[verb - 1]) > 4):
        verb -= 1
    return _phrase_before(words, verb)


def _verb_before(words: Words, index: int) -> int | None:
    for position in range(index, max(-1, index - _LONGEST_SUBJECT), -1):
        if is_verb(words, position) and not (position and words.lower[position - 1] in grammar().determiners):
            if words.lower[position].endswith("ing") and position and words.lower[position - 1] not in grammar().auxiliaries:
                continue
            if position and words.lower[position - 1] == "to":
                continue
            return position
    return None


def _phrase_before(words: Words, verb: int) -> tuple[int, int] | None:
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
        if word in {"and", "but", "or"} and begin < end and (begin < 2 or is_mark(words.tokens[begin - 2]) or _verb_close(words, begin - 2)):
            break
        if is_verb(words, begin - 1) and not (begin < end and not is_stop(words, begin) and words.lower[begin - 1].endswith(("ed", "en", "ing"))):
            break
        begin -= 1
    while begin < end and (words.lower[begin] in {"and", "but", "or", "in", "on", "at", "by", "to", "with", "of", "for", "from", "so", "then"} or words.lower[begin] in classes.adverbs):
        begin += 1
    while end > begin and (words.lower[end - 1] in classes.prepositions or is_mark(words.tokens[end - 1])) and words.tokens[end - 1] not in {"'", "’"}:
        end -= 1
    if begin < end and begin and words.lower[begin].endswith("ing") and len(words.lower[begin]) > 5:
        return None
    if begin >= end or (end - begin == 1 and (words.lower[begin] in classes.determiners or words.lower[begin] in classes.pronouns)):
        return None
    return words.starts[begin], words.ends[end - 1]


def _verb_close(words: Words, index: int) -> bool:
    """Tell whether a number or a verb stands a few words before, so that "and" begins a new clause."""
    for position in range(index, max(-1, index - 6), -1):
        if words.tokens[position][0].isdecimal() or is_verb(words, position):
            return True
        if is_mark(words.tokens[position]):
            return False
    return False


def _over_appositive(words: Words, comma: int) -> int | None:
    """Return where the phrase before ", an appositive," ends; `comma` is the closing one."""
    for position in range(comma - 1, max(-1, comma - 14), -1):
        if words.tokens[position] == ",":
            return position
        if is_mark(words.tokens[position]):
            return None
    return None


def read_measures(quantity: Quantity, words: Words, previous: Quantity | None) -> None:
    """Set `measures` and `of` of a quantity.

    Args:
        quantity: The quantity, with unit and change.
        words: Its sentence.
        previous: The quantity before it in the sentence.
    """
    index = words.after(quantity.end)
    following = words.lower[index] if index < len(words) else ""
    if quantity.kind in {"percent", "ratio", "multiple"} or quantity.number.form == "fraction":
        if following == "of" or (quantity.kind == "ratio" and index < len(words)):
            quantity.of = phrase_from(words, index + (following == "of"))
    if quantity.noun is not None:
        quantity.measures = _whole_phrase(quantity, words)
        return
    if quantity.partner is not None and quantity.partner.measures is not None:
        quantity.measures = quantity.partner.measures
        return
    if _in_parentheses(quantity, words) and previous is not None and previous.measures is not None and 0 <= quantity.start - previous.end <= 3:
        quantity.measures, quantity.partner = previous.measures, quantity.partner or previous
        quantity.bound, quantity.approximate = quantity.bound or previous.bound, quantity.approximate or previous.approximate
        return
    if quantity.of and previous is not None and previous.kind == quantity.kind and previous.of is None and _AND.fullmatch(words.text, previous.end, quantity.start):
        previous.of = previous.measures = quantity.of
    quantity.measures = quantity.of or _attributed(quantity, words, index) or _measured_noun(quantity, words) or _subject(quantity, words, previous)


def _whole_phrase(quantity: Quantity, words: Words) -> tuple[int, int] | None:
    """Return the counted noun with what "of" adds; of a compound the noun that it describes."""
    assert quantity.noun is not None
    if quantity.hyphenated:
        index = words.after(quantity.noun[1])
        if index < len(words) and not is_stop(words, index):
            return phrase_from(words, index) or quantity.noun
        return quantity.noun
    index = words.after(quantity.noun[0])
    phrase = phrase_from(words, index)
    if phrase is not None and phrase[1] >= quantity.noun[1]:
        return phrase
    return quantity.noun


def _in_parentheses(quantity: Quantity, words: Words) -> bool:
    index = words.before(quantity.start)
    return index >= 0 and words.tokens[index] in {"(", "/", "["}


def _attributed(quantity: Quantity, words: Words, index: int) -> tuple[int, int] | None:
    """Read what an attributive amount describes: "a $400 million offer", "a 51 per cent stake", "127 tonnes of ice"."""
    if index >= len(words) or quantity.kind == "age":
        return None
    if words.lower[index] == "of" and quantity.kind in {"measure", "money", "duration"}:
        return phrase_from(words, index + 1)
    if is_stop(words, index) or is_verb(words, index) or words.lower[index] in {"higher", "lower", "more", "less", "fewer"}:
        return None
    if words.lower[index].endswith("ing") and len(words.lower[index]) > 4:
        return None
    gap = words.text[quantity.end : words.starts[index]]
    if gap.strip(" -\u00a0"):
        return None
    return phrase_from(words, index, links=frozenset({"of", "in"}))


def _measured_noun(quantity: Quantity, words: Words) -> tuple[int, int] | None:
    """Read the noun right before: "a speed of 15 mph", "revenue of $5", "sales at $3"."""
    index = min(quantity.before + 1, words.before(quantity.start))
    while index > quantity.before - 3 and index > 0 and words.lower[index] not in {"of", "at", "worth"}:
        if words.lower[index] not in _AMOUNT_ADJECTIVES and index <= quantity.before:
            break
        index -= 1
    if index < 1 or words.lower[index] not in {"of", "at", "worth"} or quantity.direction is not None:
        return None
    end = index
    if words.lower[index] == "at" and not is_plural(words.lower[index - 1]):
        return None
    begin = end
    while begin > 0 and not is_stop(words, begin - 1) and not (is_verb(words, begin - 1) and not words.lower[begin - 1].endswith(("ed", "ing"))):
        begin -= 1
    if begin == end or is_verb(words, end - 1) or all(words.lower[i] in grammar().amount_nouns or words.lower[i].endswith("ed") for i in range(begin, end)):
        return None
    return words.starts[begin], words.ends[end - 1]


_AND = re.compile(r"\s(?:and|or|to)\s(?:about\s|nearly\s)?")
_AMOUNT_ADJECTIVES = frozenset("a an the record about just average total staggering whopping estimated roughly nearly".split())


def _subject(quantity: Quantity, words: Words, previous: Quantity | None) -> tuple[int, int] | None:
    if quantity.number.form in {"up", "down"}:
        return _phrase_before(words, words.after(quantity.start))
    index = words.before(quantity.start)
    if previous is not None and previous.measures is not None and not _has_own_verb(words, previous, quantity):
        return previous.measures
    subject = subject_before(words, index)
    if subject is not None and previous is not None and subject[0] <= previous.start and previous.end <= subject[1]:
        return previous.measures
    return subject


def _has_own_verb(words: Words, previous: Quantity, quantity: Quantity) -> bool:
    """Tell whether a verb stands between two quantities."""
    first, last = words.after(previous.end), words.before(quantity.start)
    return any(is_verb(words, i) and not words.lower[i].endswith("ing") and words.lower[i - 1 if i else 0] != "to" for i in range(first, min(last + 1, first + _LONGEST_SUBJECT)))
