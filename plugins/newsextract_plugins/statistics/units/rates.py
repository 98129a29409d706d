"""What an amount is taken per: "$60 a barrel", "per square metre", "km/h"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsextract.text import patterns as re
from newsextract_plugins.statistics.tables.loading import normal
from newsextract_plugins.statistics.tables.words import word_set

if TYPE_CHECKING:
    from newsextract_plugins.statistics.quantity import Quantity
    from newsextract_plugins.statistics.tables.unit_names import Units

_PER_WORDS = word_set("per_words")
_POWER = re.compile(r"(?P<base>[A-Za-zµμ]{1,3})(?P<power>\^?[23²³])")
"""\"/s2", "/cm³\"."""
_POWERS = {"2": "square", "²": "square", "3": "cubic", "³": "cubic"}
_HUNDRED = re.compile(r"\s?/\s?100\s?(?P<unit>km|g|ml|mL|kg)(?![^\W_])")
"""\"15 kWh/100km\"."""
_PER = re.compile(
    r"(?:\s?/\s?(?P<slash>[A-Za-zµμ²³0-9^]{1,12}(?:\s(?=[a-z]{1,6}\b)[a-z]{1,6}2?)?)"
    r"|[\s-](?P<per>per|every)[\s-](?P<what>[^\W\d_]+(?:[-\s][^\W\d_]+)?)"
    r"|[\s-](?P<article>an?|each|every)[\s-](?P<one>[^\W\d_]+)(?!\s(?:ago|earlier|later|before|after)\b))"
)


class RateReader:
    """Reads what stands behind a unit or currency. One for all texts: it keeps no state."""

    def __init__(self, units: Units) -> None:
        self._names = units.names
        self._symbols = units.symbols
        self._letters = units.letters

    def read(self, quantity: Quantity, text: str, end: int) -> None:
        """Read "a barrel", "per square metre", "/h" behind a unit."""
        if not quantity.measured:
            return
        for _ in range(2):
            following = text[quantity.end : quantity.end + 1]
            if not (following in "/-" or following.isspace()):
                return
            match = _PER.match(text, quantity.end, end)
            if match is None:
                return
            hundred = _HUNDRED.match(text, quantity.end, end) if match["slash"] and match["slash"][0] == "1" else None
            if hundred and quantity.unit and quantity.kind == "measure":
                quantity.unit = f"{quantity.unit} per 100 {self._symbols[hundred['unit']].name}"
                quantity.end = hundred.end()
                return
            what = match["slash"] or match["what"] or match["one"]
            group = "slash" if match["slash"] else "what" if match["what"] else "one"
            name, stop = self._name(match, what, group)
            if name is None:
                return
            if quantity.kind in {"measure", "duration", "temperature"} and quantity.unit:
                if (
                    quantity.kind == "duration"
                    and group == "one"
                    and match["article"] in {"a", "an"}
                    and name not in {"day", "week", "month", "year"}
                ):
                    return
                if quantity.kind == "duration":
                    quantity.per = name
                else:
                    quantity.unit = f"{quantity.unit} per {name}"
            else:
                quantity.per = name if quantity.per is None else f"{quantity.per} per {name}"
            quantity.end = stop

    def _name(self, match: re.Match[str], what: str, group: str) -> tuple[str | None, int]:
        """Return the canonical name of what a number is taken per, and where it ends."""
        stop = match.end(group)
        for words in (what, re.split(r"[\s-]", what)[0]):
            stop = match.start(group) + len(words)
            unit = self._names.get(normal(words)) or self._symbols.get(words)
            if unit is None and group == "slash":
                unit = self._letters.get(words)
                if unit is not None and unit.kind == "money":
                    return None, stop  # the speed of light in "3 GeV/c"
                power = None if unit is not None else _POWER.fullmatch(words)
                base = power and (self._symbols.get(power["base"]) or self._letters.get(power["base"]))
                if power and base:
                    return f"{_POWERS[power['power'][-1]]} {base.name}", stop
            if unit is not None and not (group == "slash" and unit.kind == "percent"):
                return unit.name.removesuffix("-mass") if unit.name != "pound-mass" else "pound", stop
        word = re.split(r"[\s-]", what)[0]
        if (
            group == "what"
            or (group == "one" and word.lower() in _PER_WORDS)
            or (group == "slash" and word in _PER_WORDS)
        ):
            return word.lower() if word.lower() != "cent" else None, match.start(group) + len(word)
        return None, stop
