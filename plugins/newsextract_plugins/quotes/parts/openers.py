"""What stands between a cue and its content: conditions, vague numbers, adverbs, whom the words are addressed to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract import exception
from newsextract.text import patterns as re
from newsextract.text.english import classes, lexicon, singular
from newsextract.text.speakers.heads import head_kinds
from newsextract_plugins.quotes.parts.polarity import is_negated

if TYPE_CHECKING:
    from newsextract_plugins.quotes.constructions.report import Report
    from newsextract_plugins.quotes.lexicon import CueHit
    from newsextract_plugins.quotes.shapes import Frame

__all__ = [
    "CLAUSE",
    "THAT_BEHIND",
    "addressee_within",
    "behind_relative",
    "has_particle",
    "is_condition",
    "is_day",
    "is_here",
    "is_infinitive",
    "is_quantity",
    "is_spoken_of",
    "name_behind",
    "opens_content",
    "phrase_end",
    "with_adverb",
]

CLAUSE: Final = re.compile(r"[qQ](?!o)|h|(?:P|[DANMw#B]{1,9}(?:ID?[NMw#B]{1,5})?(?:ID?[NMw#B]{1,5})?)A?[XV]")
"""A subject and its verb."""
THAT_BEHIND: Final = re.compile(r"(?:ID?[wT]{1,2}|T)?h")
"""“That”, behind when something is told at most: "at the time that"."""
_LEADING: Final = frozenset(
    {"following", "given", "regarding", "concerning", "considering", "including", "after", "since", "despite",
     "without"}
)  # fmt: skip
"""Prepositions whose phrase in front of a comma opens what is said."""
_TIMES: Final = frozenset({"after", "since", "despite", "without"})
"""Those that as often tell when something is said."""
_LONGEST_LEAD: Final = 18
_LONGEST_GERUND: Final = 10
_INANIMATE: Final = frozenset(
    {"noun.possession", "noun.quantity", "noun.event", "noun.attribute", "noun.state", "noun.artifact", "noun.shape",
     "noun.phenomenon", "noun.process", "noun.communication", "noun.cognition", "noun.feeling"}
)  # fmt: skip
"""Classes of what nobody tells anything."""
_MOSTLY: Final = 0.7
"""How likely a word must be a verb to be one."""
_FURTHEST_COMMA: Final = 30
"""Tokens behind "if" among which its main clause's comma stands."""
_TITLES: Final = frozenset({"mr", "mrs", "ms", "dr", "president", "sen", "rep", "gov"})
"""What opens the name of whom a clause is about: "told The Post Mr Iyer would"."""
_TELLING: Final = frozenset({"say", "add", "warn", "note", "insist", "argue", "claim", "suggest", "predict", "believe"})
"""Verbs of statements: "said if it rains they stay"."""
_LONGEST_RELATIVE: Final = 25
_RELATIVE: Final = re.compile(r"hw[DO]")
"""“That” in front of a verb and its object: "provinces that form the coast"."""
_WITH_PARTICLE: Final = re.compile(r"hw[AIw][DO]")
_ALONG: Final = frozenset({"up", "out", "off", "down"})
_PARTICLES: Final = frozenset({"up", "off", "out", "down", "away", "forth"})
"""What makes another verb of a cue: "showed up", "wrote off the loan"."""
_VAGUE: Final = frozenset({"about", "around", "over", "under"})
_PARTS: Final = frozenset({"half", "third", "quarter", "dozen", "two-thirds", "three-quarters", "thirds"})


_ASKING: Final = frozenset({"ask", "wonder", "inquire", "enquire", "query", "question", "ponder"})
_CLAUSE_ADVERBS: Final = frozenset(
    {"too", "only", "even", "just", "not", "never", "still", "perhaps", "rather", "almost", "nearly", "roughly",
     "simply"}
)  # fmt: skip
"""Adverbs behind a cue that belong to what is said."""


@exception(
    "condition-behind-a-cue",
    "“If” behind a verb that does not ask opens what is said where a main clause follows its comma.",
    example="Amara Diallo said if it rained, the boats would stay.",
    counterexample="Amara Diallo asked if the boats would stay.",
)
def is_condition(frame: Frame, hit: CueHit, at: int) -> bool:
    """Tell whether "if" opens a condition, behind which its main clause stands."""
    if hit.cue.lemma in _ASKING or is_negated(frame, hit.first):
        return False
    if hit.cue.lemma in _TELLING and hit.cue.form != "base":
        return True
    comma = frame.shape.find(",", at, at + _FURTHEST_COMMA)
    return comma > 0 and frame.shape[comma + 1 : comma + 2] in ("P", "D", "N", "w", "M", "#")


@exception(
    "vague-number-behind-a-cue",
    "A preposition that makes a number vague belongs to what is said, not to the saying.",
    example="Amara Diallo said about half of the boats were lost.",
    counterexample="Amara Diallo said in May that the boats were lost.",
)
def is_quantity(frame: Frame, at: int) -> bool:
    """Tell whether a preposition makes a number vague: "about half of", "over 40 boats", "around a third"."""
    least = frame.words[at : at + 2] in (["at", "least"], ["at", "most"], ["up", "to"])
    if frame.words[at] not in _VAGUE and not least:
        return False
    after = at + 1 + least + (frame.words[at + 1 : at + 2] in (["a"], ["one"], ["two"]))
    return frame.shape[after : after + 1] == "#" or not _PARTS.isdisjoint(frame.words[after : after + 1])


@exception(
    "thing-in-front-of-that",
    "A thing in front of “that” is what is spoken of, not who is told.",
    example="Amara Diallo stressed the risk that the boats would sink.",
    counterexample="Amara Diallo warned the council that the boats would sink.",
)
def is_spoken_of(frame: Frame, last: int) -> bool:
    """Tell whether the noun in front of "that" is what is spoken of: "stressed the risk that"."""
    word = frame.words[last - 1]
    kind = head_kinds().get(word, head_kinds().get(word.removesuffix("s")))
    if kind is not None:
        return kind in ("document", "data")
    found = classes(singular(word), "noun") if frame.shape[last - 1] == "w" else ()
    return bool(found) and found[0] in _INANIMATE


def with_adverb(frame: Frame, first: int, at: int) -> int:
    """Take an adverb in front of a bare clause to the clause where it belongs there: "said too many boats"."""
    while at - 1 >= first and frame.shape[at - 1] == "A" and frame.words[at - 1] in _CLAUSE_ADVERBS:
        at -= 1
    return at


def addressee_within(frame: Frame, end: int, at: int) -> tuple[int, int]:
    """Shorten an addressee that swallowed the subject of what follows: "told The Post Mr Iyer would"."""
    shape, words = frame.shape, frame.words
    against = next((index for index in range(at + 1, end) if words[index] in ("against", "about")), None)
    if against is not None:
        return at, against
    if end < len(shape) and shape[end] in "XV" and end - at > 1:
        return at, next((index for index in range(at + 1, end) if words[index] in _TITLES), end - 1)
    return at, end


@exception(
    "relative-behind-an-addressee",
    "A relative clause on those who are told something is not what they are told.",
    example="Amara Diallo told the keepers who filled the hall that the harbour would stay open.",
    counterexample="Amara Diallo told the keepers who would lose the harbour.",
)
def behind_relative(frame: Frame, hit: CueHit, at: int) -> int | None:
    """Return where what is said begins behind an addressee and its relative clause."""
    shape = frame.shape
    furthest = min(len(shape), at + _LONGEST_RELATIVE)
    if shape[at : at + 1] == "R" and frame.words[at] == "who":
        that = shape.find("h", at, furthest)
        return that if that > 0 and "V" not in shape[at:that] and "," not in shape[at:that] else None
    if not (_RELATIVE.match(shape, at) or (_WITH_PARTICLE.match(shape, at) and frame.words[at + 2] in _ALONG)):
        return None
    to = shape.rfind("o", at, next((other for other in range(at, furthest) if shape[other] in ",;:q"), furthest))
    return to if "t" in hit.cue.frames and to > at + 1 else None


def phrase_end(shape: str, at: int, size: int) -> int:
    """Return where the noun phrase of an adverbial ends."""
    while at < size and shape[at] in "DNMw#BTIO" and not (shape[at] == "O" and shape[at - 1] in "NwT"):
        at += 1
        if at < size and shape[at] == "D" and shape[at - 1] in "NMwT#":
            break
    return at


def is_infinitive(frame: Frame, at: int) -> bool:
    """Tell whether a verb stands behind "to": "agreed to pay", not "said to reporters"."""
    word = frame.words[at]
    return (
        frame.shape[at] == "w" and lexicon.can_be(word, "verb", "base") and lexicon.likelihood(word, "verb") > _MOSTLY
    )


@exception(
    "verb-with-a-particle",
    "A particle behind a cue makes another verb of it.",
    example="Amara Diallo wrote off what the mill had lost.",
    counterexample="Amara Diallo wrote the mill had lost its river.",
)
def has_particle(report: Report, start: int) -> bool:
    """Tell whether a particle behind a cue makes another verb of it: "showed up", "wrote off the loan"."""
    hit = report.hit
    bare = report.complement.opener == "bare" and start == hit.last and not hit.cue.rest
    return bare and report.frame.words[start] in _PARTICLES


def is_day(frame: Frame, at: int) -> bool:
    """Tell whether a number is the day of the month in front of it: "said Nov. 18 that"."""
    shape = frame.shape
    month = shape[at - 1] == "T" or frame.words[at - 1] == "may"
    return month and shape[at + 1 : at + 2] in ("h", ",", "I", "o")


def _behind_gerund(frame: Frame, at: int) -> int | None:
    """Return the token of "that" behind a participle and its object: "said after attending the meeting | that"."""
    shape = frame.shape
    if shape[at : at + 1] != "w" or not frame.words[at].endswith("ing"):
        return None
    that = shape.find("h", at, at + _LONGEST_GERUND)
    relative = shape[that + 1 : that + 2] in ("X", "V")
    return None if that < 0 or relative or any(code in "XVGP,;qQ" for code in shape[at:that]) else that


def opens_content(frame: Frame, at: int) -> int | None:
    """Return where a content begins that a preposition leads to, None where it only tells when something is said.

    It may be the preposition itself ("said following the storm, the boats would stay"), or a "that" behind its
    participle ("said after attending the meeting that").
    """
    that = _behind_gerund(frame, at + 1)
    if that is not None or frame.words[at] not in _LEADING or frame.shape[at + 1 : at + 2] == "P":
        return that
    comma = frame.shape.find(",", at, at + _LONGEST_LEAD)
    if comma < 0 or frame.shape[comma + 1 : comma + 2] not in tuple("PDNw"):
        return None
    return at if frame.words[at] not in _TIMES or CLAUSE.match(frame.shape, comma + 1) else None


def name_behind(frame: Frame, at: int, end: int) -> int | None:
    """Return where a subject begins that ends a preposition's phrase: "said in a letter | Iyer would"."""
    shape = frame.shape
    if shape[end : end + 1] not in ("X", "V"):
        return None
    names = end
    while names > at + 2 and shape[names - 1] == "N":
        names -= 1
    return names if at + 1 < names < end else None


def is_here(frame: Frame, at: int) -> bool:
    """Tell whether a token is "here" or "there" in front of a time or "that": "said here Friday that"."""
    behind = frame.shape[at + 1 : at + 2]
    return frame.words[at] in ("here", "there") and frame.shape[at] == "w" and behind in ("T", "I", "h")
