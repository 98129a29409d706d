"""Fits the weights of the claims plugin and writes them into its model.json.

    python bench/train_claims.py DATA.jsonl [--write]

DATA holds one sentence a line, `text` and `checkworthy` (0 or 1). Prints the average precision in ten-fold
cross-validation and the weights; --write keeps the weights that all sentences together give.

The fit is a logistic regression with a ridge penalty, by Newton's method, in plain Python.
"""

from __future__ import annotations

import json
import math
import sys
from pathlib import Path
from typing import NamedTuple

import newsextract_plugins.claims.features
from newsextract_plugins.claims.features import FEATURES, Statement, features_of, surface_of

FOLDS = 10
RIDGE = 3.0
NEWTON_STEPS = 8

Row = tuple[dict[str, float], int]


class Fit(NamedTuple):
    """A bias and the weights of the features."""

    bias: float
    weights: dict[str, float]

    def score(self, features: dict[str, float]) -> float:
        return self.bias + sum(self.weights[name] * value for name, value in features.items())


def main(path: Path, *, write: bool) -> None:
    sentences = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    rows = [
        (features_of(surface_of(Statement.read(sentence["text"]))), int(sentence["checkworthy"]))
        for sentence in sentences
    ]
    scored = []
    for fold in range(FOLDS):
        model = fit([row for number, row in enumerate(rows) if number % FOLDS != fold])
        held_out = [row for number, row in enumerate(rows) if number % FOLDS == fold]
        scored += [(model.score(features), label) for features, label in held_out]
    crossed = 100 * average_precision(scored)
    model = fit(rows)
    own = 100 * average_precision([(model.score(features), label) for features, label in rows])
    print(f"average precision: cross-validated {crossed:.1f}, on its own sentences {own:.1f}; bias {model.bias:.2f}")
    for name, weight in sorted(model.weights.items(), key=lambda item: -item[1]):
        print(f"  {name:16}{weight:6.2f}  in {sum(name in features for features, _ in rows)} sentences")
    if write:
        file = Path(newsextract_plugins.claims.features.__file__).with_name("model.json")
        data = {
            "about": "Weights of a logistic model. Written by bench/train_claims.py.",
            "trained_on": f"{len(rows)} sentences of debates, {sum(label for _, label in rows)} of them worth checking",
            "cross_validated_average_precision": round(crossed, 1),
            "bias": round(model.bias, 3),
            "weights": {name: round(model.weights[name], 3) for name in FEATURES if name in model.weights},
        }
        file.write_text(json.dumps(data, indent=1) + "\n", encoding="utf-8")


def fit(rows: list[Row]) -> Fit:
    """Return the model of the rows: Newton's method on the penalised likelihood, the bias not penalised."""
    names = list(FEATURES)
    size = len(names) + 1
    sparse = [
        ([(0, 1.0), *((names.index(name) + 1, value) for name, value in features.items())], label)
        for features, label in rows
    ]
    weights = [0.0] * size
    for _ in range(NEWTON_STEPS):
        gradient = [0.0] + [-RIDGE * weight for weight in weights[1:]]
        hessian = [[RIDGE * (i == j) * (i > 0) for j in range(size)] for i in range(size)]
        for row, label in sparse:
            total = sum(weights[i] * value for i, value in row)
            probability = 1 / (1 + math.exp(-total))
            curvature = probability * (1 - probability)
            for i, value in row:
                gradient[i] += (label - probability) * value
                for j, other in row:
                    hessian[i][j] += curvature * value * other
        weights = [weight + step for weight, step in zip(weights, solve(hessian, gradient), strict=True)]
    return Fit(weights[0], dict(zip(names, weights[1:], strict=True)))


def solve(matrix: list[list[float]], right: list[float]) -> list[float]:
    """Solve a positive definite system by elimination."""
    rows = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    size = len(rows)
    for i in range(size):
        for j in range(i + 1, size):
            factor = rows[j][i] / rows[i][i]
            for k in range(i, size + 1):
                rows[j][k] -= factor * rows[i][k]
    solution = [0.0] * size
    for i in range(size - 1, -1, -1):
        known = sum(rows[i][k] * solution[k] for k in range(i + 1, size))
        solution[i] = (rows[i][size] - known) / rows[i][i]
    return solution


def average_precision(scored: list[tuple[float, int]]) -> float:
    """Return the mean, over the sentences worth checking, of the precision down to each."""
    hits, total = 0, 0.0
    for rank, (_, label) in enumerate(sorted(scored, key=lambda item: -item[0]), 1):
        hits += label
        total += label * hits / rank
    return total / max(1, hits)


if __name__ == "__main__":
    if len(sys.argv) not in {2, 3} or "--help" in sys.argv:
        sys.exit(__doc__)
    main(Path(sys.argv[1]), write="--write" in sys.argv)
