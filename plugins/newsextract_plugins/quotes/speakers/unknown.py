"""Sources that no mention of a speaker overlaps: what they are, and the speakers that they reveal."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from newsextract import Span, SpeakerRef
from newsextract.text import patterns as re
from newsextract.text.english import likely_part, places, singular
from newsextract.text.names.places import countries
from newsextract.text.speakers.heads import ends_in_company_form, head_kinds, is_office
from newsextract.text.speakers.kinds import speaks
from newsextract.text.speakers.phrases import kind_of_phrase, name_in
from newsextract.text.speakers.pronouns import gender_of

if TYPE_CHECKING:
    from newsextract import Article
    from newsextract.model.types import SpeakerKind
    from newsextract.text.grammar.frames import Frame
    from newsextract.text.speakers.known import KnownSpeakers
    from newsextract.text.speakers.naming import Phrase
    from newsextract_plugins.quotes.speakers.revealing import Revealed

__all__ = ["UnknownSources"]

_ARTICLE: Final = re.compile(r"^(?:the|a|an|his|her|its|their|our|my)\s+", re.IGNORECASE)
_NAMELESS: Final = frozenset({"anonymous", "group"})


class UnknownSources:
    """Makes speakers of noun phrases that name somebody new.

    Args:
        article: The article.
        known: Its speakers.
        revealed: The speakers that quotes have revealed.
    """

    def __init__(self, article: Article, known: KnownSpeakers, revealed: Revealed) -> None:
        self._article = article
        self._known = known
        self._revealed = revealed

    def read(self, frame: Frame, phrase: Phrase, *, wanted: frozenset[str] | None) -> SpeakerRef | None:
        """Make a speaker of a noun phrase that names no known one."""
        text, first, last, head_last = self._article.text, phrase.first, phrase.last, phrase.head_last
        kind = kind_of_phrase(frame, first, last, head_last, joined=phrase.joined)
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
            holder = self._known.holders.only(frame.words[name_first])
            if holder is not None:
                return self._known.reference(holder, mention)
            kind, named = "anonymous", None  # "Judge: No winners"
        if kind in _NAMELESS and not _can_speak(frame, name_first, head_last, kind):
            return SpeakerRef(name=mention.text, kind=kind, mention=mention)
        if kind == "person":
            known = self._known.by_surname.get(plain.split(" ")[-1].casefold())
            if known is not None:
                return self._known.reference(known, mention)
        nominal = kind == "person" and named is None  # "Ines Marro's spokeswoman"
        proper = "N" in frame.shape[name_first:name_last] and kind not in ("anonymous", "group") and not nominal
        gender = gender_of(text[max(0, start - 6) : end]) if kind == "person" else None
        return self._revealed.reveal(mention, plain, kind, gender, proper=proper)

    def _kind_of_name(self, frame: Frame, first: int, last: int) -> SpeakerKind:
        """Tell a person's name from that of a body: "Diallo said", "Amazon said"."""
        if ends_in_company_form(frame.words[first:last]):
            return "organisation"
        start, end = frame.span(first, last)
        surname = self._article.text[frame.start_of(last - 1) : end].casefold()
        if surname in self._known.by_surname or self._revealed.is_surname(surname):
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
    if frame.shape[head_last - 1] == "M" and frame.shape[first] == "D":
        word = word.rstrip("s").rstrip("’'")  # "the pig farmers’"
    elif frame.shape[head_last - 1] not in "wN" or frame.shape[first] == "P" or "’" in word or "'" in word:
        return False
    if head_last == first + 1 and likely_part(word) == "adjective":
        return False
    return word in head_kinds() or singular(word) in head_kinds() or speaks(word)


def _is_place(name: str) -> bool:
    """Tell whether a name is that of a country, or of a city that may stand for one."""
    plain = name.removeprefix("the ").removeprefix("The ")
    return plain in countries() or bool(places(plain))
