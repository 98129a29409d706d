"""Transcripts: names, names that do not repeat, Q and A, and turns over several paragraphs."""

from __future__ import annotations


def turns(extractor, text):
    """The turns of a text: who speaks, and what."""
    found = extractor.extract(text).quotes
    names = [quote.speaker.name if quote.speaker else None for quote in found]
    return list(zip(names, [" … ".join(part.text for part in quote.parts) for quote in found], strict=True))


def test_persons_whose_labels_do_not_repeat(extractor):
    text = "INES MARRO: The weir will stand.\n\nPETER HOLT: For how long?\n\nJOHN BRENN: We will see."
    assert turns(extractor, text) == [
        ("INES MARRO", "The weir will stand."),
        ("PETER HOLT", "For how long?"),
        ("JOHN BRENN", "We will see."),
    ]


def test_a_list_of_persons_is_no_transcript(extractor):
    assert turns(extractor, "Peter Holt: Best angler of the year.\n\nJohn Brenn: Best miller of the year.") == []


def test_kickers_are_no_transcript(extractor):
    assert turns(extractor, "LOS ANGELES: It rained.\n\nSPORT NEWS: It rained there, too.") == []


def test_answers_go_to_the_only_person_of_the_introduction(extractor):
    text = "Ines Marro built the weir.\n\nQ: Will it stand?\n\nA: It will.\n\nQ: Why?\n\nA: I built it."
    assert turns(extractor, text) == [
        (None, "Will it stand?"),
        ("Ines Marro", "It will."),
        (None, "Why?"),
        ("Ines Marro", "I built it."),
    ]


def test_answers_go_to_whom_the_interview_is_with(extractor):
    text = "Peter Holt sold the mill. An interview with Ines Marro.\n\nQ. Will it stand?\n\nA. It will, I think."
    assert turns(extractor, text) == [(None, "Will it stand?"), ("Ines Marro", "It will, I think.")]


def test_answers_are_blank_where_the_introduction_names_several(extractor):
    text = "Peter Holt and Ines Marro built the weir.\n\nQ: Will it stand?\n\nA: It will."
    quotes = extractor.extract(text).quotes
    assert [(quote.speaker, quote.blank_reason) for quote in quotes] == [(None, "the label is no name")] * 2


def test_a_turn_goes_on_in_paragraphs_that_open_its_mark_again(extractor):
    text = (
        'The interview:\n\n"HOLT: Will it stand?\n\n"MARRO: The weir is old.\n\n"But it will stand.\n\n"HOLT: Thanks."'
        "\n\nThe village waits."
    )
    assert turns(extractor, text) == [
        ("HOLT", "Will it stand?"),
        ("MARRO", "The weir is old. … But it will stand."),
        ("HOLT", "Thanks."),
    ]


def test_initials_are_the_persons_named_above(extractor):
    text = (
        "Keeper Ines Marro talks to Odile Renn about the weir\n\nOR: When did it rain?\n\nIM: It was in May. I ran.\n\n"
        "OR: And then?\n\nIM: Then it stopped."
    )
    quotes = extractor.extract(text).quotes
    assert [(quote.speaker.name, quote.speaker.mention.text) for quote in quotes] == [
        ("Odile Renn", "OR"),
        ("Ines Marro", "IM"),
    ] * 2


def test_two_capitals_of_nobody_are_no_label(extractor):
    text = "The weir held.\n\nUK: rain in the north.\n\nEU: sun in the south.\n\nUK: rain.\n\nEU: sun."
    assert extractor.extract(text).quotes == ()


def test_the_lines_of_a_table_are_no_turns(extractor):
    text = "Odla Tickets: 800 crowns Guests: 10 crowns\n\nOdla Tickets: 900 crowns Guests: 12 crowns"
    assert extractor.extract(text).quotes == ()


def test_who_is_addressed_by_a_letter_does_not_speak(extractor):
    assert extractor.extract("DEAR ABBY: My sister is ill.\n\nDEAR ABBY: My dog is ill.").quotes == ()


def test_the_answers_to_an_outlet_are_the_persons(extractor):
    text = (
        "The Courier: You left. What did you do?\n\nInes Marro: I fished, mostly.\n\nThe Courier: And the weir?\n\n"
        'Marro: It stood. A guest called it "a wall of tears".\n\nThe Courier: Will it last?\n\nMarro: No.'
    )
    quotes = extractor.extract(text).quotes
    assert [(quote.speaker.name, quote.speaker.kind) for quote in quotes] == [
        ("Courier", "organisation"),
        ("Ines Marro", "person"),
    ] * 3


def test_an_outlet_without_an_article_is_no_person(extractor):
    text = "Valley Herald: Why did you go?\n\nPeter Holt: I was tired.\n\nValley Herald: Why?\n\nPeter Holt: It rained."
    kinds = {quote.speaker.name: quote.speaker.kind for quote in extractor.extract(text).quotes}
    assert kinds == {"Valley Herald": "organisation", "Peter Holt": "person"}


def test_a_label_of_one_word_that_is_nobody_is_no_turn(extractor):
    text = "Update: The weir held.\n\nNote: It rained.\n\nUpdate: The weir broke.\n\nNote: It rained more."
    assert extractor.extract(text).quotes == ()
