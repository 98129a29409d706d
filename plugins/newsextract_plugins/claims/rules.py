"""The rules: what makes a statement one that can be checked."""

from __future__ import annotations

from functools import reduce
from operator import or_

import attrs

from newsextract import Rule, Rules
from newsextract_plugins.claims.candidates import AROUND, DENIED, QUOTED, SENTENCE, candidates
from newsextract_plugins.claims.features import ALL_BITS as BITS
from newsextract_plugins.claims.occasion import BESIDE_CUE, said_on
from newsextract_plugins.claims.stance import MODALITIES, STANCES

STATEMENT = "statement"
"""The rule of what no other rule takes."""

_OPINION = "I think that we should all hope for better days."

_LISTED = (
    Rule("statistic", "It gives a number.", "The harbour handled 4.2 million tonnes of coal in 2023.", _OPINION),
    Rule("record", "It names a first, a last or an extreme.", "Rum built the oldest lighthouse in Scotland.", _OPINION),
    Rule("comparison", "It compares.", "Ferry fares on Rum were raised higher than fares on Eigg.", _OPINION),
    Rule("cause", "It says what led to what.", "The storm caused the closure of the school in Muck.", _OPINION),
    Rule("dated-event", "It says when something happened.", "The council of Eigg met in Oban last month.", _OPINION),
    Rule("act", "It says what somebody did.", "Mayor Ada Quill opposed the tax and signed the petition.", _OPINION),
    Rule(
        STATEMENT,
        "Any other statement of fact.",
        "Members of the council and the Chamber of Trade have companies in Oban and Mallaig.",
        _OPINION,
    ),
)

FEATURES_OF_RULES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("statistic", ("figure", "money", "percent", "ratio")),
    ("record", ("record", "superlative", "ordinal")),
    ("comparison", ("comparison", "comparative")),
    ("cause", ("cause",)),
    ("dated-event", ("day", "length_of_time", "recurs")),
    ("act", ("act", "past")),
)
"""Which features call for which rule, the most telling rule first."""


_RULES_BY_CLASSES = tuple((reduce(or_, [BITS[name] for name in names]), rule) for rule, names in FEATURES_OF_RULES)


def rule_of(classes: int) -> str:
    """Return the most telling rule that the classes of a statement's words call for."""
    for called_by, rule in _RULES_BY_CLASSES:
        if classes & called_by:
            return rule
    return STATEMENT


_STRETCHES = (
    Rule(
        SENTENCE,
        "The article's own sentence states it.",
        "The council of Eigg met in Oban last month.",
        "“The council of Eigg met in Oban last month,” Ada Quill said.",
        read=candidates,
    ),
    Rule(
        QUOTED,
        "Somebody is reported to say it.",
        "“The council of Eigg met in Oban last month,” Ada Quill said.",
        "The council of Eigg met in Oban last month.",
        read=candidates,
    ),
    Rule(
        AROUND,
        "The article states it around what it quotes.",
        "Ada Quill, who led the council of Eigg for 12 years and opposed three bridges to Oban, said: “It will close.”",
        "Ada Quill said: “The pier of Oban will close in May.”",
        read=candidates,
    ),
    Rule(
        DENIED,
        "Somebody denies or doubts it, and is not quoted.",
        "Ada Quill, the mayor, spoke in Oban. She doubted that 300 jobs were lost in 2023.",
        "Ada Quill, the mayor, spoke in Oban. She said that 300 jobs were lost in 2023.",
        read=candidates,
    ),
    Rule(
        BESIDE_CUE,
        "A date beside the cue says when it was said.",
        "Ada Quill said on Monday that the harbour lost 120 jobs.",
        "Ada Quill said that the harbour lost 120 jobs on Monday.",
        "2024-04-10",
        read=said_on,
    ),
)

RULES = Rules.of_package(
    __package__, *(attrs.evolve(rule, read=rule_of) for rule in _LISTED), *_STRETCHES, *STANCES, *MODALITIES
)
