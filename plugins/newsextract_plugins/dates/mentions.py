"""Reads an article's temporal expressions: phrases, their meaning, and what links them."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

import attrs

from newsextract import DateMention
from newsextract.text import patterns as re
from newsextract_plugins.dates.calendar import timex
from newsextract_plugins.dates.calendar.timex import Day
from newsextract_plugins.dates.evidence.day_order import day_comes_first
from newsextract_plugins.dates.evidence.history import tells_history
from newsextract_plugins.dates.evidence.tense import directions
from newsextract_plugins.dates.evidence.titles import is_title
from newsextract_plugins.dates.grammar.phrases import Phrase, phrases
from newsextract_plugins.dates.intervals import linked
from newsextract_plugins.dates.once import once
from newsextract_plugins.dates.readers.calendar.years import spans_one_season, year_range, years_of_range
from newsextract_plugins.dates.resolution.context import Context
from newsextract_plugins.dates.resolution.shared_days import give_day
from newsextract_plugins.dates.rules import READING_RULES

if TYPE_CHECKING:
    import datetime as dt

    from newsextract import Article, Rules
    from newsextract_plugins.dates.resolution.readings import Reading

__all__ = ["READERS", "read"]

READERS: Final = {rule.name: rule.read for rule in READING_RULES}
"""The reader of each rule of the grammar."""


def read(article: Article, rules: Rules, *, day_first: bool | None, vague: bool) -> list[DateMention]:
    """Return the temporal expressions of the article's regions, in text order."""
    found: list[DateMention] = []
    published = Day.of(article.published) if article.published else None
    direction = directions(article)
    order = once(lambda: day_comes_first(article) if day_first is None else day_first)
    history = tells_history.read(article.text, article.published)
    for region in article.regions:
        context = Context(article.text, published, direction, day_first=order, history=history, vague=vague)
        readings: list[Reading] = []

        def accept(phrase: Phrase, context: Context = context, readings: list[Reading] = readings) -> bool | None:
            if is_title(context.text, phrase.start, phrase.end, phrase.rule):
                return None
            context.trail.clear()
            reading = READERS[phrase.rule](phrase, context)
            if reading is False or reading is None:
                return reading
            context.remember(reading, phrase)
            readings.append(reading)
            return True

        taken = phrases(article.text, region.start, region.end, article.layout.paragraphs, accept)
        for phrase in taken:
            found.append(_finding(article, rules, phrase, readings[-1], context.trail))
            if len(found) > 1 and found[-2].type == "TIME":
                give_day(article.text, found)
            if phrase.rule == year_range.name and not spans_one_season(phrase):
                found[-1:] = _both_years(article.text, found[-1], phrase)
    return linked(article.text, found)


@lru_cache(maxsize=1 << 12)
def _covered(value: str) -> tuple[dt.date | None, dt.date | None]:
    """Return the first and the last day that a value covers, as far as the standard library has them."""
    days = timex.bounds(value)
    return (days[0].date, days[1].date) if days else (None, None)


def _both_years(text: str, mention: DateMention, phrase: Phrase) -> list[DateMention]:
    """Return the two ends of "1989-90", which are one token."""
    written = phrase.value("years")
    dash = mention.start + len(re.split("[-–/]", written)[0])
    second = f"{mention.value[:-4]}{years_of_range(written)[1]:04}"
    ends = ((mention.start, dash, mention.value), (dash + 1, mention.end, second))
    return [
        attrs.evolve(mention, start=start, end=end, text=text[start:end], value=value, earliest=days[0], latest=days[1])
        for start, end, value in ends
        for days in (_covered(value),)
    ]


def _finding(article: Article, rules: Rules, phrase: Phrase, reading: Reading, evidence: list[str]) -> DateMention:
    earliest, latest = _covered(reading.value) if reading.type in ("DATE", "TIME") else (None, None)
    return DateMention(
        phrase.start,
        phrase.end,
        article.text[phrase.start : phrase.end],
        type=reading.type,
        value=reading.value,
        mod=reading.mod,
        quant=reading.quant,
        freq=reading.freq,
        earliest=earliest,
        latest=latest,
        anchor=reading.anchor,
        rule=phrase.rule,
        trail=(phrase.rule, *dict.fromkeys(evidence)) if evidence else (phrase.rule,),
        confidence=rules.confidence(phrase.rule),
    )
