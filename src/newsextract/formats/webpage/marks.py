"""Which words of the text are marked, as what, and what is told of them when they are pointed at."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import attrs

from newsextract.formats.webpage.findings import why
from newsextract.formats.words.amounts import amount, change
from newsextract.formats.words.cleaning import cleaned, shortened
from newsextract.formats.words.days import in_words
from newsextract.formats.words.own_fields import described, short_type_name
from newsextract.model.types import Speaker

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsextract.formats.webpage.findings import Names
    from newsextract.model.types import Article, DateMention, Mention, Quote, Statistic

__all__ = ["Mark", "marks_of"]

LONGEST: Final = 300
"""So many characters a line are told of a mark: it is told in each of its pieces."""

STOPS: Final = frozenset(".,;:!?…)]”’»\"'")
"""What ends a sentence or a quotation: the quote's number stands behind it, as a footnote's does."""

MOST_STOPS: Final = 4


@attrs.frozen(kw_only=True)
class Mark:
    """A stretch of the text that is marked.

    Attributes:
        start: Its first character.
        end: One past its last.
        css: Its classes.
        id: The id of its first piece; None for what no list leads to.
        card: The id of what is listed of it; None where nothing is.
        told: What is told of it, line by line.
        number: The number that stands behind it, for a quote; None for none.
        number_at: Where the number stands: behind the mark and the stops and quotation marks that follow it.
    """

    start: int
    end: int
    css: str
    id: str | None = None
    card: str | None = None
    told: str = ""
    number: str | None = None
    number_at: int = 0


_OUTERMOST: Final = ("claim", "q", "cue", "who", "role", "number", "date", "other")
"""Of two marks of the same words the one that stands further left here is the outer one."""


def marks_of(article: Article, names: Names) -> list[Mark]:
    """Return everything that is marked in the article, in text order, outer before inner."""
    found = [
        *_claims(article, names),
        *_quotes(article, names),
        *_speakers(article, names),
        *(_statistic(article, found, names, index) for index, found in enumerate(article.statistics)),
        *(_date(found, names, index) for index, found in enumerate(article.dates)),
        *_others(article, names),
    ]
    ranks = {css: rank for rank, css in enumerate(_OUTERMOST)}
    kept = [mark for mark in found if 0 <= mark.start < mark.end <= len(article.text)]
    kept.sort(key=lambda mark: (mark.start, -mark.end, ranks[mark.css.split(" ", 1)[0]]))
    return kept


def _claims(article: Article, names: Names) -> Iterator[Mark]:
    for index, claim in enumerate(article.claims):
        yield Mark(start=claim.start, end=claim.end, css="claim", id=names.place("k", index))


def _quotes(article: Article, names: Names) -> Iterator[Mark]:
    for index, quote in enumerate(article.quotes):
        denied = quote.polarity == "negative"
        number = names.numbers.get(index)
        shown = "" if number is None else f"{number}, not said" if denied else str(number)
        told = _told_of_quote(quote, number)
        colour = names.colour(quote.speaker)
        # Without the parts, the words between them would look as if they had been said.
        parts = quote.parts or (quote,)
        for part in parts:
            yield Mark(
                start=part.start,
                end=part.end,
                css=f"q {colour} {'denied' if denied else quote.kind}",
                id=names.place("q", index) if part is parts[0] else None,
                card=names.card("q", index),
                told=told,
                number=(shown or None) if part is parts[-1] else None,
                number_at=_behind_stops(article.text, part.end),
            )
        if quote.cue is not None:
            yield Mark(start=quote.cue.start, end=quote.cue.end, css=f"cue {colour}")


def _behind_stops(text: str, at: int) -> int:
    farthest = min(len(text), at + MOST_STOPS)
    while at < farthest and text[at] in STOPS:
        at += 1
    return at


def _told_of_quote(quote: Quote, number: int | None) -> str:
    speaker = quote.speaker
    if quote.kind == "scare":
        said = "words in quotation marks that nobody is said to have spoken"
    elif speaker is None or not speaker.name:
        said = "speaker unknown" + (f": {quote.blank_reason}" if quote.blank_reason else "")
    else:
        said = speaker.name + (f", {speaker.role}" if speaker.role else "")
    denied = " · the text says that this was not said" if quote.polarity == "negative" else ""
    name = "not speech" if number is None else f"quote {number}, {quote.kind}"
    return _lines(f"{name}: {said}{denied}", why(quote))


def _speakers(article: Article, names: Names) -> Iterator[Mark]:
    for index, speaker in enumerate(article.speakers):
        place, card, colour = names.place("s", index), names.card("s", index), names.colour_of(index)
        mentions = speaker.mentions or (speaker,)
        for mention in mentions:
            yield Mark(
                start=mention.start,
                end=mention.end,
                css=f"who {colour}",
                id=place if mention is mentions[0] else None,
                card=card,
                told=_lines(_told_of_speaker(speaker), _told_of_mention(mention)),
            )
        for role in speaker.roles:
            told = _lines(f"role of {speaker.name}: {role.title or role.text}", why(role))
            yield Mark(start=role.start, end=role.end, css="role", card=card, told=told)


def _told_of_speaker(speaker: Speaker) -> str:
    role = next((role.text for role in speaker.roles), None)
    return f"{speaker.name}, {role}" if role else f"{speaker.name}, {speaker.kind}"


def _told_of_mention(mention: Mention | Speaker) -> str:
    if isinstance(mention, Speaker):
        return why(mention)
    rule = f" · rule {mention.rule}" if mention.rule else ""
    return {"name": "by name", "pronoun": "by a pronoun", "nominal": "by a description"}[mention.kind] + rule


def _statistic(article: Article, found: Statistic, names: Names, index: int) -> Mark:
    parts = [amount(found)]
    owner = found.entity
    parts += [f"of {owner.text}"] if owner is not None else []
    parts += [f"measures {found.measures.text}"] if found.measures is not None else []
    parts += [f"of {found.of.text}"] if found.of is not None else []
    parts += [direction] if (direction := change(found)) else []
    if found.period is not None and found.period < len(article.dates):
        parts.append(f"for {in_words(article.dates[found.period])}")
    place, card = names.place("n", index), names.card("n", index)
    told = _lines("number: " + " · ".join(map(cleaned, parts)), why(found))
    return Mark(start=found.start, end=found.end, css="number", id=place, card=card, told=told)


def _date(found: DateMention, names: Names, index: int) -> Mark:
    place, card = names.place("d", index), names.card("d", index)
    told = _lines(f"{found.type.lower()}: {in_words(found)}", why(found))
    return Mark(start=found.start, end=found.end, css="date", id=place, card=card, told=told)


def _others(article: Article, names: Names) -> Iterator[Mark]:
    for index, found in enumerate(article.findings):
        place, card = names.place("f", index), names.card("f", index)
        own = " · ".join(f"{key} {cleaned(text)}" for key, text in described(found))
        told = _lines(f"{cleaned(short_type_name(found))}: {own}", why(found))
        yield Mark(start=found.start, end=found.end, css="other", id=place, card=card, told=told)


def _lines(*lines: str) -> str:
    return "\n".join(filter(None, (shortened(cleaned(line), LONGEST) for line in lines)))
