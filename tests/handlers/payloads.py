"""Event payloads in the shapes that Slack sends."""

from __future__ import annotations

from typing import Any

from bot.playground.workspace.sample import READOUTS, YOU
from handlers.inbox import EventHandler
from handlers.payloads import Envelope
from tests.tasks.rig import Rig

TS = "1747200000.000100"
LATER = "1747200099.000900"


def hand(rig: Rig, handler: EventHandler, event: dict[str, Any], event_id: str = "Ev1") -> None:
    """Call a handler with an event, as ``on_event`` does."""
    envelope = Envelope(team_id=rig.desk.identity.team, event_id=event_id, event=event)
    with rig.desk.database.write() as session:
        handler(session, rig.desk, envelope)


def message(text: str = "", **more: Any) -> dict[str, Any]:
    """A message in the public channel; ``more`` adds or replaces fields."""
    return {
        "type": "message",
        "channel": READOUTS,
        "channel_type": "channel",
        "user": YOU,
        "team": "T0PLAYGRND",
        "ts": TS,
        "event_ts": TS,
        "client_msg_id": "1-2-3",
        "text": text,
        "blocks": [],
    } | more


def file_of(file_id: str = "F1", **more: Any) -> dict[str, Any]:
    """A file as it stands in a message."""
    return {"id": file_id, "name": "note.txt", "mode": "hosted", "mimetype": "text/plain", "size": 4} | more


def edit(new: dict[str, Any], old: dict[str, Any]) -> dict[str, Any]:
    """A ``message_changed`` event."""
    return {
        "type": "message",
        "subtype": "message_changed",
        "hidden": True,
        "channel": READOUTS,
        "channel_type": "channel",
        "ts": LATER,
        "event_ts": LATER,
        "message": new,
        "previous_message": old,
    }


def deletion(old: dict[str, Any]) -> dict[str, Any]:
    """A ``message_deleted`` event."""
    return {
        "type": "message",
        "subtype": "message_deleted",
        "hidden": True,
        "channel": READOUTS,
        "channel_type": "channel",
        "ts": LATER,
        "event_ts": LATER,
        "deleted_ts": old["ts"],
        "previous_message": old,
    }


def jobs(rig: Rig) -> list[str]:
    """The keys of all jobs that were ever asked for, oldest first."""
    from sqlalchemy import select

    from bot.work.tables import Job

    with rig.desk.database.read() as session:
        return list(session.scalars(select(Job.key).order_by(Job.id)))
