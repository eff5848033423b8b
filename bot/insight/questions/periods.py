"""Periods as people name them: "last month", "since March", "in 2025", "on 3 March". Whole days, both ends included."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
            "september sept sep", "october oct", "november nov", "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_DATE = rf"(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?)?(?P<month>{_MONTH})\b\.?(?:,?\s+(?P<year>\d{{4}}))?"
_ISO = r"(?P<iso>\d{4}-\d{2}-\d{2})"


class Period(NamedTuple):
    """From the first to the last day; None is open."""

    first: date | None
    last: date | None


def find_period(text: str, today: date) -> tuple[Period, str]:
    """The period that a question names, and the question without its words; an open period where it names none."""
    for pattern, reading in _WAYS:
        found = pattern.search(text)
        if found is None:
            continue
        period = reading(found, today)
        if period is not None:
            return period, f"{text[: found.start()]} {text[found.end() :]}"
    return Period(None, None), text


def _relative(found: re.Match[str], today: date) -> Period:
    match " ".join(found[0].lower().split()):
        case "today":
            return Period(today, today)
        case "yesterday":
            return Period(today - timedelta(1), today - timedelta(1))
        case words:
            return _unit(words, today)


def _unit(words: str, today: date) -> Period:
    past = words.startswith("last")
    if words.endswith("week"):
        monday = today - timedelta(today.weekday())
        first = monday - timedelta(7) if past else monday
        return Period(first, first + timedelta(6))
    if words.endswith("month"):
        end = today.replace(day=1) - timedelta(1) if past else today
        return _month(end.year, end.month)
    year = today.year - past
    return Period(date(year, 1, 1), date(year, 12, 31))


def _back(found: re.Match[str], today: date) -> Period:
    count = int(found["count"] or 1)
    days = {"day": 1, "week": 7, "month": 30, "year": 365}[found["unit"].lower()]
    return Period(today - timedelta(min(count * days, 36_500)), today)


def _since(found: re.Match[str], today: date) -> Period | None:
    whole = _named(found, today)
    return Period(whole.first, None) if whole else None


def _until(found: re.Match[str], today: date) -> Period | None:
    whole = _named(found, today)
    if whole is None or whole.first is None:
        return None
    return Period(None, whole.first - timedelta(1) if found[0].lower().startswith("before") else whole.last)


def _named(found: re.Match[str], today: date) -> Period | None:
    """A day, a month or a year; one without its year is the latest that has begun."""
    parts = found.groupdict()
    if parts.get("only_year"):
        year = int(parts["only_year"])
        return Period(date(year, 1, 1), date(year, 12, 31)) if 1900 <= year <= 2200 else None
    try:
        if parts.get("iso"):
            day = date.fromisoformat(parts["iso"])
            return Period(day, day)
        month = MONTHS[parts["month"].lower()]
        if parts.get("day"):
            day = date(int(parts["year"] or today.year), month, int(parts["day"]))
            day = day.replace(year=today.year - 1) if not parts["year"] and day > today else day
            return Period(day, day)
    except ValueError:
        return None
    return _month(int(parts["year"] or today.year - (month > today.month)), month)


def _month(year: int, month: int) -> Period:
    return Period(date(year, month, 1), date(year, month, monthrange(year, month)[1]))


def _written(before: str) -> re.Pattern[str]:
    return re.compile(rf"\b{before}\s+(?:{_ISO}|{_DATE}|(?P<only_year>\d{{4}}))\b", re.IGNORECASE)


_WAYS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], date], Period | None]], ...] = (
    (re.compile(r"\b(?:today|yesterday|(?:this|last)\s+(?:week|month|year))\b", re.IGNORECASE), _relative),
    (
        re.compile(
            r"\b(?:in|over|during|within|for)?\s*(?:the\s+)?(?:last|past)\s+(?:(?P<count>\d{1,4})\s+)?"
            r"(?P<unit>day|week|month|year)s?\b",
            re.IGNORECASE,
        ),
        _back,
    ),
    (_written("(?:since|after|from)"), _since),
    (_written("(?:until|till|before|up to)"), _until),
    (_written("(?:in|on|during|of)(?:\\s+the)?"), _named),
    (
        re.compile(rf"\b(?:{_ISO}|(?P<day>\d{{1,2}})\s+(?P<month>{_MONTH})(?:\s+(?P<year>\d{{4}}))?)\b", re.IGNORECASE),
        _named,
    ),
)
