"""Quotes from drafts: spans, kinds, nesting."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Literal

from newsextract import Quote, Span
from newsextract_plugins.quotes.drafts import UNNAMED
from newsextract_plugins.quotes.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsextract import Article
    from newsextract.text.quotation import Quotation
    from newsextract_plugins.quotes.drafts import Draft

_SOUNDING: Final = re.compile(r"[^\W_]+")
_SHARE_DIRECT: Final = 0.95
_FRAGMENTS: Final = frozenset(
    {"ranked-name", "ranked-pronoun", "ranked-possessor", "ranked-nominal", "ranked-previous", "same-sentence"}
)
"""Rules for words in marks that the article's own sentence takes up: a mixed quote, of which the words are known."""


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
        sorted((draft for draft in drafts if draft.parts), key=lambda draft: (draft.parts[0][0], -draft.parts[-1][1])),
        nested=nested,
    )
    stack: list[tuple[int, int]] = []
    for number, draft in enumerate(ordered):
        tops = inner if draft.nested else outer
        start, end = draft.parts[0][0], max([last for _, last in draft.parts])
        while stack and stack[-1][0] <= start:
            stack.pop()
        nested_in = stack[-1][1] if stack and end <= stack[-1][0] and not draft.scare else None
        if not draft.scare:
            stack.append((end, number))
        yield Quote(
            start, end, text[start:end],
            kind=_kind(text, draft, tops),
            parts=tuple([Span(first, last, text[first:last]) for first, last in draft.parts]),
            quoted=tuple([
                Span(quotation.inner_start, quotation.inner_end, text[quotation.inner_start : quotation.inner_end])
                for quotation in [tops[index] for index in sorted(draft.quotations)]
            ]),
            speaker=draft.speaker,
            cue=None if draft.cue is None else Span.of(text, *draft.cue),
            via=None if draft.via is None else Span.of(text, *draft.via),
            addressee=None if draft.addressee is None else Span.of(text, *draft.addressee),
            nested_in=nested_in,
            method=draft.method,
            truncated=bool(draft.quotations) and _is_truncated(text, tops[max(draft.quotations)]),
            blank_reason=_blank_reason(draft),
            rule=draft.rule,
            confidence=RULES.confidence(draft.rule),
        )  # fmt: skip


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
        start, end = draft.parts[0][0], draft.parts[-1][1]
        while around and around[-1].parts[-1][1] <= start:
            around.pop()
        outer = around[-1] if around else None
        if (
            outer is not None
            and not draft.scare
            and not draft.nested
            and (not nested or _is_own(draft, outer))
            and any(first <= start and end <= last for first, last in outer.parts)
        ):
            continue
        kept.append(draft)
        if not draft.scare:
            around.append(draft)
    return kept


def _is_own(draft: Draft, outer: Draft) -> bool:
    """Tell whether a draft has the speaker of the one around it."""
    own, other = draft.speaker, outer.speaker
    return own is not None and other is not None and own.index is not None and own.index == other.index


def _kind(text: str, draft: Draft, tops: Sequence[Quotation]) -> Literal["direct", "mixed", "indirect", "scare"]:
    """Tell by the share of the content that stands in quotation marks."""
    if draft.scare:
        return "scare"
    if draft.verbatim:
        return "direct"
    if not draft.quotations:
        return "indirect"
    if draft.rule in _FRAGMENTS and len(draft.quotations) == 1 and text[draft.parts[0][0]].islower():
        return "mixed"
    quoted = [(tops[index].inner_start, tops[index].inner_end) for index in draft.quotations]
    if quoted == draft.parts:
        return "direct"
    total = sum(_sounding(text, *part) for part in draft.parts)
    inside = sum(_sounding(text, *span) for span in quoted)
    return "direct" if inside >= _SHARE_DIRECT * total else "mixed"


def _sounding(text: str, start: int, end: int) -> int:
    return len("".join(_SOUNDING.findall(text, start, end)))


def _is_truncated(text: str, last: Quotation) -> bool:
    return not last.closed and not text[last.end :].strip()
