"""Persons whom no name stands for yet: "a man", "the gunman"; whoever is named later, and whom pronouns mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import attrs

from newsextract.text import patterns as re
from newsextract_plugins.roles.lexicon import head_of, words
from newsextract_plugins.roles.names.persons import Person
from newsextract_plugins.roles.names.standing import is_verb

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsextract.model.types import Article
    from newsextract_plugins.roles.mentions.nominals import Nominal
    from newsextract_plugins.roles.mentions.pronouns import Pronoun
    from newsextract_plugins.roles.mentions.salience import Salience

__all__ = ["Stranger", "Unnamed", "UnnamedSubjects", "gender_of", "introduce", "strangers"]

MOST_WORDS: Final = 6
"""How many words a phrase has from its article to its head."""
FURTHEST: Final = 600
"""How far before a phrase with "the" the one with "a" stands that it takes up."""
LONGEST_BEFORE: Final = 40
"""How far before its head a phrase begins."""
_INDEFINITE: Final = frozenset({"a", "an", "another", "one", "A", "An", "Another", "One"})
_ARTICLE: Final = re.compile(
    r"""
    [AOT,;—–c]
    (?: [ ] (?<= [,;—–].) (?P<small> a (?> n (?> other | ) | ) )
      | cording[ ]to[ ] (?<= [Aa]c.{11}) (?P<source> a (?> n (?> other | ) | ) | one )
      | he (?<= \bT..) | ne (?<= \bO..) | n (?<= \bA.) (?> other | ) | (?<= \bA) )
    (?= [ ] (?: [a-z] | \d+- ) )
    """,
    re.VERBOSE,
)
"""An article where the subject of a clause may begin, by its first letter or by what stands in front of it."""
_OF: Final = re.compile(r" of (?:the|his|her|their|its|our|these|those) ")
_WORD: Final = re.compile(r" ((?:\d+-)?[a-z][\w’'-]*)")


@attrs.define(eq=False)
class Unnamed:
    """Somebody whom a noun phrase introduces.

    Attributes:
        person: The person, without a name.
        nominal: The phrase.
    """

    person: Person
    nominal: Nominal


def gender_of(nominal: Nominal) -> str | None:
    """Return the gender that a phrase tells."""
    listed = words()
    if nominal.head in listed["female"] or "female" in nominal.modifiers:
        return "female"
    return "male" if nominal.head in listed["male"] or "male" in nominal.modifiers else None


def introduce(nominal: Nominal) -> Unnamed:
    """Return somebody new, of whom nothing is known but a phrase."""
    person = Person(gender=gender_of(nominal), heads={nominal.head})
    return Unnamed(person, nominal)


_APPOSED: Final = re.compile(r",(?> \d{1,3},)?(?> [^,.;:!?\n]{1,40},)?(?: and)? ")
"""What stands between a name and a phrase that says who that is."""


@attrs.define(eq=False)
class Stranger:
    """A noun phrase that may be a clause's subject and stands for somebody who has no name.

    Attributes:
        start: First character.
        end: One past the head.
        head: The head, in the singular.
        definite: It begins with "the".
    """

    start: int
    end: int
    head: str
    definite: bool


def strangers(text: str, start: int, end: int) -> list[Stranger]:
    """Return the phrases of a sentence that may be its subject, for somebody without a name: "one of the tenants".

    Whoever speaks for others or of others is left out: "he" behind "a lawyer said" is somebody else.
    """
    found = []
    for article in _ARTICLE.finditer(text, start, end):
        word = article["small"] or article["source"] or article[0]
        begin = article.end() - len(word)
        is_one = word in ("One", "one")
        partitive = _OF.match(text, article.end(), end) if is_one else None
        if partitive is None and is_one and begin > start + 3:
            continue
        at = partitive.end() - 1 if partitive is not None else article.end()
        head, stop = _head(text, at, end, several=partitive is not None)
        if head is not None and head not in words()["speaks-of-others"]:
            found.append(Stranger(begin, stop, head, word == "The"))
    return found


def _head(text: str, at: int, end: int, *, several: bool) -> tuple[str | None, int]:
    """Return the head of a phrase whose article ends at an offset, and where it ends; None where it is no person."""
    last, stop = "", at
    listed = words()
    for _ in range(MOST_WORDS):
        word = _WORD.match(text, stop, end)
        if word is None or word[1] in listed["stop"] or (last and is_verb(word[1]) and head_of(word[1]) is None):
            break
        last, stop = word[1], word.end()
    if last.endswith(("'s", "’s")):
        return None, stop
    head = last if last in listed["person"] or last in listed["culprit"] else head_of(last) if last else None
    if (head == last) == several:
        return None, stop  # "one suspects that"
    return head, stop


class UnnamedSubjects:
    """Finds the pronouns whose clause, or a clause around it, has somebody without a name for its subject.

    Args:
        article: The article.
        salience: Who was mentioned where.
    """

    def __init__(self, article: Article, salience: Salience) -> None:
        self._text = article.text
        self._sentences = article.layout.sentences
        self._grammar = article.layout.grammar
        self._salience = salience
        self._read: dict[int, list[Stranger]] = {}
        self.is_own_subject = False
        """The last pronoun was an object of whom a stranger is the subject."""
        self._known: dict[int | str, Person] = {}

    def subject_of(self, pronoun: Pronoun) -> Person | None:
        """Return the person without a name whom a pronoun means, None where it may be somebody else."""
        at = self._salience.sentence(pronoun.start)
        self.is_own_subject = False
        if at < 0:
            return None
        before = [one for one in self._of(at) if one.end < pronoun.start and not self._is_named(one)]
        if before:
            return self._in_sentence(at, before, pronoun)
        if pronoun.case == "subject" and at and pronoun.start - self._sentences[at][0] <= len("But "):
            return self._from_before(at - 1, pronoun)
        return None

    def _of(self, at: int) -> list[Stranger]:
        """Return the strangers of a sentence."""
        found = self._read.get(at)
        if found is None:
            every = strangers(self._text, *self._sentences[at])
            found = self._read[at] = [one for one in every if not one.definite or self._is_known(one)]
        return found

    def _is_named(self, stranger: Stranger) -> bool:
        """Tell whether a phrase stands for somebody who has a name: "a man" of a lead, "Lee Orr, a driver"."""
        for seen in self._salience.before(stranger.end + len(", ") + 1):
            if seen.person.names and (
                seen.start == stranger.start
                or (seen.end < stranger.start and _APPOSED.fullmatch(self._text, seen.end, stranger.start))
                or (seen.start > stranger.end and self._text[stranger.end : seen.start] in (", ", " "))
            ):
                return True
        return False

    def _is_known(self, stranger: Stranger) -> bool:
        """Tell whether a phrase with "the" takes up one with "a"."""
        at = self._text.rfind(f" {stranger.head}", max(0, stranger.start - FURTHEST), stranger.start)
        before = self._text[max(0, at - LONGEST_BEFORE) : at].split()[-MOST_WORDS:] if at >= 0 else ()
        return any(word in _INDEFINITE for word in before)

    def _in_sentence(self, at: int, before: Sequence[Stranger], pronoun: Pronoun) -> Person | None:
        """Return the stranger who is the subject of the pronoun's clause, or of one around it."""
        sentence = self._grammar.sentence(at)
        token = sentence.token_at(pronoun.start)
        clause = sentence.clause_at(token) if token is not None else None
        innermost = clause
        while clause is not None:
            subject = clause.subject
            if subject is not None:
                start, end = sentence.span(subject.start, subject.end)
                if not start <= pronoun.start < end:
                    named = sentence.starts[subject.phrase.start]
                    stranger = next(
                        (one for one in before if named <= one.start < sentence.ends[subject.phrase.end - 1]), None
                    )
                    if stranger is not None:
                        self.is_own_subject = clause is innermost and pronoun.case == "object"
                        return None if self.is_own_subject else self._person(stranger, pronoun)
                    other = any(start <= seen.start < end for seen in self._salience.before(end))
                    if other and not (clause is innermost and pronoun.case == "object"):
                        return None
                elif clause is innermost:
                    innermost = clause.parent  # "invited her to lunch"
            clause = clause.parent
        first = before[0]
        if first.definite or first.start - self._sentences[at][0] > len("According to "):
            return None
        between = any(first.end <= seen.start and seen.person.names for seen in self._salience.before(pronoun.start))
        return None if between else self._person(first, pronoun)

    def _from_before(self, at: int, pronoun: Pronoun) -> Person | None:
        """Return the stranger whom the sentence before speaks of from its beginning, and of nobody else."""
        start, end = self._sentences[at]
        first = next((one for one in self._of(at) if one.start - start <= len("But ")), None)
        if first is None or self._is_named(first) or "\n" in self._text[first.end : pronoun.start]:
            return None
        others = (seen for seen in self._salience.before(pronoun.start) if start <= seen.start < end)
        return None if any(seen.person.names for seen in others) else self._person(first, pronoun)

    def _person(self, stranger: Stranger, pronoun: Pronoun) -> Person | None:
        """Return the person whom a phrase stands for, if the pronoun's gender is right."""
        key = stranger.head if stranger.definite or stranger.head in self._known else stranger.start
        person = self._known.get(key)
        if person is None:
            listed = words()
            gender = (
                "female" if stranger.head in listed["female"] else "male" if stranger.head in listed["male"] else None
            )
            person = self._known[key] = self._known[stranger.head] = Person(gender=gender, heads={stranger.head})
        if person.gender not in (None, pronoun.gender):
            return None
        self._salience.insert(stranger.start, stranger.end, person)
        return person
