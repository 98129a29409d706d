"""Where a content ends in front of a verb that is not said: the main clause's, the speaker's next deed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract import exception
from newsextract.text import patterns as re
from newsextract.text.english import classes, lexicon, singular
from newsextract.text.grammar.words import is_participle, is_past

if TYPE_CHECKING:
    from newsextract_plugins.quotes.constructions.report import Report
    from newsextract_plugins.quotes.shapes import Frame

__all__ = [
    "before_as_clause",
    "before_main_clause",
    "before_next_act",
    "before_second_verb",
    "before_silence",
    "infinitive_end",
    "main_verb",
    "participle_end",
    "relative_end",
]

_LONGEST_GIST: Final = 12
_RARELY: Final = 0.2
"""How likely a word may be a noun at most to be a verb."""
_LONGEST_SUBJECT: Final = 9
_FARTHEST_VERB: Final = 40
_SECOND_VERB: Final = re.compile("[^XVGPqQhSZRCY,]*+[CY]X")
_SECOND_CLAUSE: Final = re.compile("(?P<gist>[^XVGPqQhSZRCY,]*+)[CY](?:P|D?A?[NMw#]{1,4})X")
"""A noun phrase, then a clause with a subject of its own."""
_BUT_DID: Final = re.compile("YX")
_BEHIND_MARKS: Final = re.compile("[qQ][CY]")
_DID: Final = frozenset({"did", "does", "do", "didn't", "doesn't", "don't", "would", "wouldn't"})
_FINITE: Final = frozenset(
    {"is", "are", "was", "were", "has", "have", "had", "will", "would", "can", "could", "may", "might", "must", "do",
     "does", "did"}
)  # fmt: skip


def _before_second_clause(report: Report, start: int, end: int) -> int | None:
    """Return where a noun phrase ends in front of "and" and a clause: "denied the claims and the board has asked"."""
    shape, words, cue = report.frame.shape, report.frame.words, report.hit.cue
    clause = _SECOND_CLAUSE.match(shape, start, min(end, start + 2 * _LONGEST_GIST))
    if clause is None:
        return None
    at = clause.end("gist")
    spoken = classes(singular(words[at - 1]), "noun")[:1] == ("noun.communication",)
    if cue.clausal and not (cue.lemma == "deny" and spoken):
        return None  # "said the town and the mill would suffer"
    return None if any(shape[i] == "w" and is_past(words[i]) for i in range(start, at)) else at


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
    verb = _SECOND_VERB.match(shape, start, min(end, start + _LONGEST_GIST + 1))
    if verb is None and (clause := _before_second_clause(report, start, end)) is not None:
        return clause
    if verb is None or words[verb.end() - 1] in ("not", "never"):
        return None
    at = verb.end() - 2
    return None if any(shape[i] == "w" and is_past(words[i]) for i in range(start, at)) else at


@exception(
    "but-did-not-say",
    "“But” and a negated verb of saying tell what the speaker left open.",
    example="Amara Diallo confirmed that a boat had sunk but did not say whether anybody was lost.",
    counterexample="Amara Diallo confirmed that a boat had sunk but did not block the harbour.",
)
def before_silence(report: Report, start: int, end: int) -> int | None:
    """Return where a content ends in front of what its speaker did not say: "had sunk" + "but did not say whether"."""
    shape, words = report.frame.shape, report.frame.words
    if shape.find("YX", start + 1, end - 1) < 0:
        return None
    for match in _BUT_DID.finditer(shape, start + 1, end - 1):
        at = match.start()
        if words[at + 1] not in _DID:
            continue
        verb = at + 2
        while verb < end - 1 and shape[verb] in "XA":
            verb += 1
        return at if shape[verb] == "V" and report.frame.cues[verb].cue.cue_class == "speech" else None
    return None


@exception(
    "main-verb-behind-an-infinitive",
    "“And” and a finite verb behind what somebody is asked to do are the asker's.",
    example="The board asks members to rate the harbour and compiles the answers into a list.",
    counterexample="The board asks members to rate the harbour and compile the answers.",
)
def infinitive_end(report: Report, start: int, end: int) -> int | None:
    """Return where what somebody is asked to do ends: in front of "and" and a finite verb."""
    shape, words = report.frame.shape, report.frame.words
    if report.complement.opener != "to":
        return None
    for at in range(start + 1, end - 1):
        code = shape[at]
        if code in "hSRZqQV":
            return None
        verb = words[at + 1]
        if code == "C" and words[at] == "and" and shape[at + 1] == "w" and lexicon.likelihood(verb, "noun") < _RARELY:
            third = report.hit.cue.form == "s" and lexicon.can_be(verb, "verb", "third")
            past = report.hit.cue.form != "s" and is_past(verb) and not lexicon.can_be(verb, "verb", "base")
            if third or (past and shape[at + 2 : at + 3] not in ("w", "N")):
                return at
    return None


@exception(
    "main-verb-behind-a-participle",
    "“And” and a past tense behind what a participle reports are the main clause's.",
    example="Amara Diallo stood up, calling the plan a gift to the mill and walked out of the hall.",
    counterexample="Amara Diallo stood up, calling the plan a gift to the mill and the town.",
)
def participle_end(report: Report, start: int, end: int) -> int | None:
    """Return where the content of a participle ends: before "and" and a past tense, which is the main clause's verb."""
    shape, first = report.frame.shape, report.hit.first
    if shape[first] != "G":
        return None
    aside = shape[first - 1 : first] == "," and report.hit.first > 1
    for at in range(start + 1, end - 1):
        if aside and shape[at : at + 2] == ",w" and _is_third(report.frame.words[at + 1]):
            return at
        past = shape[at] == "C" and shape[at + 1] == "w" and is_past(report.frame.words[at + 1])
        if past and "X" not in shape[start:at]:
            return at
    return None


def _is_third(word: str) -> bool:
    """Tell whether a word is nothing but a verb in -s: "sits"."""
    return lexicon.can_be(word, "verb", "third") and lexicon.likelihood(word, "noun") < _RARELY


@exception(
    "main-clause-behind-a-gist",
    "A pronoun and a verb behind a noun phrase in a clause of time are the main clause's, whose comma is missing.",
    example="Before Amara Diallo announced the sale of the mill it was the pride of the town.",
    counterexample="Amara Diallo announced the sale of the mill it had owned.",
)
def before_main_clause(report: Report, start: int, end: int) -> int | None:
    """Return where the gist of a clause of time ends: "before she announced the sale of the mill" + "it was"."""
    shape, clause = report.frame.shape, report.source.clause
    if report.complement.opener != "bare" or shape[max(0, clause - 1) : clause] != "S":
        return None
    for at in range(start + 1, min(end - 1, start + _LONGEST_GIST)):
        if shape[at] in "XVhR,q":
            return None
        if shape[at] == "P" and shape[at - 1] in "wN" and shape[at + 1] in "XV":
            return at
    return None


@exception(
    "clause-with-as-behind-a-gist",
    "“As” and a clause behind a noun phrase that is said tell when it was said.",
    example="Amara Diallo hailed the vote as the board ended its meeting.",
    counterexample="Amara Diallo hailed the vote as a victory of the town.",
)
def before_as_clause(report: Report, start: int, end: int) -> int | None:
    """Return where a noun phrase ends in front of "as" and a clause: "hailed the vote" + "as the board ended"."""
    frame, shape = report.frame, report.frame.shape
    if report.complement.opener != "bare" or "n" not in report.hit.cue.frames or shape[start] == "P":
        return None
    if "as" not in frame.words[start + 1 : start + _LONGEST_GIST]:
        return None
    for at in range(start + 1, min(end - 2, start + _LONGEST_GIST)):
        if shape[at] in "XVhRPq,":
            return None
        if frame.words[at] == "as" and shape[at + 1] in "DNP":
            later = range(at + 2, min(end, at + _LONGEST_SUBJECT))
            verb = next((other for other in later if shape[other] in "XV" or _is_plain_past(frame, other)), None)
            return at if verb is not None and not shape[at + 1 : verb].strip("PDAwNM#") else None
        if shape[at] == "w" and is_past(frame.words[at]):
            return None
    return None


def _is_plain_past(frame: Frame, at: int) -> bool:
    """Tell whether a word behind a noun is a past tense."""
    return frame.shape[at] == "w" and frame.shape[at - 1] in "wN" and is_past(frame.words[at])


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
        return main_verb(frame, start, end, waiting=clause)
    for at in range(start + 1, end - 1):
        if shape[at] == ",":
            verb = at + 1
            while verb < end - 1 and shape[verb] == "A":
                verb += 1
            finite = shape[verb] in "XV" and frame.words[verb] != "be"
            if finite or (shape[verb] == "w" and is_past(frame.words[verb])):
                return at
    return None


def main_verb(frame: Frame, start: int, end: int, *, waiting: int) -> int | None:
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
        elif waiting and (code == "Q" or (code == "w" and _is_past_of(frame, at))):
            waiting -= 1  # a quotation or a past tense is the verb: she “only wanted to scare” him when he knocked
        elif (code == "X" and words[at] in _FINITE) or (code == "V" and frame.cues[at].cue.form != "ing"):
            if shape[at - 1] in "XAoI":
                continue
            if not waiting:
                return at
            waiting -= 1
    return None


def _is_past_of(frame: Frame, at: int) -> bool:
    """Tell whether a word is the past tense of the pronoun or noun in front of it: "they stayed", "the men stole"."""
    before, word = frame.shape[at - 1], frame.words[at]
    return is_past(word) and (before == "P" or (before in "wN" and not is_participle(word)))


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
    if _BEHIND_MARKS.search(shape, start, end) is None:
        return None
    for at in range(start + 1, min(end - 1, start + _LONGEST_GIST)):
        if shape[at] in "CY" and shape[at - 1] in "qQ":
            act = shape[at + 1] == "w" and is_past(words[at + 1])
            return at if act and not any(code in "qQ" for code in shape[at:end]) else None
        if shape[at] in "XVh":
            return None
    return None
