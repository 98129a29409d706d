"""What stands in front of the head of a title, read from the head to the left: title, body, country and status.

Each word is offered to `READERS` in order; the first that knows it takes it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract.text import patterns as re
from newsextract.text.names.places import countries, places
from newsextract.text.names.words import COMMON, DEMONYM, HONORIFIC, MODIFIER, ORGANISATION, TITLE, flags_of
from newsextract_plugins.roles.lexicon import head_of, words
from newsextract_plugins.roles.titles.complements import is_field, is_joined_field, names_field

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsextract.text.names.places import CountryWord
    from newsextract_plugins.roles.titles.phrases import Status

__all__ = ["Modifiers", "status_of"]

_WORD: Final = re.compile(r"\S+")
_POSSESSIVE: Final = re.compile(r"(?:'s|’s|(?<=s)['’])$")
_DIVISIONS: Final = frozenset({"City", "County", "Town", "District", "Province"})
_OF_BODIES: Final = frozenset({
    *("ceo", "chief", "boss", "founder", "president", "chairman", "chairwoman", "executive", "owner", "spokesman"),
    *("spokeswoman", "spokesperson", "editor", "host", "co-host", "anchor", "correspondent", "reporter", "columnist"),
})  # fmt: skip
"""Heads in front of which a capitalised word names the body: "Target CEO"."""
_OPENERS: Final = "“\"'[({"


class _Word:
    """A word in front of the head.

    Attributes:
        at: Its index.
        begin: Where its token begins.
        stop: Where its token ends.
        word: Without marks around it.
        low: In lower case.
        bare: Without a possessive ending.
        pair: With the word in front, or empty.
    """

    __slots__ = ("at", "bare", "begin", "low", "pair", "stop", "word")

    def __init__(self, text: str, tokens: list[tuple[int, int]], at: int) -> None:
        self.at = at
        self.begin, self.stop = begin, stop = tokens[at]
        word = text[begin:stop].strip(",.“”\"'[](){}") or text[begin:stop]
        if text[stop - 1] == "." and len(word) <= 4:
            word = text[begin:stop].lstrip("“\"'[({")
        self.word, self.low = word, word.casefold()
        self.bare = _POSSESSIVE.sub("", word)
        self.pair = f"{text[slice(*tokens[at - 1])].lstrip('[(“')} {self.bare}" if at else ""


class Modifiers:
    """What the words in front of a head say.

    Args:
        text: The phrase.
        head_start: Where its head begins.
        head_end: Where it ends.

    Attributes:
        status: The status that a word states.
        country: The country's code, or None.
        title_start: Where the title begins.
        open_title: What stands further left may still belong to the title.
        body: The spans of the words of the body.
        owner: A possessor, or None.
    """

    def __init__(self, text: str, head_start: int, head_end: int) -> None:
        self._text = text
        self._tokens = _tokens(text, head_start)
        self.status: Status = "current"
        self.country: str | None = None
        self.title_start = head_start
        self.open_title = True
        self.body: list[tuple[int, int]] = []
        self.owner: str | None = None
        self._lower_body = self._closed = False
        self._joined = -1
        self._head = text[head_start:head_end].casefold()
        self._personal = head_of(text[head_start:head_end]) in words()["relation"]
        for at in range(len(self._tokens) - 1, -1, -1):
            word = _Word(text, self._tokens, at)
            for read in READERS:
                if read(self, word):
                    break

    @property
    def organisation(self) -> str | None:
        """The body's name, else the possessor's."""
        if not self.body:
            return self.owner
        name = self._text[min(b for b, _ in self.body) : max(e for _, e in self.body)]
        return name.strip(",'’“”\"[] ") or self.owner

    def _token(self, at: int) -> str:
        return self._text[slice(*self._tokens[at])]

    def _add_body(self, start: int, end: int) -> bool:
        self.body.append((start, end))
        self.open_title = False
        return True

    def read_status(self, word: _Word) -> bool:
        """Take "former", "acting", "deputy"."""
        found = status_of(word.low)
        if found is None or (word.low == "late" and self._text[word.stop + 1 : word.stop + 2].isdigit()):
            return False  # "late 19th-century"
        self.status = found
        if found == "deputy" and self.open_title:
            self.title_start = word.begin
        return True

    def pass_over(self, word: _Word) -> bool:
        """Pass over determiners, numbers and what somebody is like."""
        listed = words()
        if word.at == self._joined:
            return True
        if word.low in ("and", "or", "&"):
            if self.open_title and 0 < word.at < len(self._tokens) - 1 and self._joins_fields(word.at):
                self._joined, self.title_start = word.at - 1, self._tokens[word.at - 1][0]
                return True  # "Youth and Sports Minister"
            self._closed, self.open_title = True, False
        passed = (
            self._closed
            or word.low in listed["determiner"]
            or word.low in listed["describing"]
            or word.low in listed["count"]
        )
        return passed or word.word[0].isdigit()

    def _joins_fields(self, at: int) -> bool:
        """Tell whether "and" joins what the title begins with to another field of the office."""
        return self.title_start == self._tokens[at + 1][0] and is_joined_field(
            self._token(at - 1).lstrip(_OPENERS), self._token(at + 1)
        )

    def read_party(self, word: _Word) -> bool:
        """Take "Labour" in "Labour senator"."""
        return word.low in words()["party"] and self._head != "democrat" and self._add_body(word.begin, word.stop)

    def read_body_of(self, word: _Word) -> bool:
        """Take "Bank of Norway" in "Bank of Norway Governor"."""
        at = word.at
        if not (at > 1 and word.word[0].isupper() and self._token(at - 1) in ("of", "for")):
            return False
        if not flags_of(self._token(at - 2).lstrip(_OPENERS)) & ORGANISATION:
            return False
        named = countries().get(word.bare)
        self.country = self.country or (named.code if named is not None else None)
        return self._add_body(self._tokens[at - 2][0], word.begin + len(word.bare))

    def read_place(self, word: _Word) -> bool:
        """Take "New York" in "New York mayor", "White House" in "White House spokesman", which states no country."""
        if not (word.at and word.pair in places()):
            return False
        meaning = countries().get(word.pair)
        if meaning is not None and meaning.kind == "name":
            return False  # "South Sudan's president"
        return self._add_body(self._tokens[word.at - 1][0], word.begin + len(word.bare))

    def read_division(self, word: _Word) -> bool:
        """Take "County" in "Dane County sheriff"."""
        return (
            word.bare in _DIVISIONS
            and word.at > 0
            and self._token(word.at - 1)[0].isupper()
            and word.low != "state"
            and self._add_body(word.begin, word.stop)
        )

    def read_country(self, word: _Word) -> bool:
        """Take a country's name or adjective, or the seat of its government."""
        if self._personal and word.bare != word.word:
            return False  # "German's brother"
        meaning = countries().get(word.pair) or (countries().get(word.bare) if word.bare[:1].isupper() else None)
        if meaning is None:
            return False
        if meaning.kind == "seat":
            return self._add_body(word.begin, word.begin + len(word.bare))
        if meaning.code == "EU" and meaning.kind == "adjective" and self.body:
            return self._add_body(word.begin, word.stop)  # "European Commission President": the body's name
        if meaning.code == "EU":
            self.open_title = False
            return True
        if not self.body or self._names_state(word, meaning):
            self.country = self.country or meaning.code
            self.open_title = False
            return True
        return False

    def _names_state(self, word: _Word, meaning: CountryWord) -> bool:
        """Tell whether a country in front of a body says whose it is: "Swedish Trade Council president"."""
        first = word.at == 0 or (word.at == 1 and self._token(0).casefold() in words()["determiner"])
        return first and (meaning.kind == "adjective" or word.bare.isupper() or "." in word.bare)

    def pass_begun_country(self, word: _Word) -> bool:
        """Pass over "South" in "South Korean minister", whose country has been read."""
        if word.at + 1 >= len(self._tokens):
            return False
        return f"{word.bare} {_POSSESSIVE.sub('', self._token(word.at + 1))}" in countries()

    def read_possessor(self, word: _Word) -> bool:
        """Take "Velm" in "Velm's founder"."""
        if word.bare == word.word:
            return False
        self.open_title = False
        if self._personal or word.bare in ("country", "nation") or head_of(word.bare) is not None:
            return True  # "Ann Lee's brother", "the president's physician"
        self.owner = word.bare
        return self._add_body(word.begin, word.begin + len(word.bare))

    def read_title(self, word: _Word) -> bool:
        """Take "Foreign" in "Foreign Minister"."""
        if not self.open_title:
            return False
        if word.word[0].isupper():
            flags = flags_of(word.word)
            titled = flags & (MODIFIER | TITLE | HONORIFIC)
            if titled and not (flags & ORGANISATION and word.at == 0 and not flags & MODIFIER):
                self.title_start = word.begin
                return True
            owned = word.at and _POSSESSIVE.search(self._token(word.at - 1))
            field = flags == COMMON and self._head not in _OF_BODIES and not owned and is_field(word.low)
            if field or names_field(self._head, word.low, flags, in_front=self.title_start > word.stop):
                self.title_start = word.begin
                return True
            # "Chief Public Relations Officer"
            return flags == COMMON and any(flags_of(self._text[a:b]) & TITLE for a, b in self._tokens[: word.at])
        if word.word[0].islower() and word.low not in words()["body"]:
            self.title_start = word.begin
            return True
        return False

    def read_body(self, word: _Word) -> bool:
        """Take what is left for the body's name: "city council" in "city council president"."""
        self.open_title = False
        _, hyphen, end = word.word.rpartition("-")
        if hyphen and end[:1].islower() and word.low not in words()["body"]:
            self._joined = word.at - (word.pair.rpartition("-")[0] in places())  # "New York-based"
            return True  # "Nobel-winning"
        if word.word[0].islower():
            if word.low in words()["body"]:
                self._lower_body = True
            elif not self._lower_body:
                return True  # "two-term Florida governor": an adjective, no body
        elif word.word[:1].isupper() and flags_of(word.word) & DEMONYM and not self.body:
            return True
        else:
            self._lower_body = False
        return self._add_body(word.begin, word.stop)


READERS: Final[tuple[Callable[[Modifiers, _Word], bool], ...]] = (
    Modifiers.read_status,
    Modifiers.pass_over,
    Modifiers.read_party,
    Modifiers.read_body_of,
    Modifiers.read_place,
    Modifiers.read_division,
    Modifiers.read_country,
    Modifiers.pass_begun_country,
    Modifiers.read_possessor,
    Modifiers.read_title,
    Modifiers.read_body,
)
"""Who is asked what a word says, in this order."""


def _tokens(text: str, end: int) -> list[tuple[int, int]]:
    """Return the words in front of a head; the two that "and" joins to one place are one."""
    found = [match.span() for match in _WORD.finditer(text, 0, end)]
    if " and " in text:
        for at in range(len(found) - 3, -1, -1):
            if text[slice(*found[at + 1])] == "and" and text[found[at][0] : found[at + 2][1]] in places():
                found[at : at + 3] = [(found[at][0], found[at + 2][1])]
    return found


def status_of(low: str) -> Status | None:
    """Return the status that a word states."""
    listed = words()
    if low in listed["status-former"] or low.startswith(("ex-", "then-")):
        return "former"
    if low in listed["status-acting"]:
        return "acting"
    if low in listed["status-deputy"]:
        return "deputy"
    if low in listed["status-elect"]:
        return "elect"
    return None
