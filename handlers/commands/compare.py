"""``/attache compare <link> <link>``: two documents side by side."""

from __future__ import annotations

from bot.blocks.commands import wrong_use
from bot.blocks.notices import notice
from bot.blocks.texts.message import Message
from bot.slack.permalink import find_message_link
from bot.tasks.desk import Desk
from bot.tasks.given_out.comparing import CompareAsked, ask_to_compare
from bot.wording.catalogue import say
from handlers.payloads import SlashCommand


def compare(desk: Desk, command: SlashCommand, rest: str) -> Message:
    """Queue the comparison; the answer comes when it is made."""
    links = tuple(word for word in rest.split() if find_message_link(word))
    if len(links) != 2:
        return wrong_use("compare", say("compare-two-links"))
    wish = CompareAsked(
        team=desk.identity.team,
        channel=command.channel_id,
        user=command.user_id,
        key=command.trigger_id,
        links=links,
        outsider=command.team_id != desk.identity.team,
    )
    with desk.database.write() as session:
        ask_to_compare(session, desk, wish)
    return notice(say("compare-under-way"))
