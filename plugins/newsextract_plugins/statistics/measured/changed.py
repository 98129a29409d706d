"""What is measured because it moved: the object of a verb of change, or of the same verb said once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract import rule
from newsextract_plugins.statistics.language.clauses import phrase_ending
from newsextract_plugins.statistics.language.phrases import TIME_NOUNS, trimmed
from newsextract_plugins.statistics.language.words import is_mark, is_stop, is_verb
from newsextract_plugins.statistics.measured.asked import Found
from newsextract_plugins.statistics.tables.words import changes, grammar, word_set

if TYPE_CHECKING:
    from newsextract_plugins.statistics.language.words import Words
    from newsextract_plugins.statistics.measured.asked import Asked

__all__ = ["changed_from", "changed_object", "moved_too"]

_COMPARATIVES = frozenset({"lower", "higher", "cheaper", "dearer", "faster", "slower", "lighter", "heavier"})
_CAUSES = word_set("causes")
_TRANSITIVE = word_set("transitive")
_LONGEST_GAP = 30


@rule(
    "measures:changed-object",
    "The object of the verb that changes it.",
    example="The strike pulled the shipping index 2 percent lower.",
    counterexample="The index fell.",
)
def changed_object(asked: Asked) -> Found | None:
    """Read "pulled the sector 0.7 percent lower", "makes the car $500 cheaper", "cut prices 5%"."""
    quantity, words = asked.quantity, asked.words
    index = words.after(quantity.end)
    following = words.lower[index] if index < words.count else ""
    compared = following in _COMPARATIVES or (following == "or" and not quantity.measured and quantity.unit is None)
    end = asked.before + 1
    moves = end > 0 and words.lower[end - 1] in {"by", "up", "down"}
    if not (compared or moves) and quantity.kind not in {"percent", "percentage_point", "basis_point", "money"}:
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
        return Found(phrase, words.lower[verb], "delta")  # "pushed up the price five pence"
    if verb < 0:
        return None
    return _object(words, verb, phrase, compared=compared, moves=moves)


def _object(words: Words, verb: int, phrase: tuple[int, int], *, compared: bool, moves: bool) -> Found | None:
    """Return the object of a verb that changes it: "reduced results $40 million"."""
    word = words.lower[verb]
    if not (word in _CAUSES or (moves and word in _TRANSITIVE) or is_verb(words, verb)):
        return None
    if compared or word in _CAUSES:
        return Found(phrase)
    if word not in _TRANSITIVE:
        return None
    direction = changes().verbs.get(word)
    return Found(phrase) if direction is None else Found(phrase, direction, "delta")


@rule(
    "measures:moved-too",
    "What moves by the verb of the number before: it is said once.",
    example="Exports rose 5 percent and imports 3 percent.",
    counterexample="Exports rose 5 percent.",
)
def moved_too(asked: Asked) -> Found | None:
    """Read "exports rose 5 percent and imports 3 percent", "to $5bn, and imports to $3bn": the verb is said once."""
    quantity, words, previous = asked.quantity, asked.words, asked.previous
    if previous is None or previous.direction is None or previous.kind != quantity.kind or quantity.hyphenated:
        return None
    end = asked.before + 1
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
    return Found(phrase, previous.direction, previous.change)


@rule(
    "measures:changed-from",
    "The object of the verb that moves it from one number to another.",
    example="The agency cut the annual rate of inflation from 4.1% to 3.2%.",
    counterexample="The annual rate of inflation fell from 4.1% to 3.2%.",
)
def changed_from(asked: Asked) -> Found | None:
    """Read "cut the rate from 4.1% in May to 3.2%", "revised its forecast down from 5.9%"."""
    words = asked.words
    index = asked.before
    while index > 0 and words.lower[index] in _LEADS:
        index -= 1
    if index < 2 or words.lower[index] != "from":
        return None
    end = index - (words.lower[index - 1] in {"up", "down"})
    for position in range(end - 1, max(-1, end - _LONGEST_OBJECT), -1):
        word = words.lower[position]
        if is_mark(word) or word in _BOUNDARIES:
            return None
        if word in _MOVING and is_verb(words, position):
            return Found(trimmed(words, position + 1, end)) if position < end - 1 else None
    return None


_LEADS: Final = frozenset({"the", "a", "an", "about", "around", "nearly", "almost", "roughly", "just", "over"})
_LONGEST_OBJECT: Final = 14
_BOUNDARIES: Final = grammar().clause_starters | grammar().auxiliaries
_MOVING: Final = _TRANSITIVE | _CAUSES | word_set("revising")
