"""Lines of the page's frame: links, credits, rights, calls to subscribe, captions, lists of other stories."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsextract_plugins.zones.patterns import (
    BULLET,
    CAPTION,
    CREDITS,
    FOLLOW,
    HANDLE_LINE,
    LONGEST_FRAME_LINE,
    REACH,
    READING_TIME,
    RELATED_HEAD,
    RELATED_LINE,
    RIGHTS,
    TRAILING,
    URL_LINE,
    comment_mark,
    pattern,
    phrases,
)

if TYPE_CHECKING:
    from newsextract_plugins.zones.lines import Labels, Line

LONGEST_CAPTION = 60
LONGEST_RELATED = 30
LONGEST_CAPS_LINK = 25
FEWEST_WORDS_OF_CAPS_LINK = 6
FEWEST_BULLETS = 2


def label_boilerplate(lines: list[Line], labels: Labels) -> None:
    """Label the lines of the page's frame wherever they stand, then the lists of other stories."""
    for index, line in enumerate(lines):
        if labels[index] is None and line.words <= LONGEST_FRAME_LINE:
            labels[index] = _frame_rule(line)
    _label_related_lists(lines, labels)
    _label_trailing_links(lines, labels)


def _frame_rule(line: Line) -> str | None:
    """Return the rule that takes the line by its wording alone."""
    text = line.text
    if pattern(URL_LINE).fullmatch(text):
        return "url-line"
    if pattern(HANDLE_LINE).fullmatch(text):
        return "handle-line"
    if phrases("footer_lines", after=TRAILING).fullmatch(text) or comment_mark(text):
        return "frame-line"
    if phrases("footer_starts").match(text) or pattern(READING_TIME).fullmatch(text):
        return "frame-start"
    if pattern(CREDITS).fullmatch(text):
        return "credits"
    if pattern(FOLLOW).fullmatch(text) or pattern(REACH).fullmatch(text):
        return "contact-line"
    if pattern(RIGHTS).fullmatch(text):
        return "rights"
    if line.words <= LONGEST_CAPTION and pattern(CAPTION).fullmatch(text):
        return "photo-credit"
    if line.words <= LONGEST_RELATED and pattern(RELATED_LINE).fullmatch(text):
        return "related-line"
    return None


def _label_related_lists(lines: list[Line], labels: Labels) -> None:
    """Label heads such as "Related Articles" and the titles below them, up to the next prose."""
    below_head = False
    for index, line in enumerate(lines):
        if phrases("related_heads", after=TRAILING).fullmatch(line.text) or (
            not line.prose and not line.closed and pattern(RELATED_HEAD).fullmatch(line.text)
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


def _label_trailing_links(lines: list[Line], labels: Labels) -> None:
    """Label the run of open bulleted titles that ends the text, and all-capitals links between paragraphs."""
    index = len(lines) - 1
    run = []
    while index > 0 and (labels[index] or (pattern(BULLET).match(lines[index].text) and _may_be_title(lines[index]))):
        if labels[index] is None:
            run.append(index)
        index -= 1
    if len(run) >= FEWEST_BULLETS and any(line.prose for line in lines[: index + 1]):
        for position in run:
            labels[position] = "trailing-links"
    for index in range(1, len(lines)):
        line = lines[index]
        if labels[index] is None and FEWEST_WORDS_OF_CAPS_LINK <= line.words <= LONGEST_CAPS_LINK and not line.closed:
            if line.text.isupper():
                labels[index] = "capitals-link"
