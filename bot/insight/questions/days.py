"""When a reading's exchange was, as a stretch of days to be held against a period."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from typing import NamedTuple

from bot.archive.readings import SeenReading
from bot.insight.questions.periods import Period
from bot.readout import Precision


class Dated(NamedTuple):
    """An ISO date and how exact it is."""

    value: str
    precision: Precision


def dated(seen: SeenReading) -> Dated:
    """The exchange's date, else the document's, else the day on which it was read."""
    event = seen.readout.event
    if event is not None and event.date is not None:
        return Dated(event.date.value, event.date.precision)
    if seen.readout.document.published:
        return Dated(seen.readout.document.published, "day")
    return Dated(seen.seen_at.date().isoformat(), "day")


def stretch(when: Dated) -> tuple[date, date]:
    """The first and the last day that it may mean."""
    year, month, day = (int(part) for part in f"{when.value}-01-01".split("-")[:3])
    match when.precision:
        case "year":
            return date(year, 1, 1), date(year, 12, 31)
        case "month":
            return date(year, month, 1), date(year, month, monthrange(year, month)[1])
        case _:
            return date(year, month, day), date(year, month, day)


def within(when: Dated, period: Period) -> bool:
    """Whether some day of it lies in the period."""
    first, last = stretch(when)
    return (period.last is None or first <= period.last) and (period.first is None or last >= period.first)
