"""The word lists behind names: what a capitalised word can be, as flags."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from newsextract.text import patterns as re
from newsextract.text.english.gazetteer import given_name, place
from newsextract.text.english.lexicon import entry, is_mostly
from newsextract.text.english.lists import ENGLISH
from newsextract.text.names.places import countries, places

if TYPE_CHECKING:
    from collections.abc import Iterable

# What a capitalised word can be. A word has several: "Washington" is a place, a surname and a given name.
GIVEN = 1
SURNAME = 2
FAMILY_FIRST = 4
HONORIFIC = 8
INITIAL = 16
SUFFIX = 32
PLACE = 64
DEMONYM = 128
TITLE = 256
ORGANISATION = 512
TIME = 1024
COMMON = 2048
FUNCTION = 4096
ACRONYM = 8192
PLACE_HEAD = 16384
MODIFIER = 32768
CAPITALS = 65536

_ENDINGS = (
    ("ies", "y"),
    ("es", ""),
    ("s", ""),
    ("ing", ""),
    ("ing", "e"),
    ("ed", ""),
    ("ed", "e"),
    ("er", ""),
    ("ly", ""),
)
_DOUBLED = re.compile(r"(.*([bdgmnprt]))\2(?:ing|ed)")
_CONTRACTION = re.compile(r"['’](?:t|ll|re|ve|m|d|s)$")
#: Bodies whose abbreviations look like initials: "U.N. High Commissioner".
_BODIES = frozenset({"U.N.", "E.U.", "W.H.O.", "I.M.F.", "F.B.I.", "C.I.A."})
_INITIALS = re.compile(r"(?:[^\W\d_]\.-?)+")
#: What makes a description of a name: Fox-style, Shanghai-based, Kremlin-backed.
_DESCRIBING = frozenset(
    {
        *("based", "backed", "led", "style", "era", "born", "run", "trained", "owned", "like", "wide", "friendly"),
        *(
            "controlled",
            "occupied",
            "speaking",
            "language",
            "only",
            "made",
            "linked",
            "dominated",
            "sponsored",
            "funded",
        ),
        *("educated", "centric", "focused", "held", "bound", "themed", "inspired", "spent", "type", "level"),
    }
)
#: How long a participle is at least that a hyphen joins to a name: no "Yu-ting" is one.
SHORTEST_PARTICIPLE = 6
#: How long the abbreviation of a party is that a hyphen joins to a seat.
_LONGEST_PARTY = 4
_WIDELY = 2
_VERBAL = 0.85
#: Function words that are common names, too.
_NAMES_TOO = frozenset({"Will", "May", "Still", "Major", "Long", "Young", "More", "Early", "Dear", "New", "Post"})
_SECTIONS = {
    "honorific-male": HONORIFIC,
    "honorific-female": HONORIFIC,
    "honorific": HONORIFIC,
    "abbreviated-title": HONORIFIC,
    "suffix": SUFFIX,
    "title": TITLE,
    "title-modifier": MODIFIER,
    "organisation": ORGANISATION,
    "place-head": PLACE_HEAD,
    "time": TIME,
    "family-first": FAMILY_FIRST,
    "function": FUNCTION,
}


@lru_cache(maxsize=1 << 15)
def flags_of(word: str) -> int:
    """Return what a capitalised word can be: a sum of this module's flags, 0 for a word that is in no list."""
    known = flags().get(word)
    if known is not None:
        return known | COMMON if not known & (FUNCTION | HONORIFIC) and is_common(word) else known
    if "." in word and _INITIALS.fullmatch(word):
        return ACRONYM if word in _BODIES else INITIAL
    if _CONTRACTION.search(word):
        return FUNCTION
    if "-" in word or "‑" in word:
        return _compound(word)
    if len(word) > 1 and word.isupper():
        titled = word.title()  # may be the word itself: "A1B2"
        plain = flags_of(titled) if len(word) > 3 and not titled.isupper() else 0
        if not plain and (len(word) <= 3 or not is_common(word)):
            return ACRONYM if len(word) <= 5 else CAPITALS
        return plain | CAPITALS
    if word.lower() in role_nouns():
        return TITLE | COMMON
    return COMMON if is_common(word) else _known_to_the_world(word)


def _known_to_the_world(word: str) -> int:
    """Return what a word of no list of ours is by the names of the world: given in several countries, and no place."""
    found = given_name(word)
    return GIVEN if found is not None and found.locales >= _WIDELY and place(word) is None else 0


@lru_cache(maxsize=1 << 15)
def is_common(word: str) -> bool:
    """Whether a word, in whatever case, belongs to ordinary English."""
    low = word.lower()
    words = common_words()
    if low in words or is_irregular_past(low):
        return True
    for ending, stem in _ENDINGS:
        if low.endswith(ending) and len(low) > len(ending) + 1 and low[: -len(ending)] + stem in words:
            return True
    doubled = _DOUBLED.fullmatch(low)
    return doubled is not None and doubled[1] in words


def _compound(word: str) -> int:
    """A hyphenated word: "Jean-Claude" is a given name, "Russia-China" describes, "Shanghai-based" too."""
    if word.lower() in role_nouns():
        return TITLE | COMMON  # Scrum-half
    parts = [part for part in re.split("[-‑]", word) if part]
    kinds = [flags_of(part) if part[0].isupper() else COMMON for part in parts]
    if not kinds or (len(parts[0]) == 1 and (kinds[-1] & PLACE or (parts[0] in "RDI" and parts[-1][0].isupper()))):
        return DEMONYM  # R-Texas, D-WV, R-La.
    if kinds[0] & ACRONYM and parts[-1][:1].isupper() and not parts[-1].isupper() and len(parts[0]) <= _LONGEST_PARTY:
        return DEMONYM  # BN-Kuala Langat
    if all(kind & (PLACE | DEMONYM) for kind in kinds) or (kinds[0] & (PLACE | DEMONYM) and kinds[-1] == COMMON):
        return DEMONYM
    if all(len(part) > 1 and part.isupper() for part in parts):
        return ACRONYM
    if parts[-1] in _DESCRIBING:
        return DEMONYM  # Fox-style
    if parts[-1].islower() and not kinds[0] & COMMON:
        if parts[-1] in role_nouns():
            return TITLE | COMMON  # Oscar-winner
        if parts[-1].endswith(("ing", "ed")) and len(parts[-1]) >= SHORTEST_PARTICIPLE and is_common(parts[-1]):
            return DEMONYM  # Grammy-winning
    if all(kind & GIVEN for kind in kinds):
        return GIVEN
    if all(kind & (COMMON | FUNCTION | MODIFIER | TITLE) and not kind & (GIVEN | SURNAME) for kind in kinds):
        return (TITLE if kinds[-1] & TITLE else 0) | COMMON
    return 0


@cache
def flags() -> dict[str, int]:
    """Every listed word with its flags, without COMMON, which few are ever asked for."""
    found: dict[str, int] = {}

    def add(words: Iterable[str], flag: int) -> None:
        for word in words:
            found[word] = found.get(word, 0) | flag

    for name in ("given_names", "given_names_more"):
        for section in ENGLISH.sections(name).values():
            add(section.entries, GIVEN)
    add(ENGLISH.words("surnames/surnames"), SURNAME)
    for heading, section in ENGLISH.sections("name_words").items():
        if heading in _SECTIONS:
            add(section.entries, _SECTIONS[heading])
    add([word for word in places() if " " not in word], PLACE)
    for form, meaning in countries().items():
        if " " not in form:
            add([form], DEMONYM if meaning.kind in ("adjective", "demonym") else PLACE)
    for word, flag in found.items():
        if flag & FUNCTION and flag & (GIVEN | SURNAME) and word not in _NAMES_TOO:
            found[word] = flag & ~(GIVEN | SURNAME)
    return found


@cache
def common_words() -> frozenset[str]:
    """Lower-case lemmas of ordinary English."""
    return ENGLISH.words("common_words/words")


@cache
def given_words() -> frozenset[str]:
    """Return ordinary English words that are given names in Africa: "Gift", "Innocent"."""
    return ENGLISH.words("name_words/given-word")


@cache
def company_forms() -> frozenset[str]:
    """Return the forms of companies that stand behind their names: "A/S", "plc"."""
    return ENGLISH.words("name_words/company-form")


def is_irregular_past(word: str) -> bool:
    """Tell whether a lower-case word is mostly a verb's past or participle that no ending tells: "sank", "given"."""
    return not word.endswith("ed") and (is_mostly(word, "verb", "past") or is_mostly(word, "verb", "participle"))


@cache
def role_nouns() -> frozenset[str]:
    """Lower-case singular nouns that name a person by what he or she does or is."""
    return ENGLISH.words("role_nouns/roles") | ENGLISH.words("role_nouns_more/roles")


@lru_cache(maxsize=1 << 14)
def is_base_verb(word: str) -> bool:
    """Tell whether a lower-case word is the base of a verb much more often than a noun or an adjective."""
    found = entry(word)
    return found is not None and found.of("verb", "base") is not None and found.likelihood("verb") >= _VERBAL


@lru_cache(maxsize=1 << 12)
def gender_of(word: str) -> str | None:
    """Return `male` or `female` for an honorific or a given name that is mostly one gender's, as lands agree."""
    ours, found = genders().get(word), given_name(word)
    if found is None:
        return ours
    if ours is not None and found.gender not in (ours, None) and found.locales >= _WIDELY:
        return None  # "Kai", "Robin"
    return ours or found.gender


@cache
def genders() -> dict[str, str]:
    """`male` or `female` for honorifics and for given names that are mostly one gender's."""
    found: dict[str, str] = {}
    for prefix in ("given_names/", "given_names_more/", "name_words/honorific-"):
        for gender in ("male", "female"):
            found.update(dict.fromkeys(ENGLISH.ordered(prefix + gender), gender))
    return found
