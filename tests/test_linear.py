"""What is done grows no faster than the text, on texts made to hurt: counted in calls, which no busy machine changes.

Patterns that go over the text again and again make no call; `bench/hostile.py` times those.
"""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import pytest

from newsextract import Extractor

BENCH = Path(__file__).parent.parent / "bench"
SMALL, LARGE = 1_000, 4_000
STEEPEST = 8
"""Times as many calls for four times the text; a quadratic step makes sixteen times as many."""


def hostile_units():
    spec = importlib.util.spec_from_file_location("hostile_units", BENCH / "hostile_units.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.UNITS


UNITS = hostile_units()


@pytest.fixture(scope="module")
def extractor():
    return Extractor(zones="all")


def calls(extractor, text):
    """Return how many functions are called while the text is read, once what is kept by word is there."""
    extractor.extract(text)
    count = 0

    def counted(frame, event, argument):
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(counted)
    try:
        extractor.extract(text)
    finally:
        sys.setprofile(None)
    return count


def test_there_are_many_and_all_differ():
    assert len(set(UNITS.values())) == len(UNITS) >= 140


@pytest.mark.parametrize("name", UNITS)
def test_calls_grow_with_the_text(extractor, name):
    unit = UNITS[name]
    small, large = (calls(extractor, (unit * (size // len(unit) + 1))[:size]) for size in (SMALL, LARGE))
    assert large <= STEEPEST * max(small, SMALL)
