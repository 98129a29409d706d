"""The words of time: each with its class in the grammar and what it means there. Data only."""

from __future__ import annotations

_MONTHS = (
    "january jan",
    "february feb",
    "march mar",
    "april apr",
    "may",
    "june jun",
    "july jul",
    "august aug",
    "september sept sep",
    "october oct",
    "november nov",
    "december dec",
)
MONTHS: dict[str, int] = {name: number for number, names in enumerate(_MONTHS, start=1) for name in names.split()}

_WEEKDAYS = (
    "monday mon",
    "tuesday tue tues",
    "wednesday wed weds",
    "thursday thu thur thurs",
    "friday fri",
    "saturday sat",
    "sunday sun",
)
WEEKDAYS: dict[str, int] = {name: number for number, names in enumerate(_WEEKDAYS, start=1) for name in names.split()}

#: Short forms that are dates only beside a number (or with their full stop).
SHORT: tuple[str, ...] = (
    "jan",
    "feb",
    "mar",
    "apr",
    "jun",
    "jul",
    "aug",
    "sept",
    "sep",
    "oct",
    "nov",
    "dec",
    "mon",
    "tue",
    "tues",
    "wed",
    "weds",
    "thu",
    "thur",
    "thurs",
    "fri",
    "sat",
    "sun",
)

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

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve "
    "thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
NUMBER_WORDS: dict[str, int] = {
    **{word: number for number, word in enumerate(_ONES.split())},
    **{word: 10 * number for number, word in enumerate(_TENS.split(), start=2)},
}
#: Those before which "a" belongs to the number.
MULTIPLES: dict[str, int] = {"dozen": 12, "hundred": 100, "thousand": 1000}

_ORDINALS = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
]
ORDINALS: dict[str, int] = {
    **{word: number for number, word in enumerate(_ORDINALS, start=1)},
    **{f"twenty-{word}": 20 + number for number, word in enumerate(_ORDINALS[:9], start=1)},
    "thirtieth": 30,
    "thirty-first": 31,
}

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

#: Words and phrases without a date of their own, by what they refer to.
PRESENT_WORDS: tuple[str, ...] = (
    "now",
    "currently",
    "at present",
    "at the moment",
    "presently",
    "nowadays",
    "these days",
    "this moment",
)
PAST_WORDS: tuple[str, ...] = ("recently", "more recently", "just recently", "the recent past")
FUTURE_WORDS: tuple[str, ...] = (
    "the future",
    "the near future",
    "the short term",
    "the near term",
    "the long term",
    "the not-too-distant future",
)
#: Adjectives of the same kind, which count only before a noun.
PRESENT_ADJECTIVES: tuple[str, ...] = ("current",)
PAST_ADJECTIVES: tuple[str, ...] = ("recent",)
FUTURE_ADJECTIVES: tuple[str, ...] = ("future",)

MODIFIERS: dict[str, str] = {
    **dict.fromkeys(("around", "roughly", "approximately", "circa"), "APPROX"),
    **dict.fromkeys(("nearly", "almost", "less than", "under", "just under", "fewer than"), "LESS_THAN"),
    **dict.fromkeys(("more than",), "MORE_THAN"),
    **dict.fromkeys(("at least", "no less than", "no fewer than", "a minimum of"), "EQUAL_OR_MORE"),
    **dict.fromkeys(("up to", "at most", "no more than", "as many as", "not more than"), "EQUAL_OR_LESS"),
}

#: Every other word of the grammar by class.
CLASSES: dict[str, tuple[str, ...]] = {
    "THE": ("the",),
    "A": ("a", "an"),
    "THIS": ("this",),
    "THESE": ("these", "those"),
    "THAT": ("that",),
    "LAST": ("last",),
    "PAST": ("past",),
    "PREVIOUS": ("previous", "preceding", "prior"),
    "NEXT": ("next",),
    "COMING": ("coming", "upcoming"),
    "FOLLOWING": ("following", "ensuing", "subsequent"),
    "SAME": ("same",),
    "LATEST": ("latest", "most recent"),
    "EVERY": ("every", "each"),
    "OTHER": ("other",),
    "FINAL": ("final",),
    "OPENING": ("opening",),
    "ANOTHER": ("another",),
    "ACADEMIC": ("academic", "school"),
    "ITS": ("its", "their", "his", "her", "our", "my", "your"),
    "QUANT": (
        "several",
        "few",
        "a few",
        "a couple of",
        "couple of",
        "a couple",
        "many",
        "a number of",
        "numerous",
        "a handful of",
    ),
    "ABOUT": ("about",),
    "ORSO": ("or so",),
    "OVER": ("over", "just over", "well over"),
    "HALF": ("half",),
    "HALFA": ("half a", "half an"),
    "EARLY": ("early",),
    "LATE": ("late",),
    "MID": ("mid",),
    "EARLIER": ("earlier",),
    "LATER": ("later",),
    "BEGIN": ("beginning", "start"),
    "END": ("end", "close"),
    "MIDDLE": ("middle",),
    "AGO": ("ago",),
    "BEFORE": ("before",),
    "AFTER": ("after",),
    "FROM": ("from",),
    "OF": ("of",),
    "IN": ("in",),
    "ON": ("on",),
    "BY": ("by",),
    "AT": ("at",),
    "TO": ("to", "until", "till", "through"),
    "AND": ("and",),
    "OR": ("or",),
    "OLD": ("old",),
    "FISCAL": ("fiscal", "financial"),
    "PERIOD": ("period",),
    "LONG": ("long",),
    "THAN": ("than",),
    "SOMETIME": ("sometime",),
    "ONLY": ("only", "just"),
    "ADJ": (
        "trading",
        "business",
        "working",
        "consecutive",
        "straight",
        "full",
        "more",
        "additional",
        "extra",
        "calendar",
        "whole",
        "entire",
        "further",
        "successive",
    ),
    "COMPARABLE": ("comparable", "corresponding", "similar", "equivalent"),
    "BETWEEN": ("between",),
    "AHEAD": ("ahead",),
    "POST": ("post", "pre"),
    "PREVIOUSLY": (),
    "OCLOCK": ("o'clock",),
    "TIMES": ("times",),
    "PER": ("per",),
}

#: How often, before "a week".
OFTEN: dict[str, int] = {"once": 1, "twice": 2, "thrice": 3}

#: Words after which figures with full stops are no date.
VERSIONS: tuple[str, ...] = ("version", "versions", "v", "release", "build", "firmware", "ios", "android")

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

#: Words after "on the 9th" that show that it is a day: what begins a clause or a further circumstance.
_AFTER_A_DAY = (
    "the a an he she it they we his her its their this that when where while but as with by at after before because "
    "was were is had has would will there for without under despite although though however only"
)
AFTER_A_DAY: tuple[str, ...] = tuple(_AFTER_A_DAY.split())
