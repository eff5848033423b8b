"""Answering a mention: with what the message holds, what it links to, or what stands in its thread."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session

from bot.archive.access import Asker
from bot.archive.readings import readings_in_thread
from bot.archive.tables import SourceKind
from bot.archive.uploads import NewUpload, uploads_of_message
from bot.blocks.message import Message
from bot.blocks.notices import help_message, nothing_to_read
from bot.blocks.reply import reply
from bot.readout import Frozen
from bot.slack.lookup import channel_facts, message_at, thread_messages
from bot.slack.permalink import find_message_link
from bot.slack.plain_text import plain_text
from bot.tasks.desk import Desk, TaskName
from bot.tasks.intake import take_in
from bot.tasks.posting import post_in_thread

A_DOCUMENT = 200
"""Characters from which the words after a mention are taken for the document itself."""

AT_MOST = 5
"""Readings of one thread that are summed up again when asked."""


class Mention(Frozen):
    """A message that addresses the bot."""

    team: str
    channel: str
    ts: str
    thread_ts: str | None = None
    user: str | None = None
    text: str = ""


def ask_for_answer(session: Session, desk: Desk, mention: Mention) -> None:
    """Queue the answer to a mention; one answer, however often it is told of."""
    key = f"mention:{mention.channel}:{mention.ts}"
    desk.queue.enqueue(session, TaskName.ANSWER_MENTION, key, {"mention": mention.model_dump()})


def answer_mention(desk: Desk, mention: dict[str, Any]) -> None:
    """Answer one mention in its thread. Files in the message itself are read like any upload, and answered once."""
    asked = Mention.model_validate(mention)
    message = message_at(desk.clients.reads, asked.channel, asked.ts, asked.thread_ts)
    if message is None:
        return
    words = plain_text(str(message.get("text", "")).replace(desk.mention, "")).strip()
    if message.get("files"):
        _take_in_message(desk, asked, message)
    elif link := find_message_link(str(message.get("text", ""))):
        _answer_link(desk, asked, link.channel, link.ts, link.thread_ts)
    elif len(words) >= A_DOCUMENT:
        _take_in_message(desk, asked, message)
    elif words.lower() in ("help", "hello", "hi", "?"):
        _say(desk, asked, help_message())
    else:
        _answer_thread(desk, asked)


def _say(desk: Desk, asked: Mention, message: Message, part: int = 0) -> None:
    with desk.database.write() as session:
        key = f"mention:{asked.channel}:{asked.ts}:{part}"
        post_in_thread(session, asked.team, asked.channel, asked.thread_ts or asked.ts, message, key)


def _answer_link(desk: Desk, asked: Mention, channel: str, ts: str, thread_ts: str | None) -> None:
    """A link into the same channel is read there; into another one, only if that one is public."""
    if channel != asked.channel and channel_facts(desk.clients.reads, channel).get("is_private", True):
        _say(desk, asked, nothing_to_read())
        return
    message = message_at(desk.clients.reads, channel, ts, thread_ts)
    if message is None:
        _say(desk, asked, nothing_to_read())
        return
    place = asked.model_copy(update={"channel": channel, "ts": ts, "thread_ts": thread_ts})
    if not _answer_from_archive(desk, asked, Asker(asked.team, asked.user, channel, thread_ts or ts)):
        _take_in_message(desk, place, message)


def _answer_thread(desk: Desk, asked: Mention) -> None:
    root = asked.thread_ts
    if root is None:
        _say(desk, asked, help_message())
        return
    if _answer_from_archive(desk, asked, Asker(asked.team, asked.user, asked.channel, root)):
        return
    taken = [
        _take_in_message(desk, asked.model_copy(update={"ts": m["ts"]}), m)
        for m in thread_messages(desk.clients.reads, asked.channel, root)
        if _is_document(desk, m) and m["ts"] != asked.ts
    ]
    if not any(taken):
        _say(desk, asked, nothing_to_read())


def _answer_from_archive(desk: Desk, asked: Mention, asker: Asker) -> bool:
    with desk.database.read() as session:
        seen = readings_in_thread(session, asker)
    for part, reading in enumerate(seen[-AT_MOST:]):
        _say(desk, asked, reply(reading.readout, reading.reading_id), part)
    return bool(seen)


def _is_document(desk: Desk, message: dict[str, Any]) -> bool:
    if message.get("user") == desk.identity.user or message.get("bot_id"):
        return False
    return bool(message.get("files")) or len(str(message.get("text", ""))) >= A_DOCUMENT


def _take_in_message(desk: Desk, at: Mention, message: dict[str, Any]) -> bool:
    """Have a message read: each of its files, or else its text. False when all of it was taken in before."""
    facts = channel_facts(desk.clients.reads, at.channel)
    is_private = bool(facts.get("is_private", True)) or bool(facts.get("is_im")) or bool(facts.get("is_mpim"))
    files = message.get("files") or [None]
    with desk.database.write() as session:
        known = {upload.key for upload in uploads_of_message(session, at.team, at.channel, at.ts)}
        taken = [
            take_in(
                session,
                desk,
                NewUpload(
                    team=at.team,
                    channel=at.channel,
                    kind=SourceKind.FILE if file else SourceKind.MENTION,
                    is_private=is_private,
                    file_id=file["id"] if file else None,
                    message_ts=at.ts,
                    thread_ts=at.thread_ts if at.thread_ts != at.ts else None,
                    user=message.get("user"),
                    name=(file.get("name") or "") if file else "",
                ),
            )
            for file in files
        ]
    return any(upload.key not in known for upload in taken)
