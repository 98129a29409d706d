"""Fits the weights by which the zones plugin tells lines of a page's frame, and writes them into likeness.json.

    python bench/train_zones.py PAGES.jsonl STORIES.jsonl [--write]

PAGES holds annotated pages, `url` and `lines` with `text` and `story` (1 or 0). Few pages are annotated, so the lines
of our own in bench/pages are put among paragraphs of STORIES (`text`): what a frame says into them and behind them,
what a story lists into them. Prints how many lines of PAGES the whole plugin tells, weights and threshold fitted on the
pages of other sites; --write keeps the weights of everything.
"""

from __future__ import annotations

import json
import random
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import urlsplit

from logistic import Fit, fit

import newsextract_plugins.zones.likeness
from newsextract import Article
from newsextract_plugins.zones import labels_by_rules
from newsextract_plugins.zones.features import FEATURES
from newsextract_plugins.zones.likeness import judged_lines, label_unlike
from newsextract_plugins.zones.lines import read_lines
from newsextract_plugins.zones.rules import KINDS
from newsextract_plugins.zones.weights import Model, model

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from logistic import Row

OWN = Path(__file__).parent / "pages"
FOLDS = 5
MADE = 900
"""Pages that are made of our own lines and the paragraphs of stories."""
COUNT_OF_ANNOTATED = 2.0
"""How much an annotated line counts against one of a made page."""
MARGIN = 0.1
"""So far above the likeliest line of a story, cross-validated, the sum lies from which on a line is of the frame."""

OF_THE_STORY = ("headline", "body", "subheading", "caption")

Page = list[tuple[str, int]]
"""Each line with whether it is of the story; -1 for one that the annotators left open."""
T = TypeVar("T")


def main(pages: Path, stories: Path, *, write: bool) -> None:
    made = [row for page in made_pages(stories) for row in rows_of(page, 1.0)]
    folds = folds_by_site([json.loads(line) for line in pages.read_text(encoding="utf-8").splitlines()])
    rows = [[row for page in fold for row in rows_of(page, COUNT_OF_ANNOTATED)] for fold in folds]
    left = [[row for page in fold for row in rows_of(page, 1.0, left_by_rules=True)] for fold in folds]
    fits = [fit([*made, *joined(rows, without=number)], FEATURES) for number in range(FOLDS)]
    likeliest = [
        max((by.score(row[0]) for row in of_fold if not row[1]), default=float("-inf"))
        for by, of_fold in zip(fits, left, strict=True)
    ]
    count: Counter[str] = Counter()
    for number, (fold, by) in enumerate(zip(folds, fits, strict=True)):
        threshold = max(score for other, score in enumerate(likeliest) if other != number) + MARGIN
        for page in fold:
            count.update(outcomes(page, Model(by.bias, threshold, by.weights)))
    print_outcomes(count, f"cross-validated by site, {FOLDS} folds")
    with_shipped: Counter[str] = Counter()
    without: Counter[str] = Counter()
    for page in joined(folds):
        with_shipped.update(outcomes(page, model()))
        without.update(outcomes(page, None))
    print_outcomes(with_shipped, "with the weights that ship")
    print_outcomes(without, "by the rules of wording and place alone")
    final, threshold = fit([*made, *joined(rows)], FEATURES), max(likeliest) + MARGIN
    print(f"fitted on everything, from {threshold:.2f} on a line is of the frame:")
    for name, weight in sorted(final.weights.items(), key=lambda item: -item[1]):
        print(f"  {name:12}{weight:6.2f}")
    if write:
        save(final, threshold)


def folds_by_site(annotated: list[dict[str, Any]]) -> list[list[Page]]:
    """Return the pages in folds; those of one site are in one fold."""
    sites = sorted({urlsplit(page["url"]).netloc for page in annotated})
    random.Random(1).shuffle(sites)
    folds: list[list[Page]] = [[] for _ in range(FOLDS)]
    for page in annotated:
        fold = sites.index(urlsplit(page["url"]).netloc) % FOLDS
        folds[fold].append([(line["text"], line["story"]) for line in page["lines"]])
    return folds


def joined(groups: Sequence[Sequence[T]], without: int | None = None) -> list[T]:
    return [one for number, group in enumerate(groups) if number != without for one in group]


def outcomes(page: Page, by: Model | None) -> Iterator[str]:
    """Yield "kept" or "lost" for each line of the story, "dropped" or "left" for each of the frame."""
    text, places = page_text(page)
    article = Article(text=text)
    lines = read_lines(text, article.layout.paragraphs)
    labels = labels_by_rules(lines)
    if by is not None:
        label_unlike(lines, labels, by)
    kinds = [(line.start, KINDS[label] if label else "body") for line, label in zip(lines, labels, strict=True)]
    for start, end, story in places:
        kind = next((kind for at, kind in kinds if start <= at < end), "body")
        if story == 1:
            yield "kept" if kind in OF_THE_STORY else "lost"
        elif story == 0 and kind != "headline":  # the annotators count a headline as none of the story
            yield "left" if kind in OF_THE_STORY else "dropped"


def print_outcomes(count: Counter[str], how: str) -> None:
    frame, story = count["dropped"] + count["left"], count["kept"] + count["lost"]
    print(
        f"{how}: of {frame} lines of the frame {count['dropped']} dropped ({100 * count['dropped'] / frame:.1f} %), "
        f"of {story} of the story {count['kept']} kept ({100 * count['kept'] / story:.2f} %)"
    )


def made_pages(stories: Path) -> Iterator[Page]:
    """Yield pages of stories' paragraphs with our own lines in them."""
    chance = random.Random(1)
    texts = [json.loads(line)["text"] for line in stories.read_text(encoding="utf-8").splitlines()]
    hosts = [[line.strip() for line in text.split("\n") if line.strip() and "://" not in line] for text in texts]
    hosts = [host[: chance.randint(6, 25)] for host in hosts if len(host) >= 6]
    frame, titles = own_lines("frame"), own_lines("titles")
    blocks = [block.split("\n") for block in "\n".join(own_lines("lists", blank=True)).split("\n\n")]
    for _ in range(MADE):
        page = [(line, 1) for line in chance.choice(hosts)]
        if chance.random() < 0.5:
            at = chance.randint(2, len(page))
            page[at:at] = [(line, 1) for line in chance.choice(blocks) if line]
        for _ in range(chance.randint(0, 3)):
            page.insert(chance.randint(1, len(page)), (chance.choice(frame), 0))
        page += [(line, 0) for line in chance.sample(frame, chance.randint(0, 6))]
        if chance.random() < 0.4:
            page += [(line, 0) for line in chance.sample(titles, chance.randint(1, 5))]
        yield page


def own_lines(name: str, *, blank: bool = False) -> list[str]:
    lines = (OWN / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if not line.startswith("# ") and (line or blank)]


def page_text(page: Page) -> tuple[str, list[tuple[int, int, int]]]:
    """Return the lines as one text, and where each stands with what it is."""
    text, places = "", []
    for line, story in page:
        places.append((len(text), len(text) + len(line), story))
        text += line + "\n\n"
    return text, places


def rows_of(page: Page, count: float, *, left_by_rules: bool = False) -> list[Row]:
    """Return the features of the lines that the model judges, all or those that no other rule takes, and their kind."""
    text, places = page_text(page)
    lines = read_lines(text, Article(text=text).layout.paragraphs)
    found = []
    labels = labels_by_rules(lines)
    for index, features in judged_lines(lines, labels, all_of_them=not left_by_rules):
        at = lines[index].start
        story = next((story for start, end, story in places if start <= at < end), -1)
        if story in (0, 1) and index:
            found.append((features, 1 - story, count))
    return found


def save(model: Fit, threshold: float) -> None:
    file = Path(newsextract_plugins.zones.likeness.__file__).with_name("likeness.json")
    data = {
        "about": "Weights of a linear model of the lines of a page's frame. Written by bench/train_zones.py.",
        "bias": round(model.bias, 3),
        "threshold": round(threshold, 3),
        "weights": {name: round(model.weights[name], 3) for name in FEATURES},
    }
    file.write_text(json.dumps(data, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) not in {3, 4} or "--help" in sys.argv:
        sys.exit(__doc__)
    main(Path(sys.argv[1]), Path(sys.argv[2]), write="--write" in sys.argv)
