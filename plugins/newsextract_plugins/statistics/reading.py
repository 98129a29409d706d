"""The steps from text to statistics, room by room."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from newsextract_plugins.statistics.context.combining import combine
from newsextract_plugins.statistics.context.counting import read_counted
from newsextract_plugins.statistics.context.elision import read_elision
from newsextract_plugins.statistics.context.forms import name_form
from newsextract_plugins.statistics.context.or_two import read_or_two
from newsextract_plugins.statistics.context.rates import read_rates
from newsextract_plugins.statistics.context.sharing import inherit_unit, share_bounds, share_nouns, share_units
from newsextract_plugins.statistics.direction.table import read_change
from newsextract_plugins.statistics.entity.table import read_entity
from newsextract_plugins.statistics.exclusions.dates import BARE_YEAR, DateSpans, counts_in_words
from newsextract_plugins.statistics.exclusions.moments import is_inside, is_sure_clock, is_sure_year
from newsextract_plugins.statistics.exclusions.placing import places_event
from newsextract_plugins.statistics.exclusions.reasons import REASONS, reason_of
from newsextract_plugins.statistics.exclusions.spelled import reason_of_pronoun
from newsextract_plugins.statistics.findings import statistics_of
from newsextract_plugins.statistics.language.words import Words
from newsextract_plugins.statistics.measured.table import read_measures, share_measures
from newsextract_plugins.statistics.numbers.anchors import number_reader
from newsextract_plugins.statistics.numbers.by_sentence import by_sentence
from newsextract_plugins.statistics.period.calendar import Calendar
from newsextract_plugins.statistics.period.table import read_periods
from newsextract_plugins.statistics.quantity import Quantity
from newsextract_plugins.statistics.scenes import Scene
from newsextract_plugins.statistics.tables.money import currencies
from newsextract_plugins.statistics.tables.number_words import number_words
from newsextract_plugins.statistics.tables.unit_names import units
from newsextract_plugins.statistics.units.ages import read_age, read_age_in_parentheses
from newsextract_plugins.statistics.units.bounds import read_bounds
from newsextract_plugins.statistics.units.compounds import read_compound, read_feet_and_inches
from newsextract_plugins.statistics.units.full_names import FullNames
from newsextract_plugins.statistics.units.magnitudes import read_magnitude, text_before_is_magnitude
from newsextract_plugins.statistics.units.reader import UnitReader
from newsextract_plugins.statistics.units.signs import read_margin, read_minus, read_negative

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsextract import Article, Statistic
    from newsextract_plugins.statistics.numbers.number import Number

__all__ = ["Exclusion", "StatisticsReader"]


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

    def _quantities(self, article: Article) -> list[Quantity]:
        """Return the numbers of an article, each with all that is known of it: every step reads the whole article."""
        dated = DateSpans(article)
        scenes = list(self._scenes(article, dated))
        told = [scene for scene in scenes if scene.words is not None]
        full_names = FullNames(article)
        for scene in told:
            self._read_amounts(scene, full_names)
        for scene in told:
            _exclude(scene, dated)
        for scene in told:
            _combine(scene)
        _take_up(told)
        for scene in told:
            _tell(scene)
        read_periods(told, Calendar(article.dates))
        return [quantity for scene in scenes for quantity in scene.quantities]

    def _scenes(self, article: Article, dated: DateSpans) -> Iterator[Scene]:
        """Yield the sentences that hold numbers."""
        text = article.text
        for region in article.regions:
            numbers = self._numbers.read(text, region.start, region.end)
            for start, end, group in by_sentence(numbers, article.layout.sentences, region.start, region.end):
                reasons = [self._moment(number, text, end, dated) for number in group]
                if None in reasons:
                    yield Scene(Words(text, start, end, article.layout), group, reasons)
                else:
                    yield Scene(None, group, reasons, list(map(_left_out, group, reasons)))

    def _moment(self, number: Number, text: str, stop: int, dated: DateSpans) -> str | None:
        """Return `date`, `year`, `clock-time` or `figures` where so little says so that no unit needs reading."""
        if number.form != "digits" or number.scaled:
            return "figures" if number.form == "figures" else None
        start, end = number.start, number.end
        span = dated.around(number)
        if span is not None and not BARE_YEAR.fullmatch(text, *span):
            return "date" if is_inside(text, start, end, span) and self._ends(text, end, stop) else None
        if end - start == len("2024") and is_sure_year(text, start, stop) and self._ends(text, end, stop):
            return "year"
        return "clock-time" if is_sure_clock(text, start, end) else None

    def _ends(self, text: str, at: int, end: int) -> bool:
        """Tell whether no unit can follow, or only the "s" of a decade."""
        return text.startswith("s", at) or not self._units.may_follow(text, at, end)

    def _read_amounts(self, scene: Scene, full_names: FullNames) -> None:
        """Read currency, unit, sign, age and limits of each number."""
        words = scene.words
        assert words is not None
        floor = words.start
        for number, reason in zip(scene.numbers, scene.reasons, strict=True):
            if number.start < floor:
                continue
            quantity = (
                _left_out(number, reason) if reason is not None else self._amount(number, words, floor, full_names)
            )
            scene.quantities.append(quantity)
            floor = quantity.end

    def _amount(self, number: Number, words: Words, floor: int, full_names: FullNames) -> Quantity:
        text = words.text
        quantity = self._units.read(text, number, floor, words.end)
        if text.startswith(("s ", "S "), quantity.start - 2):
            read_minus(quantity, text, floor)
        if text_before_is_magnitude(text, quantity.start, quantity.end):
            read_magnitude(quantity, text, floor)
        read_compound(quantity, text, words.end)
        if text.startswith(("'", "’", "′"), number.end):
            read_feet_and_inches(quantity, text, words.end)
        if text.startswith(("s ", "±", "± ", "/-", "- ", "+/"), quantity.start - 2) or text.startswith(
            "±", quantity.start - 1
        ):
            read_margin(quantity, text, floor)
        in_parentheses = text.startswith("(", quantity.start - 1)
        if in_parentheses:
            read_negative(quantity, text)
        if text.startswith("or ", quantity.start - 3):
            read_or_two(quantity, text)
        read_age(quantity, words)
        if in_parentheses and quantity.kind == "count":
            read_age_in_parentheses(quantity, text, full_names)
        if number.form == "ordinal":
            quantity.before, quantity.after = words.before(quantity.start), quantity.end
        else:
            read_bounds(quantity, words)
        return quantity


def _left_out(number: Number, reason: str | None) -> Quantity:
    """Return a number that is no statistic for a reason that was told from it alone."""
    return Quantity(number.start, number.end, number, number.value, number_end=number.end, reason=reason)


def _exclude(scene: Scene, dated: DateSpans) -> None:
    """Give each number that is no statistic its reason."""
    assert scene.words is not None
    previous = None
    for quantity in scene.quantities:
        if quantity.reason is None:
            if quantity.kind != "age":
                quantity.reason = None if counts_in_words(quantity, scene.words) else dated.reason(quantity)
            quantity.reason = quantity.reason or reason_of(quantity, scene.words, previous)
        previous = quantity


def _combine(scene: Scene) -> None:
    """Join ranges, scores and ratios, and give each number its counted noun and its unit."""
    words = scene.words
    assert words is not None
    if len(scene.quantities) > 1:
        scene.quantities = combine(scene.quantities, words)
    kept = scene.kept
    if not kept:
        return
    for quantity, following in zip(kept, [*kept[1:], None], strict=True):
        read_counted(quantity, words, following)
    read_rates(kept, words)
    kept = scene.kept
    if len(kept) > 1:
        share_bounds(kept, words)
        share_units(kept, words)
        share_nouns(kept, words)
        for first, second in pairwise(kept):
            inherit_unit(first, second, words)


def _take_up(scenes: list[Scene]) -> None:
    """Give numbers without a noun that of an earlier one, name their forms, and leave out pronouns."""
    before: list[Quantity] = []
    for scene in scenes:
        words = scene.words
        assert words is not None
        counted = [quantity for quantity in before if quantity.reason is None]
        for quantity in scene.kept:
            if not scene.is_table:
                read_elision(quantity, words, counted)
            counted.append(quantity)
            name_form(quantity, words)
            if quantity.is_range:
                read_bounds(quantity, words)
                if places_event(quantity, words):
                    quantity.reason = "when"
            quantity.reason = quantity.reason or reason_of_pronoun(quantity, words)
        before = scene.quantities


def _tell(scene: Scene) -> None:
    """Tell which way each number moved, what it measures, and whom it belongs to."""
    words, kept = scene.words, scene.kept
    assert words is not None
    if scene.is_table:
        return
    previous = None
    for quantity in kept:
        quantity.before_it = previous
        read_change(quantity, words, previous)
        read_measures(quantity, words, previous)
        previous = quantity
    for quantity in kept:
        read_entity(quantity, words, quantity.before_it)
    if len(kept) > 1:
        share_measures(kept, words)
