"""Fits the weights of one field: logistic regression with a ridge penalty, checked document by document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from bot.reading.confidence.fields import Features
from bot.reading.confidence.weights import ALWAYS
from tests.bench.ridge import Ridge, regression

Numbers = NDArray[np.float64]

PENALTY = 1.0
"""How hard a weight is pulled to 0: as hard as four cases pull that could go either way."""
SEEN = 3
"""A feature of fewer cases gets no weight."""
RARE = 8
"""With fewer right or wrong cases a field gets its base rate and no features."""
STEPS = 15


class Case(NamedTuple):
    """One found value of one document: its features, and whether it is right."""

    document: str
    features: Features
    right: bool


@dataclass(frozen=True)
class Model:
    """The weights by feature; ``ALWAYS`` is the first."""

    weights: dict[str, float]

    def log_odds(self, features: Features) -> float:
        """Of a value with these features."""
        return self.weights[ALWAYS] + sum(self.weights.get(one, 0.0) for one in features)


def base_rate(cases: Sequence[Case]) -> Model:
    """How many of all are right, with one right and one wrong case added."""
    right = sum(case.right for case in cases)
    return Model({ALWAYS: float(np.log((right + 1) / (len(cases) - right + 1)))})


def fit(cases: Sequence[Case], grounds: Collection[str]) -> Model:
    """The weights of the features that are seen often enough.

    A ground for trust can only raise the chance and a reason for doubt only lower it: where the cases say otherwise
    they are too few, and the feature that contradicts its meaning most is left out until none does.
    """
    counted = Counter(name for case in cases for name in case.features)
    names = sorted(name for name, count in counted.items() if SEEN <= count <= len(cases) - SEEN)
    while True:
        model = _fitted(cases, names)
        wrong = [name for name in names if (model.weights[name] > 0) != (name in grounds)]
        if not wrong:
            return model
        names.remove(max(wrong, key=lambda name: abs(model.weights[name])))


def _fitted(cases: Sequence[Case], names: list[str]) -> Model:
    right = [case.right for case in cases]
    weights = regression([case.features for case in cases], right, names, Ridge(1e-3, PENALTY))
    return Model(dict(zip([ALWAYS, *names], weights, strict=True)))


def too_few(cases: Sequence[Case]) -> bool:
    """Whether there are too few right or too few wrong cases to tell them apart."""
    right = sum(case.right for case in cases)
    return min(right, len(cases) - right) < RARE


def out_of_fold(cases: Sequence[Case], train: Callable[[Sequence[Case]], Model]) -> list[float]:
    """The log-odds of each case by a model that has not seen its document."""
    models = {
        document: train([case for case in cases if case.document != document])
        for document in dict.fromkeys(case.document for case in cases)
    }
    return [models[case.document].log_odds(case.features) for case in cases]


def correction(log_odds: Sequence[float], right: Sequence[bool]) -> float:
    """What is added to every log-odds so that the mean chance is the share of right cases, pulled to 0 a little.

    0 where the chances are too low: a correction is for overconfidence, and only lowers.
    """
    given, wanted, by = np.array(log_odds), np.array(right, dtype=float), 0.0
    for _ in range(STEPS):
        chance = _sigmoid(given + by)
        by += float((wanted - chance).sum() - PENALTY * by) / float((chance * (1 - chance)).sum() + PENALTY)
    return min(by, 0.0)


def chances(log_odds: Sequence[float]) -> list[float]:
    """The log-odds as chances, 0 to 1."""
    return [float(one) for one in _sigmoid(np.array(log_odds))]


def brier(chance: Sequence[float], right: Sequence[bool]) -> float:
    """The mean squared difference between the chance and what was the case (1 or 0): 0 is perfect, 0.25 a coin."""
    return float(np.mean((np.array(chance) - np.array(right, dtype=float)) ** 2))


def _sigmoid(x: Numbers) -> Numbers:
    return np.asarray(1 / (1 + np.exp(-x)), dtype=np.float64)
