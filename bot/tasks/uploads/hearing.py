"""What follows from a message, whether an event tells of it or history does: the same rules for both."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy.orm import Session

from bot.archive.channel_settings import choices_of
from bot.archive.tables import SourceKind
from bot.archive.uploads import NewUpload
from bot.choices import Unasked
from bot.readout import Frozen
from bot.tasks.asked.mentions import Mention, ask_for_answer
from bot.tasks.desk import Desk
from bot.tasks.uploads.intake import take_in

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

    What nobody asked for is read as far as the channel's settings want it. ``addressed``: this call is to answer a
    mention in a channel (an ``app_mention`` event tells of it apart).
    """
    if heard.files or not (heard.is_direct or addressed):
        _look_at(session, desk, heard)
    else:
        mention = Mention(
            team=desk.identity.team, channel=heard.channel, ts=heard.ts, thread_ts=heard.thread_ts, user=heard.user
        )
        ask_for_answer(session, desk, mention)


def read_all(session: Session, desk: Desk, heard: Heard) -> int:
    """Read every document of a message at somebody's wish, whatever the channel's settings; how many there are."""
    documents = _documents(desk, heard, asked=False)
    for new in documents:
        take_in(session, desk, new)
    return len(documents)


def _look_at(session: Session, desk: Desk, heard: Heard) -> None:
    """Take in a message's documents: all of them where it is said to the bot, else those that the channel wants."""
    asked = heard.is_direct or desk.mention in heard.text
    choices = choices_of(session, desk.identity.team, heard.channel)
    for new in _documents(desk, heard, asked=asked):
        if asked or choices.looks_at(new.kind):
            quietly = not asked and choices.unasked == Unasked.READOUTS
            take_in(session, desk, replace(new, quietly=quietly))


def _documents(desk: Desk, heard: Heard, *, asked: bool) -> list[NewUpload]:
    if heard.files:
        return [_new(desk, heard, file) for file in heard.files]
    # A text in which the bot is mentioned is answered as a mention.
    return [_new(desk, heard, None)] if len(heard.text) >= PASTED and not asked else []


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
        name=file.name if file else "",
    )
