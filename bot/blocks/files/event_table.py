"""The coded events of a reading as rows of a table that event-data people can load (docs/event-coding.md)."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator

from bot.readout import CodedEvent, Readout

COLUMNS = (
    "document", "sha256", "publisher", "published", "date", "source", "source_name", "code", "mode", "contexts",
    "target", "target_name", "statement", "speaker", "cue", "quote", "start", "end",
)  # fmt: skip
"""The header of the table. docs/event-coding.md says what each column holds."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def table_line(cells: Iterable[object]) -> str:
    """One row as CSV, its line end included."""
    line = io.StringIO(newline="")
    csv.writer(line, lineterminator="\n").writerow(cells)
    return line.getvalue()


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


def _no_formula(cell: object) -> object:
    """A document must not bring a formula into a spreadsheet: a cell that would be one gets an apostrophe in front."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell
