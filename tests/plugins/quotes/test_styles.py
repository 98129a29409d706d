"""Quotes in other styles than political news: courts, features, tabloids, agencies, interviews."""

from __future__ import annotations

import pytest

REPORTS = {
    "a judge in single marks over paragraphs": (
        "Judge Olaf Renn told her: 'You drained the lads' pond. You saw it.\n\n'I accept you were ill.'",
        [
            (
                "direct",
                "Olaf Renn",
                "told",
                "You drained the lads' pond. You saw it. … I accept you were ill.",
            )
        ],
    ),
    "who spoke in a relative clause with a quotation": (
        "A miller who told police she “only meant to warn” the boys when she locked them in the shed was fined.",
        [("mixed", "A miller", "told", "she “only meant to warn” the boys when she locked them in the shed")],
    ),
    "the main verb behind a relative clause": (
        "Outside the mill, the clerk, who asked that only her first name, Asta, be used, wept.",
        [("indirect", "the clerk", "asked", "only her first name, Asta, be used")],
    ),
    "a message in small letters behind a sentence": (
        "Fans were quick to answer. “get well soon ines” wrote one.",
        [("direct", "one", "wrote", "get well soon ines")],
    ),
    "a source that keeps its name": (
        "According to a village source who requested anonymity, two of the boats were empty.",
        [("indirect", "a village source", "According to", "two of the boats were empty")],
    ),
    "a relative clause about the speaker's country": (
        "The island, which the mainland accuses of fishing at night, “rejects these tales,” Ines Marro wrote.",
        [
            (
                "mixed",
                "Ines Marro",
                "wrote",
                "The island, which the mainland accuses of fishing at night, “rejects these tales,”",
            )
        ],
    ),
    "who has so far refused": (
        "Ines Marro has so far refused to meet what she calls “fishermen in borrowed boots”.",
        [("mixed", "Ines Marro", "refused", "meet what she calls “fishermen in borrowed boots”")],
    ),
    "a manager accused of something": (
        "A former manager accused of stealing two boats from elderly sailors told the court that she was “innocent”.",
        [("mixed", "A former manager", "told", "she was “innocent”")],
    ),
}


@pytest.mark.parametrize("case", REPORTS)
def test_the_report(quotes, case):
    text, wanted = REPORTS[case]
    assert quotes(text) == wanted


def test_what_the_reader_may_have_said_is_no_report(quotes):
    assert quotes("You wrote the book in a month. You say it was easy. How?") == []
