"""When a channel wants its digest, as people write it: ``daily 08:30 Europe/Berlin``, ``weekly mon 08:30``."""

from __future__ import annotations

import re
from datetime import time
from enum import StrEnum
from typing import Literal
from zoneinfo import ZoneInfo, available_timezones

from bot.readout import Frozen

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

_TIME = re.compile(r"([01]?\d|2[0-3])[:.]([0-5]\d)")


class Misread(StrEnum):
    """Which part of a schedule was not understood."""

    RHYTHM = "rhythm"
    WEEKDAY = "weekday"
    TIME = "time"
    TIMEZONE = "timezone"
    REST = "rest"


class BadSchedule(ValueError):
    """A schedule that cannot be understood: which ``part`` of it, and the ``word`` that stands there."""

    def __init__(self, part: Misread, word: str = "") -> None:
        super().__init__(f"{part.value}: {word}")
        self.part = part
        self.word = word


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


def parse_schedule(text: str, default_timezone: str = "UTC") -> Schedule:
    """Read ``daily TIME [ZONE]`` or ``weekly DAY TIME [ZONE]``; the zone falls back to ``default_timezone``.

    Raises BadSchedule, which names the wrong word.
    """
    words = text.split()
    rhythm = words.pop(0).lower() if words else ""
    if rhythm not in ("daily", "weekly"):
        raise BadSchedule(Misread.RHYTHM, rhythm)
    weekday = _weekday(words) if rhythm == "weekly" else None
    at = _time(words)
    timezone = _timezone(words, default_timezone)
    if words:
        raise BadSchedule(Misread.REST, " ".join(words))
    return Schedule(rhythm="daily" if weekday is None else "weekly", weekday=weekday, at=at, timezone=timezone)


def _weekday(words: list[str]) -> int:
    word = words.pop(0) if words else ""
    if word[:3].lower() not in WEEKDAYS:
        raise BadSchedule(Misread.WEEKDAY, word)
    return WEEKDAYS.index(word[:3].lower())


def _time(words: list[str]) -> time:
    word = words.pop(0) if words else ""
    match = _TIME.fullmatch(word)
    if not match:
        raise BadSchedule(Misread.TIME, word)
    return time(int(match[1]), int(match[2]))


def _timezone(words: list[str], default: str) -> str:
    if not words:
        return default
    word = words.pop(0)
    known = {name.lower(): name for name in available_timezones()}
    if word.lower() not in known:
        raise BadSchedule(Misread.TIMEZONE, word)
    return known[word.lower()]
