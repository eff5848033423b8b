"""``/attache export ...``: the readings behind a link, or of a channel in a period, as one file for one person."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Any
from zoneinfo import ZoneInfo

from slack_sdk.errors import SlackApiError
from sqlalchemy.orm import Session

from bot.archive.access import Asker
from bot.archive.database import utc_now
from bot.archive.readings import SeenReading, readings_between
from bot.blocks.actions import Download
from bot.blocks.files.as_file import file_content, file_name
from bot.blocks.notices import notice
from bot.documents.refusal import Refused
from bot.slack.download import NotFetched
from bot.slack.errors import raise_if_it_may_pass
from bot.slack.lookup import direct_channel
from bot.slack.permalink import find_message_link
from bot.tasks.asked.linked import NotShown, follow_link
from bot.tasks.askers import asker_at
from bot.tasks.desk import Desk, TaskName
from bot.tasks.manners import manner_for
from bot.tasks.posting import post_file, tell_privately
from bot.tasks.sentences import sentence_of
from bot.tasks.wish import Wish
from bot.wording.catalogue import say
from bot.wording.manner import manner, speaking

AT_MOST = 500
"""Readings in one file, the newest of them."""

FORMS = {
    "json": Download.JSON,
    "jsonl": Download.JSON,
    "markdown": Download.MARKDOWN,
    "md": Download.MARKDOWN,
    "csv": Download.CSV,
}


class Period(StrEnum):
    """Of which time a channel's readings are wanted."""

    TODAY = "today"
    WEEK = "week"
    ALL = "all"


class ExportWish(Wish):
    """``/attache export ...`` as typed; ``link`` is empty where a period is asked for."""

    kind: Download
    link: str
    period: Period


class NotUnderstood(Exception):
    """A word that says neither in which form nor what is to be exported; it is the exception's text."""


class Nothing(Exception):
    """There is nothing to export; the text is a sentence for the person."""


def parse_export(rest: str) -> tuple[Download, str, Period]:
    """The form (JSON where none is named), the link (or nothing), and the period (a week). Raises NotUnderstood."""
    kind, link, period = Download.JSON, "", Period.WEEK
    for word in rest.split():
        plain = word.lower()
        if plain in FORMS:
            kind = FORMS[plain]
        elif plain in list(Period):
            period = Period(plain)
        elif find_message_link(word):
            link = word
        else:
            raise NotUnderstood(word)
    return kind, link, period


def ask_for_readings(session: Session, desk: Desk, wish: ExportWish) -> None:
    """Queue the making of the file."""
    args = {"asked": wish.model_dump(mode="json")}
    desk.queue.enqueue(session, TaskName.EXPORT_READINGS, f"export-readings:{wish.key}", args)


def export_readings(desk: Desk, asked: dict[str, Any]) -> None:
    """Put the file into the person's direct messages; where there is nothing to send, say so where they asked."""
    wish = ExportWish.model_validate(asked)
    key = f"export-readings:{wish.key}"
    with speaking(manner_for(desk, wish.channel, wish.user)):
        try:
            name, content = _file(desk, wish)
        except (Nothing, NotShown, NotFetched, Refused, SlackApiError) as fault:
            if isinstance(fault, SlackApiError):
                raise_if_it_may_pass(fault)
            told = notice(str(fault) if isinstance(fault, Nothing) else sentence_of(fault))
            with desk.database.write() as session:
                tell_privately(session, wish.team, wish.channel, wish.user, told, key)
            return
    direct = direct_channel(desk.clients.reads, wish.user)
    with desk.database.write() as session:
        post_file(session, wish.team, direct, None, name, content, key)


def _file(desk: Desk, wish: ExportWish) -> tuple[str, str]:
    asker = asker_at(desk, wish.user, wish.channel, outsiders=wish.outsider)
    readings = _behind(desk, wish.link, asker) if wish.link else _of_channel(desk, wish.period, asker)
    content = file_content(wish.kind, [seen.readout for seen in readings])
    if not content:
        raise Nothing(say("file-no-events"))
    stem = f"reading-{readings[0].reading_id}" if len(readings) == 1 else f"readings-{utc_now():%Y-%m-%d}"
    return file_name(wish.kind, stem, len(readings)), content


def _behind(desk: Desk, link: str, asker: Asker) -> list[SeenReading]:
    found = find_message_link(link)
    read = [one for one in follow_link(desk, found, asker) if isinstance(one, SeenReading)] if found else []
    if not read:
        raise Nothing(say("export-not-read"))
    return read


def _of_channel(desk: Desk, period: Period, asker: Asker) -> list[SeenReading]:
    now = utc_now()
    midnight = now.astimezone(ZoneInfo(manner().timezone)).replace(hour=0, minute=0, second=0, microsecond=0)
    since = {
        Period.TODAY: midnight,
        Period.WEEK: now - timedelta(days=7),
        Period.ALL: datetime(2000, 1, 1, tzinfo=UTC),
    }
    with desk.database.read() as session:
        found = readings_between(session, asker, since[period], now)
    here = [seen for seen in found if seen.channel == asker.channel]
    if not here:
        raise Nothing(say("export-nothing", period=period.value))
    return here[-AT_MOST:]
