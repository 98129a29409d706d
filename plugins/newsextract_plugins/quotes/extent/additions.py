"""What the article adds behind a content: where and when it was said, what figures are compared with, comments."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract import exception
from newsextract.text import patterns as re
from newsextract.text.grammar.words import is_past
from newsextract_plugins.quotes.lexicon import word_list

if TYPE_CHECKING:
    from newsextract_plugins.quotes.constructions.report import Report

__all__ = [
    "PRESENTING",
    "before_comparison",
    "before_date_when",
    "before_participle",
    "behind_marks",
    "without_circumstance",
    "without_comment",
]

_BEFORE_COMMENT: Final = re.compile("[,qQ]")
_DATED: Final = re.compile(r"ID?T[T#]{0,2}S")
_LONGEST_CIRCUMSTANCE: Final = 14
_LONGEST_OCCASION: Final = 6
_AT: Final = frozenset({"in", "on", "at", "during", "via", "from", "through"})
_LONGEST_NAME: Final = 4
_DURING: Final = frozenset({"during", "after", "before", "while", "when"})
_PLACED: Final = frozenset({"in", "at", "on"})
_GLOSSING: Final = frozenset({"meaning", "implicitly", "effectively", "implying"})
"""What opens the article's gloss behind a quotation."""
_SHOWN: Final = (["as", "shown"], ["as", "seen"], ["as", "evidenced"], ["as", "demonstrated"])
_MEANWHILE: Final = frozenset({"as", "after", "while"})
PRESENTING: Final = frozenset({"report", "announce", "disclose"})
"""Verbs whose objects may be figures."""
_COMPARING: Final = frozenset({"against", "compared", "versus", "up", "down", "from"})


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
    first = max(start + 1, end - _LONGEST_CIRCUMSTANCE)
    if occasions.isdisjoint(words[first:end]):
        return None
    for at in range(first, end - 1):
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
    if report.hit.cue.lemma not in PRESENTING or report.complement.opener != "bare":
        return None
    shape, words = report.frame.shape, report.frame.words
    compared = (
        at for at in range(start + 1, end - 1)
        if shape[at] == "," and words[at + 1] in _COMPARING and "#" in shape[at:end] and "#" in shape[start:at]
    )  # fmt: skip
    return next(compared, None)


@exception(
    "circumstance-behind-marks",
    "What stands behind the name in marks that somebody gives a thing tells when and where it was given.",
    example="Amara Diallo criticised the dam as a “crazy plan” during a visit to the town.",
    counterexample="Amara Diallo criticised the dam as a “crazy plan” of the board.",
)
def behind_marks(report: Report, start: int, end: int) -> int | None:
    """Return where the gist of a speech act ends behind its last quotation: "as a “crazy plan”" + "during a visit"."""
    if report.complement.opener != "bare" or report.hit.cue.cue_class != "communication":
        return None
    shape, words = report.frame.shape, report.frame.words
    last = max(shape.rfind("q", start, end), shape.rfind("Q", start, end))
    if last < 0 or last + 1 >= end:
        return None
    word = words[last + 1]
    named = "as" in words[max(start, last - _LONGEST_NAME) : last]
    circumstance = word in _DURING or shape[last + 1] == "T" or (named and word in _PLACED)
    return last + 1 if circumstance else None


@exception(
    "participle-behind-a-gist",
    "A participle with its object behind a comma is the main clause's, not part of a noun phrase that is said.",
    example="Amara Diallo called for a new board, believing the harbour was lost.",
    counterexample="Amara Diallo criticised the plan, which is too small.",
)
def before_participle(report: Report, start: int, end: int) -> int | None:
    """Return where the gist of a speech act ends in front of what its speaker does: "the plan" + ", treating it as"."""
    if report.complement.opener != "bare" or report.hit.cue.clausal or "n" not in report.hit.cue.frames:
        return None
    shape, words = report.frame.shape, report.frame.words
    for at in range(start + 1, end - 2):
        if shape[at] == "," and shape[at + 1] == "w" and words[at + 1].endswith("ing") and shape[at + 2] in "DPOM#":
            gerunds = any(word.endswith("ing") for word in words[start:at])
            return None if gerunds else at
    return None


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
    if _BEFORE_COMMENT.search(shape, start + 1, end - 2) is None:
        return None
    for match in _BEFORE_COMMENT.finditer(shape, start + 1, end - 2):
        at, word = match.start(), words[match.end()]
        if shape[at] in ",q" and word in ("a", "an", "something"):
            comments = word_list("cues/comment_nouns")
            if word == "something" or not comments.isdisjoint(words[at + 2 : min(at + 5, end)]):
                return at + (shape[at] == "q")
        elif shape[at] in "qQ" and (
            (word in _MEANWHILE and shape[at + 2] == "P")
            or (shape[at] == "q" and (word in _GLOSSING or words[match.end() : match.end() + 2] in _SHOWN))
        ):
            return at + 1
    return None
