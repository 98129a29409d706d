"""The noun phrase that begins at a word of a sentence, told by word classes without a parser."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsextract.text import patterns as re
from newsextract.text.english import can_be, is_mostly, likelihood
from newsextract_plugins.statistics.language.counted import LATE_ADVERBS
from newsextract_plugins.statistics.language.nouns import is_adverb, is_plural
from newsextract_plugins.statistics.language.words import is_mark, is_stop, is_verb
from newsextract_plugins.statistics.tables.number_words import number_words
from newsextract_plugins.statistics.tables.words import grammar, word_set

if TYPE_CHECKING:
    from newsextract_plugins.statistics.language.words import Words

_LONGEST_CODE = 4
_LONGEST_PHRASE = 12
#: Together they tell when: "last month", "first quarter".
TIME_LEADS = word_set("time_leads")
TIME_NOUNS = word_set("time_nouns")
COORDINATORS = frozenset({"and", "but", "or", "then"})
_PLURAL_MODIFIERS = word_set("plural_modifiers")
_MODIFIERS = word_set("modifiers")
_SCALES = [[scale] for scale in number_words().scales]
_ADJUNCTS = word_set("adjuncts")
_YEAR = re.compile(r"(?:1[5-9]|20)[0-9]{2}")


def phrase_from(words: Words, index: int, *, links: frozenset[str] = frozenset({"of"})) -> tuple[int, int] | None:
    """Return a noun phrase that begins at a word, with its determiner and the phrases that `of` adds, as offsets."""
    first = index
    last = min(words.count, index + _LONGEST_PHRASE)
    while index < last and (
        words.lower[index] in grammar().determiners
        or words.tokens[index][0].isdecimal()
        or (words.lower[index] in LATE_ADVERBS and index + 1 < last and not is_stop(words, index + 1))
    ):
        index += 1
    end = None
    while index < last:
        noun = end is None and index > first and words.lower[index] in grammar().ambiguous  # "of that vote"
        if end == index and is_plural(words.lower[index]) and is_mostly(words.lower[index - 1], "adjective"):
            noun = can_be(words.lower[index], "noun")  # "federal grants"
        elif (
            end == index
            and words.lower[index + 1 : index + 2] == ["of"]
            and is_mostly(words.lower[index - 1], "adjective")
        ):
            noun = can_be(words.lower[index], "noun")  # "the global supply of tin"
        if end is not None and not noun and _ends_before(words, index, end, last):
            break
        if is_stop(words, index):
            if end is not None and words.tokens[index][0].isdecimal() and words.lower[index - 1].endswith("'s"):
                index += 1 + (words.lower[index + 1 : index + 2] in _SCALES)  # "the firm's 3.6 million shares"
                continue
            if end is not None and words.lower[index] in links and index + 1 < last:
                if words.lower[index] == "in" and _is_time_from(words, index + 1):
                    break
                index += 1
                while index < last and words.lower[index] in grammar().determiners:
                    index += 1
                continue
            if listed := _adjective_behind(words, index, end):
                index += listed
                continue
            break
        if end is not None and not noun and _is_unknown_verb(words, index, end, last):
            break
        if (
            not noun
            and is_verb(words, index)
            and not (
                not (end is not None and is_plural(words.lower[end - 1]) and words.lower[index].endswith("ed"))
                and index + 1 < last
                and not is_stop(words, index + 1)
                and not is_plural(words.lower[index])
                and (words.lower[index].endswith(("ed", "ing", "en")) or words.lower[index] in _MODIFIERS)
            )
        ):
            break
        index += 1
        end = index
    if end is None or end <= first:
        return None
    if words.tokens[end : end + 1] == ["$"] and len(words.tokens[end - 1]) < _LONGEST_CODE and end - first > 1:
        end -= 1  # "the company's C$900 million"
    owner = words.lower[end - 1].endswith("'s") and len(words.lower[end - 1]) > 2
    return words.starts[first], words.ends[end - 1] - len("'s") * owner


def _adjective_behind(words: Words, index: int, end: int | None) -> int:
    """Return how far a phrase goes on behind the comma of "a new, larger coat" and "a single, 30-second spot"."""
    if end != index or words.tokens[index] != "," or index + 2 >= words.count:
        return 0
    if not is_mostly(words.lower[index - 1], "adjective") or words.is_capital(index - 1):
        return 0
    if words.tokens[index + 1][0].isdecimal():
        return 4 if words.tokens[index + 2] == "-" and index + 4 < words.count else 0
    goes_on = is_mostly(words.lower[index + 1], "adjective") and not is_stop(words, index + 2)
    return 1 if goes_on and not is_stop(words, index + 1) else 0


def _is_time_from(words: Words, index: int) -> bool:
    """Tell "a van in the early hours" and "a villa in the summer of 2019" from "a stake in the fund"."""
    last = min(words.count, index + _LONGEST_TIME)
    for position in range(index, last):
        if words.lower[position] in TIME_NOUNS or words.lower[position] in _PARTS_OF_TIME:
            return position + 1 >= words.count or is_stop(words, position + 1)
        if is_mark(words.tokens[position]):
            break
    return False


_LONGEST_TIME = 4
_PARTS_OF_TIME = word_set("parts_of_time")


def _ends_before(words: Words, index: int, end: int, last: int) -> bool:
    """Tell whether a phrase is over in front of an adverb, of a form in -ing or a name behind a plural, of a time."""
    word, following = words.lower[index], index + 1
    if is_adverb(word) and (following >= last or is_stop(words, following)):
        return True
    plain = not words.is_capital(end - 1) and is_plural(words.lower[end - 1])
    if plain and (word.endswith("ing") or words.is_capital(index)):
        return True
    timed = word in TIME_LEADS or (word in number_words().cardinals and words.lower[index - 1] not in TIME_LEADS)
    return following < last and timed and words.lower[following] in TIME_NOUNS


def _is_unknown_verb(words: Words, index: int, end: int, last: int) -> bool:
    """Tell whether a word behind a plural noun is its verb: "young voters endorse universal checks"."""
    head = words.lower[end - 1]
    if words.is_capital(end - 1) and words.lower[index].endswith("s") and words.tokens[index].islower():
        return index + 1 < last and words.lower[index + 1] in {"that", "the", "a"}  # "of Osei Corp. proves that"
    if takes_object(words, index):
        return True  # "the 300 MW plant powers the city"
    if not is_plural(head) or head in _PLURAL_MODIFIERS or head in grammar().collectives or words.is_capital(index):
        return False
    if index + 1 >= last or is_plural(words.lower[index]):
        return False
    following = words.lower[index + 1]
    return following in grammar().determiners or following.endswith(("ing", "al"))


def takes_object(words: Words, index: int) -> bool:
    """Tell whether a word that can be a verb has a determiner behind it, so that it is one."""
    if index + 1 >= words.count or words.lower[index + 1] not in _OBJECT_BEGINS or words.is_capital(index):
        return False
    return likelihood(words.lower[index], "verb") >= _VERB


_OBJECT_BEGINS = frozenset({"a", "an", "the", "its", "their", "his", "her", "our", "these", "those"})
_VERB = 0.1


def with_coordinated(words: Words, phrase: tuple[int, int] | None) -> tuple[int, int] | None:
    """Return a phrase with the bare noun phrase that "and" or "or" joins to it, where both end together.

    "£900 in damages and costs", but not "£900 in damages and the firm paid" or "in damages and lost his job".
    """
    if phrase is None:
        return None
    index = words.after(phrase[1])
    if index + 1 >= words.count or words.lower[index] not in {"and", "or"} or words.text[phrase[1]] in ",;":
        return phrase
    first = index + 1
    if is_stop(words, first) or is_verb(words, first) or words.is_capital(first) or _is_no_noun(words.lower[first]):
        return phrase
    second = phrase_from(words, first)
    if second is None:
        return phrase
    behind = words.after(second[1])
    if behind < words.count and is_verb(words, behind):
        return phrase
    return phrase[0], second[1]


def _is_no_noun(word: str) -> bool:
    """Tell whether a word begins no bare noun phrase: "and commencing", "and billions of litres"."""
    return word.endswith("ing") or word in number_words().vague or word in number_words().cardinals


def trimmed(words: Words, begin: int, end: int) -> tuple[int, int] | None:
    """Return a phrase as offsets, without what leads to it and without adjuncts of time and price behind it."""
    classes = grammar()
    while begin < end:
        word = words.lower[begin]
        if word in COORDINATORS or word in {"so", "that"} or word in classes.prepositions or word in classes.adverbs:
            begin += 1
        elif word in TIME_LEADS and begin + 1 < end and words.lower[begin + 1] in TIME_NOUNS:
            begin += 2
        elif _YEAR.fullmatch(word) and begin + 1 < end and begin and words.lower[begin - 1] in TIME_NOUNS:
            begin += 1  # "May 2018 sales"
        elif word in TIME_NOUNS and words.is_capital(begin) and begin + 1 < end:
            begin += 1 + (begin + 2 < end and _YEAR.fullmatch(words.tokens[begin + 1]) is not None)
        else:
            break
    end = _without_adjuncts(words, begin, end)
    while (
        end > begin
        and (words.lower[end - 1] in classes.prepositions or is_mark(words.tokens[end - 1]))
        and words.tokens[end - 1] not in {"'", "’"}
        and words.lower[max(0, end - 2) : end] != ["net", "worth"]
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


def _without_adjuncts(words: Words, begin: int, end: int) -> int:
    """Return where a phrase ends without "for the first quarter", "in 2023", "from $5 to $8"."""
    for position in range(begin + 1, end - 1):
        if words.lower[position] not in _ADJUNCTS:
            continue
        following = position + 1
        if words.tokens[following][0] in "$€£¥" or _YEAR.fullmatch(words.tokens[following]):
            return position
        while following < end and not (
            is_stop(words, following) and words.lower[following] not in grammar().determiners
        ):
            if words.lower[following] in TIME_NOUNS and (
                following + 1 >= end or is_stop(words, following + 1) or is_verb(words, following + 1)
            ):
                return position
            following += 1
    return end


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
