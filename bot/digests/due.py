"""Which digest is due: computed from the schedule and the clock alone, so that any number of processes agree."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from bot.digests.schedule import Schedule
from bot.readout import Frozen


class Period(Frozen):
    """One digest's slot: its key (a local date, so that a clock set back gives no second one) and its span in UTC."""

    key: str
    since: datetime
    until: datetime


def latest_due(schedule: Schedule, now: datetime) -> Period:
    """The period whose digest fell due last at or before ``now`` (an aware datetime)."""
    day = now.astimezone(schedule.zone).date()
    while not _is_day(schedule, day) or _instant(schedule, day) > now:
        day -= timedelta(days=1)
    return Period(
        key=_key(schedule, day), since=_instant(schedule, _before(schedule, day)), until=_instant(schedule, day)
    )


def next_due(schedule: Schedule, now: datetime) -> datetime:
    """The instant, in UTC, at which the next digest falls due after ``now``."""
    day = now.astimezone(schedule.zone).date()
    while not _is_day(schedule, day) or _instant(schedule, day) <= now:
        day += timedelta(days=1)
    return _instant(schedule, day)


def _key(schedule: Schedule, day: date) -> str:
    return f"{schedule.rhythm}:{day.isoformat()}"


def _is_day(schedule: Schedule, day: date) -> bool:
    return schedule.weekday is None or day.weekday() == schedule.weekday


def _before(schedule: Schedule, day: date) -> date:
    return day - timedelta(days=1 if schedule.weekday is None else 7)


def _instant(schedule: Schedule, day: date) -> datetime:
    """The local time on that day as an instant in UTC.

    A time that comes twice is taken the first time; one that the clocks skip falls after the gap, by its length
    (PEP 495: with fold=0 the offset before the jump counts).
    """
    return datetime.combine(day, schedule.at, tzinfo=schedule.zone).astimezone(UTC)
