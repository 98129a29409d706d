"""The dates as a timeline: what has a day in its order, what has none below it."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

from newsextract.formats.webpage.findings import why
from newsextract.formats.webpage.markup import Html, element, joined
from newsextract.formats.words.cleaning import cleaned, shortened
from newsextract.formats.words.days import day, in_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newsextract.formats.webpage.findings import Names
    from newsextract.model.types import Article, DateMention

__all__ = ["dates"]

LONGEST: Final = 120
"""So many characters of a temporal expression are listed."""

Entry = tuple[int, "DateMention"]


def dates(article: Article, names: Names) -> Html:
    """Return the timeline, then the lengths of time and what recurs, then what nothing anchors."""
    placed: dict[tuple[dt.date, dt.date, str], list[Entry]] = {}
    lengths: dict[str, list[Entry]] = {}
    open_ended: dict[str, list[Entry]] = {}
    for index, found in enumerate(article.dates):
        meaning = in_words(found)
        if found.type in ("DURATION", "SET"):
            lengths.setdefault(meaning, []).append((index, found))
        elif found.earliest is None and found.latest is None:
            open_ended.setdefault(meaning, []).append((index, found))
        else:
            first = found.earliest or found.latest or dt.date.min
            key = (first, found.latest or first, meaning)
            placed.setdefault(key, []).append((index, found))
    lines = [(key[0], key[1], _entry(key[2], key[0], entries, names)) for key, entries in placed.items()]
    if article.published is not None:
        published = article.published
        time = element("time", day(published, weekday=True), datetime=published.isoformat())
        lines.append((published, published, element("li", time, " the article is published", class_="published")))
    lines.sort(key=lambda line: line[:2])
    parts = [element("ol", *(line for _, _, line in lines), class_="timeline")] if lines else []
    parts += _plain("Lengths of time, and what recurs", lengths, names)
    parts += _plain("Without a day", open_ended, names)
    return joined(parts)


def _plain(title: str, groups: Mapping[str, list[Entry]], names: Names) -> list[Html]:
    if not groups:
        return []
    lines = [_entry(meaning, None, entries, names) for meaning, entries in groups.items()]
    return [element("h4", title), element("ul", *lines, class_="timeless")]


def _entry(meaning: str, first: dt.date | None, entries: list[Entry], names: Names) -> Html:
    shown = element("time", meaning, datetime=first.isoformat()) if first else element("span", meaning)
    links = joined([_link(index, found, names) for index, found in entries], ", ")
    return element("li", shown, " ", element("span", links, class_="words"))


def _link(index: int, found: DateMention, names: Names) -> Html:
    words = shortened(cleaned(found.text), LONGEST)
    return element("a", words, href=f"#{names.place('d', index)}", id=names.card("d", index), title=why(found))
