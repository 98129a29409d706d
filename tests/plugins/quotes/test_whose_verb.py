"""Whose deed a verb of saying is, and where what is said begins and ends, with clauses of others around it."""

from __future__ import annotations

import pytest

from newsextract import Extractor

SAID = {
    "that-relative": (
        "One Danish firm that helps families move to the islands reported a rise in visitors.",
        "One Danish firm",
        "a rise in visitors",
    ),
    "that-relative and a clause": (
        "A clinic that treats divers said the water was foul.",
        "A clinic",
        "the water was foul",
    ),
    "participle behind a noun": (
        "Two clerks briefed on the talks said the mill would shut.",
        "Two clerks",
        "the mill would shut",
    ),
    "used a message": (
        "The bishop used an Easter message to denounce the war as a “terrible” waste.",
        "The bishop",
        "the war as a “terrible” waste",
    ),
    "took to a medium": ("Lind took to Facebook to accuse the board of “a con”.", "Lind", "the board of “a con”"),
    "object of the clause": (
        "Partner Tomas, 36, legged it down the street, shouting: “Drop him!”",
        "Partner Tomas",
        "Drop him!",
    ),
    "subject of a modal": (
        "Ines Marro thinks the mill can be saved, and insists that it will open.",
        "Ines Marro",
        "it will open",
    ),
    "aside behind a clause": (
        "The wall fell on Monday, Ema Sorel, a doctor at a clinic in Tarn, told the agency.",
        "Ema Sorel",
        "The wall fell on Monday",
    ),
    "lead with a clause": (
        "In Suka village a landslide buried a farm, killing one man, said Lena Orth.",
        "Lena Orth",
        "In Suka village a landslide buried a farm, killing one man",
    ),
    "relative behind the addressee": (
        "Ines Marro told a few hundred keepers who filled the hall that the state should pay.",
        "Ines Marro",
        "the state should pay",
    ),
    "second verb of the asker": (
        "Each year the network asks thousands of members to rate their life abroad and compiles a list.",
        "the network",
        "rate their life abroad",
    ),
    "second verb of the asked": (
        "The network asks its members to rate their life abroad and compile a list.",
        "The network",
        "rate their life abroad and compile a list",
    ),
    "what the speaker left open": (
        "Ines Marro confirmed that a boat had sunk but did not say whether anybody was lost.",
        "Ines Marro",
        "a boat had sunk",
    ),
    "vague number": (
        "State police reported at least 5,000 people entered the hall through public doors.",
        "State police",
        "at least 5,000 people entered the hall through public doors",
    ),
    "described as": (
        "His wife, whom Lars Odum described as “my only light”, died in 2009.",
        "Lars Odum",
        "my only light",
    ),
    "as of time": (
        "He wept as Ines Marro told him he had come “within a whisker” of ruin.",
        "Ines Marro",
        "he had come “within a whisker” of ruin",
    ),
    "noun that looks like a verb": (
        "The Department of Weirs notes, “Cod are back.”",
        "The Department of Weirs",
        "Cod are back.",
    ),
    "clause behind an aside": (
        "A report from the Velm Courier, also citing a keeper, said trading halted at the beginning of May.",
        "A report from the Velm Courier",
        "trading halted at the beginning of May",
    ),
    "second noun": (
        "The bank's survey on the use of chip and pin found that shoppers had adapted.",
        "The bank's survey on the use of chip and pin",
        "shoppers had adapted",
    ),
    "cost": ("The bridge cost $40m, the mayor, Tim Berg, said on Monday.", "Tim Berg", "The bridge cost $40m"),
    "according to behind a colon": (
        "Few victims had insurance: according to estimates from Velm, only one in four could pay.",
        "estimates from Velm",
        "only one in four could pay",
    ),
    "clause with an object in front": (
        "Lind hacked a tree using a sharp axe, leaving it on the spot, said the inspector.",
        "the inspector",
        "Lind hacked a tree using a sharp axe, leaving it on the spot",
    ),
    "past behind a modal": (
        "The second project looked at how games can be used in schools and concluded that they should be taught.",
        "The second project",
        "they should be taught",
    ),
    "subject and no addressee": (
        "Lars Odum warned growth would be small in May.",
        "Lars Odum",
        "growth would be small in May",
    ),
    "addressee": ("Lars Odum urged people not to panic.", "Lars Odum", "not to panic"),
    "anonymous": ("Two keepers who asked to remain anonymous said it was late.", "Two keepers", "it was late"),
    "aside with a participle": (
        "The note of the board, announcing that she has been dropped, sits on a stack.",
        "The note of the board",
        "she has been dropped",
    ),
    "clause of time without its comma": (
        "Even before Ines Marro announced the sale it was the pride of the town.",
        "Ines Marro",
        "the sale",
    ),
    "as of time behind a gist": (
        "The board condemned the launch as the north fired missiles.",
        "The board",
        "the launch",
    ),
    "told by": ("The crew were told by police not to post videos.", "police", "not to post videos"),
    "following": (
        "Okoro said following this arrest, the inquiry into the fire will last.",
        "Okoro",
        "following this arrest, the inquiry into the fire will last",
    ),
    "all he would say": (
        "“We'll sit down in May,” was all chairman Bob Crane would say.",
        "Bob Crane",
        "We'll sit down in May,",
    ),
    "last year's survey": (
        "Last year's survey found that a third of the boats leaked.",
        "Last year's survey",
        "a third of the boats leaked",
    ),
}


@pytest.mark.parametrize("case", SAID)
def test_the_speaker_and_the_content(extractor, case):
    text, speaker, content = SAID[case]
    quote = extractor.extract(text).quotes[0]
    assert (quote.speaker.name, quote.content) == (speaker, content)


@pytest.mark.parametrize(
    "text",
    [
        "The board has long refused to sell the mill.",
        "The demand for boats shows no sign of slowing.",
        "Her favourite word means thank you.",
        "Hence, Lind's response underlining the risks was read.",
        "Later in the day, Kurt Berg testified before the committee.",
        "The firm issued a statement that appeared to end the strike.",
        "The panel concluded its third hearing on Monday.",
        "Velm conceded a penalty which the referee awarded.",
        "Velm started the match with attacking style.",
        "They carried the girl to a car and called an ambulance.",
        "It is late, as technology threatens to change the trade.",
        "Rather than alluding to false promises Lind should start with an apology.",
        "The book tells the story of a widow who dares to cross the sea.",
        "The film mentions neither the mill nor its owner.",
        "A Welshman called Ifan Puw taught him to bake.",
        "He was one of the guests on his Friday show made in Tarn.",
    ],
)
def test_nothing_is_said(extractor, text):
    assert not extractor.extract(text).quotes


@pytest.mark.parametrize(
    "text",
    [
        "A poster in the port shows two boats with the slogan “lamps are love”.",
        "The boats are in.\n\n“Harbour stays open for winter” — Velm Courier, August 15, 2008",
    ],
)
def test_words_in_marks_that_nobody_speaks(extractor, text):
    assert [quote.kind for quote in extractor.extract(text).quotes if quote.cue is None] in (
        ["scare"],
        ["scare", "scare"],
    )


def test_whom_somebody_remembers_saying_it(extractor):
    [quote] = extractor.extract("His daughter Jess remembers him saying that anybody could come.").quotes
    assert (quote.speaker.mention.text, quote.content) == ("him", "anybody could come")


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        ("“It holds,” and deliveries began on Monday, Ema Sorel said.", ["“It holds,” and deliveries began on Monday"]),
        ("“It is late,” and the sale concluded in May, Lind told us.", ["“It is late,” and the sale concluded in May"]),
        ("Ema Sorel said “we won,” but Tom Marsh said the race was late.", ["we won,", "the race was late"]),
        ("Ema Sorel said “we won,” and Tom Marsh said the race was late.", ["we won,", "the race was late"]),
        ("Ema Sorel called it “a farce,” but Tom Marsh insisted that it was fair.", ["it “a farce,”", "it was fair"]),
    ],
)  # fmt: skip
def test_a_clause_behind_a_quotation_is_another_speakers_or_nobodys(extractor, text, contents):
    assert [quote.content for quote in extractor.extract(text).quotes if quote.cue] == contents


@pytest.mark.parametrize(
    "text",
    [
        "The press, Ida Lund said, called him a “fringe candidate,” making air quotes.",
        "He had called the plan a “fringe idea,” waving police reports.",
        "She dismissed it as a “mere rumour,” holding up newspaper claims.",
    ],
)
def test_what_somebody_does_behind_a_quotation_says_nothing(extractor, text):
    assert {quote.cue.text for quote in extractor.extract(text).quotes} <= {"said", "called", "dismissed"}


@pytest.mark.parametrize(
    ("text", "speaker", "mention"),
    [
        ("Carla Orth left. Orth’s claim that the mill was late is false.", "Carla Orth", "Orth"),
        ("Tom Marsh sang. They heard Marsh's warning that rain would fall.", "Tom Marsh", "Marsh"),
        ("The grid operator's warning that power would fail was heard.", "The grid operator", "The grid operator"),
        ("They hated the pig farmers’ claim that it was late.", "the pig farmers", "the pig farmers"),
        ("The Bank of Velm's promise that it would lend was kept.", "The Bank of Velm", "The Bank of Velm"),
        ("Iraq's promise that it would open the port was kept.", "Iraq", "Iraq"),
    ],
)
def test_a_possessor_of_a_noun_of_speech_is_who_is_known(text, speaker, mention):
    [quote] = Extractor().extract(text).quotes
    assert (quote.speaker.name, quote.speaker.mention.text) == (speaker, mention)


@pytest.mark.parametrize(
    "text",
    [
        "He missed a tackle on Ben Orth, conceded a penalty at the end, was turned over and fell.",
        "The side led early, conceded a corner, was beaten and left.",
        "Kwame Orth ran far, answered a goal with another, was booed and fell.",
        "Ema Sorel won the toss, claimed a hat-trick in May, was cheered and left.",
    ],
)
def test_a_thing_that_is_gained_or_given_away_says_nothing(extractor, text):
    assert not extractor.extract(text).quotes


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Band to ‘take a break’ The owners of the band have confirmed that it will rest.", "it will rest"),
        ("Mill to ‘close for ever’ The owners of the Tarn mill said it would shut.", "it would shut"),
        ("Doctors ‘ready to strike’ Hospital chiefs warn that wards may close.", "wards may close"),
        ("The “blue” team said the dam was safe.", "the dam was safe"),
        ("“It is late” Ida Lund said on Monday.", "It is late"),
    ],
)
def test_a_fragment_in_front_of_a_report_is_no_part_of_it(extractor, text, content):
    assert [quote.content for quote in extractor.extract(text).quotes if quote.cue] == [content]


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        ("The Orth family denied the claims and the board has asked for a vote.", ["the claims", "a vote"]),
        ("She rejected the claim and the board will meet in May.", ["the claim"]),
        ("He dismissed the report but the council can vote on it.", ["the report"]),
        ("Police claim she took the boat.", ["she took the boat"]),
        ("She said the town and the mill would suffer.", ["the town and the mill would suffer"]),
    ],
)
def test_a_clause_behind_the_gist_is_not_said(extractor, text, contents):
    assert [quote.content for quote in extractor.extract(text).quotes] == contents


@pytest.mark.parametrize(
    "text",
    [
        "Crews found the boat and arrested key accused Tim Lind and five of his gang.",
        "They met main accused Ema Orth, 40, at the mill.",
        "The police freed prime accused Tim Lind.",
    ],
)
def test_the_accused_accuse_nobody(extractor, text):
    assert not extractor.extract(text).quotes


@pytest.mark.parametrize(
    ("said", "speaker"),
    [
        ("said Nortal president and chief executive Bill Owen.", "Bill Owen"),
        ("said Velm chairman and founder Ida Lund.", "Ida Lund"),
        ("said mayor and party leader Tom Orth.", "Tom Orth"),
        ("said the mayor and police chief Tom Orth.", "Tom Orth"),
        ("said the mayor and left Velm.", "the mayor"),
    ],
)
def test_joint_offices_in_front_of_a_name_behind_a_cue(said, speaker):
    [quote] = Extractor().extract(f"“We have a base,” {said}").quotes
    assert quote.speaker.name == speaker


@pytest.mark.parametrize("amount", ["number of people with lamps", "share of homes with lamps", "total amount of oil"])
def test_no_amount_says_anything(amount):
    text = f"The {amount} jumped by 38%, said the US Lamp Commission. In a report, it said there were 32 million lamps."
    assert [quote.speaker.name for quote in Extractor().extract(text).quotes if quote.cue][1] != f"The {amount}"
