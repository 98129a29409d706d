"""The bodies of a text under all their names, and what kind of source a noun names."""

from __future__ import annotations

import pytest

from newsextract import Extractor
from newsextract.text.speakers import Bodies, kind_of_noun
from newsextract.text.speakers.kinds import speaks


@pytest.mark.parametrize(
    ("text", "name", "full"),
    [
        ("The Brent Trade Agency (BTA) met.", "BTA", "Brent Trade Agency"),
        ("The Union of Brent Bakers (UBB) met.", "the UBB", "Union of Brent Bakers"),
        ("They met (BTA) there.", "BTA", "BTA"),
        ("The Brent Trade Agency (BXA) met.", "BXA", "BXA"),
    ],
)
def test_an_abbreviation_in_brackets(text, name, full):
    assert Bodies(text, []).known(name).name == full


def bodies(text):
    names = Extractor(plugins=["zones"]).extract(text).layout.names
    return Bodies(text, [name for name in names if name.kind in ("organisation", "unknown")])


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("Budget airline Velmjet", "Velmjet"),
        ("State news agency NAPA", "NAPA"),
        ("Oil giant Brenta Energy", "Brenta Energy"),
        ("British retailer Holtmart", "Holtmart"),
        ("Bank of Velm", "Bank of Velm"),
        ("The unit of the bank group Brenta", "unit of the bank group Brenta"),
        ("The Velm Mail and the Brenta newspaper chain", "Velm Mail and the Brenta newspaper chain"),
    ],
)
def test_a_name_without_what_it_is(name, bare):
    assert Bodies("", []).known(name).name == bare


def test_a_short_form_is_the_full_name():
    assert bodies("Delmont Foods fell. Delmont said so.").known("Delmont").name == "Delmont Foods"


def test_the_company_is_the_firm_that_acts():
    text = "Shares of Velmor Corp. fell after Velmor Corp. cut its forecast. The company said so."
    assert bodies(text).meant("company", text.index("The company")).name.startswith("Velmor Corp")


def test_the_union_has_it_in_its_name():
    text = "Velmor Corp. met the Brent Bakers Union. The union said so."
    assert bodies(text).meant("union", text.index("The union")).name == "Brent Bakers Union"
    assert bodies(text).meant("church", len(text)) is None


@pytest.mark.parametrize(
    ("noun", "kind"),
    [
        ("brigade", "organisation"),
        ("sculptors", "group"),
        ("sculptor", "anonymous"),
        ("earthquake", None),
        ("zzz", None),
    ],
)
def test_the_kind_of_a_noun(noun, kind):
    assert kind_of_noun(noun) == kind


def test_no_earthquake_speaks():
    assert speaks("sculptor")
    assert not speaks("earthquake")
