"""Fits the weights of the claims plugin and writes them into its model.json.

    python bench/train_claims.py DEBATES.jsonl SPEECHES.jsonl [--write]

Each file holds one sentence a line, `text` and `checkworthy` (0 or 1). Prints, for each file, the average precision and
the calibration error in five-fold cross-validation, and the weights; --write keeps the weights that all sentences
together give. What weight the kind of speaker has, no annotated sentence tells: it is set by hand.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from logistic import Fit, average_precision, calibration_error, fit, sigmoid

import newsextract_plugins.claims.features
from newsextract import Extractor
from newsextract_plugins.claims.features import FEATURES, Statement, features_of, surface_of

if TYPE_CHECKING:
    from logistic import Row

FOLDS = 5
RIDGE = 1.0
COUNT_OF_SPEECHES = 0.65
"""How much a sentence of a speech counts against one of a debate: of speeches, fact-checkers took up few sentences."""
SPEAKERS = {"elsewhere": -0.3, "office": 0.4, "anonymous": -0.3}


def main(files: list[Path], *, write: bool) -> None:
    extractor = Extractor(plugins=["dates", "statistics"])
    sets = [rows_of(extractor, file, count) for file, count in zip(files, (1.0, COUNT_OF_SPEECHES), strict=True)]
    rows = [row for group in sets for row in group]
    for file, group in zip(files, sets, strict=True):
        scored = []
        for fold in range(FOLDS):
            others = [row for other in sets for number, row in enumerate(other) if number % FOLDS != fold]
            model = fit(others, FEATURES, RIDGE)
            own = [row for number, row in enumerate(group) if number % FOLDS == fold]
            scored += [(sigmoid(model.score(features)), label) for features, label, _ in own]
        precision, error = 100 * average_precision(scored), 100 * calibration_error(scored)
        print(f"{file.stem}: average precision {precision:.1f}, calibration error {error:.1f}, cross-validated")
    model = fit(rows, FEATURES, RIDGE)
    print(f"bias {model.bias:.2f}")
    for name, weight in sorted(model.weights.items(), key=lambda item: -item[1]):
        print(f"  {name:20}{weight:6.2f}  in {sum(name in features for features, _, _ in rows)} sentences")
    if write:
        save(model, len(rows), sum(label for _, label, _ in rows))


def rows_of(extractor: Extractor, file: Path, count: float) -> list[Row]:
    rows = []
    for line in file.read_text(encoding="utf-8").splitlines():
        sentence = json.loads(line)
        article = extractor.extract(sentence["text"])
        surface = surface_of(Statement.read(article.text), article.statistics, article.dates)
        rows.append((features_of(surface), int(sentence["checkworthy"]), count))
    return rows


def save(model: Fit, sentences: int, worthy: int) -> None:
    file = Path(newsextract_plugins.claims.features.__file__).with_name("model.json")
    data = {
        "about": "Weights of a logistic model. Written by bench/train_claims.py.",
        "trained_on": f"{sentences} sentences of debates and speeches, {worthy} of them worth checking",
        "bias": round(model.bias, 3),
        "weights": {name: round(model.weights[name], 3) for name in FEATURES},
        "speakers": SPEAKERS,
    }
    file.write_text(json.dumps(data, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) not in {3, 4} or "--help" in sys.argv:
        sys.exit(__doc__)
    main([Path(name) for name in sys.argv[1:3]], write="--write" in sys.argv)
