"""How far a line is unlike the story around it: a linear model over named features.

No list knows every site. What a line looks like among its neighbours does: how short it is, whether it speaks of the
page and to the reader, whether it shares its names and longer words with the story, whether it stands in a list that
the story introduces. The features are weighed together; their weights are data, fitted by `bench/train_zones.py`.
Only lines that speak of a site or its makers are judged, and what is doubtful stays.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract_plugins.zones.features import Page, among_lines, at_sight
from newsextract_plugins.zones.weights import model, weighed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsextract_plugins.zones.lines import Labels, Line
    from newsextract_plugins.zones.weights import Model

__all__ = ["RULE", "judged_lines", "label_unlike"]

RULE: Final = "unlike-the-story"
"""The rule that takes a line by its features."""

PASSES: Final = 2
"""How often the lines are judged: what was told from the story tells of the lines beside it."""
MOST_WORDS: Final = 40
"""A longer line is a paragraph of the story."""
LAST_PARAGRAPHS: Final = 4
"""A paragraph further up is judged only beside a line of the frame."""
ROUNDING: Final = 1e-9
"""What the order can change in a sum of weights."""


def label_unlike(lines: Sequence[Line], labels: Labels, by: Model | None = None) -> dict[int, tuple[str, ...]]:
    """Label the lines that are unlike the story, and return for each the features that spoke for it.

    Args:
        lines: All lines of the page.
        labels: What the rules told of them; completed in place.
        by: Other weights than those that ship with the plugin.
    """
    reasons = {}
    page = Page(lines)
    by = by or model()
    for _ in range(PASSES):
        for index in _judged(page, labels, all_of_them=False):
            cheap = _at_sight(page, index, labels)
            if _most_of(cheap, by) < by.threshold - ROUNDING:
                continue
            total, told = weighed({**cheap, **among_lines(page, index)}, by)
            if total >= by.threshold:
                labels[index] = RULE
                reasons[index] = told
    return reasons


def judged_lines(
    lines: Sequence[Line], labels: Labels, *, all_of_them: bool = False
) -> Iterator[tuple[int, dict[str, float]]]:
    """Yield the lines that may be of the page's frame, with their features; also those that a rule took, if asked for.

    They are those that no rule took and that speak of a site or its makers, in English, and are no items of a list.
    """
    page = Page(lines)
    for index in _judged(page, labels, all_of_them=all_of_them):
        yield index, {**_at_sight(page, index, labels), **among_lines(page, index)}


def _judged(page: Page, labels: Labels, *, all_of_them: bool) -> Iterator[int]:
    """Yield the lines that may be of the page's frame; also those that a rule took, if asked for."""
    last = len(page.lines)
    for index, line in enumerate(page.lines):
        if line.words > MOST_WORDS or (labels[index] is not None and not all_of_them):
            continue
        if line.prose and last - index > LAST_PARAGRAPHS and not _is_beside_frame(labels, index):
            continue
        if page.words(index):
            yield index


def _at_sight(page: Page, index: int, labels: Labels) -> dict[str, float]:
    """Return those features of a line that need no other line's words."""
    features = at_sight(page, index)
    if _is_beside_frame(labels, index):
        features["beside"] = 1.0
    return features


def _is_beside_frame(labels: Labels, index: int) -> bool:
    """Tell whether a line above or below is known to be of the frame."""
    above = labels[index - 1] if index else None
    if above is not None and above not in _OF_THE_STORY:
        return True
    below = labels[index + 1] if index + 1 < len(labels) else None
    return below is not None and below not in _OF_THE_STORY


_OF_THE_STORY: Final = frozenset(
    (
        *("headline", "closed-headline", "deck", "by-line", "agency-line", "name-line", "date-line", "dateline-head"),
        *("photo-credit", "subheading", "quoted-subheading", "url-line"),
    )
)
"""Rules of lines that stand beside the story's own."""


def _most_of(features: dict[str, float], by: Model) -> float:
    """Return the most that a line's features can come to, of which those among the other lines are not known."""
    weights = by.weights
    found = by.bias + sum([value * weights[name] for name, value in features.items()])
    unlike = max(weights["strange"], weights["shared"], 0.0)  # the two are shares of the same words
    return found + unlike + max(weights["run"], 0.0) + max(weights["shape"], 0.0)
