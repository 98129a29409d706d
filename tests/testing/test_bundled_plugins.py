"""The bundled plugins pass the conformance kit that others are held to."""

from __future__ import annotations

from importlib import metadata

from newsextract.testing import parametrize_with_checks

BUNDLED = sorted(point.name for point in metadata.distribution("newsextract").entry_points.select(group="newsextract"))


def test_there_are_six_of_them():
    assert BUNDLED == ["claims", "dates", "quotes", "roles", "statistics", "zones"]


@parametrize_with_checks([f"newsextract[{name}]" for name in BUNDLED])
def test_the_plugin_conforms(check):
    check()
