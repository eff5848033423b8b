"""The menu under a reply: to compare, to watch, a file, and whether the reading was helpful."""

from __future__ import annotations

from typing import Any

from slack_bolt import Ack, App, Respond
from slack_sdk import WebClient

from bot.archive.verdicts import WHOLE, save_verdict
from bot.blocks.actions import ActionId, Further, Judgement, unpack_choice
from bot.tasks.desk import Desk
from bot.tasks.manners import manner_for
from bot.wording.catalogue import say
from bot.wording.manner import speaking
from handlers.actions.downloads import open_export
from handlers.actions.polite import say_gone
from handlers.actions.seen import visible_reading
from handlers.compare import open_comparison
from handlers.payloads import Click
from handlers.watches import open_watch_form


def register(app: App, desk: Desk) -> None:
    """Listen to the menu."""

    def chosen(ack: Ack, body: dict[str, Any], client: WebClient, respond: Respond) -> None:
        ack()
        click = Click.of(body)
        choice, reading_id = unpack_choice(click.value)
        with speaking(manner_for(desk, click.channel_id or "", click.user_id)):
            readout = visible_reading(desk, click, reading_id)
            if readout is None:
                say_gone(respond)
                return
            match choice:
                case Further.COMPARE:
                    open_comparison(client, click, readout, reading_id)
                case Further.WATCH:
                    open_watch_form(client, click, readout, reading_id)
                case Judgement():
                    _judge(desk, click, choice, reading_id)
                    told = say("judged-reading", found=choice.value)
                    respond(text=told, response_type="ephemeral", replace_original=False)
                case _:
                    open_export(client, click, reading_id)

    app.action(ActionId.MORE.value)(chosen)


def _judge(desk: Desk, click: Click, choice: Judgement, reading_id: int) -> None:
    helpful = choice == Judgement.HELPFUL
    with desk.database.write() as session:
        save_verdict(session, reading_id, WHOLE, desk.identity.team, click.user_id, helpful)
