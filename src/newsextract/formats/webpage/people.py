"""The list of who speaks: each with roles, other names and quotes; then the quotes that nobody was found for."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from newsextract.formats.webpage.findings import has_name, why
from newsextract.formats.webpage.markup import Html, element, joined
from newsextract.formats.words.cleaning import cleaned, shortened
from newsextract.formats.words.quoting import content_of, doubts_of, notes_of
from newsextract.formats.words.roles import aliases_of, roles_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newsextract.formats.webpage.findings import Names
    from newsextract.model.types import Article, Quote, Speaker

__all__ = ["speakers"]

LONGEST: Final = 400
"""So many characters of a quote are listed; the text has the rest."""

Numbered = tuple[int, "Quote"]


def speakers(article: Article, names: Names) -> Html:
    """Return everyone who speaks or has a role, those who are quoted first, and the words of nobody."""
    quoted: dict[int, list[Numbered]] = defaultdict(list)
    named: dict[str, list[Numbered]] = defaultdict(list)
    unknown: list[Numbered] = []
    scare: list[Numbered] = []
    for index, quote in enumerate(article.quotes):
        speaker = quote.speaker
        if quote.kind == "scare":
            scare.append((index, quote))
        elif speaker is None or not has_name(quote):
            unknown.append((index, quote))
        elif speaker.index is not None and speaker.index < len(article.speakers):
            quoted[speaker.index].append((index, quote))
        else:
            named[speaker.name or ""].append((index, quote))
    order = sorted(
        range(len(article.speakers)), key=lambda index: (-len(quoted[index]), _rank(article.speakers[index]))
    )
    cards = [_speaker(article.speakers[index], index, quoted[index], names) for index in order]
    loud = [card for card, index in zip(cards, order, strict=True) if quoted[index]]
    silent = [card for card, index in zip(cards, order, strict=True) if not quoted[index]]
    others = [_group(name, quotes, names) for name, quotes in named.items()]
    last = [_group("Speaker unknown", unknown, names)] if unknown else []
    last += [_group("In quotation marks, but nobody’s speech", scare, names)] if scare else []
    return joined([*loud, *others, *last, *silent])


def _rank(speaker: Speaker) -> bool:
    return speaker.kind != "person"


def _speaker(speaker: Speaker, index: int, quotes: Sequence[Numbered], names: Names) -> Html:
    link = element("a", cleaned(speaker.name), href=f"#{names.place('s', index)}", title=why(speaker))
    about = "; ".join(roles_of(speaker)) or ("" if speaker.kind == "person" else speaker.kind)
    lines = [element("p", about, class_="roles")] if about else []
    aliases = aliases_of(speaker)
    times = len(speaker.mentions)
    notes = [f"also {', '.join(aliases)}"] if aliases else []
    notes += [f"{times} mentions"] if times > 1 else []
    lines += [element("p", " · ".join(notes), class_="note quiet")] if notes else []
    return element(
        "div",
        element("h4", link),
        *lines,
        _quotes(quotes, names),
        class_=f"speaker {names.colour_of(index)}",
        id=names.card("s", index),
    )


def _group(title: str, quotes: Sequence[Numbered], names: Names) -> Html:
    colour = names.colour(quotes[0][1].speaker)
    return element("div", element("h4", cleaned(title)), _quotes(quotes, names), class_=f"speaker {colour}")


def _quotes(quotes: Iterable[Numbered], names: Names) -> Html:
    items = [_quote(quote, index, names) for index, quote in quotes]
    return element("ul", *items, class_="quotes") if items else Html()


def _quote(quote: Quote, index: int, names: Names) -> Html:
    words = shortened(content_of(quote), LONGEST)
    link = element("a", words, href=f"#{names.place('q', index)}", title=why(quote))
    card, denied = names.card("q", index), "denied" if quote.polarity == "negative" else None
    if index not in names.numbers:
        return element("li", link, id=card, class_=denied)
    number = element("span", str(names.numbers[index]), class_="ordinal")
    cue = "" if quote.cue is None else cleaned(quote.cue.text)
    notes = [cue] if any(map(str.isalpha, cue)) else []
    notes += notes_of(quote, names.numbers)
    doubts = doubts_of(quote)
    if quote.blank_reason:
        doubts.append(f"speaker unknown: {cleaned(quote.blank_reason)}")
    told = [element("small", " · ".join(notes), class_="note quiet")]
    told += (element("small", doubt, class_="note doubt") for doubt in doubts)
    return element("li", number, " ", link, *told, id=card, class_=denied)
