"""Complements: what follows a cue, over its addressee and its adverbials."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import attrs

from newsextract.text import patterns as re
from newsextract.text.english import is_class
from newsextract_plugins.quotes.parts.openers import (
    CLAUSE,
    THAT_BEHIND,
    addressee_within,
    behind_relative,
    is_condition,
    is_day,
    is_here,
    is_infinitive,
    is_quantity,
    is_spoken_of,
    name_behind,
    opens_content,
    phrase_end,
    with_adverb,
)

if TYPE_CHECKING:
    from newsextract_plugins.quotes.lexicon import CueHit
    from newsextract_plugins.quotes.shapes import Frame

__all__ = ["Complement", "complement_after"]

_TOLD_THAT: Final = re.compile(r"(?:O|D?A?[NMw]{1,5})h")
"""Somebody who is told something, and "that"."""
_TOLD_PRONOUN: Final = re.compile(r"P(?=[oh])|D(?=[,:hPqQSR]|$)")
"""A pronoun that is told something; "her" has the code of a possessive."""
_ADDRESSEE: Final = re.compile(r"O|D?A?(?>(?:[NMw#B]|C[NM])+)(?>(?:I D?+[NMw#B]++)*)".replace(" ", ""))
_FURTHEST: Final = 30
"""Tokens behind a cue among which its complement begins."""
_LONGEST_ASIDE: Final = 18
_QUESTION_WORDS: Final = frozenset({"whether", "if", "how", "why", "what", "when", "where", "who", "which"})
_AGAINST: Final = frozenset({"against", "about", "of"})


@attrs.define(eq=False)
class Complement:
    """What follows a cue.

    Attributes:
        start: The content's first token, None where none follows.
        opener: What opens it: "that", "to", "whether", "wh", ":", "quote" (after a comma), "bare".
        stop: The token at which the words that belong to the cue itself end.
        addressee: Tokens of the addressee, or None.
    """

    start: int | None
    opener: str
    stop: int
    addressee: tuple[int, int] | None


def complement_after(frame: Frame, hit: CueHit, at: int | None = None) -> Complement:
    """Find the content behind a cue, over its addressee and its adverbials.

    Args:
        frame: The frame.
        hit: The cue.
        at: The token behind a speaker who stands behind the cue.
    """
    shape, size = frame.shape, len(frame.shape)
    at = hit.last if at is None else at
    while at < size and shape[at] == "A":
        at += 1
    walk = _Walk(frame, hit)
    if "a" in hit.cue.frames and at < size:
        at = walk.behind_addressee(at)
        if walk.addressee is not None:
            at = behind_relative(frame, hit, at) or at
            if walk.asks_not(at):
                return Complement(at, "to", at, walk.addressee)
    furthest = min(size, at + _FURTHEST)
    while at < furthest:
        step = _STEPS.get(shape[at])
        read = None if step is None else step(walk, at)
        if read is None:
            break
        if not isinstance(read, int):
            return read
        at = read
    return Complement(None, "", min(at, size), walk.addressee)


class _Walk:
    """The walk behind a cue. Each step returns the complement, the token behind what it steps over, or None to stop.

    Attributes:
        frame: The frame.
        hit: The cue.
        addressee: Tokens of the addressee, once one is met.
        stepped: Whether an adverbial has been stepped over.
        plain: Whether the cue takes neither a clause nor an addressee.
    """

    __slots__ = ("addressee", "frame", "hit", "plain", "stepped")

    def __init__(self, frame: Frame, hit: CueHit) -> None:
        self.frame = frame
        self.hit = hit
        self.addressee: tuple[int, int] | None = None
        self.stepped = False
        self.plain = not hit.cue.clausal and "a" not in hit.cue.frames

    def behind_addressee(self, at: int) -> int:
        """Step over who is told."""
        shape = self.frame.shape
        if shape[at] == "Q" and THAT_BEHIND.match(shape, at + 1):
            self.addressee = (at, at + 1)  # "told “Velm Daily” at the time that"
            return at + 1
        match = _ADDRESSEE.match(shape, at)
        if match and match.end() == at + 1 and shape[at] in "wN" and self._has_auxiliary(at + 1):
            return at  # "warned growth would slow"
        if match and self.asks_not(match.end()):
            self.addressee = (at, match.end())
            return match.end()
        if match:
            self.addressee = addressee_within(self.frame, match.end(), at)
            return self.addressee[1]
        if _TOLD_PRONOUN.match(shape, at) and (shape[at] != "D" or self.frame.words[at] == "her"):
            self.addressee = (at, at + 1)
            return at + 1
        return at

    def asks_not(self, at: int) -> bool:
        """Tell whether "not to" stands at a token: "urged people not to panic"."""
        return self.frame.words[at : at + 2] == ["not", "to"] and "t" in self.hit.cue.frames

    def _has_auxiliary(self, at: int) -> bool:
        """Tell whether an auxiliary stands behind a noun, whose subject it is: "growth would"."""
        return self.frame.shape[at : at + 1] == "X" and self.frame.words[at] not in ("not", "never")

    def _complement(self, start: int, opener: str, stop: int) -> Complement:
        """Return a complement, empty where the frame ends in front of it."""
        return Complement(start if start < len(self.frame.shape) else None, opener, stop, self.addressee)

    def noun(self, at: int) -> Complement | int | None:
        """Read a noun phrase or a subject; "said here Friday that" goes on behind the place."""
        shape = self.frame.shape
        if is_here(self.frame, at) or (shape[at] == "#" and self.stepped and is_day(self.frame, at)):
            return at + 1
        return None if self.hit.cue.frames.isdisjoint("cn") else self._bare(at)

    def that(self, at: int) -> Complement | int | None:
        """Read "that"."""
        return Complement(at + 1, "that", at, self.addressee) if not self.plain else self.clause(at)

    def colon(self, at: int) -> Complement:
        """Read a colon."""
        return self._complement(at + 1, ":", at)

    def quotation(self, at: int) -> Complement:
        """Read a quotation: a fragment of the clause, unless something stands between it and its cue."""
        alone = self.addressee or self.stepped or self.hit.cue.frames == {"q"}
        return Complement(at, "quote" if alone else "bare", at, self.addressee)

    def comma(self, at: int) -> Complement | None:
        """Read a quotation or "that" behind a comma, or behind an aside between two."""
        shape, size = self.frame.shape, len(self.frame.shape)
        following = shape[at + 1 : at + 2]
        if following and following in "qQ":
            return Complement(at + 1, "quote", at, self.addressee)
        if following == "h":
            return Complement(at + 2, "that", at, self.addressee)
        if self.stepped and self.hit.cue.clausal and CLAUSE.match(shape, at + 1):
            return self._bare(at + 1)  # "said on Monday, the road was shut"
        close = shape.find(",", at + 1, at + _LONGEST_ASIDE)
        if close > 0 and close + 1 < size and shape[close + 1] in "hqQ" and "V" not in shape[at:close]:
            opener = "that" if shape[close + 1] == "h" else "quote"
            return Complement(close + 1 + (opener == "that"), opener, at, self.addressee)
        return None

    def dash(self, at: int) -> int | None:
        """Step over an aside between dashes."""
        close = self.frame.shape.find("-", at + 1, at + _FURTHEST)
        return None if close < 0 else close + 1

    def to(self, at: int) -> Complement | int | None:
        """Read an infinitive, or step over who is spoken to: "said to reporters in May that"."""
        shape, words = self.frame.shape, self.frame.words
        if "t" in self.hit.cue.frames:
            return self._complement(at + 1, "to", at)
        begin = at + 1
        if self.plain or shape[begin : begin + 1] not in ("N", "D", "w", "O") or is_infinitive(self.frame, begin):
            return None
        end = phrase_end(shape, begin, len(shape))
        hearer = next((other for other in range(begin, end) if shape[other] in "IT"), end)
        if self.addressee is None and hearer > begin:
            self.addressee = (begin, hearer)
        self.stepped = True
        return end + (words[end - 1 : end + 1] == ["in", "may"])  # the month

    def question(self, at: int) -> Complement | int | None:
        """Read an indirect question."""
        word = self.frame.words[at]
        if word == "which" and self.addressee is not None and self.addressee[1] == at:
            return None  # "asked questions which he thought were new"
        behind = self.frame.shape[at + 1 : at + 2] if word == "as" and at == self.hit.last else ""
        if behind in ("q", "Q", "D") and self.plain and not self.hit.cue.rest:
            return Complement(at + 1, "bare", at, self.addressee)  # "whom she described as “a thief”"
        if word not in _QUESTION_WORDS or not self.hit.cue.clausal:
            times = word in ("after", "before", "since") and self.hit.cue.clausal and not self.stepped
            return self._led(at) if times else None
        if word == "if" and is_condition(self.frame, self.hit, at):
            return Complement(at, "bare", at, self.addressee)
        whether = word in ("whether", "if")
        return Complement(at + whether, "whether" if whether else "wh", at, self.addressee)

    def concession(self, at: int) -> Complement | None:
        """Read a clause that opens with a concession: "said even though it rained, the boats would sail"."""
        if not self.hit.cue.clausal:
            return None
        even = self.frame.words[at - 1] == "even" and at - 1 >= self.hit.last
        return Complement(at - even, "bare", at - even, self.addressee)

    def adverbial(self, at: int) -> int:
        """Step over a day or an adverb."""
        self.stepped = True
        return at + 1

    def determiner(self, at: int) -> Complement | int | None:
        """Read a noun phrase; "said this week that" goes on behind the period."""
        words, shape = self.frame.words, self.frame.shape
        for size in (1, 2):
            if shape[at + size : at + size + 1] == ":" and words[at : at + size] in (["this"], ["the", "following"]):
                return self.colon(at + size)
        this = words[at] == "this" and shape[at + 1 : at + 2] == "T"
        return self.adverbial(at) if this else self.clause(at)

    def preposition(self, at: int) -> Complement | int | None:
        """Read what somebody is warned of or a vague number, or step over an adverbial."""
        shape, words, cue = self.frame.shape, self.frame.words, self.hit.cue
        if words[at + 1 : at + 2] == ["may"] and shape[at + 2 : at + 3] in ("P", "D", "N", "h", "#"):
            return self.adverbial(at) + 1  # the month
        if self.addressee and words[at] in _AGAINST and "n" in cue.frames:
            return Complement(at, "bare", at, self.addressee)
        if cue.clausal and is_quantity(self.frame, at):
            return Complement(at, "bare", at, self.addressee)
        if cue.clausal and not self.stepped and (led := self._led(at)) is not None:
            return led
        timed = shape[at + 1 : at + 2] == "T" or shape[at + 1 : at + 3] == "DT"
        if self.plain and not self.stepped and not timed:
            return None
        end = phrase_end(shape, at + 1, len(shape))
        names = name_behind(self.frame, at, end)
        if names is not None:
            return Complement(names, "bare", names, self.addressee)
        self.stepped = True
        return end

    def _led(self, at: int) -> Complement | int | None:
        """Return the content that a preposition opens, or the token of "that" behind its participle."""
        leads = opens_content(self.frame, at)
        return self._bare(at) if leads == at else leads

    def verb(self, at: int) -> Complement | None:
        """Read a clause that begins with its verb, behind who is told or an adverbial."""
        gerund = self.frame.words[at] in ("having", "being") and self.hit.cue.clausal
        finite = self.stepped and not (self.frame.shape[at] == "G" and self.hit.cue.lemma == "add")
        return self.clause(at) if self.addressee or finite or gerund else None

    def clause(self, at: int) -> Complement | None:
        """Read a clause with nothing to open it."""
        frames = self.hit.cue.frames
        if not frames.isdisjoint("cn"):
            return self._bare(at)
        if self.frame.shape[at] in "DO" and "d" in frames:
            return Complement(at, "bare", at, self.addressee)
        return None

    def _bare(self, at: int) -> Complement:
        """Return the content that begins at a token with nothing to open it, or behind "that" and whom it names."""
        frame, hit = self.frame, self.hit
        if hit.cue.clausal and not self.addressee:
            told = _TOLD_THAT.match(frame.shape, at)
            if told is not None and is_class(frame.words[told.end() - 2], "noun.time", 0.5):
                return Complement(told.end(), "that", told.end() - 1, None)  # "announced this summer that"
            if frame.words[at : at + 3] == ["all", "along", "that"]:
                return Complement(at + 3, "that", at + 2, None)
            if told is not None and hit.cue.lemma != "say" and not is_spoken_of(frame, told.end() - 1):
                return Complement(told.end(), "that", told.end() - 1, (at, told.end() - 1))
        return Complement(with_adverb(frame, hit.last, at), "bare", at, self.addressee)


_STEPS: Final = {
    **dict.fromkeys("PNMw#B", _Walk.noun), "h": _Walk.that, ":": _Walk.colon, "q": _Walk.quotation,
    "Q": _Walk.quotation, ",": _Walk.comma, "-": _Walk.dash, "o": _Walk.to, "S": _Walk.question, "R": _Walk.question,
    "Z": _Walk.concession, "T": _Walk.adverbial, "A": _Walk.adverbial, "D": _Walk.determiner, "I": _Walk.preposition,
    "O": _Walk.clause, **dict.fromkeys("XVG", _Walk.verb),
}  # fmt: skip
"""What reads a token behind a cue, by its code."""
