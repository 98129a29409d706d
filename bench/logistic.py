"""A logistic regression with a ridge penalty, by Newton's method, in plain Python; average precision, calibration."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

RIDGE = 3.0
NEWTON_STEPS = 8

Row = tuple[dict[str, float], int, float]
"""The features of a case, whether it is one of those that are looked for, and how much it counts."""


class Fit(NamedTuple):
    """A bias and the weights of the features."""

    bias: float
    weights: dict[str, float]

    def score(self, features: dict[str, float]) -> float:
        return self.bias + sum(self.weights[name] * value for name, value in features.items())


def fit(rows: Sequence[Row], names: Sequence[str], ridge: float = RIDGE) -> Fit:
    """Return the model of the rows: Newton's method on the penalised likelihood, the bias not penalised."""
    place = {name: number for number, name in enumerate(names, 1)}
    size = len(names) + 1
    sparse = [
        ([(0, 1.0), *((place[name], value) for name, value in row.items())], label, count) for row, label, count in rows
    ]
    weights = [0.0] * size
    for _ in range(NEWTON_STEPS):
        gradient = [0.0] + [-ridge * weight for weight in weights[1:]]
        hessian = [[ridge * (i == j) * (i > 0) for j in range(size)] for i in range(size)]
        hessian[0][0] += 1e-9
        for row, label, count in sparse:
            probability = sigmoid(sum(weights[i] * value for i, value in row))
            curvature = probability * (1 - probability) * count
            for i, value in row:
                gradient[i] += (label - probability) * value * count
                for j, other in row:
                    hessian[i][j] += curvature * value * other
        weights = [weight + step for weight, step in zip(weights, solve(hessian, gradient), strict=True)]
    return Fit(weights[0], dict(zip(names, weights[1:], strict=True)))


def sigmoid(total: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


def solve(matrix: list[list[float]], right: list[float]) -> list[float]:
    """Solve a positive definite system by elimination."""
    rows = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    size = len(rows)
    for i in range(size):
        for j in range(i + 1, size):
            factor = rows[j][i] / rows[i][i]
            if factor:
                for k in range(i, size + 1):
                    rows[j][k] -= factor * rows[i][k]
    solution = [0.0] * size
    for i in range(size - 1, -1, -1):
        known = sum(rows[i][k] * solution[k] for k in range(i + 1, size))
        solution[i] = (rows[i][size] - known) / rows[i][i]
    return solution


def average_precision(scored: list[tuple[float, int]]) -> float:
    """Return the mean, over the cases looked for, of the precision down to each."""
    hits, total = 0, 0.0
    for rank, (_, label) in enumerate(sorted(scored, key=lambda item: -item[0]), 1):
        hits += label
        total += label * hits / rank
    return total / max(1, hits)


def calibration_error(scored: list[tuple[float, int]], bins: int = 10) -> float:
    """Return how far, on average over the cases, the probabilities lie from the shares in bins of equal width."""
    groups: dict[int, list[tuple[float, int]]] = {}
    for probability, label in scored:
        groups.setdefault(min(bins - 1, int(probability * bins)), []).append((probability, label))
    off = [abs(sum(p for p, _ in group) - sum(label for _, label in group)) for group in groups.values()]
    return sum(off) / max(1, len(scored))
