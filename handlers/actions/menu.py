"""The menu under a reply: the reading as a file."""

from __future__ import annotations

from typing import Any

from slack_bolt import Ack, App, Respond

from bot.blocks.actions import ActionId, unpack_download
from bot.tasks.desk import Desk
from bot.tasks.exporting import Export, ask_for_export
from handlers.actions.polite import say_gone
from handlers.actions.seen import visible_reading
from handlers.payloads import Click


def register(app: App, desk: Desk) -> None:
    """Listen to the menu."""

    def chosen(ack: Ack, body: dict[str, Any], respond: Respond) -> None:
        ack()
        click = Click.of(body)
        kind, reading_id = unpack_download(click.value)
        if visible_reading(desk, click, reading_id) is None:
            say_gone(respond)
            return
        wanted = Export(
            team=desk.identity.team,
            user=click.user_id,
            channel=click.channel_id or "",
            thread_ts=click.thread_ts,
            kind=kind,
            reading_id=reading_id,
            key=click.trigger_id,
            privately=click.is_ephemeral,
            outsider=click.user_team != desk.identity.team,
        )
        with desk.database.write() as session:
            ask_for_export(session, desk, wanted)

    app.action(ActionId.MORE.value)(chosen)
