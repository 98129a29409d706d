"""Where a content with words in marks ends: with the marks, or behind further ones."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract import exception
from newsextract.text import patterns as re
from newsextract_plugins.quotes.parts.clause_ends import clause_end
from newsextract_plugins.quotes.parts.unsaid import NAMING

if TYPE_CHECKING:
    from newsextract_plugins.quotes.constructions.report import Report

__all__ = ["behind_name", "over_aside_in_marks", "over_fragments", "over_own_clause", "quotations_end"]

_NEXT_FRAGMENT: Final = re.compile(r",?(?:C?D[wA]{0,2}|C)?[qQ]")
_LONGEST_NAME: Final = 14


@exception(
    "nothing-but-quotations",
    "A cue that takes no clause reports the quotations behind it and no more.",
    example="The crowd chanted “Out with them!” for an hour.",
    counterexample="Amara Diallo said the dam was “a gift” to the town.",
)
def quotations_end(report: Report, start: int, end: int) -> int | None:
    """Return where the quotations end that begin at `start`, one behind the other: "chanting “Out!” and “Now!”"."""
    shape = report.frame.shape
    named = shape[start : start + 1] == "Q" and report.frame.words[start - 1] == "as"
    opens = report.complement.opener == "bare" and (named or shape[start : start + 1] == "q")
    if not opens or report.hit.cue.clausal:
        return None
    at = start + 1
    while at < end and (shape[at] in "qQ" or (shape[at] in ",C" and shape[at + 1 : at + 2] in ("q", "Q"))):
        at += 1
    return at


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
    "aside-in-marks",
    "A quotation behind a dash that ends the sentence goes on with what is said.",
    example="Amara Diallo asked the crowd to welcome the mayor — “my new best friend.”",
    counterexample="Amara Diallo asked the crowd to welcome the mayor — her “new best friend” was late.",
)
def over_aside_in_marks(report: Report, _start: int, end: int) -> int | None:
    """Return where a content ends behind a dash and its last words in marks: "welcome the mayor — “my friend.”"."""
    shape = report.frame.shape
    goes_on = shape[end : end + 1] == "-" and shape[end + 1 : end + 2] in ("q", "Q")
    return end + 2 if goes_on and shape[end + 2 : end + 3] in ("", ".") else None


@exception(
    "own-clause-behind-but",
    "“But” and the pronoun that opened what is said go on with it where words in marks follow without a cue.",
    example="Amara Diallo says she hopes to win, but she knows that “the harbour is strong”.",
    counterexample="Amara Diallo says she hopes to win, but she left the hall.",
)
def over_own_clause(report: Report, start: int, end: int) -> int | None:
    """Return where a content ends behind its second clause: "she hopes to win, but she knows that “it is strong”"."""
    shape, words = report.frame.shape, report.frame.words
    if shape[end : end + 3] not in (",YP", ",CP") or shape[start] != "P" or words[start] != words[end + 2]:
        return None
    rest = shape[end + 3 :]
    return (
        clause_end(report.frame, end + 3)
        if not any(code in "VGK,;:-" for code in rest) and "q" in rest.lower()
        else None
    )
