"""The speakers of an article asked by span, and what a source's noun phrase names."""

from __future__ import annotations

import pytest

from newsextract import Extractor, Span
from newsextract.text.grammar.frames import read_frame
from newsextract.text.speakers import KnownSpeakers
from newsextract.text.speakers.phrases import (
    is_epithet,
    is_plural,
    kind_of_phrase,
    name_before_offices,
    name_in,
)

TEXT = "Harbour Master Ana Ruiz spoke. She left at noon. Judge Tova Lind stayed."


@pytest.fixture(scope="module")
def known():
    return KnownSpeakers(Extractor(plugins=["roles"], on_error="raise").extract(TEXT))


def span_of(words):
    start = TEXT.index(words)
    return Span.of(TEXT, start, start + len(words))


@pytest.mark.parametrize(
    ("words", "name", "role"),
    [("Ruiz", "Ana Ruiz", "Harbour Master"), ("She", "Ana Ruiz", "Harbour Master"), ("Lind", "Tova Lind", "Judge")],
)
def test_a_speaker_is_known_by_where_it_is_mentioned(known, words, name, role):
    mention = span_of(words)
    ((_, _, index, _),) = known.overlapping(mention.start, mention.end)
    found = known.reference(index, mention)
    assert (found.name, found.role, found.mention) == (name, role, mention)


def test_nobody_is_known_where_nobody_is_mentioned(known):
    noon = span_of("noon")
    assert not known.overlapping(noon.start, noon.end)


def test_the_only_holder_of_an_office(known):
    assert known.holders.only("judge") == known.by_surname["lind"]
    assert known.holders.only("mayor") is None


def frame_of(text):
    return read_frame(text, (0, len(text)), (), (0, 0))


@pytest.mark.parametrize(
    ("phrase", "kind"),
    [
        ("the harbour board", "organisation"),
        ("two in five anglers", "group"),
        ("54 percent of voters", "group"),
        ("his lawyer", "person"),
        ("the report", "document"),
        ("customs data", "data"),
        ("the Pole", "anonymous"),
        ("Velm Marine A/S", "organisation"),
        ("the Kremlin", "organisation"),
        ("Norway", "country"),
        ("Ana Ruiz", "person"),
    ],
)
def test_what_a_noun_phrase_names(phrase, kind):
    frame = frame_of(phrase)
    size = len(frame.shape)
    assert kind_of_phrase(frame, 0, size, size, joined=False) == kind


@pytest.mark.parametrize(("phrase", "tells"), [("the 27-year-old", True), ("the singer", True), ("the harbour", False)])
def test_what_says_anew_whom_the_text_has_named(phrase, tells):
    assert is_epithet(frame_of(phrase), 0, 2) is tells


@pytest.mark.parametrize(("phrase", "several"), [("analysts at the bank", True), ("an analyst at the bank", False)])
def test_several_speak(phrase, several):
    frame = frame_of(phrase)
    assert is_plural(frame, 0, len(frame.shape)) is several


def test_the_name_in_a_phrase_has_no_title():
    frame = frame_of("President Tova Lind")
    assert name_in(frame, 0, len(frame.shape)) == (1, 3)


def test_a_name_ends_before_its_offices():
    frame = frame_of("Ana Ruiz, mayor and director of Odla")
    assert name_before_offices(frame, 0, len(frame.shape)) == 2
