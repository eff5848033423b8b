"""Where the tables that people can edit are read from: their own folder first, then the one shipped."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path


def seed_file(seeds: str | Path | None, *parts: str) -> Traversable:
    """The file of the user's folder ``seeds`` where it has one of that name, else the shipped one.

    ``parts`` lead from the folder to the file: ``seed_file(seeds, "cues", "verbs.tsv")``.
    """
    own = Path(seeds, *parts) if seeds else None
    return own if own is not None and own.is_file() else files("seeds").joinpath(*parts)


def rows(file: Traversable) -> Iterator[dict[str, str]]:
    """The lines of a tab-separated table with a header, by column; lines that start with ``#`` are left out."""
    lines = [line for line in file.read_text("utf-8").splitlines() if line.strip() and not line.startswith("#")]
    yield from csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
