"""When a channel wants its digest, as people write it: ``daily 08:30 Europe/Berlin``, ``weekly mon 08:30``."""

from __future__ import annotations

import re
from datetime import time
from typing import Literal
from zoneinfo import ZoneInfo, available_timezones

from bot.readout import Frozen

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
EXAMPLE = "daily 08:30 Europe/Berlin"

_TIME = re.compile(r"([01]?\d|2[0-3])[:.]([0-5]\d)")


class BadSchedule(ValueError):
    """A schedule that cannot be understood; its message is a sentence for the person who typed it."""


class Schedule(Frozen):
    """A digest's rhythm: every day or one weekday (0 is Monday), at a local time in a named zone."""

    rhythm: Literal["daily", "weekly"]
    weekday: int | None = None
    at: time
    timezone: str

    @property
    def zone(self) -> ZoneInfo:
        """The zone as the standard library's object."""
        return ZoneInfo(self.timezone)

    def words(self) -> str:
        """The schedule as a person reads it, such as ``every Monday at 08:30 (Europe/Berlin)``."""
        names = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
        when = "every day" if self.weekday is None else f"every {names[self.weekday]}"
        return f"{when} at {self.at:%H:%M} ({self.timezone})"


def parse_schedule(text: str, default_timezone: str = "UTC") -> Schedule:
    """Read ``daily TIME [ZONE]`` or ``weekly DAY TIME [ZONE]``; the zone falls back to ``default_timezone``.

    Raises BadSchedule with a sentence that names the wrong word and shows a right line.
    """
    words = text.split()
    rhythm = words.pop(0).lower() if words else ""
    if rhythm not in ("daily", "weekly"):
        raise BadSchedule(f"A digest is `daily` or `weekly`, for example `{EXAMPLE}`.")
    weekday = _weekday(words) if rhythm == "weekly" else None
    at = _time(words)
    timezone = _timezone(words, default_timezone)
    if words:
        raise BadSchedule(f"I did not understand “{' '.join(words)}” after the time zone. Example: `{EXAMPLE}`.")
    return Schedule(rhythm="daily" if weekday is None else "weekly", weekday=weekday, at=at, timezone=timezone)


def _weekday(words: list[str]) -> int:
    word = words.pop(0) if words else ""
    if word[:3].lower() not in WEEKDAYS:
        raise BadSchedule(f"“{word}” is not a day of the week. Example: `weekly mon 08:30 Europe/Berlin`.")
    return WEEKDAYS.index(word[:3].lower())


def _time(words: list[str]) -> time:
    word = words.pop(0) if words else ""
    match = _TIME.fullmatch(word)
    if not match:
        raise BadSchedule(f"“{word}” is not a time of day like 08:30. Example: `{EXAMPLE}`.")
    return time(int(match[1]), int(match[2]))


def _timezone(words: list[str], default: str) -> str:
    if not words:
        return default
    word = words.pop(0)
    known = {name.lower(): name for name in available_timezones()}
    if word.lower() not in known:
        raise BadSchedule(f"“{word}” is not a time zone I know; use a name like Europe/Berlin or Asia/Tokyo.")
    return known[word.lower()]
