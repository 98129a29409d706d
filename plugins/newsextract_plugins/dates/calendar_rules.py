"""The rules by which days, months and longer stretches of the calendar are found."""

from __future__ import annotations

from newsextract import Rule

__all__ = ["CALENDAR_RULES", "EXAMPLE_DAY"]

EXAMPLE_DAY = "2024-04-09"
"""The day with which the examples of relative expressions are read, a Tuesday."""

CALENDAR_RULES: tuple[Rule, ...] = (
    Rule(
        "iso-date",
        "A date in ISO 8601, with or without a time.",
        example="The form was filed on 2023-11-02.",
        counterexample="The part has the number 2023-31-02.",
    ),
    Rule(
        "numeric-date",
        "Day, month and year in figures, in the order that the option, the article's other dates or its region tell.",
        example="The permit ended on 30/11/2023.",
        counterexample="Version 2.11.20 repairs it.",
    ),
    Rule(
        "day-of-year",
        "A day of last year, this year, the year told last.",
        example="The ferry sank on 12 March last year.",
        counterexample="The ferry sank on 12 March last week.",
        published=EXAMPLE_DAY,
    ),
    Rule(
        "month-day",
        "A month and its day, with weekday, year and time where they are told.",
        example="The ferry sank on Tuesday, March 12, 1985.",
        counterexample="The ferry may 12 times a day leave on April 31.",
    ),
    Rule(
        "day-month",
        "A day and its month, with weekday, year and time where they are told.",
        example="The ferry sank on the 12th of March 1985.",
        counterexample="There are 31 marches planned.",
    ),
    Rule(
        "first-day",
        "The first of two days before their month.",
        example="The fair runs from 3-5 March 2024.",
        counterexample="The team won 3-5 in March.",
    ),
    Rule(
        "second-day",
        "The second of two days behind their month.",
        example="The fair runs March 3-5, 2024.",
        counterexample="On March 3 and 40 miles away, it rained.",
    ),
    Rule(
        "weekday-day",
        "A weekday and a day without a month.",
        example="Nobody flies on Friday the 13th.",
        counterexample="On Friday the 13th district voted.",
        published=EXAMPLE_DAY,
    ),
    Rule(
        "date-name",
        "A day that is known by its figures.",
        example="She wrote it after 9/11 and before the war.",
        counterexample="She won 9/10 of the vote and 9/11/2001.",
    ),
    Rule(
        "day-alone",
        "A day of the month told last, or of the present one.",
        example="The ferry sank on 12 March 1985; on the 14th, divers found it.",
        counterexample="She lives on the 14th floor.",
    ),
    Rule(
        "day-of-month",
        "A day of this month, or of the month told last.",
        example="The ferry sails on the 9th of this month.",
        counterexample="The ferry was the 9th of this line.",
        published=EXAMPLE_DAY,
    ),
    Rule(
        "week-of-month",
        "The first or last week or days of a month.",
        example="The fair runs in the last week of September 2019.",
        counterexample="The fair runs in the last week of the holidays.",
    ),
    Rule(
        "nth-weekday",
        "The first, second or last such weekday of a month.",
        example="The market opens on the first Monday in May 2019.",
        counterexample="The market opens on Monday in May 2019.",
    ),
    Rule(
        "week-of",
        "The week of a day.",
        example="The hearing is in the week of March 4.",
        counterexample="The hearing is on March 4.",
        published=EXAMPLE_DAY,
    ),
    Rule(
        "before-day",
        "The day before or after a weekday of last week.",
        example="They met the day before last Friday.",
        counterexample="They met last Friday.",
        published=EXAMPLE_DAY,
    ),
    Rule(
        "month-year",
        "A month with its year, in figures, in words, or told from the present one.",
        example="The harvest of September 2019 was poor, that of October last year was good.",
        counterexample="The harvest of September was poor.",
        published=EXAMPLE_DAY,
    ),
    Rule(
        "month",
        "A month alone: mostly the latest, unless the words around it look ahead.",
        example="The dam broke in February.",
        counterexample="May I march along?",
        published=EXAMPLE_DAY,
    ),
    Rule(
        "quarter",
        "A quarter or half of a year.",
        example="Sales fell in the third quarter of 2019.",
        counterexample="A quarter of the sales were lost.",
    ),
    Rule(
        "quarter-of-year",
        "A quarter of last, this or next year, with the year first.",
        example="Sales fell in last year's third quarter.",
        counterexample="Last year's sales fell.",
        published=EXAMPLE_DAY,
    ),
    Rule(
        "quarter-code",
        "A quarter or half by its short name.",
        example="Sales fell in Q3 2019.",
        counterexample="Sales of the Q7 fell in H5.",
    ),
    Rule(
        "century",
        "A century by its number.",
        example="The mill is from the early 18th century.",
        counterexample="He scored his 18th goal.",
    ),
    Rule(
        "decade",
        "A decade, in full or as two figures or a word.",
        example="Jazz came in the late 1920s and the '30s.",
        counterexample="She is in her 30s.",
    ),
    Rule(
        "fiscal-year",
        "A fiscal year by its number.",
        example="Costs rose in fiscal 2019.",
        counterexample="Costs rose for fiscal reasons.",
    ),
    Rule(
        "season",
        "A season, with its year or told from the present one.",
        example="The bridge opens in the summer of 2026.",
        counterexample="Prices fall and spring back.",
    ),
    Rule(
        "year-range",
        "Two years joined by a dash.",
        example="The drought of 1987-89 emptied the lake.",
        counterexample="The flight 1987-31 was late.",
    ),
    Rule(
        "era-year",
        "A year with its era.",
        example="The bridge of 264 BC was rebuilt in AD 70.",
        counterexample="The ad ran in BC and in 70 towns.",
    ),
    Rule(
        "first-era-year",
        "The first of two years that share an era.",
        example="The siege of 264-262 BC ruined the town.",
        counterexample="She won 264-262.",
    ),
    Rule(
        "year",
        "A year.",
        example="The library burnt in 1987.",
        counterexample="The library has 1,987 chairs and 2050 years to go.",
    ),
    Rule(
        "year-words",
        "A year in words.",
        example="The library burnt in nineteen eighty-seven.",
        counterexample="The library has nineteen chairs and eighty books.",
    ),
    Rule(
        "holiday",
        "A holiday: the one of this year, unless the words around it tell another.",
        example="The shops close on Christmas Eve.",
        counterexample="The shop sells trees.",
        published=EXAMPLE_DAY,
    ),
)
