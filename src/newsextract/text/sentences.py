"""Sentences: the spans between the boundaries inside each paragraph.

One pattern finds every mark that could end a sentence, with the quotation marks and brackets that close behind it; what
stands on its two sides, within a bounded window, decides. In doubt there is no boundary: a sentence too long loses
less than one cut in two. A quotation of several sentences is several sentences.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Final

from newsextract.text import patterns as re
from newsextract.text.abbreviations import class_of, sentence_starters

if TYPE_CHECKING:
    from collections.abc import Iterable

#: How far a decision looks back for the word before a mark, in characters.
_WINDOW: Final = 24

_CAPITALS: Final = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ")

_MARKS: Final = ".!?…。！？"
_ENDING: Final = rf"""
    (?<![{_MARKS}]{{2}}) [{_MARKS}]*+ )                    # a run of marks is tried once, from its first one
    (?P<closers> (?> (?: ["”’'»)\]}}」』）] | \[\d{{1,3}}\] )* ) )  # quotation marks, brackets, a reference: "[3]"
    (?P<gap> \s*+ )
    (?! [,;:] | [a-z](?![A-Z]) | (?<!\s)[0-9] )            # goes on: "Jeb!, who", "soon. in front", "3.5", "bbc.com"
"""
_CANDIDATES: Final = {mark: re.compile(rf"(?P<mark> {re.escape(mark)} {_ENDING}", re.VERBOSE) for mark in _MARKS}
"""What may end a sentence, by the first mark of it: the engine is several times as fast where that is one alone."""
#: What may open a sentence before its first letter.
_OPENERS: Final = "\"“„‘'`([{«「『¿¡*•·-–—_"
#: A name and a verb of saying: `“Why?” Mr. Reed asked` is one sentence.
_ATTRIBUTED: Final = re.compile(
    r"(?:(?:Mr|Mrs|Ms|Dr|Sen|Gov|Rep|Gen|Prof)\.\s)?[A-Z][\w’'-]{1,20}+(?:\s[A-Z][\w’'.-]{0,20}+){0,2}\s"
    r"(?:said|says|asked|asks|wrote|writes|told|added|replied|shouted|wondered|tweeted|continued|exclaimed|cried)\b"
)
#: A word that a sentence can begin with where no space sets it apart: `soon.The`, `soon.I was`.
_GLUED_WORD: Final = re.compile(r"[^\W\d_a-z][^\W\d_A-Z]|[AI]\s")
#: What follows the stop of an address: `Example.Com`.
_NAME_TAIL: Final = re.compile(r"(?:Com|Net|Org|Co|Uk|Io|Gov|Edu|Html?|Php|Js|Pdf)\b")
_NEXT_WORD: Final = re.compile(r"[^\W\d_]++(?>(?:['’.-][^\W\d_]++){0,4})\.?")
#: A capitalised word with none behind it, so that it heads a sentence rather than a title and name.
_LONE_CAPITALISED: Final = re.compile(r"[^\W\d_a-z][^\W\d_A-Z]*+,?\s[^\W\d_A-Z]|[AI]\s|[^\W\d_a-z]\w*+['’]\w++\s")
#: The "J." of a name, and the "S.p.A" that a full stop follows.
_INITIAL: Final = re.compile(r"[^\W\d_a-z]\.")
_ACRONYM: Final = re.compile(r"(?>(?:[^\W\d_]{1,2}\.)+)[^\W\d_]{1,2}")
#: "km/h", whose last letter is no initial.
_UNIT_BY_UNIT: Final = re.compile(r"[a-z]{1,3}/[a-z]{1,3}")
#: What follows a date or a time of day within its sentence: a month, a day of the week, a time zone.
_AFTER_DATE: Final = re.compile(
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)[a-z]*\b"
    r"|(?:[A-Z]{1,3}[DS]?T|GMT|UTC|BST|CET|ET|PT|CT|MT)\b|(?:Eastern|Central|Pacific|Mountain|Greenwich|London|Moscow)\b"
)


def sentences(text: str, paragraphs: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Find the sentences of a text.

    The closing quotation marks and brackets behind a full stop belong to its sentence. The work is linear in the
    length of the text.

    Args:
        text: Any text.
        paragraphs: Spans of its paragraphs, as `newsextract.text.paragraphs.paragraphs` gives them.

    Returns:
        Half-open spans in code points, trimmed, ascending, each within one paragraph; together they hold every
        character of the paragraphs that is not whitespace.
    """
    spans = []
    candidates, starts = _candidates(text)
    reached = 0
    for start, end in paragraphs:
        begin = start
        counted, quotes = start, 0  # straight quotation marks up to an offset: whether the next one opens or closes
        while starts[reached] < start:
            reached += 1
        first = reached
        while starts[reached] < end:
            reached += 1
        for match in candidates[first:reached]:
            stop, after = match.span(3)
            if after >= end:
                break
            if stop < begin:
                continue
            if after == stop + 1 and text[stop - 1] == "." and text[after] in _CAPITALS:
                word = text[max(begin, stop - 1 - _WINDOW) : stop - 1].rpartition(" ")[2]
                if len(word) > 1 and word.isalpha() and class_of(word) is None:
                    spans.append((begin, stop))
                    begin = after
                    continue
            if '"' in match["closers"] or text[after] == '"':
                mark_end = match.end("mark")
                quotes += text.count('"', counted, mark_end)
                counted = mark_end
            boundary = _boundary(text, begin, end, match, opens=quotes % 2 == 0)
            if boundary is not None:
                spans.append((begin, boundary[0]))
                begin = boundary[1]
        spans.append((begin, end))
    return spans


def _candidates(text: str) -> tuple[list[re.Match[str]], list[int]]:
    """Return what may end a sentence, in text order, and where each begins, with an offset behind every text."""
    found = [match for mark, pattern in _CANDIDATES.items() if mark in text for match in pattern.finditer(text)]
    found.sort(key=re.Match.start)
    return found, [*map(re.Match.start, found), sys.maxsize]


def _boundary(text: str, begin: int, end: int, match: re.Match[str], *, opens: bool) -> tuple[int, int] | None:
    """Decide about one candidate.

    Args:
        text: The text.
        begin: Where the sentence began.
        end: Where the paragraph ends.
        match: The candidate.
        opens: Whether a straight quotation mark here would open a quotation, by the count of those before.

    Returns:
        The end of the sentence and the start of the next one, or None where the sentence goes on.
    """
    mark, closers = match["mark"], match["closers"]
    stop, after = match.span("gap")
    if mark[-1] in "。！？":
        # Japanese sets the verb of saying right behind the bracket.
        return None if closers and text[after] in "とってなのはが" else (stop, after)
    if stop == after:
        return _glued_boundary(text, begin, end, match, opens=opens)
    stop, after = _with_detached_closers(text, stop, after, end, opens=opens)
    if after >= end or (end - after < 4 and not any(map(str.isalnum, text[after:end]))):
        return None
    first = after
    while first < end and first - after < 6 and (text[first] in _OPENERS or text[first] == " "):
        first += 1
    if first >= end or text[first] in ".,;:!?…":
        return None
    character = text[first]
    if character.islower() and not text[first + 1 : first + 2].isupper():
        return (stop, after) if text[after] in "•·" else None
    before = match.start("mark")
    if _ends(text, begin, before, mark, closers, first, end, quoted=first > after and text[first - 1] in "\"“‘'`"):
        return stop, after
    return None


def _with_detached_closers(text: str, stop: int, after: int, end: int, *, opens: bool) -> tuple[int, int]:
    """Take in a closing quotation mark that stands apart: `He left. ” Then`."""
    character = text[after]
    if character in "”»" or (character == '"' and not opens and not text[after + 1 : after + 2].isalnum()):
        stop = after = after + 1
        while after < end and text[after].isspace():
            after += 1
    return stop, after


def _ends(text: str, begin: int, before: int, mark: str, closers: str, first: int, end: int, *, quoted: bool) -> bool:
    """Tell whether a mark ends its sentence, given that the next word has no small first letter.

    Args:
        text: The text.
        begin: Where the sentence began.
        before: Where the mark begins.
        mark: The mark.
        closers: What closes behind it.
        first: The first letter, digit or symbol of what follows.
        end: Where the paragraph ends.
        quoted: Whether a quotation mark opens what follows.
    """
    if before - begin < 4 and not any(map(str.isalnum, text[begin:before])):
        return False
    spaced = before > begin and text[before - 1].isspace()
    if "!" in mark or "?" in mark:
        if closers and closers[-1] in "\"”’'" and _ATTRIBUTED.match(text, first, min(end, first + 90)):
            return _starts_sentence(text, first, end)
        word = _word_before(text, begin, before)
        if class_of(f"{word}!") is None:
            return bool(closers) or "?" in mark or not _repeats(text, word, first)
        return _starts_sentence(text, first, end)
    if len(mark) > 1 or mark == "…":
        return not spaced or quoted or _stopped(text, begin, before) or _starts_sentence(text, first, end)
    if spaced and text[max(begin, before - 2) : before - 1] == ".":  # the last of ". . ."
        return _stopped(text, begin, before) or _starts_sentence(text, first, end)
    word = _word_before(text, begin, before)
    if not word:
        return True
    return _word_ends(text, begin, before, word, first, end, quoted=quoted)


def _repeats(text: str, word: str, first: int) -> bool:
    """Tell whether the next word is the same again, as in a chant: `Bread! Bread!`."""
    after = first + len(word)
    return bool(word) and text[first:after] == word and not text[after : after + 1].isalnum()


def _stopped(text: str, begin: int, before: int) -> bool:
    """Tell whether a sentence ended before an ellipsis that stands apart: `It was late. … Doctors came`."""
    window = text[max(begin, before - 10) : before]
    word = window.rstrip(" \xa0.…")
    return window[len(word) : len(word) + 1] == "." or word[-1:] in {"!", "?"}


def _word_ends(text: str, begin: int, before: int, word: str, first: int, end: int, *, quoted: bool) -> bool:
    """Tell whether a full stop behind a word ends the sentence: the abbreviations, initials and enumerators."""
    begins = before - len(word) <= begin + 1  # the word is the first of its sentence
    if begins and (len(word) == 1 or (word.isdecimal() and len(word) <= 3)):
        return False
    kind = _class_of(word)
    if kind is None:
        return True
    if kind == "title" or text[first - 2 : first].strip() in {"-", "–", "—", "_", "--"}:  # a dateline: "N.H. — The"
        return False
    if kind == "number":
        return not text[first].isdecimal()
    if kind in {"date", "time"}:
        return not (text[first].isdecimal() and kind == "date") and not _AFTER_DATE.match(text, first, end)
    if kind == "state" and text[before - len(word) - 2 : before - len(word)] == ", ":
        return quoted or _LONE_CAPITALISED.match(text, first, end) is not None
    # `James T. “Whitey” Reed` is a name, `the U.S. “We` is not; `L. A Superior` is a broken "L.A.".
    if len(word) == 1:
        return _starts_sentence(text, first, end) and text[first + 1 : first + 2] != " "
    return quoted or _starts_sentence(text, first, end)


def _class_of(word: str) -> str | None:
    """Look up the class of a word before a full stop; None for an ordinary word."""
    kind = class_of(word)
    if kind is not None:
        return kind
    if len(word) == 1:
        return "word" if word.isalpha() else None
    if "/" in word:
        return None
    if "." in word:
        return "word" if _ACRONYM.fullmatch(word) else _class_of(word.rpartition(".")[2])
    return None


def _word_before(text: str, begin: int, before: int) -> str:
    """Read the word that a mark follows, without what opens before it; empty where none does."""
    if before == begin or not (text[before - 1].isalnum() or text[before - 1] == "."):
        return ""
    pieces = text[max(begin, before - _WINDOW) : before].split()
    word = pieces[-1].lstrip("\"“”„‘’'`([{«") if pieces else ""
    if _UNIT_BY_UNIT.fullmatch(word):
        return word
    for separator in "-/—–(":
        if separator in word:
            word = word.rpartition(separator)[2]
    if word.endswith("m") and word[:1].isdecimal():
        word = word.lstrip("0123456789:")  # "5p.m."
    return word.rstrip(".")


def _starts_sentence(text: str, first: int, end: int) -> bool:
    """Tell whether the next word is one that begins sentences and no names."""
    found = _NEXT_WORD.match(text, first, min(end, first + _WINDOW))
    return (
        found is not None
        and found[0].replace("’", "'").rstrip(".") in sentence_starters()
        and not _INITIAL.fullmatch(found[0])
    )


def _glued_boundary(text: str, begin: int, end: int, match: re.Match[str], *, opens: bool) -> tuple[int, int] | None:
    """Decide where no space follows: `soon.The`, `said.”Then`, `said.“We`."""
    mark, closers = match["mark"], match["closers"]
    before, stop = match.start("mark"), match.start("gap")
    first = stop
    if closers == '"' and opens:
        stop -= 1  # the mark opens the next sentence
    else:
        while first < end and first - stop < 3 and text[first] in "“‘«([":
            first += 1
    if first >= end or text[first].islower() or not _GLUED_WORD.match(text, first, end):
        return None
    if closers and closers[-1] in "'’" and not text[first : first + 2].istitle():
        return None
    if "!" in mark or "?" in mark:
        return None if "/" in text[max(begin, before - _WINDOW) : before] else (stop, stop)
    word = _word_before(text, begin, before)
    if closers or first > stop:
        ends = not word or _word_ends(text, begin, before, word, first, end, quoted=False)
    elif not word:
        ends = text[before - 1 : before] in {"%", ")", "]", "”", '"', "’", "'"}
    elif _class_of(word) == "title" or _NAME_TAIL.match(text, first, end):
        ends = False
    elif len(word) > 2 and (word[-2:].islower() or word.isdecimal()) and "." not in word and _class_of(word) is None:
        window = text[max(begin, before - _WINDOW) : before].rsplit(maxsplit=1)[-1]
        ends = "/" not in window and "@" not in window
    else:
        ends = len(word) > 1 and _starts_sentence(text, first, end)
    return (stop, stop) if ends else None
