"""Whether a number went up or down, and whether it is the size of a change or what was reached."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from newsextract_plugins.statistics.language.counted import CASUALTIES
from newsextract_plugins.statistics.language.phrases import TIME_NOUNS, trimmed
from newsextract_plugins.statistics.language.words import is_mark, is_verb
from newsextract_plugins.statistics.tables.words import changes, grammar, word_set

if TYPE_CHECKING:
    from newsextract_plugins.statistics.language.words import Words
    from newsextract_plugins.statistics.quantity import Quantity

#: How many words may stand between a word of change and its number.
_REACH = 7
_OBJECT_REACH = 14
_NEAR = 6
_LONGEST_GAP = 60
_CAUSES = word_set("causes")
_TRANSITIVE = word_set("transitive")
#: What is lost to somebody, and grows or shrinks by it as little as by being won.
_CONTESTS = word_set("lost_contests")
_MADE_UP = word_set("made_up")
#: "grew at a rate of 3%": what follows is the size of the change.
_RATES = frozenset({"clip", "pace", "rate"})
_LEVEL_WORDS = frozenset({"to", "at"})
_REACHED = word_set("reached")
_RECORD = word_set("record")


def read_change(quantity: Quantity, words: Words, previous: Quantity | None) -> None:
    """Set `direction` and `change` of a quantity from the words before and behind it.

    Args:
        quantity: The quantity.
        words: Its sentence.
        previous: The quantity before it in the sentence.
    """
    if quantity.kind in {"age", "ordinal", "score", "index"} or quantity.number.form in {"up", "down"}:
        return
    if quantity.unit == "time" or quantity.rule == "ratio" or quantity.unit in _CONTESTS or quantity.unit in CASUALTIES:
        return  # "was downgraded nine times": how often, not by how much; "losing 300 killed" is no fall of the killed
    if previous is not None and _follows(quantity, words, previous):
        return
    if not quantity.hyphenated and _before(quantity, words, previous):
        if previous is not None:
            _tell_level(quantity, words, previous)
        return
    if _behind(quantity, words):
        return
    if not _noun_behind(quantity, words):
        _reached(quantity, words)


def _reached(quantity: Quantity, words: Words) -> None:
    """Read "hit a record of $240.1 billion", "stood at 5%": what was reached, with no direction."""
    index = words.before(quantity.start)
    if _REACHED.isdisjoint(words.lower[max(0, index - _REACH + 1) : index + 1]):
        return
    for position in range(index, max(-1, index - _REACH), -1):
        word = words.lower[position]
        if word in _REACHED:
            if word in {"is", "are", "was", "were"} and quantity.kind in {"count", "duration", "ratio", "multiple"}:
                return
            quantity.change = "level"
            return
        if is_mark(word) and word not in "$£€~":
            return
        if word not in changes().between and word not in _RECORD:
            return


def _before(quantity: Quantity, words: Words, previous: Quantity | None) -> bool:
    """Read "rose 13%", "up 26.3%", "fell by 5 to", "an increase of 60 jobs"."""
    table = changes()
    index = words.before(quantity.start)
    following = words.after(quantity.end if quantity.noun is None else max(quantity.end, quantity.noun[1]))
    if words.lower[following : following + 2] in (["short", "of"], ["shy", "of"]):
        return False  # "fell 2,000 pages short of its goal"
    if quantity.kind == "money" and words.lower[following : following + 1] == ["on"] and _spends(words, index):
        return False  # "dropping $2 million on advertisements"
    if _words_of_change().isdisjoint(words.lower[max(0, index - _REACH + 1) : index + 1]):
        return False
    level = origin = by = False
    for position in range(index, max(-1, index - _REACH), -1):
        word = words.lower[position]
        if previous is not None and words.starts[position] < previous.end:
            return False
        if is_mark(word):
            if word in "$£€~-%'":
                continue
            return False
        if word in {"higher", "lower"} and position > quantity.before:
            continue  # a limit: "scored higher than 3%"
        if word == "at" and words.lower[position + 1 : position + 2] in (["least"], ["most"]):
            continue
        if word in _LEVEL_WORDS:
            level = level or not by
        elif word == "from":
            origin = True
        elif word == "by" or (word in _RATES and "at" in words.lower[max(0, position - 4) : position]):
            by = True
        pair = f"{words.lower[position - 1]} {word}" if position else word
        direction = table.verbs.get(pair) or table.verbs.get(word)
        if (
            direction is not None
            and word in {"lower", "lowers", "cut", "gain", "gains"}
            and position
            and words.lower[position - 1] in {"the", "a"}
        ):
            direction = table.nouns.get(word)
        phrasal = position > 0 and words.lower[position - 1] in _MADE_UP
        if direction is None and word in table.before and word != "up" and not phrasal:
            direction = table.before[word]
        if (
            direction is None
            and word == "up"
            and not phrasal
            and not (position < index and words.lower[position + 1] == "to")
        ):
            direction = "up"
        if (
            direction is None
            and word in table.nouns
            and position < index
            and words.lower[position + 1] in {"of", "to", "in", "by", "from"}
        ):
            direction = table.nouns[word]
            level = level and words.lower[position + 1] == "to"
        if direction is not None:
            if origin and not quantity.pair:
                return True
            if word.startswith("rais") and quantity.kind in {"money", "count"} and not (by or level):
                return False
            if word == "add" or (word.startswith("add") and quantity.kind not in {"percent", "money", "count"}):
                return False
            quantity.direction = direction
            quantity.change = "level" if level or quantity.pair else "delta"
            return True
        if word not in table.between and not word.endswith("ly") and not word[0].isdecimal() and "-" not in word:
            if words.lower[quantity.before] == "of" and _named_move(quantity, words, position):
                return True
            if (by or level) and not origin and quantity.before >= 0 and words.lower[quantity.before] != "at":
                return _over_object(quantity, words, previous, position, level=level)
            return False
    return False


def _named_move(quantity: Quantity, words: Words, index: int) -> bool:
    """Read "a decline in black turnout of about 40 percent"."""
    for position in range(index, max(0, index - _LONGEST_MOVER), -1):
        word = words.lower[position]
        if is_mark(word) or (is_verb(words, position) and word not in changes().nouns):
            return False
        direction = changes().nouns.get(word)
        if direction is not None and position < index and words.lower[position + 1] == "in":
            quantity.direction, quantity.change = direction, "delta"
            quantity.measures = trimmed(words, position + 2, quantity.before)
            return True
    return False


_LONGEST_MOVER = 7


def _spends(words: Words, index: int) -> bool:
    return any(word.startswith("drop") for word in words.lower[max(0, index - 2) : index + 1])


@cache
def _words_of_change() -> frozenset[str]:
    """Return the words without one of which nothing before a number tells of a change."""
    table = changes()
    verbs = {verb.rpartition(" ")[2] for verb in table.verbs}
    return frozenset({*verbs, *table.nouns, *table.before, "up", "by", *_LEVEL_WORDS})


def _over_object(quantity: Quantity, words: Words, previous: Quantity | None, index: int, *, level: bool) -> bool:
    """Read "cut its forecast by 5 to", "lowered revenue guidance for the quarter to": an object stands between."""
    for position in range(index, max(-1, index - _OBJECT_REACH), -1):
        word = words.lower[position]
        if previous is not None and _stands_between(previous) and words.starts[position] < previous.end:
            return False
        if (
            (is_mark(word) and word != "-")
            or word in grammar().clause_starters
            or word in {"was", "were", "is", "are", "said", "has", "have"}
        ):
            return False
        if level and word in {"down", "up"} and position and words.lower[position - 1] in _CAUSES:
            quantity.direction, quantity.change = word, "level"  # "pushing down the yield on bonds to 5 percent"
            quantity.measures = trimmed(words, position + 1, index + 1)
            return True
        direction = changes().verbs.get(word) if word in _TRANSITIVE or (level and is_verb(words, position)) else None
        if direction is None and level and words.lower[position + 1] in {"in", "of"}:
            direction = changes().nouns.get(word)
        if word.startswith("rais") and quantity.noun is not None and position < index - _NEAR:
            return False  # "raised those worries in a speech to 700 students"
        if direction is not None:
            quantity.direction, quantity.change = direction, "level" if level else "delta"
            named = words.lower[position + 1] in {"in", "of"} and word in changes().nouns  # "an increase in the price"
            first = position + 1 + named
            if first <= index and words.lower[first] not in grammar().prepositions:
                last = index
                while last < quantity.before and words.lower[last + 1] in TIME_NOUNS:
                    last += 1
                quantity.measures = trimmed(words, first, last + 1)
            return True
    return False


_SIZES = frozenset({"percent", "percentage_point", "basis_point", "money"})


def _stands_between(previous: Quantity) -> bool:
    """Tell whether a number ends the reach of a verb: one that only describes a noun, or names a place, does not."""
    return not previous.hyphenated and previous.kind != "ordinal"


_SAME = re.compile(r"\s?(?:,\s|\()?(?:or\s)?(?:(?:about|around|nearly|roughly|almost|some|approximately)\s)?")
_LEVEL = re.compile(
    r"(?:\s(?:apiece|each))?(?:\s(?:on\s)?[A-Z][a-z]+day|\syesterday|\stoday)?,?\s(?:to|at)\s(?:(?:finish|end|close|settle|trade|stand|reach)\s(?:at\s)?|fall\sto\s|rise\sto\s)?"
    r"(?>(?:(?:about|around|nearly|roughly|almost|just|over|under|more\sthan|less\sthan|a|the|record|an|estimated|approximately|only)\s)*)"
)


#: "closed 34.4% higher at $3", "up 5% at 300".
_ROUGHLY = r"(?>(?:(?:about|around|nearly|almost|just|more\sthan|a)\s)*)"
_HIGHER_AT = re.compile(
    rf"\s(?:higher|lower)(?:\s(?:on\s)?[A-Z][a-z]+day|\syesterday|\stoday)?,?\s(?:at|to)\s{_ROUGHLY}"
)
#: "down 4% from Friday and 6% from May", "rose 5% in June and 3% in July".
_AND_ANOTHER = re.compile(
    rf"(?:\s(?:at|from|in|on|for|against|since|over|compared\swith)\s[^,;:.()]{{2,40}}?)?(?:,?\sand\s|,\s)(?:by\s)?{_ROUGHLY}"
)


def _follows(quantity: Quantity, words: Words, previous: Quantity) -> bool:
    """Read the second number of "fell 11.6% to $664.5 billion" and of "grew by 125,600 jobs or 2.2 per cent"."""
    if previous.change is None and previous.direction is None:
        return False
    end = previous.end if previous.noun is None else max(previous.end, previous.noun[1])
    if not 0 < quantity.start - end <= _LONGEST_GAP:
        return False
    gap = words.text[end : quantity.start]
    if (
        previous.change == "delta"
        and previous.direction
        and (_LEVEL.fullmatch(gap) or _HIGHER_AT.fullmatch(gap) or _names_move(gap))
    ):
        quantity.change, quantity.partner = "level", previous  # the delta tells the direction, and tells it once
        if quantity.unit is None and quantity.kind == "count":
            _count_points(quantity, previous)
        return True
    if _SAME.fullmatch(gap) and ("or" in gap or "(" in gap):
        quantity.direction, quantity.change, quantity.partner = previous.direction, previous.change, previous
        return True
    if (
        previous.direction
        and previous.change == "delta"
        and previous.kind == quantity.kind
        and quantity.kind in _SIZES
        and _AND_ANOTHER.fullmatch(gap)
        and not any(is_verb(words, i) for i in range(words.after(end), words.after(quantity.start)))
    ):
        quantity.direction, quantity.change = previous.direction, "delta"
        return True
    return False


def _names_move(gap: str) -> bool:
    """Tell whether a noun of change leads from its size to what was reached: "a 5% gain in sales to $3 million"."""
    match = _MOVE_TO.fullmatch(gap)
    return match is not None and not changes().nouns.keys().isdisjoint(match["between"].split())


_MOVE_TO = re.compile(rf"(?P<between>(?:\s[\w’'-]+){{1,5}})\sto\s{_ROUGHLY}")


def _count_points(level: Quantity, delta: Quantity) -> None:
    """Give what an index reached the unit of its move: "lost 162 points, or 2%, to fall to 7,425"."""
    if "point" in {delta.unit, delta.partner.unit if delta.partner else None}:
        level.unit, level.inherited, level.rule = "point", True, "shared-unit"


_TRAILING = re.compile(
    r"\)?(?:\s(?:each|apiece))?(?:\s(?:in|for|during|over|by|at|to)\s[\w’' -]{1,30})?"
    r",?\s\(?(?:which\s(?:is|was)\s)?(?:up|down|off)\s"
    r"(?:by\s)?(?>(?:(?:about|around|nearly|roughly|almost|some|just|more\sthan|less\sthan|over|under|a|an)\s)*)"
)


def _tell_level(quantity: Quantity, words: Words, previous: Quantity) -> None:
    """Read "a record of $240.1 billion in 2023, up 26.3%": the change tells how the level before it was reached."""
    if quantity.change != "delta" or previous.direction is not None or previous.change == "delta":
        return
    if previous.kind not in {"money", "count", "measure", "percent"} or quantity.kind not in {
        *("percent", "percentage_point", "basis_point", previous.kind),
    }:
        return
    end = previous.end if previous.noun is None else max(previous.end, previous.noun[1])
    if 0 < quantity.start - end <= _LONGEST_GAP and _TRAILING.fullmatch(words.text, end, quantity.start):
        previous.change, quantity.partner = "level", previous


#: What is higher than this has risen: "3% higher than a year earlier".
_EARLIER = re.compile(
    r"\s(?:in\s(?:the\s(?:previous|same|prior|year)|(?:19|20)[0-9]{2}|Jan|Feb|Mar|Apr|May|June|July|Aug|Sep|Oct|Nov|Dec)|(?:the|a|last)\s(?:year|month|week|quarter|previous|same)\b"
    r"|last\b|before\b|previously\b|(?:one|two|three|four|five|ten)\syears)"
)
#: What was reached, with where it came from behind it.
_MOVED = re.compile(
    r"(?:\s(?:in|for|during|on|at|last|this)\s[\w’' ]{1,30}?|\s(?:yesterday|today))?"
    r",\s\(?(?:which\s(?:is|was)\s)?(?:\w+ly\s|well\s)?(?P<way>up|down)\sfrom\b"
)


def _behind(quantity: Quantity, words: Words) -> bool:
    """Read "0.68 percent lower", "10 points higher", "$5 million, up from $4 million"."""
    moved = _MOVED.match(words.text, quantity.end if quantity.noun is None else quantity.noun[1], words.end)
    if moved:
        quantity.direction, quantity.change = moved["way"], "level"
        return True
    index = words.after(quantity.end if quantity.noun is None or quantity.hyphenated else quantity.noun[1])
    if index >= len(words):
        return False
    word = words.lower[index]
    following = words.lower[index + 1] if index + 1 < len(words) else ""
    if word in {"higher", "lower"} and (quantity.kind != "count" or quantity.unit == "point"):
        if following == "than" and not _EARLIER.match(words.text, words.ends[index + 1]):
            return True  # "3 points higher than in Leeds" is no change
        quantity.direction = changes().after[word]
        quantity.change = "delta"
        return True
    return False


def _noun_behind(quantity: Quantity, words: Words) -> bool:
    """Read "a 26-point deficit", "a 30 percent reduction"."""
    if not (
        quantity.kind in {"multiple", "percent", "percentage_point", "basis_point", "money", "measure"}
        or quantity.hyphenated
    ):
        return False
    index = words.after(quantity.end)
    for position in range(index, min(index + 3, len(words))):
        word = words.lower[position]
        if is_mark(word):
            return False
        direction = changes().nouns.get(word)
        if direction is not None:
            quantity.direction, quantity.change = direction, "delta"
            return True
        if word in {"of", "in", "to", "and", "the", "by", "from", "on", "for", "a"}:
            return False
    return False
