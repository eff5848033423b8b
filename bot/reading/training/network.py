"""The network that is trained and then exported: a pretrained encoder of six layers, and a head for each task."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional

from bot.reading.encoder.pieces import ENDINGS, PAD, SHAPES

WIDTH, HEADS, INNER, LAYERS, POSITIONS = 384, 12, 1536, 6, 512
WORD_WIDTH, ARC_WIDTH, RELATION_WIDTH, ENDING_WIDTH = 512, 320, 100, 64
NO_ARC = -1e4


@dataclass(frozen=True)
class Sizes:
    """How many word pieces and labels of each kind there are."""

    pieces: int
    relations: int
    tags: int
    morphology: int
    names: int


class Layer(nn.Module):
    """One transformer layer as BERT has it: attention, then the inner layer, each normalised afterwards."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.query, self.key, self.value = (nn.Linear(WIDTH, WIDTH) for _ in range(3))
        self.out, self.inner, self.outer = nn.Linear(WIDTH, WIDTH), nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.attended, self.finished = (nn.LayerNorm(WIDTH, eps=1e-12) for _ in range(2))
        self.dropout = nn.Dropout(dropout)

    def forward(self, states: Tensor, mask: Tensor) -> Tensor:
        """New states (windows, P, 384); ``mask`` (windows, 1, 1, P) is 0 where there is a piece, very low elsewhere."""
        windows, length, _ = states.shape

        def by_head(linear: nn.Module) -> Tensor:
            return linear(states).view(windows, length, HEADS, WIDTH // HEADS).transpose(1, 2)

        query, key, value = by_head(self.query), by_head(self.key), by_head(self.value)
        weights = functional.softmax(query @ key.transpose(-1, -2) / (WIDTH // HEADS) ** 0.5 + mask, dim=-1)
        heads = (weights @ value).transpose(1, 2).reshape(windows, length, WIDTH)
        states = self.attended(states + self.dropout(self.out(heads)))
        return self.finished(states + self.dropout(self.outer(functional.gelu(self.inner(states)))))


class Encoder(nn.Module):
    """Pieces to states; what is returned is a learned mixture of all layers, with the last one counted once more."""

    def __init__(self, pieces: int, dropout: float = 0.1) -> None:
        super().__init__()
        self.words, self.places = nn.Embedding(pieces, WIDTH), nn.Embedding(POSITIONS, WIDTH)
        self.shapes = nn.Embedding(SHAPES, WIDTH)
        self.normal, self.dropout = nn.LayerNorm(WIDTH, eps=1e-12), nn.Dropout(dropout)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.mixture = nn.Parameter(torch.zeros(LAYERS + 1))
        nn.init.zeros_(self.shapes.weight)

    def forward(self, pieces: Tensor, shapes: Tensor) -> Tensor:
        """States (windows, P, 384) of (windows, P) piece and shape numbers."""
        states = self.words(pieces) + self.places.weight[: pieces.shape[1]] + self.shapes(shapes)
        states = self.dropout(self.normal(states))
        mask = ((pieces == PAD) * NO_ARC)[:, None, None, :].to(states.dtype)
        mixed, shares = 0.0, torch.softmax(self.mixture, 0)
        for number, layer in enumerate(self.layers):
            mixed = mixed + shares[number] * states
            states = layer(states, mask)
        return 2 * (mixed + shares[LAYERS] * states) + states


class Network(nn.Module):
    """Encoder, a word's representation, and heads: arcs, relations, tags, morphology, sentence starts, names."""

    def __init__(self, sizes: Sizes, dropout: float = 0.25) -> None:
        super().__init__()
        self.encoder = Encoder(sizes.pieces)
        self.endings = nn.Embedding(ENDINGS + 1, ENDING_WIDTH)
        self.endings.weight.data.mul_(0.1)
        self.word, self.dropout = nn.Linear(2 * WIDTH + ENDING_WIDTH, WORD_WIDTH), nn.Dropout(dropout)
        self.arc_head, self.arc_dependent = (nn.Linear(WORD_WIDTH, ARC_WIDTH) for _ in range(2))
        self.relation_head, self.relation_dependent = (nn.Linear(WORD_WIDTH, RELATION_WIDTH) for _ in range(2))
        self.arcs = nn.Parameter(torch.randn(ARC_WIDTH + 1, ARC_WIDTH) * 0.02)
        self.relations = nn.Parameter(torch.zeros(sizes.relations, RELATION_WIDTH + 1, RELATION_WIDTH + 1))
        self.tags, self.morphology = nn.Linear(WORD_WIDTH, sizes.tags), nn.Linear(WORD_WIDTH, sizes.morphology)
        self.starts, self.names = nn.Linear(WORD_WIDTH, 2), nn.Linear(WORD_WIDTH, sizes.names)

    def forward(
        self, pieces: Tensor, shapes: Tensor, first: Tensor, last: Tensor, endings: Tensor
    ) -> tuple[Tensor, ...]:
        """Arc scores (windows, N, N: dependent, head), relation states of heads and dependents, four rows of scores.

        Inputs are a batch as ``bot.reading.encoder.batches`` makes it; word 0 of each window is the root.
        """
        states = self.encoder(pieces, shapes)
        wide = states.shape[2]
        begins = states.gather(1, first[:, :, None].expand(-1, -1, wide))
        ends = states.gather(1, last[:, :, None].expand(-1, -1, wide))
        words = self.dropout(functional.gelu(self.word(torch.cat([begins, ends, self.endings(endings)], -1))))

        def side(linear: nn.Module) -> Tensor:
            return self.dropout(functional.leaky_relu(linear(words), 0.1))

        arcs = (with_one(side(self.arc_dependent)) @ self.arcs) @ side(self.arc_head).transpose(1, 2)
        rows = (head(words) for head in (self.tags, self.morphology, self.starts, self.names))
        return arcs, side(self.relation_head), side(self.relation_dependent), *rows

    def relation_scores(self, heads: Tensor, dependents: Tensor) -> Tensor:
        """Scores (words, relations) for rows of head and dependent states (words, 100)."""
        return torch.einsum("wi,rij,wj->wr", with_one(dependents), self.relations, with_one(heads))


def with_one(states: Tensor) -> Tensor:
    """The states with a column of ones, so that a product has a bias."""
    return torch.cat([states, torch.ones_like(states[..., :1])], -1)


def take_pretrained(network: Network, weights: dict[str, Any], rows: list[int]) -> None:
    """Copy a BERT checkpoint's tensors into the encoder; ``rows`` are the numbers of the pieces that are kept."""
    weights = {name.removeprefix("bert."): tensor.float() for name, tensor in weights.items()}
    encoder = network.encoder
    copies: dict[Any, str] = {encoder.normal: "embeddings.LayerNorm"}
    for number, layer in enumerate(encoder.layers):
        base = f"encoder.layer.{number}"
        for part, name in (("query", "attention.self.query"), ("key", "attention.self.key"),
                           ("value", "attention.self.value"), ("out", "attention.output.dense"),
                           ("attended", "attention.output.LayerNorm"), ("inner", "intermediate.dense"),
                           ("outer", "output.dense"), ("finished", "output.LayerNorm")):  # fmt: skip
            copies[getattr(layer, part)] = f"{base}.{name}"
    with torch.no_grad():
        for module, name in copies.items():
            module.weight.copy_(weights[f"{name}.weight"])
            module.bias.copy_(weights[f"{name}.bias"])
        encoder.words.weight.copy_(weights["embeddings.word_embeddings.weight"][rows])
        kind = weights["embeddings.token_type_embeddings.weight"][0]
        encoder.places.weight.copy_(weights["embeddings.position_embeddings.weight"] + kind)
