"""Paragraphs: one a line, except where a text was hard-wrapped."""

from __future__ import annotations

import itertools
import textwrap
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsextract.text.paragraphs import paragraphs

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
BREAKS = ["\n", "\r\n", "\r", "\v", "\f", "\x1c", "\x1d", "\x1e", "\x85", "\u2028", "\u2029"]
PROSE = [
    (
        "The harbour board voted on Monday to close the northern quay for two years while engineers replace the "
        "timber piles that have held it up since the days of the herring fleet, its chairwoman told residents."
    ),
    (
        "Fishermen who land their catch there said they had been given no warning, and that the southern quay, "
        "which already serves the ferries, has neither the cranes nor the cold stores that they depend upon."
    ),
    (
        "“We were promised a meeting before anything was decided,” the head of their association said, “and then "
        "the fences went up overnight.” The board did not answer a request for comment."
    ),
]


def words_of(text: str) -> list[str]:
    return [text[start:end] for start, end in paragraphs(text)]


def noisy_texts() -> st.SearchStrategy[str]:
    pieces = st.sampled_from(
        [*BREAKS, " ", "   ", "\t", "\u200b", "\ufeff", "\ud800", "\x00", "so", "The", "end.", "x" * 70]
    )
    return st.text(max_size=80) | st.lists(pieces, max_size=60).map("".join)


@given(text=noisy_texts())
def test_spans_are_trimmed_ordered_and_hold_all_that_is_not_blank(text):
    spans = paragraphs(text)
    assert all(text[start:end] and text[start:end] == text[start:end].strip() for start, end in spans)
    assert all(before[1] <= after[0] for before, after in itertools.pairwise(spans))
    outside = [
        slice(a, b)
        for a, b in zip([0, *(end for _, end in spans)], [*(start for start, _ in spans), len(text)], strict=True)
    ]
    assert all(not text[gap].strip() for gap in outside)


@given(
    lines=st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=30), max_size=3),
    separator=st.sampled_from(BREAKS),
)
def test_lines_break_as_splitlines_breaks_them(lines, separator):
    text = separator.join(lines)
    assert words_of(text) == [line.strip() for line in text.splitlines() if line.strip()]


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_seeds_have_one_paragraph_a_line(path):
    text = path.read_text(encoding="utf-8")
    assert words_of(text) == [line.strip() for line in text.splitlines() if line.strip()]


def test_there_are_seeds():
    assert len(SEEDS) == 5


@pytest.mark.parametrize("width", [60, 65, 72, 80, 99])
@pytest.mark.parametrize("indent", ["", "    "])
@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
def test_joins_wrapped_lines_up_to_a_blank_line(width, indent, line_break):
    wrapped = [textwrap.fill(p, width, initial_indent=indent, subsequent_indent=indent) for p in PROSE]
    text = "\n\n".join(wrapped).replace("\n", line_break)
    assert [" ".join(paragraph.split()) for paragraph in words_of(text)] == PROSE


@pytest.mark.parametrize("width", [60, 72, 80])
@pytest.mark.parametrize("indent", ["  ", "     "])
def test_joins_wrapped_lines_up_to_an_indented_line(width, indent):
    text = "\n".join(textwrap.fill(p, width, initial_indent=indent) for p in PROSE)
    assert [" ".join(paragraph.split()) for paragraph in words_of(text)] == PROSE


def test_a_full_line_does_not_hide_that_the_next_one_is_indented():
    lines = [
        "Northern quay to close for two years while engineers replace piles",
        "Fishermen say nobody asked them about it",
    ]
    text = "\n".join(textwrap.fill(p, 66, initial_indent="   ") for p in [*PROSE, *lines, PROSE[0]])
    assert [" ".join(paragraph.split()) for paragraph in words_of(text)] == [*PROSE, *lines, PROSE[0]]


def test_headlines_and_addresses_do_not_hide_wrapping():
    link = "https://harbour.example/news/" + "closure-" * 12
    text = "\n\n".join(
        ["NORTHERN QUAY TO CLOSE", "By our harbour correspondent", *(textwrap.fill(p, 70) for p in PROSE), link]
    )
    joined = [" ".join(paragraph.split()) for paragraph in words_of(text)]
    assert joined == ["NORTHERN QUAY TO CLOSE", "By our harbour correspondent", *PROSE, link]


@pytest.mark.parametrize(
    "text",
    [
        "Shopping list for the fair\nred paint\nfour brushes\na ladder\nsome rope\ntwo buckets",
        "\n".join(f"Candidate number {n} received {n * 317} votes in the second round of counting" for n in range(20)),
        "\n".join(PROSE),
        "\n".join(p[:90] for p in PROSE),
        "by the gate the children wait for the ferry that is always late\nand by the rail the gulls complain\nof rain",
    ],
)
def test_leaves_short_lines_apart(text):
    assert words_of(text) == text.splitlines()


@pytest.mark.parametrize("text", ["", " ", "\n\n\r\n", "\x85\u2028", "\t \v"])
def test_blank_texts_have_none(text):
    assert paragraphs(text) == []
