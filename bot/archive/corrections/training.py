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
from bot.archive.verdicts import StoredVerdict, Verdict, all_verdicts
from bot.readout import Evidence, Frozen, Readout


class Example(Frozen):
    """One correction. ``text`` is the document's, None where that is gone and only what holds in general is left.

    ``field`` is the kind of change, ``was`` and ``becomes`` its two sides (None: not there), ``evidence`` the words it
    is about. Of a verdict ``field`` is "verdict", ``was`` what was judged, ``becomes`` whether it was found helpful.
    ``by`` is the same for the same person and does not name them; who knows a member's id can still work it
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


def judged(session: Session) -> Iterator[Example]:
    """Every verdict that stands, as examples of the same shape; none on documents that carry a marking."""
    for team in session.scalars(select(StoredVerdict.team).distinct().order_by(StoredVerdict.team)).all():
        for verdict in all_verdicts(session, team):
            reading = _newest(session, verdict.sha256)
            if reading is not None and not reading.marked:
                yield _verdict(verdict, team, _text(reading))


def _verdict(verdict: Verdict, team: str, text: str) -> Example:
    kind, start, end = verdict.item
    return Example(
        sha256=verdict.sha256,
        text=text,
        field="verdict",
        was=str(kind),
        becomes=verdict.helpful,
        evidence=Evidence(start=start, end=end, quote=text[start:end]) if end > start else None,
        general=False,
        by=_hashed(team, verdict.user),
        at=verdict.judged_at.isoformat(timespec="seconds"),
    )


def _example(session: Session, row: CorrectionRow) -> Example:
    made = correction_of(row)
    reading = _newest(session, row.sha256)
    return Example(
        sha256=row.sha256,
        text=_text(reading) if reading else None,
        field=row.kind,
        was=json.loads(row.was),
        becomes=after(made.change),
        evidence=getattr(made.change, "words", None),
        general=row.general,
        by=_hashed(row.team, row.by),
        at=made.at.isoformat(timespec="seconds"),
    )


def _newest(session: Session, document: str) -> Reading | None:
    return session.scalar(select(Reading).where(Reading.sha256 == document).order_by(Reading.id.desc()).limit(1))


def _text(reading: Reading) -> str:
    return Readout.model_validate_json(reading.readout).text


def _hashed(team: str, user: str) -> str:
    return sha256(f"{team}:{user}".encode()).hexdigest()[:12]
