"""Where a content begins and ends."""

from __future__ import annotations

import pytest

CONTENTS = {
    "a letter is no content": ("Ines Marro wrote a letter to the board about the weir.", []),
    "a clause is": ("Ines Marro wrote the weir was old.", ["the weir was old"]),
    "what she is called": ("He called her “idle”.", ["her “idle”"]),
    "what something is called by the article “the”": ("Others call it the pride of Tolve.", ["it the pride of Tolve"]),
    "calls behind an aside": (
        "The keeper, Ines Marro, calls the weir a “ruin” of the worst kind.",
        ["the weir a “ruin” of the worst kind"],
    ),
    "two verbs with a content each": (
        "He called the weir “old” and said she had “no time” for it.",
        ["the weir “old”", "she had “no time” for it"],
    ),
    "a clause that “according to” interrupts": (
        "The reason, according to Ines Marro, is that the weir was sold.",
        ["The reason … is that the weir was sold"],
    ),
    "where a speech act took place": (
        "Ines Marro defended the old weir on Monday in an interview with the Mill News.",
        ["the old weir"],
    ),
    "what the article calls it": (
        "Ines Marro said the weir would stand, a claim that Olaf Renn denies.",
        ["the weir would stand"],
    ),
    "what happened meanwhile": (
        "Ines Marro said the weir was “an old friend” as she met the millers.",
        ["the weir was “an old friend”"],
    ),
    "a lead clause ends with its comma": (
        "Although in May Ines Marro said the weir was safe, the millers laughed.",
        ["the weir was safe"],
    ),
    "a bare infinitive is no report": ("The grant helps the millers defend their weir.", []),
    "what is only asked": ("Olaf Renn was asked if Ines Marro had called on the board to resign.", []),
    "an attribute of mark-up": (
        'Seen <b x="March 3, 2016">Ines Marro told me the photo breaks the rules',
        ["the photo breaks the rules"],
    ),
    "a relative clause without commas ends with the main verb": (
        "Millers who said that the weir was old were sent home.",
        ["the weir was old"],
    ),
    "behind which its subject may speak": (
        "Millers who have praised the weir warned on Tuesday that it may break.",
        ["the weir", "it may break"],
    ),
    "a relative clause between dashes ends with the dash": (
        "Ines Marro - who said the weir was old - left the room.",
        ["the weir was old"],
    ),
    "some say": ("Some say they hear the weir at night.", ["they hear the weir at night"]),
    "many said on a day": ("Many said Monday that the weir was old.", ["the weir was old"]),
    "a vague number is no topic": (
        "The board said about half of the weirs were old.",
        ["about half of the weirs were old"],
    ),
    "an adverb that opens the sentence": (
        "Now, Ines Marro said, the millers rarely meet.",
        ["the millers rarely meet"],
    ),
    "the reason behind an attribution": (
        "The weir will stand, Ines Marro said, because it was built to last.",
        ["The weir will stand … because it was built to last"],
    ),
    "the predicate behind which": (
        "The list, which Ines Marro says includes two weirs, is old.",
        ["includes two weirs"],
    ),
    "an aside between dashes": (
        "Ines Marro said the weirs - all of them old - would stand.",
        ["the weirs - all of them old - would stand"],
    ),
    "another verb than the cue": ("The millers showed up at the weir on Monday.", []),
    "behind the verb that no lexicon knows": (
        "Ines Marro heralded the deal with the village as a “breakthrough.”",
        ["the deal with the village as a “breakthrough.”"],
    ),
    "a list of quoted fragments": (
        "Ines Marro called the miller a “thief,” a “bully” and “a cheat at cards.”",
        ["the miller a “thief,” a “bully” and “a cheat at cards.”"],
    ),
    "a date with when tells when it was said": (
        "Marro and Renn declared a “no sluices” pact in March 2021 when the mill burned.",
        ["a “no sluices” pact"],
    ),
    "a date inside a clause belongs to it": (
        "Ines Marro said the mill burned in March 2021 when the weir broke.",
        ["the mill burned in March 2021 when the weir broke"],
    ),
    "a sentence that carries a speaker on": (
        "“The weir will stand,” Ines Marro said. It “amounts to a gift for all the millers of the valley.”",
        ["The weir will stand,", "It “amounts to a gift for all the millers of the valley.”"],
    ),
    "a relative clause ends with its comma": (
        "Ines Marro, who said that the weir was old, left the room.",
        ["the weir was old"],
    ),
    "the predicate of a relative clause": (
        "He tore down the weir, which an audit said was “held up by moss”.",
        ["was “held up by moss”"],
    ),
    "chanted words alone": (
        "Hundreds of anglers chanting “Trout! Trout!” blocked the roads.",
        ["Trout! Trout!"],
    ),
    "a speech act that another tells of": (
        "The judge has rejected the appeal, lawyers for the miller told the Courier.",
        ["The judge has rejected the appeal"],
    ),
    "a clause behind a lead": (
        "On Wednesday, Marro and Renn met again to count the herons, Marro told Oulu Television.",
        ["On Wednesday, Marro and Renn met again to count the herons"],
    ),
    "another clause with its own source": (
        "The weir was rather cheap, but according to Finnish anglers, a smaller weir was cheaper.",
        ["a smaller weir was cheaper"],
    ),
    "but that goes on": (
        "Ines Marro said that the weir was old, but that it would stand.",
        ["the weir was old, but that it would stand"],
    ),
    "but another clause ends it": (
        "Ines Marro said that the weir was old, but the council laughed.",
        ["the weir was old"],
    ),
    "a second speaker ends it": (
        "Ines Marro accuses the council of “sleeping” and Olaf Renn says it is fast asleep.",
        ["the council of “sleeping”", "it is fast asleep"],
    ),
    "a second that goes on with the outer clause": (
        "Ines Marro said that Renn had suggested draining the pond and that the village had agreed to help.",
        ["Renn had suggested draining the pond and that the village had agreed to help"],
    ),
    "what is spoken of": (
        "Ines Marro stressed the risk that “old gates” pose.",
        ["the risk that “old gates” pose"],
    ),
    "who is told": (
        "Ines Marro promised her Finnish counterpart that “the gates stay shut.”",
        ["the gates stay shut."],
    ),
    "the article's own words in front of a colon": (
        "The miller posted a long note about the weir: “Leave it alone,” she wrote.",
        ["Leave it alone,"],
    ),
    "a fragment takes its clause along": (
        "Ines Marro was harsh about how, at her age, the work on the old gates was “no fun for us” on any day.",
        ["the work on the old gates was “no fun for us” on any day"],
    ),
    "a participle ends before the main verb": (
        "The village backed her in blaming Olaf Renn for the flood and stopped paying him.",
        ["Olaf Renn for the flood"],
    ),
    "a reporter behind is no content": (
        "The weir will stand, Ines Marro said, the Mill News agency reported.",
        ["The weir will stand"],
    ),
    "a number with a comma is one word": (
        "The village paid 70,000 crowns, Ines Marro said.",
        ["The village paid 70,000 crowns"],
    ),
}


@pytest.mark.parametrize("case", CONTENTS)
def test_the_content(quotes, case):
    text, wanted = CONTENTS[case]
    assert [content for _, _, _, content in quotes(text)] == wanted


def test_a_coordinated_quotation_has_the_cue_of_the_first(quotes):
    text = "Ines Marro called on the towns to “close the gates”, which leak, as well as to “drain our whole pond”."
    assert [cue for _, _, cue, _ in quotes(text)] == ["called on", "called on"]


def test_another_clause_has_another_speaker(extractor):
    text = "Ines Marro said the weir was old, but Olaf Renn on Monday was blunt about “the mad neglect of our gates”."
    speakers = [quote.speaker.name for quote in extractor.extract(text).quotes if quote.speaker]
    assert speakers == ["Ines Marro", "Olaf Renn"]


EXTENTS = {
    "According to town figures, fires fell from 90 in 2019 to 61 in 2021, a drop of a third.": (
        "fires fell from 90 in 2019 to 61 in 2021, a drop of a third"
    ),
    "According to Ines Marro, the mill's owner, boats rot, a sad sight.": "boats rot, a sad sight",
    "A survey found that 44% of the millers distrust the board, compared with 31% who trust it.": (
        "44% of the millers distrust the board, compared with 31% who trust it"
    ),
}


@pytest.mark.parametrize("text", EXTENTS)
def test_where_a_reported_clause_begins_and_ends(extractor, text):
    assert extractor.extract(text).quotes[0].text == EXTENTS[text]
