"""What a number counts or measures: the noun behind it, the whole of a share, or the subject of its clause."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsextract_plugins.statistics.language.clauses import phrase_ending
from newsextract_plugins.statistics.language.nouns import is_plural
from newsextract_plugins.statistics.language.participles import modifies
from newsextract_plugins.statistics.language.phrases import TIME_NOUNS, phrase_from
from newsextract_plugins.statistics.language.words import is_mark, is_stop, is_verb
from newsextract_plugins.statistics.measured.before_noun import attributed, described
from newsextract_plugins.statistics.measured.beside import adjacent
from newsextract_plugins.statistics.measured.contests import opponent
from newsextract_plugins.statistics.measured.ellipsis import is_bare_object, listed
from newsextract_plugins.statistics.measured.gapped import gapped_subject
from newsextract_plugins.statistics.measured.objects import apposed, object_of
from newsextract_plugins.statistics.measured.shares import opens_clause, read_whole, whole_of_clause
from newsextract_plugins.statistics.measured.subjects import subject_before, subject_of
from newsextract_plugins.statistics.tables.words import changes, grammar, word_set

if TYPE_CHECKING:
    from newsextract_plugins.statistics.language.words import Words
    from newsextract_plugins.statistics.quantity import Quantity

_LONGEST_SUBJECT = 40


def read_measures(quantity: Quantity, words: Words, previous: Quantity | None) -> None:
    """Set `measures` and `of` of a quantity.

    Args:
        quantity: The quantity, with unit and change.
        words: Its sentence.
        previous: The quantity before it in the sentence.
    """
    index = words.after(max(quantity.end, quantity.after))
    read_whole(quantity, words, index)
    changed = (
        (quantity.change is not None or quantity.unit == "point")
        and quantity.noun is not None
        and not quantity.hyphenated
        and _is_size_of_change(quantity, words)
    )
    if quantity.noun is not None and not changed:
        quantity.measures = _whole_phrase(quantity, words)
        return
    if quantity.measures is not None:
        return  # said with the change, or with the number that it shares its unit with
    if quantity.partner is not None and quantity.partner.measures is not None:
        quantity.measures = quantity.partner.measures
        return
    if (
        _in_parentheses(quantity, words)
        and previous is not None
        and previous.measured
        and 0 <= quantity.start - previous.end <= 3
        and (quantity.measured or words.text.startswith(")", quantity.end))
    ):
        quantity.measures, quantity.partner = previous.measures, quantity.partner or previous
        quantity.bound, quantity.approximate = (
            quantity.bound or previous.bound,
            quantity.approximate or previous.approximate,
        )
        return
    if (
        quantity.of
        and previous is not None
        and previous.kind == quantity.kind
        and previous.of is None
        and _AND.fullmatch(words.text, previous.end, quantity.start)
    ):
        previous.of = previous.measures = quantity.of
    opens = opens_clause(quantity, words, index)
    if opens:
        quantity.of = whole_of_clause(quantity, words, previous)
    if quantity.kind == "age":
        quantity.measures = _aged(quantity, words, index)
        return
    yardstick = quantity.of is not None and words.lower[words.before(quantity.of[1])] in _YARDSTICKS
    quantity.measures = (
        (None if yardstick else quantity.of)
        or attributed(quantity, words, index)
        or _measured_noun(quantity, words, previous)
        or _object_of_change(quantity, words)
        or apposed(quantity, words, previous)
        or adjacent(quantity, words)
        or _gapped(quantity, words)
        or _moved_too(quantity, words, previous)
    )
    if quantity.measures is None and not opens and not _tells_when(quantity, words):
        found, quantity.measures = object_of(quantity, words, previous)
        if not found:
            quantity.measures = _subject(quantity, words, previous)
    quantity.measures = quantity.measures or quantity.of


def _tells_when(quantity: Quantity, words: Words) -> bool:
    """Tell whether a duration tells when and not how long: "eight weeks before the vote", "two years later"."""
    if quantity.kind != "duration":
        return False
    before, index = words.before(quantity.start), words.after(quantity.end)
    lead = words.lower[min(before, quantity.before)] if before >= 0 else ""
    if lead == "for":
        return False
    if lead in _WITHIN or (lead == "of" and words.lower[before - 1] in _SPANS):
        return True
    if lead in {"his", "her", "its", "their", "my", "our", "your"} and not quantity.hyphenated:
        return True  # "in her four years at the helm"
    return index < len(words) and words.lower[index] in {"after", "ago", "before", "earlier", "hence", "later"}


def share_measures(quantities: list[Quantity]) -> None:
    """Give "four-, five- and six-cylinder engines" one noun: it is said with the last."""
    if len(quantities) == 1:
        return
    for first, second in zip(reversed(quantities[:-1]), reversed(quantities), strict=False):
        if first.rule == "shared-unit" and first.hyphenated and second.hyphenated:
            first.measures = second.measures


def _is_size_of_change(quantity: Quantity, words: Words) -> bool:
    """Tell "grew by 300 jobs", where what grew is measured, from "added 300 jobs", where the jobs are."""
    if quantity.unit == "point":
        assert quantity.noun is not None
        following = words.after(quantity.noun[1])
        ahead = words.lower[following : following + 1] in (["ahead"], ["behind"], ["among"], ["over"], ["clear"])
        return quantity.change is not None or ahead
    index = min(quantity.before, words.before(quantity.start))
    return quantity.change == "delta" and index >= 0 and words.lower[index] == "by"


def _whole_phrase(quantity: Quantity, words: Words) -> tuple[int, int] | None:
    """Return the counted noun with what "of" adds; of a compound the noun that it describes."""
    assert quantity.noun is not None
    if quantity.hyphenated:
        index = words.after(quantity.noun[1])
        if index < len(words) and not is_stop(words, index):
            return described(words, index, links=frozenset({"of"})) or quantity.noun
        return quantity.noun
    index = words.after(quantity.noun[1])
    if index + 1 < len(words) and words.lower[index] == "of":
        following = words.tokens[index + 1]
        amount = following[0].isdecimal() or is_mark(following)  # "claims of 5,000 rupees each"
        rest = None if amount else phrase_from(words, index + 1)
        if rest is not None:
            return quantity.noun[0], rest[1]
    return quantity.noun


def _in_parentheses(quantity: Quantity, words: Words) -> bool:
    index = words.before(quantity.start)
    return index >= 0 and words.tokens[index] in {"(", "/", "["}


def _aged(quantity: Quantity, words: Words, index: int) -> tuple[int, int] | None:
    """Return who or what has an age: "a 65-year-old woman", "Maria Lund, 52,", "men aged 18 to 34"."""
    if index < len(words) and not is_stop(words, index) and not is_verb(words, index):
        return phrase_from(words, index)
    end = words.before(quantity.start) + 1
    while end > 0 and (words.lower[end - 1] in _BEFORE_AGE or words.lower[end - 1] in TIME_NOUNS):
        end -= 1
    begin = end
    while begin > 0 and not is_stop(words, begin - 1) and not is_verb(words, begin - 1):
        begin -= 1
    if begin == end or words.lower[end - 1] in grammar().amount_nouns:
        return None
    return words.starts[begin], words.ends[end - 1]


def _gapped(quantity: Quantity, words: Words) -> tuple[int, int] | None:
    """Read "profit $3m, costs $2m": what is measured stands right before the number, without a verb."""
    if quantity.hyphenated or quantity.kind not in {"money", "percent", "measure", "temperature", "count"}:
        return None
    return gapped_subject(words, min(quantity.before, words.before(quantity.start)) + 1)


def _moved_too(quantity: Quantity, words: Words, previous: Quantity | None) -> tuple[int, int] | None:
    """Read "exports rose 5 percent and imports 3 percent", "to $5bn, and imports to $3bn": the verb is said once."""
    if previous is None or previous.direction is None or previous.kind != quantity.kind or quantity.hyphenated:
        return None
    end = min(quantity.before, words.before(quantity.start)) + 1
    levels = previous.change == "level"
    if levels != (end > 0 and words.lower[end - 1] == "to") or quantity.change is not None or quantity.noun is not None:
        return None
    end -= levels
    phrase = phrase_ending(words, end) if end > 0 and not is_stop(words, end - 1) else None
    if phrase is None or phrase[0] < previous.end or words.lower[end - 1] in TIME_NOUNS:
        return None
    first = words.after(phrase[0])
    if words.lower[first - 1] not in {"and", "while", "but"} or words.starts[first - 1] - previous.end > _LONGEST_GAP:
        return None
    quantity.direction, quantity.change = previous.direction, previous.change
    return phrase


_LONGEST_GAP = 30


def _measured_noun(quantity: Quantity, words: Words, previous: Quantity | None) -> tuple[int, int] | None:
    """Read the noun right before: "a speed of 15 mph", "revenue for May of $5", "sales at $3", "a car with 9 hp"."""
    index = min(quantity.before + 1, words.before(quantity.start))
    if words.lower[index - 2 : index + 1] == ["plus", "or", "minus"]:
        index -= 3
    while index > quantity.before - 3 and index > 0 and words.lower[index] not in _BEFORE_AMOUNTS:
        if words.lower[index] not in _AMOUNT_ADJECTIVES and index <= quantity.before:
            break
        index -= 1
    word = words.lower[index] if index > 0 else ""
    if word == "of" and quantity.kind == "duration" and words.lower[index - 1] in _SPANS:
        return None
    named = word == "of" and words.lower[index - 1] in changes().nouns and not _is_bare(words, index - 1)
    if word not in _BEFORE_AMOUNTS or (quantity.direction is not None and word != "with" and not named):
        return None
    end = index
    if word == "of" and words.lower[index - 1] == "worth" and index > 1:
        # "a net worth of": the noun looks like the preposition.
        adjective = words.lower[index - 2] == "net"
        return (words.starts[index - 1 - adjective], words.ends[index - 1])
    if is_verb(words, end - 1) or (word == "at" and words.lower[end - 1] in TIME_NOUNS):
        return None
    begin = end
    while begin > 0 and not is_stop(words, begin - 1):
        acts = begin > 1 and words.tokens[begin - 2] == ","  # "the group, which has shops, posted earnings of"
        if is_verb(words, begin - 1) and (acts or not modifies(words, begin - 1, end)):
            break
        begin -= 1
    if begin > 1 and words.lower[begin - 1 : begin + 1] in (["of", "error"], ["under", "management"]):
        begin -= 2
    elif begin > 1 and words.lower[begin - 1] == "from" and words.lower[begin - 2] in _EARNED:
        begin -= 2  # "profit from continuing operations of $4"
    if previous is not None and words.starts[begin] < previous.end:
        return None
    if begin == end or all(words.lower[i] in grammar().amount_nouns or is_verb(words, i) for i in range(begin, end)):
        return None
    if words.lower[end - 1] in TIME_NOUNS and word in {"with", "worth"}:
        return None  # "began March with $8 million"
    if words.lower[end - 1] in TIME_NOUNS and word == "of":
        adjunct = begin - 1 - (begin > 1 and words.lower[begin - 1] in grammar().determiners)
        return phrase_ending(words, adjunct) if adjunct > 0 and words.lower[adjunct] in {"for", "in"} else None
    if word in {"at", "with"} and not is_plural(words.lower[end - 1]) and not words.is_capital(end - 1):
        return None
    return words.starts[begin], words.ends[end - 1]


def _is_bare(words: Words, index: int) -> bool:
    """Tell "a gain of $5", of which the subject is measured, from "net investment gains of $5"."""
    before = words.lower[index - 1] if index else ""
    adjective = before in _AMOUNT_ADJECTIVES or before in {"net", "operating", "sharp", "small", "big", "large"}
    return (
        index == 0
        or is_stop(words, index - 1)
        or is_mark(words.tokens[index - 1])
        or adjective
        or is_verb(words, index - 1)
    )


def _object_of_change(quantity: Quantity, words: Words) -> tuple[int, int] | None:
    """Read what is changed: "pulled the sector 0.7 percent lower", "makes the car $500 cheaper", "cut prices 5%"."""
    index = words.after(quantity.end)
    following = words.lower[index] if index < len(words) else ""
    compared = following in _COMPARATIVES or (following == "or" and not quantity.measured and quantity.unit is None)
    end = min(quantity.before, words.before(quantity.start)) + 1
    moved = end > 0 and words.lower[end - 1] in {"by", "up", "down"}
    if not (compared or moved) and quantity.kind not in {"percent", "percentage_point", "basis_point", "money"}:
        return None
    if quantity.change == "level" and end > 0 and words.lower[end - 1] == "to":
        end -= 1  # "trimmed the deficit to 4.9%"
    while end > 0 and words.lower[end - 1] in {"by", "up", "down", "only", "just", "about", "a", "an"}:
        end -= 1
    phrase = phrase_ending(words, end)
    if phrase is None:
        return None
    verb = words.after(phrase[0]) - 1
    if verb > 0 and words.lower[verb] in {"up", "down"} and words.lower[verb - 1] in _CAUSES:
        if quantity.direction is None:
            quantity.direction, quantity.change = words.lower[verb], "delta"  # "pushed up the price five pence"
        return phrase
    known = words.lower[verb] in _CAUSES or (moved and words.lower[verb] in _TRANSITIVE)
    if verb < 0 or not (known or is_verb(words, verb)):
        return None
    if compared or words.lower[verb] in _CAUSES:
        return phrase
    if words.lower[verb] not in _TRANSITIVE:
        return None
    if quantity.direction is None and words.lower[verb] in changes().verbs:
        direction = changes().verbs[words.lower[verb]]
        quantity.direction, quantity.change = direction, "delta"  # "reduced results $40 million"
    return phrase


#: Of what something else is told as a share: "cut the deficit to 3% of GDP".
_YARDSTICKS = frozenset({"gdp", "product"})
#: "the second time in three months", "within two weeks": when, not how long.
_WITHIN = frozenset({"after", "during", "every", "in", "over", "until", "within"})
#: "in the space of four minutes" tells no more than "in four minutes".
_SPANS = frozenset({"course", "matter", "period", "space", "span", "stretch"})
_EARNED = frozenset(
    {"earnings", "gain", "gains", "income", "loss", "losses", "proceeds", "profit", "revenue", "revenues", "sales"}
)
_BEFORE_AMOUNTS = frozenset({"of", "at", "worth", "with"})
_COMPARATIVES = frozenset({"lower", "higher", "cheaper", "dearer", "faster", "slower", "lighter", "heavier"})
_CAUSES = word_set("causes")
_TRANSITIVE = word_set("transitive")
_AND = re.compile(r"\s(?:and|or|to)\s(?:about\s|nearly\s)?")
_AMOUNT_ADJECTIVES = word_set("amount_adjectives")


def _subject(quantity: Quantity, words: Words, previous: Quantity | None) -> tuple[int, int] | None:
    if quantity.number.form in {"up", "down"}:
        index = words.after(quantity.end)
        if index < len(words) and words.lower[index] in grammar().determiners and not is_verb(words, index):
            return phrase_from(words, index)  # "doubles its flights"
        return subject_of(words, words.after(quantity.start))
    index = words.before(quantity.start)
    if previous is not None:
        other = opponent(quantity, words, previous)
        if other is not None:
            return other
        same = listed(quantity, words, previous, index)
        if same is not None:
            quantity.unit, quantity.rule = same.unit, "shared-unit"
            return same.noun
    if is_bare_object(quantity, words, index):
        return None  # "she chose four": of what, no word says
    shared = previous is not None and previous.noun is None and previous.kind not in {"age", "ordinal"}
    if shared and previous and previous.measures is not None and not _has_own_verb(words, previous, quantity):
        return previous.measures
    subject = subject_before(words, index)
    earlier = previous
    while subject is not None and earlier is not None and earlier.start >= subject[0]:
        if earlier.end <= subject[1] and (earlier.kind == quantity.kind or earlier.start == subject[0]):
            return earlier.measures  # a number is no subject: what it measures is
        earlier = earlier.before_it
    return subject


def _has_own_verb(words: Words, previous: Quantity, quantity: Quantity) -> bool:
    """Tell whether a verb stands between two quantities."""
    first, last = words.after(previous.end), words.before(quantity.start)
    return any(
        is_verb(words, i)
        and not words.lower[i].endswith("ing")
        and words.lower[i] not in grammar().prepositions
        and words.lower[i - 1 if i else 0] != "to"
        for i in range(first, min(last + 1, first + _LONGEST_SUBJECT))
    )


_BEFORE_AGE = frozenset(
    {
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
        "is",
        "was",
        "just",
        "of",
        "over",
        "under",
    }
)
