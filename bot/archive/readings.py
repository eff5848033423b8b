"""Readings kept and handed out. Whoever asks for one says who asks: `bot.archive.access` decides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from sqlalchemy import Select, delete, select
from sqlalchemy.orm import Session

from bot.archive.access import Asker, places_seen_by, visible_to
from bot.archive.corrections.handing_out import handed_out
from bot.archive.corrections.records import drop_orphans
from bot.archive.database import insert_into, utc_now
from bot.archive.tables import Reading, Upload
from bot.readout import Document, Readout


@dataclass(frozen=True)
class SeenReading:
    """A reading at one of the places where its document was posted, ``seen_at`` being when it had been read."""

    reading_id: int
    upload_id: int
    channel: str
    message_ts: str | None
    root_ts: str | None
    user: str | None
    seen_at: datetime
    readout: Readout


def digest_of(document: Document) -> str:
    """SHA-256 of the document's bytes, of its text where the bytes were not kept."""
    return document.sha256 or sha256(document.text.encode("utf-8", "surrogatepass")).hexdigest()


def known_reading(session: Session, document: Document, reader: str = "") -> int | None:
    """The id of an earlier reading of the same bytes by the same version of the reader."""
    query = select(Reading.id).where(Reading.sha256 == digest_of(document), Reading.reader == reader)
    return session.scalar(query)


def save_reading(session: Session, document: Document, readout: Readout, reader: str = "") -> int:
    """Keep a reading and return its id; the same bytes by the same ``reader`` (a version) are kept once."""
    values = _columns(document, readout) | {"reader": reader, "created_at": utc_now()}
    insert = insert_into(session, Reading, values).on_conflict_do_nothing()
    created: int | None = session.scalar(insert.returning(Reading.id))
    if created is not None:
        return created
    return session.scalars(select(Reading.id).where(Reading.sha256 == values["sha256"], Reading.reader == reader)).one()


def reading_of(session: Session, reading_id: int, asker: Asker) -> Readout | None:
    """One reading; None when there is none, or none that the asker may see: the two cannot be told apart.

    Like every reading that is handed out here it is as people corrected it, as far as the asker may know of that.
    """
    query = select(Reading).join(Upload, Upload.reading_id == Reading.id)
    stored = session.scalar(query.where(Reading.id == reading_id, visible_to(asker)).limit(1))
    return handed_out(session, asker, [(stored.sha256, stored.readout)])[0] if stored is not None else None


def reading_seen(session: Session, reading_id: int, asker: Asker) -> SeenReading | None:
    """One reading at a place where the asker may see it, their own channel before others; None as `reading_of`."""
    query = places_seen_by(asker).where(Reading.id == reading_id)
    found = _listed(session, query.order_by(Upload.channel != asker.channel, Upload.id).limit(1), asker)
    return found[0] if found else None


def readings_between(session: Session, asker: Asker, since: datetime, until: datetime) -> list[SeenReading]:
    """What was read from ``since`` up to, not including, ``until``, and the asker may see; oldest first.

    Each reading comes once, at the asker's own channel where it was posted there too. Ask for a period some seconds
    after its end: a transaction that ends in these seconds may still add to it.
    """
    query = places_seen_by(asker).where(Upload.read_at >= since, Upload.read_at < until)
    found = _listed(session, query.order_by(Upload.read_at, Upload.id), asker)
    nearest: dict[int, SeenReading] = {}
    for seen in found:
        kept = nearest.get(seen.reading_id)
        if kept is None or (kept.channel != asker.channel and seen.channel == asker.channel):
            nearest[seen.reading_id] = seen
    return sorted(nearest.values(), key=lambda seen: (seen.seen_at, seen.upload_id))


def readings_in_thread(session: Session, asker: Asker) -> list[SeenReading]:
    """What was posted in the thread that the asker asks in (``asker.thread_ts``), in the order of posting."""
    query = places_seen_by(asker).where(Upload.channel == asker.channel, Upload.root_ts == asker.thread_ts)
    return _listed(session, query.order_by(Upload.message_ts, Upload.id), asker)


def latest_readings(session: Session, asker: Asker, limit: int = 20) -> list[SeenReading]:
    """The newest readings that the asker may see, newest first; one posted twice is listed twice."""
    query = places_seen_by(asker).where(Upload.read_at.is_not(None))
    return _listed(session, query.order_by(Upload.read_at.desc(), Upload.id.desc()).limit(limit), asker)


def readings_with_promises(session: Session, asker: Asker, limit: int, *, dated: bool = False) -> list[SeenReading]:
    """The newest readings that hold a promise and the asker may see, newest first; one posted twice is listed twice.

    ``dated``: only those in which some promise, or something asked for, has a day.
    """
    query = places_seen_by(asker).where(Upload.read_at.is_not(None), Reading.readout.not_like('%"commitments":[]%'))
    if dated:
        query = query.where(Reading.readout.like('%"due":"%'))
    return _listed(session, query.order_by(Upload.read_at.desc(), Upload.id.desc()).limit(limit), asker)


def drop_unseen(session: Session, reading_ids: Sequence[int]) -> int:
    """Remove those of the readings that no upload refers to any more. Returns how many."""
    session.flush()
    unseen = delete(Reading).where(
        Reading.id.in_(reading_ids), ~select(Upload.id).where(Upload.reading_id == Reading.id).exists()
    )
    dropped = session.execute(unseen.returning(Reading.id, Reading.sha256)).all()
    drop_orphans(session, {sha256 for _, sha256 in dropped})
    return len(dropped)


def _listed(session: Session, query: Select[Upload, Reading], asker: Asker) -> list[SeenReading]:
    rows = session.execute(query).all()
    readouts = handed_out(session, asker, [(reading.sha256, reading.readout) for _, reading in rows])
    return [
        SeenReading(
            reading_id=reading.id,
            upload_id=upload.id,
            channel=upload.channel,
            message_ts=upload.message_ts,
            root_ts=upload.root_ts,
            user=upload.user,
            seen_at=upload.read_at or upload.updated_at,
            readout=readout,
        )
        for (upload, reading), readout in zip(rows, readouts, strict=True)
    ]


def _columns(document: Document, readout: Readout) -> dict[str, object]:
    event = readout.event
    return {
        "sha256": digest_of(document),
        "title": _storable(readout.document.title or document.title),
        "publisher": _storable(readout.document.publisher or document.publisher),
        "published": readout.document.published or document.published,
        "language": readout.document.language or document.language,
        "is_readout": readout.is_readout,
        "event_type": event.type if event else None,
        "event_date": event.date.value if event and event.date else None,
        "event_place": _storable(event.place.value) if event and event.place else None,
        "headline": _storable(readout.headline) or "",
        "readout": readout.to_json(),
        "markings": list(document.markings),
        "marked": bool(document.markings),
    }


def _storable(text: str | None) -> str | None:
    # PostgreSQL keeps no NUL in a text; the reading itself is JSON, where it is written as an escape.
    return text.replace("\x00", "") if text else text
