"""Noun phrases, told by the tags of their words, and the other parts of a sentence that clauses are made of."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from newsextract.text import patterns as re
from newsextract.text.english import lexicon
from newsextract.text.english.lists import ENGLISH
from newsextract.text.grammar.verbs import VerbGroup, takes_bare_clause, verb_group

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Item", "NounPhrase", "items_of"]

_PARTS: Final = re.compile(
    r"""
    (?P<mark> [I,.;:HCWRY] )
  | (?= [ADJ\#uUT] )
    (?P<time> (?! D [uUT]{1,2} [nsJ] | D? J? \# u [ns] )
        A? D? [J#]{0,3} [uUT]{1,3} (?: [#] (?! [$nsN] ) )? (?: ,\# (?=[,.]) )? )
  | (?P<phrase>
        [PO]
      | (?: A (?=[#DJ]) )? (?: D [DA]? )?
        (?: [JM#$nsN&]{1,14} | [EG] (?=[JnsN#M$]) (?<=[DMJ].) | (?<![nsNMPXxGVBdo] ) E (?=[JnsN])
          | (?<![nsNMPXxGVBdoRWHAOC] ) d (?=[JnsN]{1,4}[VXm])
          | A (?=\#) | A (?=J) (?<=[DMJC,].) | [uUT] (?=[nsNJM]) | C (?=A?J) (?<=J.) | , (?=A?J) (?<=J.)
          | " (?=[JnsNMEG]) (?<=[DJnsNM#].) ){1,8}
        (?<= [nsN$#M] )
      | D [JEd]? (?= [VXmdIA.,;:] | \Z ) | D
    )
  | (?P<verbs>
        o A{0,3} "?+ (?: [Xx] (?: A{0,3} x ){0,2} (?: A{0,3} "?+ [EGd] )? | [BV] )
      | m (?: A{0,3} [Xx] ){0,3} (?: A{0,3} "?+ [BEGdV] )?
      | X (?: A{0,3} [Xx] ){0,3} (?: A{0,3} "?+ [BEGd] )?
      | x (?: A{0,3} x ){0,2} (?: A{0,3} [EGd] )?
      | [VBEGd]
    )
  | (?P<other> . )
    """,
    re.VERBOSE | re.DOTALL,
)


class NounPhrase:
    """A noun phrase, without what prepositions and clauses add to it.

    Attributes:
        start: Its first token.
        end: One past its last token.
        head: The token of its head: its last noun, name, number or pronoun.
        determiner: The token of its determiner, None where it has none.
        kind: `noun`, `name`, `pronoun`, `number` or `time`.
        plural: Whether its head is a plural.
    """

    __slots__ = ("determiner", "end", "head", "kind", "plural", "start")

    def __init__(self, start: int, end: int, head: int, determiner: int | None, kind: str, plural: bool) -> None:
        self.start = start
        self.end = end
        self.head = head
        self.determiner = determiner
        self.kind = kind
        self.plural = plural

    def __repr__(self) -> str:
        return f"NounPhrase({self.start}, {self.end}, {self.kind!r})"


class Item:
    """A part of a sentence.

    Attributes:
        kind: `NP` (a noun phrase), `TP` (one that tells when), `VG` (a group of verbs), `Q` (what stands in quotation
            marks), else the tag of the one token.
        start: Its first token.
        end: One past its last token.
        phrase: The noun phrase that it is.
        verb: The group of verbs that it is.
    """

    __slots__ = ("end", "kind", "phrase", "start", "verb")

    def __init__(
        self, kind: str, start: int, end: int, phrase: NounPhrase | None = None, verb: VerbGroup | None = None
    ) -> None:
        self.kind = kind
        self.start = start
        self.end = end
        self.phrase = phrase
        self.verb = verb


def items_of(
    words: Sequence[str], tags: str, start: int, end: int, inner: Sequence[tuple[int, int, str]]
) -> list[Item]:
    """Split a stretch of a sentence into its parts.

    Args:
        words: The sentence's words in lower case.
        tags: Its tags.
        start: The stretch's first token.
        end: One past its last one.
        inner: Stretches inside it that are read on their own, as quotations.
    """
    items: list[Item] = []
    for first, last, kind in inner:
        _add(items, words, tags, start, first)
        items.append(Item(kind, first, last))
        start = last
    _add(items, words, tags, start, end)
    return items


def _add(items: list[Item], words: Sequence[str], tags: str, start: int, end: int) -> None:
    if start >= end:
        return
    add = items.append
    for match in _PARTS.finditer(tags, start, end):
        kind = match.lastgroup
        first = match.start()
        if kind in {"mark", "other"}:
            add(_single(tags[first], first))
            continue
        last = match.end()
        if kind == "phrase":
            tag = tags[first]
            if tag == "d" and takes_bare_clause(words[first]):
                add(Item("VG", first, first + 1, None, verb_group(words, tags, first, first + 1)))
                first += 1  # "the report, which is late, showed Velm was"
            elif tag == "A" and not _leads(words, tags, first):
                add(_single("A", first))
                first += 1
            if tags[last - 1] == "N" and tags[first] == "D" and (name := _set_apart(words, tags, first, last)):
                add(Item("NP", first, name, _phrase(words, tags, first, name)))
                first = name
            kind = "TP" if words[last - 1] in _SEASONS and words[first] in _POINTING else "NP"
            add(Item(kind, first, last, _phrase(words, tags, first, last)))
        elif kind == "verbs":
            add(Item("VG", first, last, None, verb_group(words, tags, first, last)))
        else:
            add(Item("TP", first, last, NounPhrase(first, last, last - 1, None, "time", False)))


@lru_cache(1 << 13)
def _single(tag: str, at: int) -> Item:
    """Return the part that a token of no phrase is."""
    return Item(tag, at, at + 1)


def _leads(words: Sequence[str], tags: str, at: int) -> bool:
    """Tell whether an adverb belongs to the noun phrase behind it: "nearly 300 boats", "very old boats"."""
    return tags[at + 1] in "#J" or words[at] in ENGLISH.words("grammar/focus")


_SEASONS: Final = frozenset({"spring", "summer", "fall", "autumn", "winter", "season", "quarter", "time"})
_POINTING: Final = frozenset({"this", "that", "last", "next", "every", "each"})
_NAME_BEHIND: Final = re.compile(r"D[JnsN]{0,5}[ns](?P<name>N{1,4})")


def _set_apart(words: Sequence[str], tags: str, first: int, last: int) -> int | None:
    """Return where a name begins that is another phrase: "the boat | Holt | bought", not "the manager Holt said"."""
    match = _NAME_BEHIND.fullmatch(tags, first, last) if tags[last : last + 1] in ("V", "d", "X", "m") else None
    if match is None:
        return None
    name = match.start("name")
    return None if any(lexicon.is_class(words[name - 1], kind) for kind in ("noun.person", "noun.group")) else name


def _phrase(words: Sequence[str], tags: str, first: int, last: int) -> NounPhrase:
    head = last - 1
    tag = tags[head]
    if tag in "PO" or (tag == "D" and last - first == 1):
        return NounPhrase(first, last, head, None, "pronoun", words[head] in _PLURAL_PRONOUNS)
    leading = first + (tags[first] == "A")
    determiner = leading if tags[leading] == "D" else None
    if tag == "N":
        return NounPhrase(first, last, head, determiner, "name", determiner is not None and words[head].endswith("s"))
    if tag in "#$":
        return NounPhrase(first, last, head, determiner, "number", words[head] != "one")
    return NounPhrase(first, last, head, determiner, "noun", tag == "s")


_PLURAL_PRONOUNS: Final = frozenset(
    {"they", "we", "them", "us", "these", "those", "both", "all", "some", "many", "few"}
)
