"""The regression gate: what the reading scores on our own documents may not fall without a reason.

``figures.json`` holds the figures of each half as they were last recorded; ``python -m tests.gold.record`` renews it.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from pydantic import TypeAdapter

from tests.gold.scoring.sheet import Figure, Figures, Row

RECORD = Path(__file__).parent / "figures.json"
FALL = 10
"""Thousandths of F1 that a row may lose: one point."""
RISE = 50
"""Thousandths of F1 that a row may gain before the record is behind: five points."""
RENEW = "python -m tests.gold.record (the commit that lowers a figure gives the reason)"

Halves = dict[str, Figures]
_HALVES = TypeAdapter(Halves)


class FiguresBehindWarning(UserWarning):
    """The reading is far better than the record says, so that the gate would let much of it be lost."""


class Move(NamedTuple):
    """One row of one half whose F1 is no longer what was recorded."""

    half: str
    row: Row
    recorded: float
    now: float

    @property
    def thousandths(self) -> int:
        """By how much it rose; negative where it fell."""
        return round(1000 * (self.now - self.recorded))

    def __str__(self) -> str:
        return f"{self.half}, {self.row}: F1 recorded {self.recorded:.3f}, now {self.now:.3f}"


def recorded(file: Path = RECORD) -> Halves:
    """The figures on record. Raises pydantic.ValidationError for a file that holds anything else."""
    return _HALVES.validate_json(file.read_bytes())


def record(halves: Halves, file: Path = RECORD) -> None:
    """Put these figures on record."""
    file.write_bytes(_HALVES.dump_json(halves, indent=1) + b"\n")


def moves(before: Halves, now: Halves) -> Iterator[Move]:
    """Every recorded row that changed; one that nothing is found for any more has fallen to 0."""
    for half, figures in before.items():
        for row, figure in figures.items():
            move = Move(half, row, figure.f1, now.get(half, {}).get(row, NOTHING).f1)
            if move.thousandths:
                yield move


NOTHING = Figure(precision=0, recall=0, f1=0)


def fallen(before: Halves, now: Halves) -> list[Move]:
    """What fell by more than one point."""
    return [move for move in moves(before, now) if move.thousandths < -FALL]


def risen(before: Halves, now: Halves) -> list[Move]:
    """What rose by more than five points."""
    return [move for move in moves(before, now) if move.thousandths > RISE]


def told(changes: list[Move]) -> str:
    """The changes, one a line, and how to renew the record."""
    return "\n".join(["", *map(str, changes), f"renew: {RENEW}"])
