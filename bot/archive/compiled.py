"""Posts made from several documents (answers to questions, joint overviews): they go with any of these documents."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import ForeignKey, UniqueConstraint, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from bot.archive.database import Base, insert_into


class Compiled(Base):
    """One such post under its key; ``ts`` is where it stands once that is known.

    The row stays when the post is taken back (``is_gone``): it is not made a second time.
    """

    __tablename__ = "compiled"
    __table_args__ = (UniqueConstraint("key"), {"sqlite_autoincrement": True})

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str]
    team: Mapped[str]
    channel: Mapped[str]
    ts: Mapped[str | None]
    is_gone: Mapped[bool] = mapped_column(default=False)


class CompiledFrom(Base):
    """That a post was made from a document."""

    __tablename__ = "compiled_from"

    compiled_id: Mapped[int] = mapped_column(ForeignKey("compiled.id", ondelete="CASCADE"), primary_key=True)
    upload_id: Mapped[int] = mapped_column(ForeignKey("upload.id", ondelete="CASCADE"), primary_key=True, index=True)


def begin_compiled(session: Session, team: str, channel: str, key: str, upload_ids: Iterable[int]) -> int | None:
    """The id of a new post that is made from these documents; None where there has been one of this key."""
    values = {"team": team, "channel": channel, "key": key, "is_gone": False}
    insert = insert_into(session, Compiled, values).on_conflict_do_nothing()
    created: int | None = session.scalar(insert.returning(Compiled.id))
    if created is not None:
        session.add_all(CompiledFrom(compiled_id=created, upload_id=one) for one in sorted(set(upload_ids)))
        session.flush()
    return created


def note_compiled(session: Session, compiled_id: int, ts: str) -> bool:
    """Note where a post stands. False: one of its documents is gone, the post should be deleted."""
    row = session.get(Compiled, compiled_id, with_for_update=True)
    if row is None or row.is_gone:
        return False
    row.ts = ts
    return True


def withdraw_compiled(session: Session, upload_ids: Iterable[int]) -> Sequence[Compiled]:
    """A document went: the posts that were made from it among others, marked as gone; each is told of once."""
    of = select(CompiledFrom.compiled_id).where(CompiledFrom.upload_id.in_(list(upload_ids)))
    query = select(Compiled).where(Compiled.id.in_(of), Compiled.is_gone.is_(False)).order_by(Compiled.id)
    rows = session.scalars(query.with_for_update()).all()
    for row in rows:
        row.is_gone = True
    return rows
