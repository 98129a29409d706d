"""Speakers that a quote names: resolved to the article's, or revealed, with what they are."""

from __future__ import annotations

import attrs
import pytest

from newsextract import Article, Extractor, Mention, Speaker, hookimpl

KINDS = {
    "“It pays,” Velm Marine A/S said.": "organisation",
    "“It pays,” said Lund Holm Oyj.": "organisation",
    "“It pays,” the Dane said.": "anonymous",
    "Ines Marro said that it rained.": "person",
    "The energy ministry said that it rained.": "organisation",
    "Norway said that it rained.": "country",
    "The United States said that it rained.": "country",
    "Both ministers said that it rained.": "group",
    "Analysts said that it rained.": "group",
    "A valley survey showed that it rained.": "data",
    "The board's report said that it rained.": "document",
    "A senior official said that it rained.": "anonymous",
    "Vendors said that it rained.": "group",
    "Nearly two in five said that it rained.": "group",
    "Twenty-two percent of the millers said that it rained.": "group",
    "Some said that it rained.": "group",
    "The brewery said that it rained.": "organisation",
    "A Department for Rivers source said that it rained.": "anonymous",
    "His wife said that it rained.": "person",
    "Her family said that it rained.": "group",
    "A Varda Institute survey published on Tuesday found that it rained.": "data",
    "A report commissioned by the millers said that it rained.": "document",
    "Veterans interviewed at the weir said that it rained.": "group",
    "One miller said that it rained.": "anonymous",
    "Judge: Weir to Stay for Ever\n\nThe town decided.": "anonymous",
}


@pytest.mark.parametrize("text", KINDS)
def test_the_kind_of_a_revealed_speaker(extractor, text):
    article = extractor.extract(text)
    assert article.quotes[0].speaker.kind == KINDS[text]
    assert article.speakers[article.quotes[0].speaker.index].kind == KINDS[text]


def test_a_surname_means_the_person_named_before(extractor):
    article = extractor.extract("“It rained,” Ines Marro said.\n\n“It still rains,” Marro said.")
    assert {quote.speaker.index for quote in article.quotes} == {0}
    assert [mention.text for mention in article.speakers[0].mentions] == ["Ines Marro", "Marro"]
    assert article.speakers[0].aliases == ("Marro",)


def test_a_pronoun_goes_with_the_last_speaker_where_gender_fits(extractor):
    article = extractor.extract("“It rained,” Ms Marro said.\n\n“It still rains,” she said.")
    assert [quote.speaker.name for quote in article.quotes] == ["Marro", "Marro"]
    assert article.quotes[1].speaker.mention.text == "she"


def test_a_pronoun_of_the_other_gender_has_no_name(extractor):
    article = extractor.extract("“It rained,” Ms Marro said.\n\n“It still rains,” he said.")
    (_, quote) = article.quotes
    assert (quote.speaker.name, quote.speaker.index, quote.speaker.mention.text) == (None, None, "he")
    assert quote.blank_reason == "nobody is named whom the pronoun may mean"


ANTECEDENTS = {
    "subject of what is said": (
        "The brewery, which has two cellars, will close by June, it said in a note.",
        "The brewery",
    ),
    "subject of the sentence before": (
        "Economists at Vell & Odla, who watch the peso, cut their forecast. “It has far to fall,” they wrote.",
        "Economists at Vell & Odla",
    ),
    "last group that spoke": ("Farmers said it rained. The dam held. They said they were glad.", "Farmers"),
    "relative clause behind party and state": (
        "The plan drew a rebuke from Sen. Ines Marro, R-Vt., who said the board “hides behind lawyers.”",
        "Ines Marro",
    ),
    "relative clause behind an age": ("They met Ines Marro, 61, who said it rained.", "Ines Marro"),
    "relative clause behind who is somewhere": (
        "The weir was praised by critics on the Odla board, who said it rained.",
        "critics on the Odla board",
    ),
    "author of what reads": (
        "In a letter to the board, Ines Marro said it rained. “It still rains,” it read.",
        "Ines Marro",
    ),
    "what reads is written": ("The notice faded on the door. “Gone to sea,” it read.", "The notice"),
}


@pytest.mark.parametrize("case", ANTECEDENTS)
def test_a_pronoun_stands_for_its_antecedent(extractor, case):
    text, wanted = ANTECEDENTS[case]
    quote = extractor.extract(text).quotes[-1]
    assert quote.speaker.name == wanted
    assert quote.speaker.index is not None


@pytest.mark.parametrize(
    "text",
    [
        "“It rains,” they said.",
        "Prices rose. “It rains,” they said.",
        "The board met. “It rains,” they said.",
        "“It rains,” it said.",
        "“It rains,” someone said.",
    ],
)
def test_a_pronoun_is_nobodys_name(extractor, text):
    (quote,) = extractor.extract(text).quotes
    assert quote.speaker.name is None
    assert quote.speaker.mention.text in ("they", "it", "someone")


@attrs.frozen
class Valley:
    """Knows one person, by name, office and pronoun."""

    @hookimpl
    def newsextract_speakers(self, article: Article):
        words = {"Ines Marro": "name", "The engineer": "nominal", "she": "pronoun"}
        mentions = [
            Mention(at, at + len(word), word, kind=kind)
            for word, kind in words.items()
            if (at := article.text.find(word)) >= 0
        ]
        first = mentions[0]
        yield Speaker.at(article, first.start, first.end, name="Ines Marro", kind="person", mentions=tuple(mentions))


def test_the_articles_coreference_decides():
    extractor = Extractor(plugins=[Valley, "quotes"], on_error="raise")
    text = (
        "“It rained,” Ines Marro said.\n\n“It pours,” said Odile Renn.\n\n"
        "The engineer said: “It drips,” and she added: “It stops.”"
    )
    article = extractor.extract(text)
    assert [quote.speaker.name for quote in article.quotes] == ["Ines Marro", "Odile Renn", "Ines Marro", "Ines Marro"]
    assert len(article.speakers) == 2


def test_a_possessor_is_named_without_its_ending(extractor):
    (quote,) = extractor.extract("Few share Ines Marro's claim that it rained.").quotes
    assert quote.speaker.mention.text == "Ines Marro"


NAMES = {
    "“It rained,” Ilsa Okara’s spokeswoman said.": "Ilsa Okara’s spokeswoman",
    "“It rained,” said Petra Odla Renn.": "Petra Odla Renn",
    "“It rained,” NVP's Ilsa Okara said.": "Ilsa Okara",
    "“It rained,” his wife said.": "his wife",
    "Rival Okara Denko said it rained.": "Okara Denko",
    "“It rained,” the Odla Marina team said.": "the Odla Marina team",
}


@pytest.mark.parametrize("text", NAMES)
def test_a_name_is_made_of_whole_words_of_the_mention(extractor, text):
    (quote,) = extractor.extract(text).quotes
    assert quote.speaker.name == NAMES[text]
    assert set(quote.speaker.name.split()) <= set(quote.speaker.mention.text.split())


def test_a_possessed_person_is_a_person_and_not_the_possessor(extractor):
    article = extractor.extract(
        "“It rained,” Ilsa Okara said.\n\n“It still rains,” Ilsa Okara’s spokeswoman said.\n\n"
        "“It pours,” Odile Renn’s spokeswoman said."
    )
    assert [quote.speaker.name for quote in article.quotes] == [
        "Ilsa Okara",
        "Ilsa Okara’s spokeswoman",
        "Odile Renn’s spokeswoman",
    ]
    assert {quote.speaker.kind for quote in article.quotes} == {"person"}
    assert len({quote.speaker.index for quote in article.quotes}) == 3


def test_an_office_is_the_person_named_beside_it(extractor):
    (quote,) = extractor.extract("The keeper of the weir, Ines Marro, said it rained.").quotes
    assert (quote.speaker.name, quote.speaker.kind) == ("Ines Marro", "person")


def test_an_office_in_a_headline_is_the_only_person_who_holds_it():
    text = "Judge: ‘It was a sad day’\n\nJudge Helma Odla closed the weir. Ines Marro wept."
    article = Extractor(plugins=["roles", "quotes"], on_error="raise").extract(text)
    assert article.quotes[0].speaker.name == "Helma Odla"


def test_two_relatives_of_two_people_are_two(extractor):
    article = extractor.extract("“It rained,” his wife said.\n\n“It pours,” her wife said.")
    assert len({quote.speaker.index for quote in article.quotes}) == 2


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ines Marro, president and CEO of Odla Hotel Association stated, “We lost a summer.”", "Ines Marro"),
        ("Peter Holt, chairman and founder of Odla Growers Union said, “The apples rotted.”", "Peter Holt"),
        ("Odile Renn, CEO and founder of Odla Boats said, “The boats are sold.”", "Odile Renn"),
    ],
)
def test_a_person_of_two_offices_is_no_group(extractor, text, name):
    speaker = extractor.extract(text).quotes[0].speaker
    assert (speaker.name, speaker.kind) == (name, "person")


@pytest.mark.parametrize(
    "text",
    [
        "A report released by the Ministry of Food and Agriculture said: “The harvest was poor this year.”",
        "A statement issued by the Agency for Border Control and Rescue (ABCR), said: “Two boats were found at dawn.”",
    ],
)
def test_the_last_word_of_a_coordination_in_a_name_says_nothing(extractor, text):
    speaker = extractor.extract(text).quotes[0].speaker
    assert speaker.name not in ("Agriculture", "Rescue")
    assert speaker.kind in ("organisation", "document")


def test_persons_of_whom_one_has_an_office_are_not_the_first(extractor):
    text = "Ines Marro, Chairman Peter Holt and Odile Renn said, “The boats are sold.”"
    speakers = [quote.speaker.name for quote in extractor.extract(text).quotes if quote.speaker]
    assert "Ines Marro" not in speakers


@pytest.mark.parametrize("verb", ["alleged", "claimed", "stated", "complained"])
def test_he_who_goes_on_is_the_subject_of_the_sentence_before(verb):
    text = (
        "Mills Minister Peter Holt said the weir would open in May. Holt told the house that he had signed the papers."
        f"\n\nIt costs a billion.\n\nOpposition MP Farhan Qureshi {verb} that the cabinet had made promises. "
        "“A ribbon is not a road,” he told the council."
    )
    assert Extractor().extract(text).quotes[-1].speaker.name == "Farhan Qureshi"


def test_whose_statement_it_is_the_speakers_stage_tells():
    read = Extractor(plugins=["roles", "quotes"], on_error="raise").extract
    (quote,) = read("Odile Renn was mocked over her statement on Monday that “the gate is shut.”").quotes
    assert (quote.speaker.name, quote.speaker.mention.text) == ("Odile Renn", "her")
