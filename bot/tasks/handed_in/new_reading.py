"""A reading asked for with the form "New reading": of a pasted text or a file, for one person or for a channel."""

from __future__ import annotations

import json
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from slack_sdk.errors import SlackApiError
from sqlalchemy.orm import Session

from bot.archive.channels import channel_of
from bot.archive.readings import digest_of, reading_of, save_reading
from bot.archive.tables import SourceKind, Upload, UploadStatus
from bot.archive.uploads import NewUpload, finish_upload, record_upload
from bot.blocks.new_reading import asked_for_by
from bot.blocks.notices import notice
from bot.blocks.replies.reply import reply
from bot.blocks.texts.message import Message
from bot.documents.convert import pasted
from bot.readout import Document, Frozen
from bot.slack.errors import code_of, in_words, raise_if_it_may_pass
from bot.slack.lookup import direct_channel, file_facts
from bot.tasks.corrections.telling_anew import reader_at
from bot.tasks.desk import Desk, TaskName
from bot.tasks.handed_in.reading_for import ROOT, private_place
from bot.tasks.manners import manner_for
from bot.tasks.places.channels import look_at_channel
from bot.tasks.places.home_changes import home_changed
from bot.tasks.posting import post_in_thread
from bot.tasks.uploads.fetching import UNREADABLE, fetch_document, why_not
from bot.tasks.uploads.read_upload import read_document
from bot.tasks.watching.news import document_was_read
from bot.wording.catalogue import say
from bot.wording.manner import speaking


class NewReading(Frozen):
    """The form as submitted; ``key`` makes it one. Either ``text`` or ``file_id`` is given.

    ``title``, ``publisher`` and ``published`` are what the person says of the document, None where nothing.
    ``channel`` None: the answer is for that person alone.
    """

    team: str
    user: str
    key: str
    text: str = ""
    file_id: str | None = None
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    channel: str | None = None


class NotYours(Exception):
    """The file is somebody else's, who did not ask for this."""


@dataclass(frozen=True)
class _Target:
    """Where the answer goes; ``channel`` None: to the person alone, with ``reason`` where they wanted otherwise."""

    channel: str | None
    is_private: bool = True
    reason: str = ""


def is_in_channel(session: Session, team: str, channel: str) -> bool:
    """Whether the bot is known to be in a channel, without asking Slack."""
    known = channel_of(session, team, channel)
    return known is not None and known.is_member


def ask_for_new_reading(session: Session, desk: Desk, wish: NewReading) -> None:
    """Queue the reading."""
    desk.queue.enqueue(session, TaskName.MAKE_READING, f"new-reading:{wish.key}", {"asked": wish.model_dump()})


def make_reading(desk: Desk, asked: dict[str, Any]) -> None:
    """Read what the form gave and answer where it was wanted, or say to the person why not."""
    wish = NewReading.model_validate(asked)
    own = direct_channel(desk.clients.reads, wish.user)
    with speaking(manner_for(desk, wish.channel or private_place(wish.user), wish.user)):
        try:
            document = _document(desk, wish)
            readout = read_document(desk, _as_told(document, wish), _kept_as(document, wish))
        except NotYours:
            _tell(desk, wish, own, say("new-reading-not-yours"))
        except UNREADABLE as fault:
            _tell(desk, wish, own, why_not(fault))
        except SlackApiError as fault:
            raise_if_it_may_pass(fault)
            _tell(desk, wish, own, in_words(code_of(fault)))
        else:
            target = _target(desk, wish, document)
            place = target.channel or private_place(wish.user)
            reader = reader_at(desk, place, None if target.channel else ROOT, wish.user)
            with desk.database.write() as session:
                reading_id = save_reading(session, _kept_as(document, wish), readout, desk.reader)
                upload = _record(session, wish, target, reading_id)
                # As people corrected it before, as far as those who read it there may know.
                known = reading_of(session, reading_id, reader) or readout
                _answer(session, wish, target, own, upload, reply(known, reading_id))
                if target.channel:
                    document_was_read(session, desk, upload)
                home_changed(session, desk, wish.user)


def tell_sorry(session: Session, wish: NewReading, message: Message) -> None:
    """The reading was given up: the person is told so, in a direct message."""
    post_in_thread(session, wish.team, wish.user, None, message, f"new-reading:{wish.key}:sorry")


def _document(desk: Desk, wish: NewReading) -> Document:
    if wish.file_id is None:
        return pasted(wish.text, wish.title or "")
    facts = file_facts(desk.clients.reads, wish.file_id)
    if facts.get("user") != wish.user:
        raise NotYours(wish.file_id)
    return fetch_document(desk, facts)


def _as_told(document: Document, wish: NewReading) -> Document:
    """The document with what the person says of it in the place of what was read off it."""
    return document.model_copy(update=_told(wish))


def _kept_as(document: Document, wish: NewReading) -> Document:
    """The document as the archive is to know it: with facts of somebody's own it is another than the file alone.

    Otherwise whoever posts the same file later would get what this person said of it.
    """
    told = _told(wish)
    if not told:
        return document
    key = json.dumps([digest_of(document), *sorted(told.items())])
    return _as_told(document, wish).model_copy(update={"sha256": sha256(key.encode()).hexdigest()})


def _told(wish: NewReading) -> dict[str, str]:
    given = {"title": wish.title, "publisher": wish.publisher, "published": wish.published}
    return {name: value for name, value in given.items() if value}


def _target(desk: Desk, wish: NewReading, document: Document) -> _Target:
    if wish.channel is None:
        return _Target(None)
    try:
        facts = look_at_channel(desk, wish.channel)
    except SlackApiError as fault:
        raise_if_it_may_pass(fault)
        return _Target(None, reason=say("new-reading-channel-closed", reason=in_words(code_of(fault))))
    if not facts.is_member:
        return _Target(None, reason=say("new-reading-channel-closed", reason=in_words("not_in_channel")))
    if document.markings:
        return _Target(None, reason=say("new-reading-marked-to-you"))
    return _Target(wish.channel, bool(facts.is_private))


def _answer(session: Session, wish: NewReading, target: _Target, own: str, upload: Upload, answer: Message) -> None:
    if target.channel is not None:
        answer = asked_for_by(wish.user, answer.blocks)
    if target.reason:
        post_in_thread(session, wish.team, own, None, notice(target.reason), f"new-reading:{wish.key}:why")
    channel, about = target.channel or own, f"upload:{upload.id}"
    post_in_thread(session, wish.team, channel, None, answer, f"new-reading:{wish.key}", about)


def _record(session: Session, wish: NewReading, target: _Target, reading_id: int) -> Upload:
    """Where the reading stands, for the buttons under it.

    In a channel the message that it stands in is not there yet: `bot.tasks.following` writes it down.
    """
    new = NewUpload(
        team=wish.team,
        channel=target.channel or private_place(wish.user),
        kind=SourceKind.MENTION,
        is_private=target.is_private,
        message_ts=wish.key,
        thread_ts=None if target.channel else ROOT,
        user=wish.user,
        name=wish.title or "",
    )
    upload, _ = record_upload(session, new)
    upload.file_id = wish.file_id
    if target.channel:
        upload.message_ts = None
    finish_upload(session, upload.id, UploadStatus.DONE, reading_id=reading_id)
    return upload


def _tell(desk: Desk, wish: NewReading, own: str, sentence: str) -> None:
    with desk.database.write() as session:
        post_in_thread(session, wish.team, own, None, notice(sentence), f"new-reading:{wish.key}")
