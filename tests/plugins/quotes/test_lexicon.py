"""The lexicon: forms, phrasal cues, and entries of one's own."""

from __future__ import annotations

import pytest

from newsextract import Extractor, OptionError
from newsextract_plugins.quotes.lexicon import load_lexicon

FORMS = {
    "says": ("say", "s"),
    "replied": ("reply", "past/participle"),
    "quipped": ("quip", "past/participle"),
    "admitting": ("admit", "ing"),
    "wrote": ("write", "past"),
    "written": ("write", "participle"),
    "emphasises": ("emphasise", "s"),
    "agreeing": ("agree", "ing"),
}


@pytest.mark.parametrize("word", FORMS)
def test_a_form_leads_to_its_verb(word):
    assert FORMS[word] in {(cue.lemma, cue.form) for cue in load_lexicon()[word]}


def test_longer_cues_come_first():
    assert [cue.lemma for cue in load_lexicon()["called"]][-1] == "call"


def test_attitudes_are_found_on_demand():
    text = "Ines Marro believes that the dam will hold."
    assert Extractor(plugins=["quotes"]).extract(text).quotes == ()
    (quote,) = Extractor(plugins=["quotes"], options={"quotes": {"attitudes": True}}).extract(text).quotes
    assert (quote.cue.text, quote.text) == ("believes", "the dam will hold")


def test_cues_of_ones_own():
    text = "“The dam will hold,” Ines Marro chirped."
    options = {"quotes": {"cues": ("chirp",)}}
    (quote,) = Extractor(plugins=["quotes"], options=options).extract(text).quotes
    assert quote.cue.text == "chirped"


def test_a_cue_of_an_unknown_class_is_refused():
    with pytest.raises(OptionError, match="no cue"):
        Extractor(plugins=["quotes"], options={"quotes": {"cues": ("chirp | birdsong | q",)}})
