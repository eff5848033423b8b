"""What a list of readings shows of each, without loading the readings themselves; the guard decides here, too."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Row, Select, select
from sqlalchemy.orm import Session

from bot.archive.access import Asker, visible_to
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
        query = _cards(asker).where(Upload.read_at.is_not(None))
        for row in session.execute(query.order_by(Upload.read_at.desc(), Upload.id.desc()).limit(2 * limit)):
            card = _card(row)
            known = found.get(card.reading_id)
            if known is None or known.seen_at < card.seen_at:
                found[card.reading_id] = card
    return sorted(found.values(), key=lambda card: (card.seen_at, card.upload_id), reverse=True)[:limit]


def card_at(session: Session, upload_id: int, asker: Asker) -> Card | None:
    """One document where it was posted; None where there is no reading of it, or none that the asker may see."""
    row = session.execute(_cards(asker).where(Upload.id == upload_id)).first()
    return _card(row) if row else None


def _cards(asker: Asker) -> Select[Upload, str, str | None, bool]:
    query = select(Upload, Reading.headline, Reading.title, Reading.marked)
    return query.join(Reading, Upload.reading_id == Reading.id).where(visible_to(asker))


def _card(row: Row[Upload, str, str | None, bool]) -> Card:
    upload, headline, title, marked = row
    return Card(
        reading_id=upload.reading_id or 0,
        upload_id=upload.id,
        channel=upload.channel,
        root_ts=upload.root_ts,
        user=upload.user,
        seen_at=upload.read_at or upload.updated_at,
        title=headline or title or upload.name,
        marked=marked,
    )
