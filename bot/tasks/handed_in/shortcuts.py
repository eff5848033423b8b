"""The message shortcut: a message's documents are read in its thread, or for one person where the bot is not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from slack_sdk.errors import SlackApiError
from sqlalchemy.orm import Session

from bot.archive.channels import ChannelFacts
from bot.archive.readings import SeenReading, readings_in_thread
from bot.archive.tables import Upload, UploadStatus
from bot.archive.uploads import begin_again
from bot.blocks.exhibits import Exhibit, ExhibitKind, with_share_and_keep
from bot.blocks.notices import notice
from bot.blocks.replies.refusal import refused
from bot.blocks.replies.reply import reply
from bot.blocks.texts.message import Message
from bot.documents.convert import pasted
from bot.slack.errors import code_of, in_words, raise_if_it_may_pass
from bot.slack.forwarded import files_in, forwarded_text
from bot.slack.lookup import file_facts, message_at
from bot.slack.plain_text import plain_text
from bot.tasks.asked.linked import Unread
from bot.tasks.asked.showing import Place, show_each
from bot.tasks.asked.threads import AT_MOST, take_in_message
from bot.tasks.askers import asker_at
from bot.tasks.desk import Desk, TaskName
from bot.tasks.handed_in.reading_for import ROOT, private_place
from bot.tasks.manners import is_alone, manner_for
from bot.tasks.places.channels import look_at_channel
from bot.tasks.posting import tell_privately
from bot.tasks.uploads.fetching import UNREADABLE, fetch_document, why_not
from bot.tasks.uploads.intake import ask_for_reading
from bot.tasks.wish import Wish
from bot.wording.catalogue import say
from bot.wording.manner import speaking


class ReadMessage(Wish):
    """A message that somebody wants read. ``text`` (as people wrote it) and ``files`` are for where the bot cannot
    look it up itself.
    """

    ts: str
    thread_ts: str | None
    text: str
    files: tuple[str, ...]

    @property
    def root_ts(self) -> str:
        """The thread that the message stands in, or begins."""
        return self.thread_ts or self.ts


def words_in(message: dict[str, Any]) -> str:
    """What a message says itself, else what was forwarded with it, as people wrote it."""
    return plain_text(str(message.get("text") or "")).strip() or forwarded_text(message)


def ask_to_read_message(session: Session, desk: Desk, wish: ReadMessage) -> None:
    """Queue the reading of a message."""
    desk.queue.enqueue(session, TaskName.READ_MESSAGE, f"shortcut:{wish.key}", {"asked": wish.model_dump()})


def read_message(desk: Desk, asked: dict[str, Any]) -> None:
    """Read a message for whoever chose the shortcut; what was read before is shown to them again, to them alone."""
    wish = ReadMessage.model_validate(asked)
    with speaking(manner_for(desk, wish.channel, wish.user)):
        facts = _facts(desk, wish.channel)
        told = _in_the_open(desk, wish, facts) if facts else _for_one_person(desk, wish)
        with desk.database.write() as session:
            for part, message in enumerate(told):
                key = f"shortcut:{wish.key}:{part}"
                tell_privately(session, wish.team, wish.channel, wish.user, message, key)


def _facts(desk: Desk, channel: str) -> ChannelFacts | None:
    """What is known of a channel that the bot is in; None for one where it is not, or that it cannot even see."""
    try:
        facts = look_at_channel(desk, channel)
    except SlackApiError as fault:
        raise_if_it_may_pass(fault)
        return None
    return facts if facts.is_member else None


def _in_the_open(desk: Desk, wish: ReadMessage, facts: ChannelFacts) -> list[Message]:
    """What to tell in private; what is read now answers for itself, in the thread of the message."""
    message = message_at(desk.clients.reads, wish.channel, wish.ts, wish.thread_ts)
    if message is None:
        return [notice(say("shortcut-message-gone"))]
    here = asker_at(desk, wish.user, wish.channel, wish.root_ts, outsiders=wish.outsider)
    with desk.database.read() as session:
        seen = readings_in_thread(session, here)
    if message.get("user") == desk.identity.user:
        return _shown_again(wish, seen[-AT_MOST:]) or [notice(say("shortcut-nothing-to-read"))]
    if not files_in(message) and not words_in(message):
        return [notice(say("shortcut-nothing-to-read"))]
    place = Place(wish.channel, wish.ts, _own_thread(wish), bool(facts.is_private), message.get("user"))
    with desk.database.write() as session:
        uploads = take_in_message(session, desk, place, message)
        return [told for upload in uploads for told in _of_upload(session, desk, wish, upload, seen)]


def _of_upload(
    session: Session, desk: Desk, wish: ReadMessage, upload: Upload, seen: list[SeenReading]
) -> list[Message]:
    """Nothing for one that is being read: its answer comes in the thread."""
    if upload.status == UploadStatus.REFUSED:
        return [refused(upload.name, upload.refusal or "")]
    if upload.status == UploadStatus.GONE:
        begin_again(upload)
        ask_for_reading(session, desk, upload)
    return _shown_again(wish, [one for one in seen if one.upload_id == upload.id])


def _shown_again(wish: ReadMessage, seen: list[SeenReading]) -> list[Message]:
    return [
        with_share_and_keep(
            reply(one.readout, one.reading_id),
            Exhibit(ExhibitKind.READING, (str(one.reading_id),)),
            alone=is_alone(wish.channel),
        )
        for one in seen
    ]


def _for_one_person(desk: Desk, wish: ReadMessage) -> list[Message]:
    """The message read under the person's own place; the bot cannot look it up, so what the shortcut gave is read."""
    place = Place(private_place(wish.user), wish.key, ROOT, True, wish.user)
    unread, refusals = _unread(desk, wish)
    told = []
    try:
        told = [shown.message for shown in show_each(desk, place, unread)]
    except UNREADABLE as fault:
        refusals.append(notice(why_not(fault)))
    if not told and not refusals:
        return [notice(say("shortcut-nothing-to-read"))]
    return [notice(say("shortcut-reading-no-channel")), *told, *refusals]


def _unread(desk: Desk, wish: ReadMessage) -> tuple[list[Unread], list[Message]]:
    """The documents of the message, and a sentence for each that cannot be had."""
    unread: list[Unread] = []
    refusals: list[Message] = []
    for file_id in wish.files:
        try:
            unread.append(Unread(fetch_document(desk, file_facts(desk.clients.reads, file_id)), file_id))
        except UNREADABLE as fault:
            refusals.append(notice(why_not(fault)))
        except SlackApiError as fault:
            raise_if_it_may_pass(fault)
            refusals.append(notice(_of_code(code_of(fault))))
    if not wish.files:
        unread += _of_text(wish.text)
    return unread, refusals


def _of_code(code: str) -> str:
    # To the bot a file that stands only where it is not looks like one that is no more.
    return say("shortcut-file-out-of-reach") if code == "file_not_found" else in_words(code)


def _of_text(text: str) -> Iterator[Unread]:
    if text:
        yield Unread(pasted(text))


def _own_thread(wish: ReadMessage) -> str | None:
    return wish.thread_ts if wish.thread_ts != wish.ts else None
