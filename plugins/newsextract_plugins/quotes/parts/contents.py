"""Contents: where in a frame stands what was said, before or behind its cue."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newsextract.text.grammar.words import is_past
from newsextract_plugins.quotes.lexicon import word_list
from newsextract_plugins.quotes.words import head_kinds

if TYPE_CHECKING:
    from newsextract_plugins.quotes.shapes import CueHit, Frame

_NOUN_PHRASE: Final = r"(?:P|D?A?[NMw#B]{1,6}(?:I D?[NMw#B]{1,5})?)"
_NEXT_ATTRIBUTION: Final = rf"""
    ;
  | (?: [,-] [CY]?A? | q C?+ | [CY] ) (?= G (?: [^,] | ,[qQ] ) )    # ", adding that"
  | ,? A? (?= K )                                                 # ", according to"
  | [,q] [CY]?A? (?= {_NOUN_PHRASE} (?:,[^,;]{{1,12}},)? [AX]* V )       # ", but she said"
  | [,q] S (?= {_NOUN_PHRASE} [AX]* V )                            # ", as she put it"
  | [,q] [CY] (?= [AX]* V )                                        # ", and added that"
  | (?<=.) C (?= (?:P|N{{1,4}}) (?: [AX]* V (?:[hP:]|,[qQ]) | G [OPD] ) )   # "and she said that"
  | [CY] (?= A? V ) | , (?= V )                                    # "and called for"
  | [,q] (?= R )                                                  # ", which the paper knows better"
"""
_CLAUSE_END: Final = re.compile(
    rf"(?= [;,qCYAK-] ) (?: {_NEXT_ATTRIBUTION} | [,q-] (?= Y(?![AXh]) | Z ) | - (?= D | C(?!h) ) | Y (?= P ) )",
    re.VERBOSE,
)
"""Where a reported clause ends. Measured: at each of these most reported clauses do.

Each of the two patterns begins with the codes that may begin a match, so that most tokens cost one comparison.
"""
_GIST_END: Final = re.compile(
    rf"(?= [;:,qCYZAK-] ) (?: {_NEXT_ATTRIBUTION} | :(?=[qQ]) | [,q] (?= [YZDPSX] | C(?![oh]) | (?!.)w ) | [YZ] | - )",
    re.VERBOSE,
)
"""Where the gist of a speech act ends, which is a noun phrase."""
_TOLD_THAT: Final = re.compile(r"(?:O|D?A?[NMw]{1,5})h")
_TOLD_PRONOUN: Final = re.compile(r"P(?=[oh])|D(?=[,:hPqQSR]|$)")
"""A pronoun that is told something; "her" has the code of a possessive."""
_ADDRESSEE: Final = re.compile(r"O|D?A?(?>(?:[NMw#B]|C[NM])+)(?>(?:I D?+[NMw#B]++)*)".replace(" ", ""))
_SUBORDINATE_END: Final = re.compile(r"[,;q]")
_ASIDE_CLOSED: Final = re.compile(r"R[^,;qQ]{1,20},(?=[XqQ]|A[qQX])")
"""A relative clause behind which the sentence goes on ("the bridge, which was closed, would")."""
_DASHED: Final = re.compile(r"[^-;:qQ]{1,25}-(?=[X]|A[X])")
"""What two dashes enclose, behind which the sentence goes on ("the bridges - all of them wooden - would")."""
_LONGEST_CLAUSE: Final = 300
"""Tokens of a reported clause; a quotation is one token."""
_WIDEST_GAP: Final = 14
"""Tokens between two quotations of one content."""
_MOST_MARKS: Final = 60
_FURTHEST_COMPLEMENT: Final = 30
_CLAUSE_ADVERBS: Final = frozenset(
    {
        "too",
        "only",
        "even",
        "just",
        "not",
        "never",
        "still",
        "perhaps",
        "rather",
        "almost",
        "nearly",
        "roughly",
        "simply",
    }
)
_QUESTION_WORDS: Final = frozenset({"whether", "if", "how", "why", "what", "when", "where", "who", "which"})


class Complement:
    """What follows a cue.

    Attributes:
        start: The content's first token, None where none follows.
        opener: What opens it: "that", "to", "whether", "wh", ":", "quote" (after a comma), "bare".
        stop: The token at which the words that belong to the cue itself end.
        addressee: Tokens of the addressee, or None.
    """

    __slots__ = ("addressee", "opener", "start", "stop")

    def __init__(self, start: int | None, opener: str, stop: int, addressee: tuple[int, int] | None) -> None:
        self.start = start
        self.opener = opener
        self.stop = stop
        self.addressee = addressee


_PLACES: Final = frozenset({"here", "there"})


def complement_after(frame: Frame, hit: CueHit, at: int | None = None) -> Complement:
    """Find the content behind a cue, over its addressee and its adverbials."""
    shape, words = frame.shape, frame.words
    frames = hit.cue.frames
    size = len(shape)
    at = hit.last if at is None else at
    while at < size and shape[at] == "A":
        at += 1
    addressee = None
    if "a" in frames and at < size:
        match = _ADDRESSEE.match(shape, at)
        if match:
            addressee = _addressee_within(frame, match.end(), at)
            at = addressee[1]
        elif _TOLD_PRONOUN.match(shape, at) and (shape[at] != "D" or words[at] == "her"):
            addressee = (at, at + 1)
            at += 1
    clausal = hit.cue.clausal
    plain = not clausal and "a" not in frames
    furthest = min(size, at + _FURTHEST_COMPLEMENT)
    stepped = False
    while at < furthest:
        code = shape[at]
        if code == "w" and words[at] in _PLACES and shape[at + 1 : at + 2] in ("T", "I", "h"):
            at += 1  # "said here Friday that"
            continue
        if code in "PNMw#B":
            if frames.isdisjoint("cn"):
                break
            return _bare_complement(frame, hit, at, addressee)
        if code == "h" and not plain:
            return Complement(at + 1, "that", at, addressee)
        if code == ":":
            return Complement(at + 1 if at + 1 < size else None, ":", at, addressee)
        if code in "qQ":
            return Complement(at, "quote" if addressee or stepped or frames == {"q"} else "bare", at, addressee)
        if code == ",":
            if at + 1 < size and shape[at + 1] in "qQ":
                return Complement(at + 1, "quote", at, addressee)
            if at + 1 < size and shape[at + 1] == "h":
                return Complement(at + 2, "that", at, addressee)
            close = shape.find(",", at + 1, at + 18)
            if close > 0 and close + 1 < size and shape[close + 1] in "hqQ" and "V" not in shape[at:close]:
                opener = "that" if shape[close + 1] == "h" else "quote"
                return Complement(close + 1 + (opener == "that"), opener, at, addressee)
            break
        if code == "-":
            close = shape.find("-", at + 1, at + _FURTHEST_COMPLEMENT)
            if close < 0:
                break
            at = close + 1
            continue
        if code == "o" and "t" in frames:
            return Complement(at + 1 if at + 1 < size else None, "to", at, addressee)
        if code == "o" and at + 1 < size and shape[at + 1] in "NDwO" and not plain:
            begin = at + 1
            at = _phrase_end(shape, begin, size)
            hearer = next((other for other in range(begin, at) if shape[other] in "IT"), at)
            if addressee is None and hearer > begin:
                addressee = (begin, hearer)
            at += words[at - 1 : at + 1] == ["in", "may"]  # the month
            stepped = True
            continue
        if code in "SR" and words[at] in _QUESTION_WORDS and clausal:
            whether = words[at] in ("whether", "if")
            return Complement(at + whether, "whether" if whether else "wh", at, addressee)
        if code in "TA" or (code == "D" and words[at] == "this" and shape[at + 1 : at + 2] == "T"):
            at += 1
            stepped = True
            continue
        if code == "I" and words[at + 1 : at + 2] == ["may"] and shape[at + 2 : at + 3] in ("P", "D", "N", "h"):
            at += 2  # the month
            stepped = True
            continue
        if code == "I" and addressee and words[at] in ("against", "about", "of") and "n" in frames:
            return Complement(at, "bare", at, addressee)
        if code == "I" and clausal and _is_quantity(frame, at):
            return Complement(at, "bare", at, addressee)  # "said about half of the boats"
        if code == "I" and (not plain or stepped or shape[at + 1 : at + 2] == "T" or shape[at + 1 : at + 3] == "DT"):
            end = _phrase_end(shape, at + 1, size)
            if end < size and shape[end] in "XV":
                names = end
                while names > at + 2 and shape[names - 1] == "N":
                    names -= 1
                if names < end and names > at + 1:
                    return Complement(names, "bare", names, addressee)
            at = end
            stepped = True
            continue
        if code in "hDOXVG" and not frames.isdisjoint("cn"):
            if code in "XVG" and not addressee and not stepped:
                break
            return _bare_complement(frame, hit, at, addressee)
        if code in "DO" and "d" in frames:
            return Complement(at, "bare", at, addressee)
        break
    return Complement(None, "", min(at, size), addressee)


def _bare_complement(frame: Frame, hit: CueHit, at: int, addressee: tuple[int, int] | None) -> Complement:
    """Return the content that begins at a token with nothing to open it, or behind "that" and whom it names."""
    if hit.cue.clausal and not addressee and hit.cue.lemma != "say":
        told = _TOLD_THAT.match(frame.shape, at)
        if told is not None and _is_told(frame, told.end() - 1):
            return Complement(told.end(), "that", told.end() - 1, (at, told.end() - 1))
    return Complement(_with_adverb(frame, hit.last, at), "bare", at, addressee)


def _is_quantity(frame: Frame, at: int) -> bool:
    """Tell whether a preposition makes a number vague: "about half of", "over 40 boats", "around a third"."""
    if frame.words[at] not in ("about", "around", "over", "under"):
        return False
    after = at + 1 + (frame.words[at + 1 : at + 2] in (["a"], ["one"], ["two"]))
    return frame.shape[after : after + 1] == "#" or frame.words[after : after + 1] in (
        ["half"], ["third"], ["quarter"], ["dozen"], ["two-thirds"], ["three-quarters"], ["thirds"],
    )  # fmt: skip


def _is_told(frame: Frame, last: int) -> bool:
    """Tell whether a noun phrase in front of "that" is who is told, not what is spoken of: "stressed the risk that"."""
    word = frame.words[last - 1]
    if head_kinds().get(word, head_kinds().get(word.removesuffix("s"))) in ("document", "data"):
        return False  # "denied a report that"
    return word not in word_list("telling_nouns.txt") and word.removesuffix("s") not in word_list("fact_nouns.txt")


def _with_adverb(frame: Frame, first: int, at: int) -> int:
    """Take an adverb in front of a bare clause to the clause where it belongs there: "said too many boats"."""
    while at - 1 >= first and frame.shape[at - 1] == "A" and frame.words[at - 1] in _CLAUSE_ADVERBS:
        at -= 1
    return at


def _addressee_within(frame: Frame, end: int, at: int) -> tuple[int, int]:
    """Shorten an addressee that swallowed the subject of what follows: "told The Post Mr Iyer would"."""
    shape = frame.shape
    for index in range(at + 1, end):
        if frame.words[index] in ("against", "about"):
            return at, index
    if end < len(shape) and shape[end] in "XV" and end - at > 1:
        words = range(at + 1, end)
        for index in words:
            if frame.words[index] in ("mr", "mrs", "ms", "dr", "president", "sen", "rep", "gov"):
                return at, index
        return at, end - 1
    return at, end


def _phrase_end(shape: str, at: int, size: int) -> int:
    """Return where the noun phrase of an adverbial ends."""
    while at < size and shape[at] in "DNMw#BTIO" and not (shape[at] == "O" and shape[at - 1] in "NwT"):
        at += 1
        if at < size and shape[at] == "D" and shape[at - 1] in "NMwT#":
            break
    return at


def clause_end(frame: Frame, start: int, *, gist: bool = False, subordinate: bool = False) -> int:
    """Return the token before which the reported clause that begins at `start` ends.

    Args:
        frame: The frame.
        start: The content's first token.
        gist: Whether it is a noun phrase, the gist of a speech act.
        subordinate: Whether the attribution itself is a subordinate clause in front, which a comma ends.
    """
    pattern = _SUBORDINATE_END if subordinate else _GIST_END if gist else _CLAUSE_END
    furthest = min(len(frame.shape), start + _LONGEST_CLAUSE)
    match = pattern.search(frame.shape, start + 1, furthest)
    if match is not None and not subordinate and frame.shape[match.end() : match.end() + 1] in ("R", "D", "C"):
        dash = match.group() == "-"
        goes_on = (_DASHED if dash else _ASIDE_CLOSED).match(frame.shape, match.end())
        if goes_on is not None:
            match = pattern.search(frame.shape, goes_on.end(), furthest)
    end = match.start() + match.group().startswith(("q", "Q")) if match else furthest
    while end > start and frame.shape[end - 1] in ",;:-.?!…":
        end -= 1
    return end


def content_end(frame: Frame, start: int, opener: str, *, gist: bool = False, subordinate: bool = False) -> int:
    """Return where the content that starts at a token ends; a quotation after a comma or colon stands by itself."""
    end = clause_end(frame, start, gist=gist, subordinate=subordinate)
    if opener not in ("quote", ":") or frame.shape[start : start + 1] not in ("q", "Q"):
        return end
    last = start + 1
    for at in range(start + 1, end):
        if frame.shape[at] in "qQ":
            if at - last > _WIDEST_GAP:
                break
            last = at + 1
    return last


def trim_start(frame: Frame, start: int, end: int) -> int:
    """Step over punctuation and a leading conjunction."""
    end = min(end, start + _MOST_MARKS)
    while start < end and frame.shape[start] in ",;:-.?!…":
        start += 1
    return start


def clause_around(frame: Frame, floor: int, at: int) -> tuple[int, int]:
    """Return the clause that holds the quotation at `at`, from token `floor` on; the quotation where it is the most.

    A clause begins behind "that", else behind the last mark or conjunction; where the floor is the end of its subject,
    behind the verb: "Ms Okafor credited" + "the crews for “a quiet winter”".
    """
    shape = frame.shape
    lowest = max(floor, at - _LONGEST_PREDICATE)
    start = shape.rfind("h", lowest, at) + 1
    if start <= lowest or any(code in ";:qQ" for code in shape[start:at]):
        start = at
        while start > lowest and (
            shape[start - 1] not in _CLAUSE_OPENERS or (frame.words[start - 1] == "as" and shape[start] != "P")
        ):
            start -= 1
    while start < at and shape[start] == "A":
        start += 1
    behind = _behind_verb(frame, start, at) if start == floor else start
    if behind > start:
        return behind, max(clause_end(frame, behind), at + 1)
    end = max(clause_end(frame, start), at + 1)
    left, right = frame.span(start, end)
    inner_left, inner_right = frame.span(at, at + 1)
    if 2 * (inner_right - inner_left) >= right - left:
        return at, at + 1
    return start, end


def _behind_verb(frame: Frame, start: int, at: int) -> int:
    """Step over a subject's verb and its preposition; a form of "be" or "have" alone belongs to what is said."""
    shape, words = frame.shape, frame.words
    verb = start
    while verb < at and shape[verb] in "XA":
        verb += 1
    if verb >= at or shape[verb] not in "wVN" or not (is_past(words[verb]) or words[verb].endswith(("s", "ing"))):
        return start
    verb += 1
    return verb + (verb < at and shape[verb] == "I")


_CLAUSE_OPENERS: Final = frozenset(",;:hSYZRqQ-.?C")
_LONGEST_PREDICATE: Final = 30
