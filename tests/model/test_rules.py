"""Every rule finds something in its example and nothing in its counterexample; every exception holds in its own."""

from __future__ import annotations

import inspect
import re
import sys
from pathlib import Path

import pytest

import newsextract_plugins
from newsextract import Extractor, Rule, Rules, exception, rule
from newsextract.model.rules import exceptions_in
from newsextract.testing import spans_of

EXTRACTOR = Extractor(zones="all")
ALL_RULES = [(info.name, rule) for info in EXTRACTOR.plugins for rule in info.rules]


def made_by(plugin: str, rule: Rule, text: str) -> set[str]:
    """The names of the plugin's rules that found something in the text."""
    article = EXTRACTOR.extract(text, published=rule.published)
    everything = [article.publication, *(f for name in FIELDS for f in getattr(article, name))]
    findings = [f for f in everything if f is not None and f.plugin == f"newsextract[{plugin}]"]
    nested = [span for _, span in spans_of(tuple(findings)) if getattr(span, "rule", "")]
    return {f.rule for f in [*findings, *nested]} | {name for f in findings for name in f.trail}


FIELDS = ("zones", "dates", "statistics", "speakers", "quotes", "claims", "findings")


def test_every_bundled_plugin_lists_its_rules():
    names = {name for name, _ in ALL_RULES}
    assert names == {"zones", "dates", "statistics", "roles", "quotes", "claims"}


@pytest.mark.parametrize(("plugin", "rule"), ALL_RULES, ids=lambda value: getattr(value, "name", value))
def test_the_rule_takes_its_example(plugin, rule):
    assert rule.name in made_by(plugin, rule, rule.example)


@pytest.mark.parametrize(("plugin", "rule"), ALL_RULES, ids=lambda value: getattr(value, "name", value))
def test_the_rule_leaves_its_counterexample(plugin, rule):
    assert rule.name not in made_by(plugin, rule, rule.counterexample)


ALL_EXCEPTIONS = exceptions_in("newsextract_plugins")


def held(named: Rule, text: str) -> bool:
    """Whether an exception's predicate returned something true while its text was read."""
    code = inspect.unwrap(named.read).__code__
    returned = []

    def watch(frame, event, value):
        if event == "return" and frame.f_code is code:
            returned.append(bool(value))

    extractor = Extractor(zones="all")
    sys.setprofile(watch)
    try:
        extractor.extract(text, published=named.published)
    finally:
        sys.setprofile(None)
    return any(returned)


@pytest.mark.parametrize("named", ALL_EXCEPTIONS, ids=lambda named: named.name)
def test_the_exception_holds_in_its_example(named):
    assert held(named, named.example)


@pytest.mark.parametrize("named", ALL_EXCEPTIONS, ids=lambda named: named.name)
def test_the_exception_does_not_hold_in_its_counterexample(named):
    assert not held(named, named.counterexample)


def test_each_name_is_given_once_in_a_plugin():
    for plugin in ("zones", "dates", "statistics", "roles", "quotes", "claims"):
        names = [named.name for named in exceptions_in(f"newsextract_plugins.{plugin}")]
        names += [rule.name for name, rule in ALL_RULES if name == plugin]
        assert len(names) == len(set(names)), sorted(name for name in names if names.count(name) > 1)


def test_no_step_asks_for_a_rule_by_a_name_in_quotation_marks():
    """A rule of another name would leave such a question silently false; in `quantity.py` a type holds the names."""
    asks = re.compile(r"""\brule\b(?:\.name)? (?:==|!=|in|not in) [({\[]?["']""")
    steps = [path for top in newsextract_plugins.__path__ for path in Path(top).rglob("*.py")]
    assert steps
    assert [
        f"{path.name}: {line.strip()}"
        for path in steps
        for line in path.read_text(encoding="utf-8").splitlines()
        if asks.search(line) and path.parts[-2:] != ("statistics", "quantity.py")
    ] == []


def test_a_rule_is_bound_to_its_function():
    @rule("after", "It takes this.", example="this", counterexample="that")
    def after(word: str) -> bool:
        return word == "this"

    assert isinstance(after, Rule)
    assert after.read("this")
    assert after.place == (__file__, inspect.unwrap(after.read).__code__.co_firstlineno)
    assert Rule("after", "It takes this.", "this", "that").place is None


def test_an_exception_stays_a_function_and_has_its_name():
    @exception("before-a-name", "It tells of this.", example="this", counterexample="that")
    def is_before_a_name(word: str) -> bool:
        return word == "this"

    assert is_before_a_name("this")
    assert is_before_a_name.exception.name == "before-a-name"
    assert is_before_a_name.exception.read is is_before_a_name


def test_two_rules_of_one_name_are_refused():
    rule = Rule("after", "It takes this.", "this", "that")
    with pytest.raises(ValueError, match="two rules are named 'after'"):
        Rules(rule, rule)


def test_confidence_is_the_measured_share_and_none_where_too_few_were_seen():
    rules = Rules(
        Rule("often", "It takes this.", "this", "that"),
        Rule("seldom", "It takes that.", "that", "this"),
        measured={"often": (9, 10), "seldom": (3, 4)},
    )
    assert rules.confidence("often") == 0.9
    assert rules.confidence("seldom") is None
    assert rules.confidence("unknown") is None
