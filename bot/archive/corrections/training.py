"""Corrections as examples to learn from: the text, what the reader had, what a person says, and which words."""

from __future__ import annotations

import json
from collections.abc import Iterator
from hashlib import sha256

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.archive.corrections.before import Fact, after
from bot.archive.corrections.records import correction_of, every_correction
from bot.archive.corrections.table import CorrectionRow
from bot.archive.tables import Reading
from bot.readout import Evidence, Frozen, Readout


class Example(Frozen):
    """One correction. ``text`` is the document's, None where that is gone and only what holds in general is left.

    ``field`` is the kind of change, ``was`` and ``becomes`` its two sides (None: not there), ``evidence`` the words it
    is about. ``by`` is the same for the same person and does not name them; who knows a member's id can still work it
    out. ``at`` is an ISO moment in UTC.
    """

    sha256: str
    text: str | None
    field: str
    was: Fact
    becomes: Fact
    evidence: Evidence | None
    general: bool
    by: str
    at: str


def examples(session: Session) -> Iterator[Example]:
    """Every correction that stands, oldest first; none of documents that carry a marking."""
    for row in every_correction(session):
        if row.undone_at is None and row.thread_ts is None:
            yield _example(session, row)


def _example(session: Session, row: CorrectionRow) -> Example:
    made = correction_of(row)
    query = select(Reading.readout).where(Reading.sha256 == row.sha256).order_by(Reading.id.desc())
    stored = session.scalar(query.limit(1))
    return Example(
        sha256=row.sha256,
        text=Readout.model_validate_json(stored).text if stored else None,
        field=row.kind,
        was=json.loads(row.was),
        becomes=after(made.change),
        evidence=getattr(made.change, "words", None),
        general=row.general,
        by=sha256(f"{row.team}:{row.by}".encode()).hexdigest()[:12],
        at=made.at.isoformat(timespec="seconds"),
    )
