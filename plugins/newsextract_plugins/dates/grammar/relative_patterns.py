"""Patterns over classes of tokens. Weekdays, clock times, and what is told from another date.

What a pattern takes stands above it; the names are those of the rules, and the order is that of preference.
"""

from __future__ import annotations

from typing import Final

__all__ = ["RELATIVE_PATTERNS"]

RELATIVE_PATTERNS: Final[dict[str, str]] = {
    # Tuesday next week, Friday of last week, last week Friday
    "weekday-of-week": """
        (?:(?:%PARTOF|%ATCLOCK)?(?P<weekday>WEEKDAY)(?P<part>PART)?COMMA?(?:OF)?(?P<rel>LAST|THIS|NEXT)(?P<unit>UNIT)(?!POSS)|
        (?P<rel2>LAST|THIS|NEXT)(?P<unit2>UNIT)COMMA?(?P<weekday2>WEEKDAY)(?!POSS))
    """,
    # the first Monday in May, the last Sunday of October 2019
    "nth-weekday": """
        (?:THE)?(?P<ord>ORD|ORDNUM|LAST)(?P<weekday>WEEKDAY)(?:OF|IN)(?:(?P<month>MONTH)(?:COMMA|OF)?(?P<year>YEAR)?|
        EVERY(?P<unit>UNIT)|(?P<rel>LAST|THIS|NEXT|THAT|THE(?:SAME|FOLLOWING|NEXT|PREVIOUS)?)(?P<unit2>UNIT))
    """,
    # the Monday after next
    "weekday-but-one": """
        (?:THE)?(?P<weekday>WEEKDAY)(?:AFTER(?P<next>NEXT)|BEFORE(?P<last>LAST))(?!WEEKDAY|UNIT|MONTH|WORD)
    """,
    # Tuesday nights
    "weekday-nights": "(?P<weekday>WEEKDAY)(?P<unit>UNITS)",
    # 10 p.m. Wednesday, Saturday night, this coming Sunday, earlier Tuesday
    "weekday": """
        (?:(?P<pre>(?:EARLY|LATE)(?:ON)?)|%PARTOF|%ATCLOCK)?
        (?P<rel>(?:THE|THIS)?(?:LAST|NEXT|COMING|PAST|PREVIOUS|FOLLOWING)|THIS|THAT|EVERY|THESAME)?
        (?P<weekday>WEEKDAY|SHORTDAY(?=COMMA?(?:DAYNUM|MONTH)))(?:HYPHEN?
        (?P<part>PART)|(?P<week>UNIT)(?=$|COMMA|DOT)|(?:COMMA|AT)?(?P<clock2>%CLOCK(?!(?:ON|COMMA)?(?:%WD|MONTH|DAYNUM))))?
    """,
    "weekdays": "(?P<weekday>WEEKDAYS)",
    # today, late yesterday, 10 a.m. tomorrow, tomorrow night
    "today": """
        (?:%PRE|(?P<mod>MOD|ABOUT)?(?P<clock>%CLOCK|TWELVE?PART)COMMA?)?(?P<today>TODAY|YESTERDAY|TOMORROW|TONIGHT)(?:
        (?P<part>PART)|(?:AT)?(?P<clock2>%CLOCK))?
    """,
    # this morning, last night, the next morning, that evening
    "part-of-day": """
        (?:%PRE)?(?P<rel>(?:THE)?(?:NEXT|PREVIOUS|FOLLOWING|SAME)|THIS|LAST|THAT|THE|EVERY|SAME)
        (?P<part>PART)(?!OF)
    """,
    # 10 of "10 to 11 a.m."
    "first-hour": """
        (?P<self>(?P<hour>CLOCK|DAYNUM|NUMWORD))
        (?=(?:HYPHEN|DASH|TO)(?P<clock>(?:CLOCK|DAYNUM|NUMWORD)AMPM))
    """,
    # 10:35 a.m., noon
    "hour-zone": "(?P<hour>YEAR|NUMBER)(?:(?:OPEN)?(?P<zone>ZONE)|HRS|(?P<hours>UNITS)|(?<=AT.)(?P<bare>))",
    # 3:07:35 of "ran it in 3:07:35", 2:56 of "at 2:56 of the sixth round"
    "run-time": "(?<=IN|OF|AT)(?P<clock>CLOCK)(?!AMPM|ZONE|OPENZONE|HRS)",
    "clock": """
        (?P<mod>MOD|ABOUT)?(?P<clock>%CLOCK|CLOCKZONE|(?:(?<=AT)|(?<=ABOUT)|(?<=MOD))CLOCK)(?:IN(?:THE)
        (?P<part>PART)|(?P<hours>UNITS))?
    """,
    # half past six, a quarter to nine in the evening
    "half-past": """
        (?P<mod>MOD|ABOUT)?(?:HALFPAST|A?(?P<unit>UNIT)(?P<side>PAST|TO))(?P<hour>DAYNUM|NUMWORD)
        (?:INTHE(?P<part>PART))?(?!UNIT|UNITS|HYPHEN|MULTIPLE|NUMWORD|NUMBER|DAYNUM)
    """,
    "hour-in-part": "(?P<hour>DAYNUM|NUMWORD)IN(?:THE)(?P<part>PART)",
    "part-word": "(?:(?P<pre>EARLY|LATE|MID)HYPHEN?|(?P<mod>MOD|ABOUT))?TWELVE?(?P<part>PART)",
    "year-ago": """
        (?:(?:THE|A)?(?:COMPARABLE)?(?P<unit>UNIT)HYPHEN(?P<side>AGO|EARLIER)(?:(?P<ord>ORD)|
        (?P<count>%CARDINAL))?(?P<unit2>UNIT|UNITS|PERIOD)|(?P<unit0>UNIT)HYPHEN(?P<side0>AGO|EARLIER))
    """,
    # two years and three months ago, a year and a half ago
    "two-units-ago": """
        (?P<mod>(?:MOD|ABOUT|OVER)?)(?:A(?P<whole>UNIT)(?P<half>ANDA?HALF)|
        (?P<count>A|%CARDINAL)(?P<unit>%UNITS)(?:AND|COMMA)?(?P<count2>A|%CARDINAL)(?P<unit2>%UNITS))
        (?P<side>AGO|EARLIER|LATER|BACKWORD|BEFORE(?=COMMA|DOT|$)|AFTER(?=COMMA|DOT|$))(?!HYPHEN|THAN)
    """,
    # a week from Friday, a week on Monday
    "unit-from-weekday": """
        (?P<count>A|%CARDINAL)(?P<unit>%UNITS)(?P<side>FROM|ON)(?:THIS|NEXT|COMING)?
        (?:(?P<weekday>WEEKDAY)|(?P<today>TODAY|TOMORROW|YESTERDAY))(?!POSS|PART|TO)
    """,
    # next of "this week or next"
    # last of "this year than last"
    "or-next": "(?<=UNIT.)(?P<rel>NEXT|LAST)(?=COMMA|DOT|CLOSE|DASH|$|AND|BY|AT|IN)",
    # two weeks ago, a decade ago, nearly four years ago, a year earlier, three days later
    "ago": """
        (?P<mod>(?:MOD|ABOUT|OVER)?)(?P<count>%COUNT0|A)?(?:%ADJ)?HYPHEN?(?P<unit>%UNITS)(?:ORSO)?
        (?P<side>AGO(?P<within>THIS|LAST|NEXT)(?P<unit2>UNIT)|AGO(?P<today>TODAY|YESTERDAY|TOMORROW)?|EARLIER|LATER|FROMPRESENT|FROMTODAY|PREVIOUSLY|
        BACKWORD(?=COMMA|DOT|CLOSE|DASH|AND|$)|BEFORE(?=COMMA|DOT|$)|AFTER(?=COMMA|DOT|$))(?!HYPHEN|THAN)
    """,
    # the same month last year, the corresponding period of the previous year
    "same-last-year": """
        (?:THE)?(?:SAME|COMPARABLE)(?P<unit>UNIT|PERIOD)(?:OF|IN)?(?:(?:THE)?(?:LAST|PREVIOUS)(?P<year>UNIT)|A(?P<year2>UNIT)(?:AGO|EARLIER))
    """,
    # earlier this year, late last month, the end of this week, next week, last year
    "relative-unit": """
        (?:%PRE|%PARTOF)?
        (?P<rel>LAST|THIS|NEXT|THAT|THISPAST|THISCOMING|(?:THAT|THIS)SAME|(?:THE|ITS)(?:FOLLOWING|NEXT
        |PREVIOUS|SAME|LATEST|COMING|PRESENTADJ|LAST|PAST)|SAME|FOLLOWING|PREVIOUS|PRESENTADJ
        |COMING)(?:FISCAL|ADJ|ACADEMIC)?(?P<unit>UNIT|PERIOD)(?!HYPHEN(?:OLD|LONG|UNIT)|ORNUMWORD)(?:POSSEND)?(?:
        (?P<ago>AUNITAGO))?(?P<mod2>ORSO)?
    """,
    "comparable": "(?:THE)(?P<year>YEAR)(?P<unit>UNIT|PERIOD)",
    # the week before last, the month after next
    "unit-but-one": "(?:THE)?(?P<unit>UNIT)(?:(?P<last>BEFORELAST)|(?P<next>AFTERNEXT))",
    # Q3 2023, Q1
    "quarter-code": """
        (?:(?P<year>YEAR)?(?P<code>QUARTERCODE)(?:OF|IN)?(?:(?P<year2>YEAR|SHORTYEAR|FISCALYEAR)|
        (?:THE)?(?P<rel>LAST|THIS|NEXT|PREVIOUS)(?P<unit>UNIT))?|(?P<joined>QUARTERYEAR)(?P<year3>YEAR)?)
    """,
    # the day before, the day after tomorrow
    "day-side": "(?:THE)?(?P<unit>UNIT)(?P<side>BEFORE|AFTER)(?P<today>YESTERDAY|TOMORROW)",
    "day-before": "THE(?P<unit>UNIT)(?P<side>BEFORE|AFTER|EARLIER)(?=COMMA|DOT|$)",
}
