"""Patterns over classes of tokens. Days, months and longer stretches of the calendar, and holidays.

What a pattern takes stands above it; the names are those of the rules, and the order is that of preference.
"""

from __future__ import annotations

from typing import Final

__all__ = ["CALENDAR_PATTERNS"]

CALENDAR_PATTERNS: Final[dict[str, str]] = {
    # 2024-04-09, 2024-04-09T10:30
    "iso-date": "(?P<iso>ISO)",
    # 9/4/2024, 09.04.24
    "numeric-date": "(?:(?P<weekday>%WD)COMMA?)?(?P<slash>SLASH)(?:COMMA?(?P<clock>%CLOCK|CLOCKZONE|CLOCK))?",
    # 19-Nov-12
    "hyphened-date": "(?P<day>DAYNUM)HYPHEN(?P<month>%DAYMONTH)HYPHEN(?P<year>DAYNUM|NUMBER|YEAR)",
    # March eighth; the ninth of May 1998
    "day-in-words": """
        (?:(?:THIS(?:COMING|PAST)?|NEXT|LAST)?(?P<weekday>%WD)COMMA?)?(?:(?P<month>MONTH)(?:THE)?(?P<day>ORD)(?:COMMA?(?P<year>YEAR)|
        (?!HYPHEN|UNIT|UNITS|HALF|SEASON|OF|MULTIPLE|NUMWORD))|
        THE(?P<day2>ORD)OF(?P<month2>MONTH)(?:COMMA?(?P<year2>YEAR))?(?!DAYNUM|ORDNUM|HYPHEN))
    """,
    # 5 May last year, on the night of April 1 of the following year
    "day-of-year": """
        (?:%PARTOF|%ATCLOCK)?(?:(?P<weekday>%WD)COMMA?)?
        (?:(?P<month>%DAYMONTH)(?:THE)?(?P<day>DAYNUM|ORDNUM)|
        (?:THE)?(?P<day2>DAYNUM|ORDNUM)(?:OF)?(?P<month2>%DAYMONTH))%OFYEAR(?!POSS)
    """,
    # Saturday, April 25, 1998; Sat Nov 12 2011; April 9; Apr. 9th; 10 a.m. April 9
    "month-day": """
        (?:%PARTOF|%ATCLOCK)?(?:(?P<weekday>%WD)COMMA?)?
        (?:(?P<pre>(?:THE)?(?:EARLY|LATE|EARLIER|LATER)(?:ON)?)|(?P<drel>LAST|NEXT))?
        (?P<month>%DAYMONTH)%DAY(?P<part>PART(?!HYPHEN))?(?:(?:COMMA|IN)?(?:%ERAYEAR|(?P<year>YEAR|SHORTYEAR))|(?=(?:HYPHEN|DASH|TO|AND)(?:DAYNUM|ORDNUM)COMMA
        (?P<year2>YEAR)))?(?:(?:COMMA|AT)?(?P<clock2>%CLOCK|CLOCKZONE|CLOCK))?
    """,
    # 9 April 2024; the 9th of April; Fri, 11 Nov 2011 at 09:56 IST
    "day-month": """
        (?:%PARTOF|%ATCLOCK)?(?:(?P<weekday>%WD)COMMA?)?
        (?P<pre>(?:EARLY|LATE|EARLIER|LATER)(?:ON)?)?%DAY(?:OF|HYPHEN)?
        (?P<month>%DAYMONTH)(?:(?:COMMA|HYPHEN|IN)?(?:%ERAYEAR|(?P<year>YEAR|SHORTYEAR)))?(?:(?:COMMA|AT)?
        (?P<clock2>%CLOCK|CLOCKZONE|CLOCK))?
    """,
    # 3-5 March 2024: the first end, and the second of March 3-5
    "first-day": """
        (?P<self>%PARTOF?%DAY)(?=(?:HYPHEN|DASH|TO|AND)(?:THE)?(?:DAYNUM|ORDNUM)(?:OF)?(?P<month>%DAYMONTH)(?:COMMA?
        (?P<year>YEAR))?)
    """,
    "second-day": """
        (?:HYPHEN|DASH|TO|COMMA?AND|COMMA(?=DAYNUM(?:AND|COMMA)(?:DAYNUM|%DAYMONTH)))(?P<self>%DAY)(?:COMMA
        (?P<year>YEAR))?(?!HYPHEN|UNIT|UNITS|(?<!HYPHENDAYNUM)WORD(?:WORD)|%DAYMONTH|OF%DAYMONTH|AMPM|NUMBER|MULTIPLE)
    """,
    # Friday the 13th
    "weekday-day": "(?P<weekday>WEEKDAY)COMMA?THE(?P<day>ORDNUM)(?!OF|UNIT|WORD)",
    # the 9th of this month
    "day-of-month": """
        (?:%PARTOF|%ATCLOCK)?THE(?P<day>ORDNUM)OF(?P<rel>LAST|THIS|NEXT|THAT|(?:THE)(?:SAME|PREVIOUS|FOLLOWING)?|THENEXT)(?P<unit>UNIT)
    """,
    # on the 9th, by the 9th, of the month told last
    "day-alone": """
        (?:(?:ON|BY|TO)(?P<self>THE(?P<day>ORDNUM))|%PARTOF THE(?P<day2>ORDNUM))
        (?=COMMA|DOT|CLOSE|DASH|$|WORD|IN|AT|BY|AFTER|BEFORE|THE|A|AND(?:THE|ON|WORD|A)|FROM|ITS)
    """,
    # the last week of October, the first days of May 1985
    "week-of-month": """
        (?:THE)?(?P<ord>ORD|ORDNUM|LAST|FINAL|OPENING)(?P<count>QUANT|NUMWORD)?(?P<unit>%UNITS|HALF)(?:OF|IN)
        (?P<month>MONTH)(?:(?:COMMA|OF)?(?:%ERAYEAR|(?P<year>YEAR|SHORTYEAR)))?(?!DAYNUM|ORDNUM)
    """,
    # the last day of this month, the first week of last year
    "part-of-unit": """
        (?:THE)?(?P<ord>ORD|ORDNUM|LAST|FINAL|OPENING)(?P<count>QUANT|NUMWORD)?(?P<part>%UNITS)OF
        (?P<rel>LAST|THIS|NEXT|THAT|THE(?:SAME|FOLLOWING|NEXT|PREVIOUS)?)(?P<unit>UNIT)(?!POSS)
    """,
    # the first six months of 2016
    "months-of-year": """
        (?:MOD)?(?P<self>(?:THE)?(?P<ord>ORD|LAST|FINAL|OPENING)(?P<count>%CARDINAL)(?P<part>UNITS)(?:OF|IN)
        (?:(?:FISCAL)?(?P<year>YEAR|FISCALYEAR)|(?P<rel>LAST|THIS|NEXT|THE)(?P<unit>UNIT)))(?!POSS)
    """,
    # the week of March 6
    "week-of": "THE(?P<unit>UNIT)OF(?P<month>%DAYMONTH)(?P<day>DAYNUM|ORDNUM)",
    # the day before last Tuesday; two days after Christmas
    "before-day": "(?:THE)?UNIT(?P<side>BEFORE|AFTER)(?P<rel>LAST)(?P<weekday>WEEKDAY)",
    # January 1998, late November 1995, October of 2003, June last year
    "month-year": """
        (?:%PRE)?(?P<month>MONTH|SHORTMONTH)(?:COMMA|OF|IN|STROKE)?(?:%ERAYEAR|(?P<year>YEAR|SHORTYEAR)|
        (?P<words>%YEARWORDS)|(?P<rel>LAST|THIS|NEXT|THAT|PREVIOUS|SAME|THEPREVIOUS|THESAME|THEFOLLOWING)
        (?P<unit>UNIT))
    """,
    # last April, this coming September, early May, April
    "month": """
        (?:%PRE)?(?P<rel>THIS(?:COMING|PAST)|LAST|THIS|NEXT|THAT|THEFOLLOWING|THEPREVIOUS|PAST)?
        (?P<month>MONTH)(?!HYPHEN(?!MONTH|TOHYPHEN)|DAYNUM|ORDNUM)
    """,
    # the third quarter of 1984, last year's third quarter, fiscal second-quarter, the first half, third-quarter
    "quarter": """
        (?:(?:%PRE)?(?P<det>THE(?!FISCALORD?HYPHEN|ORDHYPHEN|ORDNUMHYPHEN|YEARORDHYPHEN))?(?P<year>YEAR)?(?:
        (?P<yago>UNITHYPHEN(?:AGO|EARLIER)))?(?:LATEST)?(?P<fiscal>FISCAL(?:HYPHEN)?)?(?P<year3>YEAR)?
        (?P<ord>ORD|ORDNUM|LAST|FINAL|BEGIN)(?:HYPHEN)?(?:FISCAL)?
        (?P<unit>UNIT|(?<=(?:AND|OR|TO)ORD)UNITS|HALF)(?:(?:OF|IN)(?:THE)?(?:(?:FISCAL)?(?P<year2>YEAR)|(?P<year4>FISCALYEAR)|
        (?P<rel>LAST|THIS|NEXT|PRESENTADJ)?(?:FISCAL)?(?P<unit2>UNIT))|(?P<rel2>LAST|THIS|NEXT)
        (?P<unit3>UNIT))?)
    """,
    "quarter-of-year": "(?P<rel>LAST|THIS|NEXT|PREVIOUS)(?P<unit2>UNIT)POSS(?P<ord>ORD|LAST)?(?P<unit>UNIT|PERIOD)",
    # the 18th of "the 18th and 19th centuries", the first of "the first and second quarters of 2019"
    "first-ordinal": """
        (?P<self>(?P<pre>(?:THE)?(?:EARLY|LATE|MID|MIDDLE)HYPHEN?)?(?:THE)?(?P<ord>ORDNUM|ORD))
        (?=(?:COMMA(?:THE)?(?:ORDNUM|ORD)){0,4}COMMA?(?:AND|OR|TO|DASH|HYPHEN)(?:THE|EARLY|LATE|MID|HYPHEN){0,3}
        (?:ORDNUM|ORD)HYPHEN?(?P<unit>UNIT|UNITS)(?:(?:OF|IN)(?:THE)?(?:(?:FISCAL)?(?P<year2>YEAR)|(?P<year4>FISCALYEAR)|
        (?P<rel>LAST|THIS|NEXT)(?:FISCAL)?(?P<unit2>UNIT)))?(?P<era>ERA)?)
    """,
    # the 20th century, the nineteenth century
    "century": """
        (?P<pre>(?:THE)?(?:EARLY|LATE|MID|MIDDLE)HYPHEN?)?(?:THE)?(?P<ord>ORDNUM|ORD)HYPHEN?(?P<unit>UNIT|UNITS)
        (?P<era>ERA)?
    """,
    # the late 1970s, the '80s, the mid-1990s, the nineties
    "decade": """
        (?:
        (?P<pre>(?:THE)?(?:EARLY|LATE|MID|EARLIER)HYPHEN?(?:TO(?:EARLY|LATE|MID)HYPHEN?)?|THE(?:LAST
        |ORD)HALFOF|THE(?:BEGIN|END|MIDDLE)OF))?(?:THE)?(?P<decade>DECADE|(?<=.)BAREDECADE|(?<=.)DECADEWORD)
    """,
    # the fiscal year ending March 31; fiscal 1989; fiscal year 2004
    "fiscal-year": "(?:%PRE)?(?:THE)?(?:FISCAL(?:UNIT)?(?P<year>YEAR|SHORTYEAR)|(?P<year2>FISCALYEAR))",
    # last summer, the summer of 1994, this past spring, early summer, summer 2023
    "season": """
        (?:%PRE)?(?:THE)?
        (?P<rel>THIS(?:COMING|PAST)|LAST|THIS|NEXT|PAST|COMING|EVERY|THAT|FOLLOWING|PREVIOUS)?
        (?P<season>SEASON)(?:(?:OF|IN)?(?:(?P<year>YEAR|SHORTYEAR)|(?P<years>YEARRANGE)|(?P<words>%YEARWORDS))|OF(?P<rel2>LAST|THIS|THAT|
        THE(?:SAME|FOLLOWING|NEXT|PREVIOUS))(?P<unit>UNIT))?
    """,
    # 1989-90
    "year-range": "(?P<years>YEARRANGE)(?P<era>ERA)?",
    # 264 BC, AD 70; 264 of 264-241 BC
    "first-era-year": """
        (?:%PRE)?(?P<self>(?P<eyear>NUMBER|DAYNUM|YEAR))
        (?=(?:HYPHEN|DASH|TO|AND|OR)(?:NUMBER|DAYNUM|YEAR)(?P<era>ERA))
    """,
    "era-year": "(?:%PRE)?%ERAYEAR",
    # early 1990, mid-1996, the end of 1994, the year 2000, nineteen ninety-seven, post-1959
    "year": "(?:%PRE|POSTHYPHEN)?(?:THE(?P<unit>UNIT))?(?P<year>YEAR)(?:PERIOD)?",
    # ’98
    "short-year": "(?P<year>SHORTYEAR)",
    "year-words": "(?:%PRE)?(?:THE(?P<unit>UNIT))?(?P<words>%YEARWORDS)",
    # 9/11
    "date-name": "(?P<name>DATENAME)",
    # Thanksgiving, last Christmas, Easter week
    "holiday": """
        (?:(?:THIS|ITS)?(?P<rel>LAST|NEXT|THIS|PAST|PREVIOUS|FOLLOWING|COMING|EVERY)?)(?P<holiday>HOLIDAY)
        (?:(?P<unit>UNIT)|COMMA?(?P<year>YEAR))?
    """,
}
