"""Sentences: where one ends, where it goes on, and that no character is lost."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsextract.text.paragraphs import paragraphs
from newsextract.text.sentences import sentences

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
PIECES = [
    *".!?…。！？,;:\"'“”‘’`()[]{}«»「」—-•/ \n\t\xa0\u200b\x00\ud800",
    *"aAIé字5",
    *[
        "U.S.",
        "Mr.",
        "Inc.",
        "No.",
        "p.m.",
        "Jan.",
        "...",
        ". . .",
        " The ",
        "said",
        "Reed said",
        "www.quay.example",
        "[3]",
    ],
    *["Fla.", ", Fla.", "Yahoo!", "Bread!", "x" * 30],
]


def texts() -> st.SearchStrategy[str]:
    return st.text(max_size=60) | st.lists(st.sampled_from(PIECES), max_size=40).map("".join)


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text, paragraphs(text))]


@given(text=texts())
def test_spans_are_trimmed_ordered_and_hold_all_that_is_not_blank(text):
    spans = sentences(text, paragraphs(text))
    assert all(text[start:end] and text[start:end] == text[start:end].strip() for start, end in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    assert "".join("".join(split(text)).split()) == "".join(text.split())


@given(text=texts())
def test_sentences_lie_within_paragraphs(text):
    blocks = paragraphs(text)
    spans = sentences(text, blocks)
    assert all(any(start >= first and end <= last for first, last in blocks) for start, end in spans)
    assert [start for start, _ in blocks if start not in {first for first, _ in spans}] == []


@given(text=texts(), prefix=st.sampled_from(["A quay closed.\n\n", "One! “Two?”\n\n"]))
def test_a_paragraph_before_shifts_every_span(text, prefix):
    blocks = paragraphs(text)
    moved = [(start + len(prefix), end + len(prefix)) for start, end in blocks]
    expected = [(start + len(prefix), end + len(prefix)) for start, end in sentences(text, blocks)]
    assert sentences(prefix + text, moved) == expected


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_seeds_lose_nothing(path):
    text = path.read_text(encoding="utf-8")
    assert "".join("".join(split(text)).split()) == "".join(text.split())


ONE = {
    "titles": [
        "Mr. Reed and Dr. Anna Holm met Gen. Paul Ito at St. Olaf Square.",
        "”Mr. Reed stayed.",
        "Sens. Holm and Reed, with Lt. Col. Brandt, asked Prof. Ito.",
        "Roe vs. The Harbour Board is a case, e.g. Ito v. Holm, they said.",
    ],
    "initials": ["John F. Holm and J. K. Reed met George W.H. Ito.", "K.C. Maurer spoke.", "I. Charles Reed left."],
    "nicknames": ["James T. “Whitey” Reed was sentenced."],
    "organisations": [
        "Quay Inc. Chairwoman Anna Holm resigned.",
        "The U.S. Treasury and the U.N. Security Council agreed.",
    ],
    "places": [
        "HARBOUR CITY, N.H. — The board met on Monday.",
        "PORT REED, Fla. (QN) — Two boats sank.",
        "In Reno, Nev. Mayor Anna Holm spoke.",
        "Reed (R-Ariz.) Monday spoke.",
    ],
    "numbers": ["Team No. 5 paid Rs. 500, or 3.5 percent, under Art. 12.", "It cost $1.2 million, up 0.4%."],
    "dates": ["It met on Jan. 5 and Sat. Feb. 6 at 5 p.m. Monday.", "Talks begin at 9 a.m. EST and 2 p.m. Eastern."],
    "enumerators": ["1. The quay closes.", "A. It does not.", "12. Holm"],
    "ellipses": [
        "The mayor (市長) ... was away.",
        "They walked into ... a harbour-led order … and left.",
        "The ... Holm plan failed. . . of course",
    ],
    "stray stops": [
        "“We must stand together,” she said. in front of the hall.",
        "He owns Booking.com and Node.js and bbc.co.uk.",
    ],
    "addresses": ["Write to a.reed@quay.example or see https://quay.example/News.Html?Q=1 now."],
    "questions": [
        "“Why?” he asked.",
        "“Who knows?” Reed asked.",
        "“Get out!” Mrs. Holm shouted at them.",
        '"Is that all?" Anna Holm said.',
        "Jeb!, who ran, and Yahoo! News said so.",
        "They chanted “Bread! Bread! Bread” all night.",
    ],
    "closing": ["It ended (we think.)", "He left. ”", 'He left. "', "So it goes… \U0001f600", "… There was more."],
    "japanese": ["「行きます。」と市長は言った。"],
}
TWO = {
    "plain": [
        "He left.|She stayed.",
        "It rose.|5 boats sank.",
        "It fell 3%.|$5 million went.",
        "In 2023.|China agreed.",
        "So (1).|As for us.",
    ],
    "unlike a name": [
        "Why?|Because.",
        "“Three cheers for Ito!”|Ito waved.",
        "Stop!|He ran.",
        "Is it No?|No.|No.|They said no.|Reed did.",
    ],
    "quotation marks": [
        "“It will close soon.”|Then he left.",
        "“We stayed,” she said.|“We had to.”",
        "“It will close.|It must,” he said.",
        '"It will close."|Then he left.',
        'He left.|"We did too."',
        "It was a “quasi-state of war”.|The rest followed.",
        "``We stay,'' he said.|``We must.''",
        "He spoke of ‘a plan.’|They left.",
        "He went ( so he said.)|Then (others say) not.",
    ],
    "detached marks": ["“He left. ”|Then she spoke.", '"He left. "|Then she spoke.'],
    "abbreviations": [
        "They live in the U.S.|He said so.",
        "It belongs to Quay Inc.|The company grew.",
        "They met in the U.S.|“We will stay,” she said.",
        "It opened at 5 p.m.|Police came.",
        "It opened in Dec.|She left.",
        "He lives in Reno, Nev.|Boats are rare there.",
        "It is on Main St.|But nobody came.",
        "It blew at 96 km/h.|Boats stayed in.",
        "Nets, boats, etc.|They sold all.",
        "He took vitamin C.|He slept.",
    ],
    "ellipses": [
        "They waited...|Holm came.",
        "It was late. …|Doctors came.",
        "It was late. . . .|Doctors came.",
        "He said ...|The rest left.",
    ],
    "other marks": [
        "会议结束。|他说。",
        "真的吗？|是！",
        "It ended.[3]|The rest is known.",
        "It ended.|• the quay",
        "He left.|iPhones sold.",
    ],
}
GLUED = [
    "It closes soon.|The mayor left.",
    "“It closes,” he said.|“We stay.”",
    "“It closes soon.”|Then he left.",
    'He left.|"We stay" is the motto.',
    '"It closes."|Then he left.',
    "It rose in 2023.|The board cheered.",
    "He left the U.S.|The rest stayed.",
    "Why?|Because it must.",
    "Going…|Then gone.",
    "“So it is.”|“It is not,” he said.",
    "会议结束。|他说。",
    "真的吗？|是！",
]


@pytest.mark.parametrize("text", [text for group in ONE.values() for text in group])
def test_goes_on(text):
    assert split(text) == [text]


@pytest.mark.parametrize("space", [" ", "\xa0", "  "])
@pytest.mark.parametrize("marked", [text for group in TWO.values() for text in group])
def test_ends(marked, space):
    assert split(marked.replace("|", space)) == marked.split("|")


@pytest.mark.parametrize("marked", GLUED)
def test_ends_without_a_space(marked):
    assert split(marked.replace("|", "")) == marked.split("|")


def test_wrapped_sentences_go_on_over_lines():
    text = "The board met Mr.\nReed in the harbour. It\nclosed."
    assert [text[a:b] for a, b in sentences(text, [(0, len(text))])] == [text[:38], text[39:]]


@pytest.mark.parametrize(
    "text", ["." * 50_000 + "a", ". " + "(" * 50_000, "A." * 50_000, '."' * 50_000, "a.[1]" * 10_000]
)
def test_long_runs_are_one_sentence(text):
    assert split(text) == [text]
