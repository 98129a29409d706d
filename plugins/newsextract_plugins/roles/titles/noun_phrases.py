"""Noun phrases whose head is a role, read forwards: in apposition behind a name, and behind a verb."""

from __future__ import annotations

from typing import Final

from newsextract.text import patterns as re
from newsextract.text.english import likelihood
from newsextract.text.names.words import ORGANISATION, flags_of
from newsextract_plugins.roles.lexicon import head_of, is_modifier, words
from newsextract_plugins.roles.titles.phrases import ABBREVIATION, CLOSERS, OPENERS, TOKEN, WINDOW, Phrase
from newsextract_plugins.roles.titles.predicates import begins_predicate

__all__ = ["role_phrase"]

LONGEST_PHRASE: Final = 22
"""How many words a phrase has at most."""
_OPEN: Final = frozenset({"of", "a", "an", "the", "and", "his", "her", "its", "their", "for", "at", "in"})
"""Behind these a word in -ing is an adjective or a noun: "the owner of a cleaning company"."""
_OF: Final = frozenset({"of", "at", "for", "in", "from", "with"})
"""Prepositions of a complement behind a verb; what follows others belongs to the verb."""
_ADVERBIAL: Final = frozenset(
    {"in", "on", "by", "after", "before", "until", "since", "during", "despite", "amid", "following", "last", "this"}
)
"""Prepositions behind the complement that belong to the verb, too."""
_TIMES: Final = frozenset(["yesterday", "today", "tonight", "tomorrow", "earlier", "recently", "next", "on"])
"""Words that tell when, behind a head."""
_SENT: Final = frozenset(
    {"ambassador", "envoy", "adviser", "advisor", "aide", "assistant", "counsel", "counselor", "delegate"}
)
"""Whom a complement with "to" belongs to."""
_TAILS: Final = (" what", " and", " or", " in", " of", " at", " for", " from", " with")
"""Words that end no phrase."""
_MARKS: Final = OPENERS + CLOSERS
_CONTRACTED: Final = tuple(f"{mark}{verb}" for mark in "'’" for verb in ("re", "m", "ve", "ll", "d"))
_OWNED: Final = re.compile(r"s['’] [A-Z\w]")
"""Several who own what is named behind them."""
_UNIVERSITY: Final = re.compile(r"\b(?:University|College) of [A-Z][a-z]+\Z")
_CAMPUS: Final = re.compile(r"(, [A-Z][a-z]+)(?=,)")
"""The campus behind it: "the University of California, Berkeley,"."""
LONGEST_CAMPUS: Final = 30


def role_phrase(
    text: str, start: int, limit: int, next_name: int, *, bracket: bool = False, copula: bool = False
) -> Phrase | None:
    """Read a noun phrase from `start` to its delimiter, if a role is its head.

    Args:
        text: The text.
        start: Where the phrase begins.
        limit: Where its sentence ends.
        next_name: Where the next person's name begins.
        bracket: The phrase stands in brackets.
        copula: It stands behind a verb: what follows its complement may belong to the verb.
    """
    phrase = _NounPhrase(text, start, limit, next_name, copula=copula, bracket=bracket)
    return phrase.read()


class _NounPhrase:
    """A noun phrase while it is read, word by word."""

    __slots__ = (
        "_bracket",
        "_coordinated",
        "_copula",
        "_definite",
        "_end",
        "_heads",
        "_in_complement",
        "_last",
        "_limit",
        "_next_name",
        "_quoted",
        "_start",
        "_text",
    )

    def __init__(self, text: str, start: int, limit: int, next_name: int, *, bracket: bool, copula: bool) -> None:
        self._text, self._start, self._limit, self._next_name = text, start, limit, next_name
        self._bracket, self._copula = bracket, copula
        self._heads: list[tuple[str, int, int, bool]] = []
        self._last: tuple[int, int] | None = None
        """The word that is the head if the phrase ends here."""
        self._in_complement = self._definite = self._quoted = False
        self._coordinated = self._end = -1

    def read(self) -> Phrase | None:
        text, start, limit = self._text, self._start, self._limit
        stop = min(limit, start + WINDOW)
        for count, match in enumerate(TOKEN.finditer(text, start, stop)):
            begin, finish = match.span()
            if finish == stop and stop < limit and not text[stop].isspace():
                break
            raw = match[0]
            plain = raw.isalnum()
            word = raw if plain or ABBREVIATION.fullmatch(raw) else raw.strip(_MARKS)
            if not word:
                self._end = begin
                break
            if raw[0] in '“"':
                self._quoted = True
            if count >= LONGEST_PHRASE or self._breaks(word, begin):
                self._end = begin
                break
            if not (self._goes_on(raw, word, begin, count) if count else self._opens(raw, word, begin)):
                return None
            if self._end >= 0 or (not plain and self._closes(raw, begin, finish)):
                break
        else:
            if stop == limit:
                self._end = limit
        return self._whole() if self._end >= 0 else None

    def _breaks(self, word: str, begin: int) -> bool:
        """Tell whether a word belongs to no noun phrase."""
        low = word.casefold()
        if low in words()["breaker"] and not self._quoted:
            return True
        if not (self._in_complement and low.endswith("ing") and len(low) > 5 and word[0].islower()):
            return False
        before = self._text[max(self._start, begin - 30) : begin].rstrip()
        last = before.rsplit(" ", 1)[-1].casefold()
        return last not in _OPEN and not last.endswith(("'s", "’s"))  # "a leader of Chile’s ruling party"

    def _opens(self, raw: str, word: str, begin: int) -> bool:
        """Take the first word; tell whether a phrase can begin with it."""
        listed, low = words(), word.casefold()
        if low.endswith(_CONTRACTED):
            return False  # "Taylor, you're my director"
        if low in listed["determiner"] or low.endswith(("'s", "’s")):
            self._definite = True
            return True
        if (low in listed["stop"] and low not in listed["status-former"]) or (
            word[0].islower() and not is_modifier(low) and head_of(word) is None
        ):
            return False
        if begin == self._next_name:
            return False
        self._last = _span(raw, word, begin)
        return True

    def _goes_on(self, raw: str, word: str, begin: int, count: int) -> bool:
        """Take a further word; tell whether the phrase can still be one."""
        listed, low = words(), word.casefold()
        if raw[0] == "(" and not self._bracket and not self._in_complement:
            return self._joins("(", begin, count)  # "Senator (R-Ohio)"
        if self._in_complement:
            aside = raw[0] == "(" and not self._bracket and not word.isupper()  # "head of news (Africa)"
            if (
                aside
                or (self._copula and low in _ADVERBIAL)
                or (
                    not self._quoted
                    and begins_predicate(self._text, self._start, begin, begin + len(word), self._limit)
                )
            ):
                self._end = begin
            return True
        if low == "and" or low in listed["preposition"]:
            return self._joins(low, begin, count)
        if word[0].islower() and low in listed["stop"] and low not in listed["determiner"]:
            self._end = begin
            return True
        if self._last is not None and self._ends_head(word, low):
            self._end = begin
            return True
        if begin == self._next_name:
            return False  # "Putin, Chinese President Xi": the title of the next name
        self._last = _span(raw, word, begin)
        return True

    def _ends_head(self, word: str, low: str) -> bool:
        """Tell whether a word behind a head begins what the clause goes on with: "an accountant walked"."""
        if low not in _ADVERBIAL and low not in _TIMES and not (word.islower() and low.endswith("ed")):
            return False
        head = self._text[slice(*self._last)] if self._last is not None else ""
        return head_of(head) is not None and (not low.endswith("ed") or likelihood(low, "verb") > 0.5)

    def _joins(self, low: str, begin: int, count: int) -> bool:
        """Take "and" or a preposition, in front of which a head ends, but for a body: "a Bank of Peru economist"."""
        before = self._last
        if self._last is not None:
            _add_head(self._text, self._heads, self._last)
        self._last = None
        if low == "and":
            self._coordinated = begin
            return bool(self._heads) or count <= 4
        if not self._heads:
            return low == "of" and before is not None and bool(flags_of(self._text[slice(*before)]) & ORGANISATION)
        if low == "by":
            self._end = begin  # "an engineer by training"
            return True
        self._in_complement = True
        if self._copula and low not in _OF and low != "(" and not (low == "to" and self._heads[-1][0] in _SENT):
            self._end = begin
        return True

    def _closes(self, raw: str, begin: int, finish: int) -> bool:
        """Tell whether the marks behind a word end the phrase."""
        closing = raw[len(raw.rstrip(CLOSERS)) :]
        if self._quoted and closing[:1] in ("”", '"'):
            self._quoted = False
            closing = closing[1:]  # the title of a work or an exhibition
        elif self._quoted and "”" in closing:
            self._quoted = False
        if not closing or self._quoted or ABBREVIATION.fullmatch(raw):
            return False
        if closing in ("'", "’") and self._in_complement and _OWNED.match(self._text, finish - 2, finish + 3):
            return False  # "a member of the Athletes' Commission"
        if ")" in closing and not self._bracket and "(" in self._text[self._start : finish]:
            self._end = begin + raw.rindex(")") + 1
            return True
        kept = raw.rstrip(CLOSERS)
        self._end = begin + len(kept) + (raw[len(kept) :].startswith(".") and _is_short(kept + "."))  # "of the U.N.,"
        return True

    def _whole(self) -> Phrase | None:
        """Return what was read, where it is a role."""
        text, start, end = self._text, self._start, self._end
        if self._last is not None and self._last[1] <= end:
            _add_head(text, self._heads, self._last)
        end = self._trimmed(start + len(text[start:end].rstrip(" \t\n\r—–-")))
        if not self._heads or end <= start:
            return None
        if start <= self._next_name < end and not self._in_complement:
            return None
        head, begin, finish, plural = self._heads[0]
        if text[start:end].casefold() in words()["party"] or (plural and not self._bracket):
            return None
        if head in words()["needs-more"] and finish >= end and not _modified(text, start, begin):
            return None  # "a member", nobody says of what
        heads = tuple(one[0] for one in self._heads)
        return Phrase(start, end, heads, plural, False, self._definite, begin, finish)

    def _trimmed(self, end: int) -> int:
        """Return where the phrase ends without what was begun and isn't finished."""
        text, start = self._text, self._start
        if text[start:end].count("“") > text[start:end].count("”") and text.startswith("”", end):
            end += 1
        if 0 <= self._coordinated < end and not any(begin > self._coordinated for _, begin, _, _ in self._heads):
            end = start + len(text[start : self._coordinated].rstrip())  # "was a volunteer and claims"
        if _UNIVERSITY.search(text, start, end):
            campus = _CAMPUS.match(text, end, min(self._limit, end + LONGEST_CAMPUS))
            end = campus.end(1) if campus is not None else end
        for tail in _TAILS:
            if text.endswith(tail, start, end):
                end -= len(tail)
        return end


def _span(raw: str, word: str, begin: int) -> tuple[int, int]:
    """Return the span of a word in the token that holds it."""
    start = begin + raw.find(word)
    return start, start + len(word)


def _modified(text: str, start: int, head_start: int) -> bool:
    """Tell whether more than a determiner stands in front of a head: "a council member"."""
    listed = words()
    before = text[start:head_start].casefold().split()
    return any(word not in listed["determiner"] and word not in listed["before-organisation"] for word in before)


def _is_short(word: str) -> bool:
    """Tell whether the full stop of a word is its own."""
    return ABBREVIATION.fullmatch(word) is not None


def _add_head(text: str, heads: list[tuple[str, int, int, bool]], span: tuple[int, int]) -> None:
    """Keep a word as head if it can be one."""
    word = text[slice(*span)]
    head = "major" if word == "major" else head_of(word)  # "an art major" has it behind, a rank before the name
    if head is not None:
        low = word.casefold().replace("co-ord", "coord", 1)
        heads.append((head, *span, low != head and not low.endswith(f"-{head}")))
