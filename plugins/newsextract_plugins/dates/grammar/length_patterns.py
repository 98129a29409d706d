"""Patterns over classes of tokens. Lengths of time, what recurs, and words without a date of their own.

What a pattern takes stands above it; the names are those of the rules, and the order is that of preference.
"""

from __future__ import annotations

from typing import Final

__all__ = ["LENGTH_PATTERNS"]

LENGTH_PATTERNS: Final[dict[str, str]] = {
    # the past three months, the next two years or so, recent weeks, the first nine months, the coming days
    "relative-duration": """
        (?P<mod>(?:MOD)?)(?:THE|ITS|THESE|THIS)?
        (?P<rel>PAST|LAST|NEXT|FOLLOWING|PREVIOUS|COMING|LATEST|ORD|FINAL|OPENING|PASTADJ|FUTUREADJ|EARLY)
        (?:(?P<count>%COUNT0)(?:ADJ)?HYPHEN?)?(?:ADJ|FISCAL)?
        (?P<unit>UNITS|UNIT|PERIOD)(?:(?:OR|AND)UNITS|ORNUMWORD)?(?P<mod2>ORSO)?(?!HYPHEN)
    """,
    # 12 of "12 to 18 months"
    "first-length": """
        (?P<mod>(?:MOD)?)(?P<self>(?P<count>%CARDINAL))
        (?=(?:TO|DASH|(?<=DAYNUM)HYPHEN|(?<=NUMBER)HYPHEN|(?<=BETWEEN.)AND)(?P<count2>%CARDINAL)(?:ADJ)?HYPHEN?(?P<unit>%UNITS)(?!HYPHENOLD|OLD|AGO|EARLIER|LATER|FROM))
    """,
    # three quarters of an hour, a quarter of a century
    "quarters-of-a-unit": "(?P<mod>(?:MOD)?)(?P<count>A|NUMWORD|DAYNUM)HYPHEN?(?P<part>%UNITS)OFA(?P<unit>UNIT)",
    # 72-hour, two-day, a three-year period
    "compound-duration": "(?P<mod>(?:MOD)?)(?P<count>%CARDINAL|QUANT)HYPHEN(?P<unit>%UNITS)(?!HYPHENOLD|OLD)",
    # 8-month-old, decades-old: of things
    "age-of-a-thing": "(?:(?P<count>%CARDINAL)HYPHEN)?(?P<unit>%UNITS)HYPHENOLD(?=WORD)",
    "unit-long": "(?:(?P<unit>%UNITS)HYPHENLONG|(?P<one>WEEKLONG))",
    # 20 year of "a 20 year sentence", "a 3 year long siege"
    "unhyphened-length": "(?P<mod>(?:MOD)?)(?P<count>%CARDINAL)(?P<unit>UNIT)(?:LONG)?(?=WORD)",
    # every Tuesday, each year, every four years, twice a week
    "every": """
        (?P<quant>EVERY)(?P<other>OTHER)?(?:(?P<count>%COUNT0|ORD)?(?P<unit>UNIT|UNITS)|(?P<weekday>WEEKDAY)
        (?P<part>PART)?|(?P<month>MONTH)|(?P<part2>PART)|(?P<season>SEASON)|(?P<holiday>HOLIDAY))
    """,
    # the past three summers, recent winters
    "seasons": "(?:THE)?(?P<rel>PAST|LAST|NEXT|PREVIOUS|COMING|PASTADJ)(?P<count>%CARDINAL|QUANT)?(?P<season>SEASONS)",
    "frequency": "(?P<freq>FREQ)",
    # twice a week, three times a year
    "so-often": "(?:(?P<often>OFTEN)|(?P<count>%CARDINAL)TIMES)(?:A|PER|EVERY)(?P<unit>UNIT)",
    # four nights a week, at least 10 hours a day
    "so-long": """
        (?P<mod>(?:MOD)?)(?P<count>%CARDINAL)(?P<length>%UNITS)(?:A|PER|EVERY)(?P<unit>UNIT)
        (?!AGO|EARLIER|LATER|HYPHEN)
    """,
    # two hours and 30 minutes
    "two-lengths": """
        (?P<mod>(?:MOD)?)(?P<count>%CARDINAL)(?P<unit>%UNITS)(?:AND)?(?P<count2>%CARDINAL)(?P<unit2>%UNITS)
        (?!HYPHEN|OLD|AGO|EARLIER|LATER|BEFORE|AFTER|POSS)
    """,
    # more than four hours, two to three weeks, several years, a year or two, 2 1/2 years, the nine months
    "duration": """
        (?P<mod>(?:MOD)?)(?P<det>(?:THE|ITS|ANOTHER|THESE)?)(?:ADJ)?(?P<count>%COUNT0)(?:ADJ|OTHER)?
        (?P<unit>%UNITS)(?!POSSHYPHEN|HYPHENOLD|OLD)(?:AND(?:A)?(?P<half>HALF))?(?P<mod2>ORSO)?
    """,
    # a year or two, the next day or two, this last week or two
    "a-unit-or-two": """
        (?P<mod>(?:MOD)?)(?:A|(?:THE|THIS)?(?:NEXT|LAST|PAST|COMING)|THE)(?P<unit>UNIT)OR(?P<count>NUMWORD)
    """,
    "unit-and-half": "(?P<mod>(?:MOD)?)A(?P<unit>UNIT)AND(?:A)HALF",
    "duration-one": """
        (?P<mod>(?:MOD|OVER)?)A(?P<adj>ADJ)?(?P<unit>UNIT)(?!HYPHEN|POSS|(?:EARLIER|LATER)(?!THAN)|AGO)
        (?P<mod2>ORSO)?
    """,
    "bare-units": """
        (?P<mod>(?:MOD)?)(?:THE(?:EARLY|LATE)?(?=UNITSAHEAD|UNITSTHAT|UNITS$)|(?<=OVER)THE|THE(?=EARLY)(?:EARLY))?
        (?P<unit>UNITS)(?!OLD|HYPHENOLD|POSS)(?:(?:OR|AND)UNITS)?(?P<ago>AGO|AHEAD)?
    """,
    # year-end, the end of the month, the quarter, the weekend
    "unit-end": "(?P<mod>(?:MOD)?)(?P<pre>THE(?:BEGIN|END|MIDDLE)OF(?:(?P<det>THE|ITS)(?:FISCAL|ADJ)?)?)(?P<unit>UNIT)",
    "year-end": "(?P<mod>(?:MOD)?)(?P<unit>UNIT)(?:POSS|HYPHEN)?(?P<end>END)(?!OF)",
    "in-the-unit": "(?P<pre>EARLIER|LATER|EARLY|LATE)INTHE(?P<unit>UNIT)",
    "the-unit": """
        (?P<pre>(?:MID|MIDDLE|EARLY|LATE)HYPHEN)?THE(?P<adj>ADJ)?(?P<fiscal>FISCAL)?
        (?P<unit>UNIT)(?!HYPHEN|UNIT)
    """,
    # now, recently, the future
    "present": "(?P<vague>PRESENT)",
    "past": "(?P<vague>PASTWORD)",
    "the-past": """
        (?P<vague>THEPAST)(?!ADJ|QUANT|NUMBER|NUMWORD|DAYNUM|MULTIPLE|UNIT|UNITS|SEASON|SEASONS|WEEKDAY|FRACTION|A
        |HYPHEN)
    """,
    "future": "(?P<vague>FUTURE)(?!OF)",
}
