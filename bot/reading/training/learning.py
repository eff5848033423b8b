"""The training loop: windows with grammar and windows with names by turns, one network learning from both."""

from __future__ import annotations

import logging
import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from bot.reading.encoder.batches import arrays, in_batches, size
from bot.reading.training.examples import UNSAID, Example
from bot.reading.training.network import NO_ARC, Network

LOG = logging.getLogger(__name__)
PIECES_A_STEP = 1600
WARM_UP = 0.06
ENCODER_RATE, HEAD_RATE = 1.6e-4, 1.2e-3
WEIGHTS = {"tags": 0.5, "morphology": 0.5, "starts": 0.5, "names": 1.0}
KINDS = ("tags", "morphology", "starts", "names")


@dataclass(frozen=True)
class Course:
    """What is learned from: examples, and how many times each group is gone through."""

    groups: tuple[tuple[Sequence[Example], float], ...]
    seed: int


def learn(network: Network, course: Course, report: int = 100) -> None:
    """Train the network in place. The word pieces' and positions' embeddings stay as they were pretrained."""
    random.seed(course.seed)
    torch.manual_seed(course.seed)
    frozen = {network.encoder.words.weight, network.encoder.places.weight}
    for parameter in frozen:
        parameter.requires_grad_(False)
    encoder = [p for p in network.encoder.parameters() if p.requires_grad]
    rest = [p for name, p in network.named_parameters() if not name.startswith("encoder.")]
    rates = (ENCODER_RATE, HEAD_RATE)
    optimizer = torch.optim.AdamW(
        [{"params": p, "lr": rate} for p, rate in zip((encoder, rest), rates, strict=True)],
        weight_decay=0.01, betas=(0.9, 0.98), eps=1e-6, fused=True,
    )  # fmt: skip
    steps = list(_steps(course))
    network.train()
    began, losses, words = time.monotonic(), [], 0
    for number, batch in enumerate(steps):
        for group, rate in zip(optimizer.param_groups, rates, strict=True):
            group["lr"] = rate * _warmth(number / len(steps))
        loss = step_loss(network, batch)
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(encoder + rest, 2.0)
        optimizer.step()
        losses.append(loss.item())
        words += sum(len(example.words) for example in batch)
        if number % report == report - 1:
            speed = words / (time.monotonic() - began)
            LOG.info("step %d of %d, loss %.3f, %.0f words/s", number + 1, len(steps), np.mean(losses[-report:]), speed)


def _warmth(done: float) -> float:
    return min(done / WARM_UP, (1 - done) / (1 - WARM_UP))


def _steps(course: Course) -> Iterator[list[Example]]:
    """Every batch of every round of every group, in one random order."""
    batches: list[list[Example]] = []
    for examples, rounds in course.groups:
        whole, part = divmod(rounds, 1)
        for share in [1.0] * int(whole) + ([part] if part else []):
            drawn = random.sample(list(examples), int(share * len(examples)))
            # Windows of like length come together, yet not always with the same neighbours.
            drawn.sort(key=lambda example: size(example.words) * (1 + 0.1 * random.random()))
            windows = [example.words for example in drawn]
            batches += [[drawn[i] for i in batch] for batch in in_batches(windows, PIECES_A_STEP)]
    random.shuffle(batches)
    yield from batches


def step_loss(network: Network, batch: Sequence[Example]) -> Tensor:
    """The sum of the losses of all tasks that the batch's windows are annotated for."""
    given = arrays([example.words for example in batch])
    inputs = [torch.from_numpy(a) for a in (given.pieces, given.shapes, given.first, given.last, given.endings)]
    width = max(given.lengths)

    def padded(rows: list[tuple[int, ...]], fill: int = UNSAID) -> Tensor:
        table = np.full((len(rows), width), fill, dtype=np.int64)
        for number, row in enumerate(rows):
            table[number, 1 : len(row) + 1] = row
        return torch.from_numpy(table)

    with torch.autocast("cpu", torch.bfloat16):
        arcs, head_states, dependent_states, *scores = network(*inputs)
        total = torch.zeros(())
        for kind, row in zip(KINDS, scores, strict=True):
            right = padded([getattr(example, kind) for example in batch])
            if (right != UNSAID).any():
                total = total + WEIGHTS[kind] * functional.cross_entropy(
                    row.float().flatten(0, 1), right.flatten(), ignore_index=UNSAID
                )
        heads = padded([example.heads for example in batch])
        if (heads == UNSAID).all():
            return total
        sentences = padded([example.sentences for example in batch], fill=-1)
        total = total + _arc_loss(arcs.float(), heads, sentences)
        relations = padded([example.relations for example in batch])
        known = relations != UNSAID
        windows, dependents = known.nonzero(as_tuple=True)
        chosen = heads[windows, dependents]
        relation_scores = network.relation_scores(head_states[windows, chosen], dependent_states[windows, dependents])
        return total + functional.cross_entropy(relation_scores.float(), relations[known])


def _arc_loss(arcs: Tensor, heads: Tensor, sentences: Tensor) -> Tensor:
    """Cross entropy of each word's head among the words of its sentence and the root."""
    same = sentences[:, :, None] == sentences[:, None, :]
    same[:, :, 0] = True
    return functional.cross_entropy(arcs.masked_fill(~same, NO_ARC).flatten(0, 1), heads.flatten(), ignore_index=UNSAID)
