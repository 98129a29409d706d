"""The subject of the clause that a number stands in, found from its verb without a parser."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsextract_plugins.statistics.language.participles import OPENERS, is_opener, is_reduced_relative, modifies
from newsextract_plugins.statistics.language.phrases import COORDINATORS, TIME_LEADS, TIME_NOUNS, trimmed
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
from newsextract_plugins.statistics.measured.contests import surveyed
from newsextract_plugins.statistics.tables.words import changes, grammar, word_set

if TYPE_CHECKING:
    from newsextract_plugins.statistics.language.words import Words

_LONGEST_SUBJECT = 40
_MOST_COORDINATED = 3
_RELATIVES = frozenset({"which", "that", "what", "who"})
#: Marks inside a noun phrase: "London's", "AT&T", "$5", "and/or".
_INNER_MARKS = frozenset("'’&$%-/")
_PREPOSITIONS_OF_TIME = frozenset({"by", "of", "on", "in", "at", "for", "from", "with"})
_PERFECT = frozenset({"had", "has", "have"})
_NOMINATIVES = frozenset({"he", "i", "she", "they", "we"})
_MODALS = frozenset({"can", "could", "may", "might", "must", "shall", "should", "will", "would"})
_BEFORE_VERBS = frozenset({"little", "more", "than"})
_REPORTING = word_set("reporting")
_ORGANISATIONS = word_set("organisations")
_ADJUNCTS = word_set("adjuncts")


def subject_before(words: Words, index: int) -> tuple[int, int] | None:
    """Return the subject of the clause that a word stands in, as offsets.

    It is what stands before the nearest finite verb, back to where the clause begins. A verb that "and" joins to
    another shares that one's subject: "The mill employs 40 people and makes $5 million".
    """
    absolute = _absolute_subject(words, index)
    if absolute is not None:
        return absolute
    verb = _verb_before(words, index)
    if verb is None:
        return _subject_to_come(words, index)
    for _ in range(_MOST_COORDINATED):
        if verb is None:
            return None
        if words.lower[verb] in _PRICED and verb and not is_stop(words, verb - 1):
            return phrase_ending(words, verb, whole=False)  # "stock valued at $5"
        first = _verb_group(words, verb)
        if not first or words.lower[first - 1] not in COORDINATORS:
            subject = _subject_of_group(words, first) or antecedent(words, first - 1)
            return surveyed(words, verb, subject, index) or subject
        verb = _verb_before(words, first - 2)
    return None


def _subject_to_come(words: Words, index: int) -> tuple[int, int] | None:
    """Read a headline: "Council tax to rise by 5%" has no finite verb."""
    for position in range(index, max(1, index - _LONGEST_PARTICIPLE), -1):
        if words.lower[position] in changes().verbs and words.lower[position - 1] == "to":
            return phrase_before(words, position - 1)
    return None


def antecedent(words: Words, pronoun: int) -> tuple[int, int] | None:
    """Return the organisation that says something of itself: "Harwell Corp. said it lost $3 million"."""
    if pronoun < 2 or words.lower[pronoun] != "it":
        return None
    verb = pronoun - 1 - (words.lower[pronoun - 1] == "that")
    if words.lower[verb] not in _REPORTING:
        return None
    subject = phrase_before(words, _verb_group(words, verb))
    if subject is None or _ORGANISATIONS.isdisjoint(
        words.lower[i].rstrip(".") for i in range(words.after(subject[0]), words.after(subject[1]))
    ):
        return None
    return subject


def _absolute_subject(words: Words, index: int) -> tuple[int, int] | None:
    """Return what moves in "with oil losing 5% and gas gaining 3%": a participle with a subject of its own."""
    for position in range(index, max(0, index - _LONGEST_PARTICIPLE), -1):
        word = words.lower[position]
        if is_mark(word) and word not in _INNER_MARKS:
            return None
        if word.endswith("ing") and (word in changes().verbs or word in _MEASURING):
            if is_stop(words, position - 1) or is_mark(words.tokens[position - 1]):
                return None
            phrase = phrase_ending(words, position)
            opening = -1 if phrase is None else words.after(phrase[0]) - 1
            sums = word in _SUMMING and not words.is_capital(position - 1)
            return phrase if sums or (opening >= 0 and words.lower[opening] in {"with", "and"}) else None
    return None


_PRICED = frozenset({"priced", "valued"})
_LONGEST_PARTICIPLE = 6
_SUMMING = frozenset({"averaging", "totaling", "totalling"})
_MEASURING = frozenset({"starting", "ranging", "costing", "totaling", "totalling", "averaging", "reaching", "standing"})


def subject_of(words: Words, verb: int) -> tuple[int, int] | None:
    """Return the phrase before a verb and the auxiliaries and adverbs that lead to it, as offsets."""
    return _subject_of_group(words, _verb_group(words, verb))


def _subject_of_group(words: Words, first: int) -> tuple[int, int] | None:
    subject = phrase_before(words, first)
    if subject is None:
        return None
    by = words.after(subject[0]) - 1
    if by > 1 and words.lower[by] == "by" and is_verb(words, by - 1):
        return phrase_before(words, by - 1)  # "the share of homes owned by banks has doubled" is about the homes
    return subject


def _verb_group(words: Words, verb: int) -> int:
    """Return the first word of a verb with its auxiliaries and adverbs: "has more than doubled"."""
    adverbs = grammar().adverbs
    while verb > 0:
        word = words.lower[verb - 1]
        if not (
            word in adverbs
            or word in _BEFORE_VERBS
            or (word.endswith("ly") and len(word) > 4)
            or is_verb(words, verb - 1)
        ):
            break
        verb -= 1
    return verb


def _verb_before(words: Words, index: int) -> int | None:
    """Return the nearest finite verb at or before a word, without that of an inserted ", she said,"."""
    determiners = grammar().determiners - _RELATIVES
    position = index + 1
    last = max(0, index - _LONGEST_SUBJECT)
    while position > last:
        position -= 1
        word = words.lower[position]
        before = words.lower[position - 1] if position else ""
        if word in _NOMINATIVES:
            return None  # its verb is not known: "if they garner 3,000 votes"
        if not (is_verb(words, position) or (before in _MODALS and not is_stop(words, position))):
            continue
        if before in determiners or before == "to":
            continue
        if word.endswith("ing") and position and before not in grammar().auxiliaries:
            continue
        if word in _REPORTING and words.tokens[position + 1 : position + 2] == [","]:
            opening = comma_before(words, position)
            if opening is not None:
                position = opening
                continue
        return position
    return None


def phrase_before(words: Words, verb: int) -> tuple[int, int] | None:
    """Return the noun phrase that ends right before a verb; what "which" stands for in a relative clause."""
    end = verb
    if end and words.lower[end - 1] in {"that", "which", "who"}:
        pronoun, end = words.lower[end - 1], end - 1
        if end and words.tokens[end - 1] == ",":
            if pronoun == "that":
                return None  # "it sold 300 shares, and that gives"
            end -= 1
        return phrase_ending(words, end, whole=False)
    if end and _is_pronoun(words.lower[end - 1]) and not _is_object(words, end - 1):
        return None
    begin, end = _clause_start(words, end)
    if 0 < begin < end and words.lower[begin] in _PREPOSITIONS_OF_TIME and words.lower[begin - 1] in _PERFECT:
        return phrase_before(words, _verb_group(words, begin - 1))  # "the port had by that date sold 12 percent"
    return trimmed(words, begin, end)


def _clause_start(words: Words, end: int) -> tuple[int, int]:
    """Return where the phrase that ends before `end` begins, and where it ends, past what is set off in it."""
    classes = grammar()
    begin = end
    passed_aside = behind_place = False
    while begin > 0 and end - begin < _LONGEST_SUBJECT:
        word = words.lower[begin - 1]
        if is_mark(word):
            if word in _INNER_MARKS and not is_dash(words, begin - 1):
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
        if word in classes.clause_starters and word != "and":
            break
        if _is_pronoun(word) and not _is_object(words, begin - 1):
            break
        if word in {"and", "but", "or"} and begin < end and _joins_clauses(words, begin - 1):
            break
        if is_verb(words, begin - 1) and not (
            begin < end
            and (
                modifies(words, begin - 1, end)
                or is_reduced_relative(words, begin - 1)
                or (word in {"ended", "ending"} and begin > 1 and words.lower[begin - 2] in TIME_NOUNS)
            )
        ):
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


def _relative_before(words: Words, verb: int) -> int | None:
    """Return the relative pronoun that is the subject of a verb, right behind the noun that it stands for."""
    return _relative(words, _verb_group(words, verb) - 1)


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
            if word not in _INNER_MARKS:
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
    if begin and words.lower[begin - 1] in _MODALS:
        begin += 1  # "will threaten the island"
    return trimmed(words, begin, end)


def _is_inside_name(words: Words, index: int) -> bool:
    return index > 0 and words.is_capital(index + 1) and words.is_capital(index - 1)


def _is_pronoun(word: str) -> bool:
    """Tell whether a word is a pronoun that can be a subject, with or without its verb: "they", "we've"."""
    subject, apostrophe, _ = word.partition("'")
    return subject in grammar().pronoun_subjects and not (apostrophe and subject == "one")


def gapped_subject(words: Words, end: int) -> tuple[int, int] | None:
    """Return the noun phrase right before a number, where nothing but it and the number make the clause.

    "Profit $3m, costs $2m", "the barrel holds 60 litres, the jug 3", "with fees up 5%".
    """
    if 1 < end <= _LONGEST_LABEL and words.tokens[end - 1] == ":" and _is_label(words, end - 1):
        return words.starts[0], words.ends[end - 2]  # "Treated and discharged: 4,257"
    while end and words.lower[end - 1] in _LINKS_TO_NUMBERS:
        end -= 1
    if not end or is_stop(words, end - 1) or is_verb(words, end - 1):
        return None
    phrase = phrase_ending(words, end)
    if phrase is None or words.lower[end - 1].endswith("'s") or words.lower[end - 1] in _NO_HEADS:
        return None
    index = words.after(phrase[0])
    before = words.tokens[index - 1].lower() if index else ";"
    opened = before in {";", ":", "-", "–", "—", "(", "with", "while", "but"} or (
        before in {",", "and"} and words.lower[index] in OPENERS | {"with"}
    )
    if not opened or words.lower[index] in TIME_NOUNS or words.lower[index] in TIME_LEADS:
        return None
    return phrase


def _is_label(words: Words, end: int) -> bool:
    """Tell "Treated and discharged: 4,257" from "The question is: 90 percent of what?"."""
    return all(words.tokens[i][0].isalnum() and words.lower[i] not in grammar().auxiliaries for i in range(end))


_LONGEST_LABEL = 7
_NO_HEADS = frozenset({"remaining", "total", "sum", "other", "mere", "staggering", "whopping", "additional", "least"})
_LINKS_TO_NUMBERS = frozenset({"by", "up", "down", "at", ":", "$", "£", "€", "off", "about", "of", "only", "just"})


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
