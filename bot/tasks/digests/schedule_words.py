"""A digest's schedule as people read it."""

from __future__ import annotations

from bot.blocks.texts.dates import weekday_name
from bot.digests.schedule import Schedule
from bot.wording.catalogue import say


def schedule_in_words(schedule: Schedule) -> str:
    """As it follows "gets its digest": "every Monday at 08:30 (Europe/Berlin)"."""
    at = f"{schedule.at:%H:%M}"
    if schedule.weekday is None:
        return say("digest-daily", time=at, timezone=schedule.timezone)
    return say("digest-weekly", weekday=weekday_name(schedule.weekday), time=at, timezone=schedule.timezone)
