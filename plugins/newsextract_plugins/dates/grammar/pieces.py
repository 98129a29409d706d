"""The pattern of a token with the white space before it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from newsextract.text import patterns as re
from newsextract.text.tries import SPACE
from newsextract_plugins.dates.grammar.figures import FIGURES, SHORT_FIGURES
from newsextract_plugins.dates.words.vocabulary import vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable


__all__ = ["APOSTROPHES", "piece"]


#: What follows the initial of a short form, which ends with a full stop.
_SHORT: dict[str, str] = {
    "J": "an|u[nl]",
    "F": "eb|ri",
    "M": "ar|on",
    "A": "pr|ug",
    "S": "ept?|at|un",
    "O": "ct",
    "N": "ov",
    "D": "ec",
    "T": "ues?|hu(?:rs?)?",
    "W": "ed",
    "h": "rs",
}
#: What follows the initial and the full stop of an era that is written with full stops.
_ERA: dict[str, str] = {"a": r"D\.", "b": r"C\.(?:E\.)?", "c": r"E\."}
_BY_FREQUENCY = "taoswhbfmpcilndreguyjvkqxz"


@cache
def piece() -> re.Pattern[str]:
    """A token with the white space before it.

    There is one alternative for each initial, so that the engine passes over the others without a step into them.
    """
    phrases: dict[str, list[str]] = {}
    for word in vocabulary():
        if word[0].isalpha() and (" " in word or "-" in word or "'" in word):
            phrases.setdefault(word[0], []).append(word[1:])
    words = (_with_initial(initial, phrases.get(initial, [])) for initial in _BY_FREQUENCY)
    figures, short_figures = "|".join(FIGURES.values()), "|".join(SHORT_FIGURES.values())
    return re.compile(
        rf"""\s*+(?:{"|".join(words)}|[^\W\d]\w*+|(?=\d)(?:{figures})|{short_figures}|['’]s(?!\w)|[^\w\s])""",
        re.VERBOSE,
    )


def _with_initial(initial: str, phrases: list[str]) -> str:
    """Write a pattern of the phrases, short forms and words with an initial.

    Each alternative begins with the character behind the initial, and looks back only behind that: the engine passes
    over those that begin otherwise without a step into them.
    """
    alternatives = [rf"{_in_any_case(phrases, behind_first=_ALONE)}(?!\w)"] if phrases else []
    for written in (initial.upper(), initial):
        rests = _SHORT[written].split("|") if written in _SHORT else []
        alternatives += [rf"{rest[0]}{_ALONE}(?<={written}.){rest[1:]}\." for rest in rests]
    if initial in "ap":
        alternatives.append(
            rf"\.{_NO_LETTER}(?:(?<={initial}.)m\.?|(?<={initial.upper()}.)M\.?)|[Mm]{_NO_LETTER}\b",
        )
    if initial in _ERA:
        alternatives.append(rf"\.{_NO_LETTER}(?<={initial.upper()}.){_ERA[initial]}")
    alternatives.append(r"\w*+")
    return f"[{initial}{initial.upper()}](?:{'|'.join(alternatives)})"


_ALONE = r"(?<!\w..)"
"""Behind an initial and another character: no letter or figure in front of the two."""
_NO_LETTER = r"(?<![^\W\d_]..)"


def _in_any_case(phrases: Iterable[str], *, behind_first: str = "") -> str:
    """Write a trie of phrases in lower case whose branches begin with both cases of a letter."""
    rests: dict[str, list[str]] = {}
    for phrase in phrases:
        if phrase:
            rests.setdefault(phrase[0], []).append(phrase[1:])
    branches = []
    for first, after in sorted(rests.items()):
        heads = {" ": SPACE, "'": f"[{APOSTROPHES}]"}
        head = heads.get(first) or (f"[{first}{first.upper()}]" if first.isalpha() else re.escape(first))
        head = f"(?<!\\w.){head}" if behind_first and first == " " else head + behind_first
        optional = "?" if "" in after and any(after) else ""
        branches.append(f"{head}{_in_any_case(after)}{optional}")
    return f"(?:{'|'.join(branches)})" if branches else ""


APOSTROPHES = "'’‘"
