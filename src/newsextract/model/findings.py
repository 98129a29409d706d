"""What is found in an article: frozen, hashable, picklable attrs classes.

Every offset is a code-point index into `Article.text`, half-open, so that
`article.text[finding.start:finding.end] == finding.text` for every span and finding.
"""

from __future__ import annotations

import datetime as dt  # noqa: TC003 (msgspec and attrs resolve the annotations)
from bisect import bisect_left
from decimal import Decimal  # noqa: TC003
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Literal, Self, TypeVar

import attrs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsextract.model.types import Article

__all__ = [
    "STORY_ZONES",
    "Claim",
    "DateMention",
    "Finding",
    "ForeignFinding",
    "Mention",
    "Publication",
    "Quote",
    "Role",
    "Span",
    "Speaker",
    "SpeakerKind",
    "SpeakerRef",
    "Statistic",
    "Zone",
    "ZoneKind",
    "within",
]

ZoneKind = Literal[
    "headline", "dateline", "byline", "body", "subheading", "caption", "comments", "other_story", "footer"
]
SpeakerKind = Literal["person", "group", "organisation", "country", "document", "data", "anonymous"]

STORY_ZONES: frozenset[str] = frozenset({"headline", "body", "subheading", "caption"})
"""The kinds of zone that findings come from by default."""


@attrs.frozen
class Span:
    """Characters of the article: `article.text[start:end] == text`."""

    start: int
    end: int
    text: str

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Self:
        """Return the span of `text` from `start` to `end`."""
        return cls(start, end, text[start:end])


@attrs.frozen
class Mention(Span):
    """One mention of a speaker.

    Attributes:
        kind: Whether a name, a pronoun or a noun phrase ("the minister") means the speaker.
        rule: Name of the rule that found whom it means.
    """

    kind: Literal["name", "pronoun", "nominal"] = "name"
    rule: str = ""


@attrs.frozen
class Role(Span):
    """A stated role: the words of the title, and what they say.

    Attributes:
        title: The office or occupation alone, as it stands in the text ("Foreign Minister").
        organisation: The body that the role belongs to, where one is stated.
        country: ISO 3166 alpha-2 code of the country that is stated, else None.
        status: Whether the role is held now: "late" of somebody dead, "candidate" of who runs for it.
        mention: The name beside the role, or None.
        rule: The construction by which it was found.
        confidence: Share of that rule's findings that were right on annotated news; None where too few were seen.
    """

    title: str = attrs.field(default="", kw_only=True)
    organisation: str | None = attrs.field(default=None, kw_only=True)
    country: str | None = attrs.field(default=None, kw_only=True)
    status: Literal["current", "former", "elect", "acting", "deputy", "late", "candidate"] = attrs.field(
        default="current", kw_only=True
    )
    mention: Span | None = attrs.field(default=None, kw_only=True)
    rule: str = attrs.field(default="", kw_only=True)
    confidence: float | None = attrs.field(default=None, kw_only=True)


@attrs.frozen
class Finding:
    """What every finding has. A third party's finding type is a frozen attrs subclass with fields of its own.

    Attributes:
        start: First character.
        end: One past the last character.
        text: The characters themselves.
        rule: Name of the rule that made it, unique within its plugin.
        confidence: Share of that rule's findings that were right on annotated news; None where too few were seen.
        zone: Kind of the zone it starts in; the Extractor fills it.
        plugin: Origin of the plugin, `distribution[name]`; the Extractor fills it.
        trail: Names of the rules and exceptions that decided its fields, in the order in which they did
            (`("counted-noun", "measures:subject")`); empty where its plugin tells none.
    """

    start: int
    end: int
    text: str
    rule: str = attrs.field(default="", kw_only=True)
    confidence: float | None = attrs.field(default=None, kw_only=True)
    zone: ZoneKind = attrs.field(default="body", kw_only=True)
    plugin: str = attrs.field(default="", kw_only=True)
    trail: tuple[str, ...] = attrs.field(default=(), kw_only=True)

    @classmethod
    def at(cls, article: Article, start: int, end: int, **fields: Any) -> Self:
        """Return a finding on `article.text[start:end]`."""
        return cls(start, end, article.text[start:end], **fields)


_F = TypeVar("_F", bound="Finding | Span")


def within(findings: Sequence[_F], start: int, end: int) -> Sequence[_F]:
    """Return the findings that begin in a stretch of the text, such as a sentence.

    Args:
        findings: In text order, as an article's are: `article.dates`, `article.statistics`, a speaker's mentions …
        start: First character of the stretch.
        end: One past its last character.

    Example:
        >>> import newsextract
        >>> article = newsextract.extract("It rained on Monday. It snowed on Tuesday.", published="2024-04-12")
        >>> first, second = article.layout.sentences
        >>> [date.text for date in newsextract.within(article.dates, *second)]
        ['Tuesday']
    """
    return findings[bisect_left(findings, start, key=_START) : bisect_left(findings, end, key=_START)]


_START = attrgetter("start")


@attrs.frozen
class ForeignFinding(Finding):
    """A finding whose plugin is not installed here, read back from JSON with nothing lost.

    Attributes:
        finding_type: The type's name, as the plugin wrote it.
        fields: The plugin's own fields, as JSON text.
    """

    finding_type: str = attrs.field(default="", kw_only=True)
    fields: str = attrs.field(default="{}", kw_only=True)


@attrs.frozen
class Zone(Finding):
    """A part of the page. Zones don't overlap; what lies between two zones is white space."""

    kind: ZoneKind = attrs.field(default="body", kw_only=True)


@attrs.frozen
class Publication(Finding):
    """The publication date as the page states it.

    Attributes:
        date: The day.
        time: Clock time as it stands, ISO 8601 (`14:05`, `14:05+08:00`), where one is stated.
        source: What it was read from.
    """

    date: dt.date = attrs.field(kw_only=True)
    time: str | None = attrs.field(default=None, kw_only=True)
    source: Literal["label", "line", "byline", "dateline", "url"] = attrs.field(default="line", kw_only=True)


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


@attrs.frozen
class Speaker(Finding):
    """Someone or something that speaks or whose role is stated. Its span is that of its first mention.

    Attributes:
        name: Fullest form in the article.
        kind: What it is.
        aliases: Other forms of the name, in order of first appearance.
        mentions: All mentions, in text order.
        roles: All stated roles, in text order.
        gender: `female` or `male` where a title, a pronoun or the given name tells, else None.
    """

    name: str = attrs.field(kw_only=True)
    kind: SpeakerKind = attrs.field(kw_only=True)
    aliases: tuple[str, ...] = attrs.field(default=(), kw_only=True)
    mentions: tuple[Mention, ...] = attrs.field(default=(), kw_only=True)
    roles: tuple[Role, ...] = attrs.field(default=(), kw_only=True)
    gender: Literal["female", "male"] | None = attrs.field(default=None, kw_only=True)


@attrs.frozen
class SpeakerRef:
    """Who said it: the resolved speaker and the words that name it at this place.

    Attributes:
        name: The speaker's fullest name in the article, the mention's own words where no name stands for it; None
            where the mention is a pronoun and nobody stands near it whom it may mean.
        kind: What the speaker is.
        role: The role in which the speaker speaks, as stated in the article.
        mention: The words that name the speaker ("the minister", "he"); those further up where it is carried on.
        index: Index into `article.speakers`, or None.
    """

    name: str | None
    kind: SpeakerKind
    role: str | None = None
    mention: Span | None = None
    index: int | None = None


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
