"""What is found in an article, speakers apart: zones, dates, statistics, quotes, claims; and what failed.

Frozen, hashable, picklable attrs classes.
"""

from __future__ import annotations

import datetime as dt  # noqa: TC003 (msgspec and attrs resolve the annotations)
from decimal import Decimal  # noqa: TC003
from typing import Literal

import attrs

from newsextract.model.construction import through_slots
from newsextract.model.spans import Finding, Span, ZoneKind
from newsextract.model.speakers import SpeakerRef  # noqa: TC001

__all__ = ["Claim", "DateMention", "Failure", "Publication", "Quote", "Statistic", "Zone"]


@through_slots
@attrs.frozen
class Zone(Finding):
    """A part of the page. Zones don't overlap; what lies between two zones is white space."""

    kind: ZoneKind = attrs.field(default="body", kw_only=True)


@through_slots
@attrs.frozen
class Publication(Finding):
    """The publication date as the page states it.

    Attributes:
        date: The day.
        time: Clock time as it stands, ISO 8601 (`14:05`, `14:05+08:00`), where one is stated.
        source: What it was read from.
        modified: Day of the last change that the page states, None where it states none.
    """

    date: dt.date = attrs.field(kw_only=True)
    time: str | None = attrs.field(default=None, kw_only=True)
    modified: dt.date | None = attrs.field(default=None, kw_only=True)
    source: Literal["label", "line", "byline", "dateline", "url"] = attrs.field(default="line", kw_only=True)


@through_slots
@attrs.frozen
class DateMention(Finding):
    """A temporal expression, with type, value and mod as in TIMEX3 (ISO-TimeML, ISO 24617-1).

    Attributes:
        type: DATE, TIME, DURATION or SET.
        value: ISO 8601 with TIMEX3's additions: `2024-04-09`, `2024-W15`, `P2D`, `PRESENT_REF`;
            `X` stands where nothing anchors a digit (`XXXX-WXX-2`).
        mod: TIMEX3 modifier: START, MID, END, APPROX, BEFORE, AFTER, MORE_THAN, LESS_THAN, EQUAL_OR_MORE,
            EQUAL_OR_LESS.
        quant: TIMEX3 quantifier of a SET (`EVERY`).
        freq: TIMEX3 frequency of a SET (`2X`).
        earliest: First day it can mean, None when unknown.
        latest: Last day it can mean, None when unknown.
        anchor: What a relative expression was resolved against; None when it was not relative or found no anchor.
        begin_point: Index into `article.dates` of the interval's first end.
        end_point: Index into `article.dates` of the interval's second end.
    """

    type: Literal["DATE", "TIME", "DURATION", "SET"] = attrs.field(kw_only=True)
    value: str = attrs.field(kw_only=True)
    mod: str | None = attrs.field(default=None, kw_only=True)
    quant: str | None = attrs.field(default=None, kw_only=True)
    freq: str | None = attrs.field(default=None, kw_only=True)
    earliest: dt.date | None = attrs.field(default=None, kw_only=True)
    latest: dt.date | None = attrs.field(default=None, kw_only=True)
    anchor: Literal["published", "text"] | None = attrs.field(default=None, kw_only=True)
    begin_point: int | None = attrs.field(default=None, kw_only=True)
    end_point: int | None = attrs.field(default=None, kw_only=True)


@through_slots
@attrs.frozen
class Statistic(Finding):
    """A number with its unit, what it measures, its direction and its period.

    Attributes:
        kind: What sort of quantity it is.
        value: Exact value with its scale applied; None for ranges and vague numbers.
        low: Lower end of a range or of a vague number ("tens of thousands").
        high: Upper end, None where it is open.
        unit: Singular English name (`kilometre`, `troop`, `day`); None for none.
        currency: ISO 4217 code of an amount of money.
        bound: "at least", "more than", "at most", "less than".
        approximate: "about", "nearly", "some".
        direction: Whether the text says it went up or down.
        change: Whether the number is the size of a change (`delta`) or what was reached (`level`).
        measures: What is counted or measured.
        entity: Whom or what it belongs to, where that is told apart from `measures`: the scorer of the goals.
        entity_index: Index into `article.speakers` of whom `entity` names, where it is one; the Extractor fills it.
        of: The whole that a share is a share of.
        per: What the number is taken per: `barrel`, `capita`, `year`.
        period: Index into `article.dates`.
        linked: Indexes into `article.statistics` of numbers that state the same fact: an amount in another currency,
            the change that led to a level.
    """

    kind: Literal[
        "money",
        "percent",
        "percentage_point",
        "basis_point",
        "count",
        "measure",
        "duration",
        "age",
        "ratio",
        "multiple",
        "temperature",
        "score",
        "ordinal",
        "index",
    ] = attrs.field(kw_only=True)
    value: Decimal | None = attrs.field(default=None, kw_only=True)
    low: Decimal | None = attrs.field(default=None, kw_only=True)
    high: Decimal | None = attrs.field(default=None, kw_only=True)
    unit: str | None = attrs.field(default=None, kw_only=True)
    currency: str | None = attrs.field(default=None, kw_only=True)
    bound: Literal["at_least", "more_than", "at_most", "less_than"] | None = attrs.field(default=None, kw_only=True)
    approximate: bool = attrs.field(default=False, kw_only=True)
    direction: Literal["up", "down"] | None = attrs.field(default=None, kw_only=True)
    change: Literal["delta", "level"] | None = attrs.field(default=None, kw_only=True)
    measures: Span | None = attrs.field(default=None, kw_only=True)
    entity: Span | None = attrs.field(default=None, kw_only=True)
    of: Span | None = attrs.field(default=None, kw_only=True)
    per: str | None = attrs.field(default=None, kw_only=True)
    period: int | None = attrs.field(default=None, kw_only=True)
    linked: tuple[int, ...] = attrs.field(default=(), kw_only=True)
    entity_index: int | None = attrs.field(default=None, kw_only=True)


@through_slots
@attrs.frozen
class Quote(Finding):
    """What someone is reported to have said. The span is the content, without the outer quotation marks.

    Attributes:
        kind: `direct`, `mixed`, `indirect`, or `scare` (words in marks that nobody is said to have spoken).
        parts: The content without an attribution that interrupts it.
        quoted: What stands inside quotation marks.
        polarity: `negative` where the text says that it was not said ("did not say whether").
        speaker: Who said it, None where nothing supports a guess.
        cue: The words that report ("said", "according to", a colon).
        via: The outlet or agency that reports it.
        addressee: Whom it was said to.
        nested_in: Index into `article.quotes` of the quote that it stands in.
        method: How the speaker was found.
        truncated: The text ends before the quotation does.
        blank_reason: Why `speaker`, or its name, is None.
    """

    kind: Literal["direct", "mixed", "indirect", "scare"] = attrs.field(kw_only=True)
    parts: tuple[Span, ...] = attrs.field(default=(), kw_only=True)
    quoted: tuple[Span, ...] = attrs.field(default=(), kw_only=True)
    polarity: Literal["positive", "negative"] = attrs.field(default="positive", kw_only=True)
    speaker: SpeakerRef | None = attrs.field(default=None, kw_only=True)
    cue: Span | None = attrs.field(default=None, kw_only=True)
    via: Span | None = attrs.field(default=None, kw_only=True)
    addressee: Span | None = attrs.field(default=None, kw_only=True)
    nested_in: int | None = attrs.field(default=None, kw_only=True)
    method: Literal["explicit", "continued", "floating", "none"] = attrs.field(default="none", kw_only=True)
    truncated: bool = attrs.field(default=False, kw_only=True)
    blank_reason: str | None = attrs.field(default=None, kw_only=True)

    @property
    def content(self) -> str:
        """What was said, in one line: the parts joined, with single spaces; `to_dict` has it, too."""
        return " ".join(" ".join([part.text for part in self.parts] or [self.text]).split())


@through_slots
@attrs.frozen
class Claim(Finding):
    """A statement that can be checked, with everything found about it.

    Attributes:
        speaker: Who makes it, None for the article itself.
        quote: Index into `article.quotes`.
        statistics: Indexes into `article.statistics`.
        dates: Indexes into `article.dates`.
        said_on: The day it was said.
        stance: Whether it affirms, denies or asks.
        modality: Whether it is asserted, predicted, promised, demanded or hypothetical.
        checkworthy: From 0 to 1.
        reasons: The named features that made it so.
    """

    speaker: SpeakerRef | None = attrs.field(default=None, kw_only=True)
    quote: int | None = attrs.field(default=None, kw_only=True)
    statistics: tuple[int, ...] = attrs.field(default=(), kw_only=True)
    dates: tuple[int, ...] = attrs.field(default=(), kw_only=True)
    said_on: dt.date | None = attrs.field(default=None, kw_only=True)
    stance: Literal["affirm", "deny", "question"] = attrs.field(default="affirm", kw_only=True)
    modality: Literal["asserted", "predicted", "promised", "demanded", "hypothetical"] = attrs.field(
        default="asserted", kw_only=True
    )
    checkworthy: float = attrs.field(default=0.0, kw_only=True)
    reasons: tuple[str, ...] = attrs.field(default=(), kw_only=True)


@through_slots
@attrs.frozen
class Failure:
    """A plugin that failed, and where.

    Attributes:
        plugin: Origin of the plugin, `distribution[name]`, or `newsextract` for the input itself.
        hook: The hook, or `load`, or `input`.
        error: What went wrong.
    """

    plugin: str
    hook: str
    error: str
