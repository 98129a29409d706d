"""What holds for any text, and what stays the same under noise."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsextract import Extractor

EXTRACTOR = Extractor(plugins=["quotes"], on_error="raise", options={"quotes": {"attitudes": True, "nested": True}})

FRAGMENTS = st.sampled_from(
    ["“", "”", '"', "‘", "’", " said ", "Ines Marro", " that ", ", ", ". ", "\n", "he ", "According to ", " — ", ": ",
     "Asked whether ", " who ", "the dam", "'s claim", " told ", " and ", "; ", "BELL: ", "(", ")", "it rained", "?”"]
)  # fmt: skip


@given(st.lists(FRAGMENTS, max_size=40).map("".join) | st.text(max_size=80))
def test_any_text_gives_spans_that_are_its_own(text):
    article = EXTRACTOR.extract(text)
    for quote in article.quotes:
        assert quote.parts
        assert quote.start == quote.parts[0].start
        assert quote.end == max(part.end for part in quote.parts)
        for span in (*quote.parts, *quote.quoted, quote.cue, quote.via, quote.addressee):
            assert span is None or (span.start < span.end and text[span.start : span.end] == span.text)
        assert (quote.speaker is None) == (quote.method == "none")
        assert (quote.blank_reason is None) == (quote.speaker is not None and quote.speaker.name is not None)
        assert quote.nested_in is None or article.quotes[quote.nested_in].start <= quote.start


NAMES = st.sampled_from(["Ines Marro", "Odile Renn", "Juho Aalto"])
VERBS = st.sampled_from(["said", "added", "insisted", "replied", "warned", "wrote"])
CONTENTS = st.sampled_from(["The dam will hold", "Nobody has to leave", "We open the gates at dawn"])
MARKS = st.sampled_from([("“", "”"), ('"', '"'), ("‘", "’"), ("«", "»"), ("''", "''")])


@given(NAMES, VERBS, CONTENTS, MARKS, st.booleans(), st.sampled_from(["", "It rained. ", "It rained.\n\n"]))
def test_a_known_answer_stays_under_noise(name, verb, content, marks, inverted, before):
    opening, closing = marks
    attribution = f"{verb} {name}" if inverted else f"{name} {verb}"
    text = f"{before}{opening}{content},{closing} {attribution}."
    found = EXTRACTOR.extract(text).quotes[-1]
    assert (found.speaker.name, found.cue.text, found.text) == (name, verb, f"{content},")


@given(NAMES, VERBS, CONTENTS, st.integers(1, 3))
def test_a_paragraph_in_front_shifts_every_offset(name, verb, content, count):
    text = f"“{content},” {name} {verb}."
    filler = "Rain fell on the roofs.\n\n" * count
    plain, shifted = EXTRACTOR.extract(text).quotes, EXTRACTOR.extract(filler + text).quotes
    assert [(q.start + len(filler), q.text, q.rule) for q in plain] == [(q.start, q.text, q.rule) for q in shifted]


@pytest.mark.parametrize(
    "piece", ["“Hold,” he said, ", "Ines Marro said “hold” and ", "“Hold,” he said. ", 'He said "hold," ']
)
def test_what_a_sentence_without_end_reports_grows_with_it_alone(piece):
    def reported(count):
        quotes = EXTRACTOR.extract(piece * count).quotes
        return sum(part.end - part.start for quote in quotes for part in quote.parts)

    assert 0 < reported(800) < 3 * reported(400)


def test_the_trail_names_the_rule_the_source_and_what_ended_the_content(extractor):
    [quote] = extractor.extract("Ines Marro denied theft but was fined in May.").quotes
    assert quote.trail == ("bare-clause", "source:subject", "second-verb-behind-a-gist")
