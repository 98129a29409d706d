"""The sections of an article's page: what was said, the numbers, the dates, the people, the claims, the failures."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any, Final

import attrs

from newsextract.formats.terminal.page import columns_of
from newsextract.formats.words.amounts import amount, change
from newsextract.formats.words.cleaning import cleaned
from newsextract.formats.words.days import day, in_words, is_known
from newsextract.formats.words.own_fields import described, short_type_name
from newsextract.formats.words.quoting import content_of, doubts_of, notes_of, numbered
from newsextract.formats.words.roles import aliases_of, roles_of
from newsextract.model.types import STORY_ZONES, Article, Finding

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from newsextract.formats.terminal.page import Page, Run
    from newsextract.model.types import Quote, SpeakerRef, Statistic

__all__ = ["SECTIONS", "Section"]

MARGIN: Final = "  "
CLAIMS_SHOWN: Final = 5
LEFT_COLUMN: Final = 28
CONTEXT: Final = 30
"""Characters of the text on each side of a number when nothing says what it counts."""


@attrs.frozen
class Section:
    """One section: its title, how many findings it is about, and its lines."""

    title: str
    count: Callable[[Article], int]
    lines: Callable[[Article, Page], Iterator[str]]


def quotes(article: Article, page: Page) -> Iterator[str]:
    """Yield each quote with its speaker, role and cue; the words in mere scare quotes last, in one line."""
    numbers = numbered(article)
    margin = MARGIN + " " * (len(str(len(numbers))) + 2)
    for index, number in numbers.items():
        quote = article.quotes[index]
        first = f"{MARGIN}{number}. ".rjust(len(margin))
        yield from page.wrapped([(content_of(quote), "")], first=first, margin=margin)
        yield from page.wrapped(_attribution(quote, numbers), first=margin + "— ", margin=margin + "  ")
    scare = list(dict.fromkeys(f"“{cleaned(quote.text)}”" for quote in article.quotes if quote.kind == "scare"))
    if scare:
        note = "In quotation marks, but nobody's speech: "
        yield from page.wrapped([(note, "quiet"), (", ".join(scare), "")], first=MARGIN, margin=MARGIN * 2)


def statistics(article: Article, page: Page) -> Iterator[str]:
    """Yield each number as it stands, then its value, whose it is and what it counts, its direction and its period."""
    rows = []
    for found in article.statistics:
        written, value = cleaned(found.text), amount(found)
        told: list[Run] = [(value, "value")] if value != written else []
        measured = _measured(article, found, value)
        rows.append(
            (
                [(written, "value" if not told else "")],
                told + ([(" · ", "quiet")] if told and measured else []) + measured,
            )
        )
    yield from _table(rows, page)


def dates(article: Article, page: Page) -> Iterator[str]:
    """Yield each temporal expression with its meaning."""
    rows = []
    for mention in article.dates:
        meaning = in_words(mention)
        style = "" if is_known(mention) else "doubt"
        rows.append(([(cleaned(mention.text), "")], [(meaning, style), *_zone(mention)]))
    yield from _table(rows, page)


def speakers(article: Article, page: Page) -> Iterator[str]:
    """Yield everyone who speaks or has a role: persons first, then bodies and the rest, each in order of appearance."""
    for speaker in sorted(article.speakers, key=lambda speaker: speaker.kind != "person"):
        runs: list[Run] = [(cleaned(speaker.name), "name")]
        roles = roles_of(speaker)
        if roles:
            runs.append((" — " + "; ".join(roles), ""))
        elif speaker.kind != "person":
            runs.append((f" — {speaker.kind}", ""))
        if aliases := aliases_of(speaker):
            runs.append((f" · also: {', '.join(aliases)}", "quiet"))
        yield from page.wrapped([*runs, *_zone(speaker)], first=MARGIN, margin=MARGIN * 3)


def claims(article: Article, page: Page) -> Iterator[str]:
    """Yield the claims that are most worth checking."""
    ranked = sorted(article.claims, key=lambda claim: -claim.checkworthy)
    margin = MARGIN + " " * 6
    for claim in ranked[:CLAIMS_SHOWN]:
        yield from page.wrapped([(cleaned(claim.text), "")], first=f"{MARGIN}{claim.checkworthy:.2f}  ", margin=margin)
        notes = [] if claim.stance == "affirm" else [{"deny": "denied", "question": "asked"}[claim.stance]]
        notes += [] if claim.modality == "asserted" else [claim.modality]
        notes += [f"said on {day(claim.said_on)}"] if claim.said_on else []
        notes += [", ".join(cleaned(reason) for reason in claim.reasons)] if claim.reasons else []
        runs = _speaker(claim.speaker) if claim.speaker else [("the article", "name")]
        yield from page.wrapped(
            [*runs, *((f" · {note}", "quiet") for note in notes), *_zone(claim)],
            first=margin + "— ",
            margin=margin + "  ",
        )
    if len(ranked) > CLAIMS_SHOWN:
        yield page.shown([(f"{MARGIN}and {len(ranked) - CLAIMS_SHOWN} more, less worth checking", "quiet")])


def findings(article: Article, page: Page) -> Iterator[str]:
    """Yield what other plugins found: each type under its own name, with its fields."""
    for kind, group in groupby(article.findings, key=short_type_name):
        for finding in group:
            runs: list[Run] = [(f"{cleaned(kind)}: ", "name"), (cleaned(finding.text), "")]
            runs += [(f" · {key} {cleaned(words)}", "quiet") for key, words in described(finding)]
            yield from page.wrapped([*runs, *_zone(finding)], first=MARGIN, margin=MARGIN * 3)


def failures(article: Article, page: Page) -> Iterator[str]:
    """Yield what failed."""
    for failure in article.failures:
        where = "" if failure.plugin == "newsextract" else f"{failure.plugin}, {failure.hook}: "
        yield from page.wrapped([(cleaned(where + failure.error), "failure")], first=MARGIN, margin=MARGIN * 3)


SECTIONS: Final = (
    Section("Quotes", lambda article: len(numbered(article)) or len(article.quotes), quotes),
    Section("Numbers", lambda article: len(article.statistics), statistics),
    Section("Dates", lambda article: len(article.dates), dates),
    Section("People and roles", lambda article: len(article.speakers), speakers),
    Section("Claims to check", lambda article: len(article.claims), claims),
    Section("Other findings", lambda article: len(article.findings), findings),
    Section("Failures", lambda article: len(article.failures), failures),
)
"""In the order in which they stand on the page."""


def _attribution(quote: Quote, numbers: dict[int, int]) -> list[Run]:
    speaker = quote.speaker
    if speaker is None:
        reason = f" ({cleaned(quote.blank_reason)})" if quote.blank_reason else ""
        runs: list[Run] = [(f"speaker unknown{reason}", "doubt")]
    else:
        runs = _speaker(speaker)
    if quote.cue is not None:
        runs.append((f" [{cleaned(quote.cue.text)}]", "quiet"))
    runs += ((f" · {note}", "quiet") for note in notes_of(quote, numbers))
    runs += ((f" · {doubt}", "doubt") for doubt in doubts_of(quote))
    return [*runs, *_zone(quote)]


def _speaker(speaker: SpeakerRef) -> list[Run]:
    """Return the name, the role, and the words that stand for the name where they are others."""
    name = cleaned(speaker.name or "speaker unknown")
    runs: list[Run] = [(name, "name" if speaker.name else "doubt")]
    if speaker.role:
        runs.append((f", {cleaned(speaker.role)}", ""))
    if speaker.mention is not None:
        mention = cleaned(speaker.mention.text)
        if mention.casefold() not in name.casefold() and name.casefold() not in mention.casefold():
            runs.append((f" (“{mention}”)", "quiet"))
    return runs


def _measured(article: Article, statistic: Statistic, value: str) -> list[Run]:
    parts: list[Run] = []
    about = [] if statistic.entity is None else [cleaned(statistic.entity.text)]
    # "2 countries" says already that countries were counted.
    if statistic.measures is not None and not value.rstrip(")").endswith(f" {cleaned(statistic.measures.text)}"):
        about.append(cleaned(statistic.measures.text))
    if about:
        parts.append((": ".join(about), ""))
    if statistic.of is not None:
        parts.append((f"of {cleaned(statistic.of.text)}", ""))
    if direction := change(statistic):
        parts.append((direction, ""))
    if statistic.period is not None:
        period = article.dates[statistic.period]
        meaning = in_words(period)
        text = cleaned(period.text)
        known = meaning in text or text in meaning
        parts.append((text if known else f"{text} ({meaning})", ""))
    parts += ((f"with {amount(article.statistics[other])}", "quiet") for other in statistic.linked)
    if statistic.measures is None and statistic.of is None and statistic.entity is None:
        parts.append((_context(article, statistic), "quiet"))
    runs: list[Run] = []
    for part in parts:
        runs += [(" · ", "quiet"), part] if runs else [part]
    return [*runs, *_zone(statistic)]


def _context(article: Article, finding: Finding) -> str:
    """Return the finding among the words around it in its sentence."""
    text, sentence = article.text, article.layout.sentence_at(finding.start)
    first, last = (0, len(text)) if sentence is None else article.layout.sentences[sentence]
    start, end = max(first, finding.start - CONTEXT), min(max(last, finding.end), finding.end + CONTEXT)
    before, after = text[start : finding.start], text[finding.end : end]
    if start > first and " " in before:
        before = before[before.index(" ") :]
    if end < last and " " in after:
        after = after[: after.rindex(" ")]
    words = cleaned(before + finding.text + after)
    return f"{'…' if start > first else ''}{words}{'…' if end < last else ''}"


def _zone(finding: Finding) -> list[Run]:
    """Return a note on findings that are not of the story itself."""
    if finding.zone in STORY_ZONES:
        return []
    return [(f" · in the {finding.zone.replace('_', ' ')}", "doubt")]


def _table(rows: Sequence[tuple[list[Run], list[Run]]], page: Page) -> Iterator[str]:
    """Yield rows of two columns; equal ones become one with their number; a long left cell has a line of its own."""
    counted: dict[tuple[Any, ...], int] = {}
    for left, right in rows:
        key = (tuple(left), tuple(right))
        counted[key] = counted.get(key, 0) + 1
    widths = [sum(columns_of(text) for text, _ in left) for left, _ in counted]
    column = max((width for width in widths if width <= LEFT_COLUMN), default=LEFT_COLUMN)
    margin = " " * (len(MARGIN) + column + len(MARGIN))
    for ((left, right), times), width in zip(counted.items(), widths, strict=True):
        cells = [*right, (f" × {times}", "quiet")] if times > 1 else list(right)
        if width > column:
            yield from page.wrapped(left, first=MARGIN, margin=MARGIN)
            yield from page.wrapped(cells, first=margin, margin=margin)
        else:
            gap = " " * (column - width + len(MARGIN))
            lines = page.wrapped(cells, first=margin, margin=margin)
            first = next(lines, "")
            yield page.shown([(MARGIN, ""), *left]) + (gap + first[len(margin) :] if first else "")
            yield from lines
