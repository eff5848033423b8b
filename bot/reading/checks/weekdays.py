"""Weekday against date, and days that no calendar has. Source: the Gregorian calendar (Python's ``datetime``)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from bot.reading.findings import Findings
from bot.reading.occasion.calendar import Calendar
from bot.reading.occasion.dates import MONTHS, WEEKDAYS, DateMention
from bot.readout import Check

_NAMES = tuple(name.capitalize() for name in WEEKDAYS)
_SHORT = "|".join(name for name, number in MONTHS.items() if number in (2, 4, 6, 9, 11))
_END_OF_MONTH = re.compile(
    rf"\b(?:(?P<d1>29|30|31)(?:st|th)?\s+(?P<m1>{_SHORT})|(?P<m2>{_SHORT})\.?\s+(?P<d2>29|30|31)(?:st|th)?)\b"
    r"(?:,?\s+(?P<year>(?:19|20)\d\d)\b)?",
    re.I,
)


def weekday_and_date(found: Findings, calendar: Calendar) -> Iterator[Check]:
    """ "Tuesday, 5 May 2022" was a Thursday."""
    for mention in calendar.mentions:
        if mention.weekday is None or mention.day is None or mention.last_day is not None:
            continue
        day = mention.on(mention.year) if mention.year else _nearest(mention, calendar)
        if day is None or day.weekday() == mention.weekday:
            continue
        said, is_one = _NAMES[mention.weekday], _NAMES[day.weekday()]
        plain = f"{day.day} {day:%B %Y}"
        finding = f"The text says {said}; {plain} is a {is_one}."
        if mention.year is None:
            finding = (
                f"The text says {said}, {day.day} {day:%B}; in {day.year} that day is a {is_one}. Is the day right?"
            )
        yield Check(rule="weekday", finding=finding, expected=is_one, evidence=(found.evidence(*mention.at),))


def _nearest(mention: DateMention, calendar: Calendar) -> date | None:
    """The day nearest to the release; None where a neighbouring year would make the weekday right."""
    reference = calendar.release or calendar.today
    if reference is None:
        return None
    days = [d for year in (reference.year - 1, reference.year, reference.year + 1) if (d := mention.on(year))]
    if any(d.weekday() == mention.weekday for d in days):
        return next((d for d in days if d.weekday() == mention.weekday), None)
    return min(days, key=lambda d: abs((d - reference).days), default=None)


def no_such_day(found: Findings, calendar: Calendar) -> Iterator[Check]:
    """ "31 June"."""
    for match in _END_OF_MONTH.finditer(found.document.text):
        name = (match["m1"] or match["m2"]).lower()
        day, month = int(match["d1"] or match["d2"]), MONTHS[name]
        year = int(match["year"]) if match["year"] else None
        if _exists(year, month, day) or (name == "may"):
            continue
        words = " ".join(match.group().split())
        yield Check(
            rule="no-such-day",
            finding=f"There is no {words}.",
            expected=f"a day up to {_last(year, month)}",
            evidence=(found.evidence(*match.span()),),
        )


def _exists(year: int | None, month: int, day: int) -> bool:
    return day <= _last(year, month)


def _last(year: int | None, month: int) -> int:
    if month != 2:
        return 30
    leap = year is None or (year % 4 == 0 and (year % 100 != 0 or year % 400 == 0))
    return 29 if leap else 28
