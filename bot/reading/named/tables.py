"""Reads the tables of ``seeds/gazetteers``: tab-separated, one header line, lists inside a cell parted by ``|``."""

from __future__ import annotations

import csv
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path


def table(name: str, seeds: str | None) -> list[dict[str, str]]:
    """The rows of ``gazetteers/<name>.tsv`` in the folder ``seeds``, or the shipped ones where it has no such file.

    Lines that begin with ``#`` are comments.
    """
    with _file(name, seeds).open(encoding="utf-8") as lines:
        return list(csv.DictReader((line for line in lines if not line.startswith("#")), delimiter="\t", quoting=3))


def cells(row: dict[str, str], column: str) -> list[str]:
    """The entries of a list cell; empty where the cell is."""
    return [entry for entry in (row.get(column) or "").split("|") if entry]


def _file(name: str, seeds: str | None) -> Traversable:
    if seeds:
        own = Path(seeds) / "gazetteers" / f"{name}.tsv"
        if own.is_file():
            return own
    return files("seeds") / "gazetteers" / f"{name}.tsv"
