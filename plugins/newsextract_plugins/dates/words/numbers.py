"""Numbers in words. Data only."""

from __future__ import annotations

from newsextract.text.english.lists import ENGLISH

__all__ = ["MULTIPLES", "NUMBER_WORDS", "OFTEN", "ORDINALS"]


NUMBER_WORDS: dict[str, int] = {
    word: int(value) for path in ("numbers/units", "numbers/tens") for word, value in ENGLISH.rows(path)
}
#: Those before which "a" belongs to the number.
MULTIPLES: dict[str, int] = {"dozen": 12, "hundred": 100, "thousand": 1000}

_UP_TO_TWENTY = {word: int(value) for word, value in ENGLISH.rows("numbers/ordinals") if int(value) <= 20}
ORDINALS: dict[str, int] = {
    **_UP_TO_TWENTY,
    **{f"twenty-{word}": 20 + number for word, number in _UP_TO_TWENTY.items() if number < 10},
    "thirtieth": 30,
    "thirty-first": 31,
}

#: How often, before "a week".
OFTEN: dict[str, int] = {"once": 1, "twice": 2, "thrice": 3}
