"""Numbers that belong together: ranges, scores, ratios, and units said once for several numbers."""

from __future__ import annotations

from decimal import MAX_EMAX, MIN_EMIN, Context, Decimal
from typing import TYPE_CHECKING

from newsextract.text import patterns as re
from newsextract_plugins.statistics.context.scores import is_contest, is_modal, is_score
from newsextract_plugins.statistics.context.ways import way_before
from newsextract_plugins.statistics.language.counted import noun_phrase
from newsextract_plugins.statistics.numbers.number import scaled
from newsextract_plugins.statistics.tables.number_words import number_words
from newsextract_plugins.statistics.tables.words import changes

if TYPE_CHECKING:
    from newsextract_plugins.statistics.language.words import Words
    from newsextract_plugins.statistics.quantity import Quantity

_DASH = re.compile(
    r"\s?[-–—‐‑−]\s?|\s?-?to-?\s?|-\s?to\s|\s(?:up\s)?to\s(?:about\s|around\s|nearly\s|roughly\s|as\s(?:much|many|high)\sas\s|some\s)?|\s?~\s?"
)
_DASH_OR = re.compile(r"\s?[-–—]\s?|\s(?:or|to)\s")
_AND = re.compile(r"\s(?:and|to)\s(?:about\s|around\s)?")
_OR = re.compile(r"\sor\s")
_OF = re.compile(
    r"\s(?:(?P<out>out)\sof\s(?:every\s|the\s)?|(?P<each>in)\s(?:every\s)?|(?P<of>of)\s(?:every\s|(?:(?:its|his|her|their|our|the)\s)?(?:last|past|first)\s)?)|[-‐‑]in[-‐‑]"
)
_SCORE = re.compile(r"\s?[-–‐‑]\s?")
LONGEST_GAP = 24
_LARGEST_YEAR = 9999
_QUOTIENTS = Context(prec=28, Emax=MAX_EMAX, Emin=MIN_EMIN)


def combine(quantities: list[Quantity], words: Words) -> list[Quantity]:
    """Join the quantities of a sentence that make one, and give each its unit.

    Args:
        quantities: In order, not overlapping.
        words: The sentence.

    Returns:
        The quantities, in order.
    """
    joined: list[Quantity] = []
    for quantity in quantities:
        if joined and _join(joined[-1], quantity, words):
            continue
        if len(joined) > 1 and joined[-1].number.form == "ordinal" and _join(joined[-2], quantity, words):
            joined.pop()  # "ten of the first eleven"
            continue
        joined.append(quantity)
    return joined


def _join(first: Quantity, second: Quantity, words: Words) -> bool:
    """Make the first quantity a range, ratio or score with the second, if they are one."""
    text = words.text
    if not 0 <= second.start - first.end <= LONGEST_GAP or first.value is None or second.value is None:
        return False
    if (
        second.reason == "date"
        and first.reason is None
        and not first.measured
        and _DASH_OR.fullmatch(text[first.end : second.start])
    ):
        first.reason = "date"
        return False
    if first.is_of_two or second.reason in {"year", "date", "name"}:
        return False
    gap = text[first.end : second.start]
    ratio = _OF.fullmatch(gap)
    if ratio and first.reason in {None, "pronoun"}:
        return _ratio(first, second, ratio, words)
    if first.reason not in {None, "year"} or (first.reason and not second.measured and second.kind != "count"):
        return False
    if first.reason and not (second.measured and first.value < second.value < _LARGEST_YEAR):
        return False
    if first.prefixed and first.kind == "money" and _DASH.fullmatch(gap):
        _read_million(first, second, text)
    if {first.number.form, second.number.form} & {"ordinal", "multiple", "up", "down"}:
        return False
    before = words.before(first.start)
    word = _skip_limits(words, before)
    between = word == "between" and _AND.fullmatch(gap)
    if not (between or _DASH.fullmatch(gap) or (_OR.fullmatch(gap) and _are_neighbours(first, second))):
        return False
    dash = not any(c.isalpha() for c in gap)
    if dash and first.kind == second.kind == "percent" and first.end > first.number_end and first.value > second.value:
        return False  # "leads by 46%-35%"
    if dash and is_score(first, second, words):
        return _as_score(first, second)
    if not _comparable(first, second):
        return False
    if word == "from" and not between and not dash and _is_move(words, before):
        _share(first, second, text)
        return False  # "fell from 700 to 500": where it began, and where it ended
    if " to " in f" {gap.strip()} " and not between and word != "from":
        told = _told_by_to(first, second, words, before, word)
        if told is not None:
            return told
    _share(first, second, text)
    descends = first.value > second.value and not first.number.signed and word != "from" and not between
    if descends and first.kind in {"count", "percent"} and any(c.isalpha() for c in gap):
        if first.kind == "percent" or first.noun is not None or first.number.scaled:
            return False
        return _as_score(first, second)  # "by 92 to 3", "a 5-to-4 vote"
    _as_range(first, second, words, before, word)
    return True


def _read_million(first: Quantity, second: Quantity, text: str) -> None:
    """Read the "m" of "$5-10m" as million: it is no metre behind money."""
    written = text[second.number_end : second.end].split(maxsplit=1)[:1]
    if second.kind != "measure" or not written or written[0] not in _MONEY_LETTERS or second.value is None:
        return
    second.value = scaled(second.value, _MONEY_LETTERS[written[0]])
    second.per = (second.unit or "").partition(" per ")[2] or None
    second.kind, second.unit, second.currency = "money", None, first.currency
    second.number_end += len(written[0])
    second.number = second.number._replace(scaled=True, end=second.number_end)


_MONEY_LETTERS = {"m": 6, "b": 9, "t": 12}


def _told_by_to(first: Quantity, second: Quantity, words: Words, before: int, word: str) -> bool | None:
    """Tell what "to" makes of two numbers that is no range: a change, a contest, a vote; None for a range."""
    changed = _changed(words, before) and (first.measured or first.end != first.number_end)
    both_bare = not second.measured and first.end == first.number_end
    if _changed(words, before) and both_bare and noun_phrase(words, words.after(second.end), plural=True) is None:
        return False
    if first.kind in {"percent", "count"} and is_contest(words, before):
        _share(first, second, words.text)
        return False
    if word == "by" or (changed and not (first.kind == "percent" and is_modal(words, before))):
        return False
    return _as_score(first, second) if before >= 0 and words.lower[before] in {"voted", "vote"} else None


def _as_score(first: Quantity, second: Quantity) -> bool:
    """Make the first quantity a result with the second."""
    first.kind, first.rule = "score", "score"
    first.low, first.high, first.value, first.end = first.value, second.value, None, second.end
    return True


def _as_range(first: Quantity, second: Quantity, words: Words, before: int, word: str) -> None:
    """Make the first quantity a range up to the second."""
    assert first.value is not None
    assert second.value is not None
    low, high = sorted((first.value, second.value))
    first.pair = word == "from" and not _compares(words, before)
    first.low, first.high = low, high
    first.value = None
    first.end = second.end
    first.number_end = second.number_end
    first.rule = "range"
    first.reason = first.bound = None  # its limits are read again, as those of both ends
    if first.pair:
        first.change = "level" if low != high and _changed(words, before - 1) else None


def _is_move(words: Words, index: int) -> bool:
    """Tell "fell from 700 to 500", two amounts, from "it costs from 5 to 7 euros", a range."""
    while words.lower[index] != "from":
        index -= 1
    return way_before(words, index) is not None


def _skip_limits(words: Words, index: int) -> str:
    """Return the word before a number, without "about" and the like."""
    while index >= 0 and words.lower[index] in {
        "about",
        "around",
        "roughly",
        "nearly",
        "some",
        "approximately",
        "just",
        "an",
        "a",
        "the",
        "estimated",
    }:
        index -= 1
    return words.lower[index] if index >= 0 else ""


def _changed(words: Words, index: int) -> bool:
    """Tell whether a word of change stands close before a number."""
    table = changes()
    for position in range(index, max(-1, index - 3), -1):
        word = words.lower[position]
        if word in table.verbs or word in {"up", "down"}:
            return True
        if word not in table.between:
            return False
    return False


def _compares(words: Words, index: int) -> bool:
    """Tell whether "up from" or "down from" leads to a number: it is the base of a comparison."""
    return any(words.lower[place] in {"up", "down"} for place in range(max(0, index - 3), index))


def _are_neighbours(first: Quantity, second: Quantity) -> bool:
    """Tell whether "three or four" is one vague number."""
    return (
        first.value is not None
        and second.value is not None
        and first.end == first.number_end
        and 1 <= first.value < second.value < 100
        and second.value <= first.value + max(Decimal(1), first.value / 2)
        and not first.number.scaled
    )


def _comparable(first: Quantity, second: Quantity) -> bool:
    """Tell whether two quantities can be the ends of one range: one unit, or the first has none."""
    if first.currency and second.currency:
        return first.currency == second.currency
    if first.kind == second.kind and first.unit == second.unit:
        return True
    if first.kind == "age" and second.kind == "count" and second.end == second.number_end:
        return True
    if first.prefixed and second.kind == "count":
        return True
    if not first.measured and first.unit is None:
        return True
    return first.kind in {"temperature", "measure"} and second.kind == "temperature" and first.unit == "degree"


def _share(first: Quantity, second: Quantity, text: str) -> None:
    """Give each end of a range what only the other says: unit, currency, scale."""
    if first.kind == "count" and second.measured:
        first.kind, first.unit, first.currency = second.kind, second.unit, second.currency
    elif first.unit is None:
        first.unit = second.unit
    first.per = first.per or second.per
    first.hyphenated = first.hyphenated or second.hyphenated
    assert first.value is not None
    assert second.value is not None
    if second.number.scaled and not first.number.scaled and first.value < 1000:
        factor = _scale_of(second, text)
        if factor and scaled(first.value, factor) <= second.value:
            first.value = scaled(first.value, factor)  # "$500 to $2 million" shares none: low would be above high
    elif _shares_thousands(first, second, text):
        first.value = scaled(first.value, 3)


def _shares_thousands(first: Quantity, second: Quantity, text: str) -> bool:
    """Tell whether "5-6,000" is five thousand to six thousand."""
    assert first.value is not None
    assert second.value is not None
    if "," not in text[second.number.start : second.number_end] or first.number.form != "digits":
        return False
    low = first.value * 1000
    return 1 < first.value < 1000 and low < second.value <= low * _WIDEST and second.value % 1000 == 0


_WIDEST = 5


def _scale_of(quantity: Quantity, text: str) -> int:
    """Return the power of ten by which the words behind a number scaled it."""
    words = number_words()
    for word in reversed(re.findall(r"[a-z]+", text[quantity.number.start : quantity.number_end].lower())):
        if word in words.scales:
            return words.scales[word]
        if word in words.money_suffixes:
            return words.money_suffixes[word]
    return 0


def _ratio(first: Quantity, second: Quantity, gap: re.Match[str], words: Words) -> bool:
    """Read "nine out of 10", "one in five", "nine of 10"."""
    if first.measured or first.value is None or second.value is None or not 0 < first.value < second.value:
        return False
    if (
        first.number.form not in {"digits", "words"}
        or second.number.form not in {"digits", "words"}
        or second.measured
        or second.prefixed
    ):
        return False
    if gap["each"] and (
        second.value > 1_000_000 or (1900 <= second.value <= 2100 and "," not in words.text[second.start : second.end])
    ):
        return False
    if gap["of"] and (second.number.scaled or first.value == 1):
        return False
    first.value = _QUOTIENTS.divide(first.value, second.value)
    first.kind, first.rule, first.end, first.number_end = "ratio", "ratio", second.end, second.number_end
    first.reason = None
    return True
