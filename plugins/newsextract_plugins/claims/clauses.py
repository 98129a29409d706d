"""What of a text is a statement: it has a clause, and is no label, no list and no question for facts."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from newsextract import exception
from newsextract.text import patterns as re
from newsextract.text.english import can_be, likelihood
from newsextract.text.grammar.tagging.tags import FINITE as FINITE_TAGS
from newsextract.text.grammar.tagging.tags import VERBAL
from newsextract_plugins.claims.words import FINITE, MAY_BE_FINITE, PARTICIPLE, TOKEN, classes_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsextract import Article, DateMention
    from newsextract.text.grammar.sentence import Sentence
    from newsextract_plugins.claims.features import Statement

__all__ = ["asks_for_facts", "governs_an_amount", "has_finite_form", "is_clause", "is_label", "names_nothing"]

SHORTEST_WITH_PARTICIPLE: Final = 3
"""Words of a statement whose only verb may be a participle ("the pier opened"), at least."""

_WH: Final = re.compile(
    r"(?:(?:And|But|So|Well),?\s)?(?:Who|What|When|Where|Why|How|Which|Whose|Whom)\b(?!\sis\sit\strue)", re.IGNORECASE
)
_COMPARES: Final = re.compile(
    r"\b(?:more|less|fewer|[a-z]{2,}er)\b[^.;:]{2,120}\bthan\b|\b(?:up|down) (?:by )?\d", re.IGNORECASE
)
_BEFORE_AMOUNT: Final = re.compile(r"(?<=[a-z] )([a-z]{3,})(?= (?:[$£€¥]|\d))")
_TURN: Final = re.compile(r"(?:Q|Question|Interviewer|Reporter)\s?[:.]\s", re.IGNORECASE)
_LABEL: Final = re.compile(r"[\w’' ()/-]{2,40}:\s*\S")


def has_finite_form(statement: Statement) -> bool:
    """Tell whether a form that only a clause has is seen, or one in the past that is not the first word."""
    found = statement.classes
    if found & FINITE:
        return True
    if not found & PARTICIPLE or statement.length < SHORTEST_WITH_PARTICIPLE:
        return False
    first = TOKEN.search(statement.text.lower())
    return first is None or not classes_of(first[0]) & PARTICIPLE


def is_clause(article: Article, start: int, end: int, statement: Statement) -> bool:
    """Tell whether a stretch is more than a noun phrase: whether it has a finite verb.

    What the forms of the words leave open ("pupils skip breakfast", "the bridge cost $40m"), the grammar tells.
    """
    if statement.classes & FINITE or is_elliptic(statement):
        return True
    if has_finite_form(statement):
        doubtful = statement.text[:1].islower()
        return not (doubtful and _has_no_subject(article, start, end, statement))
    if not statement.classes & MAY_BE_FINITE:
        return False
    if statement.opening or governs_an_amount(statement):
        return True  # we still rank fifteenth
    return _has_finite_clause(article, start, end)


@exception(
    "verb-before-an-amount",
    "A word that may be a verb is one in front of an amount: “the bridge cost $40m”.",
    example="Ada Quill said the bridge cost $40m.",
    counterexample="Ada Quill spoke of the cost of the bridge.",
)
def governs_an_amount(statement: Statement) -> bool:
    """Tell whether a word that may be a verb stands between a noun and an amount."""
    verbs = (match[1] for match in _BEFORE_AMOUNT.finditer(statement.text))
    return any(can_be(verb, "verb") and not verb.endswith("ing") for verb in verbs)


@exception(
    "participle-behind-its-noun",
    "A participle behind a noun makes no clause of a stretch: “those claims as statements misread by the board”.",
    example="Ada Quill announced the new fares, replacing a policy adopted in Rum.",
    counterexample="Ada Quill said the board adopted the policy in Rum.",
)
def _has_no_subject(article: Article, start: int, end: int, statement: Statement) -> bool:
    """Tell whether a form in the past has neither an object right behind it nor a subject that the grammar finds."""
    words = TOKEN.findall(statement.text.lower())
    for word, after in pairwise(words):
        if not classes_of(word) & PARTICIPLE:
            continue
        if after[0] in "$£€¥0123456789" or can_be(after, "determiner") or can_be(after, "pronoun"):
            return False
    return not _has_finite_clause(article, start, end)


@exception(
    "clause-by-the-grammar",
    "A verb that looks like a noun makes a clause where the grammar finds its subject.",
    example="Half of the pupils skip breakfast.",
    counterexample="Breakfast for half of the pupils.",
)
def _has_finite_clause(article: Article, start: int, end: int) -> bool:
    """Tell whether the grammar finds a finite verb in a stretch."""
    sentence = article.layout.grammar.sentence_at(start)
    if sentence is None or not _may_hold_finite(sentence, start, end):
        return False
    for clause in sentence.clauses:
        if clause.verb.kind == "finite":
            first, last = sentence.span(clause.verb.start, clause.verb.end)
            if start <= first and last <= end:
                return True
    return False


def _may_hold_finite(sentence: Sentence, start: int, end: int) -> bool:
    """Tell whether a tag allows a finite verb in a stretch; an auxiliary may stand in front of it: "will | it pay"."""
    tags = sentence.first_tags
    first, last = sentence.token_from(start), sentence.token_from(end)
    inside, before = tags[first:last], tags[:first]
    if not _FINITE_TAGS.isdisjoint(inside):
        return True
    return ("X" in before or "m" in before) and not VERBAL.isdisjoint(inside)


_FINITE_TAGS: Final = FINITE_TAGS | {"d"}
"""Tags of what makes a group of verbs finite, with that of a past tense or participle."""


@exception(
    "clause-without-its-verb",
    "A comparison with “than” states something without a verb.",
    example="More people at work in Rum than ever before.",
    counterexample="More people, more boats and more herring.",
)
def is_elliptic(statement: Statement) -> bool:
    """Tell whether a statement compares two things and leaves its verb out."""
    low = statement.text.lower()
    if "than" not in low and "up " not in low and "down " not in low:
        return False
    return _COMPARES.search(statement.text) is not None


@exception(
    "question-for-facts",
    "A question that asks who, what, when or how much states nothing; nor does an interviewer's turn.",
    example="How many jobs were lost in the harbour last year?",
    counterexample="Were 120 jobs lost in the harbour last year?",
)
def asks_for_facts(statement: Statement) -> bool:
    """Tell whether a statement asks for a fact rather than whether something is so."""
    text = statement.text
    if "?" not in text or text.rstrip("\"'”’»)] ")[-1:] != "?":
        return False
    return _WH.match(text.lstrip("\"'“‘« ")) is not None or _TURN.match(text) is not None


@exception(
    "says-of-nothing-named",
    "A short statement about “it” or “they” that names nothing and counts nothing can't be checked as it stands.",
    example="They said it would double next year.",
    counterexample="They said it would double the fares next year.",
)
def names_nothing(statement: Statement, dates: Sequence[DateMention]) -> bool:
    """Tell whether a short statement about "it" or "they", in which no number was found, has no noun and no name.

    Args:
        statement: The statement.
        dates: The dates in it.
    """
    if statement.opening not in ("opens_it", "opens_they") or statement.length > LONGEST_OF_NOTHING:
        return False
    text = statement.text
    for date in dates:
        text = text.replace(date.text, " ")
    words = TOKEN.findall(text)
    return not any(word[0].isdigit() or word[0].isupper() or likelihood(word, "noun") > NOUN for word in words[1:])


LONGEST_OF_NOTHING: Final = 8
NOUN: Final = 0.5
"""How likely a word is a noun that is taken for one."""


@exception(
    "label-with-a-value",
    "A label with a value behind a colon is a row of a list.",
    example="Opening hours: 9 a.m. to 5 p.m.",
    counterexample="The board was clear: the pier will be shut for 12 days.",
)
def is_label(statement: Statement) -> bool:
    """Tell whether a statement is a label with its value: no verb stands behind the colon, nor before it."""
    if statement.classes & _OF_CLAUSES or ":" not in statement.text:
        return False
    return _LABEL.match(statement.text) is not None


_OF_CLAUSES: Final = FINITE | PARTICIPLE
