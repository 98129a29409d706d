"""The rules by which temporal expressions are found, each with an example that it takes and one that it leaves."""

from __future__ import annotations

from newsextract import Rule, Rules
from newsextract_plugins.dates.calendar_rules import CALENDAR_RULES, EXAMPLE_DAY
from newsextract_plugins.dates.length_rules import LENGTH_RULES
from newsextract_plugins.dates.publication_rules import PUBLICATION_RULES

RULES = Rules.of_package(
    __package__,
    *PUBLICATION_RULES,
    *CALENDAR_RULES,
    Rule(
        "weekday",
        "A weekday: the latest one, unless the words around it look ahead.",
        example="The mayor resigned on Monday evening.",
        counterexample="The sun sat on the wall.",
        published=EXAMPLE_DAY,
    ),
    Rule(
        "weekday-of-week",
        "A weekday of last, this or next week.",
        example="The mayor resigned on Tuesday last week.",
        counterexample="The mayor resigned on Tuesday last year.",
        published=EXAMPLE_DAY,
    ),
    Rule(
        "weekdays",
        "A weekday that recurs.",
        example="The market is open on Saturdays.",
        counterexample="The market is open on Saturday.",
        published=EXAMPLE_DAY,
    ),
    Rule(
        "weekday-nights",
        "The nights of a weekday.",
        example="The choir sings Friday nights.",
        counterexample="The choir sang Friday night.",
        published=EXAMPLE_DAY,
    ),
    Rule(
        "today",
        "Today, tonight, yesterday, tomorrow.",
        example="The mayor resigned late yesterday.",
        counterexample="The mayor resigned on Monday.",
        published=EXAMPLE_DAY,
    ),
    Rule(
        "part-of-day",
        "This morning, last night, the next evening.",
        example="The mayor resigned this morning.",
        counterexample="The mayor likes the calm of a morning.",
        published=EXAMPLE_DAY,
    ),
    Rule(
        "clock",
        "A clock time.",
        example="The bell rang at 7:15 p.m. for the last time.",
        counterexample="The team won by 3:15.",
        published=EXAMPLE_DAY,
    ),
    Rule(
        "hour-zone",
        "A clock time of four figures, with its zone.",
        example="The quake struck at 0737 GMT.",
        counterexample="The quake shook 0737 houses.",
        published=EXAMPLE_DAY,
    ),
    Rule(
        "first-hour",
        "The first of two clock times that share the half of the day.",
        example="The hall is open from 10 to 11 a.m.",
        counterexample="The team won 10 to 11.",
        published=EXAMPLE_DAY,
    ),
    Rule(
        "half-past",
        "A half or a quarter of an hour past or to an hour.",
        example="The bell rang at half past six.",
        counterexample="The crew is half past caring.",
        published=EXAMPLE_DAY,
    ),
    Rule(
        "hour-in-part",
        "An hour of a part of the day.",
        example="The bell rang at 4 in the morning.",
        counterexample="One of 4 in the team left.",
        published=EXAMPLE_DAY,
    ),
    Rule(
        "part-word",
        "Noon or midnight, or a part of the day that is named more closely.",
        example="The bell rang at noon.",
        counterexample="They saw High Noon again.",
        published=EXAMPLE_DAY,
    ),
    Rule(
        "ago",
        "So long ago, or before or after the date told last.",
        example="The dam broke two weeks ago.",
        counterexample="The dam was repaired in two weeks.",
        published=EXAMPLE_DAY,
    ),
    Rule(
        "year-ago",
        "The same period of the year before.",
        example="The profit doubled from the year-ago quarter.",
        counterexample="The profit doubled in a year.",
        published=EXAMPLE_DAY,
    ),
    Rule(
        "relative-unit",
        "Last week, this month, next year, the same day, the following week.",
        example="The dam broke late last month.",
        counterexample="The dam may last a month.",
        published=EXAMPLE_DAY,
    ),
    Rule(
        "same-last-year",
        "The same period of the year before.",
        example="It sold more than in the same month last year.",
        counterexample="It sold more in the same month.",
        published=EXAMPLE_DAY,
    ),
    Rule(
        "unit-but-one",
        "The week before last, the month after next.",
        example="The mayor resigned the week before last.",
        counterexample="The mayor resigned a week before the vote.",
        published=EXAMPLE_DAY,
    ),
    Rule(
        "comparable",
        "The period of another year.",
        example="In the third quarter of 2023 it earned more than in the 2022 period.",
        counterexample="It earned more than in 2022.",
        published=EXAMPLE_DAY,
    ),
    Rule(
        "day-side",
        "The day before yesterday, the day after tomorrow.",
        example="The mayor resigned the day before yesterday.",
        counterexample="The mayor resigned yesterday.",
        published=EXAMPLE_DAY,
    ),
    Rule(
        "day-before",
        "The day before, the year after: told from the date mentioned last.",
        example="On 3 May 1999 it rained; it had snowed the day before.",
        counterexample="He had never been there before.",
    ),
    *LENGTH_RULES,
)
