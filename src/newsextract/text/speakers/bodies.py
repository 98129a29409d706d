"""Bodies: which names and abbreviations of a text are one body's, and which body "the company" is."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING, Final, NamedTuple

from newsextract.text import patterns as re
from newsextract.text.english import likelihood, places
from newsextract.text.names.spellings import fold
from newsextract.text.speakers.heads import head_kinds

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newsextract.text.names import Name

__all__ = ["Bodies", "Body"]

LEADING: Final = 3
"""How many times the weight of the last body another has to have, to be the one that the text is about."""
ACTING: Final = 2
"""What it adds to the weight of a body that a verb stands behind its name."""
MOST_BODIES: Final = 200
"""Of how many names of bodies the short forms are looked for."""
LONGEST_FULL: Final = 90
"""How long the full name before an abbreviation in brackets is at most."""
_BRACKETED: Final = re.compile(r" \((?:the )?([A-Z][A-Za-z&.]{1,9})\)")
_BEHIND_NAME: Final = re.compile(r"(?<=[^\W\d_]) \([A-Z][A-Za-z&.]{1,9}\)\Z")
"""An abbreviation in brackets behind a name."""
_WORD: Final = re.compile(r"[^\W\d_][\w’'.-]*|&")
_BEHIND: Final = re.compile(r" ([a-z]+)")
_SAYS: Final = frozenset({"said", "says", "has", "is", "was", "had", "will"})
_SMALL: Final = frozenset(["of", "for", "the", "and", "on", "in", "to", "de", "del", "la", "y", "e", "&", "du", "des"])
_ARTICLE: Final = re.compile(r"\A(?:the|an?|its|their|his|her) ", re.IGNORECASE)
_FIRMS: Final = frozenset(
    [
        "company",
        "firm",
        "business",
        "group",
        "maker",
        "carmaker",
        "drugmaker",
        "chipmaker",
        "automaker",
        "retailer",
        "carrier",
        "airline",
        "lender",
        "insurer",
        "giant",
        "startup",
        "start-up",
        "manufacturer",
        "supplier",
        "brand",
        "operator",
        "chain",
        "publisher",
        "broadcaster",
        "developer",
    ]
)
"""What a firm is called."""
_OFFICES: Final = frozenset(
    ["agency", "authority", "body", "organisation", "organization", "institution", "regulator", "watchdog"]
)
"""What an office or a body is called, whatever its name says."""
_OFFICIAL: Final = re.compile(
    r"\b(?:Ministry|Department|Court|Parliament|Congress|Senate|Council|Commission|Committee|University|College|School"
    r"|Police|Party|Union|Government|Army|Church|House|Embassy|Nations|Exchange|Agency|Authority|Bureau|Tribunal"
    r"|Assembly|Administration|Institute|Museum|Hospital|League|Cup|Games|Championships?|Olympics|Index|Reserve"
    r"|Regulator|Inspectorate|Secretariat|Navy|Academy|Treasury)\b"
)
"""What no firm is called."""
_JOINED: Final = re.compile(r"\b(?:Association|Federation|Foundation|Society|Alliance|Coalition|Network|Forum)\b")
"""What a group may be called, and no company."""


class Body(NamedTuple):
    """A body.

    Attributes:
        key: What it is known by, the same for all its names.
        name: Its fullest name in the text.
    """

    key: str
    name: str


class _Named(NamedTuple):
    """A name with whom it means."""

    start: int
    body: Body
    acts: bool
    sure: bool


class Bodies:
    """The bodies that a text names.

    Args:
        text: The text.
        names: The names of bodies, and those of unknown kind, in text order.

    Example:
        >>> from newsextract.text.speakers import Bodies
        >>> bodies = Bodies("The Brent Trade Agency (BTA) met. BTA said no.", [])
        >>> bodies.known("BTA").name
        'Brent Trade Agency'
    """

    def __init__(self, text: str, names: Iterable[Name]) -> None:
        self._text = text
        self._names = list(names)

    def known(self, name: str) -> Body:
        """Return the body that a name means: under its fullest name, where the text has a fuller one."""
        plain = _undescribed(_BEHIND_NAME.sub("", _ARTICLE.sub("", " ".join(name.split()), count=1)).rstrip(".,"))
        full = self._abbreviations.get(plain) or self._short.get(plain) or plain
        full = self._short.get(full, full)
        return Body(fold(full), full)

    def described(self, what: str, offset: int) -> Body | None:
        """Return the body with the words in front of its name: "the budget airline" is "budget airline Velmjet".

        Args:
            what: The words in small letters, without the article.
            offset: Where they stand.
        """
        for form in (what, what.capitalize()):
            at = self._text.rfind(f"{form} ", 0, offset)
            index = bisect_left(self._starts, at + len(form) + 1)
            if at >= 0 and index < len(self._named) and self._named[index].start == at + len(form) + 1:
                return self._named[index].body
        return None

    def meant(self, noun: str, offset: int) -> Body | None:
        """Return the body that "the company" or "the union" means, None where the text before doesn't tell.

        Args:
            noun: The noun in small letters.
            offset: Where it stands.
        """
        at = bisect_left(self._starts, offset)
        before = self._named[max(0, at - MOST_BODIES) : at]
        if noun in _FIRMS:
            fitting = [one for one in before if not (_OFFICIAL.search(one.body.name) or places(one.body.name))]
            if noun != "group":
                fitting = [one for one in fitting if not _JOINED.search(one.body.name)]
        else:
            fitting = [one for one in before if _is_head(noun, one.body.name)]
            if not fitting and noun in _OFFICES:
                fitting = [one for one in before if one.sure and not places(one.body.name)]
        fitting = [one for one in fitting if one.sure or self._counts[one.body.key] > 1]
        weights: dict[str, int] = {}
        for one in fitting:
            weights[one.body.key] = weights.get(one.body.key, 0) + 1 + ACTING * one.acts
        if not weights:
            return None
        last = next((one.body for one in reversed(fitting) if one.acts), fitting[-1].body)
        most = max(weights, key=lambda key: weights[key])
        if weights[most] > LEADING * weights[last.key]:
            return next(one.body for one in fitting if one.body.key == most)
        return last

    @cached_property
    def _named(self) -> Sequence[_Named]:
        """The names with whom each means, and whether a verb stands behind it."""
        text, found = self._text, []
        for name in self._names:
            verb = _BEHIND.match(text, name.end)
            acts = verb is not None and (verb[1] in _SAYS or likelihood(verb[1], "verb") > 0.5)
            if name.kind != "organisation" and likelihood(text[name.start : name.end].lower(), "adjective") > 0.5:
                continue  # "Democratic"
            found.append(_Named(name.start, self.known(text[name.start : name.end]), acts, name.kind == "organisation"))
        return found

    @cached_property
    def _counts(self) -> Counter[str]:
        return Counter(one.body.key for one in self._named)

    @cached_property
    def _starts(self) -> list[int]:
        return [one.start for one in self._named]

    @cached_property
    def _abbreviations(self) -> dict[str, str]:
        """The full name of each abbreviation that the text explains in brackets, or that one name's initials make."""
        found: dict[str, str] = {}
        for match in _BRACKETED.finditer(self._text):
            full = _full_name(self._text[max(0, match.start() - LONGEST_FULL) : match.start()], match[1])
            if full is not None:
                found.setdefault(match[1], full)
        shown = {" ".join(self._text[name.start : name.end].split()) for name in self._names[:MOST_BODIES]}
        for name in sorted(shown):
            initials = "".join(word[0] for word in name.split() if word[0].isupper())
            if len(initials) > 2 and initials in shown:
                found.setdefault(initials, name)
        return found

    @cached_property
    def _short(self) -> dict[str, str]:
        """The full name of each first word by which just one body of several words is called."""
        shown = {" ".join(self._text[name.start : name.end].split()) for name in self._names[:MOST_BODIES]}
        found: dict[str, set[str]] = {}
        for name in shown:
            first, _, rest = name.partition(" ")
            if rest and first in shown and not places(first):
                found.setdefault(first, set()).add(name)
        return {first: next(iter(names)) for first, names in found.items() if len(names) == 1}


def _undescribed(name: str) -> str:
    """Return a name without what says in front of it what it is of: "Budget airline | Velmjet"."""
    words = name.split(" ")
    at = next((at for at in range(len(words) - 2, 0, -1) if words[at].islower()), 0)
    if not at or not words[at + 1][0].isupper() or not _SMALL.isdisjoint(words[:at]):
        return name
    named = words[at] in _FIRMS or words[at] in _OFFICES or head_kinds().get(words[at]) == "organisation"
    return " ".join(words[at + 1 :]) if named else name


def _is_head(noun: str, name: str) -> bool:
    """Tell whether a name's head is a noun: "Teachers' Union", "Union of Teachers"; not "Union Cabinet"."""
    words = name.casefold().split()
    if noun not in words:
        return False
    at = words.index(noun)
    return at + 1 == len(words) or words[at + 1] in _SMALL or words[at + 1][0] in "(-"


def _full_name(before: str, abbreviation: str) -> str | None:
    """Return the words at the end of a text whose initials an abbreviation is made of."""
    letters = [letter for letter in abbreviation if letter.isupper()]
    words = list(_WORD.finditer(before))
    at = len(words) - 1
    for letter in reversed(letters):
        while at >= 0 and words[at][0] in _SMALL:
            at -= 1
        if at < 0 or words[at][0][0].upper() != letter:
            return None
        at -= 1
    first = words[at + 1]
    full = before[first.start() :].strip()
    return full if first[0][0].isupper() and len(letters) > 1 else None
