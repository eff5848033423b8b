"""The date of publication in the head of a text, in the English forms that releases use; never a guess at a year."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from bot.documents.head_lines import HeadLine

_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
_MONTH = r"(?:jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)?|apr(?:il|\.)?|may|june?\.?|july?\.?|aug(?:ust|\.)?|" \
    r"sept?(?:ember|\.)?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?)"  # fmt: skip
_DATE = (
    rf"(?:(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<m1>{_MONTH}),?\s+(?P<y1>\d{{4}})"
    rf"|(?P<m2>{_MONTH})\s+(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y2>\d{{4}})"
    r"|(?P<y3>\d{4})-(?P<m3>\d{2})-(?P<d3>\d{2})"
    r"|(?P<y4>\d{4})年(?P<m4>\d{1,2})月(?P<d4>\d{1,2})日"
    r"|(?P<n1>\d{1,2})[./](?P<n2>\d{1,2})[./](?P<y5>\d{4}))"
)
_WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tue|wed|thu|fri|sat|sun)\.?),?\s+(?:the\s+)?"
_PLACE = r"[A-Z][\w.'’-]+(?:[ ,]+[A-Z][\w.'’-]*){0,4}\s*[,:–—-]\s+"
_TIME = r"(?:\s*[,|–—-]?\s*(?:at\s+)?\d{1,2}[:.]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?(?:\s*\(?[A-Z]{2,5}\)?)?)?"
_DONE = r"(?:(?:date\s+)?published|date(?:\s+of\s+(?:publication|issue|release))?|posted|released?(?:\s+date)?|issued" \
    r"|publication\s+date|(?:for\s+)?immediate\s+release)(?:\s+(?:on|at))?\s*:?\s+"  # fmt: skip

_LABELLED = re.compile(rf"^{_DONE}(?:{_WEEKDAY})?{_DATE}{_TIME}\.?$", re.I)
_ALONE = re.compile(rf"^\(?(?:(?-i:{_PLACE}))?(?:{_WEEKDAY})?{_DATE}{_TIME}[.)]?$", re.I)
_DATELINE = re.compile(
    rf"^(?-i:[A-Z][\w.'’-]+(?:[ ,]+[A-Z][\w.'’-]*){{0,4}})\s*,\s+{_DATE}\s*(?:\([^)]{{2,40}}\)|/[A-Z]\w+/)?\s*\.?\s*"
    r"(?:--|[–—:-])\s",
    re.I,
)
_UNDATED_DATELINE = re.compile(
    rf"^[A-Z][A-Z.'’ ,-]{{2,50}}(?:,\s+(?i:{_MONTH})\s+\d{{1,2}})?\s*"
    r"(?:\([^)]{2,40}\)|/[A-Z]\w+/)?\.?\s*(?:--|[–—-])\s"
)
_OF_THE_EVENT = re.compile(r"^(?:venue|place|location|time|where|participants|present)\s*:", re.I)
_HEAD, _FOOT = 8, 3
_PROSE = 200
_EARLIEST, _LATEST = 1900, 2100


def published_in(head: Sequence[HeadLine], foot: Sequence[HeadLine]) -> str | None:
    """The ISO date on which the text says it was published: labelled, alone on a line, or in a dateline.

    A date in running prose is never taken, nor one without a year, nor 03/04/2022, which reads two ways.
    """
    if any(_OF_THE_EVENT.match(line.text) for line in head[:_HEAD]):
        return None  # minutes or a programme: the date in its form is the event's
    for line in head[:_HEAD]:
        match = _LABELLED.match(line.text) or _ALONE.match(line.text) or _DATELINE.match(line.text)
        if match:
            return _iso(match)
        if len(line.text) > _PROSE:
            break
    for line in reversed(foot[-_FOOT:]):
        if match := _LABELLED.match(line.text) or _ALONE.match(line.text):
            return _iso(match)
    return None


def is_date_line(text: str) -> bool:
    """Whether a line is nothing but a date, with or without a place or a label before it."""
    return bool(_ALONE.match(text) or _LABELLED.match(text))


def is_dateline(text: str) -> bool:
    """Whether a paragraph begins as agencies begin theirs: place, perhaps a date, perhaps the agency, a dash."""
    return bool(_DATELINE.match(text) or _UNDATED_DATELINE.match(text))


def _iso(match: re.Match[str]) -> str | None:
    parts = {key: value for key, value in match.groupdict().items() if value is not None}
    if "n1" in parts:
        return _day_first_or_last(int(parts["n1"]), int(parts["n2"]), int(parts["y5"]))
    year, month, day = (next(value for key, value in parts.items() if key[0] == letter) for letter in "ymd")
    return _valid(int(year), int(month) if month.isdigit() else _month_number(month), int(day))


def _day_first_or_last(first: int, second: int, year: int) -> str | None:
    if first > 12 or first == second:
        return _valid(year, second, first)
    return _valid(year, first, second) if second > 12 else None


def _month_number(name: str) -> int:
    return next(number for number, month in enumerate(_MONTHS, 1) if month.startswith(name.lower().rstrip(".")[:3]))


def _valid(year: int, month: int, day: int) -> str | None:
    if not _EARLIEST <= year <= _LATEST:
        return None
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
