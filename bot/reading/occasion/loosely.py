"""Times said loosely: "last week", "in April", "the second half of 2027", "later this month", "on the 5th"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from bot.reading.findings import At
from bot.reading.occasion.dates import MONTHS
from bot.readout import Precision

_COUNTS = {
    w: n for n, w in enumerate(["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"], start=1)
}
_SATURDAY = 5
_PART = r"(?:(?:early|late|mid|the (?:first|second) half of|the (?:beginning|start|middle|end) of)[\s-]+)?"
_LEAD = r"(?:in|by|during|until|before|from|for|at|since|over|throughout)"
_MONTH = "|".join(m for m in MONTHS if len(m) > 3 or m == "may")
_PATTERN = re.compile(
    rf"\b(?:{_LEAD}\s+{_PART}|(?:early|late|mid|this|last|next|coming)[\s-]+)"
    rf"(?P<month>{_MONTH})\b(?!\.?,?\s*\d{{1,2}}\b)"
    r"(?:(?:,|\s+of)?\s*(?P<its_year>(?:19|20)\d\d)\b|\s+(?:of\s+)?(?P<own>this|last|next)\s+year\b)?"
    rf"|\b{_LEAD}\s+(?:the\s+year\s+)?{_PART}(?P<year>(?:19|20)\d\d)\b(?!\s*[-–/]\s*\d)"
    r"|\b(?P<subject>20\d\d)(?=\s+(?:will|marks|is to)\b)"
    r"|\b(?:at|by|before|until|towards|in|from|for|over|during|through)?\s*(?:early|late|later|earlier|mid)?[\s-]*"
    r"(?P<which>last|this past|this coming|this|next|the coming|the current)\s+(?P<unit>week|weekend|month|year)\b"
    r"|\b(?:at|by|before|until|towards|to|in)\s+the\s+(?:end|second half|course)\s+of\s+the\s+"
    r"(?P<whole>year|month)\b"
    r"|\b(?:over|at|during)\s+the\s+(?P<weekend>weekend)\b"
    rf"|\b(?P<count>\d{{1,2}}|{'|'.join(_COUNTS)})\s+(?P<ago>day|week|month|year)s?\s+ago\b"
    r"|\bthe\s+day\s+(?P<other_day>before\s+yesterday|after\s+tomorrow)\b"
    r"|\bon\s+the\s+(?P<nth>\d{1,2})(?:st|nd|rd|th)\b"
    r"(?=\s*(?:[.,;)]|$|(?:in|at|with|to|by|for|of (?:this|the) month)\b))",
    re.I,
)  # fmt: skip

_SIGNS = ("week", "month", "year", "day", *(month for month in MONTHS if len(month) > 3 or month == "may"))
_DIGIT = re.compile(r"\d")


def _may_tell(words: str) -> bool:
    """Whether anything that the pattern needs stands there: asking is much quicker than trying it at every word."""
    low = words.lower()
    return any(sign in low for sign in _SIGNS) or _DIGIT.search(words) is not None


@dataclass(frozen=True, slots=True)
class Stretch:
    """The days that loose words may mean, first and last, and where the words stand.

    ``year_said`` where the words themselves tell the year, so that they need no guess whether past or to come is meant.
    """

    at: At
    first: date
    last: date
    year_said: bool

    @property
    def precision(self) -> Precision | None:
        """How exactly the words tell it: the smallest unit that holds every day meant; None where no year does."""
        if self.first == self.last:
            return "day"
        if self.first.year != self.last.year:
            return None
        return "month" if self.first.month == self.last.month else "year"


def loosely(text: str, sentence: At, today: date | None, ahead: bool) -> Iterator[Stretch]:
    """Loose times in the sentence, counted from ``today``; a month without a year is the next one if ``ahead``.

    Where no day is known to count from, only what tells its own year.
    """
    if not _may_tell(text[sentence.start : sentence.end]):
        return
    for match in _PATTERN.finditer(text, sentence.start, sentence.end):
        days = _days(match, today, ahead)
        if days is not None:
            words = match.group()
            start = match.start() + len(words) - len(words.lstrip())
            said = bool(match["its_year"] or match["own"] or match["year"] or match["subject"] or match["which"])
            yield Stretch(At(start, match.end()), *days, said)


def _days(match: re.Match[str], today: date | None, ahead: bool) -> tuple[date, date] | None:
    if match["year"] or match["subject"]:
        return _year(int(match["year"] or match["subject"]))
    if match["its_year"]:
        return _month(int(match["its_year"]), MONTHS[match["month"].lower()])
    return _counted(match, today, ahead) if today is not None else None


def _counted(match: re.Match[str], today: date, ahead: bool) -> tuple[date, date] | None:
    if match["month"]:
        return _named_month(match, today, ahead)
    unit = match["unit"] or match["whole"]
    if unit:
        which = (match["which"] or "").lower()
        return _UNITS[unit.lower()](today, {"last": -1, "this past": -1, "next": 1}.get(which, 0))
    if match["weekend"]:
        return _weekend(today, 0 if ahead or today.weekday() >= _SATURDAY else -1)
    if match["ago"]:
        count = int(match["count"]) if match["count"].isdigit() else _COUNTS[match["count"].lower()]
        return _UNITS[match["ago"].lower()](today, -count)
    if match["other_day"]:
        return _day(today, -2 if match["other_day"].lower().startswith("before") else 2)
    return _nth(today, int(match["nth"]), ahead)


def _named_month(match: re.Match[str], today: date, ahead: bool) -> tuple[date, date]:
    month, own = MONTHS[match["month"].lower()], (match["own"] or "").lower()
    if own:
        return _month(today.year + {"last": -1, "next": 1}.get(own, 0), month)
    if ahead:
        return _month(today.year + (month < today.month), month)
    return _month(today.year - (month > today.month), month)


def _nth(today: date, day: int, ahead: bool) -> tuple[date, date] | None:
    months = (_month(today.year, today.month), _months(today, 1 if ahead else -1))
    for first, last in months:
        if not 1 <= day <= last.day:
            continue
        found = first.replace(day=day)
        if found >= today if ahead else found <= today:
            return found, found
    return None


def _day(today: date, steps: int) -> tuple[date, date]:
    day = today + timedelta(days=steps)
    return day, day


def _week(today: date, steps: int) -> tuple[date, date]:
    monday = today - timedelta(days=today.weekday()) + timedelta(weeks=steps)
    return monday, monday + timedelta(days=6)


def _weekend(today: date, steps: int) -> tuple[date, date]:
    _, sunday = _week(today, steps)
    return sunday - timedelta(days=1), sunday


def _months(today: date, steps: int) -> tuple[date, date]:
    years, month = divmod(today.month - 1 + steps, 12)
    return _month(today.year + years, month + 1)


def _years(today: date, steps: int) -> tuple[date, date]:
    return _year(today.year + steps)


_UNITS: dict[str, Callable[[date, int], tuple[date, date]]] = {
    "day": _day, "week": _week, "weekend": _weekend, "month": _months, "year": _years,
}  # fmt: skip


def _month(year: int, month: int) -> tuple[date, date]:
    first = date(year, month, 1)
    return first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)


def _year(year: int) -> tuple[date, date]:
    return date(year, 1, 1), date(year, 12, 31)
