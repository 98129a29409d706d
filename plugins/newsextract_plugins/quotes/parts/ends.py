"""Where the content behind a cue ends earlier or later than its clause: the exceptions, in the order of their reading.

Each takes a report and where its content begins and ends so far, and returns where it ends instead, else None.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract import exception
from newsextract.text import patterns as re
from newsextract.text.grammar.words import is_past
from newsextract_plugins.quotes.lexicon import word_list
from newsextract_plugins.quotes.parts.unsaid import NAMING

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsextract_plugins.quotes.constructions.report import Report
    from newsextract_plugins.quotes.shapes import Frame

__all__ = ["ENDS"]

_DATED: Final = re.compile(r"ID?T[T#]{0,2}S")
_NEXT_FRAGMENT: Final = re.compile(r",?(?:C?D[wA]{0,2}|C)?[qQ]")
_LONGEST_CIRCUMSTANCE: Final = 14
_LONGEST_OCCASION: Final = 6
_LONGEST_GIST: Final = 12
_LONGEST_NAME: Final = 14
_FARTHEST_VERB: Final = 40
_AT: Final = frozenset({"in", "on", "at", "during", "via", "from", "through"})
_MEANWHILE: Final = frozenset({"as", "after", "while"})
_PRESENTING: Final = frozenset({"report", "announce", "disclose"})
_COMPARING: Final = frozenset({"against", "compared", "versus", "up", "down", "from"})
_FINITE: Final = frozenset(
    {"is", "are", "was", "were", "has", "have", "had", "will", "would", "can", "could", "may", "might", "must", "do",
     "does", "did"}
)  # fmt: skip


@exception(
    "second-verb-behind-a-gist",
    "“And” or “but” and a verb behind a noun phrase go on with what the speaker does, not with what is said.",
    example="Amara Diallo denied theft but was fined in May.",
    counterexample="Amara Diallo denied theft and fraud.",
)
def before_second_verb(report: Report, start: int, end: int) -> int | None:
    """Return where a noun phrase ends that is a content: before the next verb ("denied theft but was fined")."""
    if report.complement.opener != "bare" or "n" not in report.hit.cue.frames:
        return None
    shape, words = report.frame.shape, report.frame.words
    for at in range(start, min(end - 1, start + _LONGEST_GIST)):
        if shape[at] in "CY" and shape[at + 1] == "X" and words[at + 1] not in ("not", "never"):
            return at
        if shape[at] in "XVGPqQhSZRCY," or (shape[at] == "w" and is_past(words[at])):
            return None
    return None


@exception(
    "main-verb-behind-a-participle",
    "“And” and a past tense behind what a participle reports are the main clause's.",
    example="Amara Diallo stood up, calling the plan a gift to the mill and walked out of the hall.",
    counterexample="Amara Diallo stood up, calling the plan a gift to the mill and the town.",
)
def participle_end(report: Report, start: int, end: int) -> int | None:
    """Return where the content of a participle ends: before "and" and a past tense, which is the main clause's verb."""
    shape = report.frame.shape
    if shape[report.hit.first] != "G":
        return None
    for at in range(start + 1, end - 1):
        past = shape[at] == "C" and shape[at + 1] == "w" and is_past(report.frame.words[at + 1])
        if past and "X" not in shape[start:at]:
            return at
    return None


@exception(
    "main-verb-behind-a-relative-clause",
    "What is said in a relative clause ends with it, in front of the verb whose subject it describes.",
    example="Keepers who say the dam will hold have left the town.",
    counterexample="Keepers say the dam will hold.",
)
def relative_end(report: Report, start: int, end: int) -> int | None:
    """Return where a content in a relative clause ends: with the clause, behind which the main verb stands."""
    frame, opener = report.frame, report.complement.opener
    shape, before = frame.shape, report.preceding.boundary
    relative = report.source.first if report.source.how == "relative" else before
    if relative < 0 or opener == "quote" or (shape[relative] != "R" and report.source.how != "relative"):
        return None
    if shape[relative - 1 : relative] == "-":
        dash = shape.find("-", start, end)
        return dash if dash > 0 else None
    if shape[relative - 1 : relative] != ",":
        clause = opener != "to" and (opener != "bare" or "c" in report.hit.cue.frames)
        return _main_verb(frame, start, end, waiting=clause)
    for at in range(start + 1, end - 1):
        if shape[at] == ",":
            verb = at + 1
            while verb < end - 1 and shape[verb] == "A":
                verb += 1
            finite = shape[verb] in "XV" and frame.words[verb] != "be"
            if finite or (shape[verb] == "w" and is_past(frame.words[verb])):
                return at
    return None


def _main_verb(frame: Frame, start: int, end: int, *, waiting: int) -> int | None:
    """Return where the main verb stands behind a relative clause without commas: "keepers who say it holds" + "were".

    It is the finite verb behind a noun for which none of the `waiting` subjects is left over: each clause has one verb.
    """
    shape, words = frame.shape, frame.words
    for at in range(start + 1, min(end, start + _FARTHEST_VERB)):
        code = shape[at]
        if code in "hSZR" or (code == "P" and shape[at - 1] in "wNB"):
            waiting += 1
        elif code in ",;:-CYq":
            return None
        elif waiting and (code == "Q" or (code == "w" and shape[at - 1] == "P" and is_past(words[at]))):
            waiting -= 1  # a quotation or a past tense is the verb: she “only wanted to scare” him when he knocked
        elif (code == "X" and words[at] in _FINITE) or (code == "V" and frame.cues[at].cue.form != "ing"):
            if shape[at - 1] in "XAoI":
                continue
            if not waiting:
                return at
            waiting -= 1
    return None


@exception(
    "nothing-but-quotations",
    "A cue that takes no clause reports the quotations behind it and no more.",
    example="The crowd chanted “Out with them!” for an hour.",
    counterexample="Amara Diallo said the dam was “a gift” to the town.",
)
def quotations_end(report: Report, start: int, end: int) -> int | None:
    """Return where the quotations end that begin at `start`, one behind the other: "chanting “Out!” and “Now!”"."""
    shape = report.frame.shape
    opens = report.complement.opener == "bare" and shape[start : start + 1] == "q"
    if not opens or report.hit.cue.clausal:
        return None
    at = start + 1
    while at < end and (shape[at] in "qQ" or (shape[at] in ",C" and shape[at + 1 : at + 2] in ("q", "Q"))):
        at += 1
    return at


@exception(
    "act-behind-a-quotation",
    "“And” and a past tense behind a quotation tell what the speaker does next.",
    example="Amara Diallo said “we will pay” and signed the form.",
    counterexample="Amara Diallo said “we will pay” and left no doubt that “we pay at once”.",
)
def before_next_act(report: Report, start: int, end: int) -> int | None:
    """Return where a content ends behind its quotation: said “we will pay” + "and signed the form"."""
    shape, words = report.frame.shape, report.frame.words
    if report.complement.opener != "bare" or report.source.how == "relative":
        return None
    for at in range(start + 1, min(end - 1, start + _LONGEST_GIST)):
        if shape[at] in "CY" and shape[at - 1] in "qQ":
            act = shape[at + 1] == "w" and is_past(words[at + 1])
            return at if act and not any(code in "qQ" for code in shape[at:end]) else None
        if shape[at] in "XVh":
            return None
    return None


@exception(
    "name-behind-what-somebody-calls",
    "What somebody calls something ends with the name in marks.",
    example="The town rejected what Amara Diallo called a “gift to the mill” on a cold morning.",
    counterexample="Amara Diallo called the dam a gift to the mill.",
)
def behind_name(report: Report, start: int, end: int) -> int | None:
    """Return where the name in "what she calls the “new deal” between" ends: with its quotation."""
    frame, before = report.frame, report.preceding.boundary
    asked = before >= 0 and frame.words[before] in ("what", "whom", "which")
    if not asked or report.hit.cue.lemma not in NAMING:
        return None
    named = (at for at in range(start, min(end, start + _LONGEST_NAME)) if frame.shape[at] in "qQ")
    return next((at + 1 for at in named), None)


@exception(
    "circumstance-of-the-saying",
    "Where and when something is said, behind the gist of a speech act, belongs to the saying.",
    example="Amara Diallo denounced the board in an interview.",
    counterexample="Amara Diallo denounced the board of the mill.",
)
def without_circumstance(report: Report, start: int, end: int) -> int | None:
    """Return where the gist of a speech act ends in front of where it was said: "the board" + "in an interview"."""
    cue, opener = report.hit.cue, report.complement.opener
    gist = opener == "bare" and (cue.cue_class == "communication" or ("n" in cue.frames and not cue.clausal))
    if not gist and opener != "to":
        return None
    shape, words = report.frame.shape, report.frame.words
    occasions = word_list("words/occasions")
    for at in range(max(start + 1, end - _LONGEST_CIRCUMSTANCE), end - 1):
        if shape[at] == "I" and words[at] in _AT and not any(code in "XVGSRh,:;" for code in shape[at:end]):
            stop = at + 1
            while stop < min(end, at + _LONGEST_OCCASION) and shape[stop] in "DMNw#BT":
                if words[stop] in occasions:
                    return _without_day(shape, start, at)
                stop += 1
    return None


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


@exception(
    "date-with-when",
    "“In June 2022 when” behind a noun phrase tells when it was said.",
    example="Amara Diallo announced the dam in June 2022 when the town was still divided.",
    counterexample="Amara Diallo announced the dam when the town was still divided.",
)
def before_date_when(report: Report, start: int, end: int) -> int | None:
    """Return where a noun phrase that is a content ends: before "in May 2022 when", which tells when it was said."""
    if report.complement.opener != "bare":
        return None
    frame = report.frame
    match = _DATED.search(frame.shape, start + 1, end)
    if match is None or frame.words[match.end() - 1] != "when":
        return None
    phrase = range(start, match.start())
    verbal = any(frame.shape[at] in "XVPGR" or (frame.shape[at] == "w" and is_past(frame.words[at])) for at in phrase)
    return None if verbal else match.start()


@exception(
    "comparison-of-figures",
    "What figures are compared with, behind a comma, is the article's.",
    example="The mill reported a loss of $3m, against a profit of $2m in the year before.",
    counterexample="The mill reported a loss of $3m.",
)
def before_comparison(report: Report, start: int, end: int) -> int | None:
    """Return where reported figures end: "a loss of $3m" + ", against a profit of $2m"."""
    if report.hit.cue.lemma not in _PRESENTING or report.complement.opener != "bare":
        return None
    shape, words = report.frame.shape, report.frame.words
    compared = (
        at for at in range(start + 1, end - 1)
        if shape[at] == "," and words[at + 1] in _COMPARING and "#" in shape[at:end] and "#" in shape[start:at]
    )  # fmt: skip
    return next(compared, None)


@exception(
    "list-of-fragments",
    "A list of quoted fragments behind a speech act is taken whole.",
    example="Amara Diallo called the dam a “trap,” a “ruin” and “a cheat”.",
    counterexample="Amara Diallo called the dam “a trap” in May.",
)
def over_fragments(report: Report, start: int, end: int) -> int | None:
    """Return where a list of quoted fragments ends: "called her a “liar,” a “bully” and “a cheat”"."""
    if report.complement.opener != "bare" or report.hit.cue.cue_class != "communication":
        return None
    shape, last = report.frame.shape, end
    while last > start and shape[last - 1] in "qQ":
        match = _NEXT_FRAGMENT.match(shape, last)
        if match is None:
            break
        last = match.end()
    return last if last > end else None


@exception(
    "comment-of-the-article",
    "What the article adds behind what is said: “a claim that”, or what happens meanwhile.",
    example="Amara Diallo said the dam was sound, a claim that few believe.",
    counterexample="Amara Diallo said the dam was sound, a gift to the valley.",
)
def without_comment(report: Report, start: int, end: int) -> int | None:
    """Return where a content ends in front of what the article adds: "it holds, a claim that", "“safe” as he met"."""
    if report.complement.opener == "quote":
        return None
    shape, words = report.frame.shape, report.frame.words
    comments = word_list("cues/comment_nouns")
    for at in range(start + 1, end - 2):
        if shape[at] in ",q" and words[at + 1] in ("a", "an", "something"):
            if words[at + 1] == "something" or not comments.isdisjoint(words[at + 2 : min(at + 5, end)]):
                return at + (shape[at] == "q")
        elif shape[at] in "qQ" and words[at + 1] in _MEANWHILE and shape[at + 2] == "P":
            return at + 1
    return None


ENDS: Final[tuple[Callable[[Report, int, int], int | None], ...]] = (
    before_second_verb,
    participle_end,
    relative_end,
    quotations_end,
    before_next_act,
    behind_name,
    without_circumstance,
    before_date_when,
    before_comparison,
    over_fragments,
    without_comment,
)
