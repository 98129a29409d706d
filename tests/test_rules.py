"""Every rule finds something in its example and nothing in its counterexample."""

from __future__ import annotations

import pytest

from newsextract import Extractor, Rule, Rules
from newsextract.testing import spans_of

EXTRACTOR = Extractor(zones="all")
ALL_RULES = [(info.name, rule) for info in EXTRACTOR.plugins for rule in info.rules]


def made_by(plugin: str, rule: Rule, text: str) -> set[str]:
    """The names of the plugin's rules that found something in the text."""
    article = EXTRACTOR.extract(text, published=rule.published)
    everything = [article.publication, *(f for name in FIELDS for f in getattr(article, name))]
    findings = [f for f in everything if f is not None and f.plugin == f"newsextract[{plugin}]"]
    nested = [span for _, span in spans_of(tuple(findings)) if getattr(span, "rule", "")]
    return {f.rule for f in [*findings, *nested]}


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
