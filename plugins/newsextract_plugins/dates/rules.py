"""The rules by which temporal expressions are found, each with an example that it takes and one that it leaves."""

from __future__ import annotations

from newsextract import Rule, Rules
from newsextract_plugins.dates.publication_rules import PUBLICATION_RULES

RULES = Rules.of_package(
    __package__,
    *PUBLICATION_RULES,
    Rule("iso-date", "A date in ISO 8601.", example="Filed on 2024-04-09.", counterexample="Filed on 2024-14-09."),
)
