"""Parts that several patterns of the grammar share."""

from __future__ import annotations

from typing import Final

__all__ = ["SHARED"]

SHARED: Final[dict[str, str]] = {
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
        (?P<pre>(?:THE)?(?:(?:EARLY|LATE|MIDDLE|EARLIER|LATER|SOMETIME)HYPHEN?|MID(?:HYPHEN|DASH)?)|THE(?:ADJ)?(?:BEGIN|
        END|MIDDLE)OF(?:THE(?=MONTH))?)
    """,
    "%YEARWORDS": """
        NUMWORD(?:NUMWORD|MULTIPLE(?:ANDNUMWORD)?)(?:HYPHEN?NUMWORD)?(?!ANDNUMWORD|HYPHEN?(?:UNIT|NUMWORD|HALF|
        MULTIPLE)|UNITS|HALF|MULTIPLE)
    """,
    # the night of, the early morning of
    "%PARTOF": "(?:(?:THE)?(?:EARLY|LATE)?(?P<ofpart>PART)OF)",
    # 10 a.m. on, noon
    "%ATCLOCK": """
        (?:(?P<mod>MOD|ABOUT)?(?P<clock>%CLOCK(?=(?:ON|COMMA){0,2}(?!ON|COMMA))|TWELVE?PART(?=(?:ON)?(?!ON|COMMA)))
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
