"""A reading for one person: ``/attache read`` answers only whoever asked.

Such a reading is kept under a place of its own, which nobody else's questions reach.
"""

from __future__ import annotations

from typing import Any

from slack_sdk.errors import SlackApiError
from sqlalchemy.orm import Session

from bot.archive.access import Asker
from bot.archive.readings import readings_in_thread, save_reading
from bot.archive.tables import SourceKind, UploadStatus
from bot.archive.uploads import NewUpload, finish_upload, record_upload
from bot.blocks.message import Message
from bot.blocks.notices import nothing_to_read, notice
from bot.blocks.reply import reply
from bot.documents.convert import pasted
from bot.documents.refusal import Refused
from bot.reading.pool import ReadingFailed
from bot.readout import Document, Frozen
from bot.slack.download import NotFetched, fetch_file
from bot.slack.errors import in_words
from bot.slack.lookup import channel_facts, file_facts, message_at
from bot.slack.permalink import MessageLink, find_message_link
from bot.slack.plain_text import plain_text
from bot.tasks.desk import Desk, TaskName
from bot.tasks.posting import tell_privately
from bot.tasks.read_upload import read_document


class Asked(Frozen):
    """``/attache read`` as typed: by whom, where, and the text or link. ``key`` makes it one."""

    team: str
    channel: str
    user: str
    text: str
    key: str


def private_place(user: str) -> str:
    """Where readings for one person's eyes are kept in the archive; no Slack channel is called so."""
    return f"@{user}"


def ask_for_private_reading(session: Session, desk: Desk, asked: Asked) -> None:
    """Queue the answer to ``/attache read``."""
    desk.queue.enqueue(session, TaskName.ANSWER_COMMAND, f"command:{asked.key}", {"asked": asked.model_dump()})


def answer_command(desk: Desk, asked: dict[str, Any]) -> None:
    """Read what was asked for and show it to that person alone."""
    request = Asked.model_validate(asked)
    try:
        messages = _answers(desk, request)
    except Refused as refusal:
        messages = [notice(refusal.sentence)]
    except (NotFetched, ReadingFailed) as refusal:
        messages = [notice(str(refusal))]
    except SlackApiError as fault:
        messages = [notice(in_words(str(fault.response.get("error", ""))))]
    with desk.database.write() as session:
        for part, message in enumerate(messages):
            key = f"command:{request.key}:{part}"
            tell_privately(session, request.team, request.channel, request.user, message, key)


def _answers(desk: Desk, request: Asked) -> list[Message]:
    link = find_message_link(request.text)
    if link is None:
        return [_read_for(desk, request, pasted(plain_text(request.text)), 0)]
    if link.channel != request.channel and channel_facts(desk.clients.reads, link.channel).get("is_private", True):
        return [notice("That message is in another private channel. Ask me there.")]
    return _of_link(desk, request, link)


def _of_link(desk: Desk, request: Asked, link: MessageLink) -> list[Message]:
    asker = Asker(request.team, request.user, link.channel, link.thread_ts or link.ts)
    with desk.database.read() as session:
        seen = [s for s in readings_in_thread(session, asker) if link.ts in (s.message_ts, s.root_ts)]
    if seen:
        return [reply(s.readout, s.reading_id) for s in seen]
    message = message_at(desk.clients.reads, link.channel, link.ts, link.thread_ts)
    if message is None:
        return [nothing_to_read()]
    documents = [_of_file(desk, file["id"]) for file in message.get("files") or []]
    if not documents:
        documents = [pasted(plain_text(str(message.get("text", ""))))]
    return [_read_for(desk, request, document, part) for part, document in enumerate(documents)]


def _of_file(desk: Desk, file_id: str) -> Document:
    facts = file_facts(desk.clients.reads, file_id)
    data = fetch_file(facts, desk.token, desk.api_url, desk.sandbox.limits.max_bytes)
    return desk.sandbox.convert(data, facts.get("name") or "")


def _read_for(desk: Desk, request: Asked, document: Document, part: int) -> Message:
    readout = read_document(desk, document)
    with desk.database.write() as session:
        upload, _ = record_upload(
            session,
            NewUpload(
                team=request.team,
                channel=private_place(request.user),
                kind=SourceKind.TEXT,
                is_private=True,
                message_ts=f"{request.key}:{part}",
                user=request.user,
                name=document.name,
            ),
        )
        reading_id = save_reading(session, document, readout, desk.reader)
        finish_upload(session, upload.id, UploadStatus.DONE, reading_id=reading_id)
    return reply(readout, reading_id)
