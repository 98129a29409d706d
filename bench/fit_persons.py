"""Fits the points of the evidence that a name is a person's and writes them into the roles plugin's names/points.py.

    python bench/fit_persons.py NAMES.jsonl… [--write]

NAMES holds one article a line: `text` and `persons` [{start end}].
A cluster of mentions is right when most of them overlap an annotated person. Prints precision and recall over the
mentions in five-fold cross-validation, by threshold; --write keeps the points that all articles together give.

The fit is a logistic regression, by stochastic gradient descent with a ridge penalty, in plain Python.
"""

from __future__ import annotations

import json
import math
import random
import sys
from collections import Counter
from importlib import resources
from pathlib import Path
from typing import NamedTuple

from newsextract import Extractor
from newsextract_plugins.roles.mentions.pronouns import third_persons
from newsextract_plugins.roles.names.evidence import named
from newsextract_plugins.roles.names.judging import clusters
from newsextract_plugins.roles.names.points import POINTS
from newsextract_plugins.roles.reading import story_names, things
from newsextract_plugins.roles.titles.beside import roles_beside

FOLDS = 5
EPOCHS = 40
STEP = 0.3
RIDGE = 5e-4
MOST_MENTIONS = 6
SMALLEST = 0.04
FEWEST = 4


FIXED = {
    "title-of": -4.0,
    "places-of": -2.0,
    "initial": 0.4,
    "led": -2.5,
    "honorific": 2.0,
    "firm-before": -3.0,
    "which": -1.0,
    "role-of-things": -1.5,
    "single-person-before": 1.5,
    "given-and-family-name": 0.6,
    "person:transcript": 1.0,
    "done-to-persons": 0.5,
    "place-word": -1.5,
}
"""Points of what the annotated news shows too seldom to be fitted."""


class Example(NamedTuple):
    document: str
    evidence: tuple[str, ...]
    right: int
    count: int


def main(arguments: list[str]) -> None:
    found: list[Example] = []
    persons = 0
    for path in arguments:
        if not path.startswith("--"):
            read, count = examples(Path(path))
            found += read
            persons += count
    documents = sorted({one.document for one in found})
    counts: Counter[tuple[float, bool]] = Counter()
    thresholds = (0.0, 0.2, 0.4, 0.6)
    for fold in range(FOLDS):
        held = set(documents[fold::FOLDS])
        points = fit([one for one in found if one.document not in held])
        for one in found:
            if one.document in held:
                score = sum(points.get(name, 0.0) for name in one.evidence)
                for threshold in thresholds:
                    if score > threshold:
                        counts[threshold, True] += one.right
                        counts[threshold, False] += one.count - one.right
    for threshold in thresholds:
        right, wrong = counts[threshold, True], counts[threshold, False]
        print(f"above {threshold}: precision {100 * right / (right + wrong):.1f} recall {100 * right / persons:.1f}")
    if "--write" in arguments:
        points = fit(found)
        seen = Counter(name for one in found for name in one.evidence)
        file = Path(str(resources.files("newsextract_plugins.roles"))) / "names" / "points.py"
        head, _, rest = file.read_text(encoding="utf-8").partition("= {\n")
        tail = rest[rest.index("}\n") :]
        kept = {
            name: points[name] if abs(points[name]) > SMALLEST and (seen[name] >= FEWEST or name in FIXED) else 0.0
            for name in POINTS
        }
        lines = [f'    "{name}": {value:.2f},\n' for name, value in kept.items()]
        file.write_text(f"{head}= {{\n{''.join(lines)}{tail}", encoding="utf-8")


def examples(path: Path) -> tuple[list[Example], int]:
    """Return the clusters of names with their evidence, and how many persons are annotated."""
    extractor = Extractor(zones="all", plugins=["zones"])
    found, persons = [], 0
    with path.open(encoding="utf-8") as lines:
        for document in map(json.loads, lines):
            article = extractor.extract(document["text"])
            spans = [(one["start"], one["end"]) for one in document["persons"]]
            persons += len(spans)
            names = story_names(article, [(region.start, region.end) for region in article.regions])
            stated = roles_beside(article.text, names)
            third = third_persons(article.text)
            for cluster in clusters(article.text, names, stated, things(article), third):
                mentions = [names[index][0] for index in cluster.mentions]
                right = sum(any(s < name.end and name.start < e for s, e in spans) for name in mentions)
                evidence = tuple(one.name for one in named(cluster.evidence))
                found.append(Example(document["id"], evidence, right, len(mentions)))
    return found, persons


def fit(found: list[Example]) -> dict[str, float]:
    """Return the points of each piece of evidence."""
    points = dict.fromkeys(POINTS, 0.0) | FIXED
    chance = random.Random(0)
    found = list(found)
    for epoch in range(EPOCHS):
        chance.shuffle(found)
        step = STEP / (1 + 0.3 * epoch)
        for one in found:
            score = sum(points[name] for name in one.evidence)
            likely = 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))
            gradient = 0.03 * (likely - one.right / one.count) * min(one.count, MOST_MENTIONS)
            for name in one.evidence:
                if name in FIXED:
                    continue
                points[name] -= step * (gradient + RIDGE * points[name])
    return points


if __name__ == "__main__":
    main(sys.argv[1:])
