"""The names of the calendar and the clock, each with what it means. Data only."""

from __future__ import annotations

from newsextract.text.english.lists import ENGLISH

__all__ = [
    "CAPITAL_ONLY",
    "DATE_NAMES",
    "DECADES",
    "ERAS",
    "FREQUENCIES",
    "MONTHS",
    "PARTS",
    "SEASONS",
    "SEASONS_PLURAL",
    "SHORT",
    "TIME_ZONES",
    "UNITS",
    "UNITS_PLURAL",
    "WEEKDAYS",
]


#: Short forms that are dates only beside a number (or with their full stop).
SHORT: tuple[str, ...] = (
    *ENGLISH.ordered("calendar/month-abbreviations"),
    *ENGLISH.ordered("calendar/weekday-abbreviations"),
)


def _numbered(names: tuple[str, ...]) -> dict[str, int]:
    """Return the number of each name, and of each short form of it."""
    by_beginning = {name[:3]: number for number, name in enumerate(names, start=1)}
    forms = (*names, *(short for short in SHORT if short[:3] in by_beginning))
    return {form: by_beginning[form[:3]] for form in forms}


MONTHS: dict[str, int] = _numbered(ENGLISH.ordered("calendar/months"))
WEEKDAYS: dict[str, int] = _numbered(ENGLISH.ordered("calendar/weekdays"))

#: Names that are common words too when they begin in lower case.
CAPITAL_ONLY: tuple[str, ...] = (
    "march",
    "may",
    "august",
    "mar",
    "jan",
    "sep",
    "dec",
    "mon",
    "wed",
    "sat",
    "sun",
    "fri",
    "thu",
    "tue",
)

#: Decades in words.
DECADES: dict[str, int] = {
    "twenties": 20,
    "thirties": 30,
    "forties": 40,
    "fifties": 50,
    "sixties": 60,
    "seventies": 70,
    "eighties": 80,
    "nineties": 90,
}

#: Units by their letter in ISO durations; those of time carry the `T`.
UNITS: dict[str, str] = {
    "min": "TM",
    "hr": "TH",
    "minute": "TM",
    "hour": "TH",
    "day": "D",
    "week": "W",
    "fortnight": "F",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
    "decade": "DE",
    "century": "CE",
    "millennium": "ML",
    "weekend": "WE",
}
UNITS_PLURAL: dict[str, str] = {
    "seconds": "TS",
    "secs": "TS",
    "minutes": "TM",
    "mins": "TM",
    "hours": "TH",
    "days": "D",
    "weeks": "W",
    "fortnights": "F",
    "months": "M",
    "quarters": "Q",
    "years": "Y",
    "decades": "DE",
    "centuries": "CE",
    "millennia": "ML",
    "weekends": "WE",
    "nights": "N",
}

UNITS_LONG: dict[str, str] = {
    f"{word}long": code
    for word, code in (("hour", "TH"), ("day", "D"), ("week", "W"), ("month", "M"), ("year", "Y"), ("decade", "DE"))
}
"""Units that are joined with "long": weeklong."""

PARTS: dict[str, str] = {
    "morning": "TMO",
    "mornings": "TMO",
    "afternoon": "TAF",
    "afternoons": "TAF",
    "evening": "TEV",
    "evenings": "TEV",
    "night": "TNI",
    "midday": "T12:00",
    "noon": "T12:00",
    "midnight": "T00:00",
    "overnight": "TNI",
    "dawn": "TMO",
    "early hours": "TMO",
    "early morning hours": "TMO",
    "morning hours": "TMO",
    "evening hours": "TEV",
    "small hours": "TMO",
    "wee hours": "TMO",
    "lunchtime": "TMI",
    "mid-morning": "TMO",
    "midmorning": "TMO",
    "mid-afternoon": "TAF",
    "midafternoon": "TAF",
}

SEASONS: dict[str, str] = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}

SEASONS_PLURAL: dict[str, str] = {"summers": "SU", "autumns": "FA", "winters": "WI"}
"""Seasons in the plural; springs and falls are other things, too."""

#: What recurs, as a TIMEX3 value.
FREQUENCIES: dict[str, str] = {
    "daily": "P1D",
    "hourly": "PT1H",
    "weekly": "P1W",
    "biweekly": "P2W",
    "fortnightly": "P2W",
    "monthly": "P1M",
    "bimonthly": "P2M",
    "quarterly": "P3M",
    "yearly": "P1Y",
    "annually": "P1Y",
    "semiannually": "P6M",
    "nightly": "XXXX-XX-XXTNI",
}

#: Days that have a name or figures of their own.
DATE_NAMES: dict[str, str] = {"9/11": "2001-09-11", "d-day": "1944-06-06"}

TIME_ZONES: dict[str, str] = {
    "local time": "",
    "GMT": "Z",
    "UTC": "Z",
    "EST": "-05:00",
    "EDT": "-04:00",
    "ET": "",
    "CST": "-06:00",
    "CDT": "-05:00",
    "CT": "",
    "MST": "-07:00",
    "MDT": "-06:00",
    "PST": "-08:00",
    "PDT": "-07:00",
    "PT": "",
    "IST": "+05:30",
    "BST": "+01:00",
    "CET": "+01:00",
    "CEST": "+02:00",
    "JST": "+09:00",
    "HKT": "+08:00",
    "SGT": "+08:00",
    "AEST": "+10:00",
    "AEDT": "+11:00",
    "EAT": "+03:00",
    "WAT": "+01:00",
    "MSK": "+03:00",
}

#: Eras, as they are written beside a year; True for those that count backwards.
ERAS: dict[str, bool] = {
    **dict.fromkeys(("BC", "BCE", "B.C.", "B.C.E."), True),
    **dict.fromkeys(("AD", "CE", "A.D.", "C.E."), False),
}
