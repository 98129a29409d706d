"""Transcripts: paragraphs that open with a speaker's name and a colon ("OKAFOR: We sail at dawn."), or with Q and A."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from operator import itemgetter
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from newsextract import exception, rule
from newsextract.text import patterns as re
from newsextract.text.english.lists import ENGLISH
from newsextract.text.speakers.heads import head_kinds, is_outlet, titles

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newsextract import Article

__all__ = ["Turn", "transcript"]

_LABEL: Final = re.compile(
    r"""
    (?P<mark> ["“”„'‘’]{0,2}+ )
    (?P<name> [^\W\d_][\w.’'\-]*+ (?: [ ][^\W\d_][\w.’'\-]*+ ){0,4} )
    (?> (?: , [ ] (?P<title> [^:,()\n]{2,60}+ ) )? )
    (?> (?: [ ]? \( [^()\n]{1,40} \) )? ) : [ ]
    """,
    re.VERBOSE,
)
_LETTER: Final = re.compile(r"(?P<letter>Q|A|Question|Answer|QUESTION|ANSWER)(?::|\.(?=[ ]+[A-Z“\"]))[ ]+")
"""The label of a question or an answer: "Q: Will the dam hold?"."""
_ABBREVIATED: Final = ("Q.", "A.")
_SPOKEN: Final = re.compile(r"\?|\b(?:I|[Ww]e|my|our|I['’]m|[Yy]ou)\b")
_INITIALS: Final = re.compile(r"[A-Z]{2,3}")
_ON_SCREEN: Final = frozenset({"TEXT", "GRAPHIC", "GRAPHICS", "CAPTION", "BANNER", "CHYRON", "VIDEO", "ON SCREEN"})
"""Labels of what stands on the screen and nobody speaks."""
_LONGEST_LABEL: Final = 90
"""Characters of a paragraph among which its label ends."""
_LONGEST_LOOK: Final = 400
_MARKS: Final = frozenset('"“')
_FEWEST: Final = 2
"""So many turns make a transcript."""
_SMALL: Final = frozenset({"de", "la", "van", "von", "der", "al", "bin", "el", "di", "da"})


class Turn(NamedTuple):
    """What one speaker says in a transcript: the label's span, and where the words begin and end.

    Attributes:
        name_start: The label's first character.
        name_end: One past its last.
        start: The first character of what is said.
        end: One past its last.
        colon: The label's colon, or its full stop.
        person: The name that a label of initials stands for.
        role: "name" for a label that is a name, "question" and "answer" for Q and A, "same" for a further paragraph
            of the turn above, whose label it has.
    """

    name_start: int
    name_end: int
    start: int
    end: int
    colon: int
    role: Literal["name", "question", "answer", "same"] = "name"
    person: tuple[int, int] | None = None


@rule(
    "transcript",
    "A turn of a transcript: a paragraph that opens with a name and a colon.",
    example="DIALLO: The harbour stays open.\n\nBERG: For how long?\n\nDIALLO: For the winter.",
    counterexample="TURNAROUND: The harbour stays open for the winter.",
)
def transcript(article: Article) -> dict[int, Turn]:
    """Find the paragraphs that are turns of a transcript.

    A label counts when it is a name, all capitals or two words at least, and when one opens two paragraphs, when one of
    two in capitals has an office behind it ("LENA OKAFOR, MAYOR: We sail."), or when two persons' names that nothing
    parts open what is a question or speaks of itself. One alone is a kicker or a headline. "Q:" and "A:" count when
    both are there.

    Returns:
        The turns by the index of their paragraph.
    """
    text = article.text
    labels: list[tuple[int, re.Match[str], str]] = []
    letters: dict[int, re.Match[str]] = {}
    for index in _opened(text, article.layout.paragraphs):
        start, end = article.layout.paragraphs[index]
        letter = _LETTER.match(text, start, end)
        match = _LABEL.match(text, start, min(end, start + _LONGEST_LABEL)) if letter is None else None
        if match is not None and match.end() < end:
            name = match["name"]
            if (
                (_is_name(name) or name[0].isupper())
                and name not in _ON_SCREEN
                and not name.startswith(("DEAR ", "Dear "))
                and (match["title"] is None or (name.isupper() and match["title"].isupper()))
            ):
                labels.append((index, match, name.casefold()))
        if letter is not None and letter.end() < end:
            letters[index] = letter
    initials = _persons_by_initials(article, labels)
    labels = _of_somebody(article, labels, initials)
    turns = _named_turns(article, _with_full_names(labels), initials)
    turns.update(_lettered_turns(article, letters))
    return _with_further_paragraphs(article, turns) if turns else turns


def _opened(text: str, paragraphs: Sequence[tuple[int, int]]) -> list[int]:
    """Return the paragraphs that a colon or a letter may open, in order."""
    lettered = any(letter in text for letter in _ABBREVIATED)
    found = [at for at, (start, _) in enumerate(paragraphs) if text.startswith(_ABBREVIATED, start)] if lettered else []
    colon = text.find(": ")
    while colon >= 0:
        index = bisect_right(paragraphs, colon, key=itemgetter(1))
        if index == len(paragraphs):
            break
        start, end = paragraphs[index]
        if start <= colon <= min(end - 2, start + _LONGEST_LABEL - 2):
            found.append(index)
        colon = text.find(": ", max(end, colon + 1) if start <= colon else start)
    return sorted(set(found)) if lettered else found


def _of_somebody(
    article: Article, labels: list[tuple[int, re.Match[str], str]], initials: Mapping[str, tuple[int, int]]
) -> list[tuple[int, re.Match[str], str]]:
    """Return the labels without those of one word that are no person's initials nor answer an interviewer.

    "Ruiz: Never." counts behind "Ana Ruiz: No.", or where an outlet asks a person of that name.
    """
    persons = {name.rsplit(" ", 1)[-1] for _, match, name in labels if _is_name(match["name"]) and " " in name}
    if any(is_outlet(name) for _, _, name in labels):
        people = (person.name for person in article.speakers if person.kind == "person")
        persons.update(name.casefold().rsplit(" ", 1)[-1] for name in people if name)
    return [
        label
        for label in labels
        if _is_name(label[1]["name"])
        or label[1]["name"] in initials
        or (label[2] in persons and label[1]["title"] is None)
    ]


def _with_full_names(labels: list[tuple[int, re.Match[str], str]]) -> list[tuple[int, re.Match[str], str]]:
    """Return the labels with a family name's full name in its place, so that both count as one person."""
    full = {name.rsplit(" ", 1)[-1]: name for _, _, name in labels if " " in name}
    return [(index, match, full.get(name, name)) for index, match, name in labels]


def _persons_by_initials(article: Article, labels: list[tuple[int, re.Match[str], str]]) -> dict[str, tuple[int, int]]:
    """Return the persons named above the first label by the initials of their names: "LT" for Lisa Tran."""
    first = next((match.start() for _, match, _ in labels if _INITIALS.fullmatch(match["name"])), 0)
    found: dict[str, tuple[int, int]] = {}
    if first == 0:
        return found
    for name in article.layout.names:
        if name.start >= first:
            break
        if name.kind == "person":
            words = article.text[name.start : name.end].split()
            if len(words) > 1:
                found.setdefault("".join([word[0] for word in words]).upper(), (name.start, name.end))
    return found


def _named_turns(
    article: Article,
    labels: list[tuple[int, re.Match[str], str]],
    initials: Mapping[str, tuple[int, int]],
) -> dict[int, Turn]:
    offices = {name for _, match, name in labels if match["title"] and _is_office(match["title"])}
    counts = Counter(name for _, match, name in labels if not match["title"] or name in offices)
    titled = bool(offices) and sum(match["name"].isupper() for _, match, _ in labels) > 1
    repeated = titled or max(counts.values(), default=0) >= _FEWEST
    talking = set() if repeated else _conversation(article, labels)
    spoken = Counter(name for _, match, name in labels if match["name"].isupper() or _is_sentence(article, match))
    turns = {}
    for index, match, name in labels:
        counted = (
            repeated
            and 2 * spoken[name] >= counts[name]
            and (counts[name] >= _FEWEST or (match["name"].isupper() and (offices or not match["title"])))
        )
        if counted or index in talking:
            last = _without_mark(article.text, match.end(), article.layout.paragraphs[index][1])
            person = initials.get(match["name"])
            turns[index] = Turn(*match.span("name"), match.end(), last, match.end() - 2, person=person)
    return turns


def _conversation(article: Article, labels: list[tuple[int, re.Match[str], str]]) -> set[int]:
    """Return the paragraphs of a transcript in which no label repeats: persons' names, one below the other."""
    found: set[int] = set()
    run: list[int] = []
    persons = 0
    for number, (index, match, _) in enumerate(labels):
        run.append(index)
        persons += _is_person(article, match)
        if number + 1 == len(labels) or labels[number + 1][0] != index + 1:
            if persons >= _FEWEST and 2 * persons > len(run) and any(_is_spoken(article, at) for at in run):
                found.update(run)
            run, persons = [], 0
    return found


def _is_person(article: Article, label: re.Match[str]) -> bool:
    names = article.layout.names
    index = bisect_left(names, label.start("name"), key=lambda name: name.end - 1)
    return (
        index < len(names)
        and names[index].kind == "person"
        and article.text[names[index].start : names[index].end] == label["name"]
    )


@exception(
    "labels-of-a-table",
    "What stands behind a label and is no sentence is a line of a table or a list.",
    example="Harbour Tickets: 800 crowns Guests: 10 crowns\n\nHarbour Tickets: 900 crowns Guests: 12 crowns",
    counterexample="Amara Diallo: The harbour is open.\n\nAmara Diallo: It will stay open.",
)
def _is_table(article: Article, start: int, end: int) -> bool:
    return article.text[start:end].rstrip("\"”’')")[-1:] not in tuple(".?!…—-–")


def _is_sentence(article: Article, label: re.Match[str]) -> bool:
    """Tell whether what stands behind a label is a sentence."""
    paragraph = article.layout.paragraph_at(label.start("name"))
    return paragraph is None or not _is_table(article, label.end(), article.layout.paragraphs[paragraph][1])


def _is_spoken(article: Article, paragraph: int) -> bool:
    """Tell whether a paragraph asks, or speaks of itself."""
    start, end = article.layout.paragraphs[paragraph]
    return _SPOKEN.search(article.text, start, min(end, start + _LONGEST_LOOK)) is not None


def _lettered_turns(article: Article, letters: Mapping[int, re.Match[str]]) -> dict[int, Turn]:
    """Return the turns of questions and answers, where there are both."""
    roles: dict[str, Literal["question", "answer"]] = {"q": "question", "a": "answer"}
    found = {index: roles[match["letter"][0].casefold()] for index, match in letters.items()}
    if len(set(found.values())) < len(roles):
        return {}
    turns = {}
    for index, match in letters.items():
        _, end = article.layout.paragraphs[index]
        last = _without_mark(article.text, match.end(), end)
        turns[index] = Turn(
            match.start("letter"), match.end("letter"), match.end(), last, match.end("letter"), found[index]
        )
    return turns


def _with_further_paragraphs(article: Article, turns: dict[int, Turn]) -> dict[int, Turn]:
    """Add the paragraphs that go on with a turn: those that open with the mark that opened the label's own."""
    text = article.text
    paragraphs = article.layout.paragraphs
    for index in sorted(turns):
        turn = turns[index]
        mark = text[paragraphs[index][0]]
        at = index + 1
        while mark in _MARKS and at < len(paragraphs) and at not in turns:
            start, end = paragraphs[at]
            last = _without_mark(text, start, end)
            if text[start] != mark or last <= start + 1:
                break
            turns[at] = Turn(turn.name_start, turn.name_end, start + 1, last, turn.colon, "same")
            if last < end:
                break  # the mark is closed
            at += 1
    return turns


def _is_name(name: str) -> bool:
    words = name.split()
    return (
        all(word[0].isupper() or word in _SMALL for word in words)
        and (name.isupper() or len(words) > 1)
        and len(name) > 2
    )


def _is_office(title: str) -> bool:
    """Tell whether a label's title names an office, not the country of a dateline ("PORTO, PORTUGAL: …")."""
    heads = head_kinds()
    return any(
        word in titles() or heads.get(word) == "group" or word in ENGLISH.words("sources/label_offices")
        for word in title.casefold().split()
    )


def _without_mark(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1] in "\"“”'’":
        end -= 1
    return end
