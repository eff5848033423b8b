"""Correcting a reading: who may, what is kept, and the replies that are told anew."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from bot.archive.access import Asker
from bot.archive.channels import channel_of
from bot.archive.corrections.applying import applied
from bot.archive.corrections.before import before
from bot.archive.corrections.changes import Change, Named
from bot.archive.corrections.made import Outcome
from bot.archive.corrections.records import MadeAt, NewCorrection, corrections_for, keep, undo
from bot.archive.readings import SeenReading, reading_of, reading_seen
from bot.archive.tables import Reading, Upload
from bot.blocks.correcting.correct import Made
from bot.blocks.correcting.forms import Reach
from bot.blocks.replies.reply import reply
from bot.readout import Readout
from bot.slack.members import member
from bot.tasks.corrections.words import listed
from bot.tasks.desk import Desk, TaskName
from bot.tasks.handed_in.reading_for import private_place
from bot.tasks.posting import tell_privately


@dataclass(frozen=True)
class Correctable:
    """A reading in the hands of somebody who may correct it: where they see it, and where what they correct shows."""

    seen: SeenReading
    asker: Asker
    at: MadeAt
    sha256: str

    @property
    def readout(self) -> Readout:
        """The reading, as corrected so far."""
        return self.seen.readout

    @property
    def reach(self) -> Reach:
        """What a correction made here can hold for; of a marked document nothing is carried into others."""
        return Reach(general=self.at.thread_ts is None, public=not self.at.is_private)


def correctable(session: Session, reading_id: int, askers: Sequence[Asker]) -> Correctable | None:
    """The reading for the first of the askers who may see it; None where none may."""
    for asker in askers:
        seen = reading_seen(session, reading_id, asker)
        reading = session.get(Reading, reading_id)
        if seen is not None and reading is not None:
            thread_ts = asker.thread_ts if reading.marked else None
            at = MadeAt(asker.team, asker.channel, _is_private(session, asker, seen), thread_ts)
            return Correctable(seen, asker, at, reading.sha256)
    return None


def correct(
    session: Session, desk: Desk, of: Correctable, changes: Sequence[Change], *, general: bool, name: str
) -> None:
    """Keep the changes, and have every reply made from the document told anew where they may be known.

    ``name`` is how the person is called. Only what is about a name can be ``general``.
    """
    number = 0
    for change in changes:
        new = NewCorrection(
            sha256=of.sha256,
            change=change,
            by=of.asker.user or "",
            by_name=name,
            was=json.dumps(before(of.readout, change), ensure_ascii=False),
            general=general and of.reach.general and isinstance(change, Named),
        )
        number = keep(session, of.at, new)
    ask_to_tell_anew(session, desk, of.sha256, f"{number}")


def show_own(session: Session, of: Correctable, channel: str, key: str) -> None:
    """What was read for one person alone stands in no thread to be told anew: it is shown to them again."""
    if of.at.channel != private_place(of.asker.user or ""):
        return
    readout = reading_of(session, of.seen.reading_id, of.asker)
    if readout is not None:
        message = reply(readout, of.seen.reading_id)
        tell_privately(session, of.asker.team, channel, of.asker.user or "", message, f"corrected:{key}")


def take_back(session: Session, desk: Desk, of: Correctable, number: int) -> bool:
    """Undo a correction that the asker may know of; False where there is none."""
    row = undo(session, number, of.asker)
    if row is None:
        return False
    for sha256 in dict.fromkeys((row.sha256, of.sha256)):
        ask_to_tell_anew(session, desk, sha256, f"{number}:undone")
    return True


def made_in(session: Session, of: Correctable) -> list[Made]:
    """The corrections of this reading that the asker may know of, newest first; general ones where they take hold."""
    reading = session.get(Reading, of.seen.reading_id)
    known = corrections_for(session, of.asker, {of.sha256})
    raw = Readout.model_validate_json(reading.readout) if reading else of.readout
    _, outcomes = applied(raw, of.sha256, known)
    return [
        listed(one, outcomes[one.seq], of.sha256)
        for one in reversed(known)
        if one.sha256 == of.sha256 or outcomes[one.seq] == Outcome.APPLIED
    ]


def ask_to_tell_anew(session: Session, desk: Desk, sha256: str, key: str) -> None:
    """Queue the rewriting of the replies made from a document; ``key`` makes it one for each change."""
    args = {"sha256": sha256, "key": key}
    desk.queue.enqueue(session, TaskName.TELL_ANEW, f"tell-anew:{sha256}:{key}", args)


def called(desk: Desk, user: str) -> str:
    """How a person is called in their workspace."""
    return member(desk.clients.reads, user).name or user


def _is_private(session: Session, asker: Asker, seen: SeenReading) -> bool:
    """Whether what is said where the asker is stays there; where that is not known it does."""
    if seen.channel == asker.channel:
        upload = session.get(Upload, seen.upload_id)
        return upload is None or upload.is_private is not False
    channel = channel_of(session, asker.team, asker.channel)
    return channel is None or channel.is_private
