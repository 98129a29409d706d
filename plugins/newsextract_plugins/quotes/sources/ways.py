"""How a source is found, as the trail of a quote tells it."""

from __future__ import annotations

from typing import Final

from newsextract import Rule

__all__ = ["SOURCES"]

SOURCES: Final = (
    Rule(
        "source:subject", "The subject of the cue's clause.", "The harbour will stay open, Ana Ruiz said.", "It rained."
    ),
    Rule(
        "source:inverted",
        "Behind the cue, with which it has changed places.",
        "“The harbour will stay open,” said Ana Ruiz.",
        "“The harbour will stay open,” Ana Ruiz said.",
    ),
    Rule(
        "source:shared",
        "The subject of a clause before, which the cue goes on with.",
        "Ana Ruiz closed the harbour and said the boats were safe.",
        "Ana Ruiz closed the harbour and Tim Orr said the boats were safe.",
    ),
    Rule(
        "source:aside",
        "The subject, parted from its cue by what commas enclose.",
        "Ana Ruiz, the mayor of Porto, said the boats were safe.",
        "Ana Ruiz said the boats were safe.",
    ),
    Rule(
        "source:relative",
        "The pronoun of a relative clause, which means the noun phrase before it.",
        "They trusted Ana Ruiz, who said the boats were safe.",
        "They trusted Ana Ruiz. She said the boats were safe.",
    ),
    Rule(
        "source:infinitive",
        "Whoever is to do what the infinitive says.",
        "Ana Ruiz used the meeting to say that the boats were safe.",
        "Ana Ruiz said the boats were safe.",
    ),
    Rule(
        "source:possessor",
        "Whose statement it is, before a noun of saying.",
        "Ana Ruiz’s claim that the boats were safe was wrong.",
        "The claim that the boats were safe was wrong.",
    ),
    Rule(
        "source:according-to",
        "Behind “according to”.",
        "The boats are safe, according to Ana Ruiz.",
        "The boats are safe, Ana Ruiz said.",
    ),
    Rule(
        "source:agent",
        "Behind “by”, in the passive.",
        "Reporters were told by Ana Ruiz that the boats were safe.",
        "Reporters were told that the boats were safe.",
    ),
    Rule(
        "source:dash",
        "A name behind a quotation and a dash.",
        "“The boats are safe.” — Ana Ruiz",
        "“The boats are safe.” It rained.",
    ),
)
"""How a source is found, as the trail of a quote tells it."""
