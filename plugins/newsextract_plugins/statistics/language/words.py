"""A sentence as words, and the noun phrases around a number, told by closed word classes without a parser."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import lru_cache
from itertools import accumulate
from operator import add
from typing import TYPE_CHECKING

from newsextract.text import patterns as re
from newsextract.text.english import entry, likelihood
from newsextract_plugins.statistics.language.nouns import is_plural
from newsextract_plugins.statistics.tables.number_words import number_words
from newsextract_plugins.statistics.tables.words import changes, grammar, word_set

if TYPE_CHECKING:
    from newsextract.text.grammar.sentence import Sentence
    from newsextract.text.layout import TextLayout

#: A word with the space behind it, for no search is made between two words then. The first alternative is the last
#: one's commonest case, read without its questions.
_WORD = re.compile(
    r"""
      [a-zA-Z]++ (?: [ ](?!\s) | (?=,) )
    | [0-9]++ (?> (?:[.,][0-9]++)* ) (?![^\W_]) \s*+
    | [^\w\s] \s*+
    | (?:
          (?> (?:[^\W\d_]\.){2,} )
        | (?=[A-Zv])(?:Corp|Inc|Ltd|Co|Cos|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Jr|Sr|St|vs|Bros)\.(?!\Z)
        | [^\W_]++ (?> (?:[’'&.\-‐‑][^\W_]++)* ) (?> (?:[’'](?=\s))? )
        | _+
      ) \s*+
    | \s+
    """,
    re.VERBOSE,
)
#: How many words the caches of their classes hold.
_MOST_WORDS = 8192
_SURELY = 0.5


class Words:
    """The words of a sentence with their offsets.

    Attributes:
        tokens: The words and marks.
        lower: They in lower case, with a straight apostrophe.
        starts: Where each begins.
        ends: Where each ends.
        count: How many there are.
    """

    __slots__ = ("_layout", "_sentence", "count", "end", "ends", "lower", "start", "starts", "text", "tokens")

    def __init__(self, text: str, start: int, end: int, layout: TextLayout | None = None) -> None:
        self.text = text
        self._layout = layout
        self._sentence: Sentence | None = None
        self.start = start
        self.end = end
        pieces = _WORD.findall(text[start:end])
        if pieces and pieces[0].isspace():
            start += len(pieces.pop(0))
        self.tokens = tokens = list(map(str.rstrip, pieces))
        self.count = len(tokens)
        self.starts = list(accumulate(map(len, pieces), initial=start))
        del self.starts[-1]  # where the last piece ends
        self.ends = list(map(add, self.starts, map(len, tokens)))
        # In lower case at once, parted by what no word holds: a call for each word takes three times as long.
        self.lower = "\n".join(tokens).lower().replace("’", "'").split("\n") if tokens else []

    def __len__(self) -> int:
        return self.count

    @property
    def sentence(self) -> Sentence | None:
        """The sentence as the grammar reads it."""
        if self._sentence is None and self._layout is not None:
            self._sentence = self._layout.grammar.sentence_at(self.start)
        return self._sentence

    def sentence_before(self) -> tuple[int, int] | None:
        """Return the sentence in front of this one, as offsets, None where there is none."""
        index = None if self._layout is None else self._layout.sentence_at(self.start)
        return self._layout.sentences[index - 1] if self._layout is not None and index else None

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
    if word == "us" and words.tokens[index] == "US":
        return False  # "the US population"
    if (
        word == "mine"
        and index
        and (words.is_capital(index - 1) or likelihood(words.lower[index - 1], "noun") > _SURELY)
    ):
        return False  # "the Tenke mine"
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
    return index + 1 < words.count and not is_stop(words, index + 1)


@lru_cache(_MOST_WORDS)
def _verb_form(word: str) -> bool | None:
    """Tell whether a lower-case word is a verb; None where that depends on the words around it."""
    classes = grammar()
    if word in classes.ambiguous:
        return None
    if word in classes.verbs or word in classes.auxiliaries:
        return word != "to"
    if word in changes().verbs or (len(word) > 4 and word.endswith("ed") and word not in _NO_PARTICIPLES):
        return True
    return _known_form(word)


def _known_form(word: str) -> bool | None:
    """Tell from the lexicon whether a word is a verb, None where it is one or a noun as often."""
    if not word.isalpha() or word.endswith("ing") or word in classes_apart():
        return False
    known = entry(word)
    verb = known.of("verb") if known is not None else None
    if known is None or verb is None or not ({"past", "third"} & set(verb.forms)):
        return False
    share = known.likelihood("verb")
    if share >= _MOSTLY:
        return True
    return None if share >= _OFTEN else False


@lru_cache(_MOST_WORDS)
def _is_past(word: str) -> bool:
    """Tell whether a word can be the past of a verb, as "shot"."""
    known = entry(word)
    verb = known.of("verb") if known is not None else None
    return verb is not None and "past" in verb.forms


@lru_cache(_MOST_WORDS)
def _is_adjective(word: str) -> bool:
    return likelihood(word, "adjective") > likelihood(word, "noun")


_MOSTLY = 0.85
_OFTEN = 0.25


def classes_apart() -> frozenset[str]:
    """Return the words whose class is told without the lexicon."""
    return grammar().stops


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
    following = words.lower[index + 1] if index + 1 < words.count else ""
    if before[0].isdecimal() or before in number_words().scales or before in {"percent", "%"}:
        told = word in classes.ambiguous or not is_plural(word)  # "40 tests a day"
        return told and (following in classes.determiners or following in classes.pronouns)
    if before in number_words().cardinals and is_plural(word):
        return False  # "two houses from"
    if word in _PAST_FORMS or _is_past(word):
        return not before.endswith(("ed", "'s")) and not _is_adjective(before)
    if is_plural(word):
        return not is_plural(before) and (
            following[:1].isdecimal()
            or following in classes.determiners
            or following in _VERB_FOLLOWERS
            or bool(following and words.is_capital(index + 1) and not words.is_capital(index - 1))
        )
    return is_plural(before) and (
        following[:1].isdecimal() or following in classes.determiners or following in _VERB_FOLLOWERS
    )


_SURVEYS = frozenset({"data", "estimate", "poll", "report", "study", "survey"})
_NO_PARTICIPLES = word_set("no_participles")
_REPORTING = word_set("reporting")
_VERB_TAKERS = word_set("verb_takers")
_PAST_FORMS = word_set("past_forms")
_VERB_FOLLOWERS = word_set("verb_followers")
