"""``/attache export ...``: readings as a file, for one person."""

from __future__ import annotations

from bot.blocks.commands import wrong_use
from bot.blocks.notices import notice
from bot.blocks.texts.message import Message
from bot.tasks.desk import Desk
from bot.tasks.given_out.export_command import ExportWish, NotUnderstood, ask_for_readings, parse_export
from bot.wording.catalogue import say
from handlers.payloads import SlashCommand


def export(desk: Desk, command: SlashCommand, rest: str) -> Message:
    """Queue the making of the file; it comes as a direct message, where nobody else sees it."""
    try:
        kind, link, period = parse_export(rest)
    except NotUnderstood as fault:
        return wrong_use("export", say("export-not-understood", word=str(fault)[:60]))
    wish = ExportWish(
        team=desk.identity.team,
        channel=command.channel_id,
        user=command.user_id,
        kind=kind,
        link=link,
        period=period,
        key=command.trigger_id,
        outsider=command.team_id != desk.identity.team,
    )
    with desk.database.write() as session:
        ask_for_readings(session, desk, wish)
    return notice(say("export-under-way"))
