"""Where promises are looked for: what each statement says, and what no statement covers of each sentence."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.reading.attitudes.stretch import Stretch, stretch_of
from bot.reading.findings import At
from bot.reading.statements.columns import Columns
from bot.readout import Statement

SHORTEST = 5
"""Tokens that must be left of a sentence between its statements."""

Bounds = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Passage:
    """Tokens to look at, the stretch of text that they may cover, and the statement whose content they are, if any."""

    stretch: Stretch
    at: At
    statement: Statement | None


def passages(columns: Columns, statements: Iterable[Statement], bounds: Iterable[Bounds]) -> Iterator[Passage]:
    """Every statement's content, then the rest of each sentence, whose tokens ``bounds`` gives."""
    covered: list[Bounds] = []
    for statement in statements:
        stretch, content = stretch_of(columns, statement.content), statement.content
        covered.append((stretch.lo, stretch.hi))
        yield Passage(stretch, At(content.start, content.end), statement)
    covered.sort()
    for lo, hi in bounds:
        for first, end in _left(covered, lo, hi):
            if end - first >= SHORTEST:
                yield Passage(Stretch(columns, first, end), At(columns.starts[first], columns.ends[end - 1]), None)


def _left(covered: list[Bounds], lo: int, hi: int) -> Iterator[Bounds]:
    """What is left of tokens lo..hi between those covered."""
    for first, end in covered[bisect_left(covered, (lo - 400, 0)) :]:
        if first >= hi:
            break
        if end <= lo:
            continue
        if first > lo:
            yield lo, first
        lo = max(lo, end)
    if lo < hi:
        yield lo, hi
