"""Until when something is promised: "by 14 May 2027", "by the end of June", "within six months", "in 2030"."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import NamedTuple

from bot.readout import Precision

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
MONTH = "|".join(MONTHS)
UNTIL = r"(?:by|before|until|no later than|not later than|in|during|on|at)"
DATED = re.compile(
    rf"\b{UNTIL} (?:the )?(?:end of |course of |close of )?(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?)?"
    rf"(?:(?P<month>{MONTH})\b,? ?)?(?:(?P<day2>\d{{1,2}}),? )?(?P<year>20\d\d)?\b"
)
YEAR = re.compile(
    rf"\b(?:{UNTIL} )?(?:the )?(?:(?P<part>first half|second half|end|middle|course) of )?(?:the )?"
    r"(?P<which>this|next|current|the) year\b(?!['’])"
)
COUNTS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
WITHIN = re.compile(
    rf"\bwithin (?:the next )?(?P<count>\d{{1,3}}|{'|'.join(COUNTS)}|a) (?P<unit>day|week|month|year)s?\b"
)
LONGEST = {"day": 400, "week": 104, "month": 120, "year": 30}
"""More than this of a unit is no deadline but a slip."""


class Deadline(NamedTuple):
    """The last day that keeps the promise, and how exact the words are."""

    day: str
    precision: Precision


def deadline(words: str, today: date | None) -> Deadline | None:
    """The deadline in these words; ``today`` is the day they were said, without which "next year" tells nothing.

    A month without a year is the next of that name after ``today``. "In 2030" is kept until the last day of 2030. What
    lies before ``today`` is no deadline.
    """
    every = [_dated(found, today) for found in DATED.finditer(words)]
    every += [_within(words, today), _year(words, today)]
    return next((one for one in every if one and (today is None or one.day >= today.isoformat())), None)


def _dated(found: re.Match[str], today: date | None) -> Deadline | None:
    month = MONTHS.index(found["month"]) + 1 if found["month"] else 0
    day = int(found["day"] or found["day2"] or 0)
    if found["year"]:
        year = int(found["year"])
    elif month and today:
        year = today.year + (month < today.month)
    else:
        return None
    if not month:
        return None if day else Deadline(_last_day(year, 12), "year")
    if not day:
        return Deadline(_last_day(year, month), "month")
    try:
        return Deadline(date(year, month, day).isoformat(), "day")
    except ValueError:
        return None


def _within(words: str, today: date | None) -> Deadline | None:
    found = WITHIN.search(words)
    if not found or not today:
        return None
    written, unit = found["count"], found["unit"]
    count = 1 if written == "a" else COUNTS.index(written) + 1 if written in COUNTS else int(written)
    if count > LONGEST[unit]:
        return None
    if unit in ("day", "week"):
        return Deadline((today + timedelta(days=count * (7 if unit == "week" else 1))).isoformat(), "day")
    months = today.month - 1 + count * (12 if unit == "year" else 1)
    return Deadline(_last_day(today.year + months // 12, months % 12 + 1), "month")


def _year(words: str, today: date | None) -> Deadline | None:
    found = YEAR.search(words)
    if not found or not today or (found["which"] == "the" and found["part"] != "end"):
        return None
    year = today.year + (found["which"] == "next")
    return (
        Deadline(_last_day(year, 6), "month")
        if found["part"] == "first half"
        else Deadline(_last_day(year, 12), "year")
    )


def _last_day(year: int, month: int) -> str:
    following = date(year + month // 12, month % 12 + 1, 1)
    return date.fromordinal(following.toordinal() - 1).isoformat()
