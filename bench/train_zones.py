"""Fits the weights by which the zones plugin tells lines of a page's frame, and writes them into likeness.json.

    python bench/train_zones.py PAGES.jsonl STORIES.jsonl [--write]

PAGES holds annotated pages, `url` and `lines` with `text` and `story` (1 or 0). Few pages are annotated, so the lines
of our own in bench/pages are put among paragraphs of STORIES (`text`): what a frame says into them and behind them,
what a story lists into them. Cross-validated over the sites of PAGES; --write keeps the weights of everything.
"""

from __future__ import annotations

import json
import random
import sys
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from logistic import Fit, fit

import newsextract_plugins.zones.likeness
from newsextract import Article
from newsextract_plugins.zones import labels_by_rules
from newsextract_plugins.zones.features import FEATURES
from newsextract_plugins.zones.likeness import judged_lines
from newsextract_plugins.zones.lines import read_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from logistic import Row

OWN = Path(__file__).parent / "pages"
FOLDS = 5
MADE = 900
"""Pages that are made of our own lines and the paragraphs of stories."""
COUNT_OF_ANNOTATED = 2.0
"""How much an annotated line counts against one of a made page."""
MARGIN = 0.1
"""So far above the likeliest line of a story, cross-validated, the sum lies from which on a line is of the frame."""

Page = list[tuple[str, int]]


def main(pages: Path, stories: Path, *, write: bool) -> None:
    made = [row for page in made_pages(stories) for row in rows_of(page, 1.0)]
    annotated = [json.loads(line) for line in pages.read_text(encoding="utf-8").splitlines()]
    sites = sorted({urlsplit(page["url"]).netloc for page in annotated})
    random.Random(1).shuffle(sites)
    rows: dict[int, list[Row]] = {fold: [] for fold in range(FOLDS)}
    rows_left: dict[int, list[Row]] = {fold: [] for fold in range(FOLDS)}
    for page in annotated:
        told = [(line["text"], line["story"]) for line in page["lines"]]
        fold = sites.index(urlsplit(page["url"]).netloc) % FOLDS
        rows[fold] += rows_of(told, COUNT_OF_ANNOTATED)
        rows_left[fold] += rows_of(told, COUNT_OF_ANNOTATED, left_by_rules=True)
    scored, left = [], []
    for fold in range(FOLDS):
        others = [row for number, group in rows.items() if number != fold for row in group]
        model = fit([*made, *others], FEATURES)
        scored += [(model.score(features), label) for features, label, _ in rows[fold]]
        left += [(model.score(features), label) for features, label, _ in rows_left[fold]]
    threshold = max(score for score, label in left if not label) + MARGIN
    dropped = sum(score > threshold for score, label in scored if label)
    frame = sum(label for _, label in scored)
    print(f"cross-validated: of {frame} lines of the frame {dropped} are told from the story at {threshold:.2f}")
    model = fit([*made, *(row for group in rows.values() for row in group)], FEATURES)
    for name, weight in sorted(model.weights.items(), key=lambda item: -item[1]):
        print(f"  {name:12}{weight:6.2f}")
    if write:
        save(model, threshold)


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


def rows_of(page: Page, count: float, *, left_by_rules: bool = False) -> list[Row]:
    """Return the features of the lines that the model judges, all or those that no other rule takes, and their kind."""
    text, places = "", []
    for line, story in page:
        places.append((len(text), len(text) + len(line), story))
        text += line + "\n\n"
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
