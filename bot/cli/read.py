"""``attache read``: documents in, readings out."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from rich.console import Console

from bot.blocks.replies.reply import reply
from bot.cli.each import UNTOLD, Told, read_each
from bot.playground.terminal import print_message
from bot.readout import Readout


def run_read(files: list[Path], *, as_json: bool, told: Told = UNTOLD) -> int:
    """Print a reading of each file; 0, or 2 when at least one could not be read (each told in one line on stderr)."""
    show = _print_json if as_json else _print_reply
    return read_each(files, show, told)


def _print_json(_: Path, readout: Readout) -> None:
    # The contract is UTF-8, whatever the terminal speaks.
    sys.stdout.buffer.write(readout.to_json().encode() + b"\n")
    sys.stdout.buffer.flush()


def _print_reply(_: Path, readout: Readout) -> None:
    message = reply(readout, 0)
    name = readout.document.title or "Reading"
    print_message(Console(), list(_without_buttons(message.blocks)), title=name)


def _without_buttons(blocks: list[dict[str, object]]) -> Iterator[dict[str, object]]:
    yield from (block for block in blocks if block.get("type") != "actions")
