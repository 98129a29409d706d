"""A sentence of a text: its words with their places, tags, noun phrases and clauses, each told when first asked for."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate, chain
from operator import add, attrgetter
from typing import TYPE_CHECKING, Final, NamedTuple

from newsextract.text import patterns as re
from newsextract.text.grammar.clauses.finite import Parser
from newsextract.text.grammar.phrases import items_of
from newsextract.text.grammar.tagging.readings import READINGS, Reading
from newsextract.text.grammar.tagging.tags import VERBAL
from newsextract.text.grammar.tagging.telling import tags_of
from newsextract.text.grammar.titles import is_headline

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsextract.text.grammar.clauses.clause import Clause
    from newsextract.text.grammar.phrases import Item, NounPhrase

__all__ = ["Sentence"]

_MOST_KNOWN: Final = 30_000
_LONGEST_KNOWN: Final = 40
_PIECE: Final = re.compile(
    r"""
    (?i: i|you|he|she|it|we|they|that|there|who|what|let ) (?= ['’](?i: s|re|ve|ll|d|m )(?!\w) )     # "it" of "it's"
  | ['’](?i: s|re|ve|ll|d|m )(?!\w)
  | [^\W_]++ (?> (?: [.’'&@/\-‑]++ [^\W_]++ | _++ | (?<=\d),(?=\d{3}(?!\d)) \d{3} )* )
        (?> (?: (?<=[sS])['’](?!\w) )? ) (?> (?: \.(?=[\ \xa0]+[\w(]|[,;:)]) )? )
  | [–—―]++ | --++ | (?<=\s)-(?=\s)
  | [^\w\s] | _++
    """,
    re.VERBOSE,
)


class _Piece(NamedTuple):
    """The words of a chunk: as they are spelt, in lower case, what each may be, where each stands, how wide all are."""

    spelt: tuple[str, ...]
    words: tuple[str, ...]
    readings: tuple[Reading, ...]
    starts: tuple[int, ...]
    width: int


class _Pieces(dict[str, _Piece]):
    """The words of each chunk met so far."""

    def __missing__(self, chunk: str) -> _Piece:
        matches = list(_PIECE.finditer(chunk))
        readings = tuple([READINGS[match[0]] for match in matches])
        found = _Piece(
            tuple([match[0] for match in matches]),
            tuple([reading.lower for reading in readings]),
            readings,
            tuple([match.start() for match in matches]),
            len(chunk) + 1,
        )
        if len(self) >= _MOST_KNOWN:
            self.clear()
        if len(chunk) <= _LONGEST_KNOWN:
            self[chunk] = found
        return found


_PIECES: Final = _Pieces()
_LONGEST_FRAGMENT: Final = 4
"""Words in quotation marks that are read as part of their clause."""
_LONGEST_STRETCH: Final = 400
"""Parts that are read together, so that a text without full stops takes no longer than others."""
_CLOSES_SPEECH: Final = frozenset(",.!?")


class Sentence:
    """A sentence as words. Tags, noun phrases and clauses are told when they are first asked for.

    Tokens are counted from 0 within the sentence. A verb that a pronoun is joined to ("it's") is a token of its own.

    Attributes:
        text: The whole text.
        start: First character of the sentence.
        end: One past its last character.
        spelt: Each word and mark as it is spelt.
        words: They in lower case with a plain apostrophe.
    """

    __slots__ = (
        "_clauses", "_ends", "_first_tags", "_innermost", "_phrases", "_places", "_quoted", "_readings", "_starts",
        "_tags", "_widths", "end", "spelt", "start", "text", "words",
    )  # fmt: skip

    def __init__(
        self, text: str, start: int, end: int, chunks: Sequence[str], quoted: Sequence[tuple[int, int]] = ()
    ) -> None:
        self.text = text
        self.start = start
        self.end = end
        # What is known of each piece, told apart by the kind of knowledge: one step for all pieces.
        spelt, words, self._readings, self._places, self._widths = zip(*map(_PIECES.__getitem__, chunks), strict=False)
        self.spelt: list[str] = list(chain.from_iterable(spelt))
        self.words: list[str] = list(chain.from_iterable(words))
        self._starts: list[int] | None = None
        self._ends: list[int] | None = None
        self._quoted = quoted
        self._first_tags = ""
        self._tags: str | None = None
        self._phrases: list[NounPhrase] = []
        self._innermost: list[Clause | None] | None = None
        self._clauses: tuple[Clause, ...] | None = None

    def __len__(self) -> int:
        return len(self.spelt)

    @property
    def starts(self) -> list[int]:
        """Where each token begins in the text."""
        if self._starts is None:
            firsts = accumulate(self._widths, initial=self.start)
            self._starts = [
                first + place for first, places in zip(firsts, self._places, strict=False) for place in places
            ]
        return self._starts

    @property
    def ends(self) -> list[int]:
        """Where each token ends in the text."""
        if self._ends is None:
            self._ends = list(map(add, self.starts, map(len, self.spelt)))
        return self._ends

    @property
    def tags(self) -> str:
        """One letter a token, as told in `newsextract.text.grammar.tagging.tags`."""
        if self._clauses is None:
            self._parse()
        assert self._tags is not None
        return self._tags

    def sure_tags(self, first: int, last: int) -> str:
        """Return tags that are final for some tokens; clauses are read only where those decide about one of them.

        Args:
            first: The first of the tokens.
            last: One past the last.
        """
        tags = self.first_tags
        if self._clauses is None and tags.find("d", first, last) < 0 and tags.find("V", first, last) < 0:
            return tags
        return self.tags

    @property
    def first_tags(self) -> str:
        """The tags before clauses are read: those of verbs may change, and `d` is a past tense or a participle."""
        if not self._first_tags:
            readings = list(chain.from_iterable(self._readings))
            self._first_tags = tags_of(readings, self.spelt, lambda: is_headline(self.text, self.start, self.end))
        return self._first_tags

    @property
    def clauses(self) -> tuple[Clause, ...]:
        """The clauses, in the order of their verbs; without a verb there are none, and nothing is read."""
        if self._clauses is None:
            if _VERBS.isdisjoint(self.first_tags):
                return ()
            self._parse()
        assert self._clauses is not None
        return self._clauses

    @property
    def noun_phrases(self) -> tuple[NounPhrase, ...]:
        """The noun phrases, in text order, without those that only tell when: "last week"."""
        if self._clauses is None:
            self._parse()
        return tuple(phrase for phrase in self._phrases if phrase.kind != "time")

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Return the characters of tokens `first` to `last` (exclusive), as offsets into the text."""
        return self.starts[first], self.end_of(last - 1)

    def end_of(self, token: int) -> int:
        """Return where a token ends in the text, one past its last character."""
        return self.starts[token] + len(self.spelt[token])

    def token_at(self, offset: int) -> int | None:
        """Return the token that holds a character of the text, None where none does."""
        index = bisect_right(self.starts, offset) - 1
        return index if index >= 0 and offset < self.end_of(index) else None

    def token_from(self, offset: int) -> int:
        """Return the first token that begins at or behind a character of the text."""
        return bisect_left(self.starts, offset)

    def clause_at(self, token: int) -> Clause | None:
        """Return the innermost clause that a token stands in, None where it stands in none."""
        if self._innermost is None:
            self._innermost = self._read_innermost()
        return self._innermost[token] if 0 <= token < len(self._innermost) else None

    def _read_innermost(self) -> list[Clause | None]:
        """Return for each token the innermost clause that it stands in: in one pass, however often it is asked."""
        innermost: list[Clause | None] = [None] * len(self.words)
        from_last = sorted(self.clauses, key=_start_of, reverse=True)
        for clause in reversed(from_last):  # one that begins later stands inside
            if clause.start < clause.end:
                innermost[clause.start : clause.end] = [clause] * (clause.end - clause.start)
        return innermost

    def phrase_at(self, token: int) -> NounPhrase | None:
        """Return the noun phrase that holds a token, None where none does."""
        return next((phrase for phrase in self._near(token) if phrase.start <= token < phrase.end), None)

    def phrase_ending(self, token: int) -> NounPhrase | None:
        """Return the noun phrase that ends right in front of a token, None where none does."""
        return next((phrase for phrase in self._near(token - 1) if phrase.end == token), None)

    def whole(self, phrase: NounPhrase) -> tuple[int, int]:
        """Return the tokens of a noun phrase with what "of" adds to it: "the mayor of the city of Velm"."""
        end = phrase.end
        while end < len(self.words) and self.words[end] == "of":
            inner = next((other for other in self._near(end + 1) if other.start == end + 1), None)
            if inner is None:
                break
            end = inner.end
        return phrase.start, end

    def _near(self, token: int) -> Sequence[NounPhrase]:
        """Return the noun phrase in which a token may stand."""
        if self._clauses is None:
            self._parse()
        at = bisect_right(self._phrases, token, key=lambda phrase: phrase.start)
        return self._phrases[max(0, at - 1) : at]

    def _parse(self) -> None:
        """Tell tags, parts and clauses."""
        tags = self.first_tags
        decided = list(tags)
        inner = self._inner(tags)
        clauses: list[Clause] = []
        items: list[Item] = []
        for first, last, within in [(0, len(tags), inner), *((first, last, []) for first, last, _ in inner)]:
            parts = items_of(self.words, tags, first, last, within)
            for begin in range(0, len(parts), _LONGEST_STRETCH):
                stretch = parts[begin : begin + _LONGEST_STRETCH]
                clauses += Parser(self.words, decided, stretch).read()
                items += stretch
        phrases = [item.phrase for item in items if item.phrase is not None]
        if inner:
            phrases.sort(key=_start_of)
        self._phrases = phrases
        self._tags = "".join(decided).replace("d", "E")
        self._clauses = tuple(sorted(clauses, key=_verb_start_of))

    def _inner(self, tags: str) -> list[tuple[int, int, str]]:
        """Return the stretches that are read on their own: quotations, and what stands in brackets."""
        found: list[tuple[int, int, str]] = []
        for start, end in self._quoted:
            first, last = self.token_from(start), self.token_from(end)
            if (first > 0 or last < len(tags)) and first < last and not self._is_fragment(tags, first, last):
                found.append((first, last, "Q"))
        found += [(*match.span(), "(") for match in _BRACKETS.finditer(tags)]
        found.sort()
        apart: list[tuple[int, int, str]] = []
        for stretch in found:
            if not apart or stretch[0] >= apart[-1][1]:
                apart.append(stretch)
        return apart

    @staticmethod
    def _is_fragment(tags: str, first: int, last: int) -> bool:
        """Tell whether a quotation is part of the clause around it: the “golden” rule, she “condemns the ban”."""
        if first and tags[first - 1] not in _BEFORE_SPEECH:
            return True
        inside = tags[first:last].strip('"')
        return len(inside) <= _LONGEST_FRAGMENT and inside[-1:] not in _CLOSES_SPEECH and _FINITE.search(inside) is None


_VERBS: Final = VERBAL | {"d"}
_start_of: Final = attrgetter("start")
_verb_start_of: Final = attrgetter("verb.start")
_BRACKETS: Final = re.compile(r"\([^()]{0,60}\)")
_BEFORE_SPEECH: Final = frozenset(',:;.-?!"')
_FINITE: Final = re.compile(r"[VXm]")
