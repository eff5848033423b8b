"""A correction as the rest of the house knows it, and what becomes of it in a reading."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.archive.corrections.changes import Change
from bot.readout import Corrected, Evidence


@dataclass(frozen=True)
class Correction:
    """One change, by whom and when; ``sha256`` is the document it was made in, ``was`` what stood there before.

    ``general``: it holds in other documents, too. ``seq`` orders: of two about the same thing the higher one counts.
    """

    seq: int
    sha256: str
    change: Change
    by: str
    by_name: str
    at: datetime
    general: bool = False
    was: str = ""


class Outcome(StrEnum):
    """What became of a correction in one reading."""

    APPLIED = "applied"
    REPLACED = "replaced"
    """A later one about the same thing counts."""
    NOT_APPLICABLE = "not_applicable"
    """What it is about is no longer in the reading."""


@dataclass(frozen=True)
class Mark:
    """Where in the reading a change took hold: a person's name, or words, or (neither) the event."""

    name: str | None = None
    words: Evidence | None = None


def corrected(correction: Correction, mark: Mark) -> Corrected:
    """What the reading says of a correction."""
    return Corrected(
        change=correction.change.kind,
        name=mark.name,
        words=mark.words,
        by=correction.by,
        by_name=correction.by_name,
        at=correction.at.isoformat(timespec="seconds"),
    )
