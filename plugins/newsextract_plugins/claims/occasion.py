"""When a statement was made, and what kind of speaker makes it."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt

    from newsextract import Article, DateMention, Quote
    from newsextract_plugins.claims.places import Spans

FARTHEST = 60
"""Characters between the cue, or the speaker, and a date that says when it was said."""
FARTHEST_OPENING = 24
"""Characters in front of a pronoun that opens a statement: "But then she"."""
BESIDE_CUE = "day:beside-the-cue"
"""What of the trail says that another day than that of publication was told, or none that is known."""
VAGUE = "_REF"
"""How the TIMEX3 values of "now" and "recently" end."""


def said_on(article: Article, quote: Quote | None, dates: Spans[DateMention]) -> dt.date | None:
    """Return the day on which it was said: that of the date beside the cue, else the day of publication.

    A date beside the cue that is no single day ("last week"), or that nothing resolves, leaves the day unknown.
    """
    beside = None if quote is None or quote.cue is None else _date_beside(article, quote, dates)
    if beside is None:
        return article.published
    return beside.earliest if beside.earliest == beside.latest else None


def speaker_of(article: Article, quote: Quote | None) -> str:
    """Return what kind of speaker makes a statement: `office` of somebody whose office the article states."""
    speaker = None if quote is None else quote.speaker
    if speaker is None:
        return ""
    if speaker.role or (speaker.index is not None and article.speakers[speaker.index].roles):
        return "office"
    return "anonymous" if speaker.kind == "anonymous" else ""


def pronouns_of(article: Article) -> list[int]:
    """Return where the pronouns stand that mean a known speaker, in the order of the text."""
    return sorted([m.start for speaker in article.speakers for m in speaker.mentions if m.kind == "pronoun"])


def is_named_elsewhere(pronouns: list[int], opening: str, start: int) -> bool:
    """Tell whether a statement opens with a pronoun whose name another sentence tells: alone it can't be checked.

    Args:
        pronouns: Where the pronouns of known speakers stand.
        opening: The pronoun with which the statement opens, as a feature.
        start: Where the statement begins.
    """
    if opening not in ("opens_he", "opens_they"):
        return False
    at = bisect_left(pronouns, start)
    return at < len(pronouns) and pronouns[at] < start + FARTHEST_OPENING


def _date_beside(article: Article, quote: Quote, dates: Spans[DateMention]) -> DateMention | None:
    """Return the date in the cue's sentence that stands nearest to it, outside of what is quoted."""
    cue = quote.cue
    if cue is None or not dates.inside(cue.start - FARTHEST, cue.end + FARTHEST):
        return None
    sentence = article.layout.sentence_at(cue.start)
    start, end = article.layout.sentences[sentence] if sentence is not None else (cue.start, cue.end)
    start, end = max(start, cue.start - FARTHEST), min(end, cue.end + FARTHEST)
    best: tuple[int, DateMention] | None = None
    for index in dates.inside(start, end):
        date = article.dates[index]
        if date.type not in {"DATE", "TIME"} or date.value.endswith(VAGUE):
            continue
        if any(part.start <= date.start < part.end for part in quote.parts) or (
            not quote.parts and quote.start <= date.start < quote.end
        ):
            continue
        distance = min(abs(date.start - cue.end), abs(cue.start - date.end))
        if best is None or distance < best[0]:
            best = (distance, date)
    return best and best[1]
