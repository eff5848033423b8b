"""``/attache read <text or link>``: a reading for one person's eyes."""

from __future__ import annotations

from bot.blocks.commands import wrong_use
from bot.blocks.notices import notice
from bot.blocks.texts.message import Message
from bot.tasks.desk import Desk
from bot.tasks.handed_in.reading_for import Asked, ask_for_private_reading
from bot.wording.catalogue import say
from handlers.payloads import SlashCommand


def read(desk: Desk, command: SlashCommand, rest: str) -> Message:
    """Queue the reading; the answer comes when it is made."""
    if not rest:
        return wrong_use("read", say("read-nothing-given"))
    asked = Asked(
        team=desk.identity.team,
        channel=command.channel_id,
        user=command.user_id,
        text=rest,
        key=command.trigger_id,
        outsider=command.team_id != desk.identity.team,
    )
    with desk.database.write() as session:
        ask_for_private_reading(session, desk, asked)
    return notice(say("read-under-way"))
