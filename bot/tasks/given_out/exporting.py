"""A reading as a file, put where whoever asked may see it."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session

from bot.archive.readings import reading_of
from bot.blocks.actions import Download
from bot.blocks.files.as_file import file_content, file_name
from bot.blocks.notices import notice
from bot.slack.lookup import direct_channel
from bot.tasks.askers import asker_at
from bot.tasks.desk import Desk, TaskName
from bot.tasks.handed_in.reading_for import own_asker
from bot.tasks.manners import manner_for
from bot.tasks.posting import post_file, tell_privately
from bot.tasks.wish import Wish
from bot.wording.catalogue import say
from bot.wording.manner import speaking


class Export(Wish):
    """A download that was asked for.

    ``privately``: the reading was shown to one person alone, so the file goes to that person alone.
    """

    thread_ts: str | None
    kind: Download
    reading_id: int
    privately: bool = False


def ask_for_export(session: Session, desk: Desk, wanted: Export) -> None:
    """Queue the making of a file."""
    desk.queue.enqueue(
        session, TaskName.SEND_EXPORT, f"export:{wanted.key}", {"wanted": wanted.model_dump(mode="json")}
    )


def send_export(desk: Desk, wanted: dict[str, Any]) -> None:
    """Put the file into the thread of the reading; a reading for one person's eyes goes to their direct messages."""
    export = Export.model_validate(wanted)
    here = asker_at(desk, export.user, export.channel, export.thread_ts, outsiders=export.outsider)
    own = own_asker(export.team, export.user, outsider=here.outsider)
    with desk.database.read() as session:
        shown_here = reading_of(session, export.reading_id, here)
        readout = shown_here or reading_of(session, export.reading_id, own)
    if readout is None:
        # Deleted since the button was pressed; its message is being taken back, too.
        return
    channel, thread_ts = export.channel, export.thread_ts
    if shown_here is None or export.privately:
        channel, thread_ts = direct_channel(desk.clients.reads, export.user), None
    with speaking(manner_for(desk, export.channel, export.user)):
        content = file_content(export.kind, [readout])
        nothing = notice(say("file-no-events"))
    key = f"export:{export.key}"
    with desk.database.write() as session:
        if content:
            name = file_name(export.kind, f"reading-{export.reading_id}")
            post_file(session, export.team, channel, thread_ts, name, content, key)
        else:
            tell_privately(session, export.team, export.channel, export.user, nothing, key)
