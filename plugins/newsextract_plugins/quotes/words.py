"""Words: the one-letter code of each token, and verbs told from nouns of the same form."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from newsextract_plugins.quotes.lexicon import data_lines, word_list

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsextract_plugins.quotes.lexicon import Cue

_NUMBER: Final = re.compile(r"[\d.,/:\-]+(?:st|nd|rd|th|s|m|bn|pm|am)?$")
_PLURALS: Final = frozenset({"state", "email", "text", "post"})
"""Verbs whose -s form behind a common noun is nearly always a plural: "swing states"."""
QUANTIFIERS: Final = frozenset(
    {"another", "some", "many", "several", "most", "each", "both", "all", "these", "those", "few"}
)
"""Determiners that stand for people, too: "some say"."""
_POINTS: Final = frozenset({"point to", "point out"})
_PARTS_OF_UNITS: Final = frozenset({"basis", "percentage"})
_ONE: Final = frozenset(
    {"a", "an", "this", "that", "another", "every", "each", "his", "her", "its", "their", "my", "our"}
)
"""Determiners of one, or whose noun in the singular is one."""
_PLURAL_WORDS: Final = frozenset({"people", "men", "women", "children", "police", "media", "few", "half", "majority"})
_MOST_ADJECTIVES: Final = 4
_LONGEST_SPEAKER: Final = 6
_ENDS_ATTRIBUTION: Final = frozenset({"", ".", ",", ":", "I", "T", "A", "R", "-", "q", "Q"})
"""Codes of what may stand behind an attribution."""
_YEAR: Final = re.compile(r"(?:1[5-9]|20)\d\d$")
_ACRONYMS: Final = frozenset({"us", "it", "who", "may", "am", "do", "over", "next"})
_LY: Final = frozenset(
    {"family", "ally", "rally", "reply", "assembly", "july", "italy", "supply", "monopoly", "bully", "weekly", "daily",
     "elderly", "friendly", "lovely", "lonely", "deadly", "ugly"}
)  # fmt: skip
_ADVERB: Final = re.compile(
    r".{2,}(?:[ai]call|[^s]all|ing|ed|ous|[ai]te|[aei]nt|iv|ful|less|ab|ib|ear|lar|ti|pi|st)ly$"
)
"""Adverbs that may open a sentence in capitals, apart from names such as Kelly or Emily."""
_OPENING_ADVERBS: Final = frozenset(
    {"indeed", "meanwhile", "nevertheless", "nonetheless", "moreover", "furthermore", "likewise", "early", "late"}
)
_NO_PARTICIPLES: Final = frozenset({"need", "seed", "feed", "speed", "bed", "shed", "breed", "deed", "weed", "wed"})
_PARTICIPLES: Final = frozenset({"taken", "made", "done", "held", "seen", "given", "written", "shown", "led", "run"})
_LONGEST_LEAD: Final = 30


DOUBTFUL: Final = frozenset({"quote", "compared"})
"""Verbs that are no cues in some phrases: "and I quote", "compared with"."""


@cache
def closed_words() -> dict[str, str]:
    """Return the code of each word of the closed classes."""
    codes: dict[str, str] = {}
    for line in data_lines("closed_words.txt"):
        code, words = line.split("|")
        for word in words.split():
            codes.setdefault(word, code.strip())
    return codes


class _Words(dict[str, tuple[str, str]]):
    """Each token's code and lower-case form, told once: an article has few different words."""

    def __missing__(self, word: str) -> tuple[str, str]:
        found = _classified(word)
        if len(self) >= _MOST_KNOWN_WORDS:
            self.clear()
        if len(word) <= _LONGEST_KNOWN_WORD:
            self[word] = found
        return found


WORDS: Final = _Words()
"""The code and the lower-case form of any token."""
_MOST_KNOWN_WORDS: Final = 20_000
_LONGEST_KNOWN_WORD: Final = 40


def _classified(word: str) -> tuple[str, str]:
    first = word[0]
    if first.isalnum():
        lower = word.lower().replace("’", "'").removesuffix(".")
        closed = closed_words().get(lower)
        acronym = closed is not None and len(word) > 1 and word.isupper() and lower in _ACRONYMS
        return (_open_code(word, lower) if closed is None or acronym else closed), lower
    if first in "([" and len(word) > 1:
        return "B", word
    if first in "–—―-_":
        return "-", word
    if first in "$£€¥₹%":
        return "#", word
    return (word if first in ",;:?!" else "."), word


def _open_code(word: str, lower: str) -> str:
    if word[0].isdigit():
        return "#" if _NUMBER.match(word) else "w"
    if lower.endswith(("'s", "s'")):
        return "M"
    if not word[0].islower():
        return "N"
    if lower.endswith("ly") and len(lower) > 4 and lower not in _LY:
        return "A"
    return "w"


def opening_code(shape: str, words: Sequence[str]) -> str:
    """Return the code of a sentence's capitalised first word: "Finally" and "Speaking on Monday," open no name."""
    word, following = words[0], shape[1]
    if word in _OPENING_ADVERBS:
        return "A" if following != "V" else "N"
    if word.endswith("ly"):
        parted = following == "," and shape[2:3] in ("N", "P") and shape[3:4] != ","
        return "A" if parted or (following != "V" and _ADVERB.match(word)) else "N"
    if word.endswith("ing") and following in "IDOoThAP#S":
        verb = shape.find("V", 1)
        return "w" if 0 < shape.find(",", 1, verb if verb > 0 else len(shape)) <= _LONGEST_LEAD else "N"
    if word in word_list("count_words.txt"):
        return "#"
    return "N"


def is_past(word: str) -> bool:
    """Tell whether a word looks like a past tense."""
    return word.endswith("ed") or word in word_list("past_verbs.txt")


def is_participle(word: str) -> bool:
    """Tell whether a word behind a noun looks like a participle that describes it: "a poll taken", "data released"."""
    return (word.endswith("ed") and word not in _NO_PARTICIPLES) or word in _PARTICIPLES


def is_noun(shape: str, words: Sequence[str], index: int, cue: Cue) -> bool:
    """Tell whether a form that may be a verb is a noun here: "the claims", "the first report said"."""
    before = shape[index - 1 : index]
    after = shape[index + 1 : index + 2]
    if before == "o" and cue.form == "s":
        return True
    if before and before in "DM#I":
        return is_mostly_noun(cue) or (
            before != "#" and words[index - 1] not in QUANTIFIERS
        )  # "some say", "6 in 10 say"
    if cue.lemma in _POINTS and is_counted(shape, words, index):
        return True
    if cue.form == "base" and before == "w" and _ends_singular(shape, words, index):
        return True
    if not is_mostly_noun(cue) or (before and before in "PRXoAT"):
        return False
    takes = bool(after) and after in "hqQ:DPNO"
    if (after in _ENDS_ATTRIBUTION and _behind_quotation(shape, index)) or (
        before == "," and takes and cue.form == "s"
    ):
        return False
    if cue.form == "base":
        if (
            not after
            and "c" in cue.frames
            and "," in shape[max(0, index - 3) : index]
            and words[index - 1].endswith("s")
        ):
            return False  # a headline that ends in its cue: "Town to lose its mill, owners warn"
        return not (takes and before and before in "wNB" and (words[index - 1].endswith("s") or after == "O"))
    if before and before in "qQ," and ("i" in cue.frames or (before == "," and bool(after) and after in "DPNO")):
        return False  # “…,” notes Iyer; "Ms Iyer, the keeper, calls it a ruin"
    speaks = before == "w" and head_kinds().get(words[index - 1]) in ("data", "document")
    plural = before == "w" and cue.lemma in _PLURALS
    return not (speaks or (takes and bool(before) and before in "wNB" and not plural))


def _behind_quotation(shape: str, index: int) -> bool:
    """Tell whether only a noun phrase stands between a quotation with its comma and a word: "“…,” Iyer notes."."""
    at = index - 1
    while at > 0 and index - at < _LONGEST_SPEAKER and shape[at] in "DMNw":
        at -= 1
    return at < index - 1 and shape[at] == "q"


def is_mostly_noun(cue: Cue) -> bool:
    """Tell whether a form is mostly that of a noun, and one wherever a determiner, a number or a preposition leads."""
    return "x" in cue.frames and cue.form in ("base", "s")


def _ends_singular(shape: str, words: Sequence[str], index: int) -> bool:
    """Tell whether words behind one's determiner stand in front, whose verb would have an ending: "a snappy retort"."""
    last = words[index - 1]
    if last.endswith("s") or last in _PLURAL_WORDS:
        return False
    for at in range(index - 2, max(-1, index - 2 - _MOST_ADJECTIVES), -1):
        if shape[at] in "DM":
            return shape[at] == "M" or words[at] in _ONE
        if shape[at] not in "w,A" or words[at].endswith("s"):
            return False
    return False


def is_counted(shape: str, words: Sequence[str], index: int) -> bool:
    """Tell whether a noun is what a number in front counts: "three points", "25 basis points"; not "a 2023 study"."""
    if index and words[index - 1] in _PARTS_OF_UNITS:
        return True
    if not words[index].endswith("s"):
        return False
    lowest = index - 1 - (shape[index - 1 : index] == "w")
    return any(
        words[at] in word_list("count_words.txt") or (shape[at] == "#" and not _YEAR.match(words[at]))
        for at in range(max(0, lowest), index)
    )


@cache
def head_kinds() -> dict[str, str]:
    """Return what kind of source each head noun names, in the singular."""
    kinds: dict[str, str] = {}
    for line in data_lines("speaker_heads.txt"):
        kind, nouns = line.split("|")
        for noun in nouns.split():
            kinds.setdefault(noun, kind.strip())
    return kinds
