"""Values of TIMEX3: what has their form, and what the calendar and the clock know."""

from __future__ import annotations

import pytest

from newsextract.model.values import is_timex


@pytest.mark.parametrize(
    ("value", "beside_it"),
    [
        ("2024-02-29", "2023-02-29"),
        ("1900-02-28", "1900-02-29"),
        ("2024-04-30", "2024-04-31"),
        ("2024-12-31T24:00", "2024-12-32"),
        ("0000-02-29", "0000-02-30"),
        ("2024-12", "2024-13"),
        ("2024-01", "2024-00"),
        ("XXXX-12-31", "XXXX-12-32"),
        ("XXXX-12-01", "XXXX-12-00"),
        ("2024-XX-3X", "2024-XX-4X"),
        ("2024-W53", "2024-W54"),
        ("2024-W01", "2024-W00"),
        ("2024-W15-7", "2024-W15-8"),
        ("2024-04-09T24:00", "2024-04-09T25:00"),
        ("2024-04-09T23:59:59.5", "2024-04-09T23:60"),
        ("2024-02-29TMO", "2023-02-29TMO"),
        ("T24", "T25"),
        ("T23:59", "T23:60"),
        ("TXX:3X", "TXX:6X"),
        ("P1Y6M", "P"),
    ],
)
def test_a_value_has_the_form_of_timex3_and_is_in_the_calendar(value, beside_it):
    assert is_timex(value)
    assert not is_timex(beside_it)
