"""Which of an article's speakers a noun phrase names: by the mention in its head, or behind the office it tells."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import attrs

from newsextract.model.types import Span
from newsextract.text.speakers.heads import head_kinds, titles
from newsextract.text.speakers.phrases import describes, modified_by_name

if TYPE_CHECKING:
    from newsextract.model.types import SpeakerRef
    from newsextract.text.grammar.frames import Frame
    from newsextract.text.speakers.known import KnownMention, KnownSpeakers

__all__ = ["Phrase", "named_in", "phrase_at"]

_MOST_ROLES: Final = 24
"""How many of a speaker's roles are compared."""
_SENT: Final = frozenset({"ambassador", "envoy", "emissary", "delegate"})
"""Who is sent to a country, which stands between the office and the name."""
_GOVERNING: Final = frozenset({"of", "for", "at", "to"})
"""What stands between an office and whom or what somebody holds it for."""
_POSSESSED: Final = ("’s", "'s", "s’", "s'")
_THEMSELVES: Final = frozenset({"himself", "herself", "itself", "themselves"})
"""What stands behind a source and says it anew."""


@attrs.define(eq=False)
class Phrase:
    """A noun phrase in a frame.

    Attributes:
        first: Its first token, behind what only leads to it.
        last: One past its last token.
        head_last: One past the last token of its head, in front of what describes that.
        joined: Whether it joins two.
    """

    first: int
    last: int
    head_last: int
    joined: bool


def phrase_at(frame: Frame, first: int, last: int) -> Phrase:
    """Return the noun phrase that some tokens of a frame are."""
    shape = frame.shape
    while last - first > 1 and shape[first] in "AC-," and frame.words[first] != "first":
        first += 1
    if last - first > 1 and frame.words[last - 1] in _THEMSELVES:
        last -= 1  # "Marsh himself acknowledged"
    head_last = first + 1
    while head_last < last and shape[head_last] not in "I-o" and not describes(frame, head_last):
        head_last += 1
    head_last = last if modified_by_name(frame, first, last) else min(head_last, last)
    return Phrase(first, last, head_last, "C" in shape[first:last])


def named_in(known: KnownSpeakers, frame: Frame, phrase: Phrase) -> SpeakerRef | None:
    """Return the speaker whom a noun phrase names; None where it names none of the known ones, or more than one."""
    start, end = frame.span(phrase.first, phrase.last)
    if frame.shape[phrase.last - 1] == "M":
        end = _unowned(known.article.text, start, end)
    head_end = end if phrase.head_last == phrase.last else frame.end_of(phrase.head_last - 1)
    best = _behind_office(known, frame, phrase) or _in_head(known, start, head_end)
    if best is None:
        return None
    best_start, best_end, speaker, form = best
    whole = best_start <= start and best_end >= end
    if phrase.joined and not whole and not _states(known, best, start):
        return None  # but "lawyer and campaigner Ann Lee"
    if form == "name":
        return known.reference(speaker, Span.of(known.article.text, best_start, best_end))
    return known.reference(speaker, Span.of(known.article.text, min(start, best_start), max(best_end, end)))


def _unowned(text: str, start: int, end: int) -> int:
    """Return where a possessor ends without its ending: "Ida Lund" of "Ida Lund's claim"."""
    if end - start > 2 and text[end - 2 : end] in _POSSESSED:
        return end - (1 if text[end - 2] == "s" else 2)
    return end


def _in_head(known: KnownSpeakers, start: int, end: int) -> KnownMention | None:
    """Return the mention that a head holds: a name before a nominal, the last of several."""
    text = known.article.text
    best: KnownMention | None = None
    for mention in known.overlapping(start, end):
        first, last, _, form = mention
        if text.rfind("(", start, first) > text.rfind(")", start, first):
            continue  # "Sue Oakes (Green Party) said"
        if last < end and (text[last : last + 2] in _POSSESSED or text[last - 2 : last] in _POSSESSED[:2]):
            continue
        if form == "pronoun" or (form == "name" and last < end and _goes_on(text[last:end])):
            continue
        if best is None or best[3] != "name" or form == "name":
            best = mention
    return best


def _goes_on(behind: str) -> bool:
    """Tell whether a name is only the beginning of a longer head ("the Clinton campaign", "Trump aides")."""
    rest = behind.strip(" ,()")
    return bool(rest) and (rest[0].islower() or rest.split()[-1].casefold() in head_kinds())


def _states(known: KnownSpeakers, mention: KnownMention, start: int) -> bool:
    """Tell whether a noun phrase that begins at an offset begins with a role of the person that it names."""
    _, end, index, form = mention
    roles = known.article.speakers[index].roles[:_MOST_ROLES]
    return form == "name" and any(role.start <= start < role.end <= end for role in roles)


def _behind_office(known: KnownSpeakers, frame: Frame, phrase: Phrase) -> KnownMention | None:
    """Return the person whose office holds a preposition: "Minister of Foreign Affairs Wang"."""
    last, head_last = phrase.last, phrase.head_last
    if head_last == last or frame.shape[last - 1] not in "NB":
        return None
    sent = frame.words[head_last] == "to" and frame.words[head_last - 1] in _SENT  # "ambassador to Peru Ann Lee"
    if frame.shape[head_last - 1] != "N" and not sent:
        return None
    for mention in reversed(known.overlapping(*frame.span(head_last, last))):
        between = frame.words[head_last + 1 : frame.token_at(mention[0])]
        if frame.words[head_last] in _GOVERNING and all(word.rstrip(".") in titles() for word in between):
            continue  # "the CEO of Kessel" is not Kessel, "Aides to Gov. Orr" are not Orr
        if mention[3] == "name" and known.article.speakers[mention[2]].kind == "person":
            return mention
    return None
