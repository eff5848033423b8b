"""``/attache promises [party or person] [due|overdue|all]``: what was promised, by whom, by when."""

from __future__ import annotations

from bot.blocks.notices import notice
from bot.blocks.texts.message import Message
from bot.insight.content_promises import Which
from bot.slack.plain_text import plain_text
from bot.tasks.desk import Desk
from bot.tasks.given_out.promises import LONGEST, PromisesAsked, ask_for_promises
from bot.wording.catalogue import say
from handlers.payloads import SlashCommand


def promises(desk: Desk, command: SlashCommand, rest: str) -> Message:
    """Queue the ledger; the answer comes when it is drawn up."""
    whom, which = wished(plain_text(rest))
    if len(whom) > LONGEST:
        return notice(say("promises-too-long", most=LONGEST))
    asked = PromisesAsked(
        team=desk.identity.team,
        channel=command.channel_id,
        user=command.user_id,
        whom=whom,
        which=which,
        key=command.trigger_id,
        outsider=command.team_id != desk.identity.team,
    )
    with desk.database.write() as session:
        ask_for_promises(session, desk, asked)
    return notice(say("promises-under-way"))


def wished(rest: str) -> tuple[str, Which]:
    """Of whom, and which ones: "China due", "overdue", "Wang Yi"; "all" where nothing is said."""
    words = rest.split()
    last = words[-1].lower() if words else ""
    which = next((one for one in Which if one == last), None)
    return " ".join(words[:-1] if which else words).strip("\"'“”«» "), which or Which.ALL
