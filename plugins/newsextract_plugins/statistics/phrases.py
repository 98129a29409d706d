"""The noun phrase that begins at a word of a sentence, told by word classes without a parser."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsextract_plugins.statistics.nouns import is_plural
from newsextract_plugins.statistics.tables import grammar, word_set
from newsextract_plugins.statistics.words import is_stop, is_verb

if TYPE_CHECKING:
    from newsextract_plugins.statistics.words import Words

_LONGEST_PHRASE = 12
#: Together they tell when: "last month", "first quarter".
TIME_LEADS = word_set("time_leads")
TIME_NOUNS = word_set("time_nouns")


def phrase_from(words: Words, index: int, *, links: frozenset[str] = frozenset({"of"})) -> tuple[int, int] | None:
    """Return a noun phrase that begins at a word, with its determiner and the phrases that `of` adds, as offsets."""
    first = index
    last = min(len(words), index + _LONGEST_PHRASE)
    while index < last and (words.lower[index] in grammar().determiners or words.tokens[index][0].isdecimal()):
        index += 1
    end = None
    while index < last:
        if words.lower[index].endswith("ly") and end is not None and (index + 1 >= last or is_stop(words, index + 1)):
            break
        if (
            end is not None
            and (words.lower[index].endswith("ing") or words.is_capital(index))
            and not words.is_capital(end - 1)
            and is_plural(words.lower[end - 1])
        ):
            break
        if (
            end is not None
            and index + 1 < last
            and words.lower[index] in TIME_LEADS
            and words.lower[index + 1] in TIME_NOUNS
        ):
            break
        if is_stop(words, index):
            if end is not None and words.lower[index] in links and index + 1 < last:
                index += 1
                while index < last and words.lower[index] in grammar().determiners:
                    index += 1
                continue
            break
        if is_verb(words, index) and not (
            not (end is not None and is_plural(words.lower[end - 1]) and words.lower[index].endswith("ed"))
            and index + 1 < last
            and not is_stop(words, index + 1)
            and not is_plural(words.lower[index])
            and words.lower[index].endswith(("ed", "ing", "en"))
        ):
            break
        index += 1
        end = index
    if end is None or end <= first:
        return None
    return words.starts[first], words.ends[end - 1]


def without_stray_marks(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a phrase without the quotation marks at its edges whose partner stands outside of it."""
    while end - start > 1 and text[end - 1] in _OPENERS and not _OPENERS[text[end - 1]].search(text, start, end - 1):
        end -= 1
    while end - start > 1 and text[start] in _CLOSERS and text.find(_CLOSERS[text[start]], start + 1, end) == -1:
        start += 1
    return start, end


#: What a mark at the end may have as its partner: a straight one where a word begins, so that it is no apostrophe.
_OPENERS = {
    mark: re.compile(opener)
    for mark, opener in {
        "’": "[‘‚]",
        "”": "[“„]",
        "“": "„",
        "»": "«",
        "'": r"(?<![^\W_])'",
        '"': r'(?<![^\W_])"',
    }.items()
}
_CLOSERS = {"‘": "’", "“": "”", "«": "»", '"': '"'}
