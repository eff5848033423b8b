"""``attache read``: documents in, readings out."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from rich.console import Console

from bot.blocks.reply import reply
from bot.documents.refusal import Refused
from bot.documents.sandbox import Sandbox
from bot.playground.terminal import print_message
from bot.reading.labels import WrongLabels
from bot.reading.reader import Reader
from bot.readout import Document, Readout
from bot.settings import Settings

BAD_INPUT = 2


def run_read(files: list[Path], *, as_json: bool, published: date | None, title: str | None) -> int:
    """Print a reading of each file; 0, or 2 when at least one could not be read (each told in one line on stderr)."""
    given = {"published": published.isoformat() if published else None, "title": title}
    settings = Settings()
    try:
        reader = Reader(settings.spacy_model, settings.seeds_dir)
    except (WrongLabels, OSError) as fault:
        print(f"attache: {fault}", file=sys.stderr)  # noqa: T201
        return BAD_INPUT
    status = 0
    with Sandbox() as sandbox:
        for file in files:
            try:
                document = _document(sandbox, file)
            except (Refused, OSError) as fault:
                print(f"attache: {file}: {_reason(fault)}", file=sys.stderr)  # noqa: T201
                status = BAD_INPUT
                continue
            said = {name: value for name, value in given.items() if value is not None}
            _show(reader.read(document.model_copy(update=said)), as_json=as_json)
    return status


def _document(sandbox: Sandbox, file: Path) -> Document:
    """Never more in memory than is read: one byte over the limit is enough to be refused as too big."""
    if str(file) == "-":
        return sandbox.convert(sys.stdin.buffer.read(sandbox.limits.max_bytes + 1), "")
    with file.open("rb") as opened:
        return sandbox.convert(opened.read(sandbox.limits.max_bytes + 1), file.name)


def _reason(fault: Refused | OSError) -> str:
    return fault.sentence if isinstance(fault, Refused) else (fault.strerror or "cannot be opened")


def _show(readout: Readout, *, as_json: bool) -> None:
    if as_json:
        # The contract is UTF-8, whatever the terminal speaks.
        sys.stdout.buffer.write(readout.to_json().encode() + b"\n")
        sys.stdout.buffer.flush()
        return
    message = reply(readout, 0)
    name = readout.document.title or "Reading"
    print_message(Console(), list(_without_buttons(message.blocks)), title=name)


def _without_buttons(blocks: list[dict[str, object]]) -> Iterator[dict[str, object]]:
    yield from (block for block in blocks if block.get("type") != "actions")
