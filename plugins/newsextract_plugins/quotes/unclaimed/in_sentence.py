"""Quotations in a sentence without a cue for them: the rules by what kind of mention was chosen, and who is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract import exception, rule
from newsextract.text import patterns as re
from newsextract.text.english import is_class
from newsextract.text.grammar.subjects.frame_subjects import frame_subject, is_finite
from newsextract.text.grammar.subjects.phrase_bounds import phrase_ending
from newsextract.text.grammar.subjects.source import Source
from newsextract.text.grammar.words import is_past
from newsextract_plugins.quotes.constructions.headline_labels import headline_subject, labels_the_story
from newsextract_plugins.quotes.parts.acts import head_of
from newsextract_plugins.quotes.sources.behind import source_after
from newsextract_plugins.quotes.sources.holders import holder_behind
from newsextract_plugins.quotes.unclaimed.ranking import Candidate

if TYPE_CHECKING:
    from newsextract import Rule
    from newsextract_plugins.quotes.shapes import Frame
    from newsextract_plugins.quotes.unclaimed.place import Place

__all__ = ["IN_SENTENCE", "ends_in_medium", "named_by_construction"]

_OFTEN: Final = 0.2
"""The share of a noun's uses in which it has to be something said."""


@rule(
    "ranked-name",
    "A quotation with no cue for it, spoken by the likeliest name of its sentence.",
    example="Amara Diallo was blunt about “the shameful neglect of our boats.”",
    counterexample="Amara Diallo was blunt about the neglect of the harbour.",
)
def ranked_name(chosen: Candidate) -> bool:
    """Tell whether a name was chosen."""
    return chosen.kind == "name"


@rule(
    "ranked-pronoun",
    "A quotation with no cue for it, spoken by the likeliest pronoun of its sentence.",
    example="Amara Diallo runs the harbour. She was blunt about “the shameful neglect of our boats.”",
    counterexample="Amara Diallo runs the harbour. She is tired of the neglect by the council.",
)
def ranked_pronoun(chosen: Candidate) -> bool:
    """Tell whether a pronoun was chosen."""
    return chosen.kind in ("pronoun", "relative", "thing")


@rule(
    "ranked-possessor",
    "A quotation with no cue for it, spoken by a possessor (“her promise of”).",
    example="In Diallo's view, “we neglect all our boats.”",
    counterexample="In Diallo's view, all boats are neglected.",
)
def ranked_possessor(chosen: Candidate) -> bool:
    """Tell whether a possessor was chosen."""
    return chosen.kind in ("possessor", "his")


@rule(
    "ranked-nominal",
    "A quotation with no cue for it, spoken by the likeliest common noun of its sentence.",
    example="The union leader was angry that “we neglect our boats.”",
    counterexample="The union leader was angry that the boats are neglected.",
)
def ranked_nominal(chosen: Candidate) -> bool:
    """Tell whether a noun phrase was chosen."""
    return chosen.kind == "nominal"


@rule(
    "name-colon",
    "A name and a colon in front of a quotation, with no cue.",
    example="More from Amara Diallo: “The harbour will stay open.”",
    counterexample="More from the yard: the boats are ready.",
)
def name_colon(chosen: Candidate) -> bool:
    """Tell whether a name in front of a colon was chosen."""
    return chosen.kind == "colon"


@rule(
    "same-sentence",
    "A further quotation in a sentence, spoken by the speaker of the attribution in front of it.",
    example="“We stay open,” Diallo said, who is known for “plain words.”",
    counterexample="“We stay open,” Diallo said, who is known for plain words.",
)
def same_sentence(chosen: Candidate) -> bool:
    """Tell whether the sentence's attribution was chosen."""
    return chosen.kind == "sentence"


@rule(
    "ranked-previous",
    "A quotation in a sentence with no cue and no likelier mention, spoken by the last speaker.",
    example="“The harbour stays open,” Amara Diallo said. Then there was also “the matter of the lost boats.”",
    counterexample="“The harbour stays open,” Amara Diallo said. Then there was the matter of the lost boats.",
)
def ranked_previous(chosen: Candidate) -> bool:
    """Tell whether the last speaker was chosen."""
    return chosen.kind == "previous"


IN_SENTENCE: Final[tuple[Rule, ...]] = (
    ranked_name,
    ranked_pronoun,
    ranked_possessor,
    ranked_nominal,
    name_colon,
    same_sentence,
    ranked_previous,
)
"""The rules by what was chosen."""


def named_by_construction(place: Place, at: int) -> Candidate | None:
    """Return who speaks a quotation by what stands right beside it, without any weighing."""
    frame = place.frame
    if at > 1 and frame.shape[at - 1] == ":":
        if place.behind_reported(at) >= at - 1 and place.reporting(at) is not None:
            return Candidate(None, "sentence", ())  # whose words a colon announces: he praised the dam: “It holds.”
        named = _in_front_of_colon(frame, at - 1) or _another(frame, at - 1)
        if named is not None:
            return Candidate(named, "colon", ())
    semicolon = place.semicolon(at)
    if semicolon > 0:
        return _behind_semicolon(frame, semicolon + 1)
    inverted = _behind_past(frame, at) or _subject_behind(frame, at)
    if inverted is not None and _is_spoken(frame, inverted):
        return Candidate(None, "nobody", ())
    if inverted is not None:
        return Candidate(inverted, "name", ())
    return Candidate(None, "sentence", ()) if _goes_on_with_to(place, at) else None


def _behind_semicolon(frame: Frame, first: int) -> Candidate | None:
    """Return the noun phrase that opens a clause: "…; Tova Lind, who leads the guild, puts it at “nearer noon”"."""
    last = first + 1
    while frame.shape[last : last + 1] not in ("", ",", "R", "X", "V", "P", "q", "Q"):
        last += 1
    named = "N" in frame.shape[first:last]
    return Candidate(Source(first, last, first, "clause-subject"), "name" if named else "nominal", ())


def _in_front_of_colon(frame: Frame, colon: int) -> Source | None:
    """Return whom a name or a pronoun in front of a colon names."""
    named = phrase_ending(frame, colon, 0)
    if named is None or (colon == 1 and labels_the_story(frame)):
        return None
    if frame.headline:
        last = headline_subject(frame, colon)
        named = Source(0, last, 0, "headline") if last < named.last else named
    named = _in_front_of_medium(frame, _subject_over_object(frame, named))
    comma = frame.shape.find(",", named.last, colon)
    holder = None
    if comma > 0 and not frame.shape[named.last : comma].strip("IDMOPwN"):
        holder = holder_behind(frame, named.first, comma, colon)
    if holder is not None:
        return Source(*holder, named.first, "colon")
    verb = named.last - 1
    if (
        named.first < verb
        and frame.shape[named.first : named.last].strip("NB") == "w"
        and frame.shape[verb] == "w"
        and is_past(frame.words[verb])
    ):
        return Source(named.first, verb, named.first, "colon")  # "Diallo disagreed: “…”"
    return named if any(code in "NP" for code in frame.shape[named.first : named.last]) else None


def _another(frame: Frame, colon: int) -> Source | None:
    """Return the determiner that stands for a person in front of a colon: "Another was less sure: “…”"."""
    person = frame.words[0] in ("another", "others") and frame.shape[1:2] in ("X", "w") and colon > 1
    return Source(0, 1, 0, "colon") if person else None


@exception(
    "further-thing-asked-for",
    "A quotation behind “to” goes on with what the sentence's speaker asks for.",
    example="Amara Diallo urged the crews to “stay calm”, as well as to “wait for the tide”.",
    counterexample="Amara Diallo urged the crews to “stay calm” in the storm.",
)
def _goes_on_with_to(place: Place, at: int) -> bool:
    """Tell whether a quotation is a further thing asked for: "urged them to “stay”, as well as to “wait”"."""
    reporting = place.reporting(at)
    if reporting is None or not reporting.asks or not reporting.quotations:
        return False
    return at > 0 and place.frame.shape[at - 1] == "o" and place.behind_reported(at) <= at - 1


def _subject_over_object(frame: Frame, named: Source) -> Source:
    """Return the subject where a name in front of a colon is an object: "Iyer had a message to Holt: “Stay.”"."""
    shape = frame.shape
    first = named.first
    spoken_to = shape[first - 1 : first] in ("I", "o") or any(code in "Io" for code in shape[first : named.last])
    if frame.headline or not (spoken_to or "N" not in shape[first : named.last]):
        return named
    lowest = max(shape.rfind(code, 0, first) for code in ";:qQ-") + 1
    if not any(is_finite(frame, at) for at in range(lowest, named.last)):
        return named
    subject = frame_subject(frame, named.last)
    return named if subject is None or subject.last >= named.last or subject.first < lowest else subject


def _behind_past(frame: Frame, at: int) -> Source | None:
    """Return the name behind any past tense behind a quotation with its comma: "“We won!” beamed Tova Lind"."""
    shape, words = frame.shape, frame.words
    if shape[at : at + 2] != "qw" or not is_past(words[at + 1]):
        return None
    if shape[at + 2 : at + 3] != "N" and words[at + 2 : at + 3] != ["the"]:
        return None
    return source_after(frame, at + 2)


_SUBJECT_AND_PAST: Final = re.compile(r"(?:P|N{1,4}|Dw{1,3})A?w(?=[.,]|$)")


def _subject_behind(frame: Frame, at: int) -> Source | None:
    """Return who does what a past tense of speech tells behind a quotation: "“Step out!” an officer ordered."."""
    subject = _SUBJECT_AND_PAST.match(frame.shape, at + 1) if frame.shape[at] == "q" else None
    if subject is None:
        return None
    verb = subject.end() - 1
    if not is_past(frame.words[verb]) or not is_class(frame.words[verb], "verb.communication", _OFTEN):
        return None
    return Source(at + 1, verb - (frame.shape[verb - 1] == "A"), at + 1, "subject")


@exception(
    "came-the-answer",
    "An answer, a cry or an order behind a quotation is what the quotation is, and names nobody.",
    example="“We sail at once!” came the answer from the boat.",
    counterexample="“We sail at once!” beamed Amara Diallo.",
)
def _is_spoken(frame: Frame, source: Source) -> bool:
    head = head_of(frame, source.first, source.last)
    return head is not None and frame.shape[head] == "w" and is_class(frame.words[head], "noun.communication", _OFTEN)


def _in_front_of_medium(frame: Frame, named: Source) -> Source:
    """Return who stands in front of a medium in front of a colon: "Alan Keeble, on Harbour Radio: “We sail.”"."""
    at = named.first - 2
    if at < 1 or not ends_in_medium(frame, at, named.last):
        return named
    return phrase_ending(frame, at, 0) or named


def ends_in_medium(frame: Frame, comma: int, end: int) -> bool:
    """Tell whether from a comma on a preposition and a name stand: ", on Harbour Radio"."""
    shape = frame.shape
    return (
        shape[comma : comma + 2] == ",I"
        and frame.words[comma + 1] in ("on", "in", "via")
        and "N" in shape[comma + 2 : end]
        and not shape[comma + 2 : end].strip("DN")
    )
