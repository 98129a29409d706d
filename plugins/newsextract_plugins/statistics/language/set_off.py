"""What is set off inside a clause by commas, dashes or parentheses, found from the mark that closes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsextract_plugins.statistics.language.words import is_mark

if TYPE_CHECKING:
    from newsextract_plugins.statistics.language.words import Words

ASIDE_MARKS = frozenset(",-–—_")
_ARTICLES = frozenset({"a", "an", "the"})
_LONGEST_ASIDE = 30
_LONGEST_PARENTHESIS = 8
#: Marks inside an aside: "unemployment, which hit a peak of 5%, has eased".
_INSIDE_ASIDES = frozenset("'’&$£€%/")


def comma_before(words: Words, index: int) -> int | None:
    """Return the comma that opens the aside that a word closes."""
    for position in range(index - 1, max(-1, index - _LONGEST_ASIDE), -1):
        mark = words.tokens[position]
        if mark == ",":
            return position
        if is_mark(mark) and mark not in _INSIDE_ASIDES and not _is_abbreviation(words, position):
            return None
    return None


def dash_before(words: Words, index: int) -> int | None:
    """Return the dash that opens the aside that another closes: "the fund - which has 40 members - lost 5%"."""
    mark = words.tokens[index]
    for position in range(index - 1, max(-1, index - _LONGEST_ASIDE), -1):
        if words.tokens[position] == mark and is_dash(words, position):
            return position if position == 0 or words.tokens[position - 1] != mark else position - 1
        if words.tokens[position] in ".;:":
            return None
    return None


def is_dash(words: Words, index: int) -> bool:
    """Tell a dash, which may be written as spaced or doubled hyphens, from the hyphen inside a word."""
    if words.tokens[index] != "-":
        return words.tokens[index] in ASIDE_MARKS
    return words.text[words.starts[index] - 1] in " -" or words.text[words.ends[index] : words.ends[index] + 1] in " -"


def _is_abbreviation(words: Words, mark: int) -> bool:
    """Tell whether a full stop ends a short name, as the sentence goes on: "Nov. 21"."""
    return words.tokens[mark] == "." and mark > 0 and words.is_capital(mark - 1)


def is_place(words: Words, opening: int, closing: int) -> bool:
    """Tell whether an aside is but a name, as behind a town: "a firm based in Lyon, France, is"."""
    inside = range(opening + 1, closing)
    return 0 < len(inside) <= 2 and all(words.is_capital(index) for index in inside)


def is_apposed(words: Words, begin: int) -> bool:
    """Tell whether a phrase with an article stands behind a name and a comma: "Osei, the mayor"."""
    return begin > 1 and words.lower[begin] in _ARTICLES and words.is_capital(begin - 2)


def parenthesis_before(words: Words, closing: int) -> int | None:
    """Return the parenthesis that opens a short aside."""
    for position in range(closing - 1, max(-1, closing - 6), -1):
        if words.tokens[position] == "(":
            return position
    return None


def behind_parenthesis(words: Words, index: int) -> int:
    """Return the first word behind a short aside in parentheses; the word itself where none opens at it."""
    if words.tokens[index : index + 1] != ["("]:
        return index
    for position in range(index + 1, min(index + _LONGEST_PARENTHESIS, words.count)):
        if words.tokens[position] == ")":
            return position + 1
    return index


def closes(text: str, at: int, end: int) -> bool:
    """Tell whether an aside or the sentence ends at an offset, behind a number."""
    if at >= end:
        return True
    return text[at] in ",;)." and not text[at + 1 : at + 2].isdecimal()
