"""Corrections kept, undone and found again. Whoever asks sees those made where they may look, and no others."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, and_, delete, false, or_, select, update
from sqlalchemy.orm import Session

from bot.archive.access import Asker, within_reach
from bot.archive.corrections.changes import ANY_CHANGE, Change
from bot.archive.corrections.made import Correction
from bot.archive.corrections.table import CorrectionRow
from bot.archive.database import utc_now
from bot.archive.tables import Reading


@dataclass(frozen=True)
class MadeAt:
    """Where a correction is made: it shows where a document posted there would.

    ``thread_ts`` is set where the document carries a marking: then it shows in that thread alone.
    """

    team: str
    channel: str
    is_private: bool
    thread_ts: str | None = None


@dataclass(frozen=True)
class NewCorrection:
    """A change to keep; ``was`` is what stood there before, as JSON."""

    sha256: str
    change: Change
    by: str
    by_name: str
    was: str = "null"
    general: bool = False


def keep(session: Session, at: MadeAt, new: NewCorrection) -> int:
    """Keep a correction; its id. ``ValueError`` where one of a marked document is to hold in others, too."""
    if new.general and at.thread_ts is not None:
        raise ValueError("what is known from a marked document stays in its thread")
    row = CorrectionRow(
        team=at.team,
        sha256=new.sha256,
        kind=new.change.kind,
        change=new.change.model_dump_json(),
        was=new.was,
        general=new.general,
        channel=at.channel,
        is_private=at.is_private,
        thread_ts=at.thread_ts,
        by=new.by,
        by_name=new.by_name,
    )
    session.add(row)
    session.flush()
    return row.id


def undo(session: Session, correction_id: int, asker: Asker) -> CorrectionRow | None:
    """Take a correction back; None where there is none that the asker may see. Undone twice it is undone once."""
    row = session.scalar(
        select(CorrectionRow).where(CorrectionRow.id == correction_id, _shown_to(asker)).with_for_update()
    )
    if row is not None and row.undone_at is None:
        row.undone_at, row.undone_by = utc_now(), asker.user
    return row


def corrections_for(session: Session, asker: Asker, sha256s: Collection[str]) -> list[Correction]:
    """What was corrected in these documents, and in general, as far as the asker may know; in the order of making."""
    about = or_(CorrectionRow.sha256.in_(sha256s), CorrectionRow.general.is_(True))
    query = select(CorrectionRow).where(about, CorrectionRow.undone_at.is_(None), _shown_to(asker))
    return [correction_of(row) for row in session.scalars(query.order_by(CorrectionRow.id))]


def correction_of(row: CorrectionRow) -> Correction:
    """A stored correction as a value."""
    return Correction(
        seq=row.id,
        sha256=row.sha256,
        change=ANY_CHANGE.validate_json(row.change),
        by=row.by,
        by_name=row.by_name,
        at=row.made_at,
        general=row.general,
        was=row.was,
    )


def drop_orphans(session: Session, sha256s: Collection[str]) -> None:
    """Of documents that are gone nothing is kept that was corrected in them alone: it holds their words."""
    still = select(Reading.id).where(Reading.sha256 == CorrectionRow.sha256).exists()
    session.execute(
        delete(CorrectionRow).where(CorrectionRow.sha256.in_(sha256s), CorrectionRow.general.is_(False), ~still)
    )


def forget_corrections_of(session: Session, team: str, channel: str) -> int:
    """A channel's members want nothing kept: what was corrected there goes. Returns how many."""
    of = delete(CorrectionRow).where(CorrectionRow.team == team, CorrectionRow.channel == channel)
    return len(session.scalars(of.returning(CorrectionRow.id)).all())


def close_corrections(session: Session, team: str, channel: str) -> None:
    """A channel became private: what was corrected there shows there alone from now on."""
    of = update(CorrectionRow).where(CorrectionRow.team == team, CorrectionRow.channel == channel)
    session.execute(of.values(is_private=True))


def any_correction(session: Session, team: str) -> bool:
    """Whether anything at all was corrected and stands."""
    query = select(CorrectionRow.id).where(CorrectionRow.team == team, CorrectionRow.undone_at.is_(None))
    return session.scalar(query.limit(1)) is not None


def every_correction(session: Session, team: str | None = None) -> Sequence[CorrectionRow]:
    """All that was ever corrected, undone or not, oldest first; for whoever runs the bot."""
    query = select(CorrectionRow).order_by(CorrectionRow.id)
    return session.scalars(query if team is None else query.where(CorrectionRow.team == team)).all()


def _shown_to(asker: Asker) -> ColumnElement[bool]:
    """As with the readings themselves (`bot.archive.access`): in reach, and of a marked document in its own thread."""
    reach = and_(
        CorrectionRow.thread_ts.is_(None), within_reach(asker, CorrectionRow.channel, CorrectionRow.is_private)
    )
    here = and_(CorrectionRow.channel == asker.channel, CorrectionRow.thread_ts == asker.thread_ts)
    return and_(CorrectionRow.team == asker.team, or_(reach, here if asker.thread_ts else false()))
