"""Buttons and menus under a reply, and the pages of the views they open."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from slack_bolt import Ack, App, Respond
from slack_sdk import WebClient

from bot.archive.readings import reading_of
from bot.blocks.actions import ActionId, CallbackId, PageState, unpack_download
from bot.blocks.everything import everything
from bot.blocks.message import View
from bot.blocks.words import words
from bot.readout import Readout
from bot.tasks.askers import asker_at
from bot.tasks.desk import Desk
from bot.tasks.exporting import Export, ask_for_export
from bot.tasks.reading_for import own_asker
from handlers.payloads import Click
from handlers.places import back_to_place, placed

GONE = "This reading is no longer here: its document was deleted, or it stands where you may not look."

Build = Callable[[Readout, int, int], View]
BUILDERS: dict[str, Build] = {CallbackId.EVERYTHING: everything, CallbackId.WORDS: words}


def register(app: App, desk: Desk) -> None:
    """Listen to every button the bot makes."""
    app.action(ActionId.SHOW_ALL.value)(_opener(desk, everything))
    app.action(ActionId.SHOW_WORDS.value)(_opener(desk, words))
    app.action(ActionId.PAGE_BACK.value)(_turner(desk, -1))
    app.action(ActionId.PAGE_ON.value)(_turner(desk, +1))
    app.action(ActionId.MORE.value)(_exporter(desk))


def visible_reading(desk: Desk, click: Click, reading_id: int) -> Readout | None:
    """The reading a click is about, if whoever clicked may see it: where they clicked, or as their own private one."""
    team = desk.identity.team
    elsewhere = click.user_team != team
    here = asker_at(desk, click.user_id, click.channel_id or "", click.thread_ts, outsiders=elsewhere)
    own = own_asker(team, click.user_id)
    with desk.database.read() as session:
        return reading_of(session, reading_id, here) or reading_of(session, reading_id, own)


def _opener(desk: Desk, build: Build) -> Callable[..., None]:
    def open_view(ack: Ack, body: dict[str, Any], client: WebClient, respond: Respond) -> None:
        ack()
        click = Click.of(body)
        readout = visible_reading(desk, click, int(click.value))
        if readout is None:
            respond(text=GONE, response_type="ephemeral", replace_original=False)
            return
        view = build(readout, int(click.value), 0)
        client.views_open(trigger_id=click.trigger_id, view=placed(view, click))

    return open_view


def _turner(desk: Desk, step: int) -> Callable[..., None]:
    def turn(ack: Ack, body: dict[str, Any], client: WebClient) -> None:
        ack()
        click, page = back_to_place(Click.of(body))
        state = PageState.unpack(page)
        readout = visible_reading(desk, click, state.reading_id)
        if readout is not None:
            view = BUILDERS[body["view"]["callback_id"]](readout, state.reading_id, state.page + step)
            client.views_update(view_id=click.view_id, view=placed(view, click))

    return turn


def _exporter(desk: Desk) -> Callable[..., None]:
    def export(ack: Ack, body: dict[str, Any], respond: Respond) -> None:
        ack()
        click = Click.of(body)
        kind, reading_id = unpack_download(click.value)
        if visible_reading(desk, click, reading_id) is None:
            respond(text=GONE, response_type="ephemeral", replace_original=False)
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

    return export
