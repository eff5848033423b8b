"""The best tree over a sentence's arc scores.

Taking each word's best head gives a tree for nearly every sentence; where it does not, the maximum spanning tree does
(Chu and Liu 1965, Edmonds 1967), with exactly one word under the root, as Universal Dependencies ask.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

NEVER = -1e9


def best_heads(scores: Any) -> list[int]:
    """The head of each word of one sentence, 0 for the root.

    ``scores`` is an array (words + 1, words + 1): row the dependent, column the head, both counted from 1; row 0 is
    not looked at and column 0 stands for the root. The result has one entry a word, in order.
    """
    scores = np.array(scores, dtype=np.float64)
    np.fill_diagonal(scores, NEVER)
    heads = scores.argmax(axis=1)
    heads[0] = 0
    if not _is_tree(heads):
        heads = _spanning(_one_root(scores))
    return [int(head) for head in heads[1:]]


def _is_tree(heads: Sequence[int]) -> bool:
    return sum(head == 0 for head in heads[1:]) == 1 and _cycle(heads) is None


def _cycle(heads: Sequence[int]) -> list[int] | None:
    """The words of one cycle, or None; 0 is the root, which ends every path."""
    done = {0}
    for start in range(1, len(heads)):
        path: list[int] = []
        word = start
        while word not in done:
            done.add(word)
            path.append(word)
            word = int(heads[word])
        if word in path:
            return path[path.index(word) :]
    return None


def _one_root(scores: Any) -> Any:
    """The scores with every way to the root closed but that of the word which loses least by it."""
    others = scores[1:, 1:].max(axis=1) if len(scores) > 2 else np.zeros(len(scores) - 1)
    root = 1 + int((scores[1:, 0] - others).argmax())
    closed = scores.copy()
    closed[1:, 0] = NEVER
    closed[root, :] = NEVER
    closed[root, 0] = 0.0
    return closed


def _spanning(scores: Any) -> Any:
    heads = scores.argmax(axis=1)
    heads[0] = 0
    cycle = _cycle(heads)
    if cycle is None:
        return heads
    rest = [word for word in range(len(scores)) if word not in cycle]
    contracted, enters, leaves = _contract(scores, heads, cycle, rest)
    above = _spanning(contracted)
    knot = len(rest)
    for position in range(1, knot):
        heads[rest[position]] = leaves[position] if above[position] == knot else rest[above[position]]
    heads[enters[above[knot]]] = rest[above[knot]]
    return heads


def _contract(scores: Any, heads: Any, cycle: list[int], rest: list[int]) -> tuple[Any, list[int], list[int]]:
    """The scores with the cycle as one word (the last), and where arcs into and out of it touch the cycle."""
    knot = len(rest)
    smaller = np.full((knot + 1, knot + 1), NEVER)
    smaller[:knot, :knot] = scores[np.ix_(rest, rest)]
    kept = scores[cycle, heads[cycle]]
    into = scores[np.ix_(cycle, rest)] - kept[:, None]
    out = scores[np.ix_(rest, cycle)]
    smaller[knot, :knot] = into.max(axis=0) + kept.sum()
    smaller[:knot, knot] = out.max(axis=1)
    enters = [cycle[int(position)] for position in into.argmax(axis=0)]
    leaves = [cycle[int(position)] for position in out.argmax(axis=1)]
    np.fill_diagonal(smaller, NEVER)
    return smaller, enters, leaves
