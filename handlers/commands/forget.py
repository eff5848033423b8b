"""``/attache forget ...``: what was read is no longer kept."""

from __future__ import annotations

from bot.blocks.commands import wrong_use
from bot.blocks.forgetting import really_forget_channel
from bot.blocks.notices import notice
from bot.blocks.texts.message import Message
from bot.slack.permalink import find_message_link
from bot.tasks.desk import Desk
from bot.tasks.given_out.forgetting import ForgetWish, ask_to_forget
from bot.wording.catalogue import say
from handlers.payloads import SlashCommand


def forget(desk: Desk, command: SlashCommand, rest: str) -> Message:
    """Forget what is behind a link; before a whole channel is forgotten, ask."""
    if rest.lower() == "channel":
        return really_forget_channel()
    if find_message_link(rest) is None:
        return wrong_use("forget", say("forget-nothing-given"))
    wish = ForgetWish(
        team=desk.identity.team,
        channel=command.channel_id,
        user=command.user_id,
        link=rest,
        key=command.trigger_id,
        outsider=command.team_id != desk.identity.team,
    )
    with desk.database.write() as session:
        ask_to_forget(session, desk, wish)
    return notice(say("forget-under-way"))
