"""Why a value has its confidence: the features that it has, with their weights."""

from __future__ import annotations

from bot.reading.confidence.fields import Field
from bot.reading.confidence.weights import ALWAYS, ELSEWHERE, load_weights
from tests.bench.sample_page.listening import Heard


def reasons(heard: Heard, field: Field) -> list[str]:
    """For each value of a field, its log-odds as a sum."""
    weights = load_weights().table
    told = []
    for features in heard.rating.cases(heard.readout)[field]:
        parts = [(name, weights.get((field, name), 0.0)) for name in (ALWAYS, ELSEWHERE, *sorted(features))]
        told.append(", ".join(f"{name} {weight:+.2f}" for name, weight in parts if weight))
    return told
