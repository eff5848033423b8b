"""Taking in what was posted in the playground, as the handlers would."""

from __future__ import annotations

from bot.archive.uploads import NewUpload
from bot.playground.workspace.model import Message
from bot.tasks.uploads.hearing import Heard, HeardFile, hear
from bot.tasks.uploads.intake import take_in
from tests.tasks.rig import Rig


def take(rig: Rig, message: Message, *, is_private: bool | None = False, addressed: bool = False) -> None:
    """Have the bot hear a message."""
    files = (HeardFile(id=file_id, name=rig.slack.workspace.files[file_id].name) for file_id in message.files)
    heard = Heard(
        channel=message.channel,
        ts=message.ts,
        thread_ts=message.thread_ts,
        user=message.user,
        text=message.text,
        files=tuple(files),
        is_private=is_private,
        is_direct=message.channel.startswith("D"),
    )
    with rig.desk.database.write() as session:
        hear(session, rig.desk, heard, addressed=addressed)


def take_new(rig: Rig, new: NewUpload) -> int:
    """Take an upload in; its id."""
    with rig.desk.database.write() as session:
        return take_in(session, rig.desk, new).id
