"""Verbs of saying whose source speaks for nobody: nobody says it in fact, or what stands there is no noun phrase."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract import exception
from newsextract.text.english import classes, lexicon, singular
from newsextract.text.grammar.words import is_past
from newsextract.text.speakers.heads import head_kinds
from newsextract_plugins.quotes.parts.unsaid import NAMING, is_helped, is_impersonal, is_only_asked, only_names

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsextract.text.grammar.subjects.source import Source
    from newsextract_plugins.quotes.attribution import Attribution
    from newsextract_plugins.quotes.lexicon import CueHit
    from newsextract_plugins.quotes.shapes import Frame

__all__ = ["names_reference", "says_no_words", "speaks_for_nobody"]

_THINGS: Final = frozenset(
    {"noun.act", "noun.artifact", "noun.cognition", "noun.event", "noun.location", "noun.possession", "noun.quantity",
     "noun.shape", "noun.state", "noun.time"}
)  # fmt: skip
"""Classes of what speaks for nobody."""
_LEAST_NOUN: Final = 0.12
_LEAST_PREDICATE: Final = 2
"""A verb and its object, in front of which a subject stands."""
_MOSTLY: Final = 0.7
"""How likely a word must be something else than a noun to be none."""


def speaks_for_nobody(frame: Frame, hit: CueHit, source: Source, found: Sequence[Attribution]) -> bool:
    """Tell whether nobody is the source of a verb of saying."""
    how, cue = source.how, hit.cue
    if how == "infinitive":
        if is_impersonal(frame, hit, source):
            return True
    elif how == "subject":
        if (
            (cue.form == "base" and is_helped(frame, hit, source))
            or (cue.lemma in NAMING and only_names(frame, hit, source))
            or (source.clause and (is_only_asked(frame, source) or _is_supposed(frame, source)))
        ):
            return True
    elif how == "inverted":
        if _is_gained(frame, source):
            return True
    elif how == "relative" and (_requests_anonymity(hit, source, found) or _glosses(frame, hit, source)):
        return True
    return (
        (frame.shape[source.last - 1] in "DwI" and _is_no_noun(frame, source))
        or (source.last - source.first > _LEAST_PREDICATE and _holds_predicate(frame, source))
        or (cue.form == "participle" and _is_shown_to_somebody(frame, hit, source))
        or (cue.form == "ing" and _finds_out(frame, hit))
        or (cue.lemma == "urge" and _urges_on(frame, hit))
    )


@exception(
    "something-gained",
    "What somebody concedes, claims or answers is a thing, which speaks for nobody.",
    example="The side led early, conceded a corner, was beaten and left.",
    counterexample="The side led early, conceded a captain.",
)
def _is_gained(frame: Frame, source: Source) -> bool:
    """Tell whether a thing stands where a speaker could stand behind a cue: "conceded a penalty at the end"."""
    if frame.words[source.first] not in ("a", "an"):
        return False
    head = next((at for at in range(source.first + 1, source.last) if frame.shape[at] == "I"), source.last) - 1
    noun = singular(frame.words[head])
    found = classes(noun, "noun") if frame.shape[head] == "w" and noun not in head_kinds() else ()
    return bool(found) and found[0] in _THINGS and "noun.person" not in found


@exception(
    "source-that-is-no-noun",
    "A word that is no noun speaks for nobody.",
    example="Three locally transmitted confirmed cases of the fever were found.",
    counterexample="Three officials confirmed cases of the fever.",
)
def _is_no_noun(frame: Frame, source: Source) -> bool:
    """Tell whether a source ends in a participle, an adjective or an adverb: "transmitted", "no longer", "the"."""
    at = source.last - 1
    code, word = frame.shape[at], frame.words[at]
    if code == "I":
        return frame.shape[at + 1 : at + 2] == "G"  # "the possibility of repeating the vote"
    if code == "D":
        return word in ("the", "a", "an", "no", "every")
    if code != "w" or "N" in frame.shape[source.first : at]:
        return False
    known = lexicon.entry(word)
    if known is None or known.likelihood("noun") > _LEAST_NOUN or known.likelihood("pronoun") > 0:
        return False
    if source.last - source.first == 1 and known.likelihood("adjective") > _MOSTLY:
        return True  # "rather than alluding to false promises"
    alone = source.last - source.first == 1 or frame.shape[at - 1] not in "DM#"  # "the accused", "his former"
    return alone and known.likelihood("verb") + known.likelihood("adverb") > _MOSTLY


@exception(
    "source-with-a-verb",
    "What holds a past and its object is a predicate, and the participle behind it a noun's: no source, no cue.",
    example="The board on Monday approved six projects with a total estimated cost of $4 million.",
    counterexample="Elected officials estimated a cost of $4 million.",
)
def _holds_predicate(frame: Frame, source: Source) -> bool:
    for at in range(source.first, source.last - 2):
        word, behind = frame.words[at], frame.words[at + 1]
        if frame.shape[at] == "w" and is_past(word) and frame.shape[at - 1 : at] != "D":
            counted = frame.shape[at + 1] in "D#M" or lexicon.likelihood(behind, "number") > _MOSTLY
            if counted and lexicon.likelihood(word, "noun") < _LEAST_NOUN:
                return True
    return False


@exception(
    "participle-without-auxiliary",
    "“Shown” and “written” without an auxiliary are passives: nobody is named who shows or writes.",
    example="Jury shown horrific moment of the storm.",
    counterexample="The jury has shown that the boats were lost.",
)
def _is_shown_to_somebody(frame: Frame, hit: CueHit, source: Source) -> bool:
    if hit.cue.form != "participle" or source.how not in ("subject", "aside"):
        return False
    return "X" not in frame.shape[source.last : hit.first]


@exception(
    "what-somebody-may-say",
    "What somebody says if, or unless, is supposed and not said.",
    example="The crews would sail if Amara Diallo announced an amnesty.",
    counterexample="The crews sailed when Amara Diallo announced an amnesty.",
)
def _is_supposed(frame: Frame, source: Source) -> bool:
    before = source.clause - 1
    return source.how == "subject" and before >= 0 and frame.words[before] in ("if", "unless")


@exception(
    "finding-out",
    "Who is surprised when finding something learns it; courts and studies find it behind a comma.",
    example="The crews had been shocked when finding that the harbour was closed.",
    counterexample="The court freed the crews, finding that the harbour was closed.",
)
def _finds_out(frame: Frame, hit: CueHit) -> bool:
    at = hit.first
    return hit.cue.lemma == "find" and frame.shape[at] == "G" and at > 0 and frame.shape[at - 1] in "SZIo"


@exception(
    "which-showed",
    "“Which showed how” behind what is no paper and no data is a comment on it.",
    example="The crew sang all night, a wish of the town, which showed how the harbour was loved.",
    counterexample="The board has a survey, which showed how rents fell.",
)
def _glosses(frame: Frame, hit: CueHit, source: Source) -> bool:
    at = source.first
    if hit.cue.lemma != "show" or frame.words[at] != "which" or at < _LEAST_PREDICATE or frame.shape[at - 1] != ",":
        return False
    if frame.words[hit.last : hit.last + 1] not in (["how"], ["what"]):
        return False
    return head_kinds().get(singular(frame.words[at - 2])) not in ("document", "data")


@exception(
    "urging-on",
    "Who urges somebody on cheers.",
    example="Amara Diallo stood on the quay, urging on crews when the first boats came in.",
    counterexample="Amara Diallo stood on the quay, urging crews to come in.",
)
def _urges_on(frame: Frame, hit: CueHit) -> bool:
    return frame.words[hit.last : hit.last + 1] == ["on"]


@exception(
    "requested-anonymity",
    "What a source of “according to” does in its own relative clause, as asking for anonymity, is no report.",
    example="According to two officials who requested anonymity, the harbour lost four boats.",
    counterexample="The harbour lost four boats, according to two officials.",
)
def _requests_anonymity(hit: CueHit, source: Source, found: Sequence[Attribution]) -> bool:
    return bool(found and source.how == "relative" and found[-1].how == "according-to" and hit.first < found[-1].stop)


@exception(
    "said-nothing",
    "“Nothing”, “little” and “more” without a verb of their own are no words of anybody.",
    example="The mayor said nothing about the strike.",
    counterexample="The mayor said nothing would change.",
)
def says_no_words(frame: Frame, start: int | None) -> bool:
    """Tell "said nothing about the strike", "said little on Friday" from "said nothing would change"."""
    if start is None or frame.words[start] not in _AMOUNTS:
        return False
    at = start + 1
    while frame.words[at : at + 1] and frame.words[at] in _MORE:
        at += 1
    return frame.shape[at : at + 1] in _BEHIND_AMOUNTS


@exception(
    "reference-to-quote",
    "A reference, a code or a number that is to be quoted is no words of anybody.",
    example="Anyone who saw the boat should call the harbour master, quoting reference 42/187.",
    counterexample="Amara Diallo closed the harbour, quoting the figures of two surveys.",
)
def names_reference(frame: Frame, hit: CueHit, start: int | None) -> bool:
    """Tell "quoting crime reference 42/187" and "citing log number 8812" from "quoting the figures"."""
    if start is None or hit.cue.lemma not in ("quote", "cite"):
        return False
    at = start
    while at < start + _LONGEST_REFERENCE and frame.shape[at : at + 1] in ("D", "w", "N", "M"):
        at += 1
    return frame.shape[at : at + 1] in ("#", "B") and frame.words[at - 1] in _REFERENCES


_REFERENCES: Final = frozenset({"reference", "number", "code", "id", "ref", "no.", "log", "incident", "case"})
_LONGEST_REFERENCE: Final = 4
_AMOUNTS: Final = frozenset({"nothing", "little", "anything", "something", "everything", "much", "more"})
_MORE: Final = frozenset({"more", "else", "further", "new", "publicly", "yet"})
_BEHIND_AMOUNTS: Final = ("", "I", "o", "S", "C", "T", ".", ",", ";", ":", "-")
"""Codes of what stands behind an amount that no verb follows."""
