"""Which year the words around something put it in."""

from __future__ import annotations

import re

from bot.reading.checks.surroundings import after, before
from bot.reading.findings import At, Findings
from bot.reading.occasion.calendar import Calendar

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_WORD = re.compile(r"[^\W\d_][\w’'.]*")
_BETWEEN = re.compile(
    r"in|on|at|of|the|held|hosted|to|be|will|was|is|from|which|took|takes|taking|place|scheduled|opens|opened|opening|for|st|nd|rd|th"
)
_THIS_YEAR = re.compile(r"\b(?P<which>this|next|last)\s+year\b", re.I)
_SHIFT = {"this": 0, "next": 1, "last": -1}
_BESIDE = re.compile(
    r"\b(?:(?:sidelines?|margins?)\s+of|attend(?:ed|ing)|(?:took|taking)\s+part\s+in|participat(?:ed|ing)\s+in"
    r"|address(?:ed|ing)|(?:met|meeting|spoke|speaking|statement|remarks)\s+at)\s+(?:the\s+)?$",
    re.I,
)
_OTHER_TIME = re.compile(
    r"\b(?:last|previous(?:ly)?|earlier|ago|following|recall\w*|since|after|then|first|will|upcoming|ahead)\b|\b(?:19|20)\d\d\b",
    re.I,
)
_NEAR, _LEAD = 60, 700


def said_year(found: Findings, calendar: Calendar, at: At) -> int | None:
    """The year that is written behind, meant by "this year", or that of a meeting on the margins; else None."""
    return _written(found.document.text, at) or _counted(found, calendar, at) or _of_the_event(found, calendar, at)


def _written(text: str, at: At) -> int | None:
    """The year of "18th G20 Summit, held in New Delhi on 9-10 September 2023"."""
    behind = after(text, at, _NEAR)
    year = _YEAR.search(behind)
    if year is None:
        return None
    words = _WORD.findall(behind, 0, year.start())
    return int(year[0]) if all(word[0].isupper() or _BETWEEN.fullmatch(word) for word in words) else None


def _counted(found: Findings, calendar: Calendar, at: At) -> int | None:
    now = calendar.release or calendar.today
    near = _THIS_YEAR.search(before(found.document.text, at, 30)) or _THIS_YEAR.search(
        after(found.document.text, at, 40)
    )
    return now.year + _SHIFT[near["which"].lower()] if near and now else None


def _of_the_event(found: Findings, calendar: Calendar, at: At) -> int | None:
    """The year of the meeting itself, when it was held on the sidelines of what stands at ``at``."""
    leading = before(found.document.text, at, 300)
    if at.start > _LEAD or not _BESIDE.search(leading) or _OTHER_TIME.search(leading):
        return None
    return calendar.today.year if calendar.today else None
