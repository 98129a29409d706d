"""The rules by which lengths of time, what recurs and words without a date of their own are found."""

from __future__ import annotations

from newsextract import Rule
from newsextract_plugins.dates.calendar_rules import EXAMPLE_DAY

__all__ = ["LENGTH_RULES"]

LENGTH_RULES: tuple[Rule, ...] = (
    Rule(
        "relative-duration",
        "The past three months, the next few days, recent weeks.",
        example="Prices fell over the past three months.",
        counterexample="He walked past three houses.",
    ),
    Rule(
        "compound-duration",
        "A length of time before a noun.",
        example="They agreed on a 72-hour truce.",
        counterexample="The 72-year-old agreed.",
    ),
    Rule(
        "first-length",
        "The first of two lengths that share a unit; the second is a `duration`.",
        example="The repair takes between 12 and 18 months.",
        counterexample="Two to three of the months were dry.",
    ),
    Rule(
        "unit-long",
        "A length of time that is named by its unit alone.",
        example="The decades-long feud ended.",
        counterexample="The metre-long snake fled.",
    ),
    Rule(
        "every",
        "What recurs: every year, each Tuesday.",
        example="The flood comes every other year.",
        counterexample="The flood takes every house.",
    ),
    Rule(
        "frequency",
        "What recurs, in one word.",
        example="The ferry sails daily.",
        counterexample="The ferry sails.",
    ),
    Rule(
        "so-often",
        "How many times in each unit of time.",
        example="The ferry sails twice a week.",
        counterexample="The ferry once sailed a week late, three times as slow.",
    ),
    Rule(
        "so-long",
        "How much of a unit of time in each larger one.",
        example="The ferry sails four nights a week.",
        counterexample="The ferry sailed for four nights, a week late.",
    ),
    Rule(
        "two-lengths",
        "A length of time in two units, the smaller one behind.",
        example="The crossing takes two hours and 30 minutes.",
        counterexample="The crossing takes two hours, 30 minutes too many, or two minutes and an hour.",
    ),
    Rule(
        "duration",
        "A number of units of time.",
        example="The strike lasted more than six weeks.",
        counterexample="The striker is six years old.",
    ),
    Rule(
        "a-unit-or-two",
        "A year or two.",
        example="The repair takes a week or two.",
        counterexample="The repair takes one or two men.",
    ),
    Rule(
        "unit-and-half",
        "A unit of time and a half.",
        example="The repair takes a year and a half.",
        counterexample="The repair takes a man and a half.",
    ),
    Rule(
        "duration-one",
        "A length of time of one, or a rate.",
        example="It costs the town a million euros a year.",
        counterexample="It costs the town a million euros.",
    ),
    Rule(
        "bare-units",
        "A length of time whose number is not told.",
        example="The feud went on for decades.",
        counterexample="The feud was a matter of days.",
    ),
    Rule(
        "unit-end",
        "The beginning, middle or end of this year, month or week.",
        example="The bridge opens by the end of the year.",
        counterexample="The bridge stands at the end of the road.",
        published=EXAMPLE_DAY,
    ),
    Rule(
        "year-end",
        "The end of this year.",
        example="The bridge opens by year-end.",
        counterexample="The bridge will end the wait.",
        published=EXAMPLE_DAY,
    ),
    Rule(
        "in-the-unit",
        "Earlier or later in the year, the week, the day.",
        example="The bridge opens later in the year.",
        counterexample="The bridge opens later.",
        published=EXAMPLE_DAY,
    ),
    Rule(
        "the-unit",
        "The quarter, the week, the weekend that the article is about.",
        example="Two boats sank over the weekend.",
        counterexample="Two boats sank on the rocks.",
        published=EXAMPLE_DAY,
    ),
    Rule(
        "present",
        "Now, currently (by the option `vague`).",
        example="The bridge is now closed.",
        counterexample="The bridge is closed.",
    ),
    Rule(
        "the-past",
        "The past, by itself (by the option `vague`).",
        example="She does not live in the past.",
        counterexample="She walked by the past president's house for the past three years.",
    ),
    Rule(
        "past",
        "Recently (by the option `vague`).",
        example="The bridge was recently painted.",
        counterexample="The bridge was painted.",
    ),
    Rule(
        "future",
        "The future (by the option `vague`).",
        example="She plans for the near future.",
        counterexample="She plans for more.",
    ),
    Rule(
        "present-adjective",
        "The current state of something (by the option `vague`).",
        example="The current mayor is ill.",
        counterexample="The current is strong.",
    ),
)
