"""Predicted chances beside what was the case: the figures that docs/confidence.md shows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from bot.reading.confidence.fields import Field
from tests.bench.calibrate.fitting import brier

BINS = (0.0, 0.5, 0.7, 0.85, 0.95, 1.0)
"""Chances are counted between these; the first of two belongs to the upper bin."""


class Predicted(NamedTuple):
    """The chances of one field's values by a model that has not seen their documents, which are right, and whose."""

    chances: Sequence[float]
    right: Sequence[bool]
    documents: Sequence[str]

    @property
    def base(self) -> float:
        """The Brier score of giving every value the share of right ones."""
        share = sum(self.right) / len(self.right)
        return brier([share] * len(self.right), self.right)


def figures(fields: Mapping[Field, Predicted], note: Mapping[Field, str]) -> str:
    """One row a field: found, right, predicted, Brier score beside the base rate's, and a remark."""
    count = len({document for one in fields.values() for document in one.documents})
    lines = [f"{count} documents.", "", "| field | found | right | predicted | Brier | base rate's | |"]
    lines += ["|---|---:|---:|---:|---:|---:|---|"]
    for field, one in fields.items():
        found, right = len(one.right), sum(one.right)
        if not found:
            continue
        mean, score = sum(one.chances) / found, brier(one.chances, one.right)
        numbers = f"{found} | {right / found:.2f} | {mean:.2f} | {score:.3f} | {one.base:.3f}"
        lines.append(f"| {field} | {numbers} | {note.get(field, '')} |")
    return "\n".join(lines)


def reliability(fields: Mapping[Field, Predicted]) -> str:
    """One row a field, one column a bin of chances: ``right of found (mean chance)``."""
    heads = [f"{low:.2f} to {high:.2f}" for low, high in _bins()]
    lines = [f"| field | {' | '.join(heads)} |", f"|---|{'---|' * len(heads)}"]
    for field, one in fields.items():
        if one.right:
            lines.append(f"| {field} | {' | '.join(_cell(one, low, high) for low, high in _bins())} |")
    return "\n".join(lines)


def _bins() -> list[tuple[float, float]]:
    return list(pairwise(BINS))


def _cell(one: Predicted, low: float, high: float) -> str:
    last = high == BINS[-1]
    inside = [(c, r) for c, r in zip(one.chances, one.right, strict=True) if low <= c and (c < high or last)]
    if not inside:
        return ""
    mean = sum(chance for chance, _ in inside) / len(inside)
    return f"{sum(right for _, right in inside)} of {len(inside)} ({mean:.2f})"
