"""A reading as a file: JSON in the public contract, or Markdown, put where whoever asked may see it."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session

from bot.archive.readings import reading_of
from bot.blocks.actions import Download
from bot.blocks.export import to_markdown
from bot.readout import Frozen, Readout
from bot.tasks.askers import asker_at
from bot.tasks.desk import Desk, TaskName
from bot.tasks.posting import post_file
from bot.tasks.reading_for import own_asker


class Export(Frozen):
    """A download that was asked for; ``key`` makes it one.

    ``privately``: the reading was shown to one person alone, so the file goes to that person alone.
    """

    team: str
    user: str
    channel: str
    thread_ts: str | None
    kind: Download
    reading_id: int
    key: str
    privately: bool = False
    outsider: bool = False


def ask_for_export(session: Session, desk: Desk, wanted: Export) -> None:
    """Queue the making of a file."""
    desk.queue.enqueue(
        session, TaskName.SEND_EXPORT, f"export:{wanted.key}", {"wanted": wanted.model_dump(mode="json")}
    )


def send_export(desk: Desk, wanted: dict[str, Any]) -> None:
    """Put the file into the thread of the reading; a reading for one person's eyes goes to their direct messages."""
    export = Export.model_validate(wanted)
    here = asker_at(desk, export.user, export.channel, export.thread_ts, outsiders=export.outsider)
    own = own_asker(export.team, export.user)
    with desk.database.read() as session:
        shown_here = reading_of(session, export.reading_id, here)
        readout = shown_here or reading_of(session, export.reading_id, own)
    if readout is None:
        # Deleted since the button was pressed; its message is being taken back, too.
        return
    channel, thread_ts = export.channel, export.thread_ts
    if shown_here is None or export.privately:
        channel, thread_ts = desk.clients.reads.conversations_open(users=export.user)["channel"]["id"], None
    name, content = _file(readout, export)
    with desk.database.write() as session:
        post_file(session, export.team, channel, thread_ts, name, content, f"export:{export.key}")


def _file(readout: Readout, export: Export) -> tuple[str, str]:
    if export.kind == Download.JSON:
        return f"reading-{export.reading_id}.json", readout.to_json()
    return f"reading-{export.reading_id}.md", to_markdown(readout)
