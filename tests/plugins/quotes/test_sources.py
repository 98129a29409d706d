"""Who the source of a cue is, where leads, asides, adverbials and other clauses stand between or in front."""

from __future__ import annotations

import pytest

MENTIONS = {
    "period in front": (
        "A month later, Ines Marro came back and said the spillway was “as good as new.”",
        ("Ines Marro", "said"),
    ),
    "number in front": (
        "Six winters ago, Ines Marro sold the mill and said, “I am done with grain.”",
        ("Ines Marro", "said"),
    ),
    "time and place in front": (
        "Early Monday evening at the mill, Ines Marro, 61, said the water was “still rising.”",
        ("Ines Marro", "said"),
    ),
    "adverb in front": (
        "Quietly, Ines Marro paid the fine and called it “a bargain.”",
        ("Ines Marro", "called"),
    ),
    "participle in front": (
        "Standing on the weir, Ines Marro said the gate was “rusty but sound.”",
        ("Ines Marro", "said"),
    ),
    "adverbial inside the verb": (
        "The council, which has in the past described the weir as “a heap of stones,” will vote on Monday.",
        ("which", "described"),
    ),
    "infinitive": (
        "Olaf Renn is said to have called the anglers “water thieves.”",
        ("Olaf Renn", "called"),
    ),
    "pronoun behind a year": (
        "The mill is shut, and since 2008 she has told visitors that “grain is over.”",
        ("she", "told"),
    ),
    "behind a reporting relative clause": (
        "Odile Renn, who has questioned whether the weir is safe, said on Friday that it “leaks at night.”",
        ("Odile Renn", "said"),
    ),
    "participle behind a relative clause": (
        "Odile Renn, who said that the weir was old, issued a note saying, “I will not sleep below it.”",
        ("Odile Renn", "saying"),
    ),
    "quantifier": (
        "One angler laughed. Another tweeted, “Weirs are for ducks.”",
        ("Another", "tweeted"),
    ),
    "participle with its own subject": (
        "The film ends with Ines Marro loudly saying: “Open the gate.”",
        ("Ines Marro", "saying"),
    ),
    "apposition in a second clause": (
        "Olaf Renn spoke of rain, while Ines Marro, the former miller, proposed we “count the ducks first.”",
        ("Ines Marro", "proposed"),
    ),
    "subject of the second clause": (
        "Olaf Renn visited the mill and the villages signed a pact pledging “clean water” for everybody.",
        ("the villages", "pledging"),
    ),
    "age and addressee": (
        "“The gate was wrong from the start,” Ines Marro, 58, told the Courier in an interview in Oulu.",
        ("Ines Marro", "told"),
    ),
    "with a nickname": (
        "“Long live the weir!” Marta “Heron” Renn shouted to the anglers.",
        ("Marta “Heron” Renn", "shouted"),
    ),
    "issuer of a statement": (
        "Ines Marro issued a statement that the weir would stay.",
        ("Ines Marro", "statement"),
    ),
    "possessor of a noun of speech": (
        "Ines Marro's slogan was “Water first.”",
        ("Ines Marro", "slogan"),
    ),
    "absolute construction": (
        "The board met on Monday, with mill owner Ines Marro insisting that the weir would stay.",
        ("Ines Marro", "insisting"),
    ),
    "participle behind a document": (
        "A survey released Wednesday found that the weir leaks.",
        ("A survey", "found"),
    ),
    "going on to say": (
        "“It leaks,” Ines Marro went on to say.",
        ("Ines Marro", "went on to say"),
    ),
    "agent of words": (
        "The weir is safe, in the words of its builder.",
        ("its builder", "in the words of"),
    ),
    "possessor's relatives": (
        "But Ines Marro's relatives in Oulu have fought the order, saying the weir is theirs.",
        ("Ines Marro's relatives in Oulu", "saying"),
    ),
    "common nouns behind a name": (
        "U.S. harbour lawyers have moved to end the suit, arguing that it came too late.",
        ("U.S. harbour lawyers", "arguing"),
    ),
    "two joined adjectives": (
        "Both Finnish and Swedish anglers filed complaints, claiming the weir was a wall.",
        ("Both Finnish and Swedish anglers", "claiming"),
    ),
    "many of them": (
        "In a long march, tens of thousands of anglers filled the square, chanting “Free the trout.”",
        ("tens of thousands of anglers", "chanting"),
    ),
    "a number of them": (
        "About 100 anglers marched along the weir, waving Finnish and Swedish flags and chanting “Free the trout.”",
        ("100 anglers", "chanting"),
    ),
    "irregular past behind the subject": (
        "The mill bought a barn in Oulu and asked for leave to tear it down.",
        ("The mill", "asked for"),
    ),
    "which behind another phrase": (
        "The move seemed aimed at heading off more trouble with Finland, which had condemned the weir.",
        ("which", "condemned"),
    ),
    "adjective of saying in the subject": (
        "The accused builder of the weir said it was sound.",
        ("The accused builder of the weir", "said"),
    ),
    "warning of a possessor": (
        "Few heeded Ines Marro's stern warning that the weir would break.",
        ("Ines Marro", "warning"),
    ),
    "adverb inside the phrase": (
        "The predominantly wooden town of Oulu said its mills would stay.",
        ("The predominantly wooden town of Oulu", "said"),
    ),
    "a list of kinds": (
        "The giant flour, timber and brewing company said it would move.",
        ("The giant flour, timber and brewing company", "said"),
    ),
    "a company's place": (
        "The Pello Park, Calif., company said net was $7.4 million.",
        ("The Pello Park, Calif., company", "said"),
    ),
    "in and around": (
        "Elected officials in and around Oulu warned that they expect little help.",
        ("Elected officials in and around Oulu", "warned"),
    ),
    "he and others": (
        "He and others who oppose the heron's return to Oulu say that the weir is late.",
        ("He and others", "say"),
    ),
    "report citing others": (
        "A Radio Oulu report citing unnamed anglers said that the weir was late.",
        ("A Radio Oulu report", "said"),
    ),
    "at first": ("Anglers at first told the miller to stay at home.", ("Anglers", "told")),
    "bank called first": ("First of Oulu said it would close ten branches.", ("First of Oulu", "said")),
    "quoting aside": (
        "The newspaper, quoting “secret papers,” said Finland had shown some interest in herons.",
        ("The newspaper", "said"),
    ),
    "who behind a place": (
        "In Oulu, anglers who said it was mean left.",
        ("who", "said"),
    ),
    "name in the line below": (
        "“The weir will stand for all of us.”\n— Ines Marro, miller",
        ("Ines Marro", "—"),
    ),
}


@pytest.mark.parametrize("case", MENTIONS)
def test_the_source_of_the_last_attribution(extractor, case):
    text, wanted = MENTIONS[case]
    quote = [quote for quote in extractor.extract(text).quotes if quote.speaker and quote.cue][-1]
    assert (quote.speaker.mention.text, quote.cue.text) == wanted


HEADLINES = {
    "label": ("Marro: Weir to Stay for Ever\n\nThe town decided, Ines Marro said.", "Marro"),
    "label with a verb": ("Ines Marro Endorses Olaf Renn: I Am ‘Relieved’ at Last\n\nThe town decided.", "Ines Marro"),
    "label with a topic": ("Mill Owner on Weir: ‘We Stay Till It Rains’\n\nThe town decided.", "Mill Owner"),
}


@pytest.mark.parametrize("case", HEADLINES)
def test_the_subject_of_a_headline_speaks_what_stands_behind_its_colon(extractor, case):
    text, wanted = HEADLINES[case]
    assert extractor.extract(text).quotes[0].speaker.mention.text == wanted


def test_the_clause_in_front_of_a_colon_names_who_speaks_below_it(extractor):
    text = "The weir broke. Everybody had been warned, as the Mill Society website notes:\n\n“It was a matter of time.”"
    assert extractor.extract(text).quotes[-1].speaker.mention.text == "the Mill Society website"


@pytest.mark.parametrize(
    "text",
    [
        "Ines Marro refrained from calling the weir a ruin.",
        "Ines Marro saw a screaming child on the weir.",
        "There was time for dismissing the weir as a ruin.",
        "Ines Marro would not rule out a new weir.",
        "The flood claimed 40 lives on Monday.",
        "Ines Marro claimed her third title at the weir.",
    ],
)
def test_what_nobody_says_is_no_quote(quotes, text):
    assert quotes(text) == []


def test_and_i_quote_interrupts_nobody(quotes):
    assert quotes("Ines Marro said, and I quote, “We love the weir.”") == [
        ("direct", "Ines Marro", "said", "We love the weir.")
    ]


def test_a_relative_clause_in_which_nothing_is_said_does_not_hide_its_sentence(quotes):
    assert quotes("Ines Marro, who has not said whether she will go, tweeted that “the weir stays!”") == [
        ("indirect", "Ines Marro", "said", "she will go"),
        ("direct", "Ines Marro", "tweeted", "the weir stays!"),
    ]


VIA = {
    "The weir will close, the Odla agency reported, citing an official in the ministry.": (
        "an official in the ministry",
        "the Odla agency",
    ),
    "Former keeper Ines Marro, on Valley Radio: “We were lucky with the weir.”": ("Ines Marro", "Valley Radio"),
}


@pytest.mark.parametrize("text", VIA)
def test_who_passes_on_what_another_says(extractor, text):
    (quote,) = extractor.extract(text).quotes
    assert (quote.speaker.name, quote.via.text) == VIA[text]


def test_what_a_person_cites_is_no_source(extractor):
    quote = extractor.extract("The weir will close, Ines Marro said, citing a report.").quotes[0]
    assert (quote.speaker.name, quote.via) == ("Ines Marro", None)


def test_a_report_is_nobody_to_tell(extractor):
    (quote,) = extractor.extract("Ines Marro denied a report that she was leaving the mill.").quotes
    assert (quote.addressee, quote.text) == (None, "a report that she was leaving the mill")


def test_a_name_behind_several_people_is_not_theirs(quotes):
    assert quotes("According to several anglers, Norden, through its weir, has the upper hand.") == [
        ("indirect", "several anglers", "According to", "Norden, through its weir, has the upper hand")
    ]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("As Odile Renn, a former keeper, said: “The gate is shut.”", "Odile Renn"),
        ("Or, as Odile Renn, a former keeper, put it: “The gate is shut.”", "Odile Renn"),
        ("Odile Renn delivered a blunt message to Holt: “The gate is shut.”", "Odile Renn"),
        ("Odile Renn has adopted the motto of the board: “The gate is shut.”", "Odile Renn"),
        ("They handed out bottles that said, “The gate is shut.”", "bottles"),
        ("Odile Renn gave a snappy retort: “The gate is shut.”", "Odile Renn"),
    ],
)
def test_the_speaker_in_front_of_a_colon_is_the_subject(quotes, text, speaker):
    ((_, named, _, content),) = quotes(text)
    assert (named, content) == (speaker, "The gate is shut.")


@pytest.mark.parametrize(
    "text",
    [
        "Odile Renn opened a mill called “Old Weir Bread”.",
        "They oppose a formula called the “chained rate”, which is old.",
        "The crowd took up the caustic chant on Monday.",
    ],
)
def test_what_something_is_called_is_said_by_nobody(quotes, text):
    assert not [found for found in quotes(text) if found[0] != "scare"]


def test_what_somebody_calls_something_is_said_by_them(quotes):
    assert quotes("It was a day of what Odile Renn called “the old peace”.")[0][1] == "Odile Renn"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "When the board's head, Odile Renn, said on Monday that the gate was “as good as shut”, all left.",
            "Odile Renn",
        ),
        ("Her old miller, Odile Renn, calls the gate a “gift” to the town.", "Odile Renn"),
        ("“The gate is shut,” Renn notes.", "Renn"),
        ("“The gate is shut!” beamed Odile Renn of Tolve.", "Odile Renn"),
        ("“The gate is shut,” White Weir press secretary Odile Renn said.", "Odile Renn"),
    ],
)
def test_the_speaker_of_verbs_that_look_like_others(quotes, text, speaker):
    assert quotes(text)[0][1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("According to its mayor, Odile Renn, the gate is shut.", "Odile Renn", "the gate is shut"),
        ("According to the board, Odile Renn lost the key.", "the board", "Odile Renn lost the key"),
    ],
)
def test_a_name_beside_an_office_is_no_content(quotes, text, speaker, content):
    assert quotes(text) == [("indirect", speaker, "According to", content)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ines Marro and Odile Renn both denounced the “old gate” on Monday.", "Ines Marro and Odile Renn"),
        ("Ines Marro said Odile Renn liked the vote and added, “I am glad.”", "Ines Marro"),
        ("Ines Marro left. Specifically, the “old gate” had to go, she said.", "she"),
    ],
)
def test_the_whole_speaker_and_the_outer_one(extractor, text, speaker):
    assert extractor.extract(text).quotes[-1].speaker.mention.text == speaker
