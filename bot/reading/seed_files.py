"""Where the tables that people can edit are read from: their own folder first, then the one shipped."""

from __future__ import annotations

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path


def seed_file(seeds: str | Path | None, *parts: str) -> Traversable:
    """The file of the user's folder ``seeds`` where it has one of that name, else the shipped one.

    ``parts`` lead from the folder to the file: ``seed_file(seeds, "cues", "verbs.tsv")``.
    """
    own = Path(seeds, *parts) if seeds else None
    return own if own is not None and own.is_file() else files("seeds").joinpath(*parts)
