"""The rules: constructions that state a role, and the evidence that a person is named."""

from __future__ import annotations

from newsextract import Rule, Rules

RULES = Rules.of_package(
    __package__,
    Rule(
        "title-before",
        "A title or occupation stands before a name.",
        "Norwegian Trade Minister Ingrid Solberg opened the fair.",
        "The minister left the fair before Ingrid Solberg came.",
    ),
    Rule(
        "plural-title",
        "One plural title stands before several names.",
        "Senators Maria Lopez and John Harding opposed the bill.",
        "Senators opposed the bill of Maria Lopez and John Harding.",
    ),
    Rule(
        "possessor-title",
        "A title with a possessor or an article stands before a name, or is set off from it by a comma.",
        "The bakery's founder, Helen Marsh, retired.",
        "The bakery's bread pleased Helen Marsh.",
    ),
    Rule(
        "title-behind",
        "A title stands behind a name, between commas, dashes or brackets.",
        "Peter Olsen, director of the Bergen Maritime Museum, welcomed the guests.",
        "Peter Olsen, who was late, welcomed the guests.",
    ),
    Rule(
        "copula",
        "A name is said to be or to have become the holder of a role.",
        "Laura Winter is the chief executive of Northern Rail.",
        "Laura Winter is happy about the new trains.",
    ),
    Rule(
        "office-held",
        "A verb tells that somebody takes, holds or leaves a role.",
        "Laura Winter stepped down as chairwoman of Northern Rail.",
        "Laura Winter stepped down as fast as she could.",
    ),
    Rule(
        "office-led",
        "A relative clause tells that somebody heads a body.",
        "Laura Winter, who heads the Northern Rail Board, was late.",
        "Laura Winter, who heads the list, was late.",
    ),
    Rule(
        "counterpart",
        "Someone's counterpart holds the same office elsewhere.",
        "Swedish Energy Minister Karin Holm met her Danish counterpart Lars Friis.",
        "Karin Holm met the Danish painter Lars Friis.",
    ),
    Rule(
        "delayed-name",
        "A lead tells the office with its country, and the person is named in full only afterwards.",
        "Portugal’s interior minister promised help to the farmers.\n\n“We will act,” Rita Campos said.",
        "Portugal’s interior ministry promised help to the farmers.\n\n“We will act,” Rita Campos said.",
    ),
    Rule(
        "person-name",
        "A name of a person, with a given name, a title, an honorific or a family name mentioned in full elsewhere.",
        "Mrs. Thornbury spoke first.",
        "The Thornbury Bridge was closed.",
    ),
)
