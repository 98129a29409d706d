"""Speakers: from the words that name a source to the one whom they mean."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Final, Literal, overload

import attrs

from newsextract import Span, Speaker, SpeakerRef
from newsextract.text.grammar.subjects.relative_heads import relative_head
from newsextract.text.speakers.antecedents import (
    epithet_subject,
    gendered_subject,
    speaks_of_writing,
    subjects_in_front,
)
from newsextract.text.speakers.heads import is_outlet
from newsextract.text.speakers.known import KnownSpeakers
from newsextract.text.speakers.naming import named_in, phrase_at
from newsextract.text.speakers.phrases import (
    name_before_offices,
    whole_name,
)
from newsextract.text.speakers.pronouns import GROUPS, KINDS_OF_NUMBER, PRONOUNS, WRITTEN
from newsextract_plugins.quotes.speakers.revealing import Revealed
from newsextract_plugins.quotes.speakers.unknown import UnknownSources

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsextract import Article
    from newsextract.model.types import SpeakerKind
    from newsextract.text.grammar.frames import Frame

_NUMBERS: Final = {"group": "plural", **dict.fromkeys(("organisation", "country", "document", "data"), "thing")}
"""The pronouns that mean speakers of other kinds than persons."""
_PERSONS: Final = frozenset({"person"})


class Resolver:
    """Finds the speaker that a source's words mean; remembers who spoke last.

    Args:
        article: The article, with the speakers found so far.
    """

    def __init__(self, article: Article) -> None:
        self._article = article
        self._known = KnownSpeakers(article)
        self._revealed = Revealed(article, self._known)
        self._sources = UnknownSources(article, self._known, self._revealed)
        self.last: SpeakerRef | None = None
        """Who spoke last."""
        self._last_by_number: dict[str, SpeakerRef] = {}

    @property
    def revealed(self) -> list[Speaker]:
        """The speakers that only a quote reveals, with all their mentions, in the order of their indexes."""
        return self._revealed.speakers

    def resolve(
        self, frame: Frame, first: int, last: int, *, before: Callable[[], Frame | None] | None = None
    ) -> SpeakerRef:
        """Return the speaker whom tokens `first` to `last` of a frame name, and remember it.

        Args:
            frame: The frame.
            first: The source's first token.
            last: One past its last token.
            before: Tells the sentence before, whose subject a pronoun may mean.
        """
        word = frame.words[first] if last - first == 1 else ""
        pronoun = None if frame.shape[first] == "N" else PRONOUNS.get(word)
        if pronoun == "relative":
            found = self._relative(frame, first)
        elif pronoun is not None:
            mention = Span.of(self._article.text, *frame.span(first, last))
            found = self._who_goes_on(frame, last, mention, pronoun) or self._pronoun(
                frame, first, mention, pronoun, before
            )
        else:
            if first > 1 and frame.shape[first - 1] == "C":
                first = whole_name(self._article.layout.names, frame, first)
            last = name_before_offices(frame, first, last)
            epithet = self._epithet(frame, first, last, before) if frame.words[first] == "the" else None
            found = epithet or self._noun_phrase(frame, first, last)
        self._remember(found)
        return found

    def resolve_name(self, start: int, end: int) -> SpeakerRef:
        """Return the speaker whom a label names, in whatever case, and remember it."""
        text = self._article.text
        mention = Span.of(text, start, end)
        name = mention.text.casefold()
        known = next(iter(self._known.overlapping(start, end)), None)
        index = known[2] if known is not None else self._known.by_surname.get(name.split()[-1])
        if index is not None:
            found = self._known.reference(index, mention)
        else:
            kind: SpeakerKind = "organisation" if is_outlet(mention.text) else "person"
            found = self._revealed.reveal(mention, " ".join(mention.text.split()), kind, None, proper=True)
        self._remember(found)
        return found

    def standing(self, start: int, end: int) -> str:
        """Tell what is known of a name: "last" who spoke last, "speaker" another speaker, else the kind of name."""
        for _, _, speaker, kind in self._known.overlapping(start, end):
            if kind == "name":
                return "last" if self.last is not None and self.last.index == speaker else "speaker"
        names = self._article.layout.names
        index = bisect_left(names, start, key=lambda name: name.end - 1)
        return names[index].kind if index < len(names) and names[index].start < end else "unknown"

    def _remember(self, found: SpeakerRef) -> None:
        self.last = found
        if found.index is not None:
            self._last_by_number[_NUMBERS.get(found.kind, "person")] = found

    def _who_goes_on(self, frame: Frame, behind: int, mention: Span, pronoun: str) -> SpeakerRef | None:
        """Return who spoke last, where a pronoun and "added" go on: who adds something has just spoken."""
        last = self.last
        if last is None or pronoun not in ("male", "female") or frame.words[behind : behind + 1] != ["added"]:
            return None
        unnamed = last.kind == "anonymous" and last.mention is not None and last.mention.end < frame.start
        if not (last.kind == "person" or unnamed) or self._gender(last.index) not in (None, pronoun):
            return None
        return attrs.evolve(last, mention=mention)

    def _relative(self, frame: Frame, at: int) -> SpeakerRef:
        """Resolve "who" by the noun phrase in front of it."""
        mention = Span.of(self._article.text, *frame.span(at, at + 1))
        first, last = relative_head(frame, at)
        if first == last:
            return SpeakerRef(name=None, kind="person", mention=mention)
        return attrs.evolve(self._noun_phrase(frame, first, last), mention=mention)

    def _pronoun(
        self, frame: Frame, at: int, mention: Span, pronoun: str, before: Callable[[], Frame | None] | None
    ) -> SpeakerRef:
        """Resolve a pronoun by the article's coreference, else by a subject in front or by who spoke last."""
        unnamed = gendered_subject(before, pronoun) if pronoun in ("male", "female") else None
        if unnamed is not None:
            return attrs.evolve(self._noun_phrase(*unnamed), mention=mention)
        for _, _, speaker, form in self._known.overlapping(mention.start, mention.end):
            if form == "pronoun":
                return self._known.reference(speaker, mention)
        if pronoun in ("male", "female"):
            last = self._last_by_number.get("person")
            if last is not None and self._gender(last.index) in (None, pronoun):
                return attrs.evolve(last, mention=mention)
        elif pronoun in ("plural", "thing"):
            reads = frame.words[at + 1 : at + 2] in (["read"], ["reads"])
            wanted = WRITTEN if reads else KINDS_OF_NUMBER[pronoun]
            last = self._subject_before(frame, at, wanted, before) or self._last_by_number.get(pronoun)
            if reads and (last is None or last.kind not in wanted) and speaks_of_writing(before):
                last = self.last  # "In a letter to the court, Ms Okafor said … “…,” it read."
            elif last is not None and last.kind not in wanted:
                last = None
            if last is not None:
                return attrs.evolve(last, mention=mention)
        kind: SpeakerKind = {"plural": "group", "thing": "organisation"}.get(pronoun, "person")  # type: ignore[assignment]
        return SpeakerRef(name=None, kind=kind, mention=mention)

    def _subject_before(
        self, frame: Frame, at: int, wanted: frozenset[str], before: Callable[[], Frame | None] | None
    ) -> SpeakerRef | None:
        """Return the subject of a pronoun's own sentence, else of the one before, where it is of a wanted kind."""
        for sentence, first, last in subjects_in_front(frame, at, wanted, before):
            own = sentence is frame and wanted is not GROUPS and sentence.words[first] == "the"
            found = self._noun_phrase(sentence, first, last, wanted=wanted | {"anonymous"} if own else wanted)
            if found is not None:
                return found
        return None

    def _epithet(
        self, frame: Frame, first: int, last: int, before: Callable[[], Frame | None] | None
    ) -> SpeakerRef | None:
        """Resolve "the 27-year-old" and "the singer" by the person who is the subject of the sentence before."""
        subject = epithet_subject(frame, first, last, before)
        if subject is None:
            return None
        start, end = frame.span(first, last)
        if self._known.overlapping(start, end):
            return None
        found = self._noun_phrase(*subject, wanted=_PERSONS)
        if found is None or (found.role is not None and not frame.words[first + 1][:1].isdigit()):
            return None  # whoever holds an office is seldom the star of the story
        return attrs.evolve(found, mention=Span.of(self._article.text, start, end))

    def _gender(self, index: int | None) -> Literal["female", "male"] | None:
        if index is None:
            return None
        count = len(self._article.speakers)
        return self._article.speakers[index].gender if index < count else self._revealed.gender(index - count)

    @overload
    def _noun_phrase(self, frame: Frame, first: int, last: int) -> SpeakerRef: ...

    @overload
    def _noun_phrase(self, frame: Frame, first: int, last: int, *, wanted: frozenset[str]) -> SpeakerRef | None: ...

    def _noun_phrase(
        self, frame: Frame, first: int, last: int, *, wanted: frozenset[str] | None = None
    ) -> SpeakerRef | None:
        """Resolve a noun phrase: by a known mention in its head, else as a new speaker; None if of no wanted kind."""
        if not frame.shape[first:last].strip("NB"):
            named = self._known.named(*frame.span(first, last))
            if named is not None:
                return named if wanted is None or named.kind in wanted else None
        phrase = phrase_at(frame, first, last)
        named = named_in(self._known, frame, phrase)
        if named is not None:
            return named if wanted is None or named.kind in wanted else None
        return self._sources.read(frame, phrase, wanted=wanted)
