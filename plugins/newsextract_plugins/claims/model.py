"""How far a statement is worth checking: a logistic model over the named features."""

from __future__ import annotations

import json
import math
from functools import cache
from importlib import resources
from typing import NamedTuple

from newsextract_plugins.claims.features import CLASS_FEATURES, Surface
from newsextract_plugins.claims.words import BITS

STEEPEST = 30.0
"""The exponent's bound: beyond it the value is 0 or 1 to all printed digits."""
MOST_REMEMBERED = 1 << 14
"""Sets of classes of which the sum is kept."""


class Judgement(NamedTuple):
    """What a set of classes adds.

    Attributes:
        total: The bias and the weights of all of them.
        reasons: The weights above nought with their features' names, the weightiest first.
    """

    total: float
    reasons: tuple[tuple[float, str], ...]


class Model:
    """A logistic model.

    Args:
        bias: What every statement starts with.
        weights: For each feature, what one unit of it adds.
    """

    def __init__(self, bias: float, weights: dict[str, float]) -> None:
        self.bias = bias
        self.weights = weights
        self._of_classes = _Remembered(self)
        self._question, self._name, self._length = (weights[name] for name in ("question", "name", "length"))

    def of_classes(self, classes: int) -> Judgement:
        """Return what the classes of a statement's words add."""
        weighed = [(self.weights[name], name) for name in CLASS_FEATURES if classes & BITS[name]]
        reasons = sorted([pair for pair in weighed if pair[0] > 0], reverse=True)
        return Judgement(sum([weight for weight, _ in weighed], start=self.bias), tuple(reasons))

    def probability(self, surface: Surface) -> float:
        """Return the share of such statements that were judged worth checking, from 0 to 1."""
        classes, asks, names, length = surface
        total = self._of_classes[classes][0] + names * self._name + length * self._length
        if asks:
            total += self._question
        if not -STEEPEST < total < STEEPEST:
            total = STEEPEST if total > 0 else -STEEPEST
        return 1.0 / (1.0 + math.exp(-total))

    def reasons(self, surface: Surface) -> tuple[str, ...]:
        """Return the features that speak for checking, the weightiest first."""
        classes, asks, names, length = surface
        others = ((names * self._name, "name"), (length * self._length, "length"), (asks * self._question, "question"))
        weighed = [*self._of_classes[classes][1], *[pair for pair in others if pair[0] > 0]]
        weighed.sort(reverse=True)
        return tuple([name for _, name in weighed])


class _Remembered(dict[int, Judgement]):
    """What each set of classes adds, each summed once; emptied when it has grown too large."""

    def __init__(self, model: Model) -> None:
        self._model = model

    def __missing__(self, classes: int) -> Judgement:
        if len(self) >= MOST_REMEMBERED:
            self.clear()
        judgement = self[classes] = self._model.of_classes(classes)
        return judgement


@cache
def load_model() -> Model:
    """Return the model that ships with the plugin; `bench/train_claims.py` wrote it."""
    data = json.loads((resources.files(__package__) / "model.json").read_text(encoding="utf-8"))
    return Model(data["bias"], data["weights"])
