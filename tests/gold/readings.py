"""Reads labelled documents as ``attache read`` would, given their title and their day of release."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from bot.documents.convert import convert
from bot.reading.reader import Reader
from bot.readout import Readout
from tests.gold.scoring.document import score_all
from tests.gold.scoring.labels import Gold, labelled
from tests.gold.scoring.sheet import Figures

HERE = Path(__file__).parent
HALVES = ("tuned", "frozen")

Read = tuple[Gold, Readout]
"""A labelled document and its reading."""


def read(reader: Reader, documents: Iterable[Gold]) -> list[Read]:
    """Each document with its reading."""
    return [(gold, _reading(reader, gold)) for gold in documents]


def read_halves(reader: Reader) -> dict[str, list[Read]]:
    """Both halves of our own documents, read."""
    return {half: read(reader, labelled(HERE / half)) for half in HALVES}


def figures_of(halves: dict[str, list[Read]]) -> dict[str, Figures]:
    """The figures of each half."""
    return {half: score_all(documents).figures() for half, documents in halves.items()}


def _reading(reader: Reader, gold: Gold) -> Readout:
    document = convert(gold.text.encode(), f"{gold.id}.txt")
    given = {"title": gold.title, "published": gold.day}
    return reader.read(document.model_copy(update={name: value for name, value in given.items() if value}))
