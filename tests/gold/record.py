"""Reads our own documents and puts the figures on record: ``python -m tests.gold.record``."""

from __future__ import annotations

from bot.reading.reader import Reader
from tests.gold.gate import RECORD, fallen, moves, record, recorded
from tests.gold.readings import figures_of, read_halves


def main() -> None:
    """Record what is measured now, and tell what changed."""
    before = recorded() if RECORD.exists() else {}
    now = figures_of(read_halves(Reader()))
    record(now)
    for move in moves(before, now):
        print(move)
    print(f"recorded in {RECORD.name}")
    if fallen(before, now):
        print("Figures fell by more than a point: the commit gives the reason.")


if __name__ == "__main__":
    main()
