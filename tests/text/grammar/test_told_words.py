"""Words of several kinds, told apart by what stands around them."""

from __future__ import annotations

import pytest

from newsextract import Article


def tag(text, word):
    sentence = Article(text).layout.grammar.sentence(0)
    return sentence.tags[sentence.words.index(word)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Boats that sail sank.", "R"),
        ('Boats "that sail" sank.', "R"),
        ('Holt said boats "that sail" sank.', "R"),
        ('Say "that boat is late" twice.', "H"),
    ],
)
def test_that_behind_a_mark_is_what_it_is_without(text, expected):
    assert tag(text, "that") == expected
