"""Quotes in other styles than political news: courts, features, tabloids, agencies, interviews."""

from __future__ import annotations

import pytest

from newsextract import Extractor

REPORTS = {
    "a judge in single marks over paragraphs": (
        "Judge Olaf Renn told her: 'You drained the lads' pond. You saw it.\n\n'I accept you were ill.'",
        [
            (
                "direct",
                "Olaf Renn",
                "told",
                "You drained the lads' pond. You saw it. … I accept you were ill.",
            )
        ],
    ),
    "who spoke in a relative clause with a quotation": (
        "A miller who told police she “only meant to warn” the boys when she locked them in the shed was fined.",
        [("mixed", "A miller", "told", "she “only meant to warn” the boys when she locked them in the shed")],
    ),
    "the main verb behind a relative clause": (
        "Outside the mill, the clerk, who asked that only her first name, Asta, be used, wept.",
        [("indirect", "the clerk", "asked", "only her first name, Asta, be used")],
    ),
    "a message in small letters behind a sentence": (
        "Fans were quick to answer. “get well soon ines” wrote one.",
        [("direct", "one", "wrote", "get well soon ines")],
    ),
    "a source that keeps its name": (
        "According to a village source who requested anonymity, two of the boats were empty.",
        [("indirect", "a village source", "According to", "two of the boats were empty")],
    ),
    "a relative clause about the speaker's country": (
        "The island, which the mainland accuses of fishing at night, “rejects these tales,” Ines Marro wrote.",
        [
            (
                "mixed",
                "Ines Marro",
                "wrote",
                "The island, which the mainland accuses of fishing at night, “rejects these tales,”",
            )
        ],
    ),
    "who has so far refused": (
        "Ines Marro has so far refused to meet what she calls “fishermen in borrowed boots”.",
        [("mixed", "Ines Marro", "refused", "meet what she calls “fishermen in borrowed boots”")],
    ),
    "a manager accused of something": (
        "A former manager accused of stealing two boats from elderly sailors told the court that she was “innocent”.",
        [("mixed", "A former manager", "told", "she was “innocent”")],
    ),
}


@pytest.mark.parametrize("case", REPORTS)
def test_the_report(quotes, case):
    text, wanted = REPORTS[case]
    assert quotes(text) == wanted


def test_what_the_reader_may_have_said_is_no_report(quotes):
    assert quotes("You wrote the book in a month. You say it was easy. How?") == []


HEADLINES = {
    "whom it names behind a colon": (
        "‘I only meant to warn them’: farmer fined over pond\n\nThe village is calm.",
        ("direct", "farmer", "headline-speaker"),
    ),
    "whom it names behind a dash": (
        "‘Worst flood in forty years’ – harbourmaster\n\nThe village is calm.",
        ("direct", "harbourmaster", "headline-speaker"),
    ),
    "a possessor is somebody else's": (
        "‘He left me for the miller’: village star's grief\n\nThe village is calm.",
        ("direct", None, "unattributed"),
    ),
    "who says half of it below": (
        "‘I only meant to warn the boys’: fine over pond\n\nInes Marro said she “only meant to warn” them on Monday.",
        ("direct", "Ines Marro", "repeated-headline"),
    ),
    "a term": ("Village ‘warming’ to its new mill\n\nThe village is calm.", ("scare", None, "scare")),
}


@pytest.mark.parametrize("case", HEADLINES)
def test_a_headline(extractor, case):
    text, wanted = HEADLINES[case]
    first = extractor.extract(text).quotes[0]
    assert (first.kind, first.speaker.name if first.speaker else None, first.rule) == wanted
    assert first.speaker is not None or first.blank_reason


HABITS = {
    "used to": ("“A page is a promise,” my grandmother used to say.", "my grandmother"),
    "likes to": ("“A page is a promise,” Ines Marro likes to say.", "Ines Marro"),
    "fond of": ("“A page is a promise,” Ines Marro is fond of saying.", "Ines Marro"),
    "is said to have": ("“A page is a promise,” Ines Marro is said to have told her.", "Ines Marro"),
}


@pytest.mark.parametrize("case", HABITS)
def test_what_somebody_is_wont_to_say(quotes, case):
    text, speaker = HABITS[case]
    assert [(kind, name, content) for kind, name, _, content in quotes(text)] == [
        ("direct", speaker, "A page is a promise,")
    ]


INTERRUPTED = {
    "its subject in front": (
        "The boats, Ines Marro went on, “have sunk like stones”.",
        "The boats … have sunk like stones",
    ),
    "what follows belongs to it": (
        "It took, Ines Marro said, “two days and a lot of rope” to lift each boat.",
        "It took … “two days and a lot of rope” to lift each boat",
    ),
    "a lead in front": ("At noon, Ines Marro said, “the boats sank.”", "the boats sank."),
}


@pytest.mark.parametrize("case", INTERRUPTED)
def test_an_attribution_behind_the_subject(quotes, case):
    text, content = INTERRUPTED[case]
    assert [row[3] for row in quotes(text)] == [content]


TOLD = {
    "admitted to": "Ines Marro admitted to the Mill Herald in May she had been “asleep” at noon.",
    "told": "Ines Marro told the Mill Herald in May she had been “asleep” at noon.",
    "revealed to": "Ines Marro revealed to the Mill Herald on Monday that she had been “asleep” at noon.",
}


@pytest.mark.parametrize("case", TOLD)
def test_who_is_told_is_no_content(extractor, case):
    (quote,) = extractor.extract(TOLD[case]).quotes
    assert quote.text == "she had been “asleep” at noon"
    assert quote.addressee.text == "the Mill Herald"


def test_she_is_the_subject_of_the_sentence_before(quotes):
    text = "Ines Marro said no.\n\nThe daughter of one sailor wept. “My father died at sea,” she said."
    assert quotes(text)[-1][1] == "The daughter"


NAMED_ANEW = {
    "by age": "Ines Marro closed the mill on Monday. “I'm sorry,” the 27-year-old posted.",
    "by trade": "Ines Marro closed the mill on Monday. “I'm sorry,” the singer said.",
    "with a party in brackets": "Ines Marro (Green Party) said: “I'm sorry.”",
}


@pytest.mark.parametrize("case", NAMED_ANEW)
def test_who_is_named_anew(quotes, case):
    assert quotes(NAMED_ANEW[case])[-1][1] == "Ines Marro"


def test_an_epithet_behind_a_sentence_about_a_thing_stays(quotes):
    assert quotes("The mill closed on Monday. “I'm sorry,” the 27-year-old posted.")[-1][1] == "the 27-year-old"


def test_what_somebody_denied_ends_before_what_happened(quotes):
    assert quotes("Ines Marro had denied theft but was fined on Monday.")[0][3] == "theft"


def test_a_person_who_shows_something_says_nothing(quotes):
    text = "Ines Marro showed no emotion as the clerk spoke but a man in the gallery shouted “shame on you”."
    assert [(name, cue) for _, name, cue, _ in quotes(text)] == [("a man in the gallery", "shouted")]


def test_who_passes_on_what_stands_behind_a_cue(extractor):
    (quote,) = extractor.extract("Ines Marro told a court on Monday that she was “innocent”, PTI reported.").quotes
    assert (quote.speaker.name, quote.via.text) == ("Ines Marro", "PTI")


def test_a_headline_that_ends_in_its_cue(quotes):
    text = "Village ‘asleep’ over flood, farmers warn\n\nThe village is calm."
    assert quotes(text) == [("mixed", "farmers", "warn", "Village ‘asleep’ over flood")]


def test_who_wants_to_say_is_the_subject_of_wanting():
    found = Extractor().extract("When the council says the weir is dear, Odile Renn wants to ask: compared with what?")
    assert [quote.speaker.name for quote in found.quotes] == ["the council", "Odile Renn"]


@pytest.mark.parametrize(
    ("text", "via", "content"),
    [
        ("The Mercury quoted Odile Renn as saying that the weir would hold.", "The Mercury", "the weir would hold"),
        ("The Mercury quoted Odile Renn, the miller, as saying “we stay”.", "The Mercury", "we stay"),
        ("“The weir will hold,” the Mercury quoted Odile Renn as saying.", "the Mercury", "The weir will hold,"),
        ("The weir would hold, the Mercury quoted Odile Renn as saying.", "the Mercury", "The weir would hold"),
        ("Odile Renn was quoted as saying that the weir would hold.", None, "the weir would hold"),
        ("Odile Renn was quoted by the Mercury as saying the weir would hold.", "the Mercury", "the weir would hold"),
        ("“We stay,” Odile Renn was quoted as saying by the Mercury.", "the Mercury", "We stay,"),
    ],
)
def test_who_is_quoted_as_saying_speaks_and_the_outlet_passes_it_on(text, via, content):
    (quote,) = Extractor().extract(text).quotes
    assert (quote.speaker.name, quote.cue.text, quote.text) == ("Odile Renn", "saying", content)
    assert (None if quote.via is None else quote.via.text) == via


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The weir will hold, Odile Renn said here Friday.", [("Odile Renn", "The weir will hold")]),
        ("Odile Renn said here on Friday that the weir held.", [("Odile Renn", "the weir held")]),
        ("OULU, May 3 (Mercury) - The weir will hold, Odile Renn said.", [("Odile Renn", "The weir will hold")]),
        ("As Odile Renn once wrote, “the weir will hold”.", [("Odile Renn", "the weir will hold")]),
        ("Odile Renn termed the deal “a gift to millers”.", [("Odile Renn", "the deal “a gift to millers”")]),
        ("It is important to note that the weir held.", []),
        (
            "Danish millers in Oulu will now “proceed with all their means” to block it.",
            [(None, "proceed with all their means")],
        ),
    ],
)
def test_agency_copy(text, said):
    found = Extractor().extract(text).quotes
    assert [(quote.speaker and quote.speaker.name, quote.text) for quote in found] == said
