"""Lines of print sorted into columns and blocks: runs that belong together by where they stand and how big they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from bot.documents.line import Line

_WIDER_GAP = 1.18
_OTHER_SIZE = 1.15
_SAME_EDGE = 4.0
_FEWEST_OWN = 4
_NEARLY_FULL = 0.85
_FULL_SHARE = 0.5


@dataclass(frozen=True)
class Block:
    """Lines set as one, the right edge at which their words were wrapped, and the number of their column."""

    lines: tuple[Line, ...]
    margin: float
    column: int


def blocks(lines: Sequence[Line]) -> Iterator[Block]:
    """The blocks of one page (or mail) in reading order; empty lines part them and are dropped."""
    for number, column in enumerate(_columns(lines)):
        pitch = _usual_pitch(column)
        group: list[Line] = []
        for line in column:
            if group and (not line.text or _apart(group[-1], line, pitch)):
                yield _block(group, column, number)
                group = []
            if line.text:
                group.append(line)
        if group:
            yield _block(group, column, number)


def same_row(above: Line, below: Line) -> bool:
    """Whether two pieces stand beside each other, as the cells of a table do."""
    return above.height > 0 and abs(below.base - above.base) < above.height / 2


def _columns(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Runs of lines that go down the page; a step back up begins another column or box."""
    run: list[Line] = []
    for line in lines:
        if run and line.base < run[-1].base - line.height:
            yield run
            run = []
        run.append(line)
    if run:
        yield run


def _usual_pitch(column: Sequence[Line]) -> float:
    """The usual distance between lines, in type sizes; 0 where nothing is known of positions."""
    steps = [
        (below.base - above.base) / above.height
        for above, below in pairwise(column)
        if above.height and below.base > above.base
    ]
    return median(steps) if steps else 0.0


def _apart(above: Line, below: Line, pitch: float) -> bool:
    if not above.height or not below.height or same_row(above, below):
        return False
    if not 1 / _OTHER_SIZE < below.height / above.height < _OTHER_SIZE:
        return True
    return bool(pitch) and below.base - above.base > pitch * _WIDER_GAP * above.height


def _block(lines: Sequence[Line], column: Sequence[Line], number: int) -> Block:
    return Block(tuple(lines), _own_margin(lines) or _column_margin(lines[0], column), number)


def _own_margin(lines: Sequence[Line]) -> float | None:
    """The block's own right edge, where enough of its lines come near it to show that it is one."""
    if len(lines) < _FEWEST_OWN:
        return None
    left, right = min(line.left for line in lines), max(line.right for line in lines)
    full = sum(line.right - left > (right - left) * _NEARLY_FULL for line in lines)
    return right if full >= len(lines) * _FULL_SHARE else None


def _column_margin(like: Line, column: Sequence[Line]) -> float:
    """The right edge of the lines in the column that are set like this one."""
    return max(
        line.right
        for line in column
        if line is like
        or (
            abs(line.height - like.height) <= like.height * (_OTHER_SIZE - 1)
            and abs(line.left - like.left) <= (like.height * _SAME_EDGE if like.height else _SAME_EDGE * 2)
        )
    )
