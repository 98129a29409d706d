"""The constructions by the code of the token at which they begin, and the walk through a frame."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract_plugins.quotes.attribution import read_by
from newsextract_plugins.quotes.constructions.according_to import according_to
from newsextract_plugins.quotes.constructions.before_cue import BEFORE_CUE
from newsextract_plugins.quotes.constructions.behind_cue import BEHIND_CUE
from newsextract_plugins.quotes.constructions.dash_names import dash_name
from newsextract_plugins.quotes.constructions.headline_labels import headline_colon
from newsextract_plugins.quotes.constructions.noun_cues import noun_cue
from newsextract_plugins.quotes.constructions.passives import PASSIVES, court_heard
from newsextract_plugins.quotes.constructions.verbs import read_verb
from newsextract_plugins.quotes.lexicon import noun_cues

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsextract import Rule
    from newsextract_plugins.quotes.attribution import Attribution
    from newsextract_plugins.quotes.shapes import Frame

__all__ = ["CONSTRUCTIONS", "read_attributions"]

CONSTRUCTIONS: Final[tuple[Rule, ...]] = (
    *BEFORE_CUE,
    *BEHIND_CUE,
    according_to,
    *PASSIVES,
    court_heard,
    noun_cue,
    headline_colon,
    dash_name,
)
"""All constructions in which something is attributed to a source by words of the same sentence."""
_SECOND_PERSON: Final = frozenset({"you", "you've", "you'd", "you're"})
"""The reader or the one who is asked, who says only what stands in marks: "You wrote it in a month. Why?"."""


def read_attributions(frame: Frame) -> list[Attribution]:
    """Read the attributions of a frame, in the order of their cues."""
    found: list[Attribution] = []
    for at in frame.anchors:
        made = _read_at(frame, at, found)
        if made is not None and not (frame.words[made.source[0]] in _SECOND_PERSON and _is_unmarked(made)):
            found.append(made)
    return found


def _read_at(frame: Frame, at: int, found: Sequence[Attribution]) -> Attribution | None:
    """Read the attribution that begins at a token."""
    code = frame.shape[at]
    if code == "V" or (code == "G" and not _is_noun_of_speech(frame, at)):
        return read_verb(frame, frame.cues[at], found)
    if code == "G":
        return read_by(noun_cue, frame, at, found)
    if code == "K":
        return read_by(according_to, frame, at, found)
    if code == "w" and frame.words[at] in noun_cues():
        return read_by(noun_cue, frame, at, found)
    if code == "-":
        return read_by(dash_name, frame, at)
    if code == ":":
        return read_by(headline_colon, frame, at)
    return None


def _is_noun_of_speech(frame: Frame, at: int) -> bool:
    """Tell whether a participle is a noun by its possessor: "her stern warning that"."""
    return frame.words[at] in noun_cues() and frame.shape[max(0, at - 3) : at].rstrip("wA")[-1:] in ("D", "M")


def _is_unmarked(made: Attribution) -> bool:
    """Tell whether no word of a content stands in marks."""
    return not any(first <= at < last for first, last in made.parts for at in made.frame.quotes)
