"""Whom and what people watch, and what they were told of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, UniqueConstraint, delete, func, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from bot.archive.database import Base, insert_into, utc_now


class Watch(Base):
    """That somebody wants to hear when ``words`` come up, until ``expires_at``.

    ``kind`` says as what: a person, a country, a body, a phrase, or anything. ``channel`` is where the watch was set:
    what is seen only there is told only there. ``key`` is the words as they are compared.
    """

    __tablename__ = "watch"
    __table_args__ = (
        UniqueConstraint("team", "user", "channel", "kind", "key"),
        Index("ix_watch_team_expires_at", "team", "expires_at"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    team: Mapped[str]
    user: Mapped[str]
    channel: Mapped[str]
    kind: Mapped[str]
    words: Mapped[str]
    key: Mapped[str]
    muted: Mapped[bool] = mapped_column(default=False)
    created_at: Mapped[datetime] = mapped_column(default=utc_now)
    expires_at: Mapped[datetime]


class WatchNews(Base):
    """That a document matched somebody's watches: told once, where ``channel`` says (empty: directly).

    ``thread_ts`` is the document's thread where it may be told of only there. ``matches`` says why, as plain values.
    ``post_key`` names the message it is told in, once it is; ``post_channel`` and ``post_ts`` say where that stands.
    """

    __tablename__ = "watch_news"
    __table_args__ = (
        UniqueConstraint("team", "user", "upload_id"),
        Index("ix_watch_news_post_key", "post_key"),
        Index("ix_watch_news_team_user_told_at", "team", "user", "told_at"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    team: Mapped[str]
    user: Mapped[str]
    upload_id: Mapped[int] = mapped_column(ForeignKey("upload.id", ondelete="CASCADE"), index=True)
    sha256: Mapped[str]
    channel: Mapped[str]
    thread_ts: Mapped[str | None]
    matches: Mapped[list[dict[str, Any]]] = mapped_column(JSON)
    created_at: Mapped[datetime] = mapped_column(default=utc_now)
    told_at: Mapped[datetime | None]
    post_key: Mapped[str | None]
    post_channel: Mapped[str | None]
    post_ts: Mapped[str | None]


def watches_of(session: Session, team: str, user: str, now: datetime) -> Sequence[Watch]:
    """What one person watches now, the muted ones too, in the order in which it was set."""
    query = select(Watch).where(Watch.team == team, Watch.user == user, Watch.expires_at > now)
    return session.scalars(query.order_by(Watch.id)).all()


def watches_in_force(session: Session, team: str, now: datetime, *, but: str | None) -> Sequence[Watch]:
    """Every watch of the workspace that is neither over nor muted, without those of the person ``but``."""
    query = select(Watch).where(Watch.team == team, Watch.expires_at > now, Watch.muted.is_(False))
    return session.scalars((query.where(Watch.user != but) if but else query).order_by(Watch.id)).all()


def set_watch(session: Session, new: Watch) -> None:
    """Keep a watch; the same one set again lasts as long as it would now, and is muted no longer."""
    values = {
        name: getattr(new, name) for name in ("team", "user", "channel", "kind", "words", "key", "expires_at")
    } | {"muted": False, "created_at": utc_now()}
    renewed = {"expires_at": new.expires_at, "words": new.words, "muted": False}
    insert = insert_into(session, Watch, values)
    session.execute(
        insert.on_conflict_do_update(index_elements=["team", "user", "channel", "kind", "key"], set_=renewed)
    )


def drop_watches(session: Session, team: str, user: str, ids: Sequence[int]) -> int:
    """End some of a person's watches; ids of others are left alone. Returns how many ended."""
    ended = delete(Watch).where(Watch.team == team, Watch.user == user, Watch.id.in_(ids)).returning(Watch.id)
    return len(session.scalars(ended).all())


def drop_expired(session: Session, team: str, user: str, now: datetime) -> None:
    """Remove a person's watches that are over."""
    session.execute(delete(Watch).where(Watch.team == team, Watch.user == user, Watch.expires_at <= now))


def news_of_upload(session: Session, upload_id: int) -> Sequence[WatchNews]:
    """Everybody who was told, or is to be told, of a document in one place."""
    query = select(WatchNews).where(WatchNews.upload_id == upload_id)
    return session.scalars(query.order_by(WatchNews.id).with_for_update()).all()


def knows_document(session: Session, team: str, user: str, sha256: str) -> bool:
    """Whether a person was told of the document, or is going to be, wherever it stands."""
    query = select(WatchNews.id).where(WatchNews.team == team, WatchNews.user == user, WatchNews.sha256 == sha256)
    return session.scalar(query.limit(1)) is not None


def untold_news(session: Session, team: str, user: str, channel: str, thread_ts: str | None) -> Sequence[WatchNews]:
    """What a person is still to be told in one place, oldest first."""
    in_thread = WatchNews.thread_ts == thread_ts if thread_ts else WatchNews.thread_ts.is_(None)
    query = select(WatchNews).where(
        WatchNews.team == team,
        WatchNews.user == user,
        WatchNews.channel == channel,
        in_thread,
        WatchNews.told_at.is_(None),
    )
    return session.scalars(query.order_by(WatchNews.id).with_for_update()).all()


def news_in_message(session: Session, post_key: str) -> Sequence[WatchNews]:
    """What one message tells."""
    query = select(WatchNews).where(WatchNews.post_key == post_key)
    return session.scalars(query.order_by(WatchNews.id).with_for_update()).all()


def last_told(session: Session, team: str, user: str, channel: str) -> datetime | None:
    """When a person was last told anything in one place."""
    told = select(func.max(WatchNews.told_at)).where(
        WatchNews.team == team, WatchNews.user == user, WatchNews.channel == channel, WatchNews.thread_ts.is_(None)
    )
    return session.scalar(told)


def record_told(session: Session, news_id: int, channel: str, ts: str) -> None:
    """Note where the message stands that tells of this news, and of what else it tells."""
    first = session.get(WatchNews, news_id)
    for one in news_in_message(session, first.post_key) if first and first.post_key else ():
        one.post_channel, one.post_ts = channel, ts
