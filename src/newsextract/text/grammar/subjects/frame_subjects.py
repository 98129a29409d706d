"""Clauses: the subject of a frame or of the clause in which a token stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract.text import patterns as re
from newsextract.text.grammar.subjects.phrase_bounds import phrase_ending
from newsextract.text.grammar.subjects.source import LONGEST_SOURCE, Source
from newsextract.text.grammar.words import is_past
from newsextract.text.speakers.heads import head_kinds
from newsextract.text.speakers.pronouns import POSSESSIVES

if TYPE_CHECKING:
    from newsextract.text.grammar.frames import Frame

__all__ = ["clause_subject", "frame_subject", "is_finite", "subject_at"]

_FURTHEST_SUBJECT: Final = 90
"""Tokens of a frame among which its subject is looked for."""
_LONGEST_PERIOD: Final = 8
_ROUGHLY: Final = frozenset({"about", "over", "around", "under"})
_MOST_NOUNS: Final = 3
"""Common nouns behind a name that belong to its phrase."""


def frame_subject(frame: Frame, before: int) -> Source | None:
    """Find the subject of the frame's main clause, for participles and second verbs that have none of their own."""
    before = min(before, _FURTHEST_SUBJECT)
    shape = frame.shape
    index = 0
    while index < before:
        code = shape[index]
        if code == "I" and frame.words[index] in _ROUGHLY and shape[index + 1 : index + 2] == "#":
            index += 1
            continue
        if code in "CYA.-:;qQ,TB":
            index += 1
            continue
        if code in "Dw#":
            comma = shape.find(",", index, min(before, index + _LONGEST_PERIOD))
            timed = comma > 0 and ("T" in shape[index:comma] or frame.words[comma - 1] in ("ago", "later", "earlier"))
            if timed and not any(code in "PNMXV" for code in shape[index:comma]):
                index = comma + 1  # "A month later, she"
                continue
        if code == "#":
            if shape[index + 1 : index + 2] == "w" and frame.words[index + 1].endswith(("s", "people")):
                break  # "Two officials", but not "61, she" or "2019 saw"
            index += 1
            continue
        if code in "IoSZGKhR" or (
            code in "wV"
            and frame.words[index].endswith(("ing", "ed"))
            and not (index + 1 < before and shape[index + 1] in "XV")
        ):
            comma = shape.find(",", index, before)
            if comma < 0:
                return _last_resort(frame, index, before)
            index = comma + 1
            continue
        break
    if index >= before or shape[index] not in "PDMNwV#" or frame.words[index].startswith("there"):
        return None
    if shape[index] == "V":
        return _last_resort(frame, index, before)
    found = subject_at(frame, index, before, possessor=False)
    comma = found.last + (shape[found.last : found.last + 1] == ".")  # "In Oulu, Calif., Ms Okafor"
    if shape[comma : comma + 1] == "," and comma < before and shape[comma + 1 : comma + 2] != "R":
        later = _subject_behind_asides(frame, comma, before)
        return later or found
    return found


def _subject_behind_asides(frame: Frame, comma: int, before: int) -> Source | None:
    """Find the subject behind a lead that looks like a noun phrase ("In Oulu, Finland, Ms Okafor praised")."""
    shape = frame.shape
    if shape[0] not in "ITSG":
        return None
    at = comma + 1
    for _ in range(4):
        while at < before and shape[at] in "AT#":
            at += 1
        if at >= before:
            return None
        if shape[at] in "PDN":
            found = subject_at(frame, at, before, possessor=False)
            if shape[found.last : found.last + 1] != ",":
                return found
        following = shape.find(",", at, before)
        if following < 0:
            return None
        at = following + 1
    return None


def clause_subject(frame: Frame, at: int) -> Source | None:
    """Find the subject of the clause in which a token stands, or the possessor ("Iyer's claim that")."""
    shape = frame.shape
    start = at
    lowest = max(0, at - 2 * LONGEST_SOURCE)
    while start > lowest:
        code = shape[start - 1]
        if code in ";SZRhq:." or (code == "," and shape[start] in "CYPN") or (code in "CY" and shape[start] == "P"):
            break
        if code == "," and _is_main(frame, start, at):
            break
        if code in "CY" and shape[start] == "D" and _opens_clause(frame, start, lowest):
            break
        if code == "," and is_finite(frame, start) and (relative := _relative_in(shape, lowest, start - 1)) is not None:
            return _in_front_of_relative(frame, relative, lowest)
        start -= 1
    if start > 0 and shape[start - 1] == "R" and shape[start] not in "PDN":
        return Source(start - 1, start, start - 1, "relative")
    index = start
    while index < at:
        code = shape[index]
        if code in "IoGK":
            comma = shape.find(",", index, at)
            if comma < 0:
                index = _phrase_stop(shape, index + 1, at)
                continue
            index = comma + 1
            continue
        if (
            code == "w"
            and frame.words[index].endswith(("ing", "ed"))
            and (index == 0 or shape[index - 1] not in "DMNw")
        ):
            comma = shape.find(",", index, at)
            if comma < 0:
                return None
            index = comma + 1
            continue
        if code in "PDMNw":
            found = subject_at(frame, index, at)
            if code != "w" or shape[found.last] in "XVGwA":
                return found
        index += 1
    return None


_MAIN: Final = re.compile(r"(?:D[A#]?[wNM#]{1,5}|[w#N]{1,4})(?:o?T)?A?(?=[XVw])")


def _is_main(frame: Frame, start: int, at: int) -> bool:
    """Tell whether a clause begins behind a comma: "As they sat, the board released"."""
    noun = _MAIN.match(frame.shape, start, at)
    while noun is not None and noun.end() - start > 1:
        if is_finite(frame, noun.end()):
            return True
        noun = _MAIN.match(frame.shape, start, noun.end())
    return False


def is_finite(frame: Frame, at: int) -> bool:
    """Tell whether a token looks like the verb of a main clause."""
    return at < len(frame.shape) and (frame.shape[at] in "XV" or (frame.shape[at] == "w" and is_past(frame.words[at])))


def _relative_in(shape: str, lowest: int, comma: int) -> int | None:
    """Return the relative pronoun of the aside that a comma closes, None where it closes none."""
    open_at = max(shape.rfind(",", lowest, comma), shape.rfind("-", lowest, comma))
    relative = shape.find("R", open_at + 1, comma)
    return relative if open_at > lowest and relative > 0 else None


def _in_front_of_relative(frame: Frame, relative: int, lowest: int) -> Source | None:
    """Return the subject that an aside with a relative clause stands behind: "Ms Okafor, who left, issued"."""
    comma = frame.shape.rfind(",", lowest, relative)
    head = phrase_ending(frame, comma, lowest) if comma > lowest else None
    return head and Source(head.first, head.last, head.first, "clause-subject")


_CLAUSE_WITH_VERB: Final = re.compile(r"DA?[wN]{1,4}")


def _opens_clause(frame: Frame, at: int, lowest: int) -> bool:
    """Tell whether "and" joins two clauses rather than two nouns: "Iyer sailed and the others stayed"."""
    shape, words = frame.shape, frame.words
    noun = _CLAUSE_WITH_VERB.match(shape, at)
    if noun is None or not (shape[noun.end() : noun.end() + 1] in ("X", "V") or words[noun.end() - 1].endswith("ed")):
        return False
    return any(
        shape[index] in "XV" or (shape[index] == "w" and words[index].endswith("ed"))
        for index in range(max(lowest, at - LONGEST_SOURCE), at - 1)
    )


def _phrase_stop(shape: str, index: int, at: int) -> int:
    """Step over the noun phrase of a preposition, but not over a name behind common words."""
    first = index
    while index < at and shape[index] in "DMNw#BT":
        if shape[index] == "N" and index > first and shape[index - 1] in "wT":
            break
        index += 1
    return max(index, first)


def subject_at(frame: Frame, index: int, at: int, *, possessor: bool = True) -> Source:
    """Return the noun phrase that begins at a token, up to its verb."""
    shape, words = frame.shape, frame.words
    if shape[index] == "P":
        return Source(index, index + 1, index, "clause-subject")
    if possessor and words[index] in POSSESSIVES and index + 1 < at:
        return Source(index, index + 1, index, "possessor")
    last = index
    while last < at and shape[last] in "DMNw#B" and last - index < 8:
        if possessor and shape[last] == "M":
            return Source(index, last + 1, index, "possessor")
        if last > index and shape[last] == "w" and _is_verb(frame, last):
            break
        if last > index and shape[last] == "w" and shape[last - 1] in "NB":
            noun = last + 1
            while noun < at and shape[noun] == "w" and noun - last < _MOST_NOUNS and not _is_verb(frame, noun):
                noun += 1  # "Oulu harbour workers | have"
            head = words[noun - 1]
            plural = head.endswith("s") or head in head_kinds()
            if last + 1 < at and shape[last + 1] in "XV":
                last += 1
            elif plural and noun < at and (shape[noun] in "XV" or (shape[noun] == "w" and _is_verb(frame, noun))):
                last = noun
            elif last + 1 < at and words[last].removesuffix("s") in head_kinds():
                last += 1
            break
        if last > index and shape[last] == "D":
            break
        last += 1
    last = max(last, index + 1)
    whole = last if possessor else _up_to_verb(frame, last, at)
    if whole > last:
        return Source(index, whole, index, "clause-subject")
    while last + 1 < at and words[last] == "of" and shape[last + 1] == "N":
        last += 2  # "Senator Okafor of Oulu"
        while last < at and shape[last] in "NB":
            last += 1
    return Source(index, last, index, "clause-subject")


def _is_verb(frame: Frame, at: int) -> bool:
    """Tell whether a word behind a noun is that noun's verb: "the union | rejects the", not "the union's families"."""
    shape, word = frame.shape, frame.words[at]
    if shape[at - 1] not in "wNB":
        return False
    after = shape[at + 1 : at + 2]
    if is_past(word):
        return after not in ("X", "V")
    return word.endswith("es") and after != "" and after in "DNMPOho#Aw"


_REST: Final = re.compile(r"(?:I D?A?[NMw#B]{1,5} | C D?A?[NMw#B]{1,5} | T){1,4}".replace(" ", ""))


def _up_to_verb(frame: Frame, last: int, before: int) -> int:
    """Return where a subject ends with all in front of its verb: "lawyers for the family in Oulu | filed"."""
    shape = frame.shape
    if shape[last : last + 1] not in ("I", "C"):
        return last
    for at in range(last + 1, min(before, last + LONGEST_SOURCE)):
        if shape[at] in "XV" or (shape[at] == "w" and _is_verb(frame, at)):
            return at if _REST.fullmatch(shape, last, at) else last
    return last


def _last_resort(frame: Frame, index: int, before: int) -> Source | None:
    """Take the first pronoun or name behind a lead that no comma ends."""
    shape = frame.shape
    for at in range(index + 1, before):
        if shape[at] == "P" or (shape[at] == "N" and shape[at - 1] != "I"):
            last = at + 1
            while last < before and shape[at] == "N" and shape[last] in "NB":
                last += 1
            behind = shape[last : last + 1]
            if shape[at] == "N" and (behind == "C" or (behind == "w" and not is_past(frame.words[last]))):
                return None  # "Cuban exiles", "Cuban and American flags": no name
            return Source(at, last, at, "main-subject")
    return None
