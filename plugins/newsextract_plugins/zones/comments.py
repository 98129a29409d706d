"""Readers' comments: lines with users' names that take turns with what they wrote, up to the end of the text."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from newsextract_plugins.zones.wording.patterns import comment_mark, comment_sign, comment_turn, user_handle

if TYPE_CHECKING:
    from newsextract_plugins.zones.lines import Labels, Line

LONGEST_NAME = 30
MOST_WORDS_OF_NAME = 3
NO_NAME_ENDS = '.!?:;,…"”’)]'
NO_NAME_STARTS = "-–—•*·|#<{}“‘\"'([0123456789"
#: From one user's name to the next, at most so many paragraphs.
WIDEST_GAP = 8
FEWEST_NAMES = 3
FEWEST_REPEATED = 2


def label_comments(lines: list[Line], labels: Labels) -> None:
    """Label everything from the first comment to the end of the text."""
    start, rule = users_start(lines), "user-names"
    mark = mark_start(lines)
    if mark is not None and (start is None or mark <= start):
        start, rule = mark, "comments-mark"
    if start is not None:
        for index in range(start, len(lines)):
            labels[index] = rule


def users_start(lines: list[Line]) -> int | None:
    """Return where the users' names begin that take turns with paragraphs up to the end.

    Subheadings and the speakers' names of an interview look alike: only names that come again, together with some that
    nobody has outside the web, are users'.
    """
    names = [index for index in range(1, len(lines) - 1) if _may_be_name(lines, index)]
    run: list[int] = []
    following = len(lines)
    for index in reversed(names):
        if following - index > WIDEST_GAP:
            break
        run.append(index)
        following = index
    if len(run) < FEWEST_NAMES:
        return None
    run.reverse()
    counts = Counter(lines[index].text for index in run)
    handles = {name for name in counts if user_handle(name) or comment_turn(name)}
    repeated = sum(count > 1 for count in counts.values())
    if not handles or repeated + len(handles) < FEWEST_REPEATED:
        return None
    return next(index for index in run if lines[index].text in handles or counts[lines[index].text] > 1)


def _may_be_name(lines: list[Line], index: int) -> bool:
    line = lines[index]
    if line.words <= MOST_WORDS_OF_MARK and comment_turn(line.text):
        return True
    return (
        line.words <= MOST_WORDS_OF_NAME
        and line.end - line.start <= LONGEST_NAME
        and line.text[-1] not in NO_NAME_ENDS
        and line.text[0] not in NO_NAME_STARTS
        and any(map(str.isalpha, line.text))
        and lines[index + 1].words > line.words
    )


def mark_start(lines: list[Line]) -> int | None:
    """Return where a line such as "12 Comments" stands behind the story and what follows looks like comments."""
    prose = 0
    for index, line in enumerate(lines):
        prose += line.prose
        if not prose or line.words > MOST_WORDS_OF_MARK or not comment_mark(line):
            continue
        rest = lines[index + 1 :]
        if not any(other.prose for other in rest):
            return index
        if any(other.words <= MOST_WORDS_OF_MARK and comment_sign(other) for other in rest[:SIGNS_WITHIN]):
            return index
        return None
    return None


MOST_WORDS_OF_MARK = 8
SIGNS_WITHIN = 12
"""So many lines below the mark, the first sign of a comment has to have come."""
