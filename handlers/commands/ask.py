"""``/attache ask <question>``: answered from what the documents say, for one person's eyes."""

from __future__ import annotations

from bot.blocks.commands import wrong_use
from bot.blocks.notices import notice
from bot.blocks.texts.message import Message
from bot.insight.questions.asked import LONGEST
from bot.slack.plain_text import plain_text
from bot.tasks.asked.asking import Asked, ask_for_words
from bot.tasks.desk import Desk
from bot.wording.catalogue import say
from handlers.payloads import SlashCommand


def ask(desk: Desk, command: SlashCommand, rest: str) -> Message:
    """Queue the answer; it comes when the documents have been looked through."""
    text = plain_text(rest)
    if not text:
        return wrong_use("ask", say("ask-nothing-given"))
    if len(text) > LONGEST:
        return notice(say("answer-too-long", most=LONGEST))
    asked = Asked(
        team=desk.identity.team,
        channel=command.channel_id,
        user=command.user_id,
        text=text,
        key=command.trigger_id,
        outsider=command.team_id != desk.identity.team,
    )
    with desk.database.write() as session:
        ask_for_words(session, desk, asked)
    return notice(say("answer-under-way"))
