"""How far a statement is worth checking: a logistic model over the named features."""

from __future__ import annotations

import json
import math
from functools import cache
from importlib import resources
from typing import Final, NamedTuple

from newsextract_plugins.claims.features import ALL_BITS, BINARY_FEATURES, Surface

__all__ = ["Model", "load_model"]

STEEPEST: Final = 30.0
"""The exponent's bound: beyond it the value is 0 or 1 to all printed digits."""
MOST_REMEMBERED: Final = 1 << 14
"""Sets of features of which the sum is kept."""


class Judgement(NamedTuple):
    """What a set of features adds.

    Attributes:
        total: The bias and the weights of all of them.
        reasons: The weights above nought with their features' names, the weightiest first.
        names: The names alone.
    """

    total: float
    reasons: tuple[tuple[float, str], ...]
    names: tuple[str, ...]


class Model:
    """A logistic model.

    Args:
        bias: What every statement starts with.
        weights: For each feature, what one unit of it adds.
        speakers: For each kind of speaker, what it adds: `office` of somebody whose office the article states;
            `elsewhere` is what it costs that whom a statement is about is named in another sentence.
    """

    def __init__(self, bias: float, weights: dict[str, float], speakers: dict[str, float] | None = None) -> None:
        self.bias = bias
        self.weights = weights
        self.speakers = speakers or {}
        self._of_classes = _Remembered(self)
        self._length = weights["length"]
        self._weights = tuple((ALL_BITS[name], weights[name], name) for name in BINARY_FEATURES)

    def of_classes(self, classes: int) -> Judgement:
        """Return what the features of a statement add."""
        weighed = [(weight, name) for bit, weight, name in self._weights if classes & bit]
        reasons = tuple(sorted([pair for pair in weighed if pair[0] > 0], reverse=True))
        total = sum([weight for weight, _ in weighed], start=self.bias)
        return Judgement(total, reasons, tuple([name for _, name in reasons]))

    def probability(self, surface: Surface, speaker: str = "", *, elsewhere: bool = False) -> float:
        """Return the share of such statements that were judged worth checking, from 0 to 1.

        Args:
            surface: What the statement is judged by.
            speaker: What kind of speaker makes it, empty where nothing tells.
            elsewhere: Whether whom it is about is named in another sentence.
        """
        total = self._of_classes[surface.classes][0] + surface.length * self._length
        if speaker:
            total += self.speakers.get(speaker, 0.0)
        if elsewhere:
            total += self.speakers.get("elsewhere", 0.0)
        if not -STEEPEST <= total <= STEEPEST:
            total = math.copysign(STEEPEST, total)
        return 1.0 / (1.0 + math.exp(-total))

    def reasons(self, surface: Surface, speaker: str = "") -> tuple[str, ...]:
        """Return the features that speak for checking, the weightiest first."""
        of_length = surface.length * self._length
        of_speaker = self.speakers.get(speaker, 0.0) if speaker else 0.0
        _, reasons, names = self._of_classes[surface.classes]
        if of_length <= 0 and of_speaker <= 0:
            return names
        weighed = list(reasons)
        if of_length > 0:
            weighed.append((of_length, "length"))
        if of_speaker > 0:
            weighed.append((of_speaker, f"speaker_{speaker}"))
        weighed.sort(reverse=True)
        return tuple([name for _, name in weighed])


class _Remembered(dict[int, Judgement]):
    """What each set of features adds, each summed once; emptied when it has grown too large."""

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
    return Model(data["bias"], data["weights"], data["speakers"])
