"""Lines of the page's frame: links, credits, rights, calls to subscribe, captions, lists of other stories."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsextract_plugins.zones.frame import LONGEST_FRAME_LINE, LONGEST_RELATED, rule_by_wording
from newsextract_plugins.zones.patterns import (
    BULLET,
    HANDLE_LINE,
    RELATED_HEAD,
    URL_LINE,
    comment_mark,
    listed,
    pattern,
    phrases,
)

if TYPE_CHECKING:
    from newsextract_plugins.zones.lines import Labels, Line

FEWEST_WORDS_OF_CAPITALS_LINK = 8
FEWEST_WORDS_OF_LINK = 5
LONGEST_LINK = 200
FEWEST_BULLETS = 2
FEWEST_TITLES = 3
FEWEST_PARAGRAPHS = 2
"""A page without so many paragraphs above its last lines may be nothing but a list."""
SHARE_OF_TITLES = 0.6
MOST_ADDRESSES = 3


def label_boilerplate(lines: list[Line], labels: Labels) -> None:
    """Label the lines of the page's frame wherever they stand, then the lists of other stories."""
    for index, line in enumerate(lines):
        if labels[index] is None and line.words <= LONGEST_FRAME_LINE:
            labels[index] = _frame_rule(line)
    _label_related_lists(lines, labels)
    _label_links(lines, labels)


def _frame_rule(line: Line) -> str | None:
    """Return the rule that takes the line by its wording alone."""
    if line.text[0] == "@" and pattern(HANDLE_LINE).fullmatch(line.text):
        return "handle-line"
    if listed("footer_lines", line) or comment_mark(line):
        return "frame-line"
    if phrases("footer_starts").match(line.text):
        return "frame-start"
    return rule_by_wording(line)


def _label_related_lists(lines: list[Line], labels: Labels) -> None:
    """Label heads such as "Related Articles" and the titles below them, up to the next prose."""
    below_head = below_story = False
    for index, line in enumerate(lines):
        below_story = below_story or line.prose
        if listed("related_heads", line) or (
            below_story and not line.prose and not line.closed and pattern(RELATED_HEAD).fullmatch(line.text)
        ):
            below_head = labels[index] in {None, "frame-line"}
            if below_head:
                labels[index] = "related-head"
        elif below_head and labels[index] is None and _may_be_title(line):
            labels[index] = "related-list"
        elif labels[index] is None:
            below_head = False


def _may_be_title(line: Line) -> bool:
    return line.words <= LONGEST_RELATED and (not line.closed or line.text[-1] in "?!])")


def _label_links(lines: list[Line], labels: Labels) -> None:
    """Label the titles that end the text, addresses that are no list of the story's own, and links in capitals."""
    address = pattern(URL_LINE)
    addresses = [index for index, line in enumerate(lines) if line.words == 1 and address.fullmatch(line.text)]
    if len(addresses) <= MOST_ADDRESSES:
        for index in addresses:
            labels[index] = labels[index] or "url-line"
    for index in range(1, len(lines)):
        line = lines[index]
        if labels[index] is None and FEWEST_WORDS_OF_CAPITALS_LINK <= line.words <= LONGEST_RELATED:
            labels[index] = "capitals-link" if not line.closed and line.text.isupper() else None
    bullets = _trailing_run(lines, labels, bulleted=True)
    titles = sum(_is_open_title(lines[index]) for index in bullets)
    if len(bullets) >= FEWEST_BULLETS and titles >= SHARE_OF_TITLES * len(bullets):
        for index in bullets:
            labels[index] = "trailing-links"
    run = [index for index in _trailing_run(lines, labels, bulleted=False) if labels[index] is None]
    if (
        len(run) >= FEWEST_TITLES
        and all(_is_open_title(lines[index]) for index in run)
        and _has_story(lines[: run[-1]])
    ):
        for index in run:
            labels[index] = "trailing-titles"


def _has_story(lines: list[Line]) -> bool:
    return sum(line.prose for line in lines) >= FEWEST_PARAGRAPHS


def _is_open_title(line: Line) -> bool:
    """Tell whether the line is open and has a capitalised word inside, as titles have."""
    return not line.closed and any(word[0].isupper() for word in line.text.split()[2:])


def _trailing_run(lines: list[Line], labels: Labels, *, bulleted: bool) -> list[int]:
    """Return the lines that end the text, as far up as they read like titles rather than the items of a list."""
    run: list[int] = []
    for index in range(len(lines) - 1, 0, -1):
        line = lines[index]
        if labels[index] is not None:
            continue
        if not FEWEST_WORDS_OF_LINK <= line.words <= LONGEST_RELATED or line.end - line.start > LONGEST_LINK:
            break
        if bulleted != (pattern(BULLET).match(line.text) is not None) or (not bulleted and line.closed):
            break
        if "(" in line.text or line.text[-1] == "]" or line.text[-1].isdigit():
            break
        run.append(index)
    return run
