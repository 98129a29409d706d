"""The role phrases beside each name of a story, each with its construction."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

from newsextract_plugins.roles.lexicon import head_of, words
from newsextract_plugins.roles.titles.affiliation import body_behind
from newsextract_plugins.roles.titles.before import title_before
from newsextract_plugins.roles.titles.behind import appositive, goes_on
from newsextract_plugins.roles.titles.verbal import Statement, is_subject, statement

if TYPE_CHECKING:
    from newsextract.text.names import Name
    from newsextract_plugins.roles.titles.phrases import Phrase

__all__ = ["roles_beside"]

#: How many names a plural title reaches: "Senators A, B and C".
LONGEST_LIST = 8
#: An age between a name and its verb.
AGE = re.compile(r", \d{1,3},(?= )")
#: What stands between names that share a title, with a party or state in brackets behind the first.
_JOINT = re.compile(r"(?: \([^()\n]{1,16}\)|, [RDI]-[A-Z][\w.]{1,8},?)?(?:,? and |, | & | or )")


def roles_beside(text: str, names: list[tuple[Name, int, int]]) -> list[list[Statement]]:
    """The role phrases beside each name."""
    stated: list[list[Statement]] = [[] for _ in names]
    floor = 0
    for index, (name, begin, stop) in enumerate(names):
        start = name.honorific[0] if name.honorific and head_of(text[slice(*name.honorific)]) is None else name.start
        if start > begin:
            phrase = title_before(text, max(begin, floor), start)
            if phrase is not None and (not phrase.host or _host_fits(text, name, phrase)):
                if phrase.plural and not phrase.host:
                    for other in _listed(text, names, index):
                        end = names[other][0].end
                        body = (
                            body_behind(text, end, stop, _next_person(names, other))
                            if text[end : end + 2] in (" (", ", ")
                            else None
                        )
                        stated[other].append(Statement(phrase, "plural-title", body=body))
                elif not phrase.plural:
                    rule = _rule(text, phrase)
                    body = None
                    if rule == "title-before" and phrase.heads[0] not in words()["relation"]:
                        body = body_behind(text, name.end, stop, _next_person(names, index))
                    stated[index].append(Statement(phrase, rule, body=body))
        if name.kind == "person":
            floor = name.end if text[name.end : name.end + 2] not in ("'s", "’s") else name.start
        if name.end >= stop:
            continue
        apposed, person = goes_on(text, name.end), name.kind == "person"
        if not apposed and not (person and is_subject(text, name.end)):
            continue
        next_start = _next_person(names, index)
        behind = appositive(text, name.end, stop, next_start) if apposed else None
        subject_end = name.end
        if behind is not None:
            stated[index].append(Statement(behind, "title-behind"))
            floor = max(floor, behind.end) if behind.end <= next_start else floor
            subject_end = behind.end + text.startswith(", ", behind.end)
        elif apposed:
            age = AGE.match(text, name.end, stop)
            subject_end = age.end() if age is not None else name.end
        if person and is_subject(text, subject_end):
            said = statement(text, subject_end, stop, next_start)
            if said is not None and (behind is None or said.rule != "copula"):
                stated[index].append(said)
    return stated


def _next_person(names: list[tuple[Name, int, int]], index: int) -> int:
    """Where the next person's name begins, behind every text where there is none near."""
    return next((name.start for name, _, _ in names[index + 1 : index + 4] if name.kind == "person"), sys.maxsize)


def _rule(text: str, phrase: Phrase) -> str:
    """The construction of a title before a name."""
    if phrase.heads[0] == "counterpart":
        return "counterpart"
    if phrase.host or (phrase.definite and text[phrase.start : phrase.start + 4].casefold() != "the "):
        return "possessor-title"
    return "title-before"


def _host_fits(text: str, name: Name, phrase: Phrase) -> bool:
    """Whether the name is closed off behind, as an apposition is ("the site's founder, Ann Lee, said")."""
    behind = text[name.end : name.end + 1]
    return behind in (",", ".", ";", ")", "") or (
        phrase.definite and behind in (" ", "\n") and text[name.end : name.end + 2] in (" (", " –", " —")
    )


def _listed(text: str, names: list[tuple[Name, int, int]], index: int) -> list[int]:
    """The coordinated names that share a plural title, none where the first stands alone."""
    found = [index]
    for at in range(index + 1, min(len(names), index + LONGEST_LIST)):
        if not _JOINT.fullmatch(text, names[at - 1][0].end, names[at][0].start):
            break
        found.append(at)
    return found if len(found) > 1 else []
