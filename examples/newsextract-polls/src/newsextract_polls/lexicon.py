"""Words: who polls, how parties are called, what is no name. Names of firms are facts; the lists are our own."""

from __future__ import annotations

from importlib import resources

__all__ = [
    "GROUPS",
    "MODIFIERS",
    "NEW_PLACES",
    "NO_NAMES",
    "NUMBER_WORDS",
    "PARTIES",
    "PLACES",
    "POLLSTERS",
    "POLLSTER_NOUNS",
    "STANDING_ALONE",
]


def _words(name: str) -> frozenset[str]:
    """Return the lines of a list; the first says what it is."""
    text = (resources.files(__package__) / "words" / f"{name}.txt").read_text(encoding="utf-8")
    return frozenset(line for line in text.splitlines() if not line.startswith("#"))


GROUPS = _words("groups")
MODIFIERS = _words("modifiers")
NO_NAMES = _words("no_names")
PLACES = _words("places")
POLLSTERS = _words("pollsters")
POLLSTER_NOUNS = _words("pollster_nouns")
STANDING_ALONE = tuple(sorted(_words("standing_alone"), key=lambda name: (-len(name), name)))
"""The longest first, so that the whole of a name is taken."""

PARTIES = (
    *("Labour", "Leave", "Remain", "Yes", "No", "Plaid Cymru", "Sinn F[eé]in", "Change UK", "Reform(?: UK)?"),
    "U[Kk][Ii][Pp]",
    r"(?:the )?(?:Conservatives|Tories|Lib(?:eral)?[ -]Dem(?:ocrat)?s|Greens|SNP|DUP|Alliance)",
    r"(?:the )?(?:Democrats|Republicans|Libertarians|Liberals|Coalition|NDP|AfD|CDU(?:/CSU)?|SPD)",
    r"(?:the )?(?:[A-Z][a-z]{2,20} ){1,3}(?:Party|Alliance)",
)
"""Parties, and the two sides of a referendum, as they stand in front of a share."""

NEW_PLACES = frozenset({"York", "Hampshire", "Jersey", "Mexico", "Orleans", "England", "Zealand", "Statesman", "South"})
"""“New York Times” is a name, “New Acme poll” is a poll that is new."""

_TO_TWENTY = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"),
)
NUMBER_WORDS = {word: value for value, word in enumerate(_TO_TWENTY)} | {"single": 1, "a": 1}
