"""The trained network behind onnxruntime: a batch of words in, scores out."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime

from bot.reading.encoder.batches import Arrays

NETWORK, RELATIONS = "network.onnx", "relations.npz"


@dataclass(frozen=True, slots=True)
class Scores:
    """What the network says of a batch; the first axis is the window, the second the word (0 the root).

    ``arcs`` (windows, N, N) scores each word's head; ``heads`` and ``dependents`` (windows, N, 100) are states that
    ``Network.relations`` turns into scores; the rest is (windows, N, labels).
    """

    arcs: Any
    heads: Any
    dependents: Any
    tags: Any
    morphology: Any
    starts: Any
    names: Any


class Network:
    """A loaded network; one thread, so that several processes can share a machine."""

    def __init__(self, folder: Path) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.enable_cpu_mem_arena = False
        self._session: Any = onnxruntime.InferenceSession(
            str(folder / NETWORK), options, providers=["CPUExecutionProvider"]
        )
        with np.load(folder / RELATIONS) as weights:
            self._weights: Any = weights["weights"].astype(np.float32)

    def scores(self, batch: Arrays) -> Scores:
        """Run the network over one batch."""
        given = {name: getattr(batch, name) for name in ("pieces", "shapes", "first", "last", "endings")}
        return Scores(*self._session.run(None, given))

    def relations(self, heads: Any, dependents: Any) -> Any:
        """Scores (words, relations) for the states (words, 100) of heads and of their dependents."""
        count, width, _ = self._weights.shape
        by_dependent = _with_one(dependents) @ self._weights.transpose(1, 0, 2).reshape(width, count * width)
        return np.einsum("wrj,wj->wr", by_dependent.reshape(-1, count, width), _with_one(heads))


def _with_one(states: Any) -> Any:
    return np.concatenate([states, np.ones((len(states), 1), dtype=states.dtype)], axis=1)
