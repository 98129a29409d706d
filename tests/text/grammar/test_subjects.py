"""Subjects in frames: where noun phrases begin, which verb has whose subject, what "who" and "they" stand for."""

from __future__ import annotations

import pytest

from newsextract.text.grammar.frames import read_frame
from newsextract.text.grammar.subjects.frame_subjects import frame_subject
from newsextract.text.grammar.subjects.governors import governing, is_joined, verb_with_subject
from newsextract.text.grammar.subjects.phrase_bounds import phrase_ending, with_place
from newsextract.text.grammar.subjects.relative_heads import relative_head
from newsextract.text.grammar.subjects.voice import agent_at, is_passive
from newsextract.text.speakers.antecedents import epithet_subject, gendered_subject, subjects_in_front
from newsextract.text.speakers.pronouns import KINDS_OF_NUMBER


def frame_of(text):
    return read_frame(text, (0, len(text)), (), (0, 0))


def written(frame, first, last):
    return " ".join(frame.words[first:last])


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("The keeper of the dam left early.", "the keeper of the dam"),
        ("A month later, she left the harbour.", "she"),
        ("On Monday, Tova Lind closed the mill.", "tova lind"),
        ("Two officials closed the mill.", "two officials"),
        ("In Porto, Maine, Tova Lind closed the mill.", "tova lind"),
        ("There was rain.", None),
    ],
)
def test_the_subject_of_a_frame(text, subject):
    frame = frame_of(text)
    found = frame_subject(frame, len(frame.shape))
    assert (found and written(frame, found.first, found.last)) == subject


@pytest.mark.parametrize(
    ("text", "behind", "phrase"),
    [
        ("On Monday the harbour board met.", "met", "the harbour board"),
        ("Tova Lind and Tim Orr met.", "met", "tova lind and tim orr"),
        ("Tova Lind resigned and Tim Orr met.", "met", "tim orr"),
        ("An October 11 letter told it.", "told", "an october 11 letter"),
        ("He and others met.", "met", "he and others"),
    ],
)
def test_where_a_noun_phrase_begins(text, behind, phrase):
    frame = frame_of(text)
    found = phrase_ending(frame, frame.words.index(behind), 0)
    assert written(frame, found.first, found.last) == phrase


def test_a_noun_phrase_with_its_place():
    frame = frame_of("Analysts at Corbin left.")
    assert with_place(frame, 1, len(frame.shape)) == 3
    assert with_place(frame_of("Analysts at work left."), 1, 5) == 1


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("The board met Tova Lind, the keeper, who left.", "tova lind"),
        ("The board met Tova Lind, 61, who left.", "tova lind"),
        ("They held up a sign that read little.", "a sign"),
        ("The move angered Finland, which left.", "finland"),
    ],
)
def test_what_a_relative_pronoun_stands_for(text, head):
    frame = frame_of(text)
    at = next(at for at, word in enumerate(frame.words) if word in ("who", "which", "that"))
    assert written(frame, *relative_head(frame, at)) == head


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("The board used to say little.", "say", ("used", "governed")),
        ("The board is said to have told them.", "told", ("said", "governed")),
        ("When they balk, I want to ask why.", "ask", ("want", "infinitive")),
        ("The board wants a way to ask why.", "ask", (None, "infinitive")),
        ("The board has asked why.", "asked", ("asked", "own")),
    ],
)
def test_which_verb_has_the_subject(text, verb, expected):
    frame = frame_of(text)
    at, relation = verb_with_subject(frame, frame.words.index(verb), 0)
    assert (at and frame.words[at], relation) == expected


def test_what_governs_begins_behind_the_floor():
    frame = frame_of("The board used to say little.")
    assert governing(frame, 4, 1) == 2
    assert governing(frame, 4, 2) is None


@pytest.mark.parametrize(
    ("text", "joined"), [("They left and did not say why.", True), ("They did not say why.", False)]
)
def test_a_conjunction_in_front_of_a_verb(text, joined):
    frame = frame_of(text)
    assert is_joined(frame.shape, frame.words.index("say"), 0) is joined


@pytest.mark.parametrize(
    ("text", "passive", "agent"),
    [
        ("It was announced earlier on Monday by the board.", True, "by"),
        ("It was soon announced.", True, None),
        ("The plan announced by the board failed.", True, "by"),
        ("The board had announced by Monday that it failed.", False, None),
    ],
)
def test_the_voice_of_a_verb(text, passive, agent):
    frame = frame_of(text)
    at = frame.words.index("announced")
    found = agent_at(frame, at + 1)
    assert (is_passive(frame, at, at + 1), found and frame.words[found]) == (passive, agent)


def test_who_stands_in_the_sentence_before():
    told = frame_of("The daughter of one wept.")
    assert written(*gendered_subject(lambda: told, "female")) == "the daughter"
    assert gendered_subject(lambda: told, "male") is None
    assert gendered_subject(None, "female") is None


def test_the_subjects_that_they_may_mean():
    before, frame = frame_of("The officials at Corbin left."), frame_of("They were late.")
    found = subjects_in_front(frame, 0, KINDS_OF_NUMBER["plural"], lambda: before)
    assert [written(*antecedent) for antecedent in found] == ["the officials at corbin"]
    assert not list(subjects_in_front(frame, 0, KINDS_OF_NUMBER["thing"], lambda: before))


def test_the_subject_that_an_epithet_means():
    before, frame = frame_of("Tova Lind won the race."), frame_of("The 27-year-old was glad.")
    assert written(*epithet_subject(frame, 0, 2, lambda: before)) == "tova lind"
    assert epithet_subject(frame, 0, 2, None) is None
