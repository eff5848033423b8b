"""Posts made from several documents follow them: when one is deleted, they are taken back."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from sqlalchemy.orm import Session

from bot.archive.compiled import begin_compiled, note_compiled, withdraw_compiled
from bot.tasks.posting import delete_post
from bot.work.outbox import cancel
from bot.work.sender import ToSend

COMPILED = "compiled"
"""What the outbox's ``about`` of such a post begins with."""


def about_sources(session: Session, team: str, channel: str, key: str, sources: Collection[int]) -> str | None:
    """What a post under ``key`` that is made from these uploads is about, for the outbox; None where from none."""
    if not sources:
        return None
    compiled_id = begin_compiled(session, team, channel, key, sources)
    return f"{COMPILED}:{compiled_id}" if compiled_id is not None else None


def compiled_was_posted(session: Session, row: ToSend, compiled_id: int, ts: str) -> None:
    """Note where it stands; where a document of it went meanwhile it is taken back."""
    if not note_compiled(session, compiled_id, ts):
        delete_post(session, row.channel, ts, row.team)


def follow_sources(session: Session, upload_ids: Iterable[int]) -> None:
    """Documents went: what quotes them among others goes, too, posted or on its way."""
    for row in withdraw_compiled(session, upload_ids):
        cancel(session, f"{COMPILED}:{row.id}")
        if row.ts:
            delete_post(session, row.channel, row.ts, row.team)
