"""Speakers: from the words that name a source to the one whom they mean."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, Final, Literal, overload

import attrs

from newsextract import Mention, Span, Speaker, SpeakerRef
from newsextract.text import patterns as re
from newsextract.text.english import likely_part, places, singular
from newsextract.text.names.places import countries
from newsextract.text.speakers.kinds import speaks
from newsextract_plugins.quotes.clauses import POSSESSIVES, clause_subject, frame_subject
from newsextract_plugins.quotes.parts.noun_phrases import with_place
from newsextract_plugins.quotes.speakers.kinds import PERSONS, is_epithet, is_office, is_plural, kind_of
from newsextract_plugins.quotes.speakers.offices import Holders, Offices
from newsextract_plugins.quotes.speakers.phrases import apposed_name, breaks_off, describes, modified_by_name, name_in
from newsextract_plugins.quotes.speakers.pronouns import (
    GROUPS,
    KINDS_OF_NUMBER,
    PRONOUNS,
    WRITTEN,
    gender_of,
    gendered_subject,
    relative_head,
    speaks_of_writing,
)
from newsextract_plugins.quotes.speakers.revealing import Revealed
from newsextract_plugins.quotes.words import head_kinds

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from newsextract import Article
    from newsextract.model.types import SpeakerKind
    from newsextract_plugins.quotes.shapes import Frame

_ARTICLE: Final = re.compile(r"^(?:the|a|an|his|her|its|their|our|my)\s+", re.IGNORECASE)
_MOST_ROLES: Final = 24
"""How many of a speaker's roles are compared."""
_NAMELESS: Final = frozenset({"anonymous", "group"})
_POSSESSED: Final = ("’s", "'s", "s’", "s'")
_Known = tuple[int, int, int, str]
"""A mention that is known: its start and end, the index of its speaker, and its kind."""


class Resolver:
    """Finds the speaker that a source's words mean; remembers who spoke last.

    Args:
        article: The article, with the speakers found so far.
    """

    def __init__(self, article: Article) -> None:
        self._article = article
        self._known = sorted([
            (mention.start, mention.end, index, mention.kind)
            for index, speaker in enumerate(article.speakers)
            for mention in (speaker.mentions or (Mention(speaker.start, speaker.end, speaker.text),))
        ])  # fmt: skip
        self._starts = [known[0] for known in self._known]
        self._reach = list(accumulate([known[1] for known in self._known], max))
        self._by_surname: dict[str, int] = {}
        for index, speaker in enumerate(article.speakers):
            if speaker.kind == "person" and speaker.name:
                self._by_surname.setdefault(speaker.name.split()[-1].casefold(), index)
        self._offices: dict[int, Offices] = {}
        self._holders: Holders | None = None
        self._revealed = Revealed(article)
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
            found = self._pronoun(frame, first, mention, pronoun, before)
            if found.index is None and word in POSSESSIVES:
                owner = self._owner(frame, first)
                found = found if owner is None or (owner.kind == "person") is not (word in ("his", "her")) else owner
        else:
            found = self._epithet(frame, first, last, before) or self._noun_phrase(frame, first, last)
        self._remember(found)
        return found

    def resolve_name(self, start: int, end: int) -> SpeakerRef:
        """Return the speaker whom a label names, in whatever case, and remember it."""
        text = self._article.text
        mention = Span.of(text, start, end)
        name = mention.text.casefold()
        known = next(iter(self._overlapping(start, end)), None)
        index = known[2] if known is not None else self._by_surname.get(name.split()[-1])
        if index is not None:
            found = self._reference(index, mention)
        else:
            found = self._revealed.reveal(mention, " ".join(mention.text.split()), "person", None, proper=True)
        self._remember(found)
        return found

    def standing(self, start: int, end: int) -> str:
        """Tell what is known of a name: "last" who spoke last, "speaker" another speaker, else the kind of name."""
        for _, _, speaker, kind in self._overlapping(start, end):
            if kind == "name":
                return "last" if self.last is not None and self.last.index == speaker else "speaker"
        names = self._article.layout.names
        index = bisect_left(names, start, key=lambda name: name.end - 1)
        return names[index].kind if index < len(names) and names[index].start < end else "unknown"

    def _remember(self, found: SpeakerRef) -> None:
        self.last = found
        if found.index is None:
            return
        plural = found.kind == "group"
        thing = found.kind in ("organisation", "country", "document", "data")
        self._last_by_number["plural" if plural else "thing" if thing else "person"] = found

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
        for _, _, speaker, form in self._overlapping(mention.start, mention.end):
            if form == "pronoun":
                return self._reference(speaker, mention)
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
        """Return the subject of a pronoun's own sentence, else of the one before, where it is of a wanted kind.

        Args:
            frame: The frame.
            at: The pronoun's token.
            wanted: The kinds that it may mean.
            before: Tells the sentence before.
        """
        for sentence in (frame, None if before is None else before()):
            if sentence is None:
                continue
            end = at if sentence is frame else len(sentence.shape)
            subject = frame_subject(sentence, end)
            if subject is None or subject.last > end or sentence.shape[subject.first] in "PMV":
                continue
            plural = is_plural(sentence, subject.first, subject.last)
            if plural is not (wanted is GROUPS) or breaks_off(sentence, subject.last):
                continue
            own = frame is sentence and wanted is not GROUPS and sentence.words[subject.first] == "the"
            last = with_place(sentence, subject.last, end)
            found = self._noun_phrase(sentence, subject.first, last, wanted=wanted | {"anonymous"} if own else wanted)
            if found is not None:
                return found
        return None

    def _epithet(
        self, frame: Frame, first: int, last: int, before: Callable[[], Frame | None] | None
    ) -> SpeakerRef | None:
        """Resolve "the 27-year-old" and "the singer" by the person who is the subject of the sentence before."""
        start, end = frame.span(first, last)
        sentence = before() if before is not None and is_epithet(frame, first, last) else None
        subject = None if sentence is None else frame_subject(sentence, len(sentence.shape))
        if sentence is None or subject is None or self._overlapping(start, end):
            return None
        if "N" not in sentence.shape[subject.first : subject.last]:
            return None
        found = self._noun_phrase(sentence, subject.first, subject.last, wanted=PERSONS)
        if found is None or (found.role is not None and not frame.words[first + 1][:1].isdigit()):
            return None  # whoever holds an office is seldom the star of the story
        return attrs.evolve(found, mention=Span.of(self._article.text, start, end))

    def _owner(self, frame: Frame, at: int) -> SpeakerRef | None:
        """Resolve "its" or "her" by a name that is its clause's subject."""
        subject = clause_subject(frame, at)
        if subject is None or "N" not in frame.shape[subject.first : subject.last] or subject.how == "possessor":
            return None
        mention = Span.of(self._article.text, *frame.span(at, at + 1))
        return attrs.evolve(self._noun_phrase(frame, subject.first, subject.last), mention=mention)

    def _gender(self, index: int | None) -> Literal["female", "male"] | None:
        if index is None:
            return None
        count = len(self._article.speakers)
        return self._article.speakers[index].gender if index < count else self._revealed.gender(index - count)

    def _overlapping(self, start: int, end: int) -> Sequence[_Known]:
        """Return the known mentions of speakers that share a character with a span."""
        low = bisect_right(self._reach, start)
        high = bisect_left(self._starts, end, low)
        return [known for known in self._known[low:high] if known[1] > start] if low < high else ()

    def _reference(self, index: int, mention: Span) -> SpeakerRef:
        speaker = self._article.speakers[index]
        role = None
        if speaker.roles:
            offices = self._offices.get(index)
            if offices is None:
                offices = self._offices[index] = Offices(speaker)
            role = offices.stated_by(mention) or offices.usual
        return SpeakerRef(name=speaker.name, kind=speaker.kind, role=role, mention=mention, index=index)

    @overload
    def _noun_phrase(self, frame: Frame, first: int, last: int) -> SpeakerRef: ...

    @overload
    def _noun_phrase(self, frame: Frame, first: int, last: int, *, wanted: frozenset[str]) -> SpeakerRef | None: ...

    def _noun_phrase(
        self, frame: Frame, first: int, last: int, *, wanted: frozenset[str] | None = None
    ) -> SpeakerRef | None:
        """Resolve a noun phrase: by a known mention in its head, else as a new speaker; None if of no wanted kind."""
        text = self._article.text
        shape = frame.shape
        while last - first > 1 and shape[first] in "AC-," and frame.words[first] != "first":
            first += 1
        head_last = first + 1
        while head_last < last and shape[head_last] not in "I-" and not describes(frame, head_last):
            head_last += 1
        head_last = last if modified_by_name(frame, first, last) else min(head_last, last)
        start, end = frame.span(first, last)
        head_start, head_end = start, end if head_last == last else frame.end_of(head_last - 1)
        joined = "C" in shape[first:last]
        best = self._named_behind_office(frame, last, head_last)
        for known in () if best is not None else self._overlapping(head_start, head_end):
            known_start, known_end, _, form = known
            if text.rfind("(", head_start, known_start) > text.rfind(")", head_start, known_start):
                continue  # "Sue Oakes (Green Party) said"
            if text[known_end : known_end + 2] in _POSSESSED or text[known_end - 2 : known_end] in _POSSESSED[:2]:
                continue
            if form == "pronoun" or (
                form == "name" and known_end < head_end and self._noun_follows(known_end, head_end)
            ):
                continue
            best = known if best is None or best[3] != "name" or form == "name" else best
        if best is not None and joined and (self._states(best, start) or (best[0] <= start and best[1] >= end)):
            joined = False  # "lawyer and campaigner Ann Lee"
        if best is not None and not joined:
            best_start, best_end, speaker, form = best
            if wanted is not None and self._article.speakers[speaker].kind not in wanted:
                return None
            if form == "name":
                return self._reference(speaker, Span.of(text, best_start, best_end))
            return self._reference(speaker, Span.of(text, min(start, best_start), max(best_end, end)))
        apposed = None if best is not None or joined or wanted is not None else apposed_name(frame, first, last)
        if apposed is not None:
            named = self._noun_phrase(frame, *apposed)
            return attrs.evolve(named, mention=Span.of(text, start, frame.end_of(apposed[1] - 1)))
        return self._unknown(frame, first, last, head_last, joined=joined, wanted=wanted)

    def _states(self, known: _Known, start: int) -> bool:
        """Tell whether a noun phrase that begins at an offset begins with a role of the person that it names."""
        _, end, index, form = known
        roles = self._article.speakers[index].roles[:_MOST_ROLES]
        return form == "name" and any(role.start <= start < role.end <= end for role in roles)

    def _named_behind_office(self, frame: Frame, last: int, head_last: int) -> _Known | None:
        """Return the person whose office holds a preposition: "Minister of Foreign Affairs Wang"."""
        if head_last == last or frame.shape[head_last - 1] != "N" or frame.shape[last - 1] not in "NB":
            return None
        for known in reversed(self._overlapping(*frame.span(head_last, last))):
            if known[3] == "name" and self._article.speakers[known[2]].kind == "person":
                return known
        return None

    def _noun_follows(self, start: int, end: int) -> bool:
        """Tell whether a name is only the beginning of a longer head ("the Clinton campaign", "Trump aides")."""
        rest = self._article.text[start:end].strip(" ,()")
        return bool(rest) and (rest[0].islower() or rest.split()[-1].casefold() in head_kinds())

    def _unknown(
        self, frame: Frame, first: int, last: int, head_last: int, *, joined: bool, wanted: frozenset[str] | None
    ) -> SpeakerRef | None:
        """Make a speaker of a noun phrase that no known mention overlaps."""
        text = self._article.text
        kind = kind_of(frame, first, last, head_last, joined=joined)
        named = name_in(frame, first, head_last) if kind == "person" else None
        if named is not None:
            kind = self._kind_of_name(frame, *named)
            if kind != "person" and not (named[1] - named[0] == 1 and is_office(frame.words[named[0]])):
                named = None
        if wanted is not None and kind not in wanted:
            return None
        if frame.words[first] == "rival" and frame.shape[first : first + 2] == "NN" and first == 0:
            first = 1  # "Rival Osaka Denki said"
        name_first, name_last = named or (first, last)
        start, end = frame.span(name_first, name_last)
        if frame.shape[name_last - 1] == "M" and end - start > 2:
            end -= 2 if text[end - 1] in "sS" else 1
        mention = Span.of(text, start, end)
        plain = " ".join(_ARTICLE.sub("", mention.text, count=1).split()) or mention.text
        if named is not None and name_last - name_first == 1 and is_office(frame.words[name_first]):
            self._holders = self._holders or Holders(self._article.speakers)
            holder = self._holders.only(frame.words[name_first])
            if holder is not None:
                return self._reference(holder, mention)
            kind, named = "anonymous", None  # "Judge: No winners"
        if kind in _NAMELESS and not _can_speak(frame, name_first, head_last, kind):
            return SpeakerRef(name=mention.text, kind=kind, mention=mention)
        if kind == "person":
            known = self._by_surname.get(plain.split(" ")[-1].casefold())
            if known is not None:
                return self._reference(known, mention)
        nominal = kind == "person" and named is None  # "Ines Marro's spokeswoman"
        proper = "N" in frame.shape[name_first:name_last] and kind not in ("anonymous", "group") and not nominal
        gender = gender_of(text[max(0, start - 6) : end]) if kind == "person" else None
        return self._revealed.reveal(mention, plain, kind, gender, proper=proper)

    def _kind_of_name(self, frame: Frame, first: int, last: int) -> SpeakerKind:
        """Tell a person's name from that of a body: "Diallo said", "Amazon said"."""
        start, end = frame.span(first, last)
        surname = self._article.text[frame.start_of(last - 1) : end].casefold()
        if surname in self._by_surname or self._revealed.is_surname(surname):
            return "person"
        names = self._article.layout.names
        index = bisect_left(names, start, key=lambda name: name.end - 1)
        if index < len(names) and names[index].start < end:
            known = names[index].kind
            if known == "unknown" and last - first > 1 and first and frame.shape[first - 1] == "M":
                return "person"  # "the NCP's Farida Sheikh"
            if known == "place" and end > names[index].end:  # "singer Norway Odla", "Osaka Denki"
                return "person" if first and frame.shape[first - 1] == "w" else "organisation"
            if known == "place":
                return "country" if _is_place(self._article.text[start:end]) else "organisation"
            return "person" if known == "person" else "organisation"
        return "person" if last - first > 1 else "organisation"


def _can_speak(frame: Frame, first: int, head_last: int, kind: str) -> bool:
    """Tell whether a noun phrase can be a source: it begins like one, and its head is no event or quality."""
    word = frame.words[head_last - 1]
    if frame.shape[first] == "#" or (head_last == first + 1 and frame.shape[first] == "D"):
        return kind == "group" or frame.shape[first] == "D"  # "one in five", "some"
    if frame.shape[head_last - 1] not in "wN" or frame.shape[first] == "P" or "’" in word or "'" in word:
        return False
    if head_last == first + 1 and likely_part(word) == "adjective":
        return False
    return word in head_kinds() or singular(word) in head_kinds() or speaks(word)


def _is_place(name: str) -> bool:
    """Tell whether a name is that of a country, or of a city that may stand for one."""
    plain = name.removeprefix("the ").removeprefix("The ")
    return plain in countries() or bool(places(plain))
