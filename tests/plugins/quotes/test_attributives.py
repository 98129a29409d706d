"""Forms of verbs of saying that say nothing: adjectives, nouns, passives, things taken without a word."""

from __future__ import annotations

import pytest

NOTHING = {
    "adjective behind an adverb": "The fall came from the previously announced sale of the weir.",
    "adjective behind a preposition": "They held the weir against repeated attacks by the beavers.",
    "adjective behind a possessor": "The judge freed Renn's alleged helper.",
    "adjective without a clause": "The board put alleged poacher Olaf Renn and accused thief Tova Lind on its list.",
    "costs related to": "The figures include a loss of $15 million related to the modernisation of a mill.",
    "men charged in": "On the list, two former millers charged in the June fire come first.",
    "woman accused of": "The court released a film of the trial of two men accused of theft.",
    "he showed up": "Ines Marro showed up at the weir in the rain.",
    "questioning": "The poacher was wanted for questioning in connection with the theft.",
    "lives claimed": "The floods spared the town, but mostly claimed lives of herons.",
    "plural noun behind to": "Olaf Renn pleaded innocent to charges that he poached.",
}
SAID = {
    "another": ("One angler laughed. Another added that the trout had left.", "the trout had left"),
    "writing behind a place": ("Ines Marro replied on Heronbook writing, “The weir stays.”", "The weir stays."),
    "adverb in front of a verb": ("Ines Marro previously said the weir was sound.", "the weir was sound"),
    "agent behind adverbials": ("The weir is shut, it was announced late on Monday by the board.", "The weir is shut"),
}


@pytest.mark.parametrize("case", NOTHING)
def test_nothing_is_said(quotes, case):
    assert quotes(NOTHING[case]) == []


@pytest.mark.parametrize("case", SAID)
def test_something_is_said(quotes, case):
    text, wanted = SAID[case]
    assert [content for _, _, _, content in quotes(text)] == [wanted]
