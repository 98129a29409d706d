"""The rules: how a share or a lead is found. Each example and counterexample runs as a test."""

from __future__ import annotations

from newsextract import Rule, Rules

__all__ = ["RULES"]

RULES = Rules.of_package(
    "newsextract_polls",
    Rule(
        "head-to-head",
        "Two numbers behind two contenders one of whom is said to be ahead or behind.",
        example="An Acme Research poll found Ana Ruiz leading Peter Moss, 51 percent to 39 percent.",
        counterexample="Ana Ruiz beat Peter Moss in the final, 51 percent of her serves to 39 percent.",
    ),
    Rule(
        "contender-before-share",
        "A contender, words that say what it got, and the share.",
        example="An Acme Research poll puts Labour on 41%, with the Conservatives at 30%.",
        counterexample="Labour promised in 2019 to raise the tax to 41%.",
    ),
    Rule(
        "share-before-contender",
        "A share, words that say what those people would do, and the contender.",
        example="In an Acme Research poll 41 percent of those asked would vote for Peter Moss.",
        counterexample="In an Acme Research poll 41 percent of those asked had met Peter Moss.",
    ),
    Rule(
        "entity-of-statistic",
        "A percentage whose owner newsextract tells itself: parties that no list has.",
        example="An Acme Research poll puts the Harbour League on 31 per cent and Elsa First on 24 per cent.",
        counterexample="An Acme Research poll puts turnout on 31 per cent and the tax on 24 per cent.",
    ),
    Rule(
        "stated-lead",
        "A lead in points, with the name of who is ahead.",
        example="An Acme Research poll gave Ana Ruiz an eight-point lead over Peter Moss.",
        counterexample="An Acme Research poll of voters has a three-point margin of error, Ana Ruiz said.",
    ),
)
