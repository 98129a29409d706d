"""The weights of the features that tell a line from the story: data, fitted by `bench/train_zones.py`."""

from __future__ import annotations

import json
from functools import cache
from importlib import resources
from typing import Final

__all__ = ["Model", "model", "weighed"]

REASONS: Final = 3
"""Features that are told of a line, the weightiest first."""


class Model:
    """The weights of the features, and from which sum on a line is none of the story."""

    def __init__(self, bias: float, threshold: float, weights: dict[str, float]) -> None:
        self.bias = bias
        self.threshold = threshold
        self.weights = weights


@cache
def model() -> Model:
    """Return the model that ships with the plugin."""
    data = json.loads((resources.files(__package__) / "likeness.json").read_text(encoding="utf-8"))
    return Model(data["bias"], data["threshold"], data["weights"])


def weighed(features: dict[str, float], by: Model) -> tuple[float, tuple[str, ...]]:
    """Return the sum of a line's features, and the names of those that spoke for it, the weightiest first."""
    weights = by.weights
    found = sorted(((value * weights[name], name) for name, value in features.items()), reverse=True)
    reasons = tuple(name for weight, name in found[:REASONS] if weight > 0)
    return by.bias + sum(weight for weight, _ in found), reasons
