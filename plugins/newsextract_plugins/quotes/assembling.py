"""Quotes from drafts: spans, kinds, nesting."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from newsextract import Quote, Span
from newsextract.text import patterns as re
from newsextract_plugins.quotes.drafts import UNNAMED
from newsextract_plugins.quotes.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsextract import Article
    from newsextract.text.quotation import Quotation
    from newsextract_plugins.quotes.drafts import Draft

__all__ = ["assemble"]

_SOUNDING: Final = re.compile(r"[^\W_]+")
_SHARE_DIRECT: Final = 0.95


def assemble(
    article: Article,
    drafts: Sequence[Draft],
    outer: Sequence[Quotation],
    inner: Sequence[Quotation],
    *,
    nested: bool = False,
) -> Iterator[Quote]:
    """Make the quotes of an article.

    Args:
        article: The article.
        drafts: The drafts, in any order.
        outer: The quotations that the drafts' indexes mean.
        inner: Those that nested drafts' indexes mean.
        nested: Whether to keep what a content reports others to have said.

    Yields:
        The quotes by their start, outer before inner.
    """
    text = article.text
    ordered = _without_repetition(
        sorted([draft for draft in drafts if draft.parts], key=lambda draft: (draft.parts[0][0], -draft.parts[-1][1])),
        nested=nested,
    )
    stack: list[tuple[int, int]] = []
    text_end = len(text.rstrip())
    for number, draft in enumerate(ordered):
        parts = draft.parts
        start, end = parts[0] if len(parts) == 1 else (parts[0][0], max([last for _, last in parts]))
        while stack and stack[-1][0] <= start:
            stack.pop()
        nested_in = stack[-1][1] if stack and end <= stack[-1][0] and not draft.scare else None
        if not draft.scare:
            stack.append((end, number))
        tops = inner if draft.nested else outer
        held = [tops[index] for index in sorted(draft.quotations)] if draft.quotations else []
        quoted = [(quotation.inner_start, quotation.inner_end) for quotation in held]
        content = text[start:end]
        spans = (Span(start, end, content),) if len(parts) == 1 else _spans(text, parts)
        rule = draft.rule.name
        yield Quote(
            start, end, content,
            kind=_kind(text, draft, quoted),
            parts=spans,
            quoted=spans if quoted == parts else _spans(text, quoted) if quoted else (),
            polarity="negative" if draft.negative else "positive",
            speaker=draft.speaker,
            cue=draft.cue and Span.of(text, *draft.cue),
            via=draft.via and Span.of(text, *draft.via),
            addressee=draft.addressee and Span.of(text, *draft.addressee),
            nested_in=nested_in,
            method=draft.method,
            truncated=bool(held) and not held[-1].closed and held[-1].end >= text_end,
            blank_reason=None if draft.speaker and draft.speaker.name else _blank_reason(draft),
            rule=rule,
            confidence=RULES.confidence(rule),
            trail=(rule, *draft.trail),
        )  # fmt: skip


def _spans(text: str, spans: Sequence[tuple[int, int]]) -> tuple[Span, ...]:
    return tuple([Span(start, end, text[start:end]) for start, end in spans])


def _blank_reason(draft: Draft) -> str | None:
    """Return why a quote's speaker, or the speaker's name, is left blank."""
    if draft.speaker is None:
        return draft.reason
    return UNNAMED if draft.speaker.name is None else None


def _without_repetition(ordered: Sequence[Draft], *, nested: bool) -> list[Draft]:
    """Leave out what stands inside another's content: a reader is told once what was said.

    With `nested` others' words stay, but not what a speaker reports himself to have said: "she said she had asked".
    """
    kept: list[Draft] = []
    around: list[Draft] = []
    for draft in ordered:
        start = draft.parts[0][0]
        while around and around[-1].parts[-1][1] <= start:
            around.pop()
        if (
            around
            and not draft.scare
            and not draft.nested
            and (not nested or _is_own(draft, around[-1]))
            and _is_inside(start, draft.parts[-1][1], around[-1].parts)
        ):
            continue
        kept.append(draft)
        if not draft.scare:
            around.append(draft)
    return kept


def _is_inside(start: int, end: int, parts: Sequence[tuple[int, int]]) -> bool:
    return any(first <= start and end <= last for first, last in parts)


def _is_own(draft: Draft, outer: Draft) -> bool:
    """Tell whether a draft has the speaker of the one around it."""
    own, other = draft.speaker, outer.speaker
    return own is not None and other is not None and own.index is not None and own.index == other.index


def _kind(
    text: str, draft: Draft, quoted: Sequence[tuple[int, int]]
) -> Literal["direct", "mixed", "indirect", "scare"]:
    """Tell by the share of the content that stands in quotation marks."""
    if draft.scare:
        return "scare"
    if draft.verbatim:
        return "direct"
    if not quoted:
        return "indirect"
    if quoted == draft.parts and not draft.fragment:
        return "direct"
    if draft.fragment and len(quoted) == 1 and text[draft.parts[0][0]].islower():
        return "mixed"
    if quoted == draft.parts:
        return "direct"
    return "direct" if _sounding(text, quoted) >= _SHARE_DIRECT * _sounding(text, draft.parts) else "mixed"


def _sounding(text: str, spans: Sequence[tuple[int, int]]) -> int:
    """Return the number of letters and digits in some spans."""
    return sum([sum(map(len, _SOUNDING.findall(text, start, end))) for start, end in spans])
