"""Each construction of attribution: what is found, who said it, by which words, and exactly what."""

from __future__ import annotations

import pytest

from newsextract import Extractor

DIRECT = {
    "attribution behind": (
        "“The dam will hold,” Ines Marro said on Friday.",
        ("direct", "Ines Marro", "said", "The dam will hold,"),
    ),
    "attribution in front": (
        "Ines Marro said, “The dam will hold.”",
        ("direct", "Ines Marro", "said", "The dam will hold."),
    ),
    "attribution between": (
        "“The dam,” Ines Marro said, “will hold.”",
        ("direct", "Ines Marro", "said", "The dam, … will hold."),
    ),
    "inversion": (
        "“The dam will hold,” said Ines Marro, the valley's chief engineer.",
        ("direct", "Ines Marro", "said", "The dam will hold,"),
    ),
    "apposition": (
        "“The dam will hold,” Ines Marro, the valley's chief engineer, said.",
        ("direct", "Ines Marro", "said", "The dam will hold,"),
    ),
    "relative clause": (
        "“The dam will hold,” Ines Marro, who built it, insisted.",
        ("direct", "Ines Marro", "insisted", "The dam will hold,"),
    ),
    "role first": (
        "“The dam will hold,” Valley Water Board director Ines Marro said.",
        ("direct", "Ines Marro", "said", "The dam will hold,"),
    ),
    "question": (
        "“Will the dam hold?” Ines Marro asked.",
        ("direct", "Ines Marro", "asked", "Will the dam hold?"),
    ),
    "colon": (
        "Ines Marro promised: “The dam will hold.”",
        ("direct", "Ines Marro", "promised", "The dam will hold."),
    ),
    "continued": (
        "“The dam will hold,” Ines Marro said. “It always has.”",
        ("direct", "Ines Marro", "said", "The dam will hold, … It always has."),
    ),
    "phrasal verb": (
        "“The dam will hold,” Ines Marro pointed out.",
        ("direct", "Ines Marro", "pointed out", "The dam will hold,"),
    ),
    "straight marks": (
        '"The dam will hold," Ines Marro said.',
        ("direct", "Ines Marro", "said", "The dam will hold,"),
    ),
    "in the words of": (
        "In the words of Ines Marro, “the dam is the valley.”",
        ("direct", "Ines Marro", "In the words of", "the dam is the valley."),
    ),
    "dash and name": (
        "“The dam will hold for all of us.” — Ines Marro, engineer",
        ("direct", "Ines Marro", "—", "The dam will hold for all of us."),
    ),
}

MIXED = {
    "fragment behind a cue": (
        "Ines Marro said the dam would “hold for ever.”",
        ("mixed", "Ines Marro", "said", "the dam would “hold for ever.”"),
    ),
    "fragments in front of the cue": (
        "The valley should “trust the dam” and “sleep at night”, Ines Marro said.",
        ("mixed", "Ines Marro", "said", "The valley should “trust the dam” and “sleep at night”"),
    ),
    "after that": (
        "Ines Marro told reporters on Friday that the dam “will hold for ever.”",
        ("mixed", "Ines Marro", "told", "the dam “will hold for ever.”"),
    ),
    "participle": (
        "Ines Marro dismissed the worries, adding that the dam “will hold for ever.”",
        ("mixed", "Ines Marro", "adding", "the dam “will hold for ever.”"),
    ),
    "gist": (
        "Ines Marro warned of “grave consequences” for the valley.",
        ("mixed", "Ines Marro", "warned of", "“grave consequences” for the valley"),
    ),
    "accusation": (
        "Ines Marro accused the board of “playing with water.”",
        ("mixed", "Ines Marro", "accused", "the board of “playing with water.”"),
    ),
    "interrupted": (
        "The engineers stayed not only out of duty, Ines Marro said, but also because they “love the valley.”",
        (
            "mixed",
            "Ines Marro",
            "said",
            "The engineers stayed not only out of duty … but also because they “love the valley.”",
        ),
    ),
}

INDIRECT = {
    "that-clause": (
        "Ines Marro said that the dam would hold.",
        ("indirect", "Ines Marro", "said", "the dam would hold"),
    ),
    "no that": (
        "Ines Marro said on Friday she had no doubt about the dam.",
        ("indirect", "Ines Marro", "said", "she had no doubt about the dam"),
    ),
    "whether": (
        "Ines Marro asked whether the dam would hold.",
        ("indirect", "Ines Marro", "asked", "the dam would hold"),
    ),
    "infinitive": (
        "Ines Marro urged the board to open the gates.",
        ("indirect", "Ines Marro", "urged", "open the gates"),
    ),
    "statement saying": (
        "The board released a statement saying the dam would hold.",
        ("indirect", "The board", "saying", "the dam would hold"),
    ),
    "call on": (
        "Ines Marro called on the board to open the gates.",
        ("indirect", "Ines Marro", "called on", "open the gates"),
    ),
    "behind its clause": (
        "The dam held through the night, Ines Marro said.",
        ("indirect", "Ines Marro", "said", "The dam held through the night"),
    ),
    "inverted behind its clause": (
        "The dam held through the night, said Ines Marro, an engineer.",
        ("indirect", "Ines Marro", "said", "The dam held through the night"),
    ),
    "according to in front": (
        "According to Ines Marro, the dam held through the night.",
        ("indirect", "Ines Marro", "According to", "the dam held through the night"),
    ),
    "according to behind": (
        "The dam held through the night, according to Ines Marro.",
        ("indirect", "Ines Marro", "according to", "The dam held through the night"),
    ),
    "data": (
        "Output rose by a fifth last year, state energy data shows.",
        ("indirect", "state energy data", "shows", "Output rose by a fifth last year"),
    ),
    "headline": (
        "Marro: Dam To Hold Through Winter\n\nThe valley can sleep, Marro wrote.",
        ("indirect", "Marro", ":", "Dam To Hold Through Winter"),
    ),
    "noun": (
        "Few share Ines Marro's claim that the dam held.",
        ("indirect", "Ines Marro", "claim", "the dam held"),
    ),
    "before the next attribution": (
        "Ines Marro said the dam had held, but Odile Renn denied that it was safe.",
        ("indirect", "Ines Marro", "said", "the dam had held"),
    ),
    "pointing to a year": (
        "Ines Marro points to 2023 as proof.",
        ("indirect", "Ines Marro", "points to", "2023 as proof"),
    ),
    "a year is no count": (
        "A 2023 study points to leaks in the dam.",
        ("indirect", "A 2023 study", "points to", "leaks in the dam"),
    ),
    "going on to say": (
        "Ines Marro decided to say that the dam would hold.",
        ("indirect", "Ines Marro", "say", "the dam would hold"),
    ),
    "subordinate attribution": (
        "When Ines Marro said the dam was safe, the valley slept.",
        ("indirect", "Ines Marro", "said", "the dam was safe"),
    ),
}


@pytest.mark.parametrize("case", [*DIRECT, *MIXED, *INDIRECT])
def test_construction(quotes, case):
    text, expected = {**DIRECT, **MIXED, **INDIRECT}[case]
    assert expected in quotes(text)


NOT_SPEECH = {
    "noun that looks like a verb": "The latest reports of the storm are on the table.",
    "according to plan": "The dam was built according to plan.",
    "participle as adjective": "The reported losses were small.",
    "handling a promise": "The promise of rain kept the valley waiting.",
    "points that are counted": "Support for the dam rose three points to 45% in June.",
    "points of a unit": "The bank raised its rate by 25 basis points to 5.25 percent.",
    "part of a unit": "The bank cut its rate by half a percentage point to 4 percent.",
    "points of a game": "The valley side scored six bonus points to win.",
    "declining to comment": "Ines Marro declined to immediately comment on the leak.",
    "refusing to answer": "A spokesman for the board refused to answer questions about the leak.",
    "declining to discuss": "Ines Marro declined to discuss the leak.",
    "declining to do something": "The board declined to open the gates.",
    "no source": "The dam was closed and the gates were locked.",
    "mark-up": '<img alt="the dam" src="dam.png">',
}


@pytest.mark.parametrize("case", NOT_SPEECH)
def test_what_is_nobodys_speech(quotes, case):
    assert [found for found in quotes(NOT_SPEECH[case]) if found[0] != "scare"] == []


def test_the_second_reporter_is_the_secondary_source(extractor):
    (quote,) = extractor.extract("“The dam will hold,” Ines Marro said, the Valley Wire news agency reported.").quotes
    assert (quote.speaker.name, quote.via.text) == ("Ines Marro", "the Valley Wire news agency")


def test_the_addressee_is_kept(extractor):
    (quote,) = extractor.extract("Ines Marro told the Valley Wire that the dam would hold.").quotes
    assert quote.addressee.text == "the Valley Wire"


def test_a_quotation_over_paragraphs_is_one_quote(extractor):
    text = "“The dam will hold,” Ines Marro said. “It has held for years.\n\n“It will hold for ever.”"
    (quote,) = extractor.extract(text).quotes
    assert [part.text for part in quote.parts] == [
        "The dam will hold,",
        "It has held for years.",
        "It will hold for ever.",
    ]


def test_an_attribution_in_the_last_paragraph_reaches_back(extractor):
    text = "“The dam has held for years.\n\n“It will hold for ever,” Ines Marro said."
    (quote,) = extractor.extract(text).quotes
    assert (quote.speaker.name, len(quote.parts)) == ("Ines Marro", 2)


def test_an_attribution_inside_another_is_found_on_demand(extractor):
    text = "Ines Marro said that Odile Renn promised that the dam would hold."
    assert len(extractor.extract(text).quotes) == 1
    outer, inner = Extractor(plugins=["quotes"], options={"quotes": {"nested": True}}).extract(text).quotes
    assert (outer.speaker.name, inner.speaker.name, inner.nested_in) == ("Ines Marro", "Odile Renn", 0)


def test_what_a_speaker_is_is_no_part_of_what_is_said(quotes):
    text = "The dam will hold for years, said Ines Marro, a keeper of weirs with an office in Tolve."
    assert quotes(text) == [("indirect", "Ines Marro", "said", "The dam will hold for years")]


def test_what_a_speaker_quotes_is_found_on_demand():
    text = "“Renn told me, ‘The dam will hold,’ and I said, ‘We stay,’” Ines Marro said."
    assert len(Extractor(plugins=["quotes"]).extract(text).quotes) == 1
    found = Extractor(plugins=["quotes"], options={"quotes": {"nested": True}}, on_error="raise").extract(text).quotes
    assert [(quote.speaker.name, quote.text, quote.nested_in) for quote in found[1:]] == [
        ("Renn", "The dam will hold,", 0),
        ("Ines Marro", "We stay,", 0),
    ]


def test_a_quotation_that_the_text_cuts_off_is_truncated(extractor):
    (quote,) = extractor.extract("Ines Marro said, “The dam will hold for").quotes
    assert quote.truncated


def test_each_promise_has_its_own_speaker(quotes):
    text = "Odile Renn promised: “The board will pay.”\n\n“And the dam will hold,” added Ines Marro."
    assert [found[1] for found in quotes(text)] == ["Odile Renn", "Ines Marro"]
