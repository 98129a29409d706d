"""How far a statement is worth checking: a logistic model over the named features."""

from __future__ import annotations

import json
import math
from functools import cache
from importlib import resources
from typing import NamedTuple

STEEPEST = 30.0
"""The exponent's bound: beyond it the value is 0 or 1 to all printed digits."""


class Model(NamedTuple):
    """Weights of a logistic model.

    Attributes:
        bias: What every statement starts with.
        weights: For each feature, what one unit of it adds.
    """

    bias: float
    weights: dict[str, float]

    def probability(self, features: dict[str, float]) -> float:
        """Return the share of such statements that were judged worth checking, from 0 to 1."""
        weights, total = self.weights, self.bias
        for name, value in features.items():
            total += weights[name] * value
        return 1.0 / (1.0 + math.exp(-max(-STEEPEST, min(STEEPEST, total))))

    def reasons(self, features: dict[str, float]) -> tuple[str, ...]:
        """Return the features that speak for checking, the weightiest first."""
        weights = self.weights
        weighed = [(weight, name) for name, value in features.items() if (weight := weights[name] * value) > 0]
        weighed.sort(reverse=True)
        return tuple([name for _, name in weighed])


@cache
def load_model() -> Model:
    """Return the model that ships with the plugin; `bench/train_claims.py` wrote it."""
    data = json.loads((resources.files(__package__) / "model.json").read_text(encoding="utf-8"))
    return Model(data["bias"], data["weights"])
