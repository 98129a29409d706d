"""The dates of an article, and the nearest one that governs the clause of a number."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from newsextract.text import patterns as re
from newsextract.text.english import can_be, classes, singular
from newsextract_plugins.statistics.language.words import is_stop, is_verb
from newsextract_plugins.statistics.period.clauses import belongs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsextract import DateMention
    from newsextract_plugins.statistics.language.words import Words
    from newsextract_plugins.statistics.quantity import Quantity

#: Where one clause ends and another begins, so that a date behind it says nothing of a number before it.
_BREAK = re.compile(
    r"(?=[;:,\s])(?:[;:]|,?\s(?:up|down)\sfrom\s|,\s(?:\w+ly\s)?\w+ing\s|\sfrom\s(?:about\s)?[A-Z]{0,3}[$£€]?\s?[0-9]|\sfrom\s(?:one|two|three|four|five|six|seven|eight|nine|ten)\s"
    r"|,?\s(?:while|whereas|but|although|though|after|before|when|who|which)\s|,\s(?:and|as|from)\s"
    r"|\s(?:compared\s(?:with|to)|versus|against)\s)"
)
#: Those that stand before the base of a change, or before what is compared.
_BASES = re.compile(
    r"(?=[,\s])(?:,?\s(?:up|down)\sfrom\s|\sfrom\s(?:about\s)?[A-Z]{0,3}[$£€]?\s?[0-9]|\sfrom\s(?:one|two|three|four|five|six|seven|eight|nine|ten)\s"
    r"|\s(?:compared\s(?:with|to)|versus|against)\s)"
)
#: What goes on telling of the number that the date in front belongs to: "$5 million in 2023, up 12%".
_SAME_MOVE = re.compile(
    r",?\s\(?(?:up|down|an?|or|which\s(?:is|was)|higher|lower|rising|falling|slightly|nearly|almost|about)\b"
)
#: Two changes told side by side share a date: "exports rose 5% in May while imports fell 2%".
_NEXT_CLAUSE = re.compile(r",?\s(?:while|whereas|but|and)\s[^,;]*$")
#: A number right before the date, which the date belongs to.
_OWN_NUMBER = re.compile(r"[0-9][^\s]*(?:\s[^\W\d_]+){0,2}\s(?:in|on|for|during|at)\s$")
_COMMA = re.compile(r",\s")
#: What a date behind these words is compared with, not what the number is of.
_COMPARISON = re.compile(
    r"(?:from|than|compared (?:with|to)|against|versus|over)\s(?:[^\W\d][\w’'-]*\s){0,4}$", re.IGNORECASE
)
_COMPARED = re.compile(r"\bcompared\s(?:with|to)\b|\bversus\b")
#: What a date behind these words is the base of, whatever else dates the clause.
_BASE_YEAR = re.compile(
    r"\b(?:than|compared\s(?:with|to)|against|versus"
    r"|(?:increase|rise|gain|jump|growth|improvement|decrease|decline|drop|fall|up|down)\s(?:over|from))"
    r"\s(?:(?:in|on|at|for|the|that\sof|those\sof)\s){0,2}$"
)
#: A quick look whether there is such a word at all.
_COMPARING = re.compile(r"than|over|from|compar|against|versus")
#: "the highest since 1979" dates the record before.
_RECORD = re.compile(r"(?:\w+est|most|least|first|record|best|worst)\s(?:[\w’'-]+\s){0,3}since\s$", re.IGNORECASE)
#: What begins or ends then is no number.
_TERM = re.compile(r"\b(?:due|expires?|expiring|matures?|maturing|deadline of)\s$", re.IGNORECASE)
#: What the number comes after: "two contests after Tuesday's primary".
_EVENT = re.compile(r"\b(?:after|before|following|despite|ahead\sof|prior\sto)\s(?:the\s)?$", re.IGNORECASE)
_LONGEST_EVENT = len(" following the ")
_LONGEST_TERM = len(" deadline of ")
#: What a number behind it was before.
_BASE = re.compile(r"\b(?:up|down)\sfrom\s(?>(?:(?:about|around|nearly|almost|just|more\sthan|the|a)\s)*)$")
_LONGEST_BASE = 24
_WITH = re.compile(r"\swith\s(?:[^\W\d_]+\s){1,2}(?:from|in)\s$")
_MOST_COMMAS = 2
_MOST_DATES = 40
_WINDOW = 60
_LONGEST_GAP = 400
_LEADING = 12
#: By so many characters a date in front must be nearer than one behind.
_NEARER = 3
#: "In heavy trading in Oslo on Friday," is the frame of what follows.
_LONGEST_FRAME = 80


_DAY = re.compile(r"[0-9X]{4}-(?:[0-9]{2}-[0-9]{2}|WXX-[1-7])(?:T[A-Z0-9:]{2,8})?")


class Calendar:
    """The dates of an article that a number can refer to, in order."""

    def __init__(self, dates: Sequence[DateMention]) -> None:
        self._dates = [
            (date.start, date.end, index)
            for index, date in enumerate(dates)
            if date.type in {"DATE", "TIME"} and not date.value.endswith("_REF")
        ]
        self._days = frozenset(index for index, date in enumerate(dates) if _DAY.fullmatch(date.value))
        self._starts = [start for start, _, _ in self._dates]

    def __bool__(self) -> bool:
        return bool(self._dates)

    def is_day(self, index: int) -> bool:
        """Tell whether a date is a day: "on Thursday"."""
        return index in self._days

    def last_in(self, start: int, end: int) -> int | None:
        """Return the last date of a stretch, None where it has none."""
        index = bisect_left(self._starts, end) - 1
        return self._dates[index][2] if index >= 0 and self._starts[index] >= start else None

    def has_any(self, words: Words) -> bool:
        """Tell whether a date stands in a sentence."""
        index = bisect_left(self._starts, words.start)
        return index < len(self._starts) and self._starts[index] < words.end

    def period(self, quantity: Quantity, words: Words) -> int | None:
        """Return the index of the date that a quantity refers to, None for none.

        The nearest date in the number's own clause is taken, one behind it before one in front; then one that
        stands in front of it in the sentence, which sets the frame of the clauses that follow. What only names the
        base of a comparison ("from a year earlier") is taken where its own clause has no other.
        """
        low = bisect_left(self._starts, words.start)
        if low == len(self._starts) or self._starts[low] >= words.end:
            return None
        high = bisect_left(self._starts, words.end, low)
        best: tuple[int, int, int] | None = None
        for start, end, index in self._dates[low : min(high, low + _MOST_DATES)]:
            if start < quantity.end and quantity.start < end:
                continue
            rank = _rank(quantity, words, start, end)
            if rank is not None and (best is None or (*rank, index) < best):
                best = (*rank, index)
        return best[2] if best else None


def _rank(quantity: Quantity, words: Words, start: int, end: int) -> tuple[int, int] | None:
    """Order the dates of a sentence, the lowest first; None for one that can't be the number's."""
    text = words.text
    behind = start >= quantity.end
    gap = text[quantity.end : start] if behind else text[end : quantity.start]
    if len(gap) > _LONGEST_GAP:
        return None
    before = text[max(words.start, start - _WINDOW) : start]
    if before[-6:-1].lower() == "since" and _RECORD.search(before):
        return None
    if words.text.startswith(("'s ", "’s "), end) and _EVENT.search(before, max(0, len(before) - _LONGEST_EVENT)):
        return None
    if _TERM.search(before, max(0, len(before) - _LONGEST_TERM)):
        return None
    if not behind and _is_of_opening(text[words.start : start]):
        return None
    if end - start == _YEAR_LENGTH and _describes_person(words, words.after(end)):
        return None
    related = belongs(words, quantity.start, start)
    if related is False and not (start - words.start < _LEADING):
        return None
    if behind and (_WITH.search(gap) or "according to " in gap):
        return None  # "will start at 900 euros with deliveries from May", "according to a study published in May"
    breaks = len((_BASES if related else _BREAK).findall(gap))
    comparison = _COMPARING.search(before.lower()) is not None and _COMPARISON.search(before) is not None
    if (behind and comparison and _BASE_YEAR.search(before)) or (breaks and (behind or comparison)):
        return None
    commas = len(_COMMA.findall(gap))
    if behind and not related and (commas > _MOST_COMMAS or (commas and _verb_between(words, quantity.end, start))):
        return None
    leading = not behind and (
        start - words.start < _LEADING
        or (text[end : end + 1] == "," and start - words.start < _LONGEST_FRAME and not _has_verb(words, start))
    )
    carried = quantity.direction is not None and _NEXT_CLAUSE.match(gap) is not None
    if not (behind or leading or carried or related):
        if _BASE.search(text, max(words.start, quantity.start - _LONGEST_BASE), quantity.start):
            return None  # "41 percent in 2020, down from 60 percent"
        if commas + breaks and not _SAME_MOVE.match(gap):
            return None
        if _OWN_NUMBER.search(before) and not _SAME_MOVE.match(gap):
            return None  # "from 312 in 2022 to 455"
    framed = leading and _COMPARED.search(gap) is None  # "in May it was $5, compared with $4 a year earlier"
    rank = 0 if framed else 2 * breaks + commas
    return rank + 4 * comparison, len(gap) + _NEARER * (not behind)


def _describes_person(words: Words, index: int) -> bool:
    """Tell whether a year says when somebody was what he is: "a 2009 Velm College graduate"."""
    for at in range(index, min(words.count, index + _LONGEST_OFFICE)):
        if is_stop(words, at):
            return False
        if words.tokens[at].islower() and classes(singular(words.lower[at]), "noun")[:1] == ("noun.person",):
            return True
    return False


_YEAR_LENGTH = 4
_LONGEST_OFFICE = 4


def _is_of_opening(lead: str) -> bool:
    """Tell whether a date is that of a participle that opens the sentence: "Founded in 2004, the firm employs 780"."""
    opening = _OPENING.match(lead)
    return opening is not None and can_be(opening["participle"].lower(), "verb", "participle")


_OPENING = re.compile(r"(?P<participle>[A-Z][a-z]+)\s(?:[^,;:.]{1,40}\s)?(?:in|on|since)\s$")


def _verb_between(words: Words, start: int, end: int) -> bool:
    """Tell whether a verb behind a comma stands between a number and a date, which then belongs to that verb."""
    comma = False
    for index in range(words.after(start), words.after(end)):
        if words.tokens[index] == ",":
            comma = True
        elif comma and is_verb(words, index):
            participle = words.lower[index].endswith(("ed", "ing")) and not words.is_capital(index - 1)
            if not participle:
                return True
    return False


def _has_verb(words: Words, end: int) -> bool:
    """Tell whether a verb stands between the beginning of the sentence and an offset."""
    return any(
        is_verb(words, index) and not words.lower[index].endswith(("ed", "ing")) for index in range(words.after(end))
    )
