"""A sentence as words, and the noun phrases around a number, told by closed word classes without a parser."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import lru_cache
from itertools import accumulate
from operator import add

from newsextract_plugins.statistics.language.nouns import is_plural
from newsextract_plugins.statistics.tables.number_words import number_words
from newsextract_plugins.statistics.tables.words import changes, grammar, word_set

#: A word with the space behind it, for no search is made between two words then. The first alternative is the last
#: one's commonest case, read without its questions.
_WORD = re.compile(
    r"""
      [a-z]++ (?: [ ](?!\s) | (?=,) )
    | (?:
          (?> (?:[^\W\d_]\.){2,} )
        | (?:Corp|Inc|Ltd|Co|Cos|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Jr|Sr|St|vs|Bros)\.(?!\Z)
        | [0-9]++ (?> (?:[.,][0-9]++)* ) (?![^\W_])
        | [^\W_]++ (?> (?:[’'&.\-‐‑][^\W_]++)* ) (?> (?:[’'](?=\s))? )
        | [^\w\s]
        | _+
      ) \s*+
    | \s+
    """,
    re.VERBOSE,
)
_LONGEST_PHRASE = 11
#: How many words the caches of their classes hold.
_MOST_WORDS = 8192


class Words:
    """The words of a sentence with their offsets.

    Attributes:
        tokens: The words and marks.
        lower: They in lower case, with a straight apostrophe.
        starts: Where each begins.
        ends: Where each ends.
    """

    __slots__ = ("_count", "end", "ends", "lower", "start", "starts", "text", "tokens")

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text = text
        self.start = start
        self.end = end
        pieces = _WORD.findall(text[start:end])
        if pieces and pieces[0].isspace():
            start += len(pieces.pop(0))
        self.tokens = tokens = list(map(str.rstrip, pieces))
        self._count = len(tokens)
        self.starts = list(accumulate(map(len, pieces), initial=start))
        del self.starts[-1]  # where the last piece ends
        self.ends = list(map(add, self.starts, map(len, tokens)))
        # In lower case at once, parted by what no word holds: a call for each word takes three times as long.
        self.lower = "\n".join(tokens).lower().replace("’", "'").split("\n") if tokens else []

    def __len__(self) -> int:
        return self._count

    def after(self, offset: int) -> int:
        """Return the index of the first word that begins at or behind `offset`."""
        return bisect_left(self.starts, offset)

    def before(self, offset: int) -> int:
        """Return the index of the last word that ends at or before `offset`, -1 for none."""
        return bisect_right(self.ends, offset) - 1

    def is_capital(self, index: int) -> bool:
        """Tell whether a word begins with a capital."""
        return self.tokens[index][0].isupper()


def is_mark(token: str) -> bool:
    """Tell whether a token is punctuation."""
    return not token[0].isalnum()


def is_stop(words: Words, index: int) -> bool:
    """Tell whether no noun phrase goes on over a word."""
    word = words.lower[index]
    if word == "a" and words.tokens[index] == "A" and index and words.is_capital(index - 1):
        return False  # "Series A shares"
    return is_stop_word(word)


@lru_cache(_MOST_WORDS)
def is_stop_word(word: str) -> bool:
    """Tell whether no noun phrase goes on over a lower-case word."""
    return word in grammar().stops or not word[0].isalpha()


def is_verb(words: Words, index: int) -> bool:
    """Tell whether a word is a verb, as far as its form and the word before it tell."""
    form = _verb_form(words.lower[index])
    if form is False or (index and words.tokens[index][0].isupper()):
        return False
    if form:
        return not (index and words.lower[index].endswith("ed") and _is_owned(words, index))
    return _is_verb_here(words, index)


def _is_owned(words: Words, index: int) -> bool:
    """Tell "the firm's planned purchase" from "it's planned" and "Macy's rose"."""
    owner = words.lower[index - 1]
    if not owner.endswith("'s") or owner in grammar().auxiliaries:
        return False
    return index + 1 < len(words) and not is_stop(words, index + 1)


@lru_cache(_MOST_WORDS)
def _verb_form(word: str) -> bool | None:
    """Tell whether a lower-case word is a verb; None where that depends on the words around it."""
    classes = grammar()
    if word in classes.ambiguous:
        return None
    if word in classes.verbs or word in classes.auxiliaries:
        return word != "to"
    return word in changes().verbs or (len(word) > 4 and word.endswith("ed") and word not in _NO_PARTICIPLES)


def _is_verb_here(words: Words, index: int) -> bool:
    """Tell whether a word that is as often a noun is a verb: behind "to", a modal, a pronoun or a plural noun."""
    if not index:
        return False
    before = words.lower[index - 1]
    classes = grammar()
    if before == "that" and index > 1 and words.lower[index - 2] in _REPORTING:
        return False  # "said that costs rose": no relative clause
    if words.lower[index] == "shows" and before in _SURVEYS:
        return True
    if before in _VERB_TAKERS or before in classes.pronoun_subjects:
        return True
    if (
        before in classes.determiners
        or before in classes.prepositions
        or is_mark(before)
        or before in classes.auxiliaries
    ):
        return False
    word = words.lower[index]
    following = words.lower[index + 1] if index + 1 < len(words) else ""
    if before[0].isdecimal() or before in number_words().scales or before in {"percent", "%"}:
        return following in classes.determiners or following in classes.pronouns
    if before in number_words().cardinals and is_plural(word):
        return False  # "two houses from"
    if word in _PAST_FORMS:
        return not before.endswith(("ed", "'s"))
    if is_plural(word):
        return not is_plural(before) and (
            following[:1].isdecimal() or following in classes.determiners or following in _VERB_FOLLOWERS
        )
    return is_plural(before) and (
        following[:1].isdecimal() or following in classes.determiners or following in _VERB_FOLLOWERS
    )


_SURVEYS = frozenset({"data", "estimate", "poll", "report", "study", "survey"})
_WEEKDAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
_MODIFIERS = word_set("modifiers")
_NO_PARTICIPLES = word_set("no_participles")
_REPORTING = word_set("reporting")
_VERB_TAKERS = word_set("verb_takers")
_PAST_FORMS = word_set("past_forms")
_VERB_FOLLOWERS = word_set("verb_followers")


def noun_phrase(words: Words, index: int, *, plural: bool) -> tuple[int, int] | None:
    """Return the words that a number counts, as indexes (first, one past the head).

    Args:
        words: The sentence.
        index: The first word behind the number.
        plural: The head is a plural noun ("144 people"), rather than one thing ("a 12-point plan").
    """
    last = min(len(words), index + _LONGEST_PHRASE)
    if index >= last:
        return None
    if words.lower[index] in PLACED and index + 1 < last:
        both = words.lower[index + 1] == "and" and index + 2 < last  # "five past and current employees"
        if not is_stop(words, index + 1 + both):
            index += 1 + both
    position = index
    found = False
    while position < last:
        if is_stop(words, position):
            if words.lower[position] in LATE_ADVERBS and position + 1 < last and not is_stop(words, position + 1):
                position += 1
                continue
            if (
                plural
                and not found
                and index < position < last - 1
                and words.lower[position] in {"and", "or", ","}
                and not is_stop(words, position + 1)
            ):
                position += 1
                continue
            if position > index and words.tokens[position] == "." and words.tokens[position - 1][1:] == "":
                position += 1  # "three former John W. Rask aides"
                continue
            if plural and not found and words.tokens[position] in {"”", '"'} and position > index:
                position += 1  # "nine “unlikely” samples"
                continue
            if plural and not found and _is_model_number(words, position, last):
                position += 1
                continue
            break
        if (
            position > index
            and not plural
            and is_plural(words.lower[position])
            and _is_verb_form(words.lower[position])
        ):
            break
        late = plural and not found and is_plural(words.lower[position])
        if position > index and not late and is_verb(words, position) and not _is_modifier(words, position, last):
            break
        if position > index and words.lower[position] in _WEEKDAYS and not words.is_capital(position - 1):
            break  # "one official Monday called it"
        if position == index and is_verb(words, position) and not _is_modifier(words, position, last):
            break
        word = words.lower[position]
        position += 1
        found = found or is_plural(word)
        if plural and is_plural(word) and not _goes_on(words, position, last):
            return None if _is_object_name(words, index, position - 1) else (index, position)
    if position == index:
        return None
    if plural:
        for head in range(position - 1, index - 1, -1):
            if is_plural(words.lower[head]) or words.lower[head].endswith(("ese", "ish")):
                return index, head + 1
        return None
    return index, position


#: Adverbs between a number and the adjective that they describe: "578 likely voters".
LATE_ADVERBS = frozenset({"currently", "earlier", "later", "likely", "once", "previously", "recently", "very"})


def _is_object_name(words: Words, first: int, head: int) -> bool:
    """Tell whether a name behind a verb only looks like a plural: "449 back Osei, while 19 support Sanders"."""
    return head > first and words.is_capital(head) and words.lower[head - 1] in grammar().ambiguous


PLACED = frozenset({"outside", "inside", "past", "following", "above", "near"})


def _is_verb_form(word: str) -> bool:
    """Tell whether a word is among the verbs, whatever else it can be."""
    return word in grammar().verbs or word in grammar().ambiguous or word in changes().verbs


def _is_modifier(words: Words, index: int, last: int) -> bool:
    """Tell a participle before a noun ("dried flower products") from a verb behind one."""
    word = words.lower[index]
    if word in grammar().auxiliaries or index + 1 >= last:
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


def _is_model_number(words: Words, index: int, last: int) -> bool:
    """Tell whether a number inside a phrase belongs to a name: "two new 737 Max jets", "two Max 8 jets"."""
    if not words.tokens[index].isdecimal() or index + 1 >= last or is_stop(words, index + 1):
        return False
    return words.is_capital(index + 1) or words.is_capital(index - 1)


def _goes_on(words: Words, index: int, last: int) -> bool:
    """Tell whether another plural noun follows at once, so that the one before was its modifier."""
    if index >= last or is_stop(words, index):
        return False
    if words.is_capital(index) and words.is_capital(index - 1):
        return True  # "Series H shares"
    if words.is_capital(index - 1) and index + 1 < last and words.tokens[index].islower():
        described = is_plural(words.lower[index + 1]) and not words.is_capital(index + 1)
        if described and not (is_verb(words, index) or words.lower[index].endswith("ing") or is_verb(words, index + 1)):
            return True  # "Rask Products common shares"
    return is_plural(words.lower[index]) and words.lower[index] not in CASUALTIES and not is_verb(words, index)


#: Participles that stand for those to whom it happened.
CASUALTIES = frozenset({"dead", "injured", "killed", "missing", "wounded"})


def counts(words: Words, index: int) -> bool:
    """Tell whether a number before the word at `index` counts a plural noun in lower case."""
    phrase = noun_phrase(words, index, plural=True)
    return phrase is not None and phrase[1] - phrase[0] <= 3 and not words.is_capital(phrase[0])
