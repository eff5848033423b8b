"""How long ago something was against its year. Source: arithmetic."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.reading.checks.numerals import CARDINAL, number_of
from bot.reading.checks.rules import alarm
from bot.reading.findings import At, Findings
from bot.reading.occasion.calendar import Calendar
from bot.readout import Check

_AGO = "years ago"
_IN_YEAR = r"[Ii]n\s+(?:[A-Z][a-z]+\s+)?(?P<year>(?:19|20)\d\d)"
_NUMBER = re.compile(rf"(?P<hedge>\b[\w-]+\s+)?\b(?P<number>{CARDINAL})\s+\Z", re.I)
_BEHIND = re.compile(rf",?\s+{_IN_YEAR}\b")
_IN_FRONT = re.compile(rf"\b{_IN_YEAR},?\s+\Z")
_ROUGHLY = re.compile(
    r"(?:nearly|almost|about|around|over|some|than|roughly|approximately|just|barely|least|to|or)\s+", re.I
)
_WIDTH = 40


def years_ago(found: Findings, calendar: Calendar) -> Iterator[Check]:
    """ "Thirty years ago, in 1985" in a document of 2025: forty."""
    now, text = calendar.release or calendar.today, found.document.text
    here = text.find(_AGO) if now else -1
    while now and here >= 0:
        number = _NUMBER.search(text, max(0, here - _WIDTH), here)
        behind = _BEHIND.match(text, here + len(_AGO))
        front = _IN_FRONT.search(text, max(0, here - _WIDTH), number.start("number")) if number else None
        year = behind or front
        if number and year and not (number["hedge"] and _ROUGHLY.fullmatch(number["hedge"])):
            gone, said = now.year - int(year["year"]), number_of(number["number"])
            if abs(gone - said) > 1:
                start, end = min(number.start("number"), year.start()), max(year.end(), here + len(_AGO))
                finding = f"{now.year} is {gone} years after {year['year']}, not {said}. Is one of the numbers wrong?"
                yield alarm(found, "years-ago", finding, f"{gone} years", At(start, end))
        here = text.find(_AGO, here + 1)
