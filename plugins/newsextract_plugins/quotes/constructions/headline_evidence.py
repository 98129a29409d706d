"""Whether the label of a headline speaks: who it is, what stands behind it, and whether it speaks below."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract import exception
from newsextract.text import patterns as re
from newsextract.text.english import given_name, lexicon, singular
from newsextract.text.speakers.heads import head_kinds, is_office

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newsextract_plugins.quotes.attribution import Attribution
    from newsextract_plugins.quotes.lexicon import Cue

__all__ = ["label_speaks"]

_FIRST_PERSON: Final = frozenset(
    {"i", "we", "my", "our", "i'm", "i've", "i'd", "i'll", "we're", "we've", "we'll", "me"}
)
_DENYING: Final = frozenset({"deny", "admit", "hear", "testify", "protest", "threaten"})
_MOST_LOOKED_AT: Final = 40
"""So many mentions of a label are looked at below."""
_LONGEST_LOOK: Final = 60
_SAYING: Final = re.compile(
    r"\W{1,3}(?>(?:[^\W\d_]{1,20}ly |has |have |had |also |later |then |who )?)(?P<cue>[^\W\d_]+)"
)
"""What stands behind a name that speaks."""
_BEHIND: Final = re.compile(
    r"(?:said|says|told|added|according to|asked) (?:(?:the|Mr|Mrs|Ms|Dr) )?(?:[^\W\d_]+ ){0,3}$"
)
"""What stands in front of one."""


def label_speaks(text: str, made: Attribution, cues: Mapping[str, tuple[Cue, ...]], standing: str) -> bool:
    """Tell whether a headline's label is somebody who speaks and what stands behind it a statement.

    Args:
        text: The article.
        made: The attribution of the label.
        cues: The cues by their first word.
        standing: What is known of the label: "speaker" or "person" of somebody named in the article, "unknown", …
    """
    frame = made.frame
    first, last = made.source
    start, end = made.parts[0]
    if frame.shape.count("#", first, last) or _lists_persons(made):
        return False
    said = any(code in "qQ" for code in frame.shape[start:end]) or not _FIRST_PERSON.isdisjoint(frame.words[start:end])
    if standing in ("speaker", "last", "person") and said:
        return True
    head = frame.words[last - 1]
    if is_office(head) or head_kinds().get(head) or head_kinds().get(singular(head)):
        return _states(made)
    label = text[slice(*frame.span(last - 1, last))]
    return _is_heard_below(text, label, frame.end, cues)


@exception(
    "list-of-persons",
    "Names behind a headline's colon are who somebody is, not what somebody says.",
    example="Editors: Amara Diallo and Tim Berg\n\nThe paper is out.",
    counterexample="Editors: The Harbour Has To Close\n\nThe paper is out.",
)
def _lists_persons(made: Attribution) -> bool:
    frame = made.frame
    start, end = made.parts[0]
    names = [names for names in re.split("[^NB.]+", frame.shape[start:end]) if names]
    if frame.shape[start:end].strip("NBC,&.M") or not all(1 < len(names) < 5 for names in names):
        return False
    at = start
    for match in re.finditer("[NB.]+", frame.shape[start:end]):
        at = start + match.start()
        if given_name(frame.words[at].capitalize()) is None:
            return False
    return True


def _states(made: Attribution) -> bool:
    """Tell whether a verb stands in what a label is in front of: "Police: Two hurt in crash", not "Notice: Deaths"."""
    words = made.frame.words[slice(*made.parts[0])]
    return any(lexicon.likelihood(word, "verb") > 0.3 or lexicon.likelihood(word, "auxiliary") > 0.3 for word in words)


def _states_words(cue: Cue) -> bool:
    """Tell whether a cue reports words: who denies or refuses something below may be what the headline is about."""
    return cue.cue_class == "speech" and cue.lemma not in _DENYING


def _is_heard_below(text: str, label: str, start: int, cues: Mapping[str, tuple[Cue, ...]]) -> bool:
    """Tell whether a name has a cue beside it below the headline."""
    at = start
    for _ in range(_MOST_LOOKED_AT):
        at = text.find(label, at)
        if at < 0:
            return False
        end = at + len(label)
        behind = _SAYING.match(text, end, end + _LONGEST_LOOK)
        if behind is not None and any(_states_words(cue) for cue in cues.get(behind["cue"], ())):
            return True
        if _BEHIND.search(text, max(start, at - _LONGEST_LOOK), at) is not None:
            return True
        at = end
    return False
