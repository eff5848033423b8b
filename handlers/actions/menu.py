"""The menu under a reply: the reading as a file, and whether it was helpful."""

from __future__ import annotations

from typing import Any

from slack_bolt import Ack, App, Respond

from bot.archive.verdicts import WHOLE, save_verdict
from bot.blocks.actions import ActionId, Download, Judgement, unpack_choice
from bot.tasks.desk import Desk
from bot.tasks.exporting import Export, ask_for_export
from bot.tasks.manners import manner_for
from bot.wording.catalogue import say
from bot.wording.manner import speaking
from handlers.actions.polite import say_gone
from handlers.actions.seen import visible_reading
from handlers.payloads import Click


def register(app: App, desk: Desk) -> None:
    """Listen to the menu."""

    def chosen(ack: Ack, body: dict[str, Any], respond: Respond) -> None:
        ack()
        click = Click.of(body)
        choice, reading_id = unpack_choice(click.value)
        with speaking(manner_for(desk, click.channel_id or "", click.user_id)):
            if visible_reading(desk, click, reading_id) is None:
                say_gone(respond)
            elif isinstance(choice, Judgement):
                _judge(desk, click, choice, reading_id)
                told = say("judged-reading", found=choice.value)
                respond(text=told, response_type="ephemeral", replace_original=False)
            else:
                _export(desk, click, choice, reading_id)

    app.action(ActionId.MORE.value)(chosen)


def _judge(desk: Desk, click: Click, choice: Judgement, reading_id: int) -> None:
    helpful = choice == Judgement.HELPFUL
    with desk.database.write() as session:
        save_verdict(session, reading_id, WHOLE, desk.identity.team, click.user_id, helpful)


def _export(desk: Desk, click: Click, kind: Download, reading_id: int) -> None:
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
