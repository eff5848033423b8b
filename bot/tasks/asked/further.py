"""A further question in a thread where the bot was asked: heard without a mention."""

from __future__ import annotations

from sqlalchemy.orm import Session

from bot.insight.questions.asked import may_follow_up
from bot.slack.plain_text import plain_text
from bot.tasks.asked.conversation import is_kept_open
from bot.tasks.asked.mentions import Mention, ask_for_answer
from bot.tasks.desk import Desk
from bot.tasks.uploads.hearing import Heard


def hear_further(session: Session, desk: Desk, heard: Heard) -> None:
    """Have a person's question answered where a conversation is open, if it may be meant for the bot at all.

    One that mentions the bot is told of apart. Whether it is for the bot is decided by whoever knows the archive.
    """
    if heard.thread_ts is None or heard.files or desk.mention in heard.text:
        return
    if not may_follow_up(plain_text(heard.text)) or not is_kept_open(session, desk, heard.channel, heard.thread_ts):
        return
    mention = Mention(
        team=desk.identity.team,
        channel=heard.channel,
        ts=heard.ts,
        thread_ts=heard.thread_ts,
        user=heard.user,
        unbidden=True,
    )
    ask_for_answer(session, desk, mention)
