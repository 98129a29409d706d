"""Lines of the page's frame: links, credits, rights, calls to subscribe, captions, lists of other stories."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract import exception
from newsextract_plugins.zones.lines import Line, is_title_case
from newsextract_plugins.zones.lists import is_introduced, is_item, is_line_up
from newsextract_plugins.zones.wording.frame import LONGEST_FRAME_LINE, LONGEST_RELATED
from newsextract_plugins.zones.wording.patterns import (
    BULLET,
    HANDLE_LINE,
    RELATED_HEAD,
    URL_LINE,
    begins,
    comment_mark,
    listed,
    pattern,
)
from newsextract_plugins.zones.wording.signs import rule_by_wording
from newsextract_plugins.zones.wording.site import AUTHOR, COMPANY, MEDIA

if TYPE_CHECKING:
    from newsextract_plugins.zones.lines import Labels

_STORY: Final = (
    "The harbour board agreed on Monday to dredge the northern basin before the winter storms begin.\n"
    "Work is to start in October and the ferries will use the southern pier until it is finished.\n"
    "Two fishing crews had asked the board for a later date because of the herring season there.\n"
)
FEWEST_WORDS_OF_CAPITALS_LINK = 8
FEWEST_WORDS_OF_LINK = 5
LONGEST_LINK = 200
FEWEST_BULLETS = 2
BULLETS: Final = "-–—•·*▪►"
SHORTEST_BULLETED: Final = 3
FEWEST_TITLES = 3
FEWEST_PARAGRAPHS = 2
"""A page without so many paragraphs above its last lines may be nothing but a list."""
SHARE_OF_TITLES = 0.6
MOST_ADDRESSES = 3
LAST_LINES = 3


def label_boilerplate(lines: list[Line], labels: Labels) -> None:
    """Label the lines of the page's frame wherever they stand, then the lists of other stories."""
    told: dict[str, str | None] = {}  # a line that comes again is told once
    for index, line in enumerate(lines):
        if labels[index] is None and line.words <= LONGEST_FRAME_LINE:
            if line.text not in told:
                told[line.text] = frame_rule(line)
            labels[index] = told[line.text]
    label_media(lines, labels)
    label_author(lines, labels)
    label_bulleted(lines, labels)
    label_related_lists(lines, labels)
    label_addresses(lines, labels)
    label_capitals(lines, labels)
    label_trailing_links(lines, labels)
    label_trailing_titles(lines, labels)


def frame_rule(line: Line) -> str | None:
    """Return the rule that takes the line by its wording alone."""
    if line.text[0] in BULLETS and line.text[1:2] == " " and len(line.text) > SHORTEST_BULLETED:
        line = Line(line.start, line.end, line.text[2:].lstrip())  # a list of buttons
    if line.text[0] == "@" and pattern(HANDLE_LINE).fullmatch(line.text):
        return "handle-line"
    if listed("footer_lines", line) or comment_mark(line):
        return "frame-line"
    if begins("footer_starts", line.text):
        return "frame-start"
    return rule_by_wording(line)


def label_media(lines: list[Line], labels: Labels) -> None:
    """Label links to videos and galleries below the story's first paragraph."""
    media, below_story = pattern(MEDIA), False
    for index, line in enumerate(lines):
        if below_story and labels[index] is None and line.words <= LONGEST_RELATED and media.fullmatch(line.text):
            labels[index] = "media-line"
        below_story = below_story or line.prose


def label_author(lines: list[Line], labels: Labels) -> None:
    """Label who wrote the story, in the last lines that no other rule takes."""
    last = [index for index in range(len(lines) - 1, 0, -1) if labels[index] is None][:LAST_LINES]
    for index in last:
        if lines[index].words <= LONGEST_FRAME_LINE and pattern(AUTHOR).fullmatch(lines[index].text):
            labels[index] = "author-line" if _has_story(lines[:index]) else None
            if labels[index] and index > 1 and labels[index - 1] is None and _heads_the_author(lines[index - 1]):
                labels[index - 1] = "author-line"
        elif pattern(COMPANY).fullmatch(lines[index].text):
            labels[index] = "company-line" if _has_story(lines[:index]) else None


def _heads_the_author(line: Line) -> bool:
    """Tell whether a line is "About Ada Quill" or the like."""
    return line.words <= LONGEST_ABOUT and not line.closed and line.text.startswith(("About ", "ABOUT "))


LONGEST_ABOUT: Final = 5


def label_bulleted(lines: list[Line], labels: Labels) -> None:
    """Label runs of bulleted titles between paragraphs."""
    run: list[int] = []
    for index in range(len(lines) + 1):
        if (
            index < len(lines)
            and not lines[index].closed
            and labels[index] is None
            and _is_bulleted_title(lines[index])
            and not is_item(lines[index])
        ):
            run.append(index)
            continue
        if len(run) >= FEWEST_BULLETS and _has_story(lines[: run[0]]) and not is_introduced(lines, run[0]):
            for number in run:
                labels[number] = "bulleted-links"
        run = []


def _is_bulleted_title(line: Line) -> bool:
    title = line.text
    return (
        FEWEST_WORDS_OF_LINK < line.words <= LONGEST_RELATED
        and not line.closed
        and pattern(BULLET).match(title) is not None
        and title.count(",") <= 1
        and "(" not in title
        and is_title_case(title)
    )


def label_related_lists(lines: list[Line], labels: Labels) -> None:
    """Label heads such as "Related Articles" and the titles below them, up to the next prose."""
    below_head = below_story = False
    for index, line in enumerate(lines):
        below_story = below_story or line.prose
        if (listed("related_heads", line) and not _heads_the_story(lines, index)) or (
            below_story and not line.prose and not line.closed and pattern(RELATED_HEAD).fullmatch(line.text)
        ):
            below_head = labels[index] in {None, "frame-line"}
            if below_head:
                labels[index] = "related-head"
        elif below_head and labels[index] is None and _may_be_title(line) and not _is_of_a_list(line):
            labels[index] = "related-list"
        elif labels[index] is None:
            below_head = False


@exception(
    "heading-of-the-story",
    "“Up next” and its like head a part of the story where no titles stand below them.",
    example=_STORY + "UP NEXT\nRum: Host Eigg on Friday.\nEigg: Visit Rum on Friday.\n",
    counterexample=_STORY + "UP NEXT\nFerry fares to rise in Rum\nFive walks on the piers of Eigg\n",
)
def _heads_the_story(lines: list[Line], index: int) -> bool:
    """Tell whether a head that other stories share with the story's own parts has no titles below it."""
    below = lines[index + 1 : index + 3]
    return listed("shared_heads", lines[index]) and not (
        len(below) > 1 and all(_may_be_title(line) and not is_item(line) for line in below)
    )


def _is_of_a_list(line: Line) -> bool:
    return is_item(line) or is_line_up(line.text)


def _may_be_title(line: Line) -> bool:
    return line.words <= LONGEST_RELATED and (not line.closed or line.text[-1] in "?!])")


def label_addresses(lines: list[Line], labels: Labels) -> None:
    """Label addresses that are no list of the story's own."""
    address = pattern(URL_LINE)
    addresses = [index for index, line in enumerate(lines) if line.words == 1 and address.fullmatch(line.text)]
    if len(addresses) <= MOST_ADDRESSES:
        for index in addresses:
            labels[index] = labels[index] or "url-line"


def label_capitals(lines: list[Line], labels: Labels) -> None:
    """Label long links in capitals below the story's first paragraph."""
    below_story = False
    for index, line in enumerate(lines):
        below_story = below_story or line.prose
        if below_story and labels[index] is None and FEWEST_WORDS_OF_CAPITALS_LINK <= line.words <= LONGEST_RELATED:
            labels[index] = "capitals-link" if not line.closed and line.text.isupper() else None


def label_trailing_links(lines: list[Line], labels: Labels) -> None:
    """Label the bulleted titles that end the text."""
    bullets = _trailing_run(lines, labels, bulleted=True)
    titles = sum(_is_open_title(lines[index]) for index in bullets)
    enough = len(bullets) >= FEWEST_BULLETS and titles >= SHARE_OF_TITLES * len(bullets)
    if enough and not is_introduced(lines, bullets[-1]):
        for index in bullets:
            labels[index] = "trailing-links"


def label_trailing_titles(lines: list[Line], labels: Labels) -> None:
    """Label the open titles without bullets that end the text."""
    run = [index for index in _trailing_run(lines, labels, bulleted=False) if labels[index] is None]
    if (
        len(run) >= FEWEST_TITLES
        and all(_is_open_title(lines[index]) for index in run)
        and not is_introduced(lines, run[-1])
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
        if "(" in line.text or line.text[-1] == "]" or line.text[-1].isdigit() or is_item(line):
            break
        run.append(index)
    return run
