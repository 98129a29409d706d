"""Who stands in front of a verb, asked of a frame: behind leads, places and asides."""

from __future__ import annotations

import pytest

from newsextract.text.grammar.frames import read_frame
from newsextract.text.grammar.subjects.frame_subjects import frame_subject


def subject(text):
    """The subject in front of the verb "praised"."""
    frame = read_frame(text, (0, len(text)), (), (0, 0))
    found = frame_subject(frame, frame.words.index("praised"))
    return None if found is None else text[slice(*frame.span(found.first, found.last))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ms Okafor praised the crew.", "Ms Okafor"),
        ("In Oulu, Finland, Ms Okafor praised the crew.", "Ms Okafor"),
        ("In Oulu, Finland, on Monday, the mayor praised the crew.", "the mayor"),
        ("On Monday, the mayor praised the crew.", "the mayor"),
        ("The mayor, weary of it, praised the crew.", "The mayor"),
        ("Two officials praised the crew.", "Two officials"),
        ("There praised the crew.", None),
    ],
)
def test_the_subject_in_front_of_a_verb(text, expected):
    assert subject(text) == expected
