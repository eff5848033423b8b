"""How much each feature counts: the table ``confidence.tsv``, fitted by ``python -m tests.bench.calibrate``."""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path

from bot.reading.confidence.fields import Features
from bot.reading.seed_files import rows, seed_file

ALWAYS = "always"
"""The row that every value of a field has: the log-odds of one without any feature."""
ELSEWHERE = "in documents of others"
"""The row by which a field is corrected, as documents that the rules were not written beside are harder."""
NAME = "confidence.tsv"


@dataclass(frozen=True, slots=True)
class Weights:
    """Log-odds by field and feature; a pair that is not there counts nothing."""

    table: dict[tuple[str, str], float]

    def chance(self, field: str, features: Features) -> float | None:
        """How likely (0 to 1, two decimals) a value with these features is right; None for a field without a row."""
        always = self.table.get((field, ALWAYS))
        if always is None:
            return None
        log_odds = always + self.table.get((field, ELSEWHERE), 0.0)
        log_odds += sum(self.table.get((field, feature), 0.0) for feature in features)
        return round(1 / (1 + math.exp(-log_odds)), 2)


def load_weights(seeds: Path | None = None) -> Weights:
    """The table in the folder ``seeds``, else the one shipped. Raises KeyError or ValueError for a malformed one."""
    return Weights({(row["field"], row["feature"]): float(row["weight"]) for row in rows(seed_file(seeds, NAME))})
