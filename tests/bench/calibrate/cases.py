"""Turns labelled documents and their readings into cases."""

from __future__ import annotations

from collections.abc import Iterable
from typing import get_args

from bot.reading.confidence.fields import Field
from bot.reading.confidence.rating import Rating
from tests.bench.calibrate.fitting import Case
from tests.bench.calibrate.judged import judged
from tests.gold.readings import Read

FIELDS: tuple[Field, ...] = get_args(Field)

Cases = dict[Field, list[Case]]


def cases_of(documents: Iterable[Read], rating: Rating) -> Cases:
    """Every value found whose label is known, by field."""
    cases: Cases = {field: [] for field in FIELDS}
    for gold, reading in documents:
        found, verdicts = rating.cases(reading), judged(gold, reading)
        for field in FIELDS:
            for features, right in zip(found[field], verdicts[field], strict=True):
                if right is not None:
                    cases[field].append(Case(gold.id, features, right))
    return cases
