"""Each rule of mentions makes one in its example and none in its counterexample."""

from __future__ import annotations

import pytest

from newsextract_plugins.roles.mentions.mention_rules import MENTION_RULES


def rules_in(find, text):
    return {mention.rule for one in find(text).speakers for mention in one.mentions}


@pytest.mark.parametrize("name", MENTION_RULES)
def test_the_rule_makes_a_mention(find, name):
    assert name in rules_in(find, MENTION_RULES[name].example)


@pytest.mark.parametrize("name", MENTION_RULES)
def test_the_rule_leaves_what_looks_alike(find, name):
    assert name not in rules_in(find, MENTION_RULES[name].counterexample)
