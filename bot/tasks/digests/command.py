"""``/attache digest ...``: set, stop or ask for a channel's digest."""

from __future__ import annotations

from typing import Any
from zoneinfo import available_timezones

from slack_sdk.errors import SlackApiError

from bot.archive.channel_settings import choices_of
from bot.archive.database import utc_now
from bot.archive.subscriptions import Schedule as StoredSchedule
from bot.archive.subscriptions import subscribe, subscriptions, unsubscribe
from bot.blocks.commands import wrong_use
from bot.blocks.notices import notice
from bot.blocks.texts.dates import said_moment
from bot.blocks.texts.message import Message
from bot.choices import Changers
from bot.digests.due import next_due
from bot.digests.schedule import parse_schedule
from bot.readout import Frozen
from bot.slack.errors import in_words
from bot.tasks.desk import Desk, TaskName
from bot.tasks.digests.posting import DIGEST, DigestNow, readers_of, schedule_of
from bot.tasks.digests.schedule_words import schedule_in_words
from bot.tasks.manners import manner_for
from bot.tasks.places.home_changes import home_changed
from bot.tasks.places.settings import UNSET_ZONE, Person, refusal_for, told_refusal
from bot.tasks.posting import tell_privately
from bot.wording.catalogue import say
from bot.wording.manner import speaking


class SetDigest(Frozen):
    """``/attache digest daily ...`` as typed; ``key`` makes it one."""

    team: str
    channel: str
    user: str
    rest: str
    key: str


def digest_command(desk: Desk, asked: SetDigest) -> Message | None:
    """What ``/attache digest REST`` answers at once; None where Slack must be asked first, and the answer follows.

    Raises BadSchedule.
    """
    word = asked.rest.split(" ", 1)[0].lower()
    if word == "off":
        return _refused(desk, asked) or _off(desk, asked)
    if word == "now":
        return _now(desk, asked)
    if not word:
        return _present(desk, asked)
    parse_schedule(asked.rest)
    with desk.database.write() as session:
        args = {"asked": asked.model_dump()}
        desk.queue.enqueue(session, TaskName.SET_DIGEST, f"set-digest:{asked.key}", args)
    return None


def set_digest(desk: Desk, asked: dict[str, Any]) -> None:
    """Have the digest come, where it can, and tell whoever asked when the first one does."""
    wish = SetDigest.model_validate(asked)
    with speaking(manner_for(desk, wish.channel, wish.user)):
        refused = _refused(desk, wish)
        if refused is None:
            _set(desk, wish)
            return
    with desk.database.write() as session:
        tell_privately(session, wish.team, wish.channel, wish.user, refused, f"set-digest:{wish.key}")


def _set(desk: Desk, wish: SetDigest) -> None:
    schedule = parse_schedule(wish.rest, _timezone_of(desk, wish))
    problem = readers_of(desk, wish.channel).problem
    first = next_due(schedule, utc_now())
    when = said_moment(first, schedule.timezone)
    told = in_words(problem) if problem else say("digest-set", schedule=schedule_in_words(schedule), first=when)
    with desk.database.write() as session:
        if not problem:
            stored = StoredSchedule(f"{schedule.at:%H:%M}", schedule.timezone, schedule.weekday)
            subscribe(session, wish.team, wish.channel, DIGEST, stored, wish.user)
            home_changed(session, desk, wish.user)
        tell_privately(session, wish.team, wish.channel, wish.user, notice(told), f"set-digest:{wish.key}")


def _refused(desk: Desk, asked: SetDigest) -> Message | None:
    """Why this person may not decide on the channel's digest; it is asked only where not everybody may."""
    with desk.database.read() as session:
        if choices_of(session, asked.team, asked.channel).changers == Changers.ANYONE:
            return None
    refusal = refusal_for(desk, asked.channel, Person(asked.user))
    return told_refusal(desk, asked.channel, refusal) if refusal else None


def _off(desk: Desk, asked: SetDigest) -> Message:
    with desk.database.write() as session:
        ended = unsubscribe(session, asked.team, asked.channel)
        home_changed(session, desk, asked.user)
    return notice(say("digest-ended") if ended else say("digest-there-was-none"))


def _now(desk: Desk, asked: SetDigest) -> Message:
    now = DigestNow(team=asked.team, channel=asked.channel, user=asked.user, key=asked.key)
    with desk.database.write() as session:
        desk.queue.enqueue(session, TaskName.DIGEST_NOW, f"digest-now:{now.key}", {"asked": now.model_dump()})
    return notice(say("digest-comes"))


def _present(desk: Desk, asked: SetDigest) -> Message:
    with desk.database.read() as session:
        rows = subscriptions(session, asked.team, asked.channel)
    if not rows:
        return wrong_use("digest daily", say("digest-none-yet"))
    return notice(say("digest-is-set", schedule=schedule_in_words(schedule_of(rows[0]))))


def _timezone_of(desk: Desk, asked: SetDigest) -> str:
    """For a schedule that names no zone: the one decided for the channel, else the one that the person has in Slack."""
    with desk.database.read() as session:
        decided = choices_of(session, asked.team, asked.channel).timezone
    if decided != UNSET_ZONE:
        return decided
    try:
        zone = str(desk.clients.reads.users_info(user=asked.user)["user"].get("tz"))
    except SlackApiError:
        return "UTC"
    return zone if zone in available_timezones() else "UTC"
