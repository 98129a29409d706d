"""Who says what a participle reports."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Noting the delay, Ines Marro said the dam would hold.", "Ines Marro"),
        ("Insisting that the dam would hold, the keeper left.", "the keeper"),
        ("After arguing that the dam would hold, Odile Renn left.", "Odile Renn"),
        ("By insisting that the dam would hold, Odile Renn angered the board.", "Odile Renn"),
    ],
)
def test_the_subject_may_stand_behind_a_participle_that_opens(quotes, text, speaker):
    assert quotes(text)[0][1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Odile Renn met the crew as Ines Marro took the floor, calling the dam “a gift”.", "Ines Marro"),
        ("Odile Renn met the crew before Ines Marro spoke, calling the dam “a gift”.", "Odile Renn"),
        ("As they took their seats, some keepers were heard muttering that the dam was old.", "some keepers"),
        ("Ines Marro, who left the board in May, issued a statement Tuesday saying the dam was old.", "Ines Marro"),
        ("The board left the hall, but Odile Renn angered it by saying the dam was old.", "Odile Renn"),
        ("OULU, 4 July - Ines Marro met the keepers on Sunday, describing the dam as “a gift”.", "Ines Marro"),
        ("Ines Marro, R-Oulu, met the crew, saying the dam was old.", "Ines Marro"),
    ],
)
def test_a_participle_has_the_subject_of_its_own_clause(quotes, text, speaker):
    assert [found[1] for found in quotes(text)] == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The evening ended with a film that included Ines Marro saying the dam was old.", "Ines Marro"),
        ("A crew of keepers waved, among them residents saying the dam was old.", "residents"),
        ("Odile Renn held up a sign saying “Save our dam.”", "a sign"),
        ("Odile Renn wrote to residents saying the dam was old.", "Odile Renn"),
        ("The board issued a statement saying the dam was old.", "The board"),
    ],
)
def test_persons_and_signs_in_front_of_a_participle_speak_themselves(quotes, text, speaker):
    assert [found[1] for found in quotes(text)] == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The crews met at the harbour on Monday claiming that they were unpaid.", "The crews"),
        ("The clerks fled to the coast on Friday saying that the dam was unsafe.", "The clerks"),
        ("The owners sat in the hall on Sunday insisting that the mill would open.", "The owners"),
    ],
)
def test_a_clause_is_no_subject_of_a_participle(quotes, text, speaker):
    assert [row[1] for row in quotes(text)] == [speaker]
