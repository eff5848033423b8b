"""The direct conversation with the bot as Slack's agent view shows it: prompts to begin with, a line while it works."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.orm import Session

from bot.slack.errors import EXPECTED
from bot.tasks.desk import Desk, TaskName
from bot.tasks.manners import manner_for
from bot.wording.catalogue import say
from bot.wording.manner import speaking
from bot.work.threads import one_line

log = logging.getLogger(__name__)


def prompts() -> list[dict[str, str]]:
    """What a person may begin with (Slack API, "assistant.threads.setSuggestedPrompts": four at most).

    A prompt's ``message`` is sent as if typed; questions are understood in English only.
    """
    return [
        {"title": say("prompt-help"), "message": "What can you do?"},
        {"title": say("prompt-latest"), "message": "Sum up my latest document"},
        {"title": say("prompt-promised"), "message": "What was promised this year?"},
        {"title": say("prompt-met"), "message": "Who met whom this year?"},
    ]


def ask_for_prompts(session: Session, desk: Desk, channel: str, user: str) -> None:
    """Somebody opened the conversation: have the prompts shown there."""
    args = {"channel": channel, "user": user}
    desk.queue.enqueue(session, TaskName.SHOW_PROMPTS, f"prompts:{channel}", args)


def show_prompts(desk: Desk, channel: str, user: str) -> None:
    """Show the prompts; without a thread, with which the call fails silently for agents (the method's page)."""
    with speaking(manner_for(desk, channel, user)):
        desk.clients.reads.assistant_threads_setSuggestedPrompts(
            channel_id=channel, title=say("prompt-title"), prompts=prompts()
        )


@contextmanager
def at_work(desk: Desk, channel: str, thread_ts: str | None, status: str) -> Iterator[None]:
    """Show ``status`` under a person's message ("is reading …") while the block runs, in direct messages alone.

    It is taken away at the end, whatever happens; Slack does so itself when the answer comes, or after two minutes.
    """
    shown = thread_ts is not None and channel.startswith("D")
    if shown:
        _set_status(desk, channel, thread_ts or "", status)
    try:
        yield
    finally:
        if shown:
            _set_status(desk, channel, thread_ts or "", "")


def _set_status(desk: Desk, channel: str, thread_ts: str, status: str) -> None:
    """A decoration: where Slack does not take it, the work goes on all the same."""
    try:
        desk.clients.posts.assistant_threads_setStatus(channel_id=channel, thread_ts=thread_ts, status=status)
    except EXPECTED as fault:
        log.info("no status line in %s: %s", channel, one_line(fault))
