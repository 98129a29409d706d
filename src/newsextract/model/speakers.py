"""Who speaks: speakers with their mentions and stated roles, and how a quote or a claim refers to one."""

from __future__ import annotations

from typing import Literal

import attrs

from newsextract.model.construction import through_slots
from newsextract.model.spans import Finding, Span

__all__ = ["Mention", "Role", "Speaker", "SpeakerKind", "SpeakerRef"]

SpeakerKind = Literal["person", "group", "organisation", "country", "document", "data", "anonymous"]


@through_slots
@attrs.frozen
class Mention(Span):
    """One mention of a speaker.

    Attributes:
        kind: Whether a name, a pronoun or a noun phrase ("the minister") means the speaker.
        rule: Name of the rule that found whom it means.
    """

    kind: Literal["name", "pronoun", "nominal"] = "name"
    rule: str = ""


@through_slots
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


@through_slots
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


@through_slots
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
