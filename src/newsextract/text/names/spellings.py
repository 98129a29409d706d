"""Spellings of one name: transliterations, accents, particles, and the short forms of given names."""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache

from newsextract.text import patterns as re
from newsextract.text.english.lists import ENGLISH

__all__ = ["PARTICLES", "fold", "same_given_name"]

PARTICLES = frozenset(
    "von van de der den la le del della di da dos du bin al el ter ten zu".split()  # noqa: SIM905 (a list to be read)
)
"""Words of a family name that it is known without."""
SHORTEST_FORM = 2
"""A short form has more letters than these."""
_VOWELS = re.compile(r"[aeiouy]+")
_ARTICLE = re.compile(r"\A(?:al|el|ul|ash|as|ad|ar|az)[-‑](?=\w{3})")
"""The article that an Arabic name may begin with, written as one with it."""
_REPEATED = re.compile(r"(.)\1+")
_ALIKE = (("iy", "y"), ("ii", "y"), ("yy", "y"), ("ij", "y"), ("ei", "ey"), ("ks", "x"), ("’", "'"))


@lru_cache(maxsize=1 << 13)
def fold(name: str) -> str:
    """Return a form that spellings of one name share: Sergei and Sergey, Pelensky and Pelenskyy, Müller and Muller.

    Args:
        name: A given or family name, with or without particles.
    """
    plain = name.casefold()
    if not plain.isascii():
        plain = "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))
    if " " in plain:
        plain = " ".join([part for part in plain.split() if part not in PARTICLES] or [plain])
    elif "-" in plain:
        plain = _ARTICLE.sub("", plain)  # "al-Harthy" and "Al Harthy"
    for old, new in _ALIKE:
        plain = plain.replace(old, new)
    return plain[:-1] + "y" if plain.endswith("i") else plain


def same_given_name(one: str, other: str) -> bool:
    """Tell whether two given names can be one person's: equal, initials of each other, or a name and its short form.

    Args:
        one: A given name, without middle names.
        other: Another.
    """
    ours, theirs = fold(one), fold(other)
    if ours == theirs:
        return True
    initial = min(len(ours.strip(".")), len(theirs.strip("."))) == 1 or "." in ours or "." in theirs
    if initial and ours[0] == theirs[0]:
        return True
    if not _variants().get(ours, frozenset()).isdisjoint(_variants().get(theirs, frozenset())):
        return True
    if min(len(ours), len(theirs)) > SHORTEST_FORM and (ours.startswith(theirs) or theirs.startswith(ours)):
        return True  # Alex and Alexander, but not Charlie and Charlene
    return ours[0] == theirs[0] and _consonants(ours) == _consonants(theirs)


def _consonants(name: str) -> str:
    """Return what spellings of a name share: Mohammed and Muhammad."""
    return _REPEATED.sub(r"\1", _VOWELS.sub("", name))


@cache
def _variants() -> dict[str, frozenset[int]]:
    """The lines of the list that each name and short form stands in."""
    found: dict[str, set[int]] = {}
    for number, line in enumerate(ENGLISH.ordered("name_variants/variants")):
        for form in line.split():
            found.setdefault(fold(form), set()).add(number)
    return {form: frozenset(numbers) for form, numbers in found.items()}
