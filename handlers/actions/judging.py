"""Helpful or not, line by line."""

from __future__ import annotations

import re
from typing import Any

from slack_bolt import Ack, App
from slack_sdk import WebClient

from bot.archive.verdicts import own_verdicts, save_verdict
from bot.blocks.actions import ActionId, PageState
from bot.blocks.views.judging import HELPFUL, NO_VERDICT, PREFIX, Item, Verdicts, items_of, judging
from bot.tasks.desk import Desk
from bot.tasks.manners import manner_for
from bot.wording.catalogue import say
from bot.wording.manner import speaking
from handlers.actions.polite import gone_view
from handlers.actions.seen import visible_reading
from handlers.payloads import Click
from handlers.places import back_to_place, placed


def register(app: App, desk: Desk) -> None:
    """Listen to the button that opens the view, and to every menu in it."""

    def open_view(ack: Ack, body: dict[str, Any], client: WebClient) -> None:
        ack()
        click, _ = back_to_place(Click.of(body))
        reading_id = click.number
        with speaking(manner_for(desk, click.channel_id or "", click.user_id)):
            readout = visible_reading(desk, click, reading_id)
            if readout is None:
                client.views_update(view_id=click.view_id, view=gone_view(say("reading-gone")))
                return
            view = judging(readout, reading_id, 0, verdicts_of(desk, click, reading_id))
        client.views_push(trigger_id=click.trigger_id, view=placed(view, click))

    def judge(ack: Ack, body: dict[str, Any], client: WebClient) -> None:
        ack()
        click, page = back_to_place(Click.of(body))
        reading_id = PageState.unpack(page).reading_id
        item = Item.unpack(body["actions"][0]["action_id"])
        with speaking(manner_for(desk, click.channel_id or "", click.user_id)):
            readout = visible_reading(desk, click, reading_id)
            if readout is None or item not in items_of(readout):
                sentence = say("reading-gone") if readout is None else say("line-gone")
                client.views_update(view_id=click.view_id, view=gone_view(sentence))
                return
        helpful = None if click.value == NO_VERDICT else click.value == HELPFUL
        with desk.database.write() as session:
            save_verdict(
                session, reading_id, (item.kind, item.start, item.end), desk.identity.team, click.user_id, helpful
            )

    app.action(ActionId.JUDGE.value)(open_view)
    app.action(re.compile(f"^{PREFIX}"))(judge)


def verdicts_of(desk: Desk, click: Click, reading_id: int) -> Verdicts:
    """What whoever clicked found of a reading and its lines."""
    with desk.database.read() as session:
        return own_verdicts(session, reading_id, desk.identity.team, click.user_id)
