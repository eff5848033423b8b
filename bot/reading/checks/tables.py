"""The tables of ``seeds/checks``: tab-separated, one header line, ``#`` comments; each row names its source."""

from __future__ import annotations

import csv

from bot.reading.seed_files import rows, seed_file

FROM_MEMORY = "memory"
"""The source of a row that nobody has looked up: it feeds no check."""


def looked_up(name: str, seeds: str | None = None) -> list[dict[str, str]]:
    """The rows of ``checks/<name>.tsv`` that name a source; of the shipped table where ``seeds`` has no such file."""
    table = rows(seed_file(seeds, "checks", f"{name}.tsv"))
    return [row for row in table if row["source"] and row["source"] != FROM_MEMORY]


def cells(cell: str | None) -> list[str]:
    """The entries of a list cell, which are parted by ``|``."""
    return [entry for entry in (cell or "").split("|") if entry]


def pairs(name: str, seeds: str | None = None) -> list[tuple[str, str]]:
    """The rows of a table that states no facts, as first and second cell; the second is empty where there is none."""
    with seed_file(seeds, "checks", f"{name}.tsv").open(encoding="utf-8") as lines:
        written = csv.reader((line for line in lines if not line.startswith("#")), delimiter="\t", quoting=3)
        next(written)
        return [(row[0], row[1] if len(row) > 1 else "") for row in written if row]
