"""The lexicon of word forms: lemmas, parts of speech, forms and classes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsextract.text import english
from newsextract.text.english.inflection import regular, respellings
from newsextract.text.english.tables import table


@pytest.mark.parametrize(
    ("form", "part", "lemma"),
    [
        ("attacked", "verb", "attack"),
        ("sought", "verb", "seek"),
        ("ate", "verb", "eat"),
        ("lay", "verb", "lie"),
        ("lain", "verb", "lie"),
        ("was", "verb", "be"),
        ("had", "verb", "have"),
        ("travelled", "verb", "travel"),
        ("traveled", "verb", "travel"),
        ("organised", "verb", "organise"),
        ("quit", "verb", "quit"),
        ("buses", "noun", "bus"),
        ("women", "noun", "woman"),
        ("spokesmen", "noun", "spokesman"),
        ("criteria", "noun", "criterion"),
        ("news", "noun", "news"),
        ("police", "noun", "police"),
        ("data", "noun", "data"),
        ("series", "noun", "series"),
        ("podcasts", "noun", "podcast"),
        ("Americans", "noun", "American"),
        ("worse", "adjective", "bad"),
        ("best", "adverb", "well"),
    ],
)
def test_lemma(form: str, part: str, lemma: str):
    assert english.lemma(form, part) == lemma


@pytest.mark.parametrize(
    ("word", "part"),
    [
        ("said", "verb"),
        ("spokesman", "noun"),
        ("in", "preposition"),
        ("the", "determiner"),
        ("whose", "determiner"),
        ("they", "pronoun"),
        ("would", "auxiliary"),
        ("because", "conjunction"),
        ("seven", "number"),
        ("quickly", "adverb"),
        ("unhappy", "adjective"),
        ("Monday", "name"),
        ("London", "name"),
        ("fell", "verb"),
        ("leaves", "verb"),
        ("attack", "noun"),
        ("smartphone", "noun"),
        ("SAID", "verb"),
        ("Said", "verb"),
        ("doesn't", "auxiliary"),
    ],
)
def test_likely_part(word: str, part: str):
    assert english.likely_part(word) == part


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("say", "verb.communication"),
        ("die", "verb.change"),
        ("rose", "verb.motion"),
        ("attack", "verb.competition"),
        ("slam", "verb.contact"),
        ("spokesmen", "noun.person"),
        ("committee", "noun.group"),
        ("deficit", "noun.attribute"),
        ("bridge", "noun.artifact"),
        ("week", "noun.time"),
        ("London", "noun.location"),
        ("colour", "noun.attribute"),
    ],
)
def test_first_class(word: str, name: str):
    assert english.classes(word, name.partition(".")[0]) or name.startswith("noun")
    assert english.is_class(word, name)


def test_entry_orders_readings_by_likelihood_and_sums_to_one():
    found = english.entry("saw")
    assert found is not None
    assert [reading.likelihood for reading in found.readings] == sorted(
        (reading.likelihood for reading in found.readings), reverse=True
    )
    assert sum(reading.likelihood for reading in found.readings) == pytest.approx(1, abs=0.03)
    assert found.of("verb", "past").lemma == "see"
    assert found.of("noun").lemma == "saw"
    assert found.of("adverb") is None


@pytest.mark.parametrize(("word", "part", "form"), [("read", "verb", "past"), ("put", "verb", "participle")])
def test_forms_that_look_like_the_base(word: str, part: str, form: str):
    assert english.can_be(word, part, "base")
    assert english.can_be(word, part, form)


@pytest.mark.parametrize(
    ("lemma", "form", "inflected"),
    [
        ("run", "participle", "run"),
        ("come", "participle", "come"),
        ("become", "participle", "become"),
        ("overrun", "participle", "overrun"),
        ("sing", "participle", "sung"),
        ("begin", "participle", "begun"),
        ("wake", "participle", "woken"),
        ("stay", "participle", "stayed"),
        ("relay", "participle", "relayed"),
        ("say", "past", "said"),
        ("stop", "past", "stopped"),
        ("visit", "past", "visited"),
        ("lie", "ing", "lying"),
        ("make", "ing", "making"),
        ("carry", "third", "carries"),
        ("go", "third", "goes"),
        ("seek", "participle", "sought"),
        ("write", "participle", "written"),
        ("be", "past", "was"),
        ("woman", "plural", "women"),
        ("bus", "plural", "buses"),
        ("city", "plural", "cities"),
        ("early", "comparative", "earlier"),
        ("big", "superlative", "biggest"),
    ],
)
def test_inflect(lemma: str, form: str, inflected: str):
    assert english.inflect(lemma, form) == inflected


def test_singular_leaves_what_is_none():
    assert [english.singular(noun) for noun in ("buses", "men", "news", "bus", "gloorps")] == [
        "bus",
        "man",
        "news",
        "bus",
        "gloorps",
    ]
    assert english.plural("child") == "children"


def test_compounds_of_man_and_person():
    assert [english.singular(noun) for noun in ("congresswomen", "salespeople", "women", "men", "people", "omen")] == [
        "congresswoman",
        "salesperson",
        "woman",
        "man",
        "people",
        "omen",
    ]
    assert english.plural("councilwoman") == "councilwomen"


def test_spellings_of_both_sides_of_the_atlantic():
    assert "organize" in set(respellings("organise"))
    assert english.lemma("decentralised", "verb") in ("decentralise", "decentralize")
    assert english.likely_part("neighbourhood") == english.likely_part("neighborhood") == "noun"


def test_a_rule_never_makes_a_word_of_none():
    assert english.entry("gloorped") is None
    assert english.likely_part("") is None
    assert regular("fix", "third") == "fixes"


@given(st.text())
def test_any_text_may_be_asked_for(word: str):
    for ask in (english.entry, english.given_name, english.family_name, english.place, english.singular):
        ask(word)


@pytest.mark.parametrize("name", ["words", "irregular", "names", "places"])
def test_tables_are_sorted_and_find_each_of_their_keys(name: str):
    keys = table(name).keys()
    assert keys == sorted(set(keys))
    assert all(table(name).get(key) is not None for key in (*keys[:50], *keys[-50:], *keys[::97]))
    assert table(name).get("no such\tkey") is None
