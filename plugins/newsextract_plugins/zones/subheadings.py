"""Subheadings: short lines between the paragraphs of a story."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsextract_plugins.zones.lines import Labels, Line

LONGEST = 14
"""Words of a subheading."""
LONGEST_IN_CHARACTERS = 100
LONGEST_QUESTION = 6
OPENING_MARKS = "“‘\"'«„"
CLOSING_MARKS = "”’\"'»“"
NO_HEADING_STARTS = "-–—•*·|#@<{}"


def label_subheadings(lines: list[Line], labels: Labels) -> None:
    """Label short open lines that stand between a paragraph of the story and a longer one."""
    for index in range(1, len(lines) - 1):
        line = lines[index]
        if labels[index] or line.prose or line.words > LONGEST or line.end - line.start > LONGEST_IN_CHARACTERS:
            continue
        after = lines[index + 1]
        if labels[index + 1] or not after.prose or after.words <= line.words:
            continue
        if line.text[0] in NO_HEADING_STARTS or not any(map(str.isalpha, line.text)):
            continue
        if line.text[0] in OPENING_MARKS and line.text[-1] in CLOSING_MARKS:
            if not line.closed:
                labels[index] = "quoted-subheading"
        elif (line.text[-1] == "?" and _may_ask(line)) or not (line.closed or line.text[-1] in ",;:"):
            labels[index] = "subheading"


def _may_ask(line: Line) -> bool:
    """Tell whether a question is short enough for a subheading and not a turn of an interview."""
    return line.words <= LONGEST_QUESTION and ":" not in line.text
