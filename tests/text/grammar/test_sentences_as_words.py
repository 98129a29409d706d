"""Sentences as words: tags, noun phrases, and that any text can be read in linear time."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsextract import Article
from newsextract.text.grammar.sentence import Sentence

TAGS = {
    "The new mayor plans to cut taxes.": "DJnVoBs.",
    "The report claims that most of the boats were built before the war.": "DnVHDIDsXEIDn.",
    "She told her husband that she would leave him.": "PVDnHPmBO.",
    "The minister said that that plan was dead.": "DnVHDnXJ.",
    "Its members back the move.": "DsVDn.",
    "The firm sent a letter to staff.": "DnVDnIn.",
    "It’s late, and they don’t know.": "PXJ,CPXB.",
    "Holt’s boat sank on Monday.": "MnVIT.",
    "Two people were killed.": "#sXE.",
}


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("“We will never pay,” Holt said.", ["will never pay", "said"]),
        ("The “will never pay” plan failed.", ["will never pay", "failed"]),
        ("“Old, very old” boats sank.", ["sank"]),
        ("The mill (which closed) burned.", ["closed", "burned"]),
    ],
)
def test_what_stands_in_marks_is_read_on_its_own(text, verbs):
    sentence = Article(text).layout.grammar.sentence(0)
    assert [text[slice(*sentence.span(clause.verb.start, clause.verb.end))] for clause in sentence.clauses] == verbs


def test_a_few_words_in_marks_are_part_of_their_clause_and_more_are_not():
    for words, parts in (("“old and rusty boats”", 1), ("“old and very rusty boats”", 1)):
        text = f"He sold {words} to Osei."
        sentence = Article(text).layout.grammar.sentence(0)
        assert len(sentence.clauses[0].objects) == parts
    for words, subject in (("“Old and rusty boats”", "Old and rusty boats"), ("“Old and very rusty boats”", None)):
        sentence = Article(f"{words} sank.").layout.grammar.sentence(0)
        found = sentence.clauses[0].subject
        assert (found and " ".join(sentence.spelt[found.start : found.end])) == subject


@pytest.mark.parametrize(("text", "tags"), TAGS.items())
def test_words_have_tags(text, tags):
    assert Article(text).layout.grammar.sentence(0).tags == tags


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("The firm’s chief executive, Tom Renn, sold 12 old boats.",
         ["The firm’s chief executive", "Tom Renn", "12 old boats"]),
        ("Nearly 300 people paid $5 million for the “golden” tickets.",
         ["Nearly 300 people", "$5 million", "the “golden” tickets"]),
        ("Last week the boat Holt bought sank.", ["the boat", "Holt"]),
        ("Those asked said it was a big, rusty, leaky tub.", ["Those asked", "it", "a big, rusty, leaky tub"]),
    ],
)  # fmt: skip
def test_noun_phrases(text, phrases):
    sentence = Article(text).layout.grammar.sentence(0)
    assert [text[slice(*sentence.span(phrase.start, phrase.end))] for phrase in sentence.noun_phrases] == phrases


def test_noun_phrases_are_found_by_their_tokens():
    text = "The mayor of the city of Velm met two dockers."
    sentence = Article(text).layout.grammar.sentence(0)
    token = sentence.token_at(text.index("dockers"))
    assert token is not None
    phrase = sentence.phrase_at(token)
    assert phrase is not None
    assert (phrase.kind, phrase.plural, phrase.determiner) == ("noun", True, None)
    assert sentence.phrase_ending(token) is None
    assert sentence.phrase_ending(2) is sentence.noun_phrases[0]
    assert sentence.whole(sentence.noun_phrases[0]) == (0, 7)


def test_a_sentence_is_read_once():
    grammar = Article("The mill closed. It rained.").layout.grammar
    assert grammar.sentence(1) is grammar.sentence(1)
    assert grammar.sentence_at(20) is grammar.sentence(1)
    assert grammar.sentence_at(99) is None


@given(st.text(max_size=200) | st.text(st.sampled_from("Theasd nor said who to, “”\"'()-.’ 5$%\n"), max_size=300))
def test_any_text_can_be_read(text):
    layout = Article(text).layout
    for index, (start, end) in enumerate(layout.sentences):
        sentence = layout.grammar.sentence(index)
        assert len(sentence.tags) == len(sentence)
        for first, last, spelt in zip(sentence.starts, sentence.ends, sentence.spelt, strict=True):
            assert text[first:last] == spelt
            assert start <= first < last <= end
        for clause in sentence.clauses:
            assert 0 <= clause.start <= clause.verb.main < clause.end <= len(sentence)


HARD = [
    "the man who said ",
    "and ",
    "“I (",
    "said to be ",
    "Holt, ",
    "a, ",
    "of the ",
    "he ",
    "released ",
    "to ",
    "5 ",
    "- ",
]


@pytest.mark.parametrize("unit", HARD)
def test_what_is_done_is_linear(unit, calls_in):
    def calls(count):
        text = unit * (count // len(unit))
        sentence = Sentence(text, 0, len(text), text.split(" "))
        return calls_in(lambda: sentence.clauses and sentence.tags)

    calls(2_000)  # what is kept by word is there
    assert calls(64_000) < 8 * max(calls(16_000), 200)
