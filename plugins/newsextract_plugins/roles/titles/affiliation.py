"""Bodies behind a name, whose title stands in front of it: "Professor Ann Lee of Aldwick College", "(R-Ohio)"."""

from __future__ import annotations

from newsextract.text import patterns as re
from newsextract.text.names.places import countries, places
from newsextract.text.names.words import ACRONYM, DEMONYM, ORGANISATION, PLACE, flags_of
from newsextract_plugins.roles.titles.phrases import Body
from newsextract_plugins.roles.titles.verbal import body_end

__all__ = ["body_behind"]

LONGEST_BODY = 90
#: The parties that American news shortens to a letter before the state.
_PARTIES = {"R": "Republican Party", "D": "Democratic Party"}
_STATE = re.compile(r"(?: \(|, )([RDI])(?:[-–‑] ?(?:[A-Z][A-Za-z.]*+(?: [A-Z][a-z.]++)?)(?:, [A-Z][a-z]++)?)(?=[),])")
_BRACKET = re.compile(r" \(([A-Z][\w’'.&-]*+(?>(?: (?:[A-Z][\w’'.&-]*+|of|and|the|for))*))\)")
_OF = re.compile(r" of (?>(?:the )?)(?=[A-Z])")
_PLACE = re.compile(r"[A-Z][\w’-]++(?: [A-Z][\w’-]++)?")
#: What follows "of King's College" and belongs to it.
_OWNED = re.compile(r"(?>(?:[A-Z][a-z]++ )?)[A-Z][a-z]++['’]s? [A-Z][a-z]++")


def body_behind(text: str, end: int, limit: int, next_name: int) -> Body | None:
    """Read the body, place or party behind a name that ends at `end`; the title stands before the name."""
    if not text.startswith((" of ", " (", ", "), end):
        return None
    stop = min(limit, end + LONGEST_BODY)
    state = _STATE.match(text, end, stop)
    if state is not None:
        return Body(_PARTIES.get(state[1]), "US")
    bracket = _BRACKET.match(text, end, stop)
    if bracket is not None:
        return _bracketed(bracket[1])
    behind = _OF.match(text, end, stop)
    if behind is None:
        return None
    start = behind.end()
    owned = _OWNED.match(text, start, stop)
    if owned is not None and flags_of(owned[0].rsplit(" ", 1)[-1]) & ORGANISATION:
        return Body(owned[0], None)
    finish = body_end(text, start, stop, next_name)
    if finish > 0:
        return Body(text[start:finish], None)
    place = _PLACE.match(text, start, stop)
    if place is None:
        return None
    for form in (place[0], place[0].split(" ", 1)[0]):
        meaning = countries().get(form)
        if meaning is not None and meaning.kind == "name":
            return Body(None, meaning.code)
        if form in places():
            return Body(form, None)
    return None


def _bracketed(inner: str) -> Body | None:
    """What brackets behind a name hold: a party or body, or a country."""
    meaning = countries().get(inner)
    if meaning is not None:
        return Body(None, meaning.code) if meaning.kind == "name" else None
    last = flags_of(inner.rsplit(" ", 1)[-1])
    if last & ORGANISATION or (last & ACRONYM and not last & (PLACE | DEMONYM) and len(inner) > 2 and inner.isupper()):
        return Body(inner, None)
    return None
