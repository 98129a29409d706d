"""What an amount is about where it is no subject: what is bought for it, what it is spent on, added to, set behind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsextract.text import patterns as re
from newsextract_plugins.statistics.language.clauses import phrase_ending
from newsextract_plugins.statistics.language.participles import OPENERS
from newsextract_plugins.statistics.language.phrases import (
    TIME_LEADS,
    TIME_NOUNS,
    phrase_from,
    trimmed,
    with_coordinated,
)
from newsextract_plugins.statistics.language.placed import places_thing
from newsextract_plugins.statistics.language.set_off import behind_parenthesis
from newsextract_plugins.statistics.language.words import is_mark, is_stop, is_verb
from newsextract_plugins.statistics.tables.number_words import number_words
from newsextract_plugins.statistics.tables.words import changes, grammar, word_set

if TYPE_CHECKING:
    from newsextract_plugins.statistics.language.words import Words
    from newsextract_plugins.statistics.quantity import Quantity

#: How far before an amount the verb stands whose object has its price, and how far before a change what saw it.
_FARTHEST_TRADE = 28
_REACH = 16
_TRADING = word_set("trading")
_SPENDING = word_set("spending")
_PAYING = word_set("paying")
_LISTING = frozenset({"feature", "features", "include", "includes", "included", "including"})
_SEEING = word_set("seeing")
_SHIFTING = word_set("shifting")
_DIMENSIONS = word_set("dimensions")
_DEALS = frozenset({"acquisition", "buyout", "purchase", "sale", "takeover"})
_BE = frozenset({"is", "are", "was", "were", "be", "been", "being"})
_NEW_CLAUSES = frozenset({"because", "but", "if", "that", "when", "where", "whereas", "which", "while", "who"})
_OBJECTS = (grammar().determiners | grammar().pronouns) - {"there", "here"}
_JUST = frozenset({"a", "about", "just", "mere", "only", "some"})
_DASHES = frozenset({"—", "–", "_"})


def object_of(quantity: Quantity, words: Words, previous: Quantity | None) -> tuple[bool, tuple[int, int] | None]:
    """Return whether an amount is about an object of its clause, and that object, None where it is a pronoun.

    Args:
        quantity: The quantity, with unit and change.
        words: Its sentence.
        previous: The quantity before it in the sentence.
    """
    index = _lead(quantity, words)
    following = words.after(max(quantity.end, quantity.after))
    if index < 0:
        place = _is_spent(words, following) if quantity.kind == "money" else 0
        aim = _aim(words, place + 1) if place else None
        return aim is not None, aim
    if words.lower[index] in _COMPARING:
        compared = _compared(quantity, words, following)
        if compared is not None:
            return True, compared
    money = quantity.kind == "money"
    if money and words.lower[index] == "for":
        return _bought(words, index, previous)
    if money or (quantity.number.form == "vague" and quantity.unit is None):
        spent = _spent(words, index, following)
        if spent is not None:
            return True, spent
    if (quantity.noun is None or quantity.unit == "point") and quantity.kind != "duration":
        target = _shifted(words, index, following)
        if target is not None:
            return True, target
    if quantity.number.form == "fraction" and words.lower[index] in {"in", "by"}:
        halved = _halved(quantity, words, index)
        if halved is not None:
            return True, halved
    if quantity.direction is not None:
        seen = _seen(words, index)
        if seen is not None:
            return True, seen
    return False, None


def _lead(quantity: Quantity, words: Words) -> int:
    """Return the last word before an amount, without what limits it."""
    index = min(quantity.before, words.before(quantity.start))
    while index > 0 and words.lower[index] in _JUST:
        index -= 1
    return index


def _bought(words: Words, index: int, previous: Quantity | None) -> tuple[bool, tuple[int, int] | None]:
    """Read "bought the mill for $3 million", "the jacket for $90": what stands before "for" has the price."""
    last = max(-1, index - _FARTHEST_TRADE)
    for position in range(index - 1, last, -1):
        word = words.lower[position]
        if word in _NEW_CLAUSES or word in ";:" or (word == "and" and words.lower[position + 1] in OPENERS):
            break
        trades = word in _TRADING and (word.endswith("ing") or words.tokens[position].isupper())
        if not (trades or is_verb(words, position)):
            continue
        before = words.lower[position - 1] if position else ""
        if word in _LISTING:
            break
        if word not in _TRADING or before in _BE or before in {"and", "or", ","}:
            bought = phrase_from(words, position + 1)
            if bought is not None and not _DEALS.isdisjoint(words.text[bought[0] : bought[1]].split()):
                return True, bought  # "completed its purchase of the mill for $3"
            return False, None  # of a passive the subject has the price
        if previous is not None and words.starts[position] < previous.start < words.starts[index]:
            return previous.measures is not None, previous.measures
        if is_stop(words, position + 1) and words.lower[position + 1] not in _OBJECTS:
            return False, None  # "shares bought in May for $3"
        return True, phrase_from(words, position + 1)
    else:
        if last >= 0:
            return False, None
    if index < 1 or is_stop(words, index - 1) or is_verb(words, index - 1):
        return False, None
    phrase = phrase_ending(words, index)
    return phrase is not None, phrase


def _compared(quantity: Quantity, words: Words, following: int) -> tuple[int, int] | None:
    """Read "up 4%, compared with 3% for the other index", "raised $16, against $103 raised by Ruiz"."""
    if quantity.kind == "money":
        made = words.lower[following + 1 : following + 2] == ["by"] and is_verb(words, following)
        return phrase_from(words, following + 2) if made else None
    if quantity.kind not in _RELATIVE or words.lower[following : following + 1] != ["for"]:
        return None
    first = following + 1
    if first >= words.count or _is_time_or_verb(words, first):
        return None
    phrase = phrase_from(words, first)
    return None if phrase is None or words.lower[words.before(phrase[1])] in TIME_NOUNS else phrase


def _is_time_or_verb(words: Words, index: int) -> bool:
    return words.lower[index] in TIME_NOUNS or words.lower[index] in TIME_LEADS or is_verb(words, index)


_RELATIVE = frozenset({"basis_point", "percent", "percentage_point"})
_COMPARING = frozenset({",", "against", "and", "to", "versus", "with"})


def _spent(words: Words, index: int, following: int) -> tuple[int, int] | None:
    """Read "spent $5 million on boats", "paid $90 for a jacket"."""
    passive = _is_spent(words, following)
    following = passive or following
    while following < words.count and words.lower[following] in {"combined", "total", "altogether"}:
        following += 1
    if following + 1 >= words.count or words.lower[following] not in {"on", "for"}:
        return None
    while index > 0 and (words.lower[index] in grammar().adverbs or words.lower[index] in _ADJECTIVES):
        index -= 1
    verbs = _SPENDING if words.lower[following] == "on" else _PAYING
    return _aim(words, following + 1) if passive or words.lower[index] in verbs else None


def _aim(words: Words, first: int) -> tuple[int, int] | None:
    """Return what money is spent on, None where a time or an act stands there."""
    if first >= words.count or _is_time_or_verb(words, first) or words.lower[first + 1 : first + 2] == ["behalf"]:
        return None
    phrase = with_coordinated(words, phrase_from(words, first))
    if phrase is None or words.lower[words.before(phrase[1])] in TIME_NOUNS or words.lower[first].endswith("ing"):
        return None
    return phrase


def _is_spent(words: Words, following: int) -> int:
    """Return where "on" or "for" stands in "$167 million has already been spent on boats", 0 for nowhere."""
    position = following
    last = min(words.count, following + _LONGEST_ASIDE)
    leads = grammar().auxiliaries | grammar().adverbs
    while position < last and words.lower[position] in leads:
        position += 1
    spent = following < position < last - 1 and words.lower[position] in _SPENT
    return position + 1 if spent and words.lower[position + 1] in {"on", "for"} else 0


_SPENT = frozenset({"allocated", "earmarked", "invested", "paid", "spent", "wasted"})
_ADJECTIVES = word_set("amount_adjectives") | {"another", "combined", "additional", "extra", "further", "of", "mere"}


def _shifted(words: Words, index: int, following: int) -> tuple[int, int] | None:
    """Read "added $20 million to its reserves", "wiped 3% off the index"."""
    if following + 1 >= words.count or words.lower[following] not in {"to", "from", "off"}:
        return None
    if words.lower[index] not in _SHIFTING:
        return None
    if words.lower[following + 1][0].isdecimal() or is_mark(words.tokens[following + 1]):
        return None
    return phrase_from(words, following + 1)


def _halved(quantity: Quantity, words: Words, index: int) -> tuple[int, int] | None:
    """Read "cut its dividend in half", "slash costs by a third", and tell the way."""
    phrase = phrase_ending(words, index)
    verb = -1 if phrase is None else words.after(phrase[0]) - 1
    direction = changes().verbs.get(words.lower[verb]) if verb >= 0 else None
    if direction is None:
        return None
    quantity.direction, quantity.change = quantity.direction or direction, quantity.change or "delta"
    return phrase


def _seen(words: Words, index: int) -> tuple[int, int] | None:
    """Read "saw its profit fall 3%", "left shares down 4%": what moves is the object of a verb of seeing."""
    table = changes()
    moved = None
    for position in range(index, max(0, index - _REACH), -1):
        word = words.lower[position]
        if word in _SEEING:
            if (
                moved is None
                or moved - position < 2
                or words.lower[position + 1] == "to"
                or words.lower[position + 1] in grammar().clause_starters
            ):
                return None
            return trimmed(words, position + 1, moved)
        if word in table.verbs or word in table.before:
            moved = position
        elif (is_mark(word) and word not in _SIGNS) or word in _CLAUSES:
            return None
    return None


_SIGNS = frozenset("$£€-")
_CLAUSES = (grammar().clause_starters | grammar().auxiliaries) - {"to"}


def apposed(quantity: Quantity, words: Words, previous: Quantity | None) -> tuple[int, int] | None:
    """Return what an amount is set behind: "in shallow water, just 40 feet deep", "turnout (49 percent)"."""
    index = _lead(quantity, words)
    if index < 1:
        return None
    opening = words.tokens[index]
    if opening == ",":
        if quantity.kind != "measure":
            return None
        following = behind_parenthesis(words, words.after(quantity.end))
        if words.lower[following : following + 1] == [] or words.lower[following] not in _DIMENSIONS:
            return None
    elif opening == "(":
        if quantity.kind == "count" or not _CLOSING.match(words.text, quantity.end):
            return None
    elif opening in _DASHES or (opening == "-" and words.text.startswith(" - ", words.starts[index] - 1)):
        if not _DASH.match(words.text, quantity.end):
            return None
    else:
        return None
    if previous is not None and previous.end == words.ends[index - 1]:
        return previous.measures if opening == "(" or places_thing(previous, words) else None
    if previous is not None and previous.of is not None and previous.of[1] == words.ends[index - 1]:
        return previous.of
    before = words.lower[index - 1]
    if (
        is_stop(words, index - 1)
        or is_verb(words, index - 1)
        or before in number_words().scales
        or before[0].isdecimal()
    ):
        return None
    if previous is not None and previous.noun is not None and previous.noun[1] == words.ends[index - 1]:
        return previous.noun
    return phrase_ending(words, index)


_LONGEST_ASIDE = 8
_CLOSING = re.compile(r"\s?[),;]")
_DASH = re.compile(r"\s?[—–_]|\s-\s")
