"""Numbers in words: "twenty-one", "half a million", "tens of thousands", "twice"."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from newsextract.text import patterns as re
from newsextract.text.tries import trie_pattern
from newsextract_plugins.statistics.numbers.number import Number, exact, quotient
from newsextract_plugins.statistics.tables.loading import cases
from newsextract_plugins.statistics.tables.number_words import number_words

if TYPE_CHECKING:
    from newsextract_plugins.statistics.numbers.digits import ScaleReader
    from newsextract_plugins.statistics.tables.number_words import NumberWords

#: Scales multiply no number beyond this: "a million million" is the most that is meant.
_LARGEST_SPELLED = 10**24
_POINT = re.compile(
    r"[\s-]point(?P<digits>(?>(?:[\s-](?:zero|oh|one|two|three|four|five|six|seven|eight|nine))+))", re.IGNORECASE
)
#: A word that no hyphen or apostrophe follows, with the word behind it.
_ALONE = re.compile(r"(?P<word>[A-Za-z]++)(?:[.,;:)]| (?>(?P<following>[A-Za-z]++)?))")
_TOKEN = re.compile(r"[^\W_]{1,40}(?:-[^\W_]{1,40})?")
_FIRST_HALF = re.compile(
    r"[^\W_]{1,40}(?=-(?:[hH]undred|[tT]housand|[mM]illion|[bB]illion|[tT]rillion|dozen)(?![^\W_]))"
)
_SEVERAL = re.compile(r"(?:several|few|couple|handful)(?>(?P<of>\sof)?)", re.IGNORECASE)
_OF_A = re.compile(r"\s(?:of\s)?an?(?=\s)")
_WHOLE = re.compile(r"\s(?:of|(?:a|the|more|less|as|are|were|have)\s)")
#: Behind these "a third" is a share, where no noun follows: "fell by a third", "up nearly a quarter".
_CHANGED_BY = re.compile(
    r"\b(?:by|than|of|up|down|nearly|almost|about|around|roughly|only|just|over|under|least|rose|fell|grew|rise|fall|drop|dropped"
    r"|climbed|jumped|slid|slipped|shrank|sank|increased|decreased|declined|plunged|tumbled|soared|surged|lost|cut)\s$"
)
_ENDS = re.compile(
    r"\s*(?:$|[.,;:)!?—–]|\s(?:to|from|in|on|since|over|between|during|compared|last|this|by|at|for|after|and|or|but|as|while|higher|lower|more|less|said|say|agreed|agree|were|are|was|is|have|had|did|want|wanted|think|believe|voted|would|will)\b)"
)
#: Two dozen at least, and open.
_DOZENS = 24
_LONGEST_LEAD = 11
_A_DOZEN = re.compile(r"[\s-](?:a[\s-])?dozen(?![^\W_])")
_SOME_HALF = re.compile(
    r"-(?!dozen|million|billion|century|hour|mile|day|a-)|[\s-](?:time|brother|sister|marathon|back|hearted|past)\b|['’]s"
)
_WHICH_HALF = re.compile(r"(?:first|second|lower|upper|other|better|back|top|bottom|latter|and a|this|that)[\s-]$")
_ADJACENT = re.compile(r"[ \u00a0]|[-‐‑]|\r?\n")
_JOINED = re.compile(r",?\s(?:and|&)\s|,\s|[ \u00a0]|[-‐‑](?:and-)?|\r?\n")


def starting_words(words: NumberWords) -> list[str]:
    """Return the words that a number in words can begin with, in lower case."""
    return [
        *words.cardinals,
        *words.scales,
        "dozen",
        *words.vague,
        "tens",
        *words.fractions,
        *words.ordinals,
        *words.multiples,
        *words.multiplied,
        *words.divided,
        "several",
        "few",
        "couple",
        "handful",
        *compound_ordinals(),
    ]


def compound_ordinals() -> list[str]:
    """Return "twenty-first" to "ninety-ninth"."""
    words = number_words()
    tens = [ten for ten, value in words.cardinals.items() if value >= 20]
    return [f"{ten}-{unit}" for ten in tens for unit, value in words.ordinals.items() if value < 10]


class SpelledReader:
    """Reads numbers that begin with a word."""

    def __init__(self, scales: ScaleReader, words: NumberWords) -> None:
        self._words = words
        self._scales = scales
        self._cardinal = re.compile(
            trie_pattern(cases([*words.cardinals, *words.scales, "dozen"])) + r"(?![^\W_]|['’]s\b)"
        )
        self._compound_ordinal = re.compile(trie_pattern(cases(compound_ordinals())) + r"(?![^\W_])")
        vague = trie_pattern(cases(words.vague))
        self._vague = re.compile(
            rf"{trie_pattern(cases([*words.vague, 'tens']))}(?>(?:\s+(?:of|and|upon)\s+{vague})?)(?![^\W_])"
        )
        self._fraction = re.compile(rf"[\s-]{trie_pattern(cases(words.fractions))}(?![^\W_])")
        #: What can be read without its neighbours, where none of them goes on with a number.
        self._alone: dict[str, Number] = {}
        for word, value in words.cardinals.items():
            self._alone[word] = Number(0, 0, Decimal(value), form="words")
        for word in words.ordinals.keys() - {*words.cardinals, *words.scales, *words.vague, *words.fractions, "tens"}:
            self._alone[word] = Number(0, 0, Decimal(words.ordinals[word]), form="ordinal")
        numbers = (*words.cardinals, *words.scales, *words.fractions, "dozen", "grand", "and", "point")
        self._going_on = frozenset(number.split()[0] for number in numbers)

    def read(self, text: str, at: int, end: int) -> Number | None:
        """Read the number word at `at`; None where the word is no number there."""
        alone = _ALONE.match(text, at, end)
        if alone:
            known = self._alone.get(alone["word"].lower())
            following = alone["following"]
            if known and (following is None or following.lower() not in self._going_on):
                return Number(at, alone.end("word"), known.value, form=known.form)
        words = self._words
        ordinal = self._compound_ordinal.match(text, at, end)
        if ordinal:
            tens, _, unit = ordinal.group().lower().partition("-")
            return Number(at, ordinal.end(), Decimal(words.cardinals[tens] + words.ordinals[unit]), form="ordinal")
        match = self._cardinal.match(text, at, end)
        if match:
            first = match.group().lower()
            if first in words.scales or first == "dozen":
                return self._bare_scale(text, at, end)
            return self._cardinals(text, at, end)
        vague = self._vague.match(text, at, end)
        if vague:
            return self._vague_number(text, vague)
        token = _TOKEN.match(text, at, end)
        if token is None:
            return None
        word = token.group().lower()
        begin = at
        if word.split("-")[0] in {"several", "few", "couple", "handful"}:
            return self._several(text, at, end)
        if "-" in word and word.partition("-")[0] in words.fractions:
            token = _FIRST_HALF.match(text, at, end) or token  # "a quarter-million"
            word = token.group().lower()
        if word in words.fractions:
            fraction = self._bare_fraction(text, token, end)
            if fraction is not None:
                return fraction
        if word in words.ordinals or word.rpartition("-")[2] in words.ordinals:
            value = sum(words.cardinals.get(p, words.ordinals.get(p, 0)) for p in word.split("-"))
            return Number(begin, token.end(), Decimal(value), form="ordinal")
        for table, form in ((words.multiples, "multiple"), (words.multiplied, "up"), (words.divided, "down")):
            if word in table:
                return Number(begin, token.end(), Decimal(table[word]), form=form)
        return None

    def _cardinals(self, text: str, at: int, end: int, *, article: bool = False) -> Number:
        """Read a run of cardinal words as one number, as far as it makes one; an article in front of it is one."""
        words = self._words
        whole, current = 0, int(article)
        last_scale = 99
        last = "unit" if article else ""
        position = stop = at
        match = self._cardinal.match(text, at, end)
        while match:
            word = match.group().lower()
            if word == "dozen":
                current = max(current, 1) * 12
                last = "dozen"
            elif word in words.scales:
                power = words.scales[word]
                if word == "hundred":
                    if last not in {"unit", "teen", "tens"} or current >= 100:
                        break
                    current *= 100
                    last = "hundred"
                elif last == "scale" or power >= last_scale:
                    if current or last != "scale" or whole >= _LARGEST_SPELLED:
                        break
                    whole *= 10**power
                else:
                    whole += max(current, 1) * 10**power
                    current = 0
                    last_scale, last = power, "scale"
            else:
                value = words.cardinals[word]
                kind = "tens" if value >= 20 else "teen" if value >= 10 else "unit"
                if last and not (
                    last in {"hundred", "scale"}
                    or (last == "tens" and kind == "unit" and text[stop : match.start()] in " -‐‑")
                ):
                    break
                if last and value == 0:
                    break
                current += value
                last = kind
            stop = match.end()
            position = _next_word(text, stop, end, joins=last in {"hundred", "scale"})
            if position == stop:
                break
            match = self._cardinal.match(text, position, end)
        number_value = Decimal(whole + current)
        point = _POINT.match(text, stop, end)
        if point:
            digits = "".join(str(words.cardinals.get(w.lower(), 0)) for w in re.split(r"[\s-]", point["digits"]) if w)
            number_value = exact(str(whole + current), digits)
            stop = point.end()
        fraction = self._fraction.match(text, stop, end)
        if fraction and not whole and 0 < current < 100 and not _is_season(text, at, fraction):
            divisor = words.fractions[fraction.group()[1:].lower()]
            plural = fraction.group().lower().endswith(("s", "ves"))
            if plural != (current == 1):
                number = Number(at, fraction.end(), quotient(current, divisor), form="fraction")
                return self._after_fraction(text, number, end)
        number = Number(at, stop, number_value, form="words", scaled=last in {"scale", "hundred"})
        return self._scales.apply(text, number, end)._replace(form="words", scaled=number.scaled)

    def _after_fraction(self, text: str, number: Number, end: int) -> Number:
        """Read "half a million", "three quarters of a million"."""
        match = _OF_A.match(text, number.end, end)
        if match and self._scales.follows(text, match.end(), end):
            return self._scales.apply(text, number._replace(end=match.end()), end)
        return number

    def _bare_scale(self, text: str, at: int, end: int) -> Number | None:
        """Read "a hundred", "a dozen", "half a million": a scale needs its article."""
        article = text[max(0, at - 2) : at].lower()
        if article not in {"a ", "a-"} or (at > 2 and text[at - 3].isalnum()):
            return None
        return self._cardinals(text, at, end, article=True)._replace(start=at - 2, form="words", scaled=True)

    def _vague_number(self, text: str, match: re.Match[str]) -> Number | None:
        parts = re.split(r"\s+(?:of|and|upon)\s+", match.group().lower())
        if parts == ["tens"]:
            return None
        factor = 1
        if len(parts) == 2 and " of " in " ".join(match.group().split()):
            factor = {"tens": 10}.get(parts[0]) or self._words.vague[parts[0]][0]
        elif parts[0] == "tens":
            return None
        low, high = self._words.vague[parts[-1]]
        if parts == ["dozens"]:
            return Number(match.start(), match.end(), None, Decimal(_DOZENS), None, form="vague")
        if parts == ["scores"] and not text.startswith(" of", match.end()):
            return None
        return Number(match.start(), match.end(), None, Decimal(low * factor), Decimal(high * factor), form="vague")

    def _several(self, text: str, at: int, end: int) -> Number | None:
        words = self._words
        token = _SEVERAL.match(text, at, end)
        if token is None:
            return None
        article = at > 1 and text[at - 2 : at].lower() == "a " and not (at > 2 and text[at - 3].isalnum())
        key = ("a " if article else "") + token.group().split()[0].lower()
        if key not in words.several:
            return None
        few, many = words.several[key]
        low, high = Decimal(few), Decimal(many)
        begin = at - 2 if article else at
        if not self._scales.follows(text, token.end(), end):
            return Number(begin, at + len("handful"), None, low, high, form="vague") if key == "a handful" else None
        (low, high), stop = self._scales.multiply(text, (low, high), token.end(), end)
        return Number(begin, stop, None, low, high, form="vague")

    def _bare_fraction(self, text: str, token: re.Match[str], end: int) -> Number | None:
        """Read "half", "a third of", "a quarter": a fraction's name with an article or a whole."""
        at, word = token.start(), token.group().lower()
        article = text[max(0, at - 2) : at].lower() == "a " and not (at > 2 and text[at - 3].isalnum())
        begin = at - 2 if article else at
        divisor = self._words.fractions[word]
        if word == "half":
            if _SOME_HALF.match(text, token.end(), end) or _WHICH_HALF.search(text, max(0, at - 8), at):
                return None
        elif not article or not (
            self._scales.follows(text, token.end(), end)
            or _WHOLE.match(text, token.end(), end)
            or (_CHANGED_BY.search(text, max(0, begin - _LONGEST_LEAD), begin) and _ENDS.match(text, token.end(), end))
        ):
            return None
        number = Number(begin, token.end(), quotient(1, divisor), form="fraction")
        if self._scales.follows(text, token.end(), end):
            return self._scales.apply(text, number, end)  # "a quarter-million", "half million"
        scaled_number = self._after_fraction(text, number, end)
        if scaled_number is number and word == "half":
            match = _A_DOZEN.match(text, token.end(), end)
            if match:
                return Number(begin, match.end(), Decimal(6), form="words", scaled=True)
        return scaled_number


def _is_season(text: str, at: int, fraction: re.Match[str]) -> bool:
    """Tell "the last two quarters" and "three quarters running", which are seasons, from "two quarters of the hall"."""
    if not fraction.group().lower().endswith("quarters"):
        return False
    before = text[max(0, at - _LONGEST_SEASON) : at]
    return _SEASONS_BEFORE.search(before) is not None or _SEASONS_BEHIND.match(text, fraction.end()) is not None


_SEASONS_BEFORE = re.compile(
    r"\b(?:last|past|next|first|final|previous|consecutive|straight|these|those|in|over)\s$", re.IGNORECASE
)
_SEASONS_BEHIND = re.compile(r"\s(?:running|in\sa\srow|straight|ago|earlier|later|last\syear|this\syear)\b")
_LONGEST_SEASON = len("consecutive ")


def _next_word(text: str, stop: int, end: int, *, joins: bool) -> int:
    """Return where the next number word of a run may begin, `stop` where none can."""
    match = (_JOINED if joins else _ADJACENT).match(text, stop, end)
    return match.end() if match else stop
