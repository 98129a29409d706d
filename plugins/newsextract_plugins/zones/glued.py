"""Other stories glued on at the end: teasers on other subjects, cut off where the page's box ended."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newsextract import exception
from newsextract.text import patterns as re
from newsextract_plugins.zones.lists import is_line_up
from newsextract_plugins.zones.wording.patterns import teaser_head

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsextract_plugins.zones.lines import Labels, Line

MOST_STORIES = 12
FEWEST_WORDS_OF_TEASER = 25
FEWEST_STORY_PARAGRAPHS = 3
#: A teaser has few of the story's names and words: the share of its names that the story has, and that of its longer
#: words, add up to less than this. Of stories' own last paragraphs 55 % are below the first figure and 12 % below the
#: second; of other stories' paragraphs 98 % and 68 %.
MOST_SHARED_BY_MARKED = 0.9
MOST_SHARED_BY_UNMARKED = 0.4
FEWEST_NAMES_OF_UNMARKED = 3
LENGTH_AGAINST_STORY = 1.5
"""A teaser without marks is so much longer than the story's usual paragraph."""
EVIDENCE_OF_UNMARKED = 0.5
ENOUGH_EVIDENCE = 1.5

_STORY = (
    "The harbour board agreed on Monday to dredge the northern basin before the winter storms begin.\n"
    "Work is to start in October and the ferries will use the southern pier until it is finished.\n"
    "Two fishing crews had asked the board for a later date because of the herring season there.\n"
)
_SPOKEN = (
    "{}Ski resorts in the Alps expect the best start in years, Chamonix and Zermatt will open a fortnight early, "
    "hotels in Innsbruck are booked until New Year, and nobody there has thought of us for one moment{}\n"
)

CAPITALISED = re.compile(r"\b[A-ZÀ-Þ][\w’'-]*\w")
NAME_IN_SENTENCE = re.compile(r"(?<=[a-z,;’'“\"] )[A-ZÀ-Þ][\w’'-]*\w")
LONG_WORD = re.compile(r"\b[a-zß-ÿ]{6,}\b")


class Vocabulary(NamedTuple):
    """The names and the longer words of some paragraphs."""

    names: set[str]
    words: set[str]


def label_glued_stories(lines: list[Line], labels: Labels) -> None:
    """Label the trailing paragraphs that are teasers of other stories.

    A story's own last paragraphs have to stay, so the evidence has to come together. Each paragraph of the run is a
    block on another subject, with other names and words; some have an all-capitals head or are cut off in
    mid-sentence, the others are far longer than the story's paragraphs. One cut-off alone a truncated story has too.
    """
    free = [index for index, label in enumerate(labels) if label is None]
    while free and not lines[free[-1]].prose:
        free.pop()
    first = next((place for place in range(len(free), 0, -1) if not _may_be_teaser(lines[free[place - 1]])), 0)
    first = max(first, len(free) - MOST_STORIES, FEWEST_STORY_PARAGRAPHS)
    tail, before = free[first:], free[:first]
    if not any(_has_cut(lines[index]) or teaser_head(lines[index].text) for index in tail):
        return
    usual = sorted(lines[index].words for index in before)[len(before) // 2]
    if not _may_suffice(lines, tail, usual):
        return
    found = _run(lines, before, tail, usual)
    for index in found:
        labels[index] = "glued-story"


@exception(
    "spoken-paragraph",
    "A paragraph wholly in quotation marks is what somebody of the story says, not a teaser.",
    example=_STORY + _SPOKEN.format("“", "”"),
    counterexample=_STORY + _SPOKEN.format("", ""),
)
def _is_spoken(line: Line) -> bool:
    """Tell whether a paragraph begins with an opening quotation mark and ends with a closing one."""
    return line.text[0] in '“"' and line.text[-1] in '”"'


def _may_be_teaser(line: Line) -> bool:
    return line.words >= FEWEST_WORDS_OF_TEASER and not _is_spoken(line)


def _may_suffice(lines: list[Line], tail: list[int], usual: int) -> bool:
    """Rule out at once, by heads, ends and lengths alone, what most texts are; the words take longer to compare."""
    evidence = 0.0
    marked = False
    for index in reversed(tail):
        line = lines[index]
        if is_line_up(line.text):
            break
        head, cut = teaser_head(line.text), _has_cut(line)
        if not (head or cut or line.words >= LENGTH_AGAINST_STORY * usual):
            break
        evidence += (head + cut) or EVIDENCE_OF_UNMARKED
        marked = marked or head or (cut and index != tail[-1])
    return marked and evidence >= ENOUGH_EVIDENCE


def _run(lines: list[Line], before: list[int], tail: list[int], usual: int) -> list[int]:
    """Return the run of teasers that reaches the end of `tail`, nothing where the evidence does not suffice.

    The story is what stands before the run, and where the run begins is not known: each paragraph is measured against
    all that stand before `tail` and, from the first of `tail` on, against those that turned out to be no teasers.
    """
    story = Vocabulary(set(), set())
    for index in before:
        _learn(story, lines[index].text)
    evidence = 0.0
    run: list[int] = []
    for index in tail:
        weight = _weight(lines[index], story, usual)
        if weight:
            run.append(index)
            evidence += weight
        else:
            for other in [*run, index]:
                _learn(story, lines[other].text)
            run, evidence = [], 0.0
    return run if evidence >= ENOUGH_EVIDENCE and _is_marked(lines, run, story) else []


def _is_marked(lines: list[Line], run: list[int], story: Vocabulary) -> bool:
    """Tell whether the run has a mark besides the last paragraph's cut-off, which every truncated story has."""
    return any(_marks(lines[index], story) for index in run[:-1]) or _has_head(lines[run[-1]], story)


def _weight(line: Line, story: Vocabulary, usual: int) -> float:
    """Return how strongly the paragraph looks like a teaser, 0 where it may well be the story's own."""
    own = Vocabulary(set(), set())
    _learn(own, line.text)
    names = _names(NAME_IN_SENTENCE.findall(line.text))
    shared = _share(names, story.names) + _share(own.words, story.words)
    marks = _marks(line, story)
    if marks and shared <= MOST_SHARED_BY_MARKED:
        return marks if shared <= MOST_SHARED_BY_UNMARKED else marks / 2
    long = line.words >= LENGTH_AGAINST_STORY * usual and len(names) >= FEWEST_NAMES_OF_UNMARKED
    return EVIDENCE_OF_UNMARKED if long and shared <= MOST_SHARED_BY_UNMARKED else 0.0


def _marks(line: Line, story: Vocabulary) -> int:
    """Count a teaser's marks: the all-capitals head and the cut-off end."""
    return _has_head(line, story) + _has_cut(line)


def _has_head(line: Line, story: Vocabulary) -> bool:
    """Tell whether the paragraph has an all-capitals head that is not a speaker's name, which the story knows."""
    if is_line_up(line.text):
        return False
    return teaser_head(line.text) and line.text.partition(":")[0].title() not in story.names


def _has_cut(line: Line) -> bool:
    return line.words >= FEWEST_WORDS_OF_TEASER and (line.text[-1].isalnum() or line.text[-1] in ",;-–—")


def _learn(vocabulary: Vocabulary, text: str) -> None:
    vocabulary.names.update(_names(CAPITALISED.findall(text)))
    vocabulary.words.update(LONG_WORD.findall(text))


def _names(found: Iterable[str]) -> set[str]:
    return {name.removesuffix("’s").removesuffix("'s") for name in found}


def _share(own: set[str], known: set[str]) -> float:
    """Return the share of `own` that is known."""
    return len(own & known) / len(own) if own else 0.0
