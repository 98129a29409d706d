"""What it costs to read a mark as opening, as closing, or as no quotation mark at all.

The glyph says one thing (“ opens), its neighbours another (a space before and a word after open). Both have their price
here, and `quotation_pairing` weighs them over a whole paragraph.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract.text import patterns as re
from newsextract.text.quotation.marks import AFTER_WORD, BEFORE_WORD, CLOSES, EITHER, GLUED, LOOSE, OPENS

if TYPE_CHECKING:
    from newsextract.text.quotation.marks import Mark

#: More than any reading costs.
NEVER: Final = 99.0

# Words that begin with an apostrophe; two digits are a year, unless what follows counts something.
_ELISION: Final = re.compile(
    r"""
    (?: \d0s
      | \d\d (?! [\d,.]\d | \s (?: percent | per\scent | million | billion | thousand | years | days | people ) \b )
      | [nN] (?=['’\s])
      | (?i: em|tis|twas|twill|twere|til|till|cause|cuz|cos|coz|bout|round|neath|nuff|kay|ere|er|im|fraid|gainst )
    ) (?!\w)
    """,
    re.VERBOSE,
)
_SHORT_AND: Final = ("'", "’", "‘")  # before the n of rock 'n' roll
_POSSESSIVE: Final = re.compile(r"[sS](?!\w)")
_FEET_AND_INCHES: Final = re.compile(r"\d(?:['’′]\s?|[-\s](?:foot|feet|ft)[-\s]?)\d{1,2}(?:\.\d)?")

_CUES: Final = (
    "said|says|say|told|tells|added|adds|asked|asks|wrote|writes|tweeted|explained|explains|replied|continued|continues|recalled|declared"
    "|argued|argues|insisted|concluded|noted|notes|warned|announced|claimed|stated|responded|answered|admitted|joked|acknowledged"
    "|suggested|predicted|complained|testified|confirmed"
)
_ATTRIBUTION: Final = re.compile(
    rf"""
    \s*+
    (?: (?: [Hh]e | [Ss]he | [Tt]hey | [Ii]t | I | [Ww]e | who | (?: the | an? ) \s \w++ (?: \s \w++ )?? ) \s++
      | (?> (?: [A-Z][\w.’'-]*+ \s++ ){{1,4}} )
      | (?> (?: [a-z][a-z-]*+ \s++ ){{1,4}} ) (?> (?: [A-Z][\w.’'-]*+ \s++ ){{1,4}} )
    )?
    (?: {_CUES} | (?: was | were | is ) \s quoted ) \b
    """,
    re.VERBOSE,
)
# The end of a quotation whose closing mark was forgotten: ", he said.", ", said Kim, who",
# ", said the mayor, Ann Kim.", ", Ann Kim, the mayor, said."
UNMARKED_END: Final = re.compile(
    rf"""
    [,?!] (?=
        \s (?: {_CUES} ) \s [A-Z]
      | \s (?! tell | told | ask | wr | warn | answer ) (?: {_CUES} ) \s (?: the | an? | its? | h[ie][sr] | their ) \s
        [^,;:.!?“”"]{{1,60}}+ , \s [A-Z][\w’'-]*+ (?: \s [A-Z] | [,.] )
      | \s (?: [A-Z] | the \s | an? \s ) [^,;:.!?“”"]{{1,60}}+ , \s [^,;:.!?“”"]{{1,60}}+ , \s (?: {_CUES} )
        (?: \s [^,;:.!?“”"]{{1,40}} )? [,.]? $
      | \s (?: [Hh]e | [Ss]he | [Tt]hey | [A-Z][^,;:.!?“”"]{{1,60}}? ) \s (?: {_CUES} )
        (?: \s [^,;:.!?“”"]{{1,40}} )? [,.]? $
    )
    """,
    re.VERBOSE,
)


_OPEN_PLACE: Final = (0.0, 4.0, 1.2, 1.0)
_CLOSE_PLACE: Final = (3.0, 0.0, 0.7, 1.0)


def double_costs(text: str, mark: Mark, begin: int, stop: int) -> tuple[float, float, float]:
    """Weigh a double mark or guillemet.

    Returns:
        The costs of reading it as opening, as closing, and as no quotation mark.
    """
    start, end, glyph, place = mark.start, mark.end, mark.glyph, mark.place
    kind, left, right, rank = mark.kind, mark.left, mark.right, mark.rank
    opening = _OPEN_PLACE[place]
    closing = _CLOSE_PLACE[place]
    nothing = 3.5
    if glyph == OPENS:
        closing += 2.0
        if place in (LOOSE, AFTER_WORD):
            opening -= 0.7
    elif glyph == CLOSES:
        opening += 2.0
        if place == LOOSE:
            closing -= 0.7
    if kind == "g":  # French spacing puts them between spaces
        if place == LOOSE:
            return (0.0, closing, nothing) if glyph == OPENS else (opening, 0.0, nothing)
    elif place == BEFORE_WORD:
        if (not left or left.isspace()) and right.isalpha():  # a closing mark that slipped to the next word: , "he said
            attributed = precedes_attribution(text, end, stop)
            if sentence_ends_before(text, start, begin) and start > begin:
                closing -= 0.9 if attributed or not opens_sentence(text, mark, begin) else 0.0
            if attributed:
                closing -= 1.2
                opening += 1.2 if text[start - 2 : start].startswith(",") else 0.0
    elif left.isdigit() and rank == 0 and glyph != OPENS:
        window = text[max(begin, start - 12) : start]
        if any(found.end() == len(window) for found in _FEET_AND_INCHES.finditer(window)):
            return opening, closing + 1.5, 0.2
        nothing = 2.0
    elif place == LOOSE and glyph == EITHER:
        nothing = 2.0
    return opening, closing, nothing


def single_costs(text: str, mark: Mark, begin: int, stop: int, *, after_double: bool) -> tuple[float, float, float]:
    """Weigh a single mark against an apostrophe.

    Args:
        text: The whole text.
        mark: The mark.
        begin: Start of its paragraph.
        stop: End of its paragraph.
        after_double: A double mark stands right before it in its run.

    Returns:
        The costs of reading it as opening, as closing, and as an apostrophe.
    """
    end, glyph, place, left, right = mark.end, mark.glyph, mark.place, mark.left, mark.right
    if place == BEFORE_WORD:
        elision = _ELISION.match(text, end, stop)
        opening = (0.5, 2.0, 0.0)[(EITHER, CLOSES, OPENS).index(glyph)]
        if elision:
            return opening + 1.0, 4.0, 0.0 if glyph != OPENS else 0.5
        return opening, 4.0, (1.5, 2.3, 2.5)[(CLOSES, EITHER, OPENS).index(glyph)]
    if place == AFTER_WORD:
        closing = 1.5 if glyph == OPENS else 0.0
        if not left.isalnum():
            return 4.0, closing, 2.0
        if left in "nN" and text[max(begin, mark.start - 2) : mark.start - 1] in _SHORT_AND:
            return 4.0, closing + 1.5, 0.0
        if left.isdigit():
            return 4.0, closing + 0.4, 0.5
        if left in "sSzZxX":
            return 4.0, closing + (1.0 if right.isspace() else 0.5), 0.3
        if text[max(begin, mark.start - 2) : mark.start] == "in":
            return 4.0, closing + 0.5, 0.5
        return 4.0, closing + (0.3 if right.isspace() else 0.0), 1.2
    if place == GLUED:
        if after_double and _POSSESSIVE.match(text, end, stop):
            return NEVER, 3.0, 0.0
        if left.isalnum():
            return (3.5 if glyph == OPENS else NEVER), 1.5 if mark.run > 1 else 2.0, 0.5
        return 1.5 + (1.5 if glyph == CLOSES else 0.0), 1.0 + (1.5 if glyph == OPENS else 0.0), 1.0
    if glyph == OPENS:
        return 1.5, 2.5, 0.5
    return 3.0, 1.0 if glyph == CLOSES or sentence_ends_before(text, mark.start, begin) else 2.0, 0.5


def precedes_attribution(text: str, position: int, stop: int) -> bool:
    """Whether "he said" or the like follows."""
    return _ATTRIBUTION.match(text, position, min(stop, position + 60)) is not None


def sentence_ends_before(text: str, position: int, begin: int) -> bool:
    """Whether punctuation that a quotation can follow or end with stands before a mark, or nothing does."""
    at = position - 1
    while at >= max(begin, position - 4) and (text[at].isspace() or text[at] in "'\"“‘([`"):
        at -= 1
    return at < begin or text[at] in ',.;:!?…-–—”’")]'


def opens_sentence(text: str, mark: Mark, begin: int) -> bool:
    """Whether a mark stands in front of a capital, behind a full stop and a space, as in: it is far. “If they go."""
    if mark.place != BEFORE_WORD or not mark.right.isupper():
        return False
    stop = mark.start - 2 - (text[max(begin, mark.start - 2) : mark.start - 1] in ("'", "’", ")"))
    return stop > begin and text[mark.start - 1].isspace() and text[stop] in ".!?"


def is_led_in(text: str, mark: Mark, begin: int) -> bool:
    """Whether a mark stands behind a colon or comma and opens a sentence, as that of a speech does: he said: 'You left.

    An elision behind a colon (Fashion: '90s denim) opens none.
    """
    if mark.place != BEFORE_WORD or not mark.right.isupper():
        return False
    at = mark.start
    while at > begin and text[at - 1].isspace():
        at -= 1
    return begin < at < mark.start and text[at - 1] in ":," and not opens_elision(text, mark)


def opens_elision(text: str, mark: Mark) -> bool:
    """Whether a mark is the apostrophe of a word that begins with one: 'em, '90s."""
    return _ELISION.match(text, mark.end) is not None


def family(text: str, mark: Mark) -> str:
    """The set of marks that a mark belongs to: straight, typed twice, or curly."""
    first = text[mark.start]
    return first if first in "\"'`&" else "“"
