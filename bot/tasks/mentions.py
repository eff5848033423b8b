"""Answering a mention: with what the message holds, what it links to, or what stands in its thread."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.archive.access import Asker
from bot.blocks.commands import help_message
from bot.blocks.notices import notice
from bot.documents.refusal import Refused
from bot.reading.pool import ReadingFailed
from bot.readout import Frozen
from bot.slack.download import NotFetched
from bot.slack.lookup import message_at, thread_messages
from bot.slack.permalink import MessageLink, find_message_link
from bot.slack.plain_text import plain_text
from bot.tasks.askers import asker_at
from bot.tasks.channels import look_at_channel
from bot.tasks.desk import Desk, TaskName
from bot.tasks.linked import NotShown, follow_link
from bot.tasks.posting import post_in_thread
from bot.tasks.sentences import sentence_of
from bot.tasks.showing import Place, Shown, show_each
from bot.tasks.threads import A_DOCUMENT, answer_thread, take_in_message
from bot.work.inbox import finish, receive
from bot.work.tables import InboxEvent

Give = Callable[[Session], list[Shown]]
"""What is said, found out in the transaction that says it."""


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
        desk.queue.enqueue(session, TaskName.ANSWER_MENTION, _key(mention), {"mention": mention.model_dump()})


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
    shown = asker_at(desk, asked.user or "", asked.channel, asked.root_ts, outsiders=bool(facts.is_shared))
    give = _way(desk, message, place, shown)
    with desk.database.write() as session:
        if _begin(session, asked):
            _say(session, asked, give(session))


def _way(desk: Desk, message: dict[str, Any], place: Place, shown: Asker) -> Give:
    """How the mention is answered. Whatever Slack or the reader must be asked is asked here, outside a transaction."""
    text = str(message.get("text", ""))
    words = plain_text(text.replace(desk.mention, "")).strip()
    link = find_message_link(text)
    if message.get("files") or (link is None and len(words) >= A_DOCUMENT):
        return partial(_take_in, desk, place, message)
    if link is not None:
        told = _of_link(desk, link, place, shown)
    elif place.thread_ts is None or words.lower() in ("help", "hello", "hi", "?"):
        told = [Shown(help_message())]
    else:
        messages = thread_messages(desk.clients.reads, place.channel, place.thread_ts)
        return lambda session: answer_thread(session, desk, place, shown, messages)
    return lambda _: told


def _take_in(desk: Desk, place: Place, message: dict[str, Any], session: Session) -> list[Shown]:
    """What is taken in answers for itself when it has been read."""
    take_in_message(session, desk, place, message)
    return []


def _key(mention: Mention) -> str:
    return f"mention:{mention.channel}:{mention.ts}"


def _answered(session: Session, mention: Mention) -> bool:
    query = select(InboxEvent.id).where(InboxEvent.team == mention.team, InboxEvent.event_id == _key(mention))
    return session.scalar(query) is not None


def _begin(session: Session, mention: Mention) -> bool:
    """Whether the mention is still to be answered; once the transaction is committed it is not.

    It is noted beside the events, because history tells of it, too: what is said of a thread changes with the thread,
    so the posts alone would not keep it from being answered twice.
    """
    new = receive(session, mention.team, _key(mention), {})
    finish(session, mention.team, _key(mention))
    return new


def _say(session: Session, asked: Mention, messages: list[Shown]) -> None:
    for part, (message, about) in enumerate(messages):
        key = f"{_key(asked)}:{part}"
        post_in_thread(session, asked.team, asked.channel, asked.root_ts, message, key, about)


def _of_link(desk: Desk, link: MessageLink, place: Place, shown: Asker) -> list[Shown]:
    """The answer stands where it was asked for, wherever the link leads."""
    try:
        return show_each(desk, place, follow_link(desk, link, shown))
    except (Refused, NotShown, NotFetched, ReadingFailed) as refusal:
        return [Shown(notice(sentence_of(refusal)))]
