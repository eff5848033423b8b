"""Writes ``seeds/confidence.tsv``, and reads its corrections."""

from __future__ import annotations

from pathlib import Path

from bot.reading.confidence.fields import Field
from bot.reading.confidence.weights import ALWAYS, ELSEWHERE, NAME, load_weights
from tests.bench.calibrate.cases import FIELDS
from tests.bench.calibrate.models import Calibrated

TABLE = Path(__file__).parents[3] / "seeds" / NAME
HEAD = (
    "# Log-odds that a found value is right, by its features; docs/confidence.md.",
    "# Written by: python -m tests.bench.calibrate",
    "field\tfeature\tweight",
)


def corrections() -> dict[Field, float]:
    """The corrections that stand in the table."""
    weights = load_weights().table
    return {field: weights.get((field, ELSEWHERE), 0.0) for field in FIELDS}


def write_table(result: Calibrated, file: Path) -> None:
    """One row a field and feature, in the order of a reading, the heaviest first."""
    rows = list(HEAD)
    for field, model in result.models.items():
        weights = model.weights
        heaviest = sorted((name for name in weights if name != ALWAYS), key=lambda name: -abs(weights[name]))
        rows.append(_row(field, ALWAYS, weights[ALWAYS]))
        if by := result.corrections.get(field):
            rows.append(_row(field, ELSEWHERE, by))
        rows += [_row(field, name, weights[name]) for name in heaviest]
    file.write_text("\n".join(rows) + "\n", "utf-8")


def _row(field: Field, feature: str, weight: float) -> str:
    return f"{field}\t{feature}\t{weight:.2f}"
