"""Tokens of a frame and the characters they hold, in both directions."""

from __future__ import annotations

import pytest

from newsextract.text.grammar.frames import read_frame


@pytest.mark.parametrize("start", [0, 9])
def test_each_character_of_a_token_leads_back_to_it(start):
    text = "It held. Mr Okafor's crew — three of them — didn't sail, he said."
    frame = read_frame(text, (start, len(text)), (), (0, 0))
    held = [frame.span(token, token + 1) for token in range(len(frame.shape))]
    said = [text[first:last].lower().rstrip(".") for first, last in held]
    assert said == [word.lower().rstrip(".") for word in frame.words]
    for token, (first, last) in enumerate(held):
        assert {frame.token_at(offset) for offset in range(first, last)} == {token}
    between = set(range(len(text))) - {offset for span in held for offset in range(*span)}
    assert {frame.token_at(offset) for offset in (*between, -1, len(text), len(text) + 5)} == {None}
