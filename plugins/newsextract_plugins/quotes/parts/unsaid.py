"""Reports of what nobody says: refusals, questions left open, wishes and impersonal phrases."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract import exception
from newsextract.text.english import classes, singular
from newsextract.text.grammar.words import is_past
from newsextract_plugins.quotes.lexicon import word_list
from newsextract_plugins.quotes.parts.acts import head_of, is_unnamed, talks
from newsextract_plugins.quotes.parts.polarity import is_negated

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsextract.text.grammar.subjects.source import Source
    from newsextract_plugins.quotes.attribution import Attribution
    from newsextract_plugins.quotes.constructions.report import Report
    from newsextract_plugins.quotes.lexicon import CueHit
    from newsextract_plugins.quotes.shapes import Frame

__all__ = [
    "GRANTING",
    "NAMING",
    "WITHHOLDING",
    "is_conceded",
    "is_gloss",
    "is_granted",
    "is_helped",
    "is_impending",
    "is_impersonal",
    "is_narrated",
    "is_only_asked",
    "is_refusal",
    "is_silence",
    "is_withheld",
    "may_be_silence",
    "only_names",
]

NAMING: Final = frozenset({"call", "dub", "label", "brand", "term"})
"""Verbs that give something a name."""
_FARTHEST_RELATIVE: Final = 14
_FARTHEST_REFUSAL: Final = 6
_FARTHEST_ASKED: Final = 4
_SOME: Final = frozenset({"a", "an", "another", "one", "some"})
"""Determiners of somebody not named yet."""
_MAKING: Final = frozenset({"make", "makes", "made", "making"})
WITHHOLDING: Final = frozenset(
    {"say", "tell", "reveal", "disclose", "divulge", "mention", "specify", "detail", "discuss", "explain", "confirm",
     "announce", "rule out", "talk about", "refer to", "outline", "spell out", "elaborate"}
)  # fmt: skip
"""What says nothing where it is negated and only a thing follows."""
_LETTING: Final = frozenset({"help", "helps", "helped", "helping", "let", "lets", "letting"})
"""Verbs behind whose object stands a bare infinitive."""
_ASKED: Final = frozenset({"ask", "asks", "asked", "asking", "wonder", "wonders", "wondered"})
_SCORED: Final = frozenset(
    {"goal", "penalty", "corner", "free-kick", "kick", "try", "point", "run", "foul", "possession"}
)
"""What sportsmen concede."""
GRANTING: Final = frozenset({"deny", "admit"})
_GRANTED: Final = frozenset(
    {"access", "admission", "asylum", "bail", "care", "citizenship", "entry", "handgun", "leave", "licence", "license",
     "loan", "opportunity", "parole", "passport", "permission", "permit", "service", "treatment", "visa"}
)  # fmt: skip
"""What officials grant and deny."""
_LONGEST_GRANT: Final = 8
_KEEPING: Final = frozenset({"decline", "refuse"})
"""Verbs of keeping from speech."""


@exception(
    "referring-to",
    "“Referring to” behind an attribution is the article's gloss on what was said.",
    example="“It went well,” Amara Diallo said, referring to the harbour's first winter.",
    counterexample="Amara Diallo left in a rage, referring to the board as a gang.",
)
def is_gloss(frame: Frame, hit: CueHit, found: Sequence[Attribution]) -> bool:
    """Tell whether a participle only says what somebody refers to."""
    if hit.cue.lemma not in ("refer to", "allude to") or frame.shape[hit.first] != "G":
        return False
    if not frame.shape[: hit.first].strip("CYA"):
        return True  # "Referring to the parade, the lawmaker said"
    return bool(found) and frame.shape[hit.first - 1] == "," and found[-1].stop >= hit.first - 1


@exception(
    "impersonal-it",
    "“It is important to note”: nobody says it; “it is expected to say” is a body's.",
    example="It is important to note that the harbour was closed.",
    counterexample="It is expected to say that the harbour was closed.",
)
def is_impersonal(frame: Frame, hit: CueHit, source: Source) -> bool:
    """Tell "it is important to note" from "it is expected to say", where "it" is a body that speaks."""
    if source.how != "infinitive" or frame.words[source.first : source.last] != ["it"]:
        return False
    start = source.last
    to = frame.shape.rfind("o", start, hit.first)
    return frame.shape[start : start + 1] == "X" and to > start + 1 and not frame.words[to - 1].endswith("ed")


@exception(
    "helped-to-speak",
    "A bare infinitive behind “help” or “let” is no report: nobody is said to have spoken.",
    example="The board helped the crews defend a boat.",
    counterexample="The crews defend a boat.",
)
def is_helped(frame: Frame, hit: CueHit, source: Source) -> bool:
    """Tell whether the cue is the infinitive of "helped the crews defend a boat"."""
    before = source.clause - 1
    if hit.cue.form != "base" or source.how != "subject" or before < 0 or hit.first != source.last:
        return False
    return frame.words[before] in _LETTING or frame.words[source.first] in _MAKING


@exception(
    "asked-whether-somebody-said",
    "What somebody asks whether another said was not said.",
    example="The board asked whether Amara Diallo had called for a strike.",
    counterexample="Amara Diallo had called for a strike.",
)
def is_only_asked(frame: Frame, source: Source) -> bool:
    """Tell whether a report is an indirect question: "asked whether Iyer had called for"."""
    before = source.clause - 1
    if source.how != "subject" or before < 0 or frame.words[before] not in ("if", "whether"):
        return False
    return any(word in _ASKED for word in frame.words[max(0, before - _FARTHEST_ASKED) : before])


@exception(
    "what-something-is-called",
    "A participle that only names something: whoever calls a thing by a word says nothing of it.",
    example="The boys of a class called “Weirs” went to the dam.",
    counterexample="The town rejected what Amara Diallo called “a gift”.",
)
def only_names(frame: Frame, hit: CueHit, source: Source) -> bool:
    """Tell whether a participle only names something: "a class called “Weirs”", not "what Iyer called “a gift”".

    Who calls something by a word says what that is, unless a relative clause asks for it.
    """
    shape, at = frame.shape, hit.last
    if hit.cue.lemma not in NAMING or source.how != "subject" or "participle" not in hit.cue.form:
        return False
    if frame.words[source.first] in _SOME and shape[at : at + 1] == "N":
        names = at
        while shape[names : names + 1] == "N":
            names += 1
        return shape[names : names + 1] != "D"  # "a Welshman called Ifan Puw"
    at += shape[at : at + 1] == "D" and frame.words[at] != "her"
    if shape[at : at + 1] not in ("q", "Q"):
        return False
    for before in range(source.first - 1, max(-1, source.first - _FARTHEST_RELATIVE), -1):
        if shape[before] == "R" or frame.words[before] in ("what", "that"):
            first = frame.words[source.first]
            return before == source.first - 1 and shape[source.first] == "w" and is_past(first)
        if shape[before] in ",;:-qQ":
            break
    return True


@exception(
    "withheld",
    "Who does not disclose, name or rule out a thing says nothing of it.",
    example="Amara Diallo did not reveal the price of the boat.",
    counterexample="Amara Diallo did not reveal how much the boat had cost.",
)
def is_withheld(report: Report, start: int, end: int) -> bool:
    """Tell whether a thing is withheld, of which nothing is said: "gave no date", "did not rule out a strike"."""
    frame, lemma = report.frame, report.hit.cue.lemma
    if report.complement.opener != "bare" or lemma not in WITHHOLDING or not is_negated(frame, report.hit.first):
        return False
    return not any(code in "XVGh" for code in frame.shape[start:end])


@exception(
    "refusing-to-act",
    "Who refuses or declines to do something acts, unless it is to say something.",
    example="The board refused to sell the mill. Amara Diallo declined to be drawn on the date.",
    counterexample="The board refused to say whether the mill would be sold.",
)
def is_refusal(report: Report, _start: int, _end: int) -> bool:
    """Tell whether somebody only refuses to act: "refused to pay", "declined to be more precise"."""
    return report.hit.cue.lemma in _KEEPING and report.complement.opener == "to"


def _says_itself(frame: Frame, at: int) -> bool:
    """Tell whether a verb of saying behind "declined to" reports a clause of its own: "declined to state when"."""
    hit = frame.cues.get(at)
    return hit is not None and hit.cue.clausal and frame.shape[hit.last : hit.last + 1] in ("S", "R", "h")


def may_be_silence(lemma: str) -> bool:
    """Tell whether a verb can be that of keeping from speech, or what somebody keeps from."""
    return lemma in _KEEPING or lemma.split(maxsplit=1)[0] in word_list("cues/withheld_words")


@exception(
    "keeping-from-speech",
    "Who declines or refuses to comment says nothing.",
    example="Amara Diallo declined on Friday to comment.",
    counterexample="Amara Diallo refused on Friday to sell the harbour.",
)
def is_silence(report: Report, start: int, _end: int) -> bool:
    """Tell whether somebody only keeps from speaking: "declined to comment", "refused on Friday to say more"."""
    frame, hit, opener = report.frame, report.hit, report.complement.opener
    shape, words = frame.shape, frame.words
    if opener in ("whether", "wh", "that"):
        return False
    silent = word_list("cues/withheld_words")
    if hit.cue.lemma in _KEEPING:
        while opener == "to" and start < len(shape) - 1 and shape[start] == "A":
            start += 1
        return opener == "to" and (words[start] in silent or _says_itself(frame, start))
    at = hit.first - 1
    while at > 0 and shape[at] == "A":
        at -= 1
    if hit.cue.lemma.split()[0] not in silent or at < 0 or shape[at] != "o":
        return False
    for before in range(at - 1, max(-1, at - _FARTHEST_REFUSAL), -1):
        if shape[before] in "VG":
            return before in frame.cues and frame.cues[before].cue.lemma in _KEEPING
        if shape[before] not in "ATID#w":
            return False
    return False


@exception(
    "things-that-threaten",
    "What a thing threatens or promises to do is what may happen.",
    example="The storm threatens to flood the harbour.",
    counterexample="The union threatens to shut the harbour.",
)
def is_impending(report: Report, _start: int, _end: int) -> bool:
    """Tell whether a thing threatens to do something: "technology threatens to change the trade"."""
    frame, source = report.frame, report.source
    if report.hit.cue.lemma not in ("threaten", "promise") or report.complement.opener != "to":
        return False
    head = head_of(frame, source.first, source.last)
    return head is not None and frame.shape[head] == "w" and is_unnamed(report) and not talks(frame.words[head])


@exception(
    "conceding-a-goal",
    "Who concedes a goal or a penalty plays badly and says nothing.",
    example="Velm Town conceded a late penalty in May.",
    counterexample="Amara Diallo conceded a mistake in May.",
)
def is_conceded(report: Report, start: int, end: int) -> bool:
    """Tell whether a goal is conceded: "conceded a penalty", "conceded three goals"."""
    if report.hit.cue.lemma != "concede" or report.complement.opener != "bare":
        return False
    head = head_of(report.frame, start, end)
    return head is not None and singular(report.frame.words[head]) in _SCORED


@exception(
    "telling-a-story",
    "A book or a film that tells a story says nothing.",
    example="The book tells the story of a widow who dares to cross the sea.",
    counterexample="The book tells readers that the sea was crossed.",
)
def is_narrated(report: Report, _start: int, _end: int) -> bool:
    """Tell whether a story is told: "tells the story of a widow who"."""
    last = report.hit.last
    return not {"story", "stories", "tale", "tales"}.isdisjoint(report.frame.words[last : last + 4])


@exception(
    "denied-entry",
    "What is granted and denied, and whom a school or a club admits, is given or let in, and nothing is said of it.",
    example="Guards denied visitors access to the harbour. The hospital admitted 40 patients in May.",
    counterexample="Amara Diallo denied the charges. The hospital admitted mistakes in May.",
)
def is_granted(report: Report, start: int, end: int) -> bool:
    """Tell whether something is withheld or somebody let in: "denied visas to the crew", "admitted 40 students"."""
    frame, lemma = report.frame, report.hit.cue.lemma
    if lemma not in GRANTING or report.complement.opener != "bare":
        return False
    if lemma == "admit":
        head = head_of(frame, start, end)
        word = "" if head is None or frame.shape[head] != "w" else frame.words[head]
        return bool(word) and classes(singular(word), "noun")[:1] == ("noun.person",)
    granted = next((at for at in range(start, min(end, start + _LONGEST_GRANT)) if frame.shape[at] in "XVGhSR"), end)
    return any(singular(word) in _GRANTED for word in frame.words[start : min(granted, start + _LONGEST_GRANT)])
