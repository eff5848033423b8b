"""Answering a message that addresses the bot, or goes on with what it was asked, once and in its thread."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.readout import Frozen
from bot.slack.lookup import message_at
from bot.tasks.asked.agent import at_work
from bot.tasks.asked.conversation import keep_open
from bot.tasks.asked.showing import Place, Shown
from bot.tasks.asked.wishes import answer_unbidden, way_of_answering
from bot.tasks.askers import asker_at
from bot.tasks.desk import Desk, TaskName
from bot.tasks.given_out.compiled import about_sources
from bot.tasks.manners import is_alone, manner_for
from bot.tasks.places.channels import look_at_channel
from bot.tasks.posting import post_in_thread
from bot.wording.catalogue import say
from bot.wording.manner import speaking
from bot.work.inbox import finish, receive
from bot.work.tables import InboxEvent


class Mention(Frozen):
    """A message that addresses the bot. What it says is looked up when it is answered.

    ``unbidden``: it does not name the bot, but stands in a thread where the bot was asked before.
    """

    team: str
    channel: str
    ts: str
    thread_ts: str | None = None
    user: str | None = None
    unbidden: bool = False

    @property
    def root_ts(self) -> str:
        """The thread that the answer goes to."""
        return self.thread_ts or self.ts


def ask_for_answer(session: Session, desk: Desk, mention: Mention) -> None:
    """Queue the answer to a mention; one answer, however often it is told of. More may be asked in its thread now."""
    if not _answered(session, mention):
        desk.queue.enqueue(session, TaskName.ANSWER_MENTION, _key(mention), {"mention": mention.model_dump()})
    if not mention.unbidden and not is_alone(mention.channel):
        keep_open(session, desk, mention.channel, mention.root_ts)


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
    with speaking(manner_for(desk, asked.channel, asked.user)):
        if asked.unbidden:
            _answer_unbidden(desk, asked, answer_unbidden(desk, message, place, shown))
            return
        with at_work(desk, asked.channel, asked.root_ts, say("status-looking")):
            give = way_of_answering(desk, message, place, shown)
        with desk.database.write() as session:
            if _begin(session, asked):
                _say(session, asked, give(session))


def _answer_unbidden(desk: Desk, asked: Mention, found: Shown | None) -> None:
    """Say what was found; where the message was not for the bot, nothing."""
    if found is None:
        return
    with desk.database.write() as session:
        if _begin(session, asked):
            _say(session, asked, [found])
            keep_open(session, desk, asked.channel, asked.root_ts)


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
    for part, shown in enumerate(messages):
        key = f"{_key(asked)}:{part}"
        about = shown.about or about_sources(session, asked.team, asked.channel, key, shown.sources)
        grows = shown.grows and is_alone(asked.channel)
        post_in_thread(session, asked.team, asked.channel, asked.root_ts, shown.message, key, about, grows=grows)
