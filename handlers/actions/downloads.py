"""A reading as a file: the form that offers the kinds, and a choice in it."""

from __future__ import annotations

from typing import Any

from slack_bolt import Ack, App
from slack_sdk import WebClient

from bot.blocks.actions import Download, Stale, unpack_choice
from bot.blocks.files.export_form import export_form, export_under_way
from bot.tasks.desk import Desk
from bot.tasks.given_out.exporting import Export, ask_for_export
from bot.tasks.manners import manner_for
from bot.wording.catalogue import say
from bot.wording.manner import speaking
from handlers.actions.polite import gone_view
from handlers.actions.seen import visible_reading
from handlers.payloads import Click
from handlers.places import back_to_place, placed

FOR_ONE = "private"
"""Noted in the form where the reading was shown to one person alone, so that its file goes to that person alone."""


def register(app: App, desk: Desk) -> None:
    """Listen to the form's buttons."""

    def download(ack: Ack, body: dict[str, Any], client: WebClient) -> None:
        ack()
        click, noted = back_to_place(Click.of(body))
        kind, reading_id = unpack_choice(click.value)
        if not isinstance(kind, Download):
            raise Stale(f"{kind} is no kind of file")
        privately = noted == FOR_ONE
        with speaking(manner_for(desk, click.channel_id or "", click.user_id)):
            if visible_reading(desk, click, reading_id) is None:
                client.views_update(view_id=click.view_id, view=gone_view(say("reading-gone")))
                return
            _ask(desk, click, kind, reading_id, privately=privately)
            client.views_update(view_id=click.view_id, view=export_under_way(privately=privately))

    for kind in Download:
        app.action(kind.value)(download)


def open_export(client: WebClient, click: Click, reading_id: int) -> None:
    """Offer the kinds of file for a reading that whoever clicked may see."""
    view = export_form(reading_id) | {"private_metadata": FOR_ONE if click.is_ephemeral else ""}
    client.views_open(trigger_id=click.trigger_id, view=placed(view, click))


def _ask(desk: Desk, click: Click, kind: Download, reading_id: int, *, privately: bool) -> None:
    wanted = Export(
        team=desk.identity.team,
        user=click.user_id,
        channel=click.channel_id or "",
        thread_ts=click.thread_ts,
        kind=kind,
        reading_id=reading_id,
        key=click.trigger_id,
        privately=privately,
        outsider=click.user_team != desk.identity.team,
    )
    with desk.database.write() as session:
        ask_for_export(session, desk, wanted)
