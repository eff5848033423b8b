"""A question in a thread where the bot was asked before needs no mention: which messages may be one."""

from __future__ import annotations

from typing import Any

from bot.insight.questions.asked import may_follow_up
from bot.slack.plain_text import plain_text
from bot.tasks.asked.conversation import OpenThreads
from handlers.chatter import SPOKEN


def may_be_asked(event: dict[str, Any], mention: str, threads: OpenThreads) -> bool:
    """Whether a person's short message may be a question to the bot.

    Told from the event alone, but for the last step; one that mentions the bot is told of by ``app_mention``.
    """
    thread_ts, channel = event.get("thread_ts"), event.get("channel")
    if not isinstance(thread_ts, str) or not isinstance(channel, str) or thread_ts == event.get("ts"):
        return False
    text = event.get("text")
    spoken = event.get("type") == "message" and event.get("subtype") in SPOKEN
    by_person = bool(event.get("user")) and not event.get("bot_id")
    if not spoken or not by_person or event.get("files") or not isinstance(text, str) or mention in text:
        return False
    return may_follow_up(plain_text(text)) and threads.holds(channel, thread_ts)
