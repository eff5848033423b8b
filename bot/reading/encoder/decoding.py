"""Scores of one window into what they say: sentences, heads and names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from bot.reading.encoder.trees import best_heads


def sentence_starts(scores: Any, known: Sequence[bool | None]) -> list[bool]:
    """Whether each word begins a sentence; the first does, and what is ``known`` holds against the scores."""
    says = (scores[:, 1] > scores[:, 0]).tolist()
    return [True, *(says[place] if known[place] is None else bool(known[place]) for place in range(1, len(says)))]


def window_heads(arcs: Any, starts: Sequence[bool]) -> list[int]:
    """The head of each word, 0 for a root, counted from 1 in the window; each sentence is a tree of its own."""
    heads: list[int] = []
    for begin, end in sentences(starts):
        inside = [0, *range(begin + 1, end + 1)]
        heads.extend(head and head + begin for head in best_heads(arcs[inside][:, inside]))
    return heads


def sentences(starts: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Begin and end of each sentence, end exclusive."""
    begin = 0
    for place in range(1, len(starts) + 1):
        if place == len(starts) or starts[place]:
            yield begin, place
            begin = place


def names(tags: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Begin, end and label of each name; a stray "I-" begins one."""
    begin, label = 0, ""
    for place, tag in enumerate([*tags, "O"]):
        part, _, kind = tag.partition("-")
        if label and (part != "I" or kind != label):
            yield begin, place, label
            label = ""
        if part != "O" and not label:
            begin, label = place, kind
