"""What follows from a post: its place in the archive, the end of a digest's row."""

from __future__ import annotations

from sqlalchemy.orm import Session

from bot.archive.digest_runs import close_run
from bot.archive.following import record_post
from bot.archive.opening import note_place
from bot.archive.tables import DigestStatus
from bot.archive.watches import record_told
from bot.blocks.notices import notice
from bot.tasks.given_out.compiled import COMPILED, compiled_was_posted
from bot.tasks.given_out.sharing import sharer_of
from bot.tasks.manners import manner_of
from bot.tasks.posting import delete_post, tell_privately
from bot.wording.catalogue import say
from bot.wording.manner import speaking
from bot.work.sender import Dead, Posted, ToSend
from bot.work.tables import PostKind


def on_settled(session: Session, row: ToSend, outcome: Posted | Dead) -> None:
    """Called in the transaction that closes a row of the outbox."""
    if isinstance(outcome, Dead) and (sharer := sharer_of(row.key)):
        # Whoever shared it was told that it is there; a word for them alone may get through all the same.
        with speaking(manner_of(session, row.team, row.channel)):
            sorry = notice(say("shared-failed"))
        tell_privately(session, row.team, row.channel, sharer, sorry, f"{row.key}:sorry")
    belongs, _, number = (row.about or "").partition(":")
    if row.kind != PostKind.POST or not number.isdigit():
        return
    if belongs == "digest":
        _close_digest(session, int(number), outcome)
    elif isinstance(outcome, Posted) and outcome.ts:
        _note_place(session, row, belongs, int(number), outcome.ts)


def _close_digest(session: Session, run_id: int, outcome: Posted | Dead) -> None:
    if isinstance(outcome, Posted):
        close_run(session, run_id, DigestStatus.POSTED, posted_ts=outcome.ts)
    else:
        close_run(session, run_id, DigestStatus.DEAD, error=outcome.reason)


def _note_place(session: Session, row: ToSend, belongs: str, number: int, ts: str) -> None:
    """Where a post stands is kept with what it was made from, so that it can follow that."""
    if belongs == "upload":
        if not record_post(session, number, row.team, row.channel, ts):
            # The document was deleted while its answer was on the way.
            delete_post(session, row.channel, ts, row.team)
        note_place(session, number, ts)
    elif belongs == COMPILED:
        compiled_was_posted(session, row, number, ts)
    elif belongs == "watch":
        record_told(session, number, row.channel, ts)
