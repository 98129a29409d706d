"""Antecedents among the subjects in front: of pronouns and epithets of which the speakers stage knows nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from newsextract.text.english.lists import ENGLISH
from newsextract.text.grammar.subjects.frame_subjects import frame_subject
from newsextract.text.grammar.subjects.phrase_bounds import with_place
from newsextract.text.speakers.heads import head_kinds
from newsextract.text.speakers.phrases import breaks_off, is_epithet, is_plural
from newsextract.text.speakers.pronouns import GROUPS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from newsextract.text.grammar.frames import Frame

__all__ = ["Antecedent", "epithet_subject", "gendered_subject", "speaks_of_writing", "subjects_in_front"]

_AMOUNTS: Final = frozenset({"number", "total", "amount", "share", "proportion", "percentage", "rate", "level"})
"""What says nothing, whatever is counted: "the number of boats … it said"."""
_FARTHEST_WRITING: Final = 60
"""Words of a sentence among which one is looked for that names something written."""


class Antecedent(NamedTuple):
    """A noun phrase in a frame: its first token and one past its last."""

    frame: Frame
    first: int
    last: int


def gendered_subject(before: Callable[[], Frame | None] | None, gender: str) -> Antecedent | None:
    """Find the unnamed subject of the sentence before that "he" or "she" means: "The daughter of one wept"."""
    frame = None if before is None else before()
    subject = None if frame is None else frame_subject(frame, len(frame.shape))
    if (
        frame is None
        or subject is None
        or frame.shape[subject.first] != "D"
        or frame.words[subject.first] in ("my", "our")
    ):
        return None
    nouns = ENGLISH.words("sources/female_nouns" if gender == "female" else "sources/male_nouns")
    for at in range(subject.first + 1, subject.last):
        if frame.shape[at] != "w":
            return None
        if frame.words[at] in nouns and frame.shape[at + 1 : at + 2] not in ("N", "w"):
            return Antecedent(frame, subject.first, at + 1)
    return None


def speaks_of_writing(before: Callable[[], Frame | None] | None) -> bool:
    """Tell whether the sentence before speaks of something written, which its speaker then is likely to have said."""
    frame = None if before is None else before()
    return frame is not None and any(head_kinds().get(word) == "document" for word in frame.words[:_FARTHEST_WRITING])


def subjects_in_front(
    frame: Frame, at: int, wanted: frozenset[str], before: Callable[[], Frame | None] | None
) -> Iterator[Antecedent]:
    """Yield the subject of the sentence of "it" or "they", then that of the one before, where the pronoun may mean it.

    Args:
        frame: The pronoun's frame.
        at: Its token.
        wanted: The kinds of speakers that it may mean.
        before: Tells the sentence before.
    """
    for sentence in (frame, None if before is None else before()):
        if sentence is None:
            continue
        end = at if sentence is frame else len(sentence.shape)
        subject = frame_subject(sentence, end)
        if subject is None or subject.last > end or sentence.shape[subject.first] in "PMV":
            continue
        head = subject.first + (sentence.shape[subject.first] == "D")
        if not _AMOUNTS.isdisjoint(sentence.words[head : head + 1]):
            continue
        plural = is_plural(sentence, subject.first, subject.last)
        if plural is (wanted is GROUPS) and not breaks_off(sentence, subject.last):
            yield Antecedent(sentence, subject.first, with_place(sentence, subject.last, end))


def epithet_subject(
    frame: Frame, first: int, last: int, before: Callable[[], Frame | None] | None
) -> Antecedent | None:
    """Return the named subject of the sentence before that "the 27-year-old" or "the singer" may mean."""
    sentence = before() if before is not None and is_epithet(frame, first, last) else None
    subject = None if sentence is None else frame_subject(sentence, len(sentence.shape))
    if sentence is None or subject is None or "N" not in sentence.shape[subject.first : subject.last]:
        return None
    return Antecedent(sentence, subject.first, subject.last)
