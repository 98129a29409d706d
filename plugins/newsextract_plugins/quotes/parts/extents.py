"""Extents: where the content of one construction ends earlier, or begins later, than its clause."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newsextract.text.grammar.words import is_past
from newsextract_plugins.quotes.lexicon import word_list

if TYPE_CHECKING:
    from newsextract_plugins.quotes.shapes import Frame


_LONGEST_DATELINE: Final = 8


def without_dateline(frame: Frame, start: int, end: int) -> int:
    """Step over what opens a sentence and is not said: a conjunction, a place and a dash, "ROME, May 3 (Ansa) -"."""
    shape = frame.shape
    while start < end - 2 and shape[start] in "CY":
        start += 1
    if end - start <= 4 or shape[start] != "N":
        return start
    if shape[start + 1] == "-":
        return start + 2
    dash = shape.find("-", start, min(end - 2, start + _LONGEST_DATELINE))
    agency = frame.words[dash - 1] if dash > start else ""
    return dash + 1 if agency[:1] == "(" and agency[-1:] == ")" else start


def participle_end(frame: Frame, start: int, end: int) -> int:
    """Return where the content of a participle ends: before "and" and a past tense, which is the main clause's verb."""
    shape = frame.shape
    for at in range(start + 1, end - 1):
        if shape[at] == "C" and shape[at + 1] == "w" and is_past(frame.words[at + 1]) and "X" not in shape[start:at]:
            return at
    return end


def relative_end(frame: Frame, relative: int, start: int, end: int, *, clause: bool) -> int:
    """Return where a content in a relative clause ends: with the clause, behind which the main verb stands."""
    shape = frame.shape
    if shape[relative - 1 : relative] == "-":
        dash = shape.find("-", start, end)
        return dash if dash > 0 else end
    if shape[relative - 1 : relative] != ",":
        return _main_verb(frame, start, end, waiting=clause)
    for at in range(start + 1, end - 1):
        if shape[at] == ",":
            verb = at + 1
            while verb < end - 1 and shape[verb] == "A":
                verb += 1
            finite = shape[verb] in "XV" and frame.words[verb] != "be"
            if finite or (shape[verb] == "w" and is_past(frame.words[verb])):
                return at
    return end


_DATED: Final = re.compile(r"ID?T[T#]{0,2}S")


def before_date_when(frame: Frame, start: int, end: int) -> int:
    """Return where a noun phrase that is a content ends: before "in May 2022 when", which tells when it was said."""
    match = _DATED.search(frame.shape, start + 1, end)
    if match is None or frame.words[match.end() - 1] != "when":
        return end
    phrase = range(start, match.start())
    verbal = any(frame.shape[at] in "XVPGR" or (frame.shape[at] == "w" and is_past(frame.words[at])) for at in phrase)
    return end if verbal else match.start()


_LONGEST_CIRCUMSTANCE: Final = 14
_LONGEST_OCCASION: Final = 6
_AT: Final = frozenset({"in", "on", "at", "during", "via", "from", "through"})


def without_circumstance(frame: Frame, start: int, end: int) -> int:
    """Return where the gist of a speech act ends in front of where it was said: "the board" + "in an interview"."""
    shape, words = frame.shape, frame.words
    occasions = word_list("occasions.txt")
    for at in range(max(start + 1, end - _LONGEST_CIRCUMSTANCE), end - 1):
        if shape[at] == "I" and words[at] in _AT and not any(code in "XVGSRh,:;" for code in shape[at:end]):
            stop = at + 1
            while stop < min(end, at + _LONGEST_OCCASION) and shape[stop] in "DMNw#BT":
                if words[stop] in occasions:
                    return _without_day(shape, start, at)
                stop += 1
    return end


def _without_day(shape: str, start: int, end: int) -> int:
    """Step back over a day in front of an occasion: "the board" + "on Monday"."""
    at = end
    while at > start + 1 and shape[at - 1] == "T":
        at -= 1
    if at == end:
        return end
    if at > start + 1 and shape[at - 1] == "D":
        at -= 1
    if at > start + 1 and shape[at - 1] == "I":
        at -= 1
    return at


def without_comment(frame: Frame, start: int, end: int) -> int:
    """Return where a content ends in front of what the article adds: "it holds, a claim that", "“safe” as he met"."""
    shape, words = frame.shape, frame.words
    comments = word_list("comment_nouns.txt")
    for at in range(start + 1, end - 2):
        if shape[at] in ",q" and words[at + 1] in ("a", "an", "something"):
            if words[at + 1] == "something" or not comments.isdisjoint(words[at + 2 : min(at + 5, end)]):
                return at + (shape[at] == "q")
        elif shape[at] in "qQ" and words[at + 1] in _MEANWHILE and shape[at + 2] == "P":
            return at + 1
    return end


_MEANWHILE: Final = frozenset({"as", "after", "while"})
_FINITE: Final = frozenset(
    {"is", "are", "was", "were", "has", "have", "had", "will", "would", "can", "could", "may", "might", "must", "do",
     "does", "did"}
)  # fmt: skip
_LONGEST_GIST: Final = 12
_FARTHEST_VERB: Final = 40


def _main_verb(frame: Frame, start: int, end: int, *, waiting: int) -> int:
    """Return where the main verb stands behind a relative clause without commas: "keepers who say it holds" + "were".

    It is the finite verb behind a noun for which none of the `waiting` subjects is left over: each clause has one verb.
    """
    shape, words = frame.shape, frame.words
    for at in range(start + 1, min(end, start + _FARTHEST_VERB)):
        code = shape[at]
        if code in "hSZR" or (code == "P" and shape[at - 1] in "wNB"):
            waiting += 1
        elif code in ",;:-CYq":
            return end
        elif waiting and (code == "Q" or (code == "w" and shape[at - 1] == "P" and is_past(words[at]))):
            waiting -= 1  # "she “only wanted to scare” him when he knocked"
        elif (code == "X" and words[at] in _FINITE) or (code == "V" and frame.cues[at].cue.form != "ing"):
            if shape[at - 1] in "XAoI":
                continue
            if not waiting:
                return at
            waiting -= 1
    return end


def before_second_verb(frame: Frame, start: int, end: int) -> int:
    """Return where a noun phrase ends that is a content: before the next verb ("denied theft but was fined")."""
    shape, words = frame.shape, frame.words
    for at in range(start, min(end - 1, start + _LONGEST_GIST)):
        if shape[at] in "CY" and shape[at + 1] == "X" and words[at + 1] not in ("not", "never"):
            return at
        if shape[at] in "XVGPqQhSZRCY," or (shape[at] == "w" and is_past(words[at])):
            return end
    return end


def behind_name(shape: str, start: int, end: int) -> int:
    """Return where the name in "what she calls the “new deal” between" ends: with its quotation."""
    for at in range(start, min(end, start + 14)):
        if shape[at] in "qQ":
            return at + 1
    return end


_NEXT_FRAGMENT: Final = re.compile(r",?(?:C?D[wA]{0,2}|C)?[qQ]")


def over_fragments(shape: str, start: int, end: int) -> int:
    """Return where a list of quoted fragments ends: "called her a “liar,” a “bully” and “a cheat”"."""
    while end > start and shape[end - 1] in "qQ":
        match = _NEXT_FRAGMENT.match(shape, end)
        if match is None:
            break
        end = match.end()
    return end


def quotations_end(shape: str, start: int, end: int) -> int:
    """Return where the quotations end that begin at `start`, one behind the other: "chanting “Out!” and “Now!”"."""
    at = start + 1
    while at < end and (shape[at] in "qQ" or (shape[at] in ",C" and shape[at + 1 : at + 2] in ("q", "Q"))):
        at += 1
    return at
