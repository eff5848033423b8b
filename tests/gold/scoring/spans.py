"""Spans of a text (code-point offsets, end exclusive): how much two have in common, and which belong together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

Span = tuple[int, int]
L = TypeVar("L")
F = TypeVar("F")


def overlap(one: Span, other: Span) -> float:
    """What they share, as a part (0 to 1) of the stretch from the first beginning to the last end."""
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return max(0, shared) / max(1, max(one[1], other[1]) - min(one[0], other[0]))


def holds(found: Span, labelled: Span) -> bool:
    """The found span holds the labelled one and is at most three times as long and 40 characters more."""
    longest = 3 * (labelled[1] - labelled[0]) + 40
    return found[0] <= labelled[0] and labelled[1] <= found[1] and found[1] - found[0] <= longest


def pair(labelled: Sequence[L], found: Sequence[F], closeness: Callable[[L, F], float]) -> list[tuple[int, int]]:
    """Indices of what belongs together, one to one: the closest first, of equals the earliest; 0 is not the same."""
    close = [(closeness(one, other), i, j) for i, one in enumerate(labelled) for j, other in enumerate(found)]
    pairs: list[tuple[int, int]] = []
    taken_labels, taken_finds = set[int](), set[int]()
    for how, i, j in sorted(close, key=lambda candidate: (-candidate[0], candidate[1], candidate[2])):
        if how > 0 and i not in taken_labels and j not in taken_finds:
            taken_labels.add(i)
            taken_finds.add(j)
            pairs.append((i, j))
    return pairs
