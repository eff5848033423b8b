"""``attache events``: documents in, their coded events out as CSV, one row an event."""

from __future__ import annotations

import csv
import io
import sys
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import BinaryIO

from bot.cli.each import BAD_INPUT, complain, read_each, reason
from bot.readout import CodedEvent, Readout

COLUMNS = (
    "document", "sha256", "publisher", "published", "date", "source", "source_name", "code", "mode", "contexts",
    "target", "target_name", "statement", "speaker", "cue", "quote", "start", "end",
)  # fmt: skip
"""The header of the table. docs/event-coding.md says what each column holds."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def run_events(files: list[Path], *, published: date | None, out: Path | None) -> int:
    """Write the events of all files to ``out``, or to standard output; 0, or 2 as ``attache read`` has it."""
    if out is None:
        return _export(files, sys.stdout.buffer, published)
    if any(file.exists() and out.exists() and file.samefile(out) for file in files):
        complain(f"{out}: is one of the documents to read")
        return BAD_INPUT
    try:
        with out.open("wb") as opened:
            return _export(files, opened, published)
    except OSError as fault:
        complain(f"{out}: {reason(fault)}")
        return BAD_INPUT


def rows(name: str, readout: Readout) -> Iterator[tuple[object, ...]]:
    """One row for each coded event of a reading, in the order of ``COLUMNS``; ``name`` tells the document."""
    facts = readout.document
    for event in readout.events_coded:
        said = readout.statements[event.statement] if event.statement is not None else None
        start, end = _stretch(event)
        cells = (
            name, facts.sha256, facts.publisher, facts.published, event.date, event.source, event.source_name,
            event.code, event.mode, ";".join(event.contexts), event.target, event.target_name, event.statement,
            said and said.speaker, said and said.cue and said.cue.quote, readout.text[start:end], start, end,
        )  # fmt: skip
        yield tuple(_no_formula(cell) for cell in cells)


def _stretch(event: CodedEvent) -> tuple[int, int]:
    """The words of the statement; of the exchange, from the mention of one side to that of the other."""
    pieces = event.evidence if event.statement is None else event.evidence[-1:]
    return min(piece.start for piece in pieces), max(piece.end for piece in pieces)


def _export(files: list[Path], out: BinaryIO, published: date | None) -> int:
    _write(out, COLUMNS)

    def take(file: Path, readout: Readout) -> None:
        for row in rows(str(file), readout):
            _write(out, row)

    return read_each(files, take, published=published)


def _write(out: BinaryIO, row: Iterable[object]) -> None:
    # One line at a time, so that what has been read is there even when a later document takes long or fails.
    line = io.StringIO(newline="")
    csv.writer(line, lineterminator="\n").writerow(row)
    out.write(line.getvalue().encode())
    out.flush()


def _no_formula(cell: object) -> object:
    """A document must not bring a formula into a spreadsheet: a cell that would be one gets an apostrophe in front."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell
