"""Word lists as patterns: membership, order, and both engines."""

from __future__ import annotations

import re

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from newsextract.text.tries import NEVER, trie_pattern

ENGINES = [pytest.param(re, id="re"), pytest.param(regex, id="regex")]
LETTERS = st.text(st.sampled_from("abAé'’ -.[&~|^$\\#\x00字"), max_size=6)
WORD_LISTS = st.lists(LETTERS | st.text(max_size=4), max_size=12)


def normal(word: str) -> str:
    return " ".join(word.split()).replace("’", "'")


@pytest.mark.parametrize("engine", ENGINES)
@given(words=WORD_LISTS, others=WORD_LISTS)
def test_matches_the_given_words_and_no_others(engine, words, others):
    pattern = engine.compile(trie_pattern(words))
    members = {normal(word) for word in words} - {""}
    for word in words + others:
        assert bool(pattern.fullmatch(" ".join(word.split()))) == (normal(word) in members)


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("flag", ["IGNORECASE", "VERBOSE"])
@given(words=WORD_LISTS)
def test_matches_the_given_words_under_flags(engine, flag, words):
    pattern = engine.compile(trie_pattern(words), getattr(engine, flag))
    assert all(pattern.fullmatch(normal(word)) for word in words if normal(word))


@given(words=WORD_LISTS, data=st.data())
def test_does_not_depend_on_order_or_repetition(words, data):
    shuffled = data.draw(st.permutations(words + words[:2]))
    assert trie_pattern(shuffled) == trie_pattern(words)


@pytest.mark.parametrize("engine", ENGINES)
@given(words=st.lists(st.text("ab ", max_size=5), max_size=8), text=st.text("ab ", max_size=8))
def test_takes_the_longest_word(engine, words, text):
    found = engine.match(trie_pattern(words), text)
    fitting = [word for word in map(normal, words) if word and text.startswith(word)]
    if "  " not in text:
        assert (found.group() if found else "") == max(fitting, key=len, default="")


@pytest.mark.parametrize("engine", ENGINES)
def test_gives_a_longer_word_back(engine):
    assert engine.match(trie_pattern(["harbour", "harbour master"]) + r"\b", "harbour mastery").group() == "harbour"


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("space", [" ", "   ", "\xa0", "\t", "\n", "\r\n", "\r", " \n  "])
def test_a_space_takes_one_line_break_at_most(engine, space):
    pattern = engine.compile(trie_pattern(["according to"]))
    assert pattern.fullmatch(f"according{space}to")
    assert not pattern.fullmatch(f"according{space}\n\nto")
    assert not pattern.fullmatch("accordingto")


@pytest.mark.parametrize("engine", ENGINES)
def test_an_apostrophe_takes_both(engine):
    pattern = engine.compile(trie_pattern(["president’s", "hadn't"]))
    assert all(pattern.fullmatch(word) for word in ["president's", "president’s", "hadn't", "hadn’t"])


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("words", [[], ["", " ", "\n"]])
def test_no_words_never_match(engine, words):
    assert trie_pattern(words) == NEVER
    assert not engine.search(trie_pattern(words), "anything at all")


@pytest.mark.parametrize("engine", ENGINES)
def test_words_that_branch_at_every_letter(engine):
    words = ["a" * length for length in range(1, 400)]
    pattern = engine.compile(trie_pattern(words))
    assert all(pattern.fullmatch(word) for word in words)
    assert pattern.match("a" * 1000).end() == 399


def test_writes_common_beginnings_once():
    assert trie_pattern(["said", "says", "say", "told"]) == "(?:sa(?:id|ys?)|told)"
    assert trie_pattern(["man", "men"]) == "(?:m(?:[ae]n))"
