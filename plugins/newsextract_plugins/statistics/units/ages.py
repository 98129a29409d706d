"""Ages: "aged 45", "Smith, 52,", "65-year-old", "ages 18 to 34"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsextract.text import patterns as re
from newsextract.text.english import is_class
from newsextract_plugins.statistics.language.nouns import is_plural
from newsextract_plugins.statistics.language.set_off import closes
from newsextract_plugins.statistics.language.words import is_mark, is_stop, is_verb
from newsextract_plugins.statistics.tables.words import grammar, word_set
from newsextract_plugins.statistics.units.full_names import are_of_several

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newsextract_plugins.statistics.language.words import Words
    from newsextract_plugins.statistics.quantity import Quantity

_OLD = re.compile(
    r"[\s-]?(?P<unit>year|month|week|day|yr)s?[\s-](?:olds?\b|of[\s-]age\b)(?P<s>s?)|[\s-]?y/?o\b", re.IGNORECASE
)
#: How a unit of age begins.
_UNITS = frozenset("ymwdYMWD")
_AGED = frozenset({"aged", "age", "ages"})
_BETWEEN = frozenset({"between", "from", "over", "under", "about", "of", "below", "above"})
_OLDEST = 130
#: "The boy, 8, said" is an age; smaller numbers between commas are as often something else.
_YOUNGEST = 5
#: Smaller numbers in parentheses behind a name are places, goals or points.
_YOUNGEST_NAMED = 14
_LEADS = frozenset({",", "is", "was", "turned", "turns"})
#: "when she was 25", "since he was about 10".
_WHEN = re.compile(
    r"\b(?:when|since|until|after|before|because|as)\s(?:he|she|I)\s(?:was|is|turned)\s(?:just\s|only\s|about\s|around\s)?$"
)
_THEN = re.compile(r",\s(?:then|now)\s$")
_NAMED_PERSONS = word_set("persons_by_plural")
_LONGEST_WHEN = len("because she turned around ")
_BEFORE_WHEN = frozenset({"was", "is", "turned", "just", "only", "about", "around", "then", "now"})
_OVER_OR_UNDER = frozenset({"over", "under", "than"})
_BEFORE_AGES = _AGED | _BETWEEN | _LEADS
_AFTER_AGE = re.compile(r"\s(?:and|when|on|last|this|in|but)\b")
_OWNERS = frozenset({"the", "a", "an", "his", "her", "their", "my", "our"})


def read_age(quantity: Quantity, words: Words) -> None:
    """Make a quantity an age where the words around it say so."""
    text, number = words.text, quantity.number
    if number.form not in {"digits", "words"} or quantity.prefixed:
        return
    beside = text[number.end : number.end + 2]
    match = (
        _OLD.match(text, number.end, words.end)
        if beside and (beside[0] in _UNITS or (beside[-1] in _UNITS and (beside[0] == "-" or beside[0].isspace())))
        else None
    )
    if match:
        unit = (match["unit"] or "year").lower()
        _set(quantity, {"yr": "year"}.get(unit, unit), match.end())
        return
    if quantity.kind == "duration" and quantity.unit in _AGE_UNITS and _is_aged(words, quantity.start):
        _set(quantity, quantity.unit, quantity.end)
        return
    if quantity.value is None or not 0 <= quantity.value <= _OLDEST or quantity.measured or quantity.end != number.end:
        return
    index = words.before(quantity.start)
    if index < 0:
        return
    if words.lower[index] in _AGE_IS_ENDS and _AGE_IS.search(
        text, max(words.start, quantity.start - _LONGEST_AGE_IS), quantity.start
    ):
        _set(quantity, "year", quantity.end)
        return
    if words.lower[index] in _PRONOUNS_ARE and quantity.value >= _YOUNGEST and _ends_at(quantity, words):
        _set(quantity, "year", quantity.end)
        return
    if words.lower[index] in _BESIDE_PRONOUNS and _of_pronoun(quantity, words, index):
        _set(quantity, "year", quantity.end)
        return
    if words.lower[index] in _OVER_OR_UNDER and _bounds_persons(quantity, words, index):
        _set(quantity, "year", quantity.end)
        return
    if words.lower[index] in _BEFORE_WHEN and _tells_when(quantity, words):
        _set(quantity, "year", quantity.end)
        return
    if words.lower[index] not in _BEFORE_AGES:
        return
    if words.lower[index] == "of" and _is_one_person(words, index - 1) and not _is_counted(words, quantity.end):
        _set(quantity, "year", quantity.end)
        return
    if words.lower[index] in _LEADS and number.form == "digits" and _of_person(quantity, words, index):
        _set(quantity, "year", quantity.end)
        return
    if (
        words.lower[index] in _AGED
        or (words.tokens[index] == "," and index and number.form == "digits" and are_of_several(words, index))
        or (words.lower[index] in _BETWEEN and index and words.lower[index - 1] in _AGED)
        or (
            words.tokens[index] == ","
            and _after_name(words, index)
            and number.form == "digits"
            and (closes(text, quantity.end, words.end) or _goes_on(quantity, words, index))
        )
    ):
        _set(quantity, "year", quantity.end)


_PRONOUNS_ARE = frozenset({"i'm", "he's", "she's", "i’m", "he’s", "she’s"})


def _ends_at(quantity: Quantity, words: Words) -> bool:
    """Tell "I'm 76, and" from "I'm 76 miles away"."""
    following = words.after(quantity.end)
    return closes(words.text, quantity.end, words.end) or words.lower[following : following + 1] in (["and"], ["now"])


def _of_pronoun(quantity: Quantity, words: Words, index: int) -> bool:
    """Tell "she was 91." and "at 35 he still runs" from "she was 91st" and "at 9 he left"."""
    text = words.text
    if words.lower[index] == "at":
        opens = index == 0 or words.tokens[index - 1] in {",", "“", '"', "but", "and"}
        return opens and quantity.value >= _YOUNGEST_AT and _AT_AGE.match(text, quantity.end, words.end) is not None  # type: ignore[operator]
    if index == 0 or words.lower[index - 1] not in {"he", "she"}:
        return False
    return closes(text, quantity.end, words.end) or _WHEN_THEN.match(text, quantity.end, words.end) is not None


_WHEN_THEN = re.compile(r"\s(?:and|when|but|at\sthe\stime)\b")
_BESIDE_PRONOUNS = frozenset({"at", "was", "is"})
_YOUNGEST_AT = 13
_AT_AGE = re.compile(r",?\s(?:he|she)\b")


def _goes_on(quantity: Quantity, words: Words, comma: int) -> bool:
    """Tell "Bo Rask, 20 was found guilty", without the second comma, from "in Orlo, 20 were"."""
    following = words.after(quantity.end)
    if not (comma > 1 and words.is_capital(comma - 2) and quantity.value >= _YOUNGEST_NAMED):  # type: ignore[operator]
        return False
    if following < words.count and words.lower[following] in {"was", "is", "has", "who"}:
        return True
    return _AND_AGED.match(words.text, quantity.end, words.end) is not None


_AND_AGED = re.compile(r"\sand\s(?:[A-Z][\w’'.-]*\s){0,4}[A-Z][\w’'.-]*,\s[0-9]{1,3}(?![\w,.]*[0-9])(?=[\s,.;:)])")
"""\"Bo Rask, 20 and Ida Lund, 24,": the second comma is left out."""


def _is_aged(words: Words, start: int) -> bool:
    """Tell whether "aged" stands in front of a length of time: "twins aged five months"."""
    before = words.before(start)
    if before >= 0 and words.lower[before] == "aged":
        return True
    return before > 1 and _AGED_FROM.search(words.text, max(words.start, start - _LONGEST_AGED), start) is not None


_AGED_FROM = re.compile(r"\baged\s(?:between\s|from\s)?[0-9]{1,3}\s?(?:to|and|-|–)\s?$")
_LONGEST_AGED = len("aged between 100 and ")


_AGE_UNITS = frozenset({"day", "week", "month", "year"})
_AGE_IS = re.compile(
    r"\b(?:[Dd]ies|[Dd]ied|[Dd]ead|[Dd]ying)\s(?:(?:on\s)?(?:[A-Z][a-z]+day|yesterday|today)\s)?(?:at|aged)\s$|\bage\sof\s(?:just\s|only\s|about\s)?$"
    r"|\b(?:[Hh]er|[Hh]is|[Tt]heir|[Mm]y|[Tt]he|'s|’s)\s(?:average\s|median\s)?age\s(?:is|was|of)\s$"
)
_LONGEST_AGE_IS = len("their average age was Wednesday ")
_AGE_IS_ENDS = frozenset({"at", "aged", "of", "just", "only", "about", "is", "was"})


def _tells_when(quantity: Quantity, words: Words) -> bool:
    """Tell "when she was 25" and "Bo Rask, then 44,"."""
    text, end = words.text, quantity.end
    before = text[max(words.start, quantity.start - _LONGEST_WHEN) : quantity.start]
    if _THEN.search(before):
        return text.startswith(",", end)
    return _WHEN.search(before) is not None and (
        closes(text, end, words.end) or _AFTER_AGE.match(text, end, words.end) is not None
    )


def _bounds_persons(quantity: Quantity, words: Words, index: int) -> bool:
    """Tell "voters under 35" and "adoptees younger than 18" from "lakes over 35 metres" and "more than 18"."""
    following = words.after(quantity.end)
    ends = following >= words.count or is_mark(words.tokens[following]) or is_stop(words, following)
    if words.lower[index] == "than":
        return ends and index > 0 and words.lower[index - 1] in {"older", "younger"}
    if not (ends or is_verb(words, following)):
        return False
    return index > 0 and words.lower[index - 1] in _NAMED_PERSONS


def read_age_in_parentheses(quantity: Quantity, text: str, full_names: Mapping[int, int]) -> None:
    """Make a number in parentheses an age where it stands behind a person's full name: "Sunita Rao (58), of Leeds".

    Args:
        quantity: The quantity.
        text: The text.
        full_names: Where the names of persons begin that are given in full, by where they end.
    """
    start, end = quantity.start, quantity.end
    if (
        text.startswith(" (", max(0, start - 2))
        and text.startswith(")", end)
        and quantity.number.form == "digits"
        and not quantity.measured
        and quantity.value is not None
        and _YOUNGEST_NAMED <= quantity.value <= _OLDEST
        and end - start == len(str(quantity.value))
        and start - 2 in full_names
    ):
        _set(quantity, "year", end)
        quantity.measures = full_names[start - 2], start - 2


def _is_one_person(words: Words, index: int) -> bool:
    """Tell "a frail man of 71": one person of no name."""
    if index < 1 or words.lower[index] not in _PERSONS:
        return False
    return not {"a", "an", "another", "this"}.isdisjoint(words.lower[max(0, index - 3) : index])


def _is_counted(words: Words, end: int) -> bool:
    """Tell whether a noun may follow: "a mother of two boys", "a girl of 40 kilos"."""
    at = words.after(end)
    return at < words.count and words.tokens[at][0].isalpha() and not is_stop(words, at) and not is_verb(words, at)


def _after_name(words: Words, comma: int) -> bool:
    """Tell whether a capitalised word ends right before a comma."""
    return (
        comma > 0
        and words.is_capital(comma - 1)
        and not is_mark(words.tokens[comma - 1])
        and words.ends[comma - 1] == words.starts[comma]
        and words.lower[comma - 1] not in _NO_NAMES
    )


def _of_person(quantity: Quantity, words: Words, index: int) -> bool:
    """Tell "who is 71", "turned 40 on Friday", "the senator, 58, is"."""
    if not closes(words.text, quantity.end, words.end) and not _AFTER_AGE.match(words.text, quantity.end, words.end):
        return False
    if words.lower[index] in {"is", "was"} and index:
        return words.lower[index - 1] == "who"
    if words.lower[index] in {"turned", "turns"}:
        return True
    return (
        words.tokens[index] == ","
        and index > 1
        and words.text.startswith(", ", quantity.end)
        and words.text[quantity.end + 2 : quantity.end + 3].islower()
        and _is_nominal(words, index)
        and quantity.number.value >= _YOUNGEST  # type: ignore[operator]
    )


def _is_nominal(words: Words, comma: int) -> bool:
    """Tell "the senator, 58,", "the Canal Street beauty, 34," and "the mother-of-two, 41," from "the votes, 58,"."""
    head = words.lower[comma - 1]
    if "-of-" in head:
        return head.partition("-")[0] in _PARENTS
    if not head.isalpha() or is_plural(head):
        return False
    first = comma - 2
    if words.lower[first] in _OWNERS or words.lower[first].endswith("'s"):
        return True
    person = is_class(head, "noun.person", _LEAST)
    if person and words.tokens[comma - 1].islower() and _is_bare(words, comma - 1):
        return True  # of a headline: "teenager, 17, stabbed"
    while first > 0 and comma - first <= _LONGEST_NOMINAL and words.lower[first] not in _OWNERS:
        if not words.tokens[first].isalpha() or is_stop(words, first) or not (words.is_capital(first) or person):
            return False
        first -= 1
    return words.lower[first] in _OWNERS and words.tokens[comma - 1].islower()


def _is_bare(words: Words, head: int) -> bool:
    """Tell whether a noun stands without a determiner, as in headlines."""
    while head > 0 and words.tokens[head - 1].isalpha() and not is_stop(words, head - 1):
        head -= 1
    return head == 0 or words.lower[head - 1] not in grammar().determiners


_PARENTS = frozenset({"mother", "father", "mum", "dad", "mom", "parent", "grandmother", "grandfather"})
_LONGEST_NOMINAL = 6
_LEAST = 0.5


def _set(quantity: Quantity, unit: str, end: int) -> None:
    quantity.kind, quantity.unit, quantity.rule, quantity.end, quantity.currency = "age", unit, "age", end, None


_PERSONS = word_set("persons_by_age")
_NO_NAMES = word_set("no_names")
