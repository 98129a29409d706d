"""Words: who polls, how parties are called, what is no name. Names of firms are facts; the lists are our own."""

from __future__ import annotations

from newsextract.text.english.lists import ENGLISH, word_lists

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


_LISTS = word_lists("newsextract_polls", "words")

GROUPS = _LISTS.words("polls/groups")
MODIFIERS = _LISTS.words("polls/modifiers")
NO_NAMES = _LISTS.words("polls/no_names")
PLACES = _LISTS.words("polls/places")
POLLSTERS = _LISTS.words("polls/pollsters")
POLLSTER_NOUNS = _LISTS.words("polls/pollster_nouns")
STANDING_ALONE = tuple(sorted(_LISTS.words("polls/standing_alone"), key=lambda name: (-len(name), name)))
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

NUMBER_WORDS = {word: int(value) for word, value in ENGLISH.rows("numbers/units")} | {"twenty": 20, "single": 1, "a": 1}
