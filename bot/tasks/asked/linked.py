"""What stands behind a link to a message: readings that are there already, or documents still to be read."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from bot.archive.access import Asker
from bot.archive.readings import SeenReading, reading_of, readings_in_thread
from bot.documents.convert import pasted
from bot.readout import Document
from bot.slack.download import fetch_file
from bot.slack.lookup import file_facts, message_at
from bot.slack.permalink import MessageLink
from bot.slack.plain_text import plain_text
from bot.tasks.desk import Desk
from bot.tasks.places.channels import look_at_channel


class HiddenReason(StrEnum):
    """Why what a link leads to is not shown."""

    ELSEWHERE = "elsewhere"
    MARKED = "marked"
    NOTHING = "nothing"


class NotShown(Exception):
    """What a link leads to cannot be shown where it was asked for."""

    def __init__(self, reason: HiddenReason) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True)
class Unread:
    """A document behind a link that nobody has read yet; ``file_id`` None: it is the text of the message."""

    document: Document
    file_id: str | None = None


def follow_link(desk: Desk, link: MessageLink, shown: Asker) -> list[SeenReading | Unread]:
    """What is behind ``link`` and may be shown to ``shown``, who asks and where the answer will stand.

    Raises NotShown, and what fetching and converting raise (NotFetched, TryLater, Refused, SlackApiError).
    """
    if link.channel != shown.channel:
        place = look_at_channel(desk, link.channel)
        if place.is_private or shown.outsider:
            raise NotShown(HiddenReason.ELSEWHERE)
    message = message_at(desk.clients.reads, link.channel, link.ts, link.thread_ts)
    if message is None:
        raise NotShown(HiddenReason.NOTHING)
    own = message.get("user") == desk.identity.user
    seen = _seen(desk, link, shown, whole_thread=own)
    if seen or own:
        return list(seen)
    unread = list(_unread(desk, message))
    if any(one.document.markings for one in unread) and not _same_thread(link, shown):
        raise NotShown(HiddenReason.MARKED)
    return list(unread)


def _seen(desk: Desk, link: MessageLink, shown: Asker, *, whole_thread: bool) -> list[SeenReading]:
    there = Asker(shown.team, shown.user, link.channel, _root(link))
    with desk.database.read() as session:
        kept = [
            seen
            for seen in readings_in_thread(session, there)
            if whole_thread or link.ts in (seen.message_ts, seen.root_ts)
        ]
        visible = [seen for seen in kept if reading_of(session, seen.reading_id, shown) is not None]
    if kept and not visible:
        raise NotShown(HiddenReason.MARKED)
    return visible


def _unread(desk: Desk, message: dict[str, Any]) -> list[Unread]:
    found = [Unread(_of_file(desk, file["id"]), file["id"]) for file in message.get("files") or []]
    text = plain_text(str(message.get("text", "")).replace(desk.mention, "")).strip()
    if not found and not text:
        raise NotShown(HiddenReason.NOTHING)
    return found or [Unread(pasted(text))]


def _of_file(desk: Desk, file_id: str) -> Document:
    facts = file_facts(desk.clients.reads, file_id)
    data = fetch_file(facts, desk.token, desk.api_url, desk.sandbox.limits.max_bytes)
    return desk.sandbox.convert(data, facts.get("name") or "")


def _root(link: MessageLink) -> str:
    return link.thread_ts or link.ts


def _same_thread(link: MessageLink, shown: Asker) -> bool:
    return link.channel == shown.channel and _root(link) == shown.thread_ts
