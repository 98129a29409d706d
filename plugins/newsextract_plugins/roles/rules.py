"""The rules: constructions that state a role, and the evidence that a person is named."""

from __future__ import annotations

from typing import Final

from newsextract import Rule, Rules
from newsextract_plugins.roles.mentions.mention_rules import MENTION_RULES
from newsextract_plugins.roles.names.person_rules import PERSON_RULES
from newsextract_plugins.roles.titles.beside import BEFORE, title_behind
from newsextract_plugins.roles.titles.verbal import VERBAL

__all__ = ["RULES"]

RULES: Final = Rules.of_package(
    __package__,
    *BEFORE,
    title_behind,
    *VERBAL,
    Rule(
        "standing-alone",
        "A noun phrase with a role as its head stands for a person by itself.",
        "Judge Ida Lund left early. The judge was tired.",
        "Judge Ida Lund left early. A judge was tired.",
    ),
    Rule(
        "delayed-name",
        "A lead tells the office with its country, and the person is named in full only afterwards.",
        "Portugal’s interior minister promised help to the farmers.\n\n“We will act,” Rita Campos said.",
        "Portugal’s interior ministry promised help to the farmers.\n\n“We will act,” Rita Campos said.",
    ),
    *PERSON_RULES,
    *MENTION_RULES.values(),
)
