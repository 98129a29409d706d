"""Regular inflection: the forms that a word of English has by rule, and the words that a form may be of by rule."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract.text import patterns as re

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["bases", "regular", "respellings"]

_HISSING: Final = ("s", "x", "z", "ch", "sh")
"""Ends of words that take -es."""

_DOUBLING: Final = re.compile(r"[^aeiou]*(?:qu)?[aeiou][bdfgklmnprtvz]")
"""A word of one syllable whose last letter is doubled: stop, quit."""

_SPELLINGS: Final = (
    ("isation", "ization"),
    ("ising", "izing"),
    ("ised", "ized"),
    ("ises", "izes"),
    ("iser", "izer"),
    ("ise", "ize"),
    ("ysed", "yzed"),
    ("ysing", "yzing"),
    ("yse", "yze"),
    ("our", "or"),
    ("lled", "led"),
    ("lling", "ling"),
    ("ller", "ler"),
    ("tre", "ter"),
    ("ogue", "og"),
    ("ence", "ense"),
    ("oe", "e"),
    ("ae", "e"),
)
"""What Britain spells otherwise than America."""


def regular(lemma: str, form: str) -> str:
    """Return the form of a word by rule.

    Args:
        lemma: A noun's singular, a verb's base, an adjective's or adverb's positive, in lower case.
        form: `plural`, `third`, `past`, `participle`, `ing`, `comparative` or `superlative`.
    """
    if form in ("plural", "third"):
        if form == "plural" and lemma.endswith("woman"):
            return lemma[:-2] + "en"
        if lemma.endswith("y") and lemma[-2:-1] not in "aeiou":
            return lemma[:-1] + "ies"
        return lemma + ("es" if lemma.endswith(_HISSING) or (form == "third" and lemma.endswith("o")) else "s")
    if form == "ing":
        if lemma.endswith("ie"):
            return lemma[:-2] + "ying"
        stem = lemma[:-1] if lemma.endswith("e") and not lemma.endswith(("ee", "oe", "ye")) else _doubled(lemma)
        return stem + "ing"
    ending = {"comparative": "er", "superlative": "est"}.get(form, "ed")
    if lemma.endswith("e"):
        return lemma + ending[1:]
    if lemma.endswith("y") and lemma[-2:-1] not in "aeiou":
        return lemma[:-1] + "i" + ending
    return _doubled(lemma) + ending


def bases(word: str) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Yield what a form may be of by rule: the word, its part of speech and the forms; the likeliest first.

    Args:
        word: In lower case.
    """
    for many, one in (("men", "man"), ("people", "person")):
        if word.endswith(many) and word != many:
            yield word.removesuffix(many) + one, "noun", ("plural",)
    if word.endswith("s") and not word.endswith("ss"):
        stems = [word[:-1]]
        if word.endswith("ies"):
            stems = [word[:-3] + "y"]
        elif word.endswith("es") and word[:-2].endswith((*_HISSING, "o")):
            stems = [word[:-2], word[:-1]]
        for stem in stems:
            yield stem, "noun", ("plural",)
            yield stem, "verb", ("third",)
    for ending, forms in (("ed", ("past", "participle")), ("ing", ("ing",))):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            for stem in _stems(word[: -len(ending)]):
                yield stem, "verb", forms
    for ending, form in (("er", "comparative"), ("est", "superlative")):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            for stem in _stems(word[: -len(ending)]):
                yield stem, "adjective", (form,)


def respellings(word: str) -> Iterator[str]:
    """Yield how the other side of the Atlantic may spell a word: "organise" gives "organize".

    Args:
        word: In lower case.
    """
    for british, american in _SPELLINGS:
        for old, new in ((british, american), (american, british)):
            at = word.rfind(old)
            if at > 0:
                yield word[:at] + new + word[at + len(old) :]


def _doubled(lemma: str) -> str:
    """Return a stem before -ed or -ing, its last letter doubled where the rule asks for it."""
    return lemma + lemma[-1] if _DOUBLING.fullmatch(lemma) else lemma


def _stems(stem: str) -> list[str]:
    """Return what stands before -ed, -ing, -er as the word it may be of: hop of hopp, carry of carri, make of mak."""
    if stem.endswith("i"):
        return [stem[:-1] + "y"]
    if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "aeiousl":
        return [stem[:-1], stem]
    if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] in "sl":
        return [stem, stem[:-1]]
    return [stem, stem + "e"]
