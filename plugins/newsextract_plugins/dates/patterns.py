"""The grammar of temporal expressions: regular expressions over classes of tokens.

A name in capitals is a class (vocabulary.py) or one of the pieces below; groups are what resolving asks for. The
order is the order of preference at one place: what says more stands first.
"""

from __future__ import annotations

import re
from functools import cache

from newsextract_plugins.dates.openings import openings
from newsextract_plugins.dates.vocabulary import CLASS

__all__ = ["beginning", "class_pattern", "pattern", "rules_by_opening"]

#: Parts that several patterns share.
PIECES: dict[str, str] = {
    "%CARDINAL": """
        (?:FRACTION|NUMBER|DAYNUM|YEAR|(?:A?MULTIPLE|NUMWORD)(?:(?:HYPHEN|AND)?(?:NUMWORD|
        MULTIPLE)){0,6}(?:HYPHEN?AND(?:HYPHEN?A)?HYPHEN?HALF)?|HALFA)
    """,
    "%COUNT": "(?P<count>(?:THE|A)? (?:QUANT)|%CARDINAL(?:(?:TO|OR|DASH|HYPHEN)%CARDINAL)?)",
    "%ADJ": "(?:ADJ|OTHER)",
    "%UNITS": "(?:UNITS|UNIT)",
    "%CLOCK": """
        (?:(?:CLOCK|DAYNUM|NUMWORD)AMPM|(?:DAYNUM|NUMWORD)OCLOCK|CLOCKHRS|CLOCK(?=OPEN?ZONE|ON(?:WEEKDAY|DAYNUM|MONTH|ORDNUM)))
        (?:ZONE|OPENZONECLOSE?)?
    """,
    # "early", "late", "mid-", "the end of", "earlier"
    "%PRE": """
        (?P<pre>(?:THE)?(?:EARLY|LATE|MID|MIDDLE|EARLIER|LATER|SOMETIME)HYPHEN?|THE(?:ADJ)?(?:BEGIN|
        END|MIDDLE)OF(?:THE(?=MONTH))?)
    """,
    "%YEARWORDS": """
        NUMWORD(?:NUMWORD|MULTIPLE(?:ANDNUMWORD)?)(?:HYPHEN?NUMWORD)?(?!HYPHEN?(?:UNIT|NUMWORD|HALF|
        MULTIPLE)|UNITS|HALF|MULTIPLE)
    """,
    # the night of, the early morning of
    "%PARTOF": "(?:(?:THE)?(?:EARLY|LATE)?(?P<ofpart>PART)OF)",
    # 10 a.m. on, noon
    "%ATCLOCK": """
        (?:(?P<mod>MOD|ABOUT)?(?P<clock>%CLOCK(?=(?:ON|COMMA){0,2}(?!ON|COMMA))|PART(?=(?:ON)?(?!ON|COMMA)))
        (?:ON|COMMA){0,2})
    """,
    # 264 BC
    "%ERAYEAR": "(?:(?P<eyear>NUMBER|DAYNUM|YEAR)(?P<era>ERA)|(?P<ad>ERA)(?P<adyear>NUMBER|DAYNUM|YEAR))",
    # last year, of the following year
    "%OFYEAR": "(?:OF)?(?P<rel>LAST|THIS|NEXT|THAT|(?:THE)?(?:SAME|PREVIOUS|FOLLOWING)|THENEXT)(?P<unit>UNIT)",
    "%DAYMONTH": "(?:MONTH|SHORTMONTH)",
    "%WD": "(?:WEEKDAY|SHORTDAY)",
    "%DAY": "(?:THE)?(?P<day>DAYNUM|ORDNUM)",
}

PATTERNS: dict[str, str] = {
    # 2024-04-09, 2024-04-09T10:30
    "iso-date": "(?P<iso>ISO)",
    # 9/4/2024, 09.04.24
    "numeric-date": "(?:%WDCOMMA?)?(?P<slash>SLASH)(?:COMMA?(?P<clock>%CLOCK|CLOCKZONE|CLOCK))?",
    # 5 May last year, on the night of April 1 of the following year
    "day-of-year": """
        (?:%PARTOF|%ATCLOCK)?(?:(?P<weekday>%WD)COMMA?)?
        (?:(?P<month>%DAYMONTH)(?:THE)?(?P<day>DAYNUM|ORDNUM)|
        (?:THE)?(?P<day2>DAYNUM|ORDNUM)(?:OF)?(?P<month2>%DAYMONTH))%OFYEAR(?!POSS)
    """,
    # Saturday, April 25, 1998; Sat Nov 12 2011; April 9; Apr. 9th; 10 a.m. April 9
    "month-day": """
        (?:%PARTOF|%ATCLOCK)?(?:(?P<weekday>%WD)COMMA?)?
        (?P<pre>(?:THE)?(?:EARLY|LATE|EARLIER|LATER)(?:ON)?)?(?P<month>%DAYMONTH)%DAY(?P<part>PART(?!HYPHEN))?(?:COMMA?
        (?:%ERAYEAR|(?P<year>YEAR|SHORTYEAR))|(?=(?:HYPHEN|DASH|TO|AND)(?:DAYNUM|ORDNUM)COMMA
        (?P<year2>YEAR)))?(?:(?:COMMA|AT)?(?P<clock2>%CLOCK|CLOCKZONE|CLOCK))?
    """,
    # 9 April 2024; the 9th of April; Fri, 11 Nov 2011 at 09:56 IST
    "day-month": """
        (?:%PARTOF|%ATCLOCK)?(?:(?P<weekday>%WD)COMMA?)?
        (?P<pre>(?:EARLY|LATE|EARLIER|LATER)(?:ON)?)?%DAY(?:OF|HYPHEN)?
        (?P<month>%DAYMONTH)(?:(?:COMMA|HYPHEN)?(?:%ERAYEAR|(?P<year>YEAR|SHORTYEAR)))?(?:(?:COMMA|AT)?
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
    # the week of March 6
    "week-of": "THE(?P<unit>UNIT)OF(?P<month>%DAYMONTH)(?P<day>DAYNUM|ORDNUM)",
    # the day before last Tuesday; two days after Christmas
    "before-day": "(?:THE)?UNIT(?P<side>BEFORE|AFTER)(?P<rel>LAST)(?P<weekday>WEEKDAY)",
    # January 1998, late November 1995, October of 2003, June last year
    "month-year": """
        (?:%PRE)?(?P<month>MONTH|SHORTMONTH)(?:COMMA|OF|IN)?(?:%ERAYEAR|(?P<year>YEAR|SHORTYEAR)|
        (?P<words>%YEARWORDS)|(?P<rel>LAST|THIS|NEXT|THAT|PREVIOUS|SAME|THEPREVIOUS|THESAME|THEFOLLOWING)
        (?P<unit>UNIT))
    """,
    # last April, this coming September, early May, April
    "month": """
        (?:%PRE)?(?P<rel>THIS(?:COMING|PAST)|LAST|THIS|NEXT|THAT|THEFOLLOWING|THEPREVIOUS|PAST)?
        (?P<month>MONTH)(?!HYPHEN(?!MONTH)|DAYNUM|ORDNUM)
    """,
    # the third quarter of 1984, last year's third quarter, fiscal second-quarter, the first half, third-quarter
    "quarter": """
        (?:(?:%PRE)?(?P<det>THE(?!FISCALORD?HYPHEN|ORDHYPHEN|ORDNUMHYPHEN|YEARORDHYPHEN))?(?P<year>YEAR)?(?:
        (?P<yago>UNITHYPHEN(?:AGO|EARLIER)))?(?:LATEST)?(?P<fiscal>FISCAL(?:HYPHEN)?)?(?P<year3>YEAR)?
        (?P<ord>ORD|ORDNUM|LAST|FINAL|BEGIN)(?:HYPHEN)?(?:FISCAL)?
        (?P<unit>UNIT|HALF)(?:(?:OF|IN)(?:THE)?(?:(?:FISCAL)?(?P<year2>YEAR)|(?P<year4>FISCALYEAR)|
        (?P<rel>LAST|THIS|NEXT|PRESENTADJ)?(?:FISCAL)?(?P<unit2>UNIT))|(?P<rel2>LAST|THIS|NEXT)
        (?P<unit3>UNIT))?)
    """,
    "quarter-of-year": "(?P<rel>LAST|THIS|NEXT|PREVIOUS)(?P<unit2>UNIT)POSS(?P<ord>ORD|LAST)?(?P<unit>UNIT|PERIOD)",
    # the 20th century, the nineteenth century
    "century": """
        (?P<pre>(?:THE)?(?:EARLY|LATE|MID|MIDDLE)HYPHEN?)?(?:THE)?(?P<ord>ORDNUM|ORD)HYPHEN?(?P<unit>UNIT)
        (?P<era>ERA)?
    """,
    # the late 1970s, the '80s, the mid-1990s, the nineties
    "decade": """
        (?:
        (?P<pre>(?:THE)?(?:EARLY|LATE|MID|EARLIER)HYPHEN?(?:TO(?:EARLY|LATE|MID)HYPHEN?)?|THE(?:LAST
        |ORD)HALFOF|THE(?:BEGIN|END|MIDDLE)OF))?(?:THE)?(?P<decade>DECADE|(?<=.)DECADEWORD)
    """,
    # the fiscal year ending March 31; fiscal 1989; fiscal year 2004
    "fiscal-year": "(?:%PRE)?(?:THE)?(?:FISCAL(?:UNIT)?(?P<year>YEAR|SHORTYEAR)|(?P<year2>FISCALYEAR))",
    # last summer, the summer of 1994, this past spring, early summer, summer 2023
    "season": """
        (?:%PRE)?(?:THE)?
        (?P<rel>THIS(?:COMING|PAST)|LAST|THIS|NEXT|PAST|COMING|EVERY|THAT|FOLLOWING|PREVIOUS)?
        (?P<season>SEASON)(?:(?:OF|IN)?(?:(?P<year>YEAR)|(?P<years>YEARRANGE)|(?P<words>%YEARWORDS))|OF(?P<rel2>LAST|THIS|THAT|
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
    "year-words": "(?:%PRE)?(?:THE(?P<unit>UNIT))?(?P<words>%YEARWORDS)",
    # 9/11
    "date-name": "(?P<name>DATENAME)",
    # Thanksgiving, last Christmas, Easter week
    "holiday": """
        (?:(?:THIS|ITS)?(?P<rel>LAST|NEXT|THIS|PAST|PREVIOUS|FOLLOWING|COMING|EVERY)?)(?P<holiday>HOLIDAY)
        (?:(?P<unit>UNIT)|COMMA?(?P<year>YEAR))?
    """,
    # Tuesday next week, Friday of last week
    "weekday-of-week": """
        (?:%PARTOF|%ATCLOCK)?(?P<weekday>WEEKDAY)(?P<part>PART)?COMMA?(?:OF)?(?P<rel>LAST|THIS|NEXT)(?P<unit>UNIT)(?!POSS)
    """,
    # the first Monday in May, the last Sunday of October 2019
    "nth-weekday": """
        (?:THE)?(?P<ord>ORD|ORDNUM|LAST)(?P<weekday>WEEKDAY)(?:OF|IN)(?:(?P<month>MONTH)(?:COMMA|OF)?(?P<year>YEAR)?|
        EVERY(?P<unit>UNIT))
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
        (?:%PRE|(?P<mod>MOD|ABOUT)?(?P<clock>%CLOCK|PART)COMMA?)?(?P<today>TODAY|YESTERDAY|TOMORROW|TONIGHT)(?:
        (?P<part>PART)|(?:AT)?(?P<clock2>%CLOCK))?
    """,
    # this morning, last night, the next morning, that evening
    "part-of-day": """
        (?:%PRE)?(?P<rel>(?:THE)?(?:NEXT|PREVIOUS|FOLLOWING|SAME)|THIS|LAST|THAT|THE|EVERY|SAME)
        (?P<part>PART)(?!POSS|OF)
    """,
    # 10 of "10 to 11 a.m."
    "first-hour": """
        (?P<self>(?P<hour>CLOCK|DAYNUM|NUMWORD))
        (?=(?:HYPHEN|DASH|TO)(?P<clock>(?:CLOCK|DAYNUM|NUMWORD)AMPM))
    """,
    # 10:35 a.m., noon
    "hour-zone": "(?P<hour>YEAR|NUMBER)(?:(?:OPEN)?(?P<zone>ZONE)|HRS|(?P<hours>UNITS)|(?<=AT.)(?P<bare>))",
    "clock": """
        (?P<mod>MOD|ABOUT)?(?P<clock>%CLOCK|CLOCKZONE|(?:(?<=AT)|(?<=ABOUT)|(?<=MOD))CLOCK)(?:IN(?:THE)
        (?P<part>PART))?
    """,
    # half past six, a quarter to nine in the evening
    "half-past": """
        (?P<mod>MOD|ABOUT)?(?:HALFPAST|A?(?P<unit>UNIT)(?P<side>PAST|TO))(?P<hour>DAYNUM|NUMWORD)
        (?:INTHE(?P<part>PART))?(?!UNIT|UNITS|HYPHEN|MULTIPLE|NUMWORD|NUMBER|DAYNUM)
    """,
    "hour-in-part": "(?P<hour>DAYNUM|NUMWORD)IN(?:THE)(?P<part>PART)",
    "part-word": "(?:(?P<pre>EARLY|LATE|MID)HYPHEN?|(?P<mod>MOD|ABOUT))?(?P<part>PART)",
    "year-ago": """
        (?:(?:THE|A)?(?:COMPARABLE)?(?P<unit>UNIT)HYPHEN(?P<side>AGO|EARLIER)(?:(?P<ord>ORD)|
        (?P<count>%CARDINAL))?(?P<unit2>UNIT|UNITS|PERIOD)|(?P<unit0>UNIT)HYPHEN(?P<side0>AGO|EARLIER))
    """,
    # two weeks ago, a decade ago, nearly four years ago, a year earlier, three days later
    "ago": """
        (?P<mod>(?:MOD|ABOUT|OVER)?)(?P<count>%COUNT0|A)?(?:%ADJ)?HYPHEN?(?P<unit>%UNITS)(?:ORSO)?
        (?P<side>AGO|EARLIER|LATER|FROMPRESENT|FROMTODAY|PREVIOUSLY|BEFORE(?=COMMA|DOT|$)|AFTER(?=COMMA|DOT
        |$))(?!HYPHEN|THAN)
    """,
    # the same month last year, the corresponding period of the previous year
    "same-last-year": """
        (?:THE)?(?:SAME|COMPARABLE)(?P<unit>UNIT|PERIOD)(?:OF|IN)?(?:THE)?(?:LAST|PREVIOUS)(?P<year>UNIT)
    """,
    # earlier this year, late last month, the end of this week, next week, last year
    "relative-unit": """
        (?:%PRE|%PARTOF)?
        (?P<rel>LAST|THIS|NEXT|THAT|THISPAST|THISCOMING|(?:THAT|THIS)SAME|(?:THE|ITS)(?:FOLLOWING|NEXT
        |PREVIOUS|SAME|LATEST|COMING|PRESENTADJ|LAST|PAST)|SAME|FOLLOWING|PREVIOUS|PRESENTADJ
        |COMING)(?:FISCAL|ADJ|ACADEMIC)?(?P<unit>UNIT|PERIOD)(?!HYPHEN(?:OLD|LONG|UNIT))(?:POSSEND)?(?:
        (?P<ago>AUNITAGO))?(?P<mod2>ORSO)?
    """,
    "comparable": "(?:THE)(?P<year>YEAR)(?P<unit>UNIT|PERIOD)",
    # the week before last, the month after next
    "unit-but-one": "(?:THE)?(?P<unit>UNIT)(?:(?P<last>BEFORELAST)|(?P<next>AFTERNEXT))",
    # Q3 2023, Q1
    "quarter-code": "(?P<year>YEAR)?(?P<code>QUARTERCODE)(?:OF|IN)?(?P<year2>YEAR|SHORTYEAR|FISCALYEAR)?",
    # the day before, the day after tomorrow
    "day-side": "(?:THE)?(?P<unit>UNIT)(?P<side>BEFORE|AFTER)(?P<today>YESTERDAY|TOMORROW)",
    "day-before": "THE(?P<unit>UNIT)(?P<side>BEFORE|AFTER|EARLIER)(?=COMMA|DOT|$)",
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
    # 72-hour, two-day, a three-year period
    "compound-duration": "(?P<mod>(?:MOD)?)(?P<count>%CARDINAL|QUANT)HYPHEN(?P<unit>%UNITS)(?!HYPHENOLD|OLD)",
    "unit-long": "(?P<unit>%UNITS)HYPHENLONG",
    # every Tuesday, each year, every four years, twice a week
    "every": """
        (?P<quant>EVERY)(?P<other>OTHER)?(?:(?P<count>%COUNT0|ORD)?(?P<unit>UNIT|UNITS)|(?P<weekday>WEEKDAY)
        (?P<part>PART)?|(?P<month>MONTH)|(?P<part2>PART)|(?P<season>SEASON)|(?P<holiday>HOLIDAY))
    """,
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
    "a-unit-or-two": "(?P<mod>(?:MOD)?)(?:A|THENEXT|THE)(?P<unit>UNIT)OR(?P<count>NUMWORD)",
    "unit-and-half": "(?P<mod>(?:MOD)?)A(?P<unit>UNIT)AND(?:A)HALF",
    "duration-one": """
        (?P<mod>(?:MOD|OVER)?)A(?P<adj>ADJ)?(?P<unit>UNIT)(?!HYPHEN|POSS|(?:EARLIER|LATER|AGO))
        (?P<mod2>ORSO)?
    """,
    "bare-units": """
        (?P<mod>(?:MOD)?)(?:THE(?:EARLY)?(?=UNITSAHEAD|UNITSTHAT|UNITS$))?
        (?P<unit>UNITS)(?!OLD|HYPHENOLD|POSS)(?:(?:OR|AND)UNITS)?(?P<ago>AGO|AHEAD)?
    """,
    # year-end, the end of the month, the quarter, the weekend
    "unit-end": "(?P<mod>(?:MOD)?)(?P<pre>THE(?:BEGIN|END|MIDDLE)OF(?:THE|ITS)(?:FISCAL|ADJ)?)(?P<unit>UNIT)",
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
        (?P<vague>THEPAST)(?!ADJ|QUANT|NUMBER|NUMWORD|DAYNUM|MULTIPLE|UNIT|UNITS|SEASON|WEEKDAY|FRACTION|A
        |HYPHEN|WORD)
    """,
    "future": "(?P<vague>FUTURE)(?!OF)",
    "present-adjective": "(?P<vague>PRESENTADJ)(?=WORD)",
}

_WORD = re.compile(r"%?[A-Z][A-Z0-9]*")


@cache
def _names() -> re.Pattern[str]:
    """Class names, the longest first, so that DAYNUM isn't DAY and NUM."""
    return re.compile("|".join(sorted(CLASS, key=lambda name: (-len(name), name))))


def _source(pattern: str) -> str:
    """Write classes as their characters."""
    pattern = pattern.replace(
        "%COUNT0", "(?:(?:THE|A)?QUANT|(?<=BETWEEN)%CARDINALAND%CARDINAL|%CARDINAL(?:(?:TO|OR|DASH|HYPHEN)%CARDINAL)?)"
    )
    for _ in range(2):
        for name, source in PIECES.items():
            pattern = pattern.replace(name, source)
    return _words(re.sub(r"\s+", "", pattern))


def _words(pattern: str) -> str:
    def write(match: re.Match[str]) -> str:
        rest, written = match[0], ""
        while rest:
            found = _names().match(rest)
            if found is None:
                raise ValueError(f"no class begins {rest!r} in {pattern!r}")
            written += CLASS[found[0]]
            rest = rest[found.end() :]
        return written

    return re.sub(r"\(\?P<\w+>|[A-Z]+", lambda match: match[0] if match[0].startswith("(") else write(match), pattern)


def class_pattern(source: str) -> re.Pattern[str]:
    """Return a pattern over classes that is written like those of the grammar."""
    return re.compile(_source(source))


@cache
def pattern(rule: str) -> re.Pattern[str]:
    """Return a rule's pattern over classes."""
    return class_pattern(PATTERNS[rule])


@cache
def rules_by_opening() -> dict[str, tuple[str, ...]]:
    """Return for each class and each pair of classes the rules whose phrases can begin so, in order of preference.

    A class alone stands for the rules that a pair with it, which isn't in the table, leaves.
    """
    found = {rule: openings(_source(source)) for rule, source in PATTERNS.items()}
    table: dict[str, tuple[str, ...]] = {}
    for opening in sorted({opening for begun in found.values() for opening in begun}):
        table[opening] = tuple(rule for rule, begun in found.items() if opening in begun or opening[0] in begun)
    return table


@cache
def beginning() -> re.Pattern[str]:
    """Return a pattern for any class that can begin a phrase before the one that follows it."""
    followers: dict[str, list[str]] = {}
    for opening in sorted(rules_by_opening()):
        followers.setdefault(opening[0], []).append(opening[1:])
    alone = "".join(first for first, seconds in followers.items() if "" in seconds)
    before: dict[str, str] = {}
    for first, seconds in followers.items():
        if "" not in seconds:
            key = "".join(seconds)
            before[key] = before.get(key, "") + first
    pairs = [f"[{firsts}](?=[{seconds}])" for seconds, firsts in before.items()]
    return re.compile("|".join([f"[{alone}]", *pairs]))
