"""Verbs of saying told from nouns of the same form."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract.text import patterns as re
from newsextract.text.english import lexicon
from newsextract.text.grammar.words import count_words
from newsextract.text.speakers.heads import head_kinds

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsextract_plugins.quotes.lexicon import Cue, CueHit

_PLURALS: Final = frozenset({"state", "email", "text", "post"})
"""Verbs whose -s form behind a common noun is nearly always a plural: "swing states"."""
QUANTIFIERS: Final = frozenset(
    {"another", "some", "many", "several", "most", "each", "both", "all", "these", "those", "few"}
)
"""Determiners that stand for people, too: "some say"."""
DOUBTFUL: Final = frozenset({"quote", "compared", "heard", "hears"})
"""Verbs that are no cues in some phrases: "and I quote", "compared with"."""
_LEAST: Final = 0.15
"""Below this likelihood a form in -ing is no noun and no adjective in front of another noun."""
_SURELY: Final = 0.85
"""From this likelihood on an adjective is no noun."""
_LIKELY: Final = 0.5
"""From this likelihood on a word is taken for a noun in front of another."""
_POINTS: Final = frozenset({"point to", "point out"})
_PARTS_OF_UNITS: Final = frozenset({"basis", "percentage"})
_CHIEF: Final = frozenset({"key", "main", "prime", "principal", "other", "fellow"})
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
_OPENS_CONTENT: Final = frozenset(",:hqQPSDNoTA")
_SAID: Final = frozenset("hqQ:PDNO")
_SAYING: Final = frozenset({"say", "tell", "add", "write"})
"""Verbs whose participles describe no noun."""
_FORCE: Final = frozenset({"attack", "defend"})
_NOUNS: Final = frozenset({"brief", "report", "question", "hear"})
"""Verbs whose forms in -ing are mostly nouns: "a news briefing", "wanted for questioning"."""
NEVER_BEFORE: Final = {
    "relate": ("to",),
    "accuse": ("of",),
    "charge": ("in", "with", "to"),
    "show": ("up", "off"),
    "add": ("to",),
}
"""What stands behind a verb only where it says nothing: "costs related to", "two men charged in", "he showed up"."""


def is_noun(shape: str, words: Sequence[str], index: int, cue: Cue) -> bool:
    """Tell whether a form that may be a verb is a noun here: "the claims", "the first report said"."""
    before = shape[index - 1 : index]
    after = shape[index + 1 : index + 2]
    if before == "o" and cue.form == "s":
        return True
    if cue.lemma in _POINTS and is_counted(shape, words, index):
        return True
    if is_mostly_noun(cue) and _is_clearly_noun(shape, words, index, cue):
        return True
    if cue.form == "base" and before and before in "D#" and after == "w" and _describes_noun(words, index):
        return True
    if before and before in "DM#I":
        return is_mostly_noun(cue) or (
            before != "#" and words[index - 1] not in QUANTIFIERS
        )  # "some say", "6 in 10 say"
    if cue.form == "base" and before and before in "wNT" and _ends_singular(shape, words, index):
        return True
    if not is_mostly_noun(cue) or (before and before in "PRXoAT"):
        return False
    takes = bool(after) and after in "hqQ:DPNO"
    if (after in _ENDS_ATTRIBUTION and _behind_quotation(shape, words, index)) or (
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
        many = words[index - 1].endswith("s") or (words[index - 1] in _PLURAL_WORDS and after in ("P", "h"))
        return not (takes and before and before in "wNB" and (many or after == "O"))
    if cue.form == "s" and "q" in cue.frames and _leads_quotation(shape, words, index):
        return False  # "the ministry notes, “…”"
    if before and before in "qQ," and ("i" in cue.frames or (before == "," and bool(after) and after in "DPNO")):
        return False  # “…,” notes Iyer; "Ms Iyer, the keeper, calls it a ruin"
    speaks = before == "w" and head_kinds().get(words[index - 1]) in ("data", "document")
    plural = before == "w" and cue.lemma in _PLURALS
    return not (speaks or (takes and bool(before) and before in "wNB" and not plural))


def _describes_noun(words: Sequence[str], index: int) -> bool:
    """Tell whether a noun stands in front of a noun that it describes: "two volunteer firefighters"."""
    return lexicon.likelihood(words[index], "noun") >= _LIKELY and lexicon.is_mostly(words[index + 1], "noun")


def _leads_quotation(shape: str, words: Sequence[str], index: int) -> bool:
    """Tell whether a word stands between one name or singular noun and a comma with a quotation behind it."""
    if shape[index + 1 : index + 3] not in (",q", ",Q", ":q", ":Q"):
        return False
    return shape[index - 1 : index] == "N" or (shape[index - 1 : index] == "w" and not words[index - 1].endswith("s"))


def _is_clearly_noun(shape: str, words: Sequence[str], index: int, cue: Cue) -> bool:
    """Tell nouns by a neighbour: "one rant that", "these are questions on", "terms such as", "10-year notes"."""
    before = words[index - 1] if index else ""
    if before == "one" or (before[:1].isdigit() and "-" in before) or words[index + 1 : index + 2] == ["such"]:
        return True
    if cue.form != "s" or not index:
        return False
    # "produces electrical signals that"
    return shape[index - 1] == "X" or (shape[index - 1] == "w" and lexicon.likelihood(before, "adjective") > _SURELY)


def _behind_quotation(shape: str, words: Sequence[str], index: int) -> bool:
    """Tell whether only a noun phrase stands between a quotation with its comma and a word: "“…,” Iyer notes."."""
    at = index - 1
    while at > 0 and index - at < _LONGEST_SPEAKER and shape[at] in "DMNw":
        at -= 1
    return at < index - 1 and shape[at] == "q" and not _is_doing(words[at + 1])


def _is_doing(word: str) -> bool:
    """Tell whether a word is a verb in -ing, behind which its object stands: "“…,” making air quotes"."""
    if not word.endswith("ing"):
        return False
    return lexicon.likelihood(word, "noun") < _LEAST and lexicon.likelihood(word, "adjective") < _LEAST


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
        if shape[at] not in "w,ANT" or words[at].endswith("s"):
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
        words[at] in count_words() or (shape[at] == "#" and not _YEAR.match(words[at]))
        for at in range(max(0, lowest), index)
    )


def is_adjective(shape: str, words: Sequence[str], hit: CueHit) -> bool:
    """Tell whether a cue behind a word describes a noun or is one: "the reported losses", "a news briefing"."""
    first, last, cue = hit.first, hit.last, hit.cue
    before = shape[first - 1]
    if cue.lemma == "accuse" and words[first - 1] in _CHIEF:
        return True  # "arrested key accused Tim Lind"
    if cue.form == "ing":
        if before == "I" and cue.lemma in _FORCE and shape[last : last + 1] == "w":
            return True  # "with attacking style"
        noun = cue.lemma in _NOUNS and before in "DwM#NI"
        return noun and shape[last : last + 1] not in _SAID
    if before in "wNM" and cue.lemma in NEVER_BEFORE and "participle" in cue.form:
        return last < len(words) and words[last] in NEVER_BEFORE[cue.lemma]  # "a clerk accused of theft said"
    if before == "w" and first > 1 and shape[first - 2] in "RhX" and shape[last : last + 1] in ("w", "N"):
        return lexicon.can_be(words[first - 1], "verb") and not lexicon.can_be(words[first - 1], "adverb")
    if before in "wN#" or cue.form in ("base", "s"):
        return False
    if before == "M":
        return True
    described = first - 1
    while described >= 0 and shape[described] == "A" and words[described].endswith("ly"):
        described -= 1
    if described >= 0 and shape[described] == "D":  # "the previously announced plan", but "Another said, …"
        return not (words[described] in QUANTIFIERS and shape[last : last + 1] in _OPENS_CONTENT)
    if 0 <= described < first - 1 and shape[described] == "I":
        return shape[last : last + 1] in ("w", "N")  # "with poorly written letters"
    return before == "I" and cue.lemma not in _SAYING and shape[last : last + 1] in ("w", "A", "N")
