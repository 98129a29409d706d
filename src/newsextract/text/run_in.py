"""Headlines that run into the text: where a page lost its paragraphs, nothing but a capital parts headline and story.

"Town to sell its mill Workers at the mill have …" A headline drops its articles, and is written in small letters but
for names; so the first capital behind a small word that is no name, or that opens the fuller name of whom the headline
speaks, begins the story. In doubt nothing is parted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract.text import patterns as re
from newsextract.text.english import classes, family_name, given_name, is_mostly, lexicon, place
from newsextract.text.grammar.words import WORDS

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["story_start"]

_SHORTEST: Final = 600
"""Characters of a first paragraph that may be a whole article."""
_MOST_PARAGRAPHS: Final = 3
_WINDOW: Final = 220
_FEWEST_WORDS: Final = 3
_MOST_WORDS: Final = 11
_LONGEST_NAME: Final = 5
"""Words of a story's beginning in which the name of the headline comes again."""
_SHORTEST_NAME: Final = 3
_NOUN: Final = 0.8
"""How likely a word must be a noun or an adjective to be a common one."""
_OFTEN: Final = 0.4
"""How likely a word in -ing must be a noun to end a headline."""
_WORD: Final = re.compile(r"\S+")
_ENDING: Final = re.compile(r"(?:['’]s|['’])?[,.;:]?$")
_DROPPED: Final = frozenset(
    {"the", "a", "an", "is", "was", "are", "were", "has", "have", "had", "his", "her", "their", "he", "she", "they"}
)
"""What headlines leave out."""
_CANNOT_END: Final = frozenset("IDoCYShR")
"""Codes of what no headline ends in: prepositions, articles, conjunctions."""
_OPENS: Final = frozenset("DPIS")
"""Codes of what a sentence may begin with and no name does."""
_MOST_GIVEN: Final = 2
"""Given names in front of a family name."""
_PARTICLES: Final = frozenset({"down", "up", "out", "off", "over", "back", "away"})
_SAYS: Final = frozenset({"says", "say", "-"})
_TITLES: Final = frozenset(
    {"Sir", "Mr", "Mrs", "Ms", "Dr", "Lord", "Lady", "Prime", "President", "Dame", "Prince", "Home"}
)
_INSIDE: Final = frozenset({"noun.person", "noun.group"})
"""Classes of what stands in front of a name: "Chelsea boss Ann Okafor"."""


def story_start(text: str, paragraphs: Sequence[tuple[int, int]]) -> int | None:
    """Return where the story begins behind a headline that runs into it, None where none does.

    Args:
        text: The text.
        paragraphs: Spans of its paragraphs.

    Example:
        >>> from newsextract.text.run_in import story_start
        >>> text = "Town to sell its mill Workers at the mill have voted to strike. " + "They left it. " * 50
        >>> text[story_start(text, [(0, len(text))]):][:18]
        'Workers at the mil'
    """
    if not paragraphs or len(paragraphs) > _MOST_PARAGRAPHS or paragraphs[0][1] - paragraphs[0][0] < _SHORTEST:
        return None
    start = paragraphs[0][0]
    found = list(_WORD.finditer(text, start, start + _WINDOW))[:-1]
    words = [match.group() for match in found]
    plain = [_ENDING.sub("", word) for word in words]
    whole = False
    for at in range(2, min(_MOST_WORDS, len(words) - _LONGEST_NAME)):
        before = words[at - 1]
        if before[-1] in ".!?:;":
            return None
        whole = whole or before.lower() in _DROPPED
        if words[at][0].isupper():
            if not whole and _begins(words, plain, at):
                return found[at].start()
            again = _named_again(words, plain, at)
            if again:
                return found[at if _ends_in_noun(words, at) else _fullest(plain, at, again)].start()
    return None


def _named_again(words: Sequence[str], plain: Sequence[str], at: int) -> int:
    """Return where the name that opens the headline opens the story behind what describes it, 0 where it does not.

    So in "Okafor turns down a new deal Former Velm striker Ann Okafor has"; such a headline may keep its articles.
    """
    name = plain[0]
    if at < _FEWEST_WORDS or len(name) < _SHORTEST_NAME or not name[0].isupper():
        return 0
    if name not in plain[at + 1 : at + 1 + _LONGEST_NAME] or _cannot_end(words, at, infinitive=True):
        return 0
    again = plain.index(name, at + 1)
    described = all(
        plain[index][:1].isupper() or WORDS[plain[index].lower()][0] in "wMN#" for index in range(at + 1, again)
    )
    behind = again + 1 + (again + 2 < len(plain) and plain[again + 1][:1].isupper())
    if not described or words[again][-1] in ",." or behind >= len(plain):
        return 0
    return again if plain[behind].islower() and lexicon.can_be(plain[behind], "verb") else 0


def _ends_in_noun(words: Sequence[str], at: int) -> bool:
    """Tell whether a headline may end in front of a capital: "for bankruptcy | US", but "can win | Grand Slam"."""
    before, front = words[at - 1], WORDS[words[at - 2].lower()][0]
    if not before[0].islower() or before in _PARTICLES or front in "oX" or WORDS[before][0] in "AXI":
        return False
    return not is_mostly(before, "verb")


def _fullest(plain: Sequence[str], lowest: int, again: int) -> int:
    """Return where the story begins that a name opens: with given names and what somebody is in front of it."""
    if again - lowest == 1:
        return lowest
    at = again
    while at > lowest and plain[at - 1][:1].isupper():
        at -= 1
    if again - at > _MOST_GIVEN or not plain[at - 1][:1].islower():
        at = again
        while at > lowest and given_name(plain[at - 1]) is not None:
            at -= 1
    begin = at
    while begin > lowest and plain[begin - 1][:1].islower() and (begin < at or _is_somebody(plain[begin - 1])):
        begin -= 1
    if begin > lowest and plain[begin - 1][:1].isupper() and (begin < at or _is_somebody(plain[begin - 1].lower())):
        begin -= 1
    while (
        begin > lowest and plain[begin - 1][:1].isupper() and ("-" in plain[begin - 1] or plain[begin - 1] == "Former")
    ):
        begin -= 1
    return begin


def _is_somebody(word: str) -> bool:
    """Tell whether a noun tells what somebody or some body is: "striker", "band", "number one"."""
    return word in ("one", "star") or not _INSIDE.isdisjoint(classes(word, "noun")[:1])


def _begins(words: Sequence[str], plain: Sequence[str], at: int) -> bool:
    """Tell whether the story begins with a word."""
    before, word = words[at - 1], plain[at]
    if not word:
        return False
    fuller = at >= _FEWEST_WORDS and _is_fuller(plain, at)
    if _cannot_end(words, at, infinitive=fuller):
        return False
    if fuller:
        return True
    if word == plain[at - 1] and before[0].isupper():
        return True  # "Okafor blasts Velm Velm's striker has"
    if at < _FEWEST_WORDS:
        return False
    if words[at - 2] in _SAYS and before[0].isupper() and before not in _TITLES:
        return True  # "Town is heading wrong way, says Okafor Tim Lind has"
    if WORDS[word.lower()][0] in _OPENS:
        return True
    if not before[0].islower() and not before[0].isdigit() and before[0] not in "$£€'":
        return False
    return _repeats(words, plain, at) or _is_common(word, words[at + 1])


def _is_fuller(plain: Sequence[str], at: int) -> bool:
    """Tell whether a given name and the name that opens the headline follow: "Okafor says rates to rise Ann Okafor"."""
    if plain[at + 1] != plain[0] or plain[at] in plain[:at] or given_name(plain[at]) is None:
        return False
    before, behind = plain[at - 1], plain[at + 2]
    if before[:1].isupper() and ("-" in before or given_name(before) is not None):
        return False  # "Ole Gunnar", "Fly-half Ann"
    return behind[:1].islower() and lexicon.can_be(behind, "verb")


def _cannot_end(words: Sequence[str], at: int, *, infinitive: bool) -> bool:
    """Tell whether a headline cannot end in front of a word.

    Args:
        words: The words.
        at: Which of them.
        infinitive: An infinitive may end it.

    Returns:
        Whether a preposition, an infinitive or a title stands in front.
    """
    before = words[at - 1]
    if before.endswith(("'s", "’s", ",")) or not before[-1].isalnum():
        return before[-1] not in "'’%"
    if not before[0].islower():
        return False
    if WORDS[before][0] in _CANNOT_END or (words[at - 2] == "to" and not infinitive):
        return True
    if before.endswith("ing") and lexicon.likelihood(before, "noun") < _OFTEN:
        return True
    return classes(before, "noun")[:1] == ("noun.person",)


def _repeats(words: Sequence[str], plain: Sequence[str], at: int) -> bool:
    """Tell whether a name of the headline comes again in the noun phrase that begins at a word."""
    named = {word for word in plain[:at] if word[:1].isupper() and len(word) > 1}
    for index in range(at, at + _LONGEST_NAME):
        word = plain[index]
        if word in named:
            return True
        if words[index][0].islower() and not (
            lexicon.can_be(word, "adjective") or _INSIDE.intersection(classes(word, "noun")[:2])
        ):
            return False
    return False


def _is_common(word: str, behind: str) -> bool:
    """Tell whether a capitalised word is a common noun or an adjective, and no name."""
    lower = word.lower()
    if not behind[0].islower() or lexicon.likelihood(lower, "noun") + lexicon.likelihood(lower, "adjective") < _NOUN:
        return False
    return family_name(word) is None and given_name(word) is None and place(word) is None
