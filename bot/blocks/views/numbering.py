"""Statements under numbers that are the same in every view, so that a line can be found again in the words."""

from __future__ import annotations

from collections.abc import Iterator

from bot.blocks.replies.sides import Side, sides
from bot.readout import Readout, Statement


def numbered_statements(readout: Readout) -> Iterator[tuple[int, Side, Statement]]:
    """Every statement with its number (from 1) and its side, side by side."""
    number = 0
    for side in sides(readout):
        for statement in side.statements:
            number += 1
            yield number, side, statement
