"""What was posted in a channel shortly before the bot came: offered to whoever asks, and read at their wish."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from sqlalchemy.orm import Session

from bot.archive.database import utc_now
from bot.archive.uploads import uploads_of_message
from bot.blocks.channels.welcome import recent_offer
from bot.blocks.notices import notice
from bot.readout import Frozen
from bot.slack.lookup import channel_facts
from bot.slack.reconcile import messages_since
from bot.tasks.desk import Desk, TaskName
from bot.tasks.manners import manner_for
from bot.tasks.posting import tell_there
from bot.tasks.uploads.hearing import Heard, read_all
from bot.tasks.uploads.reconcile import heard_of
from bot.wording.catalogue import say
from bot.wording.manner import speaking

RECENT = timedelta(days=7)
AT_MOST = 30
"""Files read at one wish, the newest."""


class RecentWish(Frozen):
    """Somebody wants the files of the last days, in the channel where they asked. ``key`` makes it one."""

    team: str
    channel: str
    user: str
    key: str


def ask_for_recent(session: Session, desk: Desk, task: TaskName, wish: RecentWish) -> None:
    """Queue the looking or the reading: Slack must be asked what there is."""
    desk.queue.enqueue(session, task, f"{task.value}:{wish.key}", {"asked": wish.model_dump()})


def offer_recent(desk: Desk, asked: dict[str, Any]) -> None:
    """Tell whoever asked, and nobody else, which files there are that were not read."""
    wish = RecentWish.model_validate(asked)
    names = [file.name or file.id for heard in _unread(desk, wish.channel) for file in heard.files]
    with speaking(manner_for(desk, wish.channel, wish.user)), desk.database.write() as session:
        offer = recent_offer(names[:AT_MOST], RECENT.days)
        tell_there(session, wish.team, wish.channel, None, wish.user, offer, f"offer-recent:{wish.key}")


def read_recent(desk: Desk, asked: dict[str, Any]) -> None:
    """Read them as if they had just been posted; each is answered in its own thread."""
    wish = RecentWish.model_validate(asked)
    found = _unread(desk, wish.channel)
    taken = 0
    with speaking(manner_for(desk, wish.channel, wish.user)), desk.database.write() as session:
        for heard in found:
            if taken + len(heard.files) > AT_MOST:
                break
            taken += read_all(session, desk, heard)
        told = notice(say("recent-being-read", count=taken) if taken else say("recent-none", days=RECENT.days))
        tell_there(session, wish.team, wish.channel, None, wish.user, told, f"read-recent:{wish.key}")


def _unread(desk: Desk, channel: str) -> list[Heard]:
    """Messages of people with files, newest first, of which nothing was ever taken in."""
    facts = channel_facts(desk.clients.reads, channel)
    found = [
        heard
        for message in messages_since(desk.clients.reads, channel, utc_now() - RECENT)
        if message.get("user") != desk.identity.user and (heard := heard_of(facts, message)).files
    ]
    with desk.database.read() as session:
        return [one for one in found if not uploads_of_message(session, desk.identity.team, channel, one.ts)]
