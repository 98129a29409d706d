"""The code written for our own types says what the careful checks say, and copies every field."""

from __future__ import annotations

import datetime as dt
import pickle
from decimal import Decimal
from typing import get_args, get_origin

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsextract import (
    Claim,
    DateMention,
    Extractor,
    Finding,
    Mention,
    Publication,
    Quote,
    Role,
    Span,
    Speaker,
    SpeakerRef,
    Zone,
    hookimpl,
)
from newsextract.model.compiled import accepter_of, copier_of, hints_of, mover_of
from newsextract.model.nesting import changed, misplaced, wrong_field
from newsextract.model.types import ForeignFinding, Statistic

TEXT = "Rain fell on Oban, said Ana."
FINDINGS = (Zone, DateMention, Statistic, Speaker, Quote, Claim, Publication, Finding, ForeignFinding)
SPAN = Span(0, 4, "Rain")
MENTION = Mention(24, 27, "Ana", "name")
ROLE = Role(13, 17, "Oban", title="Oban", mention=SPAN, confidence=0.5)
REF = SpeakerRef("Ana", "person", mention=SPAN, index=0)
RIGHT = {
    str: "words",
    int: 3,
    bool: True,
    float: 0.5,
    Decimal: Decimal("1.5"),
    dt.date: dt.date(2024, 4, 9),
    Span: SPAN,
    Mention: MENTION,
    Role: ROLE,
    SpeakerRef: REF,
}
WRONG = (
    *("odd", 7, 2.5, True, None, (), [], {}, ("odd",), (7,), (None,), (SPAN,), [SPAN], dt.datetime(2024, 4, 9, 12)),  # noqa: DTZ001
    *(SPAN, Span(0, 4, "Snow"), Span(0, 99, "Rain"), Span(4, 0, ""), Span(True, 4, "ain"), Span("0", 4, "Rain")),
    *(MENTION, Mention(24, 27, "Ana", "shout"), ROLE, attrs.evolve(ROLE, mention=Span(0, 4, "Snow"))),
    *(attrs.evolve(ROLE, confidence="high"), attrs.evolve(ROLE, status=["acting"]), REF, attrs.evolve(REF, kind="cat")),
    *(attrs.evolve(REF, index="0"), attrs.evolve(REF, mention="Ana"), (MENTION, 7), (ROLE, SPAN), float("nan"), 1e9),
    *(Decimal("NaN"), Decimal("sNaN"), Decimal("-Infinity"), Decimal("1E+999999"), Decimal("1E-999999")),
)


def right_value(hint):
    """Return a value of the type, as full as it can be."""
    options = [option for option in get_args(hint) if option is not type(None)]
    if get_origin(hint) is tuple:
        return (right_value(get_args(hint)[0]),) * 2
    if options and isinstance(options[0], str):
        return options[0]
    return RIGHT[hint] if hint in RIGHT else right_value(options[0])


def full(cls):
    """Return a finding with every field filled."""
    fields = {name: right_value(hint) for name, hint in hints_of(cls).items()}
    fields |= {"value": "P2D"} if cls is DateMention else {}
    return cls(**(fields | {"start": 0, "end": 9, "text": "Rain fell"}))


def accepted(finding):
    """Return the finding as the Extractor takes it, None where it needs a closer look."""
    return accepter_of(type(finding))(finding, TEXT, "rain[tide]", lambda offset: "caption", 100, ())


def is_right(finding):
    return wrong_field(finding) is None and misplaced(finding, TEXT) is None and finding.start != finding.end


@pytest.mark.parametrize("cls", FINDINGS)
def test_a_right_finding_passes_both_checks(cls):
    finding = full(cls)
    assert is_right(finding)
    assert accepted(finding)


@pytest.mark.parametrize("cls", FINDINGS)
def test_whatever_passes_at_once_would_pass_the_careful_checks(cls):
    refused = 0
    for name in hints_of(cls):
        for wrong in WRONG:
            if name not in ("zone", "plugin"):
                finding = changed(full(cls), {name: wrong})
                if accepted(finding):
                    assert is_right(finding), (name, wrong)
                else:
                    refused += 1
                    # What derives from our types and is no flaw is let through by the careful checks alone.
                    assert not is_right(finding) or type(wrong) in (bool, Mention, Role, tuple), (name, wrong)
    assert refused


@given(st.sampled_from(FINDINGS), st.integers(-3, 40), st.integers(-3, 40), st.text(max_size=5))
def test_spans_are_judged_alike(cls, start, end, text):
    for words in (text, TEXT[max(start, 0) : max(end, 0)]):
        finding = changed(full(cls), {"start": start, "end": end, "text": words})
        assert (accepted(finding) is not None) == is_right(finding)


@pytest.mark.parametrize("cls", FINDINGS)
def test_copies_have_every_field(cls):
    finding = full(cls)
    copied = copier_of(cls)(finding)
    assert copied == finding
    assert copied is not finding
    assert type(copied) is cls
    assert hash(copied) == hash(finding)
    assert pickle.loads(pickle.dumps(copied)) == finding
    zone = finding.kind if cls is Zone else "caption"
    assert accepted(finding) == attrs.evolve(finding, plugin="rain[tide]", zone=zone)


@pytest.mark.parametrize("cls", FINDINGS)
def test_every_span_moves(cls):
    finding = full(cls)
    move = mover_of(cls, lambda value, text, offsets: value)
    assert move(finding, TEXT, range(len(TEXT))) is finding
    moved = move(finding, f"# {TEXT}", range(2, len(TEXT) + 2))
    assert (moved.start, moved.end, moved.text) == (2, 11, "Rain fell")
    assert misplaced(moved, f"# {TEXT}") is None


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"parts": (SPAN, "rain")}, "parts[1] is 'rain': Span is wanted"),
        ({"speaker": attrs.evolve(REF, kind="cat")}, "speaker.kind is 'cat': one of anonymous, country"),
        ({"speaker": attrs.evolve(REF, mention="Ana")}, "speaker.mention is 'Ana': Span or NoneType is wanted"),
        ({"method": ["explicit"]}, "method is ['explicit']: one of continued, explicit, floating, none is wanted"),
        ({"confidence": 2}, "confidence is 2: None or a number from 0 to 1 is wanted"),
    ],
)
def test_the_message_says_where_in_a_finding_it_is_wrong(change, message):
    assert wrong_field(changed(full(Quote), change)).startswith(message)


def test_a_wrong_confidence_of_a_role_is_told():
    roles = (ROLE, attrs.evolve(ROLE, confidence=-1.0))
    flaw = wrong_field(changed(full(Speaker), {"roles": roles}))
    assert flaw == "roles[1].confidence is -1.0: None or a number from 0 to 1 is wanted"


KEPT = DateMention(0, 3, TEXT[:3], type="DATE", value="XXXX", rule="kept")


class Keeper:
    """Returns the same finding for every text, and each time twice."""

    @hookimpl
    def newsextract_dates(self, article):
        return [KEPT, KEPT, DateMention(0, 3, TEXT[:3], type="DATE", value="XXXX", rule="fresh")]


def test_what_a_plugin_keeps_stays_as_it_made_it():
    extractor = Extractor(plugins=[Keeper])
    articles = [extractor.extract(TEXT) for _ in range(2)]
    assert KEPT.plugin == ""
    for article in articles:
        assert [date.rule for date in article.dates] == ["kept", "kept", "fresh"]
        assert {date.plugin for date in article.dates} == {f"{__name__}[Keeper]"}
        assert all(date is not KEPT for date in article.dates)


def test_what_nobody_else_has_is_filled_in_and_not_copied():
    made = []

    class Maker:
        @hookimpl
        def newsextract_dates(self, article):
            date = DateMention(0, 3, TEXT[:3], type="DATE", value="XXXX", rule="fresh")
            made.append(id(date))
            yield date

    (date,) = Extractor(plugins=[Maker]).extract(TEXT).dates
    assert id(date) == made[0]
    assert date.plugin == f"{__name__}[Maker]"
