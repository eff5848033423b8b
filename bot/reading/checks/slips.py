"""Slips of the month and of the year against the day of release. Source: the document's own dates.

Told as past, one month or one year away from the release to within a few days, and proven by the weekday where one is
written: what happens to whoever writes the first releases of a new month or year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from bot.reading.checks.rules import alarm
from bot.reading.checks.surroundings import sentence_at
from bot.reading.checks.wording import plain
from bot.reading.findings import At, Findings
from bot.reading.occasion.calendar import Calendar
from bot.reading.occasion.dates import DateMention
from bot.readout import Check

_WEEK = 7
_FEW_DAYS = 3
_EXCHANGES = frozenset({"meeting", "call", "visit", "press_briefing"})
_LOOKING_BACK = re.compile(r"\b(?:anniversary|ago|last year|since|recall\w*|previous(?:ly)?|earlier)\b", re.I)


def month_slip(found: Findings, calendar: Calendar) -> Iterator[Check]:
    """ "On Tuesday, 3 May" in a release of Wednesday, 4 June, when 3 June is the Tuesday."""
    for mention in calendar.mentions:
        meant = slipped_month(mention, calendar)
        if meant is None:
            continue
        yield alarm(
            found,
            "month-slip",
            f"{found.document.text[slice(*mention.at)]!s} does not fit its weekday, but {plain(meant)} does, and the "
            f"document is dated {plain(calendar.release or meant)}. Is {meant:%B} meant?",
            plain(meant),
            mention.at,
        )


def slipped_month(mention: DateMention, calendar: Calendar) -> date | None:
    """The day that is meant where a neighbouring month is written; None where the date can stand as it is."""
    release = calendar.release
    if release is None or mention.weekday is None or mention.day is None or mention.month == release.month:
        return None
    if mention.month is None or mention.last_day is not None or (mention.year or release.year) != release.year:
        return None
    written = mention.on(release.year)
    if written is None or written.weekday() == mention.weekday or abs(mention.month - release.month) != 1:
        return None
    if mention.day > release.day and release.day > _WEEK:
        return None
    try:
        meant = date(release.year, release.month, mention.day)
    except ValueError:
        return None
    return meant if meant.weekday() == mention.weekday and 0 <= (release - meant).days <= _WEEK else None


def year_slip(found: Findings, calendar: Calendar) -> Iterator[Check]:
    """The meeting "on 5 January 2023" in a release of 6 January 2024, at the turn of the year."""
    release, event = calendar.release, found.event
    if release is None or event is None or event.date is None or event.type not in _EXCHANGES:
        return
    places = [At(piece.start, piece.end) for piece in event.date.evidence]
    for mention in calendar.mentions:
        if mention.year != release.year - 1 or not any(mention.at.touches(place) for place in places):
            continue
        meant = mention.on(release.year)
        around = found.document.text[slice(*sentence_at(found.document.text, mention.at))]
        if meant is None or not 0 <= (release - meant).days <= _FEW_DAYS or _LOOKING_BACK.search(around):
            continue
        if mention.weekday is not None and mention.weekday != meant.weekday():
            continue
        yield alarm(
            found,
            "year-slip",
            f"The text has this on {plain(mention.on(mention.year) or meant)}, a year before the document's date of "
            f"{plain(release)}. Is {meant.year} meant?",
            plain(meant),
            mention.at,
        )
