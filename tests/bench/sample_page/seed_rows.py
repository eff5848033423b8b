"""Rows of the tables in ``seeds`` looked up again, told as the page tells them."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from bot.reading.named.tables import cells


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    """The rows of a table with a header line, such as ``gazetteers/bodies.tsv``."""
    lines = (files("seeds") / name).read_text("utf-8").splitlines()
    header, *body = [line.split("\t") for line in lines if line.strip() and not line.startswith("#")]
    return tuple(dict(zip(header, [*cells_, *[""] * len(header)], strict=False)) for cells_ in body)


@cache
def lines(name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of a table without a header line, such as ``offices/heads.tsv``."""
    text = (files("seeds") / name).read_text("utf-8")
    return tuple(tuple(line.split("\t")) for line in text.splitlines() if line.strip() and not line.startswith("#"))


def gazetteer_row(name: str, form: str) -> dict[str, str] | None:
    """The first row that has this form as its name, acronym, alias or shared form."""
    lists = ("acronym", "aliases", "shared")
    return next(
        (
            row
            for row in rows(f"gazetteers/{name}.tsv")
            if form.casefold() in {row["name"].casefold(), *(c.casefold() for key in lists for c in cells(row, key))}
        ),
        None,
    )


def source_of(row: dict[str, str]) -> str:
    """The source that a gazetteer's row names."""
    return "written from memory" if row["source"] == "memory" else f"source {row['source']}"
