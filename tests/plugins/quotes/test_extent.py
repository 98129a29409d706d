"""Where a content begins and ends: around attributions, in front of circumstances, behind its last words in marks."""

from __future__ import annotations

import pytest

CONTENTS = {
    "adverbial of an interrupting attribution": (
        "These workers, Lars Odum explained earlier in the hearing, were “well-paid,” and left.",
        "These workers … were “well-paid,” and left",
    ),
    "subject of marks": (
        "Islanders, he said, can “rock like Jimi” and “stir the pot”.",
        "Islanders … can “rock like Jimi” and “stir the pot”",
    ),
    "marks behind to": ("She encouraged the islanders to “check out” his tape.", "“check out” his tape"),
    "own clause": (
        "Ines Marro says she hopes to win, but she knows that “Lars is strong.”",
        "she hopes to win, but she knows that “Lars is strong.”",
    ),
    "another's clause": ("Ines Marro says she hopes to win, but he knows that it is late.", "she hopes to win"),
    "during": ("Odum criticised the act as a “crazy system” during a visit to Velm.", "the act as a “crazy system”"),
    "of": ("Odum criticised the act as a “crazy system” of the board.", "the act as a “crazy system” of the board"),
    "day": ("Odum blasted the mayor as a “disgrace” on Harbour Radio.", "the mayor as a “disgrace”"),
    "dash": (
        "Marro asked the crowd to welcome the mayor - “my new best friend.”",
        "welcome the mayor - “my new best friend.”",
    ),
    "participle with its object": (
        "Sanna supporters have long called for her ouster, believing she had tipped the scales.",
        "her ouster",
    ),
    "gerund in a list": (
        "Marro accused the firm of hiding the waste, poisoning the river and lying.",
        "the firm of hiding the waste, poisoning the river and lying",
    ),
    "gloss": (
        "Marro blasted the board for hiding that its pardon was only “partial,” meaning it held for a year.",
        "the board for hiding that its pardon was only “partial,”",
    ),
    "act that is reported": (
        "Tova Lind often mocked the keepers, according to two clerks.",
        "Tova Lind often mocked the keepers",
    ),
    "hearing": ("Odum told a judge during a hearing on Monday that the boat was lost.", "the boat was lost"),
}


@pytest.mark.parametrize("case", CONTENTS)
def test_the_content(extractor, case):
    text, content = CONTENTS[case]
    quote = extractor.extract(text).quotes[0]
    assert " … ".join(part.text for part in quote.parts) == content


@pytest.mark.parametrize(
    "text", ["The four “loopholes” she cited are small.", "The film concludes with footage of the “Orla” in the storm."]
)
def test_words_in_marks_that_nobody_reports(extractor, text):
    assert [quote.kind for quote in extractor.extract(text).quotes] == ["scare"]
