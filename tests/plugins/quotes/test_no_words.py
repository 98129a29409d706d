"""What nobody said: nothing, an office in front of a colon; and who is not the speaker of what is said of him."""

from __future__ import annotations

import pytest

from newsextract import Extractor


@pytest.mark.parametrize(
    "text",
    [
        "The driver said nothing after officers surrounded him.",
        "The minister said nothing about the strike on Monday.",
        "The board in Accra has said little about the sale.",
        "Police would say nothing more on Friday.",
        "The firm, which has said nothing publicly, closed two shops.",
    ],
)
def test_nothing_is_no_content(text):
    assert Extractor().extract(text).quotes == ()


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Kofi Mensah said nothing would change in May.", "nothing would change in May"),
        ("The council said something must change.", "something must change"),
    ],
)
def test_nothing_with_a_verb_is_content(text, content):
    assert [quote.content for quote in Extractor().extract(text).quotes] == [content]


@pytest.mark.parametrize(
    ("office", "name"),
    [
        ("Harbour board chairman", "Tim Orr"),
        ("Former Lagos governor", "Ade Obi"),
        ("City councillor", "Thabo Nkosi"),
    ],
)
def test_an_office_in_front_of_a_colon_is_not_said(office, name):
    quotes = Extractor().extract(f"{office}, {name} said:\n\n“The boats are safe in the harbour.”").quotes
    assert [(quote.speaker.name, quote.content) for quote in quotes] == [(name, "The boats are safe in the harbour.")]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Mark Lund spoke for long. Mr Blair had been hurt by the storm, he added.", "Mark Lund"),
        ("Mark Lund spoke for long. Tim Orr's boat had sunk in May, he said.", "Mark Lund"),
        ("Tim Orr left early. Mr Orr was tired, he said.", None),
    ],
)
def test_nobody_speaks_of_himself_by_his_name(text, speaker):
    assert Extractor().extract(text).quotes[-1].speaker.name == speaker
