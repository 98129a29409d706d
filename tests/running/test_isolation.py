"""Whatever a plugin does wrong costs that plugin alone, and is said so that its author finds the place."""

from __future__ import annotations

import asyncio
import itertools
import json
import os
import re
import subprocess
import sys
import textwrap
from decimal import Decimal
from typing import Any

import attrs
import pytest

import newsextract
from newsextract import (
    Claim,
    DateMention,
    Extractor,
    Finding,
    ForeignFinding,
    OptionError,
    PluginError,
    PluginWarning,
    Statistic,
    hookimpl,
)
from newsextract.running.isolation import MOST_FINDINGS, message_of

TEXT = "Rain fell on Oban."


class Rain:
    """Finds the word rain: what it finds is there, whatever the other plugin does."""

    @hookimpl
    def newsextract_findings(self, article):
        yield Finding.at(article, 0, 4, rule="rain")


class UnsayableError(Exception):
    def __str__(self):
        raise RuntimeError("no words")


class Panic(BaseException):
    """As a panic in Rust comes through to Python."""


def failure_of(act, hook="newsextract_findings"):
    """Extract with a plugin whose hook does the act, beside one that is sound; return how the first failed."""
    plugin = type("Bad", (), {hook: hookimpl(specname=hook)(lambda self, article: act(article))})
    article = Extractor(plugins=[plugin, Rain]).extract(TEXT)
    (failure,) = article.failures
    assert [finding.text for finding in article.findings] == ["Rain"]
    assert (failure.plugin, failure.hook) == (f"{__name__}[Bad]", hook)
    assert json.loads(article.to_json())["failures"][0]["error"] == failure.error
    with pytest.raises(PluginError):
        Extractor(plugins=[plugin], on_error="raise").extract(TEXT)
    return failure.error


def raising(error):
    def act(article):
        raise error

    return act


@pytest.mark.parametrize(
    ("error", "message"),
    [
        (ValueError("no tide"), "ValueError: no tide"),
        (UnsayableError(), "UnsayableError: its message can't be read, RuntimeError"),
        (asyncio.CancelledError("late"), "CancelledError: late"),
        (GeneratorExit(), "GeneratorExit: "),
        (Panic("index out of range"), "Panic: index out of range"),
        (SystemExit(3), "SystemExit: 3"),
        (StopIteration(), "StopIteration: "),
        (RecursionError("deep"), "RecursionError: deep"),
        (MemoryError(), "MemoryError: "),
    ],
)
def test_whatever_is_raised_is_the_plugins_failure(error, message):
    assert failure_of(raising(error)).startswith(message)


def test_an_interruption_is_the_users():
    plugin = type(
        "Bad", (), {"newsextract_findings": hookimpl(lambda self, article: raising(KeyboardInterrupt())(article))}
    )
    plugin.newsextract_findings = hookimpl(specname="newsextract_findings")(plugin.newsextract_findings)
    with pytest.raises(KeyboardInterrupt):
        Extractor(plugins=[plugin]).extract(TEXT)


def test_the_failure_names_the_file_and_the_line():
    line = raising.__code__.co_firstlineno + 2
    error = failure_of(raising(ValueError("no tide")))
    assert re.fullmatch(rf"ValueError: no tide \((tests/running/)?test_isolation\.py:{line}\)", error)
    late = failure_of(lambda article: (Finding.at(article, 0, 1 // n, rule="x") for n in (1, 0)))
    assert late.startswith("ZeroDivisionError: ")
    assert "test_isolation.py:" in late


def test_what_was_never_raised_has_no_line():
    assert message_of(ValueError("no tide")) == "ValueError: no tide"
    assert message_of(PluginError("acme[tides]", "load", "no tide")) == "no tide"


@pytest.mark.parametrize("returned", [itertools.repeat(3), (Finding(0, 4, "Rain") for _ in itertools.count())])
def test_a_result_without_end_is_refused(returned):
    most = MOST_FINDINGS + len(TEXT)
    assert f"it returned more than {most:,} findings for 18 characters" in failure_of(lambda article: returned)


@pytest.mark.parametrize("returned", [7, "rain", {"a": 1}, object()])
def test_a_result_of_another_type_is_refused(returned):
    failure_of(lambda article: returned)


@attrs.frozen
class Odd(Finding):
    value: Any = attrs.field(default=None, kw_only=True)


CIRCLE: list[Any] = []
CIRCLE.append(CIRCLE)
DEEP: Any = ()
for _ in range(150):
    DEEP = (DEEP,)


@pytest.mark.parametrize(
    "value",
    [
        3 + 4j, len, 10**5_000, {("a", "b"): 1}, object(), float("nan"), float("-inf"), Decimal("NaN"), CIRCLE, DEEP,
        (1, {2: [b"\xff", print]}),
    ],
    ids=lambda value: type(value).__name__,
)  # fmt: skip
def test_a_finding_that_json_cannot_hold_is_refused_where_it_comes_in(value):
    failure_of(lambda article: [Odd.at(article, 0, 4, rule="odd", value=value)])


@pytest.mark.parametrize("value", [None, 3, -0.5, "a", "\ud800", ("a", ("b",)), {"a": [1]}, Decimal("1.50"), True])
def test_a_finding_that_json_can_hold_is_taken(value):
    plugin = type(
        "Good", (), {"newsextract_findings": hookimpl(lambda self, article: [Odd.at(article, 0, 4, value=value)])}
    )
    plugin.newsextract_findings = hookimpl(specname="newsextract_findings")(plugin.newsextract_findings)
    article = Extractor(plugins=[plugin]).extract(TEXT)
    assert article.findings
    assert json.loads(article.to_json())["findings"]


def test_a_foreign_finding_without_json_is_refused():
    error = failure_of(lambda article: [ForeignFinding.at(article, 0, 4, finding_type="x:Y", fields="{")])
    assert "(" in error or "JSON" in error


@pytest.mark.parametrize(
    ("hook", "finding", "message"),
    [
        ("newsextract_dates", {"cls": DateMention, "type": "DATE", "value": "soon"}, "a TIMEX3 value is wanted"),
        ("newsextract_statistics", {"cls": Statistic, "kind": "count", "value": Decimal("NaN")}, "value is NaN"),
        ("newsextract_statistics", {"cls": Statistic, "kind": "count", "value": Decimal("1E+99999")}, "power of ten"),
        ("newsextract_claims", {"cls": Claim, "checkworthy": 1.5}, "checkworthy is 1.5"),
        ("newsextract_claims", {"cls": Claim, "checkworthy": float("nan")}, "checkworthy is nan"),
        ("newsextract_claims", {"cls": Claim, "quote": 0}, "there are 0 to point to"),
    ],
)
def test_a_value_that_is_none_is_refused(hook, finding, message):
    fields = dict(finding)
    cls = fields.pop("cls")
    assert message in failure_of(lambda article: [cls.at(article, 0, 4, rule="x", **fields)], hook)


# formats


def reader(**given):
    members = {"name": "tide", "suffixes": (".tide",), "read": lambda self, stream, source, options: iter(())} | given
    return type("Tide", (), {name: value for name, value in members.items() if value is not None})()


@pytest.mark.parametrize(
    ("made", "message"),
    [
        (reader(name=None), "Tide has no name"),
        (reader(name=3), "Tide has no name"),
        (reader(suffixes=None), "Tide has no suffixes"),
        (reader(suffixes=".tide"), "Tide has no suffixes"),
        (reader(suffixes=(3,)), "Tide has no suffixes"),
        (reader(read=None), "Tide can't read"),
        (None, "NoneType has no name"),
        (reader(name=property(raising(ValueError("no name")))), "ValueError: no name"),
        (reader(suffixes=property(raising(Panic("no end")))), "Panic: no end"),
    ],
)
def test_what_is_no_format_is_refused_when_it_is_offered(made, message):
    plugin = type("Bad", (), {"newsextract_readers": hookimpl(specname="newsextract_readers")(lambda self: [made])})
    with pytest.warns(PluginWarning, match=message):
        extractor = Extractor(plugins=[plugin, Rain])
    assert "tide" not in extractor.readers
    article = extractor.extract(TEXT)
    assert [failure.hook for failure in article.failures] == ["newsextract_readers"]
    assert len(article.findings) == 1


# what is left out


class Silent:
    @hookimpl
    def newsextract_findings(self, article):
        return []

    def explain(self, article):
        raise Panic("no reason")


def test_explaining_goes_on_without_a_plugin_that_fails_at_it():
    extractor = Extractor(plugins=[Silent, "statistics"])
    article = extractor.extract("See page 4, in chapter 3.")
    with pytest.warns(PluginWarning, match="Panic: no reason"):
        assert extractor.explain(article)


# names and loading


class Twin:
    @hookimpl
    def newsextract_findings(self, article):
        return []


def test_two_plugins_of_one_name_are_refused():
    other = type("Twin", (Twin,), {})
    for plugins in ([Twin, other], [Twin, Twin], [Twin(), Twin()]):
        with pytest.raises(OptionError, match="two of them are named 'Twin'"):
            Extractor(plugins=plugins)


class Unmade:
    def __init__(self):
        raise Panic("no disk")

    @hookimpl
    def newsextract_findings(self, article):
        return []


def test_a_load_failure_is_a_warning():
    with pytest.warns(PluginWarning, match=r"plugin .*\[Unmade\], load: can't be made: Panic: no disk") as warned:
        article = Extractor(plugins=[Unmade, Rain]).extract(TEXT)
    assert [finding.text for finding in article.findings] == ["Rain"]
    (warning,) = warned
    assert warning.filename == __file__  # where the Extractor is made
    with pytest.raises(PluginError, match="no disk"):
        Extractor(plugins=[Unmade], on_error="raise")


@pytest.mark.parametrize(
    ("entry_points", "named"),
    [
        ("[newsextract]\ntides tides:Tides\n", True),
        ("tides = tides:Tides\n[newsextract]\n", False),
        ("[newsextract]\ntides = \n", True),
        ("[newsextract]\ntides = 3 + 4\n", True),
        ("[console_scripts]\ntides tides:main\n", False),
        ("[newsextract\ntides = tides:Tides\n", False),
        ("\x00\x01", False),
        (b"\xff\xfe[newsextract]", False),
    ],
)
def test_metadata_that_cannot_be_read_cost_their_distribution_alone(tmp_path, entry_points, named):
    info = tmp_path / "acme-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: acme\nVersion: 1.0\n")
    written = entry_points if isinstance(entry_points, bytes) else entry_points.encode()
    (info / "entry_points.txt").write_bytes(written)
    program = """
        import json, warnings, newsextract
        warnings.simplefilter("ignore", newsextract.PluginWarning)
        article = newsextract.Extractor().extract("Rates rose 4%.")
        again = newsextract.Article.from_json(article.to_json())
        print(json.dumps([again == article, len(article.statistics), [f.plugin for f in article.failures]]))
    """
    path = os.pathsep.join([str(tmp_path), *filter(None, sys.path)])
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(program)],
        env={**os.environ, "PYTHONPATH": path},
        capture_output=True,
        text=True,
        check=True,
    )
    same, found, failed = json.loads(done.stdout)
    assert (same, found) == (True, 1)
    assert [name.partition("[")[0] for name in failed] == ["acme"] * named


def test_the_warning_is_public():
    assert "PluginWarning" in newsextract.__all__
