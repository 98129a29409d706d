"""Patterns of the lines in which a page states its publication date.

They are matched on single lines of the page's head and foot, and each begins with a literal or a digit, so that a line
costs a few scans.
"""

from __future__ import annotations

from functools import cache

from newsextract.text import patterns as re
from newsextract.text.english.lists import ENGLISH

__all__ = [
    "MONTH_NUMBERS",
    "ZONE_OFFSETS",
    "clock",
    "copyright_year",
    "dateline",
    "figure",
    "figures_of_date",
    "full_date",
    "label",
    "residue",
    "url",
    "url_date",
]

#: The first three letters of a month's name in lower case, and its number.
MONTH_NUMBERS = {name[:3]: number for number, name in enumerate(ENGLISH.ordered("calendar/months"), start=1)}

#: Abbreviations of time zones that mean one offset wherever they stand in English news. IST, CST, ET and PT are left
#: out: they are several, or change with the season.
ZONE_OFFSETS = {
    "Z": "Z",
    "GMT": "Z",
    "UTC": "Z",
    "BST": "+01:00",
    "CET": "+01:00",
    "CEST": "+02:00",
    "MSK": "+03:00",
    "HKT": "+08:00",
    "SGT": "+08:00",
    "JST": "+09:00",
    "KST": "+09:00",
    "AEST": "+10:00",
    "AEDT": "+11:00",
    "EST": "-05:00",
    "EDT": "-04:00",
    "CDT": "-05:00",
    "MST": "-07:00",
    "MDT": "-06:00",
    "PST": "-08:00",
    "PDT": "-07:00",
}

_MONTH = r"""(?:jan(?:uary)?|feb(?:r?uary|r)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?
    |sept?(?:ember)?|oct(?:ober)?|nov(?:ember|emer)?|dec(?:ember)?)\b\.?"""
_GAP = r"[ \t\xa0]"


@cache
def figure() -> re.Pattern[str]:
    """Any figure; in a class of ten, which the engine scans for faster than for those of all scripts."""
    return re.compile(r"[0-9]")


@cache
def figures_of_date() -> re.Pattern[str]:
    """What every full date has, and little else: a year in full, figures parted by a mark, or a day before a month."""
    return re.compile(
        r"""[0-9](?:(?P<year>[0-9]{3}(?![/.年-])) | [0-9]{3} | [0-9]?[/.-]\d\d?[/.-]\d
        | [0-9]?(?i:st|nd|rd|th)?(?:[ \t\xa0]{1,3}|-)(?i:of[ \t\xa0])?(?i:[jfmasond]))""",
        re.VERBOSE,
    )


@cache
def full_date() -> re.Pattern[str]:
    """A date with day, month and year: `April 9, 2024`, `9th April 2024`, `2024-04-09`, `9/4/2024`, `9 Apr 24`."""
    return re.compile(
        rf"""(?<![\w/.-])(?:
          (?P<iso_year>(?:19|20)\d\d)(?P<mark>[-/.])(?P<iso_month>\d\d?)(?P=mark)(?P<iso_day>\d\d?)(?!\d)
        | (?P<month_first>{_MONTH}){_GAP}{{1,3}}(?P<day_after>\d\d?)(?:st|nd|rd|th)?\b
          (?:{_GAP}?,|{_GAP}?-)?{_GAP}{{0,3}}(?P<year_last>(?:19|20)\d\d)(?:\b|(?=\d\d?:\d\d))
        | (?P<day_before>\d\d?)(?:st|nd|rd|th)?(?:{_GAP}{{1,3}}|-)(?:of{_GAP})?(?P<month_second>{_MONTH})
          (?:,?{_GAP}{{1,3}}|-)(?P<year_third>(?:19|20)\d\d|['’]?\d\d(?=[\s,.)]|$))\b
        | (?P<first>\d\d?)(?P<separator>[/.-])(?P<second>\d\d?)(?P=separator)(?P<third>(?:19|20)\d\d|\d\d)(?![\d/])
        | (?P<cjk_year>(?:19|20)\d\d)年(?P<cjk_month>\d\d?)月(?P<cjk_day>\d\d?)日
        )""",
        re.VERBOSE | re.IGNORECASE,
    )


@cache
def label() -> re.Pattern[str]:
    """The word that says what a date is: `Published`, `Posted on`, `Last updated`."""
    return re.compile(
        r"""\b(?:
          (?P<published> (?:(?:first|originally|article|story|was|date)\ ){0,3}
             (?:published|posted|publish\ date|publication\ date|pub\ date|pubdate|issued|released|filed|created)
             | (?:posted|published|submitted|added|uploaded)\ (?:at|on|by)(?=\ ) )
        | (?P<updated> (?:(?:last|latest|first)\ )? (?:updated?|modified|edited|changed|reviewed
             | corrected|amended|refreshed) | last\ revised | correction(?=:) )
        | (?P<handled> received | submitted | accepted | revised | approved | expires? | retrieved | accessed )
        )\b""",
        re.VERBOSE | re.IGNORECASE,
    )


@cache
def clock() -> re.Pattern[str]:
    """A clock time: `14:05`, `2.05 pm`, `1052 GMT`, `10am EDT`."""
    return re.compile(
        r"""(?<![\d:.])(?:
          (?P<hour>\d\d?)[:.](?P<minute>\d\d)(?::\d\d)?(?:\.\d+)?(?:\s?(?P<half>[ap])\.?\s?m(?-i:(?![a-z]))\.?)?
        | (?P<bare_hour>\d\d?)\s?(?P<bare_half>[ap])\.?\s?m\b\.?
        | (?P<military>[012]\d[0-5]\d)(?=\s?(?:GMT|UTC|hours|hrs))
        )(?![\d/])(?:\s{0,2}\(?(?P<zone>[A-Z]{2,4}|Z|[+-]\d\d:?\d\d)(?![\w]))?""",
        re.VERBOSE | re.IGNORECASE,
    )


@cache
def residue() -> re.Pattern[str]:
    """What a line that only gives the date may hold besides it: weekdays, times, zones, labels, separators."""
    return re.compile(
        r"""\b(?:mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun)\b\.? | \b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b
        | \b(?:gmt|utc|bst|ist|est|edt|et|cst|cdt|ct|mst|mdt|mt|pst|pdt|pt)\b
        | \b(?:hkt|sgt|jst|kst|cet|cest|aest|aedt|nzst|msk)\b
        | \b(?:at|on|date|dated|time|local|hrs|hours?|last|first|online|print|edition|in|the|from|issue)\b
        | \b(?:vol|no)\.?\s\d+ | [^\w\s] | \b[ap]\.?m\b | \bT\b""",
        re.VERBOSE | re.IGNORECASE,
    )


@cache
def dateline() -> re.Pattern[str]:
    """A dateline at the head of a paragraph: `BEIJING, April 9 (Reuters) –`, `Mumbai, Nov 11-`, `LONDON, 9 April:`."""
    return re.compile(
        rf"""\(?(?P<place>[A-Z][\w.'’/ -]{{1,40}}(?:,\s[A-Z][\w.'’ ]{{1,25}}){{0,2}})(?:,|:|\s[-–—])\s{{1,3}}
        (?P<span>(?:(?P<month>(?i:{_MONTH})){_GAP}(?P<day>\d\d?)|(?P<day_first>\d\d?){_GAP}(?P<month_last>(?i:{_MONTH}))))
        (?:,?\s(?P<year>(?:19|20)\d\d))?\)?(?=\s*(?:\(|[-–—:.]))""",
        re.VERBOSE,
    )


@cache
def url() -> re.Pattern[str]:
    """An address."""
    return re.compile(r"https?://[^\s<>\"]{4,500}|www\.[^\s<>\"]{4,500}")


@cache
def url_date() -> re.Pattern[str]:
    """A date in an address: `/2024/04/09/`, `/2024/apr/09`, `2024-04-09`, `20240409`."""
    return re.compile(
        r"""(?<!\d)(?P<year>(?:19[89]|20[0-4])\d)(?:
          (?P<mark>[/_.-])(?P<month>0?[1-9]|1[0-2]|jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)
          (?:(?P=mark)|/)(?P<day>[0-2]?\d|3[01])(?![\d])
        | (?P<tight_month>0[1-9]|1[0-2])(?P<tight_day>[0-2]\d|3[01])(?!\d)
        )""",
        re.VERBOSE | re.IGNORECASE,
    )


@cache
def copyright_year() -> re.Pattern[str]:
    """The year of a copyright notice: `© 2024`, `Copyright 2024`."""
    return re.compile(r"(?:©|\(c\)|copyright)\s{0,2}(?:©|\(c\))?\s{0,2}(?P<year>(?:19|20)\d\d)\b", re.IGNORECASE)
