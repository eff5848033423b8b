"""How likely it is that something found is what a reader would mark: the weights of ``attitudes/weights.tsv``."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import exp

from bot.reading.seed_files import rows, seed_file


@dataclass(frozen=True, slots=True)
class Weights:
    """A logistic sum: a weight a feature, the rest at start."""

    start: float
    of: dict[str, float]

    def likely(self, features: Iterable[str]) -> float:
        """The likelihood, 0 to 1, of something with these features; unknown features weigh nothing."""
        weight = self.of.get
        return 1 / (1 + exp(-self.start - sum(weight(feature, 0.0) for feature in features)))


def load_weights(what: str, seeds: str | None = None) -> Weights:
    """The weights for ``what`` (stances, commitments). KeyError where the table has no row "start" for it."""
    table = {
        row["feature"]: float(row["weight"])
        for row in rows(seed_file(seeds, "attitudes", "weights.tsv"))
        if row["what"] == what
    }
    return Weights(table.pop("start"), table)
