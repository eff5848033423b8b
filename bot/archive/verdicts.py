"""Whether people found a reading, or one item of it, helpful. Everybody has one verdict an item, and may change it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, delete, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from bot.archive.database import Base, insert_into, stored_enum, utc_now
from bot.archive.tables import Reading


class Judged(StrEnum):
    """What a verdict is about: the whole reading, or one item of it."""

    READING = "reading"
    STATEMENT = "statement"
    COMMITMENT = "commitment"
    STANCE = "stance"


ItemKey = tuple[str, int, int]
"""An item of a reading: a `Judged`, and where its words stand in the text (code points, end exclusive).

By its words it is known again after others were corrected or left out. Of a whole reading both offsets are 0.
"""

WHOLE: ItemKey = (Judged.READING, 0, 0)


class StoredVerdict(Base):
    """The row of one person's verdict on one item; it goes with its reading."""

    __tablename__ = "verdict"

    reading_id: Mapped[int] = mapped_column(ForeignKey("reading.id", ondelete="CASCADE"), primary_key=True)
    item: Mapped[Judged] = mapped_column(stored_enum(Judged), primary_key=True)
    start: Mapped[int] = mapped_column(primary_key=True)
    end: Mapped[int] = mapped_column(primary_key=True)
    team: Mapped[str] = mapped_column(primary_key=True)
    user: Mapped[str] = mapped_column(primary_key=True)
    helpful: Mapped[bool]
    judged_at: Mapped[datetime] = mapped_column(default=utc_now)


@dataclass(frozen=True)
class Verdict:
    """One verdict as it is exported; ``sha256`` is the document's."""

    sha256: str
    item: ItemKey
    user: str
    helpful: bool
    judged_at: datetime


def save_verdict(session: Session, reading_id: int, item: ItemKey, team: str, user: str, helpful: bool | None) -> None:
    """Keep a person's verdict in place of an earlier one; None takes it back."""
    kind, start, end = item
    key = {"reading_id": reading_id, "item": Judged(kind), "start": start, "end": end, "team": team, "user": user}
    if helpful is None:
        session.execute(delete(StoredVerdict).filter_by(**key))
        return
    value = {"helpful": helpful, "judged_at": utc_now()}
    insert = insert_into(session, StoredVerdict, key | value)
    session.execute(insert.on_conflict_do_update(index_elements=list(key), set_=value))


def own_verdicts(session: Session, reading_id: int, team: str, user: str) -> dict[ItemKey, bool]:
    """What one person found of a reading and its items."""
    rows = select(StoredVerdict).filter_by(reading_id=reading_id, team=team, user=user)
    return {(row.item, row.start, row.end): row.helpful for row in session.scalars(rows)}


def all_verdicts(session: Session, team: str) -> list[Verdict]:
    """Every verdict of a workspace's people, oldest first: what can be learnt from. It asks nobody's leave to look."""
    query = select(StoredVerdict, Reading.sha256).join(Reading).where(StoredVerdict.team == team)
    order = (StoredVerdict.judged_at, StoredVerdict.reading_id, StoredVerdict.start)
    return [
        Verdict(sha256, (row.item, row.start, row.end), row.user, row.helpful, row.judged_at)
        for row, sha256 in session.execute(query.order_by(*order))
    ]
