"""What a list of readings shows of each; the guard decides here, too."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select
from sqlalchemy.orm import Session

from bot.archive.access import Asker, places_seen_by
from bot.archive.corrections.handing_out import handed_out
from bot.archive.tables import Reading, Upload


@dataclass(frozen=True)
class Card:
    """A reading at one place. ``root_ts`` is its thread's; ``title`` is its headline, else what its document is called.

    ``marked``: its document carries a marking, so that it is told of in its own thread alone.
    """

    reading_id: int
    upload_id: int
    channel: str
    root_ts: str | None
    user: str | None
    seen_at: datetime
    title: str
    marked: bool


def latest_cards(session: Session, askers: Iterable[Asker], limit: int) -> list[Card]:
    """The newest readings that one of the askers may see, newest first, each once, where it was posted last."""
    found: dict[int, Card] = {}
    for asker in askers:
        query = places_seen_by(asker).where(Upload.read_at.is_not(None))
        for card in _cards(session, query.order_by(Upload.read_at.desc(), Upload.id.desc()).limit(2 * limit), asker):
            known = found.get(card.reading_id)
            if known is None or known.seen_at < card.seen_at:
                found[card.reading_id] = card
    return sorted(found.values(), key=lambda card: (card.seen_at, card.upload_id), reverse=True)[:limit]


def card_at(session: Session, upload_id: int, asker: Asker) -> Card | None:
    """One document where it was posted; None where there is no reading of it, or none that the asker may see."""
    return next(iter(_cards(session, places_seen_by(asker).where(Upload.id == upload_id), asker)), None)


def _cards(session: Session, query: Select[Upload, Reading], asker: Asker) -> list[Card]:
    rows = session.execute(query).all()
    readouts = handed_out(session, asker, [(reading.sha256, reading.readout) for _, reading in rows])
    return [
        Card(
            reading_id=reading.id,
            upload_id=upload.id,
            channel=upload.channel,
            root_ts=upload.root_ts,
            user=upload.user,
            seen_at=upload.read_at or upload.updated_at,
            title=readout.headline or readout.document.title or upload.name,
            marked=reading.marked,
        )
        for (upload, reading), readout in zip(rows, readouts, strict=True)
    ]
