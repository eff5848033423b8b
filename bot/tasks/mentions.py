"""Answering a mention: with what the message holds, what it links to, or what stands in its thread."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session

from bot.archive.access import Asker
from bot.blocks.notices import help_message, notice
from bot.documents.refusal import Refused
from bot.reading.pool import ReadingFailed
from bot.readout import Frozen
from bot.slack.download import NotFetched
from bot.slack.lookup import message_at
from bot.slack.permalink import MessageLink, find_message_link
from bot.slack.plain_text import plain_text
from bot.tasks.channels import look_at_channel
from bot.tasks.desk import Desk, TaskName
from bot.tasks.linked import NotShown, follow_link
from bot.tasks.posting import post_in_thread, was_put
from bot.tasks.showing import Place, Shown, show_each
from bot.tasks.threads import A_DOCUMENT, answer_thread, take_in_message


class Mention(Frozen):
    """A message that addresses the bot. What it says is looked up when it is answered."""

    team: str
    channel: str
    ts: str
    thread_ts: str | None = None
    user: str | None = None

    @property
    def root_ts(self) -> str:
        """The thread that the answer goes to."""
        return self.thread_ts or self.ts


def ask_for_answer(session: Session, desk: Desk, mention: Mention) -> None:
    """Queue the answer to a mention; one answer, however often it is told of."""
    if not _answered(session, mention):
        key = f"mention:{mention.channel}:{mention.ts}"
        desk.queue.enqueue(session, TaskName.ANSWER_MENTION, key, {"mention": mention.model_dump()})


def answer_mention(desk: Desk, mention: dict[str, Any]) -> None:
    """Answer one mention in its thread. Files in the message itself are read like any upload, and answered once."""
    asked = Mention.model_validate(mention)
    with desk.database.read() as session:
        if _answered(session, asked):
            return
    message = message_at(desk.clients.reads, asked.channel, asked.ts, asked.thread_ts)
    if message is None:
        return
    facts = look_at_channel(desk, asked.channel)
    place = Place(asked.channel, asked.ts, asked.thread_ts, bool(facts.is_private), asked.user)
    shown = Asker(asked.team, asked.user, asked.channel, asked.root_ts, outsider=bool(facts.is_shared))
    words = plain_text(str(message.get("text", "")).replace(desk.mention, "")).strip()
    if message.get("files"):
        take_in_message(desk, place, message)
    elif link := find_message_link(str(message.get("text", ""))):
        _say(desk, asked, _of_link(desk, link, place, shown))
    elif len(words) >= A_DOCUMENT:
        take_in_message(desk, place, message)
    elif asked.thread_ts is None or words.lower() in ("help", "hello", "hi", "?"):
        _say(desk, asked, [Shown(help_message())])
    else:
        _say(desk, asked, answer_thread(desk, place, shown))


def _answered(session: Session, mention: Mention) -> bool:
    return was_put(session, _key(mention, 0))


def _key(mention: Mention, part: int) -> str:
    return f"mention:{mention.channel}:{mention.ts}:{part}"


def _say(desk: Desk, asked: Mention, messages: list[Shown]) -> None:
    """All parts in one transaction: a first part that is there says that the mention is answered."""
    with desk.database.write() as session:
        if _answered(session, asked):
            return
        for part, (message, about) in enumerate(messages):
            post_in_thread(session, asked.team, asked.channel, asked.root_ts, message, _key(asked, part), about)


def _of_link(desk: Desk, link: MessageLink, place: Place, shown: Asker) -> list[Shown]:
    """The answer stands where it was asked for, wherever the link leads."""
    try:
        return show_each(desk, place, follow_link(desk, link, shown))
    except Refused as refusal:
        return [Shown(notice(refusal.sentence))]
    except (NotShown, NotFetched, ReadingFailed) as refusal:
        return [Shown(notice(str(refusal)))]
