"""The steps from text to statistics, sentence by sentence."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from newsextract_plugins.statistics.context.ages import read_age, read_age_in_parentheses
from newsextract_plugins.statistics.context.bounds import read_bounds
from newsextract_plugins.statistics.context.combining import combine
from newsextract_plugins.statistics.context.counting import read_counted
from newsextract_plugins.statistics.context.elision import read_elision
from newsextract_plugins.statistics.context.forms import name_form
from newsextract_plugins.statistics.context.full_names import FullNames
from newsextract_plugins.statistics.context.or_two import read_or_two
from newsextract_plugins.statistics.context.period import Calendar
from newsextract_plugins.statistics.context.sharing import inherit_unit, share_nouns, share_units
from newsextract_plugins.statistics.direction.table import read_change
from newsextract_plugins.statistics.entity.table import read_entity
from newsextract_plugins.statistics.exclusions.dates import BARE_YEAR, DateSpans
from newsextract_plugins.statistics.exclusions.moments import is_inside, is_sure_year
from newsextract_plugins.statistics.exclusions.reasons import REASONS, reason_of
from newsextract_plugins.statistics.exclusions.spelled import reason_of_pronoun
from newsextract_plugins.statistics.findings import statistics_of
from newsextract_plugins.statistics.language.words import Words
from newsextract_plugins.statistics.measured.table import read_measures, share_measures
from newsextract_plugins.statistics.numbers.anchors import number_reader
from newsextract_plugins.statistics.numbers.by_sentence import by_sentence
from newsextract_plugins.statistics.quantity import Quantity
from newsextract_plugins.statistics.tables.money import currencies
from newsextract_plugins.statistics.tables.number_words import number_words
from newsextract_plugins.statistics.tables.unit_names import units
from newsextract_plugins.statistics.units.magnitudes import read_magnitude, text_before_is_magnitude
from newsextract_plugins.statistics.units.reader import UnitReader
from newsextract_plugins.statistics.units.signs import read_minus, read_negative

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsextract import Article, Statistic
    from newsextract_plugins.statistics.numbers.number import Number


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
        return statistics_of(article.text, [q for q in self._quantities(article) if q.reason is None])

    def exclusions(self, article: Article) -> list[Exclusion]:
        """Return the numbers that are no statistics, in order, each with its reason."""
        return [Exclusion(q.start, q.end, q.reason) for q in self._quantities(article) if q.reason is not None]

    def _quantities(self, article: Article) -> Iterator[Quantity]:
        text = article.text
        calendar = Calendar(article.dates)
        dated = DateSpans(article)
        full_names = FullNames(article)
        before: list[Quantity] = []
        for region in article.regions:
            numbers = self._numbers.read(text, region.start, region.end)
            for start, end, group in by_sentence(numbers, article.layout.sentences, region.start, region.end):
                reasons = [self._moment(number, text, end, dated) for number in group]
                if None in reasons:
                    words = Words(text, start, end, article.layout.grammar)
                    before = self._sentence(words, group, reasons, calendar, dated, full_names, before)
                    yield from before
                else:
                    yield from map(_left_out, group, reasons)

    def _sentence(
        self,
        words: Words,
        numbers: Sequence[Number],
        reasons: Sequence[str | None],
        calendar: Calendar,
        dated: DateSpans,
        full_names: FullNames,
        before: Sequence[Quantity],
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
                if text_before_is_magnitude(words.text, quantity.start):
                    read_magnitude(quantity, words.text, floor)
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
        counted = [q for q in before if q.reason is None]
        for quantity in kept:
            read_elision(quantity, words, counted)
            counted.append(quantity)
        previous = None
        has_dates = calendar.has_any(words)
        is_table = len(kept) > _MOST_IN_SENTENCE
        for quantity in kept:
            name_form(quantity, words)
            quantity.reason = quantity.reason or reason_of_pronoun(quantity, words)
            if quantity.reason is not None or is_table:
                continue
            quantity.before_it = previous
            if quantity.rule == "range":
                read_bounds(quantity, words)
            read_change(quantity, words, previous)
            read_measures(quantity, words, previous)
            read_entity(quantity, words, previous)
            if has_dates and quantity.kind not in {"ordinal", "age"}:
                quantity.period = _period(quantity, words, previous, calendar)
            previous = quantity
        if len(kept) > 1:
            share_measures(kept)
        return quantities

    def _moment(self, number: Number, text: str, stop: int, dated: DateSpans) -> str | None:
        """Return `date`, `year` or `figures` where so little says so that unit and neighbours need no reading."""
        if number.form != "digits" or number.scaled:
            return "figures" if number.form == "figures" else None
        start, end = number.start, number.end
        span = dated.around(number)
        if span is not None and not BARE_YEAR.fullmatch(text, *span):
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
