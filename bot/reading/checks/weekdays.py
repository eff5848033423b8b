"""Weekday against date, and days that no calendar has. Source: the Gregorian calendar (Python's ``datetime``)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from bot.reading.checks.rules import alarm
from bot.reading.checks.slips import slipped_month
from bot.reading.findings import At, Findings
from bot.reading.occasion.calendar import Calendar
from bot.reading.occasion.dates import MONTHS, WEEKDAYS, DateMention
from bot.readout import Check

_NAMES = tuple(name.capitalize() for name in WEEKDAYS)
_SHORT = "|".join(name for name, number in MONTHS.items() if number in (2, 4, 6, 9, 11))
_END_OF_MONTH = re.compile(r"\b(?:29|30|31)(?=(?:st|th)?\b)")
_MONTH_BEHIND = re.compile(rf"(?:st|th)?\s+(?P<month>{_SHORT})\b", re.I)
_MONTH_BEFORE = re.compile(rf"\b(?P<month>{_SHORT})\.?\s+\Z", re.I)
_YEAR = re.compile(r"(?:st|th)?,?\s+(?P<year>(?:19|20)\d\d)\b")
_LONGEST_MONTH = 12


def weekday_and_date(found: Findings, calendar: Calendar) -> Iterator[Check]:
    """ "Tuesday, 5 May 2022" was a Thursday."""
    for mention in calendar.mentions:
        if mention.weekday is None or mention.day is None or mention.last_day is not None:
            continue
        day = mention.on(mention.year) if mention.year else _nearest(mention, calendar)
        if day is None or day.weekday() == mention.weekday or slipped_month(mention, calendar):
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
    text = found.document.text
    for match in _END_OF_MONTH.finditer(text):
        behind = _MONTH_BEHIND.match(text, match.end())
        before = _MONTH_BEFORE.search(text, max(0, match.start() - _LONGEST_MONTH), match.start())
        named = behind or before
        if named is None:
            continue
        written = _YEAR.match(text, behind.end() if behind else match.end())
        year = int(written["year"]) if written else None
        month, day = MONTHS[named["month"].lower()], int(match[0])
        if _exists(year, month, day):
            continue
        end = written.end() if written else behind.end() if behind else match.end()
        at = At(match.start() if behind else named.start(), end)
        words = " ".join(text[slice(*at)].split())
        yield alarm(found, "no-such-day", f"There is no {words}.", f"a day up to {_last(year, month)}", at)


def _exists(year: int | None, month: int, day: int) -> bool:
    return day <= _last(year, month)


def _last(year: int | None, month: int) -> int:
    if month != 2:
        return 30
    leap = year is None or (year % 4 == 0 and (year % 100 != 0 or year % 400 == 0))
    return 29 if leap else 28
