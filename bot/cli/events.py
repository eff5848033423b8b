"""``attache events``: documents in, their coded events out as CSV, one row an event."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import BinaryIO

from bot.blocks.files.event_table import COLUMNS, rows, table_line
from bot.cli.each import BAD_INPUT, Told, complain, read_each, reason
from bot.readout import Readout


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


def _export(files: list[Path], out: BinaryIO, published: date | None) -> int:
    _write(out, COLUMNS)

    def take(file: Path, readout: Readout) -> None:
        for row in rows(str(file), readout):
            _write(out, row)

    return read_each(files, take, Told(published))


def _write(out: BinaryIO, row: Iterable[object]) -> None:
    # One line at a time, so that what has been read is there even when a later document takes long or fails.
    out.write(table_line(row).encode())
    out.flush()
