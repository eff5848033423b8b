"""``/attache digest ...``: set, stop or ask for a channel's digest."""

from __future__ import annotations

from slack_sdk.errors import SlackApiError

from bot.archive.database import utc_now
from bot.archive.subscriptions import Schedule as StoredSchedule
from bot.archive.subscriptions import subscribe, subscriptions, unsubscribe
from bot.blocks.message import Message
from bot.blocks.notices import notice, wrong_use
from bot.digests.due import next_due
from bot.digests.schedule import parse_schedule
from bot.slack.errors import in_words
from bot.slack.lookup import channel_facts
from bot.tasks.desk import Desk, TaskName
from bot.tasks.digests import DIGEST, schedule_of


def digest_command(desk: Desk, team: str, channel: str, user: str, rest: str, key: str) -> Message:
    """What ``/attache digest REST`` answers at once. Raises BadSchedule with a sentence for the person."""
    word = rest.split(" ", 1)[0].lower() if rest else ""
    if word == "off":
        return _off(desk, team, channel)
    if word == "now":
        return _now(desk, channel, key)
    if not rest:
        return _present(desk, team, channel)
    return _set(desk, team, channel, user, rest)


def _set(desk: Desk, team: str, channel: str, user: str, rest: str) -> Message:
    schedule = parse_schedule(rest, _timezone_of(desk, user) if len(rest.split()) < 4 else "UTC")
    problem = _cannot_post(desk, channel)
    if problem:
        return notice(problem)
    stored = StoredSchedule(f"{schedule.at:%H:%M}", schedule.timezone, schedule.weekday)
    with desk.database.write() as session:
        subscribe(session, team, channel, DIGEST, stored, user)
    first = next_due(schedule, utc_now()).astimezone(schedule.zone)
    when = f"{first:%A}, {first.day} {first:%B} at {first:%H:%M}"
    return notice(f"This channel gets its digest {schedule.words()}. The first one comes on {when}.")


def _off(desk: Desk, team: str, channel: str) -> Message:
    with desk.database.write() as session:
        ended = unsubscribe(session, team, channel)
    return notice("No more digests in this channel." if ended else "There was no digest in this channel.")


def _now(desk: Desk, channel: str, key: str) -> Message:
    problem = _cannot_post(desk, channel)
    if problem:
        return notice(problem)
    with desk.database.write() as session:
        desk.queue.enqueue(session, TaskName.DIGEST_NOW, f"digest-now:{key}", {"channel": channel, "key": key})
    return notice("The digest of the last 24 hours comes in a moment.")


def _present(desk: Desk, team: str, channel: str) -> Message:
    with desk.database.read() as session:
        rows = subscriptions(session, team, channel)
    if not rows:
        return wrong_use("digest daily", "This channel has no digest yet.")
    return notice(f"This channel gets its digest {schedule_of(rows[0]).words()}.")


def _cannot_post(desk: Desk, channel: str) -> str:
    """Why a digest could not be posted here, as a sentence; empty when it could."""
    try:
        facts = channel_facts(desk.clients.reads, channel)
    except SlackApiError as fault:
        return in_words(str(fault.response.get("error", "")))
    return "" if facts.get("is_member") or facts.get("is_im") else in_words("not_in_channel")


def _timezone_of(desk: Desk, user: str) -> str:
    try:
        return str(desk.clients.reads.users_info(user=user)["user"].get("tz") or "UTC")
    except SlackApiError:
        return "UTC"
