"""Files in, a reading of each, one after another: what ``attache read`` and ``attache events`` have in common."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from bot.documents.refusal import Refused
from bot.documents.sandbox import Sandbox
from bot.reading.labels import WrongLabels
from bot.reading.reader import Reader
from bot.readout import Document, Readout
from bot.settings import Settings

BAD_INPUT = 2


@dataclass(frozen=True)
class Told:
    """What whoever asks knows of the documents, and the files themselves do not say."""

    published: date | None = None
    title: str | None = None
    publisher: str | None = None

    def facts(self) -> dict[str, str]:
        """As fields of a document."""
        day = self.published.isoformat() if self.published else None
        given = {"published": day, "title": self.title, "publisher": self.publisher}
        return {name: value for name, value in given.items() if value is not None}


UNTOLD = Told()


def read_each(files: list[Path], take: Callable[[Path, Readout], None], told: Told = UNTOLD) -> int:
    """Hand ``take`` each file with its reading; 0, or 2 when at least one could not be read.

    What could not be read is told in one line on standard error, and the others are read all the same.
    ``-`` is standard input.
    """
    settings = Settings()
    try:
        reader = Reader(settings.spacy_model, settings.seeds_dir)
    except (WrongLabels, OSError) as fault:
        complain(str(fault))
        return BAD_INPUT
    status = 0
    with Sandbox() as sandbox:
        for file in files:
            try:
                document = _document(sandbox, file)
            except (Refused, OSError) as fault:
                complain(f"{file}: {reason(fault)}")
                status = BAD_INPUT
                continue
            take(file, reader.read(document.model_copy(update=told.facts())))
    return status


def complain(line: str) -> None:
    """One line on standard error."""
    print(f"attache: {line}", file=sys.stderr)  # noqa: T201


def reason(fault: Refused | OSError) -> str:
    """Why a file could not be read or written, in a few words."""
    # Imported here: reading alone needs nothing of what tasks need.
    from bot.tasks.sentences import sentence_of

    return sentence_of(fault) if isinstance(fault, Refused) else (fault.strerror or "cannot be opened")


def _document(sandbox: Sandbox, file: Path) -> Document:
    """Never more in memory than is read: one byte over the limit is enough to be refused as too big."""
    if str(file) == "-":
        return sandbox.convert(sys.stdin.buffer.read(sandbox.limits.max_bytes + 1), "")
    with file.open("rb") as opened:
        return sandbox.convert(opened.read(sandbox.limits.max_bytes + 1), file.name)
