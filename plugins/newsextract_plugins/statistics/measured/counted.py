"""What is measured because it is counted, or because it is that old."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract import rule
from newsextract.text.english import is_class, is_mostly, likelihood
from newsextract_plugins.statistics.clause.before_noun import described
from newsextract_plugins.statistics.clause.subjects import subject_before
from newsextract_plugins.statistics.language.clauses import phrase_ending
from newsextract_plugins.statistics.language.counted import CASUALTIES
from newsextract_plugins.statistics.language.governing import governing
from newsextract_plugins.statistics.language.nouns import is_plural
from newsextract_plugins.statistics.language.phrases import TIME_NOUNS, phrase_from
from newsextract_plugins.statistics.language.words import is_mark, is_stop, is_verb
from newsextract_plugins.statistics.measured.asked import Found
from newsextract_plugins.statistics.tables.words import grammar
from newsextract_plugins.statistics.units.magnitudes import MAGNITUDE

if TYPE_CHECKING:
    from newsextract_plugins.statistics.language.words import Words
    from newsextract_plugins.statistics.measured.asked import Asked
    from newsextract_plugins.statistics.quantity import Quantity

__all__ = ["aged", "counted", "magnitude"]


@rule(
    "measures:counted",
    "The phrase that a number counts; of a compound the noun that it describes.",
    example="The storm killed 31 brave fishermen.",
    counterexample="The storm raged over Orlo.",
)
def counted(asked: Asked) -> Found | None:
    """Read "31 brave fishermen", "a 12-point plan for trams"."""
    quantity = asked.quantity
    if quantity.noun is None:
        return None
    if asked.words.text[slice(*quantity.noun)].lower() in _NAMELESS and quantity.unit == "person":
        return Found(None)  # "dozens injured"
    changed = quantity.change is not None or quantity.unit == "point"
    if changed and not quantity.hyphenated and _is_size_of_change(quantity, asked.words):
        return None
    return Found(_whole_phrase(quantity, asked.words))


def _is_size_of_change(quantity: Quantity, words: Words) -> bool:
    """Tell "grew by 300 jobs", where what grew is measured, from "added 300 jobs", where the jobs are."""
    if quantity.unit == "point":
        assert quantity.noun is not None
        following = words.after(quantity.noun[1])
        ahead = words.lower[following : following + 1] in (["ahead"], ["behind"], ["among"], ["over"], ["clear"])
        return quantity.change is not None or ahead
    index = min(quantity.before, words.before(quantity.start))
    return quantity.change == "delta" and index >= 0 and words.lower[index] == "by"


def _whole_phrase(quantity: Quantity, words: Words) -> tuple[int, int]:
    """Return the counted noun with what "of" adds; of a compound the noun that it describes."""
    assert quantity.noun is not None
    if quantity.hyphenated:
        index = words.after(quantity.noun[1])
        if index < words.count and not is_stop(words, index):
            return described(words, index, links=frozenset({"of"})) or quantity.noun
        return quantity.noun
    index = words.after(quantity.noun[1])
    if index + 1 < words.count and words.lower[index] == "of" and quantity.unit != "point":
        following = words.tokens[index + 1]
        amount = (
            following[0].isdecimal() or is_mark(following) or words.lower[index + 1] in _LIMITS
        )  # "of 5,000 rupees each"
        rest = None if amount else phrase_from(words, index + 1)
        if rest is not None:
            return quantity.noun[0], rest[1]
    return quantity.noun


@rule(
    "measures:magnitude",
    "The magnitude itself, where its word stands at the number.",
    example="A 6.1-magnitude quake shook Orlo.",
    counterexample="A quake of 6.1 shook Orlo.",
)
def magnitude(asked: Asked) -> Found | None:
    """Read "a 6.1-magnitude quake", "magnitude 6.1"."""
    quantity, words = asked.quantity, asked.words
    if quantity.unit != "magnitude":
        return None
    found = None
    for match in MAGNITUDE.finditer(words.text, max(words.start, quantity.start - _NEAR), quantity.end):
        found = match
    return None if found is None else Found(found.span())


_NEAR: Final = len("magnitude of at least ")


@rule(
    "measures:aged",
    "Who or what has an age.",
    example="Maria Lund, 52, teaches maths.",
    counterexample="Maria Lund teaches 52 pupils.",
)
def aged(asked: Asked) -> Found | None:
    """Read "a 65-year-old woman", "Maria Lund, 52,", "men aged 18 to 34"."""
    quantity, words, index = asked.quantity, asked.words, asked.behind
    if quantity.kind != "age":
        return None
    acts = index < words.count and words.lower[index].endswith("ing")
    if acts and likelihood(words.lower[index], "verb") > _LEAST:
        return Found(None)  # "15-year-olds scoring low"
    if index < words.count and not is_stop(words, index) and not is_verb(words, index):
        return Found(_named(words, quantity) or _without_owned(words, index, phrase_from(words, index)))
    end = asked.before + 1
    while end > 0 and (words.lower[end - 1] in _BEFORE_AGE or words.lower[end - 1] in TIME_NOUNS):
        end -= 1
    if end < words.count and words.tokens[end] == "," and words.lower[end + 1 : end + 2] in _TURNING:
        clause = governing(words, quantity.start, quantity.end)  # "Bo Rask, who sang in Orlo, dies at 88"
        return Found(None if clause is None else clause.subject)
    if (
        words.lower[end : end + 1] == ["age"]
        and end
        and not (
            is_stop(words, end - 1)
            or words.is_capital(end - 1)
            or is_plural(words.lower[end - 1])
            or is_class(words.lower[end - 1], "noun.person", _LEAST)
        )
    ):
        return Found(phrase_ending(words, end + 1))  # "lowered the drinking age from 21"
    begin = _person_begins(words, end) if end and words.is_capital(end - 1) else end
    while begin == end or (begin > 0 and not words.is_capital(end - 1)):
        if begin == 0 or is_stop(words, begin - 1) or is_verb(words, begin - 1):
            break
        begin -= 1
    beside = end == words.before(quantity.start) + 1
    if beside and words.tokens[end - 1].islower() and is_mostly(words.lower[end - 1], "adjective"):
        return Found(None)  # "the energetic 70-year-old"
    if begin == end or words.lower[end - 1] in grammar().amount_nouns:
        return Found(_who_was(words, quantity))
    return Found((words.starts[begin], words.ends[end - 1]))


def _named(words: Words, quantity: Quantity) -> tuple[int, int] | None:
    """Return the person of "Maria Lund, a 38-year-old cook": a name tells more than what it is set before."""
    comma = words.before(quantity.start) - 1
    if comma < 1 or words.lower[comma + 1] not in {"a", "an", "the"} or words.tokens[comma] != ",":
        return None
    begin = _person_begins(words, comma)
    if comma - begin < _FULL_NAME or not all(words.is_capital(i) for i in range(comma - _FULL_NAME, comma)):
        return None
    return words.starts[begin], words.ends[comma - 1]


def _who_was(words: Words, quantity: Quantity) -> tuple[int, int] | None:
    """Return the senator of "the senator died on Friday at the age of 81", None where somebody else may be meant."""
    at = words.before(quantity.start)
    led = next((len(lead) for lead in _AT_AGE if words.lower[max(0, at + 1 - len(lead)) : at + 1] == lead), 0)
    if not led:
        return None
    subject = subject_before(words, at - led)
    head = -1 if subject is None else words.before(subject[1])
    if head < 0 or not (words.is_capital(head) or is_class(words.lower[head], "noun.person", _LEAST)):
        return None
    return subject


_AT_AGE: Final = (["at", "the", "age", "of"], ["at", "age"], ["at", "an", "age", "of"])
_FULL_NAME: Final = 2
_TURNING: Final = (["dies"], ["died"], ["turns"], ["turned"])


def _without_owned(words: Words, index: int, phrase: tuple[int, int] | None) -> tuple[int, int] | None:
    """Return the man of "the 59-year-old man's office"."""
    if phrase is None:
        return None
    for position in range(index, words.after(phrase[1])):
        if words.lower[position].endswith("'s"):
            return phrase[0], words.ends[position] - len("'s")
    return phrase


def _person_begins(words: Words, end: int) -> int:
    """Return where a person's name begins that ends before a word, with what it is called by: "trainer Bo Rask"."""
    begin = end
    while begin > 0 and words.is_capital(begin - 1) and not is_mark(words.tokens[begin - 1]):
        if is_stop(words, begin - 1):
            break
        begin -= 1
    while begin > 0 and is_class(words.lower[begin - 1], "noun.person", _LEAST) and not is_stop(words, begin - 1):
        begin -= 1
    return begin


_LEAST: Final = 0.5
_NAMELESS: Final = CASUALTIES | {"others"}
_LIMITS: Final = frozenset(
    {"more", "less", "at", "up", "about", "around", "over", "under", "nearly", "almost", "roughly", "some"}
)
_BEFORE_AGE: Final = frozenset(
    {
        *(
            ",",
            "died",
            "dies",
            "on",
            "last",
            "aged",
            "age",
            "ages",
            "between",
            "from",
            "at",
            "turns",
            "turned",
            "who",
            "then",
            "now",
        ),
        *("is", "was", "just", "of", "over", "under"),
    }
)
