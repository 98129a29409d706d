"""What tells that a name is a person's: pieces of evidence by name, each with its points.

The forms of a name tell something (`forms`), and so does what stands around it wherever it is used (`surroundings`).
The points were fitted on annotated news of the whole world by bench/fit_persons.py, which reads the evidence so.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final, NamedTuple

from newsextract_plugins.roles.names.points import POINTS

__all__ = ["BIT", "EVIDENCE", "MOST_KEPT", "Evidence", "bits", "named", "points_of"]

MOST_KEPT: Final = 1 << 14
"""Of how many words and forms the evidence is kept."""


class Evidence(NamedTuple):
    """A piece of evidence.

    Attributes:
        name: Its name.
        points: How much it speaks for a person, below 0 against one.
    """

    name: str
    points: float


EVIDENCE: Final = tuple(Evidence(name, points) for name, points in POINTS.items())
"""All that is asked, with its points."""
BIT: Final = {evidence.name: 1 << number for number, evidence in enumerate(EVIDENCE)}
"""The bit that stands for each."""
_EVERY: Final = (1 << len(EVIDENCE)) - 1


def named(mask: int) -> list[Evidence]:
    """Return the evidence that a sum of bits stands for."""
    found = []
    rest = mask & _EVERY
    while rest:
        bit = rest & -rest
        found.append(EVIDENCE[bit.bit_length() - 1])
        rest ^= bit
    return found


@lru_cache(maxsize=MOST_KEPT)
def points_of(mask: int) -> float:
    """Return the points of a sum of bits."""
    return sum(evidence.points for evidence in named(mask))


def bits(*names: str) -> int:
    """Return the sum of bits that stands for evidence by name; what has no points is left out."""
    return sum(BIT.get(name, 0) for name in names)
