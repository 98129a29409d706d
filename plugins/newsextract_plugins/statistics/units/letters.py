"""Letters that are a unit only where little else can be meant: "40C", "5 h", "25c a litre"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract.text import patterns as re
from newsextract_plugins.statistics.tables.unit_names import Unit

if TYPE_CHECKING:
    from newsextract_plugins.statistics.units.lookup import Found

__all__ = ["letter_unit"]

_LETTERS_LAST: Final = frozenset("KNFBAVJhs")
_LONE: Final = frozenset("JN")
"""Letters of a day, too: "the 11J demonstrators"."""
_TEMPERATURES: Final = {"C": "celsius", "F": "fahrenheit"}
"""\"40C", "minus 4 F": letters are degrees where the sentence speaks of warmth."""
_WEATHER: Final = re.compile(
    r"\b(?:temperatures?|thermometers?|mercury|degrees?|heat(?:wave)?|weather|frost|cold(?:er|est)?|cool(?:er|est)?|warm(?:er|est)?"
    r"|hot(?:ter|test)?|fr(?:eez(?:e|ing)|oze|ozen)|chill|fever|oven|boil(?:s|ed|ing)?|minus\s[0-9]|highs?\sof|lows?\sof)\b|(?<=[\s(])[-−][0-9]",
    re.IGNORECASE,
)
_VIDEO_LINES: Final = re.compile(r"(?<![0-9.])(?:360|480|540|576|720|1080|1440|2160|4320)$")
"""\"1080p" is a picture, no price."""
_A_PIECE: Final = re.compile(r"\s(?:an?|per|each)\s[a-z]")
"""\"25c a litre": what else ends in a small c is a section or a size."""
_PRICED: Final = re.compile(
    r"\b(?:by|to|at|rose|fell|gained|lost|up|down|worth|costs?|for|of|added|slipped)\s[0-9]{1,3}$"
)
"""\"fell by 3c to 98c"."""
_LONGEST_PRICED: Final = len(" slipped 100")
_NO_MINUTES: Final = re.compile(r"\.(?:[0-9]|[0-9]{3,5})$")
"""No clock time: minutes have two digits."""
_AFTER_INCH: Final = re.compile(
    r"\.|\.?\s*(?:$|[,;:)\]×x(]|(?:thick|wide|long|tall|high|deep|in diameter|of rain|of snow|across|apart|and|by)\b)"
)
_AFTER_AGE: Final = re.compile(r"\s(?:ago|old|BP)\b")
_AFTER_LETTER: Final = re.compile(r"\s*(?:$|[.,;:)\]/]|and\b|was\b|is\b)|\s[A-Z]")


def letter_unit(text: str, at: int, found: Found[Unit], end: int, *, spaced: bool) -> Unit | None:
    """Return the unit of a letter where it is attached, or where nothing else can follow it."""
    symbol = found.key
    if symbol in _TEMPERATURES and _WEATHER.search(text, max(0, at - 90), min(end, found.end + 60)):
        return Unit(_TEMPERATURES[symbol], "temperature")
    if symbol in {"am", "pm"}:
        accepted = spaced and _NO_MINUTES.search(text, max(0, at - 8), at) is not None
    elif symbol == "in":
        accepted = not spaced or _AFTER_INCH.match(text, found.end, end) is not None
    elif symbol in _LETTERS_LAST and (spaced or symbol in _LONE):
        accepted = _AFTER_LETTER.match(text, found.end, end) is not None
    elif symbol in {"Ma", "Ga"}:
        accepted = not spaced or _AFTER_AGE.match(text, found.end, end) is not None
    elif symbol == "s":
        accepted = "." in text[max(0, at - 6) : at]
    elif symbol == "p":
        accepted = not spaced and _VIDEO_LINES.search(text, max(0, at - 5), at) is None
    elif symbol == "c":
        priced = _PRICED.search(text, max(0, at - _LONGEST_PRICED), at) is not None
        piece = "." in text[max(0, at - 3) : at] or _A_PIECE.match(text, found.end, end) is not None
        accepted = not spaced and (piece or priced)
    else:
        accepted = symbol not in {"B", "N", "C"}
    return found.value if accepted else None
