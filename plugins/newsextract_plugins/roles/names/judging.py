"""Which names are persons': all mentions of a name are judged together, by what tells for and against a person."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from newsextract.text import patterns as re
from newsextract.text.names.spellings import PARTICLES, fold
from newsextract.text.names.words import SUFFIX, flags_of
from newsextract_plugins.roles.names.evidence import MOST_KEPT, bits, points_of
from newsextract_plugins.roles.names.forms import form
from newsextract_plugins.roles.names.surroundings import kind, told_by, used

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsextract.text.names import Name
    from newsextract_plugins.roles.titles.phrases import Statement

__all__ = ["Cluster", "clusters", "judge"]

ENOUGH: Final = 0.25
"""How many points make a person."""
MOST_SHARING: Final = 8
"""Of how many names that share a word the likeliest is looked for."""
SHARE: Final = 3
"""What tells against a person has to stand around one mention in so many."""
_AGAINST: Final = tuple(
    bits(name)
    for name in [
        "located",
        "single-located",
        "of",
        "single-of",
        "article",
        "single-article",
        "indefinite",
        "noun-behind",
        "single-noun-behind",
        "person-behind",
        "thing-before",
        "single-thing-before",
        "place-word",
        "place-of",
        "led",
        "quote-before",
        "firm-verb",
        "auxiliary",
    ]
)
"""What tells against a person by what stands around a mention."""
_ANY_AGAINST: Final = sum(_AGAINST)
SURE: Final = 1.5
"""How many points make a person by whom others are known."""
_LISTED: Final = re.compile(r"(?: \([^()\n]{1,24}\))?(?:, and |, | and | & | or )")
"""What stands between names in a list."""
_JOINTS: Final = frozenset({"e", "y"})
"""What joins two family names to one."""
LONGEST_JOINT: Final = 6
LONGEST_BRACKET: Final = 32
"""How far apart two names of a list are where a bracket stands between: "Ida Lund (Velm), Carlos Vega"."""
_BESIDE_PERSON: Final = bits("beside-person")
_BESIDE_THING: Final = bits("beside-thing")
_PLACES: Final = bits("places-of")
_BY_SHAPE: Final = bits("person:shape")
_PEOPLE: Final = bits("people")
_ALL: Final = bits("all")
_REPEATED: Final = bits("repeated")


class Cluster:
    """The mentions of one name.

    Attributes:
        mentions: Indexes of the names.
        mask: What tells for and against a person, without what may stand around a mention by chance.
    """

    __slots__ = ("_against", "mask", "mentions")

    def __init__(self) -> None:
        self.mentions: list[int] = []
        self.mask = 0
        self._against: list[int] = []

    def add(self, index: int, mask: int) -> None:
        """Add a mention."""
        self.mentions.append(index)
        against = mask & _ANY_AGAINST
        self.mask |= mask ^ against
        if against:
            self._against.append(against)

    @property
    def evidence(self) -> int:
        """What tells for and against a person."""
        found, count, against = self.mask, len(self.mentions), self._against
        if count == 1:
            return found | _ALL | (against[0] if against else 0)
        if SHARE * len(against) >= count:
            times: dict[int, int] = {}
            for mask in against:
                rest = mask
                while rest:
                    bit = rest & -rest
                    times[bit] = times.get(bit, 0) + 1
                    rest ^= bit
            for bit, number in times.items():
                if SHARE * number >= count:
                    found |= bit
        return found | _ALL | _REPEATED


class _Shape:
    """What the words of a name tell, whoever uses it.

    Attributes:
        several: It has two words or more.
        alone: It is a family name by itself, of several words even: "Van der Meer", "Costa e Silva".
        key: What spellings of it share.
        mask: What its form tells for and against a person.
        ends: Its first and its last word, in what spellings of each share.
    """

    __slots__ = ("alone", "ends", "key", "mask", "several")

    def __init__(self, shown: str) -> None:
        parts = shown.split()
        self.several = len(parts) > 1
        self.alone = not self.several or parts[0].casefold() in PARTICLES or parts[1] in _JOINTS
        whole = " ".join(parts) if self.several else shown
        self.key = fold(whole)
        self.mask = form(whole)
        while len(parts) > 1 and flags_of(parts[-1]) & SUFFIX:
            parts.pop()
        self.ends = (fold(parts[0]), fold(parts[-1])) if parts else ()


@lru_cache(maxsize=MOST_KEPT)
def _shape(shown: str) -> _Shape:
    """Return what the words of a name tell."""
    return _Shape(shown)


def _points(cluster: Cluster) -> float:
    """Return the points of a name by what tells of all its mentions."""
    return points_of(cluster.mask)


def clusters(
    text: str,
    names: Sequence[tuple[Name, int, int]],
    stated: Sequence[Sequence[Statement]],
    things: Sequence[Name] = (),
    third: Sequence[tuple[int, int]] = (),
) -> list[Cluster]:
    """Return the names of a story by whom they may mean: a family name alone goes with the full name.

    Args:
        text: The text.
        names: The names, each with where its sentence begins and ends.
        stated: The roles beside each.
        things: The names that are no persons'.
        third: The third-person pronouns of the text.
    """
    pronouns = iter(told_by(text, third))
    meant = next(pronouns, None)
    full: dict[str, Cluster] = {}
    known: dict[str, list[Cluster]] = {}
    seen: set[tuple[str, str]] = set()
    single: list[tuple[int, _Shape, int]] = []
    for index, ((name, begin, _), roles) in enumerate(zip(names, stated, strict=True)):
        shown = text[name.start : name.end]
        shape = _shape(shown)
        while meant is not None and meant[0] < name.end:
            meant = next(pronouns, None)
        mask = used(text, name, roles, begin, meant, several=shape.several)
        if shape.alone:
            single.append((index, shape, mask))
            continue
        cluster = full.get(shape.key)
        if cluster is None:
            cluster = full[shape.key] = Cluster()
        cluster.add(index, mask | shape.mask | kind(name.kind, name.likely))
        if (shown, name.family) in seen:
            continue
        seen.add((shown, name.family))
        for part in dict.fromkeys((*shape.ends, fold(name.family))):
            sharing = known.setdefault(part, [])
            if cluster not in sharing[:MOST_SHARING]:
                sharing.append(cluster)
    alone: dict[str, Cluster] = {}
    for index, shape, mask in single:
        name = names[index][0]
        sharing = known.get(shape.key, [])[:MOST_SHARING]
        if sharing and not shape.mask & _PEOPLE:
            likeliest = max(sharing, key=_points) if len(sharing) > 1 else sharing[0]
            likeliest.add(index, mask | (kind(name.kind, name.likely) if name.kind == "person" else 0))
            continue
        cluster = alone.get(shape.key)
        if cluster is None:
            cluster = alone[shape.key] = Cluster()
        cluster.add(index, mask | shape.mask | kind(name.kind, name.likely))
    found = [*full.values(), *alone.values()]
    _look_at_families(known)
    _look_beside(text, names, things, found)
    return found


def _look_at_families(known: dict[str, list[Cluster]]) -> None:
    """Add to names that nothing else tells of that a person has the same family name: a wife or a brother."""
    for sharing in known.values():
        shaped = [cluster for cluster in sharing if cluster.mask & _BY_SHAPE] if len(sharing) > 1 else []
        if shaped and any(points_of(cluster.evidence) > SURE for cluster in sharing):
            for cluster in shaped:
                cluster.mask |= _BESIDE_PERSON


def _look_beside(
    text: str, names: Sequence[tuple[Name, int, int]], things: Sequence[Name], found: Sequence[Cluster]
) -> None:
    """Add what the names tell that a name is listed with: "Ida Lund, Vorna Dree and Carlos Vega"."""
    owners: list[Cluster | None] = [None] * len(names)
    for cluster in found:
        for index in cluster.mentions:
            owners[index] = cluster
    listed: list[tuple[Cluster, Cluster]] = []
    end = -1 - LONGEST_JOINT
    for at, (name, _, _) in enumerate(names):
        before, end = end, name.end
        apart = name.start - before
        if apart > LONGEST_JOINT and (apart > LONGEST_BRACKET or not text.startswith(" (", before)):
            continue
        if not _LISTED.fullmatch(text, before, name.start):
            continue
        one, other = owners[at - 1], owners[at]
        if one is not None and other is not None and one is not other:
            listed.append((one, other))
            if one.mask & _PLACES:
                other.mask |= _PLACES  # "the towns of Lena, Marta and Kot Adam"
    sure = {cluster: points_of(cluster.evidence) > SURE for pair in listed for cluster in pair}
    for one, other in listed:
        if sure[one]:
            other.mask |= _BESIDE_PERSON
        if sure[other]:
            one.mask |= _BESIDE_PERSON
    if things:
        _look_at_things(text, names, things, owners)


def _look_at_things(
    text: str,
    names: Sequence[tuple[Name, int, int]],
    things: Sequence[Name],
    owners: Sequence[Cluster | None],
) -> None:
    """Add that a name is listed with names that are no persons'."""
    starts = [name.start for name, _, _ in names]
    for thing in things:
        at = bisect_left(starts, thing.end)
        if at < len(starts) and starts[at] - thing.end <= LONGEST_JOINT:
            _look_at_thing(text, thing.end, starts[at], owners[at])
        if at and thing.start - names[at - 1][0].end <= LONGEST_JOINT:
            _look_at_thing(text, names[at - 1][0].end, thing.start, owners[at - 1])


def _look_at_thing(text: str, start: int, end: int, owner: Cluster | None) -> None:
    """Add that a name is listed with a thing where what stands between them says so."""
    if owner is not None and start < end and _LISTED.fullmatch(text, start, end):
        owner.mask |= _BESIDE_THING


def judge(
    text: str,
    names: Sequence[tuple[Name, int, int]],
    stated: Sequence[Sequence[Statement]],
    things: Sequence[Name] = (),
    third: Sequence[tuple[int, int]] = (),
) -> list[Cluster | None]:
    """Return for each name its cluster where that is a person's, else None."""
    found: list[Cluster | None] = [None] * len(names)
    for cluster in clusters(text, names, stated, things, third):
        if points_of(cluster.evidence) > ENOUGH:
            for index in cluster.mentions:
                found[index] = cluster
    return found
