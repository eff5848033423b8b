"""The answer to whether a channel's readings are really to be forgotten."""

from __future__ import annotations

from typing import Any

from slack_bolt import Ack, App, Respond

from bot.blocks.actions import ActionId
from bot.tasks.desk import Desk
from bot.tasks.given_out.forgetting import ForgetWish, ask_to_forget
from bot.tasks.manners import manner_for
from bot.wording.catalogue import say
from bot.wording.manner import speaking
from handlers.payloads import Click


def register(app: App, desk: Desk) -> None:
    """Listen to both buttons."""

    def forget(ack: Ack, body: dict[str, Any], respond: Respond) -> None:
        ack()
        click = Click.of(body)
        wish = ForgetWish(
            team=desk.identity.team,
            channel=click.channel_id or "",
            user=click.user_id,
            link="",
            key=click.trigger_id,
            outsider=click.user_team != desk.identity.team,
        )
        with desk.database.write() as session:
            ask_to_forget(session, desk, wish)
        _say(desk, click, respond, "forget-under-way")

    def leave(ack: Ack, body: dict[str, Any], respond: Respond) -> None:
        ack()
        _say(desk, Click.of(body), respond, "forget-left")

    app.action(ActionId.FORGET_CHANNEL.value)(forget)
    app.action(ActionId.FORGET_NOT.value)(leave)


def _say(desk: Desk, click: Click, respond: Respond, name: str) -> None:
    with speaking(manner_for(desk, click.channel_id or "", click.user_id)):
        respond(text=say(name), response_type="ephemeral", replace_original=True)
