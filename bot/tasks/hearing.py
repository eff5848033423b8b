"""What follows from a message, whether an event tells of it or history does: the same rules for both."""

from __future__ import annotations

from sqlalchemy.orm import Session

from bot.archive.tables import SourceKind
from bot.archive.uploads import NewUpload
from bot.readout import Frozen
from bot.tasks.desk import Desk
from bot.tasks.intake import take_in
from bot.tasks.mentions import Mention, ask_for_answer

PASTED = 600
"""Characters from which a message in a channel is looked at as a pasted document (and answered only if it is one)."""


class HeardFile(Frozen):
    """A file as it stands in a message."""

    id: str
    name: str = ""
    is_snippet: bool = False


class Heard(Frozen):
    """A message that somebody posted. ``is_private`` None: nobody has said so yet, which counts as private."""

    channel: str
    ts: str
    thread_ts: str | None = None
    user: str | None = None
    text: str = ""
    files: tuple[HeardFile, ...] = ()
    is_private: bool | None = None
    is_direct: bool = False


def hear(session: Session, desk: Desk, heard: Heard, *, addressed: bool) -> None:
    """Files are read; a message to the bot is answered; a pasted document is read; else silence.

    ``addressed``: this call is to answer a mention in a channel (an ``app_mention`` event tells of it apart).
    """
    if heard.files:
        for file in heard.files:
            take_in(session, desk, _new(desk, heard, file))
    elif heard.is_direct or addressed:
        mention = Mention(
            team=desk.identity.team, channel=heard.channel, ts=heard.ts, thread_ts=heard.thread_ts, user=heard.user
        )
        ask_for_answer(session, desk, mention)
    elif len(heard.text) >= PASTED and desk.mention not in heard.text:
        take_in(session, desk, _new(desk, heard, None))


def _new(desk: Desk, heard: Heard, file: HeardFile | None) -> NewUpload:
    kind = SourceKind.TEXT if file is None else SourceKind.SNIPPET if file.is_snippet else SourceKind.FILE
    return NewUpload(
        team=desk.identity.team,
        channel=heard.channel,
        kind=kind,
        is_private=heard.is_private,
        file_id=file.id if file else None,
        message_ts=heard.ts,
        thread_ts=heard.thread_ts,
        user=heard.user,
        name=file.name if file else "pasted text",
    )
