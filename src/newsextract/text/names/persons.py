"""The persons in a stretch of capitalised words without titles, organisations and function words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from newsextract.text.english import entry
from newsextract.text.names.evidence import evidence
from newsextract.text.names.first_words import LONGEST_NAME, has_family_inside, is_word_as_given, person_after
from newsextract.text.names.words import (
    ACRONYM,
    COMMON,
    DEMONYM,
    GIVEN,
    INITIAL,
    MODIFIER,
    PLACE,
    SUFFIX,
    SURNAME,
    TITLE,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsextract.text.names.runs import Run, Token

__all__ = ["Piece", "persons"]

_CAPITAL_PARTICLES: Final = frozenset(
    {"von", "van", "de", "del", "della", "di", "da", "du", "la", "al", "el", "den", "der", "dos", "das", "ter", "ten"}
)
_ENGLISH: Final = COMMON | PLACE | ACRONYM | DEMONYM | MODIFIER
"""What a word is that needn't belong to the name behind it: a long name of words that are none of these is one name."""

FEWEST_WORDS: Final = 3
"""So many words there are where a word of an office stands in front of a name."""
LONGEST_OFFICE: Final = 6
"""How many words an office has in front of "and"."""
MOST_INITIALS: Final = 3
"""Names of no more words may begin with two initials."""


class Piece(NamedTuple):
    """Words of a run that belong together.

    Attributes:
        start: Index of the first token.
        end: One past the index of the last.
        kind: `person`, `place`, `organisation`, `unknown`, or `single`: one word that the whole text has to tell.
        likely: The evidence.
        family: Index of the token where the family name begins.
        family_end: One past the index of its last token (suffixes follow).
        honorific: Index of an honorific before it.
        opened: A bracket opens before the first token and closes inside the name.
    """

    start: int
    end: int
    kind: str
    likely: str
    family: int
    family_end: int
    honorific: int | None = None
    opened: bool = False


def persons(run: Run, begin: int, end: int, honorific: int | None, *, title: bool) -> Iterator[Piece]:
    """Yield the person in a stretch, with what stands before, or what else the stretch is."""
    start = begin
    for index in range(begin, end + 1):
        if index == end or _parts_names(run, start, index, honorific=honorific is not None):
            if start < index:
                yield from _one_name(run, start, index, honorific, title=title and start == begin)
                honorific = None
            start = index + 1


def _parts_names(run: Run, start: int, index: int, *, honorific: bool) -> bool:
    """Tell whether a word is no part of a person's name that began at `start`: a demonym, or a common word only."""
    tokens = run.tokens
    flags, opener = tokens[index].flags, tokens[start].flags
    if flags & DEMONYM:
        return True
    if not flags & COMMON:
        return False
    only_common = not flags & (SURNAME | GIVEN)
    if index == start:
        return run.headline and only_common
    if tokens[index - 1].flags & INITIAL or tokens[index].particle:
        return False
    behind_two = index >= start + 2
    if (run.headline and (behind_two or only_common)) or (behind_two and opener & GIVEN and only_common):
        return True
    return honorific and only_common and not opener & (GIVEN | INITIAL)


def _one_name(run: Run, begin: int, end: int, honorific: int | None, *, title: bool) -> Iterator[Piece]:
    """Yield the name that some words are."""
    tokens = run.tokens
    if begin == 0 and run.starts_sentence and end - begin > 1 and honorific is None:
        first = tokens[0].flags
        both_common = end - begin == 2 and tokens[1].flags & COMMON
        opener = first & COMMON and not first & (SURNAME | GIVEN | PLACE) and not both_common
        if opener and not is_word_as_given(tokens, begin, end):
            begin += 1
    while honorific is None and _ends_title(tokens, begin, end):
        begin, title = begin + 1, True  # "Minister of Interior and Municipalities Bassam Nour"
    person = person_after(tokens, begin, end)
    if person > begin:
        for index in range(begin, person):
            if tokens[index].flags & (PLACE | ACRONYM):
                yield Piece(index, index + 1, "single", "", index, index + 1)
        begin, title = person, True
    if end - begin > MOST_INITIALS and [token.word for token in tokens[begin : begin + 2]] == ["H", "E"]:
        begin, title = begin + 2, True  # "H E Oscar Vega": His Excellency
    if end - begin > 1 and tokens[begin].flags & ACRONYM and tokens[begin + 1].joint == "bracket":
        begin, title = begin + 1, True  # "Director of Prosecutions (NPA) Shamila Rao"
    begin, end, end_of_name = _without_other_words(tokens, begin, end)
    size = end_of_name - begin
    if size == 1:
        between = title and tokens[begin].flags & MODIFIER and end < len(tokens) and tokens[end].flags & TITLE
        if not tokens[begin].flags & SUFFIX and not between:  # "Chief Petty Officer"
            yield Piece(begin, end, "single", "title" if title else "", begin, begin + 1, honorific)
        return
    kind, likely = evidence(run, begin, end_of_name, honorific, title=title)
    if kind == "split":
        yield Piece(begin, begin + 1, "single", "", begin, begin + 1)
        yield from _one_name(run, begin + 1, end, None, title=title) if size < LONGEST_NAME else ()
        return
    family = end_of_name - 1
    if tokens[family].particle and _joins_surnames(run.text, tokens[family - 1].end, tokens[family].start):
        family -= 1  # "Ortega y Gasset", "da Costa e Silva"
    if size == 2 and tokens[family].particle and tokens[begin].word.lower() in _CAPITAL_PARTICLES:
        family = begin  # "Von der Leyen said", "De la Rúa"
    family_end = end_of_name
    if kind == "person" and size == FEWEST_WORDS and has_family_inside(tokens, begin):
        family, family_end = begin + 1, begin + 2  # "Maggie Poon Man-kay"
    bracketed = any(tokens[i].joint == "bracket" for i in range(begin + 1, end))
    opened = bracketed and run.text[tokens[begin].start - 1 : tokens[begin].start] in ("(", "[")
    yield Piece(begin, end, kind, likely, family, family_end, honorific, opened)


def _ends_title(tokens: list[Token], begin: int, end: int) -> bool:
    """Tell whether "of" or "and" joins a common word in front of a name to the office that stands before."""
    first = tokens[begin]
    if not begin or end - begin < FEWEST_WORDS or first.flags & (SURNAME | GIVEN | INITIAL) or first.particle:
        return False
    if not first.flags & (COMMON | ACRONYM) and entry(first.word.lower()) is None:
        return False
    opener = max(0, begin - LONGEST_OFFICE)
    joint = next((token.joint for token in reversed(tokens[opener : begin + 1]) if token.joint != " "), "")
    if joint not in ("of", "and") or (first.flags & ACRONYM and joint != "of"):
        return False
    return any(token.flags & TITLE or token.word == "Head" for token in tokens[opener:begin])


def _joins_surnames(text: str, start: int, end: int) -> bool:
    """Tell whether "e" or "y" joins two family names to one."""
    return text[start:end].strip() in {"e", "y"}


def _without_other_words(tokens: list[Token], begin: int, end: int) -> tuple[int, int, int]:
    """Return the words of a name without those around it: "Marta Rubin Donor", "Paper Conflates Ted Crane".

    Returns:
        The first word, one past the last one, and one past the last one that is no suffix.
    """
    end_of_name = end
    while end_of_name > begin + 1 and tokens[end_of_name - 1].flags & SUFFIX:
        end_of_name -= 1
    size = end_of_name - begin
    if size > 2 and tokens[begin].flags & GIVEN:
        while size > 2 and _is_word_behind(tokens[end_of_name - 1].flags):
            if tokens[end_of_name - 2].flags & INITIAL:
                break  # "Ronald R. Fieldstone"
            end_of_name -= 1
            size -= 1
        if end_of_name < end and not tokens[end_of_name].flags & SUFFIX:
            end = end_of_name
    elif (
        size > 3
        and tokens[end - 2].flags & GIVEN
        and not tokens[end - 2].flags & COMMON
        and any(token.flags & _ENGLISH for token in tokens[begin : end - 2])
        and not any(token.particle or token.flags & INITIAL for token in tokens[begin:end])
    ):
        begin = end_of_name - 2
    return begin, end, end_of_name


def _is_word_behind(flags: int) -> bool:
    """Tell whether a word behind a name is none of it."""
    return bool(flags & (COMMON | ACRONYM)) and not flags & (SURNAME | GIVEN)
