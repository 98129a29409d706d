"""What says that capitalised words are a person's name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from newsextract.text.names.first_words import LONGEST_NAME, SYLLABLES, is_word_as_given
from newsextract.text.names.words import (
    ACRONYM,
    CAPITALS,
    COMMON,
    FAMILY_FIRST,
    FUNCTION,
    GIVEN,
    INITIAL,
    MODIFIER,
    ORGANISATION,
    PLACE,
    PLACE_HEAD,
    SURNAME,
    TIME,
    given_words,
)

if TYPE_CHECKING:
    from newsextract.text.names.runs import Run, Token

__all__ = ["PERSON_EVIDENCE", "evidence"]

#: The evidence that is strong enough for a family name to be known by.
PERSON_EVIDENCE = frozenset({"honorific", "given-name", "family-first", "initials"})
#: How many words a name has that begins with a family name of Asia.
LONGEST_FAMILY_FIRST = 3
#: How many words a name has whose first is an English word.
MOST_BEHIND_WORD = 3
#: First words of names of places.
_PLACE_OPENERS = frozenset(
    [
        "San",
        "Santa",
        "Santo",
        "Los",
        "Las",
        "El",
        "Fort",
        "Port",
        "Saint",
        "St",
        "St.",
        "Mount",
        "Mt",
        "Mt.",
        "Ras",
        "Lake",
        "Cape",
        "Terre",
        "Rancho",
        "Palo",
        "Boca",
        "North",
        "South",
        "East",
        "West",
        "Northern",
        "Southern",
        "Eastern",
        "Western",
        "Upper",
        "Lower",
        "Central",
    ]
)


class _Words(NamedTuple):
    """Two words or more of a run, and what is known of the first and the last of them.

    Attributes:
        tokens: The words of the run.
        begin: Index of the first.
        end: One past the index of the last.
        first: Flags of the first.
        last: Flags of the last.
        size: How many they are.
        honorific: An honorific stands before them.
        title: A title stands before them.
        opens: A sentence begins with them.
        headline: They stand in a headline.
        weak: The first word says little.
        last_known: The last word is known as part of names, or not known at all.
    """

    tokens: list[Token]
    begin: int
    end: int
    first: int
    last: int
    size: int
    honorific: bool
    title: bool
    opens: bool
    headline: bool
    weak: bool
    last_known: bool


_Verdict = tuple[str, str]
"""What the words are, and what says so."""


def evidence(run: Run, begin: int, end: int, honorific: int | None, *, title: bool) -> _Verdict:
    """Return what two words or more are, and what says so: the first reader that knows decides."""
    tokens = run.tokens
    first, last = tokens[begin].flags, tokens[end - 1].flags
    words = _Words(
        tokens,
        begin,
        end,
        first,
        last,
        size=end - begin,
        honorific=honorific is not None,
        title=title,
        opens=begin == 0 and run.starts_sentence,
        headline=run.headline,
        weak=bool(first & (COMMON | FUNCTION | TIME | PLACE)) and not title,
        last_known=bool(last & (SURNAME | GIVEN)) or not last & ~CAPITALS,
    )
    for read in _READERS:
        found = read(words)
        if found is not None:
            return found
    return "unknown", "shape"


def _common_before_place(words: _Words) -> _Verdict | None:
    """Part a word that only opens the sentence from the place behind it: "Rural Kenya"."""
    if (
        words.first & COMMON
        and words.last & PLACE
        and words.size == 2
        and not words.first & (GIVEN | SURNAME)
        and words.opens
    ):
        return "split", ""
    return None


def _behind_honorific(words: _Words) -> _Verdict | None:
    """Take what stands behind an honorific for a person."""
    return ("person", "honorific") if words.honorific and words.size <= LONGEST_NAME else None


def _no_name_by_shape(words: _Words) -> _Verdict | None:
    """Know nothing of too many words, of initials alone ("L. A.") and of long phrases that end in a common word."""
    if words.size > LONGEST_NAME or (words.size > 3 and words.last & COMMON and not words.last & SURNAME):
        return "unknown", "shape"
    if all(token.flags & INITIAL for token in words.tokens[words.begin : words.end]):
        return "unknown", "shape"
    return None


def _behind_place_opener(words: _Words) -> _Verdict | None:
    """Take "San", "Fort", "Upper" and the like for the beginning of a place."""
    if words.tokens[words.begin].word in _PLACE_OPENERS and not words.honorific:
        return "place", "shape"
    return None


def _family_first(words: _Words) -> _Verdict | None:
    """Take a family name with syllables of Chinese, Korean or Vietnamese behind it for a person."""
    first, last, tokens = words.first, words.last, words.tokens
    he = tokens[words.begin].word == "He" or tokens[words.end - 1].word == "He"
    if (
        (first & FAMILY_FIRST or he)
        and words.size <= LONGEST_FAMILY_FIRST
        and all(SYLLABLES.fullmatch(token.word) for token in tokens[words.begin + 1 : words.end])
        and not (
            first & GIVEN and last & SURNAME and not last & FAMILY_FIRST and "-" not in tokens[words.begin + 1].word
        )
        and (he or not first & COMMON or not last & COMMON)
    ):
        return "person", "family-first"
    return None


def _given_name(words: _Words) -> _Verdict | None:
    """Take a given name and what may be a family name for a person."""
    first, last = words.first, words.last
    if not first & GIVEN:
        return None
    strong = not last & (COMMON | PLACE) or words.last_known or (not words.headline and not last & PLACE)
    if not words.weak and strong:
        return "person", "given-name"
    if (
        words.weak
        and words.last_known
        and not (last & COMMON and last & PLACE)
        and (last & SURNAME or not first & PLACE)
    ):
        return "person", "given-name"
    if (
        first & COMMON
        and not first & (PLACE | TIME | FUNCTION)
        and not words.opens
        and not words.headline
        and words.size < 4
    ):
        return "person", "given-name"  # "met John Stones", in the middle of a sentence
    return ("person", "initials") if words.tokens[words.begin + 1].flags & INITIAL else None


def _word_as_given(words: _Words) -> _Verdict | None:
    """Take an English word that is a given name, too, for one where the next word is no English: "Gift Banda"."""
    if words.headline or words.size > MOST_BEHIND_WORD or not is_word_as_given(words.tokens, words.begin, words.end):
        return None
    return "person", "given-name" if words.tokens[words.begin].word in given_words() else "shape"


def _initials(words: _Words) -> _Verdict | None:
    """Take initials with a name behind them for a person."""
    first, last = words.first, words.last
    if (
        (first & INITIAL or words.tokens[words.begin + 1].flags & INITIAL)
        and not first & (PLACE | ORGANISATION | ACRONYM)
        and not last & (COMMON | INITIAL)
    ):
        return "person", "initials"
    return ("person", "initials") if first & INITIAL and last & SURNAME and not first & PLACE else None


def _behind_title(words: _Words) -> _Verdict | None:
    """Take what stands behind a title for a person, where none of it is a common word only."""
    if (
        words.title
        and not words.first & (PLACE | ACRONYM | MODIFIER | PLACE_HEAD)
        and words.last_known
        and not words.first & COMMON
        and not any(t.flags & COMMON and not t.flags & (SURNAME | GIVEN) for t in words.tokens[words.begin : words.end])
    ):
        return "person", "title"
    return None


def _unknown_words(words: _Words) -> _Verdict | None:
    """Take words that no list knows for a person, and so a family name behind one of them."""
    if not words.headline:
        flags = [token.flags for token in words.tokens[words.begin : words.end]]
        listed = any(flag & (PLACE | ACRONYM | COMMON | MODIFIER) for flag in flags)
        if not listed and not all(flag & (CAPITALS | ACRONYM) for flag in flags):
            return "person", "shape"
        if not words.first & (PLACE | ACRONYM | COMMON | MODIFIER) and words.last & SURNAME and not words.last & PLACE:
            return "person", "shape"
    return ("split", "") if words.first & (PLACE | ACRONYM) and words.size == 2 else None


_READERS: Final = (
    _common_before_place,
    _behind_honorific,
    _no_name_by_shape,
    _behind_place_opener,
    _family_first,
    _given_name,
    _word_as_given,
    _initials,
    _behind_title,
    _unknown_words,
)
"""What tells names from other words, the surest first."""
