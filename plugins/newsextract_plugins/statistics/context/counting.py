"""The noun that a number counts, and the unit that it gives."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract.text import patterns as re
from newsextract.text.english import can_be, is_class, is_mostly, likelihood
from newsextract_plugins.statistics.language.compounds import compound_unit
from newsextract_plugins.statistics.language.counted import CASUALTIES, noun_phrase
from newsextract_plugins.statistics.language.nouns import is_plural, singular
from newsextract_plugins.statistics.language.words import is_stop, is_verb
from newsextract_plugins.statistics.numbers.number import scaled
from newsextract_plugins.statistics.tables.number_words import number_words
from newsextract_plugins.statistics.tables.words import grammar, word_set

if TYPE_CHECKING:
    from newsextract_plugins.statistics.language.words import Words
    from newsextract_plugins.statistics.quantity import Quantity

#: What a count is taken per: "40 tests a day", "three doctors per 1,000 people" has no such noun.
_PER = re.compile(
    r"\s(?:per|an?|each|every)\s(?P<per>second|minute|hour|day|night|week|month|quarter|season|year|decade|century|capita|head|person|game"
    r"|match|household|class|vehicle|acre|hectare)(?![^\W_]|\s(?:ago|earlier|later|before|after|old|on\b))"
)
#: Behind "three times": how many times as much, not how often.
_COMPARED = re.compile(
    r"\s(?:as\s[^\W\d_]+|(?:more|less|fewer|higher|lower|bigger|larger|greater|faster|slower|smaller|longer|worse|better)\b"
    r"|the\s(?:size|number|rate|amount|price|cost|value|average|level|limit|size)\b|what\b|that\sof\b|its\s)"
)
#: Behind "2.3 times": what a company is worth or owes is told in multiples of these.
EARNINGS = word_set("earnings")
_OBJECTS = (["the"], ["a"], ["an"], ["its"], ["their"], ["his"], ["her"], ["how"], ["what"])
_HYPHENS = ("-", "‐", "‑")
_COMPOUND = re.compile(r"[-‐‑](?P<head>[^\W\d_]{2,30})(?![^\W_])")


def read_counted(quantity: Quantity, words: Words, following: Quantity | None) -> None:
    """Set `unit` and `noun` of a count from the words behind it.

    Args:
        quantity: The count.
        words: Its sentence.
        following: The quantity behind it in the sentence: "two 17-year-old boys" counts what stands behind both.
    """
    if quantity.measured or quantity.kind not in {"count", "ratio"} or quantity.unit:
        return
    if quantity.after == quantity.end and words.text.startswith(_HYPHENS, quantity.end):
        compound = _COMPOUND.match(words.text, quantity.end, words.end)
        if compound:
            _read_compound(quantity, compound, words)
            return
    plural = quantity.value != 1 and quantity.number.form != "ordinal"
    index = _first_behind(quantity, words, following, plural=plural)
    if index >= words.count:
        return
    if plural and quantity.kind == "count" and words.lower[index].endswith("s'"):
        _read_owners(quantity, words, index)
        return
    vague_of = words.lower[index] == "of"
    first = _after_of(words, index + 1) if vague_of else index
    if not vague_of and plural and words.lower[first] == "times" and _is_factor(quantity, words, first):
        quantity.kind, quantity.rule = "multiple", "multiple"
        quantity.end = words.ends[first]
        return
    if plural and not vague_of and _is_attributive(words, first):
        quantity.unit, quantity.noun = words.tokens[first], (words.starts[first], words.ends[first])
        quantity.hyphenated, quantity.end = True, words.ends[first]
        return
    if plural and not vague_of and _are_casualties(words, first):
        phrase: tuple[int, int] | None = (first, first + 1)
    else:
        phrase = noun_phrase(words, first, plural=plural or vague_of)
        if phrase is None and plural and not vague_of:
            phrase = _bare_noun(quantity, words, first)
    if phrase is None or (not plural and _is_name_of_thing(words, phrase[1] - 1)):
        return
    head = phrase[1] - 1
    quantity.noun = (words.starts[_behind_mark(words, *phrase)], words.ends[head])
    quantity.unit = compound_unit(words, phrase[0], head)
    if quantity.number.form == "ordinal":
        quantity.unit = None
        quantity.noun = None if _is_verb_of_ordinal(words, head) else quantity.noun
        return
    _read_thousands(quantity, words.text)
    if quantity.unit == "time" and _COMPARED.match(words.text, quantity.noun[1], words.end):
        quantity.kind, quantity.rule, quantity.unit, quantity.noun = "multiple", "multiple", None, None
        quantity.end = words.ends[head]
        return
    often = _PER.match(words.text, quantity.noun[1], words.end)
    if often:
        quantity.per = often["per"]
    if quantity.is_bare:
        quantity.rule = "counted-noun"
    if vague_of and quantity.number.form == "fraction":
        quantity.unit = None


def _is_name_of_thing(words: Words, head: int) -> bool:
    """Tell whether letters and a number name something: "one NCT 127 song"."""
    following = words.tokens[head + 1 : head + 2]
    return words.tokens[head].isupper() and following != [] and following[0][0].isdecimal()


def _read_thousands(quantity: Quantity, text: str) -> None:
    """Read "12.500 jobs" as thousands: nobody counts things in three decimals."""
    if quantity.kind != "count" or quantity.unit in _AVERAGED or quantity.value is None:
        return
    if _DOTTED.fullmatch(text, quantity.start, quantity.number_end) and not _PER.match(text, quantity.noun[1]):  # type: ignore[index]
        quantity.value = scaled(quantity.value, 3)


_DOTTED: Final = re.compile(r"[1-9][0-9]{0,2}\.[0-9]{3}")
_AVERAGED: Final = frozenset({"point", "goal", "run", "child", "kid", "hit", "shot", "time", "game", "second", "vote"})


def _bare_noun(quantity: Quantity, words: Words, first: int) -> tuple[int, int] | None:
    """Return the singular noun of "a 12,000 workforce", "a .500 record" and "zero chance", None for any other."""
    if quantity.value == 0 and quantity.number.form == "words":
        return noun_phrase(words, first, plural=False)
    record = words.text[quantity.start] == "."
    if not record and (quantity.value is None or quantity.value < _LEAST_MANY):
        return None
    phrase = noun_phrase(words, first, plural=False)
    if phrase is None or phrase[1] - phrase[0] > _LONGEST_COLLECTIVE:
        return None
    head = words.lower[phrase[1] - 1]
    if record:
        return phrase if can_be(head, "noun") and not is_class(head, "noun.person") else None
    return phrase if is_class(head, "noun.group", _MOSTLY) and likelihood(head, "noun") > _SURELY else None


_LEAST_MANY: Final = 100
_LONGEST_COLLECTIVE: Final = 3
_MOSTLY: Final = 0.5
_SURELY: Final = 0.7


def _behind_mark(words: Words, first: int, end: int) -> int:
    """Return where a phrase begins behind a quoted word that describes it: the letters of "“missing” letters"."""
    marks = (index for index in range(end - 1, first, -1) if words.tokens[index] in {"”", '"'})
    return next(marks, first - 1) + 1


def _is_verb_of_ordinal(words: Words, head: int) -> bool:
    """Tell "the first details the results" from "the first details of it"."""
    return is_plural(words.lower[head]) and words.lower[head + 1 : head + 2] in _OBJECTS


def _first_behind(quantity: Quantity, words: Words, following: Quantity | None, *, plural: bool) -> int:
    """Return the first word of what a number can count."""
    index = words.after(max(quantity.after, quantity.end))
    if following is not None and following.measured and 0 < following.start - quantity.end <= 2:
        index = words.after(following.end)
    elif (
        following is not None and following.start - quantity.end == 1 and words.text.startswith(_HYPHENS, following.end)
    ):
        compound = _COMPOUND.match(words.text, following.end, words.end)  # "650 18-hole courses"
        index = words.after(compound.end()) if compound else index
    if quantity.number.form == "ordinal" and words.lower[index : index + 1] in (["most"], ["fewest"]):
        index += 1  # "the second most votes"
    if plural and words.tokens[index : index + 1] in (["“"], ['"']):
        index += 1  # the noun is quoted: 'the four "loopholes"'
    return index


def _is_attributive(words: Words, first: int) -> bool:
    """Tell "a 12 point plan", where the noun only describes the next one, from "four team members"."""
    following = first + 1
    if words.lower[first] not in grammar().attributives or following >= words.count or is_stop(words, following):
        return False
    return noun_phrase(words, first, plural=True) is None and not is_verb(words, following)


def _is_factor(quantity: Quantity, words: Words, times: int) -> bool:
    """Tell "1.8 times a year ago" and "3 times earnings" from "three times champion" and "three times a year"."""
    if quantity.value is not None and quantity.value != quantity.value.to_integral_value():
        return True
    return times + 1 < words.count and words.lower[times + 1] in EARNINGS


def _are_casualties(words: Words, index: int) -> bool:
    """Tell whether a participle stands for those to whom it happened: "lost 90 killed and 45 injured"."""
    if words.lower[index] not in CASUALTIES:
        return False
    following = words.lower[index + 1] if index + 1 < words.count else "."
    return following in _AFTER_CASUALTIES or following in ".,;:)"


_AFTER_CASUALTIES = frozenset({"and", "or", "in", "on", "at", "when", "after", "as", "so", "since", "during"})


def _read_owners(quantity: Quantity, words: Words, index: int) -> None:
    """Read "the two nations' trade": those who own are counted."""
    begin, end = words.starts[index], words.ends[index] - 1
    quantity.noun = (begin, end)
    quantity.unit = singular(words.text[begin:end] if words.is_capital(index) else words.lower[index][:-1])
    if quantity.is_bare:
        quantity.rule = "counted-noun"


def _read_compound(quantity: Quantity, match: re.Match[str], words: Words) -> None:
    """Read "12-point", "40-member": the noun is glued to the number by a hyphen."""
    head = match["head"]
    if head.lower() in {"by", "x"}:
        return  # "6-by-8-foot"
    if head.lower() in {"gauge", "caliber", "calibre"}:
        quantity.reason = "name"  # "a 12-gauge shotgun"
        return
    if head.lower() == "something":
        quantity.reason = "idiom"
        return
    quantity.hyphenated = True
    quantity.rule = "compound"
    if head.lower() == "fold":
        quantity.kind, quantity.end, quantity.rule = "multiple", quantity.end + 5, "multiple"
        return
    noun = head if head.isupper() else _noun_of(head.lower())
    quantity.unit = None if head == "strong" else singular(noun)
    first, last = match.span("head")
    quantity.noun = first, first + len(noun) if head.lower().startswith(noun) else last
    quantity.end = match.end()
    if head == "strong":
        phrase = noun_phrase(words, words.after(quantity.end), plural=False)
        quantity.noun = None if phrase is None else (words.starts[phrase[0]], words.ends[phrase[1] - 1])
        quantity.hyphenated = quantity.noun is None  # "a 5,000-strong crowd"


def _noun_of(head: str) -> str:
    """Return the noun in "two-pronged", "four-legged" and "three-storied"; any other word as it is."""
    if not head.endswith("ed") or is_mostly(head, "noun"):
        return head
    stem = head.removesuffix("ed")
    stems = [stem, head[:-1], stem[:-1] if stem[-2:-1] == stem[-1:] else stem, stem.removesuffix("i") + "y"]
    return next((noun for noun in stems if is_mostly(noun, "noun")), head)


_LIMITS = word_set("before_count")


def _after_of(words: Words, index: int) -> int:
    """Return where the noun phrase behind "of" begins, without its determiner."""
    last = min(words.count, index + 5)
    while index < last and (
        words.lower[index] in grammar().determiners
        or words.lower[index].endswith("'s")
        or words.lower[index] in {"'", "’", "other"}
        or words.tokens[index][0].isdecimal()
        or words.lower[index] in number_words().cardinals
        or words.lower[index] in number_words().scales
        or words.lower[index] in _LIMITS
        or (words.lower[index] in number_words().vague and words.lower[index + 1 : index + 2] == ["of"])
        or (words.lower[index] == "of" and words.lower[index - 1] in number_words().vague)
    ):
        index += 1
    if index < last and index + 1 < words.count and words.lower[index + 1].endswith("'s"):
        return index + 2
    quoted = words.tokens[index : index + 1] in (["“"], ['"'])
    return index + 3 * (quoted and words.tokens[index + 2 : index + 3] in (["”"], ['"']))  # "of “lost” letters"
