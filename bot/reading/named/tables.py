"""Reads the tables of ``seeds/gazetteers``: tab-separated, one header line, lists inside a cell parted by ``|``."""

from __future__ import annotations

import csv
from importlib.resources.abc import Traversable
from pathlib import Path

from bot.reading.seed_files import seed_file

Row = dict[str, str]


def table(name: str, seeds: str | None) -> list[Row]:
    """The rows of ``gazetteers/<name>.tsv`` in the folder ``seeds``, or the shipped ones where it has no such file.

    Rows of ``gazetteers/<name>.more.tsv`` in that folder come first, so that they win over rows that spell the same;
    they may leave out columns. Lines that begin with ``#`` are comments. Raises KeyError where the file of further
    rows lacks the table's first column.
    """
    columns, rows = _read(seed_file(seeds, "gazetteers", f"{name}.tsv"))
    further = Path(seeds) / "gazetteers" / f"{name}.more.tsv" if seeds else None
    if further is None or not further.is_file():
        return rows
    given, added = _read(further)
    if columns[0] not in given:
        raise KeyError(f"{further}: no column {columns[0]!r}")
    return [{column: row.get(column) or "" for column in columns} for row in added] + rows


def cells(row: Row, column: str) -> list[str]:
    """The entries of a list cell; empty where the cell is."""
    return [entry for entry in (row.get(column) or "").split("|") if entry]


def _read(file: Traversable | Path) -> tuple[list[str], list[Row]]:
    with file.open(encoding="utf-8") as lines:
        reader = csv.DictReader((line for line in lines if not line.startswith("#")), delimiter="\t", quoting=3)
        rows = list(reader)
        return list(reader.fieldnames or ()), rows
