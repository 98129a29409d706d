"""Speakers that only a quote reveals: each once, under all the names that its text gives it."""

from __future__ import annotations

from functools import cached_property
from itertools import islice
from operator import attrgetter
from typing import TYPE_CHECKING, Final, Literal

from newsextract import Mention, Speaker, SpeakerRef
from newsextract.text.speakers import Bodies, Body

if TYPE_CHECKING:
    from newsextract import Article
    from newsextract.model.types import Span, SpeakerKind
    from newsextract.text.speakers.known import KnownSpeakers

__all__ = ["REVEALED", "Revealed"]

REVEALED: Final = "revealed-by-quote"
MOST_RECENT: Final = 40
"""How many of the latest speakers are compared."""
_PLACE: Final = attrgetter("start", "end")
_BODIES: Final = frozenset({"organisation", "group"})


class Revealed:
    """The speakers that quotes reveal, besides those of the article.

    Args:
        article: The article, with the speakers found so far.
        known: Those speakers by where they are mentioned.
    """

    def __init__(self, article: Article, known: KnownSpeakers) -> None:
        self._article = article
        self._known = known
        self._new: dict[str, int] = {}
        self._at: dict[tuple[int, str], int] = {}
        self._surnames: dict[str, str] = {}
        self._speakers: list[Speaker] = []
        self._mentions: list[list[Mention]] = []

    @property
    def speakers(self) -> list[Speaker]:
        """The speakers with all their mentions, in the order of their indexes."""
        found = []
        for speaker, mentions in zip(self._speakers, self._mentions, strict=True):
            ordered = sorted(set(mentions), key=_PLACE) if len(mentions) > 1 else mentions
            forms = dict.fromkeys(mention.text for mention in ordered if mention.kind == "name")
            forms.pop(speaker.name, None)
            found.append(
                Speaker(
                    speaker.start, speaker.end, speaker.text, name=speaker.name, kind=speaker.kind, rule=speaker.rule,
                    gender=speaker.gender, mentions=tuple(ordered), aliases=tuple(forms),
                )
            )  # fmt: skip
        return found

    def gender(self, place: int) -> Literal["female", "male"] | None:
        """Return the gender of one of them."""
        return self._speakers[place].gender

    def is_surname(self, word: str) -> bool:
        """Tell whether somebody of a surname has been revealed."""
        return word in self._surnames

    def reveal(
        self,
        mention: Span,
        plain: str,
        kind: SpeakerKind,
        gender: Literal["female", "male"] | None,
        *,
        proper: bool,
    ) -> SpeakerRef:
        """Return the speaker of that name that an earlier quote revealed, else reveal it.

        Args:
            mention: Where it is named.
            plain: Its name without an article.
            kind: Its kind.
            gender: Its gender, where it is a person.
            proper: The mention is a proper name.
        """
        possessed = kind == "person" and not proper  # "his wife" and "her wife" are two
        key = (mention.text if possessed else plain).casefold()
        name = plain if kind == "person" and proper else mention.text
        if kind == "person" and proper:
            key = self._surnames.setdefault(key.split(" ")[-1], key)
        elif kind in _BODIES:
            body = self._body(plain, mention, proper=proper)
            if body is not None:
                key = body.key
                name = body.name if body.name != plain else name
        form: Literal["name", "nominal"] = "name" if proper else "nominal"
        index = self._new.get(key)
        if index is None:
            index = self._at.get((mention.start, kind))  # "Members" and "Members of the press" are one
        count = len(self._article.speakers)
        if index is None:
            index = self._new[key] = count + len(self._speakers)
            self._speakers.append(
                Speaker(mention.start, mention.end, mention.text, name=name, kind=kind, rule=REVEALED, gender=gender)
            )
            self._mentions.append([])
        self._at[mention.start, kind] = index
        place = index - count
        self._mentions[place].append(Mention(mention.start, mention.end, mention.text, form, REVEALED))
        speaker = self._speakers[place]
        return SpeakerRef(name=speaker.name, kind=speaker.kind, mention=mention, index=index)

    def _body(self, plain: str, mention: Span, *, proper: bool) -> Body | None:
        """Return the body that a name or "the company" means."""
        if proper:
            return self._bodies.known(plain)
        words = mention.text.casefold().split()
        if len(words) == len(("the", "budget", "airline")) and words[0] == "the":
            return self._bodies.described(" ".join(words[1:]), mention.start)
        if len(words) != 2 or words[0] not in ("the", "this", "these"):
            return None
        return self._bodies.meant(words[1], mention.start) or self._told_before(words[1])

    def _told_before(self, noun: str) -> Body | None:
        """Return the group of which an earlier quote has said more: "the authors of the study"."""
        for key in islice(reversed(self._new), MOST_RECENT):
            if key.startswith(f"{noun} "):
                speaker = self._speakers[self._new[key] - len(self._article.speakers)]
                if speaker.kind == "group":
                    return Body(key, speaker.name)
        return None

    @cached_property
    def _bodies(self) -> Bodies:
        """The bodies of the article: the names that are no persons'."""
        known = self._known
        names = [
            name
            for name in self._article.layout.names
            if name.kind in ("organisation", "unknown") and not known.overlapping(name.start, name.end)
        ]
        return Bodies(self._article.text, names)
