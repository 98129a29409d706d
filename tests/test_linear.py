"""What is done grows no faster than the text, on texts made to hurt: counted in calls, which no busy machine changes.

Patterns that go over the text again and again make no call; `bench/hostile.py` times those.
"""

from __future__ import annotations

import importlib.util
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


def test_there_are_many_and_all_differ():
    assert len(set(UNITS.values())) == len(UNITS) >= 140


@pytest.mark.parametrize("name", UNITS)
def test_calls_grow_with_the_text(extractor, calls_in, name):
    def calls(size):
        text = (UNITS[name] * size)[:size]
        extractor.extract(text)  # what is kept by word is there
        return calls_in(lambda: extractor.extract(text))

    small, large = calls(SMALL), calls(LARGE)
    assert large <= STEEPEST * max(small, SMALL)


def test_no_test_looks_at_a_clock():
    tests = [path for path in Path(__file__).parent.rglob("*.py") if path != Path(__file__)]
    timed = ("process_time", "perf_counter", "thread_time")
    assert [path.name for path in tests if any(clock in path.read_text(encoding="utf-8") for clock in timed)] == []
