"""One model a field, with what it predicts for documents it has not seen."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from bot.reading.confidence.fields import Field
from bot.reading.confidence.rating import REASONS
from tests.bench.calibrate.cases import FIELDS, Cases
from tests.bench.calibrate.fitting import (
    Case,
    Model,
    base_rate,
    brier,
    chances,
    correction,
    fit,
    out_of_fold,
    too_few,
)
from tests.bench.calibrate.reliability import Predicted


class Calibrated(NamedTuple):
    """The models, the corrections, and what was predicted.

    ``own`` is predicted for our own documents by models that have not seen them, ``bare`` for further documents
    without a correction, ``further`` with one that has not seen the document; both None without further documents.
    """

    models: dict[Field, Model]
    corrections: dict[Field, float]
    own: dict[Field, Predicted]
    bare: dict[Field, Predicted] | None
    further: dict[Field, Predicted] | None
    notes: dict[Field, str]


def calibrated(own: Cases, further: Cases | None, before: Mapping[Field, float]) -> Calibrated:
    """Models fitted to our own documents; corrections set by further ones, or as they were ``before``.

    A field of which nothing was found has no model.
    """
    models, predicted, notes = dict[Field, Model](), dict[Field, Predicted](), dict[Field, str]()
    fields = [field for field in FIELDS if own[field]]
    for field in fields:
        models[field], predicted[field], notes[field] = _own(own[field], REASONS[field].grounds.keys())
    if further is None:
        return Calibrated(models, dict(before), predicted, None, None, notes)
    bare = {field: [models[field].log_odds(case.features) for case in further[field]] for field in fields}
    return Calibrated(
        models,
        {field: correction(bare[field], [case.right for case in further[field]]) for field in fields},
        predicted,
        {field: _predicted(further[field], bare[field]) for field in fields},
        {field: _predicted(further[field], _corrected(further[field], bare[field])) for field in fields},
        notes,
    )


def _own(cases: list[Case], grounds: Collection[str]) -> tuple[Model, Predicted, str]:
    """Features where they tell more than the base rate about documents not seen; else the base rate, and why."""

    def weigh(some: Sequence[Case]) -> Model:
        return fit(some, grounds)

    plain = _predicted(cases, out_of_fold(cases, base_rate))
    if too_few(cases):
        return base_rate(cases), plain, "base rate: too few wrong"
    weighed = _predicted(cases, out_of_fold(cases, weigh))
    if brier(weighed.chances, weighed.right) >= brier(plain.chances, plain.right):
        return base_rate(cases), plain, "base rate: no feature tells"
    return weigh(cases), weighed, ""


def _corrected(cases: list[Case], log_odds: list[float]) -> list[float]:
    """Each corrected by what the other documents say."""
    by = {}
    for document in dict.fromkeys(case.document for case in cases):
        others = [(odds, case.right) for odds, case in zip(log_odds, cases, strict=True) if case.document != document]
        by[document] = correction([odds for odds, _ in others], [right for _, right in others])
    return [odds + by[case.document] for odds, case in zip(log_odds, cases, strict=True)]


def _predicted(cases: list[Case], log_odds: list[float]) -> Predicted:
    return Predicted(chances(log_odds), [case.right for case in cases], [case.document for case in cases])
