"""Acts that verbs of speech may name, too: gunmen attack a museum, a storm slams a coast, a firm recalls cars.

Which it is, what the verb is done to tells, and who does it: the lexicon's classes of nouns and verbs.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from newsextract import exception
from newsextract.text.english import classes, family_name, given_name, lexicon, place, singular
from newsextract.text.grammar.subjects.frame_subjects import is_finite
from newsextract.text.speakers.heads import head_kinds
from newsextract_plugins.quotes.lexicon import word_list

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsextract_plugins.quotes.constructions.report import Report
    from newsextract_plugins.quotes.lexicon import Cue
    from newsextract_plugins.quotes.shapes import Frame

__all__ = [
    "ACTS",
    "ACTS_OF_ONE",
    "head_of",
    "is_by_force",
    "is_depicted",
    "is_thing",
    "is_unnamed",
    "may_be_force",
    "talks",
]

_THINGS: Final = frozenset(
    {"noun.artifact", "noun.location", "noun.object", "noun.body", "noun.animal", "noun.plant", "noun.substance",
     "noun.food", "noun.phenomenon"}
)  # fmt: skip
"""Classes of what nobody criticises."""
_FORCEFUL: Final = frozenset({"verb.competition", "verb.contact", "verb.motion"})
"""Classes of verbs that are force before they are speech."""
_BLASTING: Final = frozenset({"blast", "hail"})
"""Verbs that are force or an act though the lexicon has another class first."""
_FOR: Final = frozenset({"for", "over", "as"})
"""What gives the reason behind whom somebody attacks with words."""
_DEPICTING: Final = frozenset({"describe", "depict", "portray", "show", "recount", "detail", "highlight", "mention"})
"""What works and pictures do."""
_WON: Final = frozenset({"title", "crown", "trophy", "championship", "belt", "lead", "goal", "medal"})
"""What sportsmen defend."""
_GUESTS: Final = frozenset({"visitor", "guest", "tourist", "passenger", "customer", "baby", "child", "son", "daughter"})
_RECALLED: Final = frozenset({"ambassador", "envoy", "diplomat", "player", "striker", "defender", "midfielder"})
_LEGAL: Final = frozenset({"plea", "appeal", "petition", "suit", "lawsuit", "case", "application", "motion"})
"""What courts dismiss."""
_WORDS_WITH_A: Final = frozenset(
    {
        "meeting",
        "election",
        "vote",
        "halt",
        "truce",
        "ceasefire",
        "session",
        "referendum",
        "ambulance",
        "taxi",
        "cab",
        "doctor",
        "lawyer",
        "helpline",
        "number",
    }
)
_LONGEST_OBJECT: Final = 12


def head_of(frame: Frame, start: int, end: int) -> int | None:
    """Return the last token of the noun phrase that begins at a token, None for a pronoun or what is none."""
    shape = frame.shape
    at = start
    end = min(end, start + _LONGEST_OBJECT)
    while at < end and shape[at] in "DAMNw#B" and not (shape[at] == "D" and at > start and shape[at - 1] in "wN"):
        at += 1
    while at > start and shape[at - 1] not in "wN":
        at -= 1
    return at - 1 if at > start else None


@lru_cache(maxsize=4096)
def is_thing(noun: str) -> bool:
    """Tell whether a noun in small letters is first of all a thing, a place or a creature."""
    found = classes(singular(noun), "noun") or classes(noun, "noun")
    return bool(found) and found[0] in _THINGS


@lru_cache(maxsize=256)
def _is_forceful(verb: str) -> bool:
    """Tell whether a verb is one of force before it is one of speech: "attack", "slam", "defend"."""
    found = classes(verb, "verb")
    return verb in _BLASTING or (bool(found) and found[0] in _FORCEFUL)


def may_be_force(cue: Cue) -> bool:
    """Tell whether a verb of a speech act can be one of force."""
    return cue.cue_class == "communication" and not cue.rest and _is_forceful(cue.lemma)


def _is_place_or_thing(frame: Frame, start: int, head: int) -> bool:
    """Tell whether a noun phrase names a place or a thing: "the bridge", "the Orlo Museum", "Paris"."""
    word = frame.words[head]
    if frame.shape[head] == "w":
        return is_thing(word)
    first = head
    while first > start and frame.shape[first - 1] in "NB":
        first -= 1
    name = " ".join(frame.words[first : head + 1]).title()
    if first < head:
        determined = first > start and frame.shape[first - 1] == "D"
        return determined and lexicon.can_be(word, "noun") and is_thing(word)
    return place(name) is not None and family_name(name) is None and given_name(name) is None


def _uses_force(report: Report) -> bool:
    """Tell whether the source does and does not talk: armed men, beasts, storms and engines."""
    frame, source = report.frame, report.source
    head = head_of(frame, source.first, source.last)
    if head is None or not _is_common(frame, head):
        return False
    word = frame.words[head]
    return singular(word) in word_list("words/forces") or word in word_list("words/forces") or _is_mute(word)


def is_unnamed(report: Report) -> bool:
    """Tell whether the source holds no name and is no pronoun."""
    frame, source = report.frame, report.source
    return not any(code in "NPR" for code in frame.shape[source.first : source.last])


@lru_cache(maxsize=4096)
def _is_mute(noun: str) -> bool:
    """Tell whether a noun is a thing that no one speaks for: a clock, a road, a storm, but no hospital and no paper."""
    one = singular(noun)
    return is_thing(noun) and one not in head_kinds() and one not in word_list("words/institutions")


@exception(
    "attack-with-force",
    "Who attacks, slams or defends a place or a thing does so by force, and so do armed men, beasts and storms.",
    example="Gunmen attacked the harbour on Monday.",
    counterexample="Amara Diallo attacked the minister for his cowardice.",
)
def is_by_force(report: Report, start: int, end: int) -> bool:
    """Tell whether a verb of force is meant: "attacked the Orlo Museum", "the storm slammed the coast"."""
    frame, cue = report.frame, report.hit.cue
    if report.complement.opener != "bare" or not may_be_force(cue):
        return False
    if _uses_force(report):
        return True
    head = head_of(frame, start, end)
    if head is None or not _FOR.isdisjoint(frame.words[head + 1 : head + 2]):
        return False
    if singular(frame.words[head]) in _WON:
        return True
    in_words = cue.lemma == "defend" and not is_unnamed(report)  # who has a name defends things in words
    return not in_words and _is_place_or_thing(frame, start, head)


@exception(
    "things-that-promise",
    "What things without a voice say, promise or describe as a noun phrase is no statement.",
    example="The road promised trouble.",
    counterexample="The hospital promised an inquiry.",
)
def is_said_by_thing(report: Report, start: int, end: int) -> bool:
    """Tell whether a thing "says" a noun phrase: "the clock says noon", "the road promised trouble"."""
    frame, source = report.frame, report.source
    if report.complement.opener != "bare" or frame.shape[start] == "P":
        return False
    head = head_of(frame, source.first, source.last)
    if head is None or not _is_common(frame, head) or not _is_mute(frame.words[head]):
        return False
    return not any(is_finite(frame, at) for at in range(start, end))


def _is_common(frame: Frame, at: int) -> bool:
    """Tell whether a token is a common noun: in small letters, or a plural that opens its sentence ("Gunmen")."""
    return frame.shape[at] == "w" or (at == 0 and lexicon.can_be(frame.words[0], "noun", "plural"))


@exception(
    "works-that-describe",
    "What a song, a film or a picture describes or shows is no statement.",
    example="The song describes a farm by the river.",
    counterexample="The report describes a farm by the river.",
)
def is_depicted(report: Report, _start: int, _end: int) -> bool:
    """Tell whether a work of art or a picture depicts something: "photos show him on the bridge"."""
    frame, source, cue = report.frame, report.source, report.hit.cue
    if cue.lemma not in _DEPICTING:
        return False
    head = head_of(frame, source.first, source.last)
    if head is None:
        return False
    if cue.lemma == "highlight" and frame.shape[head] == "w":
        return not talks(frame.words[head])
    return singular(frame.words[head]) in word_list("words/works")


@lru_cache(maxsize=1024)
def talks(noun: str) -> bool:
    """Tell whether a noun means persons or a body."""
    one = singular(noun)
    found = classes(one, "noun")
    return one in head_kinds() or (bool(found) and found[0] in ("noun.person", "noun.group"))


@exception(
    "recall-of-goods",
    "Who recalls goods, envoys or players calls them back.",
    example="The mill recalled 5,000 boats in May.",
    counterexample="Amara Diallo recalled the winter of the great storm.",
)
def is_called_back(report: Report, start: int, end: int) -> bool:
    """Tell whether something is called back: "recalled 5,000 cars", "recalled its ambassador"."""
    if report.hit.cue.lemma != "recall" or report.complement.opener != "bare":
        return False
    head = head_of(report.frame, start, end)
    if head is None or report.frame.shape[head + 1 : head + 2] in ("X", "V"):
        return False
    word = report.frame.words[head]
    counted = report.frame.shape[start] == "#"
    return counted or singular(word) in _RECALLED or (report.frame.shape[head] == "w" and is_thing(word))


@exception(
    "persons-who-are-dismissed",
    "Who dismisses or questions persons sacks or interrogates them; views are dismissed in words.",
    example="The mill dismissed 40 workers in May.",
    counterexample="The mill dismissed the claims of the workers.",
)
def is_done_to_persons(report: Report, start: int, end: int) -> bool:
    """Tell whether persons are sacked, interrogated or received: "dismissed 40 staff", "welcomed its guests"."""
    frame, lemma = report.frame, report.hit.cue.lemma
    if lemma not in ("dismiss", "question", "welcome") or report.complement.opener != "bare":
        return False
    head = head_of(frame, start, end)
    if head is None or frame.shape[head] != "w":
        return False
    word = frame.words[head]
    if lemma == "welcome":
        return singular(word) in _GUESTS
    if lemma == "dismiss" and singular(word) in _LEGAL:
        return True
    found = classes(singular(word), "noun")
    if not found or found[0] not in ("noun.person", "noun.group"):
        return False
    return frame.words[head + 1 : head + 2] != ["as"] and "R" not in frame.shape[start:end]


@exception(
    "calling-a-meeting",
    "Who calls a meeting or an election gives nothing a name.",
    example="Amara Diallo called an emergency meeting of the board.",
    counterexample="Amara Diallo called the board a band of thieves.",
)
def is_convened(report: Report, start: int, end: int) -> bool:
    """Tell whether something is convened: "called an emergency meeting", "called an election"."""
    frame = report.frame
    if report.hit.cue.lemma != "call" or report.complement.opener != "bare" or frame.words[start] not in ("a", "an"):
        return False
    head = head_of(frame, start, end)
    return head is not None and singular(frame.words[head]) in _WORDS_WITH_A


ACTS: Final[tuple[Callable[[Report, int, int], bool], ...]] = (
    is_by_force,
    is_said_by_thing,
    is_depicted,
    is_called_back,
    is_done_to_persons,
    is_convened,
)
"""What makes an act of a verb of speech, where none of its words stands in marks."""
ACTS_OF_ONE: Final = {
    is_depicted: _DEPICTING, is_called_back: frozenset({"recall"}), is_convened: frozenset({"call"}),
    is_done_to_persons: frozenset({"dismiss", "question", "welcome"}),
}  # fmt: skip
"""Those that only some verbs have."""
ACTS_OF_BARE: Final = frozenset({is_by_force, is_said_by_thing, is_called_back, is_done_to_persons, is_convened})
"""Those of contents with nothing to open them."""
