"""The words of time: each with its class in the grammar and what it means there. Data only."""

from __future__ import annotations

__all__ = [
    "AFTER_A_DAY",
    "CLASSES",
    "FUTURE_ADJECTIVES",
    "FUTURE_WORDS",
    "MODIFIERS",
    "PAST_ADJECTIVES",
    "PAST_WORDS",
    "PRESENT_ADJECTIVES",
    "PRESENT_WORDS",
    "VERSIONS",
]

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

#: Words after which figures with full stops are no date.
VERSIONS: tuple[str, ...] = ("version", "versions", "v", "release", "build", "firmware", "ios", "android")

#: Words after "on the 9th" that show that it is a day: what begins a clause or a further circumstance.
_AFTER_A_DAY = (
    "the a an he she it they we his her its their this that when where while but as with by at after before because "
    "was were is had has would will there for without under despite although though however only"
)
AFTER_A_DAY: tuple[str, ...] = tuple(_AFTER_A_DAY.split())
