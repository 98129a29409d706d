"""Tells the tags of a sentence: each unsure word by its chances, weighed by what stands on either side.

The weights are rough factors of our own: a determiner makes a noun likely, a pronoun a verb.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from newsextract.text import patterns as re
from newsextract.text.english.lists import ENGLISH
from newsextract.text.grammar.tagging.closed import CONTEXT, to_or_preposition
from newsextract.text.grammar.tagging.readings import READINGS, UNSURE
from newsextract.text.grammar.verbs import takes_bare_clause

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from newsextract.text.grammar.tagging.readings import Reading

__all__ = ["PAST", "tags_of"]

PAST: Final = "d"
"""The tag of a past tense or a participle of the same form, where the clause decides."""
_BEHIND_NOUN: Final = frozenset("I.,XVm")
_BEFORE_PARTICIPLE: Final = frozenset({"be", "have", "D", "M", "J", "#", "I", "m", "o"})

_BE: Final = frozenset(
    {"is", "are", "was", "were", "am", "'re", "'m", "isn't", "aren't", "wasn't", "weren't", "be", "been", "being"}
)
_DO: Final = frozenset({"do", "does", "did", "don't", "doesn't", "didn't"})


def tags_of(readings: Sequence[Reading], spelt: Sequence[str], is_headline: Callable[[], bool]) -> str:
    """Return the tag of each word of a sentence.

    Args:
        readings: What each word may be.
        spelt: The words as they are spelt.
        is_headline: Tells whether most words are capitalised, so that capitals tell nothing.
    """
    tags = [reading.tag for reading in readings]
    unsure = [at for at, tag in enumerate(tags) if tag == UNSURE]
    names = [at for at in unsure if at and spelt[at][0].isupper() and tags[at - 1] not in _SENTENCE_ENDS]
    headline = len(names) > 1 and is_headline()
    if not headline:
        for at in names:
            tags[at] = "N" if spelt[at] != "May" else "T"
    last = len(tags) - 1
    for at in unsure:
        if tags[at] != UNSURE:
            continue
        reading = readings[at]
        if reading.lower in CONTEXT:
            tags[at] = CONTEXT[reading.lower](tags, readings, at)
            continue
        behind = _behind(readings[at + 1], tags, readings, at + 1) if at < last else ""
        before = tags[at - 1] if at else ""
        if before in _PASSED:
            before = _context(tags, readings, at)
        chances = reading.chances
        if headline or before in _WEIGHING:
            chances = _weighed(chances, before, tags, readings, at, headline=headline)
        if before == "D" and readings[at - 1].lower in _ALONE:
            before = "n"
        tags[at] = _BEST[spelt[at], before, behind] if chances is reading.chances else _best(chances, before, behind)
    return "".join(tags)


def _weighed(
    chances: dict[str, float], before: str, tags: Sequence[str], readings: Sequence[Reading], at: int, *, headline: bool
) -> dict[str, float]:
    """Return the chances of a word with what more than its neighbours tells: the same where nothing does."""
    if headline and "N" in chances and len(chances) > 1:
        chances = {**chances, "N": chances["N"] * _IN_HEADLINE}
    if before in _NOMINAL:
        if ("Z" in chances or "V" in chances or "B" in chances) and len(chances) > 1:
            return _in_clause(chances, tags, readings, at)
    elif before == ",":
        if not chances.keys().isdisjoint(_PRESENT) and _lacks_verb(tags[:at], _MAIN_VERB[tags[at - 1]]):
            factor = 20 if tags[at - 1] == "A" else 5
            return {each: chance * (factor if each in "ZV" else 1) for each, chance in chances.items()}
    elif before == "C" and at > 1 and (joined := tags[at - 2]) in chances and joined in "BG":
        return {**chances, joined: chances[joined] * 5}
    return chances


def _lacks_verb(tags: Sequence[str], verb: re.Pattern[str]) -> bool:
    """Tell whether no finite verb stands in front of a comma, but for that of an aside: "The bill, which passed,"."""
    return verb.search(_RELATIVE.sub("", "".join(tags[-_LONGEST_ASIDE:]))) is None


def _behind(reading: Reading, tags: Sequence[str], readings: Sequence[Reading], at: int) -> str:
    """Return the likeliest tag of a word that is not decided yet."""
    return to_or_preposition(tags, readings, at) if reading.lower == "to" else reading.guess


def _in_clause(
    chances: dict[str, float], tags: Sequence[str], readings: Sequence[Reading], at: int
) -> dict[str, float]:
    """Weigh the chance of a verb by whether the noun in front is some other verb's object."""
    for before in range(at - 2, max(-1, at - _FARTHEST_VERB), -1):
        tag = tags[before]
        if tag in _CLOSES:
            return chances
        if tag in "Xm" and (before == 0 or tags[before - 1] in _BEFORE_QUESTION):
            return {**chances, "b": chances.get("B", 0.0) * 5}
        if tag in "VBGEdXm":
            seeing = "B" in chances and readings[before].lower in ENGLISH.words("grammar/seeing")
            if seeing and not (at + 1 < len(readings) and readings[at + 1].guess in _NOUN_OR_VERB):
                return {**chances, "b": chances["B"] * 20}
            if before == at - 2 and tag in "BG":
                return {each: chance * (0.3 if each in "ZVB" else 1.0) for each, chance in chances.items()}
            finite = 1.0 if takes_bare_clause(readings[before].lower) or (tag in "Ed" and before < at - 3) else 0.25
            return {each: chance * (finite if each in "ZVB" else 1.0) for each, chance in chances.items()}
    return chances


_PASSED: Final = frozenset("AXx")
"""Tags in front of a word that do not decide about it alone."""
_NOMINAL: Final = frozenset("nsN")
_WEIGHING: Final = _NOMINAL | {",", "C"}
"""Tags behind which more than the neighbours decides."""
_LONGEST_ASIDE: Final = 40
_RELATIVE: Final = re.compile(r",I?R[^,]*,")
_MAIN_VERB: Final = {"A": re.compile(r"[VXm]"), ",": re.compile(r"[VXmd]")}
"""What is a finite verb in front of a word behind an adverb, or right behind a comma."""
_PRESENT: Final = frozenset("ZV")
_ALONE: Final = frozenset({"those", "all", "both"})
"""Determiners that stand for people: "those waiting"."""
_NOUN_OR_VERB: Final = frozenset("nsNBVEJ")
_BEFORE_QUESTION: Final = frozenset('WRC,;:"-Y(')
_IN_HEADLINE: Final = 0.3
"""How much a capital tells where most words have one."""
_FARTHEST_VERB: Final = 8
_SENTENCE_ENDS: Final = frozenset('.?!":(-')
_CLOSES: Final = frozenset(',;:-HRWCY().?!"')


def _context(tags: Sequence[str], readings: Sequence[Reading], at: int) -> str:
    """Return what decides in front of a word: the tag before, which auxiliary, past adverbs."""
    before = at - 1
    while before >= 0 and tags[before] == "A" and before > at - 4:
        before -= 1
    if before < 0:
        return ""
    tag = tags[before]
    if tag in "Xx":
        word = readings[before].lower
        if word in _BE or (word == "'s" and at):
            return "be"
        return "do" if word in _DO else "have"
    if before < at - 1 and tag not in "mo":
        return "A" if tag in "VGEBd" else tag
    return tag


def _best(chances: dict[str, float], before: str, behind: str) -> str:
    """Return the likeliest tag between two others."""
    factors = _FACTORS[before, behind]
    best, most = "n", -1.0
    for tag, chance in chances.items():
        behind_it, before_it = factors[tag]
        weight = chance * behind_it * before_it
        if weight > most:
            best, most = tag, weight
    if best == "Z":
        return "V"
    if best == "b":
        return "B"
    if best == "B":
        return "B" if before in ("o", "m", "do", "O", "") or (before == "C" and chances["B"] > 1) else "V"
    if before == "" and best in "VE" and "B" in chances:
        return "B"
    if best == "G" and before in ("D", "M", "J") and behind in _BEHIND_NOUN:
        return "n"
    if best in "VE" and "V" in chances and "E" in chances:
        if before == "#" and "J" not in chances:
            return PAST  # "of at least 5.9 | hit", not "two wounded men"
        return "E" if before in _BEFORE_PARTICIPLE else PAST
    return best


class _Best(dict[tuple[str, str, str], str]):
    """The likeliest tag of a word, as it is spelt, between two others."""

    def __missing__(self, asked: tuple[str, str, str]) -> str:
        spelt, before, behind = asked
        found = _best(READINGS[spelt].chances, before, behind)
        if len(self) >= _MOST_KNOWN:
            self.clear()
        if len(spelt) <= _LONGEST_KNOWN:
            self[asked] = found
        return found


_BEST: Final = _Best()
_MOST_KNOWN: Final = 30_000
_LONGEST_KNOWN: Final = 40


class _Between(dict[str, tuple[float, float]]):
    """The factors of each reading between two tags: behind the one, before the other."""

    def __init__(self, before: str, behind: str) -> None:
        self._before, self._behind = before, behind

    def __missing__(self, tag: str) -> tuple[float, float]:
        weight = behind_weights().get(self._before, _NONE).get(tag, 0.5)
        found = self[tag] = weight, before_weights().get(tag, _NONE).get(self._behind, 1.0)
        return found


class _Factors(dict[tuple[str, str], _Between]):
    """The factors between any two tags, of which there are few."""

    def __missing__(self, around: tuple[str, str]) -> _Between:
        found = self[around] = _Between(*around)
        return found


_FACTORS: Final = _Factors()


@cache
def behind_weights() -> dict[str, dict[str, float]]:
    """Return the factor of each reading behind a tag."""
    weights: dict[str, dict[str, float]] = {}
    for tag, factors in ENGLISH.rows("grammar/behind"):
        weights.setdefault(_TAGS.get(tag, tag), {}).update(_factors(factors))
    weights["B"] = weights[PAST] = weights["V"]
    weights["E"] = {**weights["V"], "I": 1.5, "n": 0.6, "s": 0.7, "J": 0.5, "H": 1.2}
    weights["Y"], weights["U"] = weights["C"], weights["u"]
    for mark in ";:-(":
        weights[mark] = {**weights[""], "V": 0.3, "Z": 0.3, "G": 1.0}
    return weights


@cache
def before_weights() -> dict[str, dict[str, float]]:
    """Return the factor of each reading before a tag."""
    weights: dict[str, dict[str, float]] = {}
    for readings, factors in ENGLISH.rows("grammar/before"):
        for reading in readings.split():
            weights.setdefault(reading, {}).update(_factors(factors))
    return weights


def _factors(written: str) -> dict[str, float]:
    cells = written.split()
    return {_TAGS.get(tag, tag): float(factor) for tag, factor in zip(cells[::2], cells[1::2], strict=True)}


_TAGS: Final = {"start": "", "end": "", "1": "#"}
_NONE: Final[dict[str, float]] = {}
