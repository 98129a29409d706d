"""The steps from text to statistics, sentence by sentence."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from newsextract import Span, Statistic
from newsextract_plugins.statistics.ages import read_age, read_age_in_parentheses
from newsextract_plugins.statistics.bounds import read_bounds
from newsextract_plugins.statistics.change import read_change
from newsextract_plugins.statistics.combining import combine, inherit_unit, share_nouns, share_units
from newsextract_plugins.statistics.counting import read_counted
from newsextract_plugins.statistics.exclusions import REASONS, reason_of
from newsextract_plugins.statistics.measures import read_measures, share_measures
from newsextract_plugins.statistics.moments import is_inside, is_sure_year
from newsextract_plugins.statistics.numerals import number_reader
from newsextract_plugins.statistics.pairs import read_or_two
from newsextract_plugins.statistics.period import Calendar
from newsextract_plugins.statistics.phrases import without_stray_marks
from newsextract_plugins.statistics.quantity import Quantity
from newsextract_plugins.statistics.rules import RULES
from newsextract_plugins.statistics.signs import read_minus, read_negative
from newsextract_plugins.statistics.spelled_exclusions import reason_of_pronoun
from newsextract_plugins.statistics.tables import currencies, number_words, units
from newsextract_plugins.statistics.units import UnitReader
from newsextract_plugins.statistics.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsextract import Article
    from newsextract_plugins.statistics.numbers import Number


class Exclusion(NamedTuple):
    """A number that is no statistic, and why: one of the codes of `exclusions.REASONS`."""

    start: int
    end: int
    reason: str

    @property
    def meaning(self) -> str:
        """What the reason's code means, in words."""
        return REASONS[self.reason]


class StatisticsReader:
    """Reads the statistics of articles. It keeps nothing from one article to the next."""

    def __init__(
        self,
        extra_units: tuple[tuple[str, tuple[str, ...]], ...] = (),
        extra_currencies: tuple[tuple[str, tuple[str, ...]], ...] = (),
        extra_scales: tuple[tuple[str, int], ...] = (),
    ) -> None:
        self._numbers = number_reader(extra_scales)
        self._units = UnitReader(units(extra_units), currencies(extra_currencies), number_words(extra_scales))

    def read(self, article: Article) -> list[Statistic]:
        """Return the statistics of an article, in order."""
        return _statistics(article.text, [q for q in self._quantities(article) if q.reason is None])

    def exclusions(self, article: Article) -> list[Exclusion]:
        """Return the numbers that are no statistics, in order, each with its reason."""
        return [Exclusion(q.start, q.end, q.reason) for q in self._quantities(article) if q.reason is not None]

    def _quantities(self, article: Article) -> Iterator[Quantity]:
        text = article.text
        calendar = Calendar(article.dates)
        dated = _DateSpans(article)
        full_names = _FullNames(article)
        for region in article.regions:
            numbers = self._numbers.read(text, region.start, region.end)
            for start, end, group in _by_sentence(numbers, article.layout.sentences, region.start, region.end):
                reasons = [self._moment(number, text, end, dated) for number in group]
                if None in reasons:
                    yield from self._sentence(Words(text, start, end), group, reasons, calendar, dated, full_names)
                else:
                    yield from map(_left_out, group, reasons)

    def _sentence(
        self,
        words: Words,
        numbers: Sequence[Number],
        reasons: Sequence[str | None],
        calendar: Calendar,
        dated: _DateSpans,
        full_names: _FullNames,
    ) -> list[Quantity]:
        quantities: list[Quantity] = []
        floor = words.start
        for number, reason in zip(numbers, reasons, strict=True):
            if number.start < floor:
                continue
            if reason is not None:
                quantity = _left_out(number, reason)
            else:
                quantity = self._units.read(words.text, number, floor, words.end)
                if words.text.startswith(("s ", "S "), quantity.start - 2):
                    read_minus(quantity, words.text, floor)
                in_parentheses = words.text.startswith("(", quantity.start - 1)
                if in_parentheses:
                    read_negative(quantity, words.text)
                if words.text.startswith("or ", quantity.start - 3):
                    read_or_two(quantity, words.text)
                read_age(quantity, words)
                if in_parentheses and quantity.kind == "count":
                    read_age_in_parentheses(quantity, words.text, full_names)
                if quantity.kind != "age":
                    quantity.reason = dated.reason(quantity)
                if number.form == "ordinal":
                    quantity.before, quantity.after = words.before(quantity.start), quantity.end
                elif quantity.reason is None:
                    read_bounds(quantity, words)
                if quantity.reason is None:
                    quantity.reason = reason_of(quantity, words, quantities[-1] if quantities else None)
            quantities.append(quantity)
            floor = quantity.end
        if len(quantities) > 1:
            quantities = combine(quantities, words)
        kept = [q for q in quantities if q.reason is None]
        if not kept:
            return quantities
        for quantity, following in zip(kept, [*kept[1:], None], strict=True):
            read_counted(quantity, words, following)
        if len(kept) > 1:
            share_units(kept, words)
            share_nouns(kept, words)
            for first, second in pairwise(kept):
                inherit_unit(first, second, words)
        previous = None
        has_dates = calendar.has_any(words)
        is_table = len(kept) > _MOST_IN_SENTENCE
        for quantity in kept:
            _name_form(quantity, words)
            quantity.reason = quantity.reason or reason_of_pronoun(quantity, words)
            if quantity.reason is not None or is_table:
                continue
            quantity.before_it = previous
            if quantity.rule == "range":
                read_bounds(quantity, words)
            read_change(quantity, words, previous)
            read_measures(quantity, words, previous)
            if has_dates and quantity.kind not in {"ordinal", "age"}:
                quantity.period = _period(quantity, words, previous, calendar)
            previous = quantity
        if len(kept) > 1:
            share_measures(kept)
        return quantities

    def _moment(self, number: Number, text: str, stop: int, dated: _DateSpans) -> str | None:
        """Return `date`, `year` or `figures` where so little says so that unit and neighbours need no reading."""
        if number.form != "digits" or number.scaled:
            return "figures" if number.form == "figures" else None
        start, end = number.start, number.end
        span = dated.around(number)
        if span is not None and not _BARE_YEAR.fullmatch(text, *span):
            return "date" if is_inside(text, start, end, span) and self._ends(text, end, stop) else None
        if end - start == len("2024") and is_sure_year(text, start, stop) and self._ends(text, end, stop):
            return "year"
        return None

    def _ends(self, text: str, at: int, end: int) -> bool:
        """Tell whether no unit can follow, or only the "s" of a decade."""
        return text.startswith("s", at) or not self._units.may_follow(text, at, end)


def _left_out(number: Number, reason: str | None) -> Quantity:
    """Return a number that is no statistic for a reason that was told from it alone."""
    return Quantity(number.start, number.end, number, number.value, number_end=number.end, reason=reason)


def _period(quantity: Quantity, words: Words, previous: Quantity | None, calendar: Calendar) -> int | None:
    """Return the date of a number; what states the same fact as the number before it shares that one's."""
    partner = previous if previous is not None and quantity.partner is previous else None
    if partner is not None and words.text[quantity.start - 1] == "(":
        return partner.period
    own = calendar.period(quantity, words)
    return partner.period if own is None and partner is not None else own


#: What holds more numbers is a table without its lines: no clause tells what they measure.
_MOST_IN_SENTENCE = 200
_TWICE_AS = re.compile(
    r"\s(?:as\s[a-z]|(?:another|the|that|its|their|what|a|his|her|more|this)\b"
    r"(?!\s(?:week|month|year|season|fall|spring|summer|winter|day|afternoon)\b))"
)


def _name_form(quantity: Quantity, words: Words) -> None:
    """Set kind and rule of numbers that are no plain cardinals."""
    form = quantity.number.form
    if quantity.rule in {"range", "ratio", "score"}:
        return
    if form == "ordinal":
        quantity.kind, quantity.rule = "ordinal", "ordinal"
        if _FIRST_OF_ALL.match(words.text, quantity.end):
            quantity.reason = "idiom"
        if (
            quantity.value == 1
            and words.text[quantity.start : quantity.end].islower()
            and not _ARTICLE.search(words.text, max(words.start, quantity.start - 6), quantity.start)
        ):
            quantity.reason = "idiom"
    elif form == "multiple":
        quantity.kind, quantity.rule = "multiple", "multiple"
        if not words.text[quantity.start : quantity.end].lower().endswith("fold") and not _TWICE_AS.match(
            words.text, quantity.end
        ):
            quantity.reason = "idiom"
    elif form in {"up", "down"}:
        quantity.kind, quantity.rule, quantity.direction, quantity.change = "multiple", "multiplied", form, "delta"
        word = words.text[quantity.start : quantity.end].lower()
        if _DOUBLED_DOWN.match(words.text, quantity.end):
            quantity.reason = "idiom"
        if word in {"double", "triple", "treble", "doubles", "triples", "quadruple", "halves"} and not _DOUBLE.match(
            words.text, quantity.end
        ):
            quantity.reason = "idiom"
    elif form == "vague":
        quantity.rule = "vague-number"
    elif form == "fraction" and quantity.kind == "count" and not quantity.number.scaled:
        quantity.kind, quantity.rule = "ratio", "fraction"


_FIRST_OF_ALL = re.compile(r"\s(?:of\sall|and\sforemost|place\b(?=[,.;]|\sand\b)|lady\b|hand\b)")
_DOUBLED_DOWN = re.compile(r"\s(?:down|up|over|back)\b")
_ARTICLE = re.compile(r"\b(?:the|its|his|her|their)\s$", re.IGNORECASE)
_DOUBLE = re.compile(r"\s(?:the|its|their|what|that|his|her|to|in|from)\b")


_BARE_YEAR = re.compile(r"(?:(?:about|around|early|late|mid|circa)[\s-])?[0-9]{4}")
_AMOUNT_OF = re.compile(r"\b(?:average|total|sum|maximum|minimum|record|number)\sof\s$")


class _DateSpans:
    """The dates of an article, to tell which numbers are part of one."""

    def __init__(self, article: Article) -> None:
        spans = [(d.start, d.end) for d in article.dates if d.type in {"DATE", "TIME", "SET"} and not d.freq]
        self._spans = sorted(spans)
        self._text = article.text

    def reason(self, quantity: Quantity) -> str | None:
        """Return `date` for a number inside a date, but not for a count of days before another date."""
        span = self.around(quantity.number)
        if span is None:
            return None
        start, end = span
        if _BARE_YEAR.fullmatch(self._text, start, end):
            return None  # a year may be a count: exclusions.py looks at what stands around it
        if (start, end) == (quantity.start, quantity.end) and _AMOUNT_OF.search(self._text, max(0, start - 20), start):
            return None
        if quantity.prefixed or quantity.kind in {"percent", "money", "measure"}:
            return None
        if quantity.kind == "duration" and not self._text[quantity.end : end].strip().startswith("ago"):
            return None
        return "date"

    def around(self, number: Number) -> tuple[int, int] | None:
        """Return the date that a number is part of."""
        index = bisect_right(self._spans, (number.start, 1 << 62)) - 1
        if index < 0:
            return None
        start, end = self._spans[index]
        return (start, end) if start <= number.start and number.end <= end else None


class _FullNames(Mapping[int, int]):
    """Where the names of persons begin that an article gives in full, by where they end; read when first asked for."""

    def __init__(self, article: Article) -> None:
        self._layout = article.layout

    def __getitem__(self, end: int) -> int:
        return self._starts[end]

    def __iter__(self) -> Iterator[int]:
        return iter(self._starts)

    def __len__(self) -> int:
        return len(self._starts)

    @cached_property
    def _starts(self) -> dict[int, int]:
        return {name.end: name.start for name in self._layout.names if name.kind == "person" and name.given}


def _by_sentence(
    numbers: Sequence[Number], sentences: Sequence[tuple[int, int]], begin: int, stop: int
) -> Iterator[tuple[int, int, list[Number]]]:
    """Yield each sentence that holds numbers, clipped to the region, with its numbers."""
    group: list[Number] = []
    first = last = begin
    for number in numbers:
        at = number.start
        if first <= at < last:
            group.append(number)
            continue
        if group:
            yield first, last, group
        group = [number]
        index = bisect_right(sentences, (at, 1 << 62)) - 1
        start, end = sentences[index] if index >= 0 else (begin, stop)
        if not start <= at < end:
            start, end = at, number.end
        first, last = max(start, begin), min(max(end, number.end), stop)
    if group:
        yield first, last, group


def _statistics(text: str, quantities: list[Quantity]) -> list[Statistic]:
    """Return the findings; partners become `linked`, in both directions."""
    linked = _links(quantities)
    return [
        Statistic(
            q.start,
            q.end,
            text[q.start : q.end],
            rule=q.rule,
            confidence=RULES.confidence(q.rule),
            kind=q.kind,  # type: ignore[arg-type]
            value=q.value,
            low=q.low,
            high=q.high,
            unit=q.unit,
            currency=q.currency,
            bound=q.bound,  # type: ignore[arg-type]
            approximate=q.approximate,
            direction=q.direction,  # type: ignore[arg-type]
            change=q.change,  # type: ignore[arg-type]
            measures=None if q.measures is None else Span.of(text, *without_stray_marks(text, *q.measures)),
            of=None if q.of is None else Span.of(text, *q.of),
            per=q.per,
            period=q.period,
            linked=tuple(sorted(linked[id(q)])) if id(q) in linked else (),
        )
        for q in quantities
    ]


def _links(quantities: list[Quantity]) -> dict[int, set[int]]:
    """Return the places of each quantity's partners, by its identity; of those that have none, nothing."""
    linked: dict[int, set[int]] = {}
    if all(quantity.partner is None for quantity in quantities):
        return linked
    places = {id(quantity): index for index, quantity in enumerate(quantities)}
    for quantity in quantities:
        if quantity.partner is not None and id(quantity.partner) in places:
            linked.setdefault(id(quantity), set()).add(places[id(quantity.partner)])
            linked.setdefault(id(quantity.partner), set()).add(places[id(quantity)])
    return linked
