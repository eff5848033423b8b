"""Readings as one file: JSON in the public contract, Markdown, or their coded events as a table."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.blocks.actions import Download
from bot.blocks.files.event_table import COLUMNS, rows, table_line
from bot.blocks.files.export import to_markdown
from bot.blocks.replies.reply import title_of
from bot.readout import Readout

_FOOTNOTE = re.compile(r"\[\^(\d+)\]")


def file_name(kind: Download, stem: str, count: int = 1) -> str:
    """The file's name; several readings as JSON are JSON Lines."""
    ending = {Download.JSON: "json" if count == 1 else "jsonl", Download.MARKDOWN: "md", Download.CSV: "csv"}
    return f"{stem}.{ending[kind]}"


def file_content(kind: Download, readouts: Sequence[Readout]) -> str:
    """The file's text; empty where the readings hold nothing that such a file could show."""
    match kind:
        case Download.JSON:
            return "\n".join(readout.to_json() for readout in readouts)
        case Download.MARKDOWN:
            return _one_page(readouts)
        case Download.CSV:
            return _table(readouts)


def _table(readouts: Sequence[Readout]) -> str:
    found = [row for readout in readouts for row in rows(title_of(readout), readout)]
    return "".join(table_line(row) for row in [COLUMNS, *found]) if found else ""


def _one_page(readouts: Sequence[Readout]) -> str:
    pages = [to_markdown(readout) for readout in readouts]
    if len(pages) == 1:
        return pages[0]
    # Footnotes are counted from 1 in each; in words of the document the bracket is escaped, so that these stay.
    return "\n---\n\n".join(_FOOTNOTE.sub(rf"[^{number}-\1]", page) for number, page in enumerate(pages, 1))
