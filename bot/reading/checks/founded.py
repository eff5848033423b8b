"""Bodies against the year they began. Source: ``seeds/checks/founded.tsv``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from bot.reading.checks.numerals import ORDINAL, number_of
from bot.reading.checks.rules import alarm
from bot.reading.checks.said_year import said_year
from bot.reading.checks.tables import cells, looked_up
from bot.reading.checks.wording import listed
from bot.reading.findings import At, Findings
from bot.reading.occasion.calendar import Calendar, ordinal
from bot.readout import Check

_ALONE = r"(?![-’'\w])(?!\s+(?!(?:This|Next|In|On|At)\b)[A-Z])(?!\s+(?:peace|mission|operation|summit|charter))"
_BEGINNING = r"(?:(?:founding|establishment|creation|foundation|formation|inception|birth)\s+of\s+)"
_NOW = re.compile(r"\b(?:marks?|marking|celebrates?|celebrating|commemorates?|commemorating|this year)\b", re.I)
_WIDTH = 80
_SLACK = 1
"""An anniversary is celebrated up to a year early or late."""


class Body(NamedTuple):
    """A body and every year that can be told as its beginning, the earliest first."""

    name: str
    years: tuple[int, ...]


class FoundedTable:
    """The bodies, and the patterns in which their age is told."""

    def __init__(self, seeds: str | None = None) -> None:
        self._by_form: dict[str, Body] = {}
        for row in looked_up("founded", seeds):
            body = Body(row["name"], tuple(sorted(int(year) for year in cells(row["years"]))))
            self._by_form |= dict.fromkeys([row["name"], *cells(row["forms"])], body)
        names = rf"(?P<body>{'|'.join(sorted(map(re.escape, self._by_form), key=len, reverse=True))})"
        self.anniversary = re.compile(
            rf"\b(?P<number>{ORDINAL})\s+anniversary\s+of\s+(?:the\s+)?{_BEGINNING}?(?:the\s+)?{names}{_ALONE}"
        )
        self.joined = re.compile(
            r"(?:joined|acceded\s+to|(?:became|been|is|was)\s+(?:a|an\s+active)\s+member\s+of|joining)\s+(?:the\s+)?"
            rf"{names}\s+(?:in|since)\s+(?P<year>(?:19|20)\d\d)\b"
        )
        self.began = re.compile(r"(?:founded|established|created|set\s+up)\s+in\s+(?P<year>(?:19|20)\d\d)\b")
        self.in_front = re.compile(rf"\b{names},?\s+(?:which\s+)?(?:was\s+)?\Z")
        self.youngest = max(body.years[0] for body in self._by_form.values())
        self.name = re.compile(rf"\b{names}{_ALONE}")

    def of(self, match: re.Match[str]) -> Body:
        """The body that a match names."""
        return self._by_form[match["body"]]


def anniversary_of_body(table: FoundedTable, found: Findings, calendar: Calendar) -> Iterator[Check]:
    """ "This year marks the 70th anniversary of the United Nations" in a document of 2025: the 80th."""
    text, now = found.document.text, calendar.release or calendar.today
    if "anniversary" not in text:
        return
    for match in table.anniversary.finditer(text):
        at, body, number = At(*match.span()), table.of(match), number_of(match["number"])
        year = said_year(found, calendar, at)
        slack = 0
        if year is None and now and _NOW.search(text, max(0, at.start - 40), at.start):
            year, slack = now.year, _SLACK
        if year is None or any(abs(year - began - number) <= slack for began in body.years):
            continue
        right = ordinal(year - body.years[0])
        yield alarm(
            found,
            "body-anniversary",
            f"The text has the {ordinal(number)} anniversary of the {body.name} in {year}; counted from "
            f"{_or(body.years)}, it is the {right}. Is another event meant?",
            f"{right} anniversary",
            at,
        )


def body_before_its_time(table: FoundedTable, found: Findings, calendar: Calendar) -> Iterator[Check]:
    """ "Joined the African Union in 1985", or a body in a document older than itself."""
    text, now = found.document.text, calendar.release
    for match in table.joined.finditer(text):
        body, year = table.of(match), int(match["year"])
        if year < body.years[0]:
            yield _not_yet(found, body, f"The text has a member join the {body.name} in {year}", At(*match.span()))
    told: set[Body] = set()
    for match in table.name.finditer(text) if now and now.year < table.youngest else ():
        body = table.of(match)
        if now and now.year < body.years[0] and body not in told:
            told.add(body)
            yield _not_yet(found, body, f"The document is of {now.year} and names the {body.name}", At(*match.span()))


def year_of_founding(table: FoundedTable, found: Findings, calendar: Calendar) -> Iterator[Check]:
    """ "NATO, founded in 1959"."""
    text = found.document.text
    for match in table.began.finditer(text):
        named = table.in_front.search(text, max(0, match.start() - _WIDTH), match.start())
        if named and int(match["year"]) not in table.of(named).years:
            body = table.of(named)
            said = f"The text has the {body.name} begin in {match['year']}"
            yield _not_yet(found, body, said, At(named.start(), match.end()))


def _not_yet(found: Findings, body: Body, said: str, at: At) -> Check:
    finding = (
        f"{said}; going by the record it began in {_or(body.years)}. Is a body before it meant, or the date wrong?"
    )
    return alarm(found, "body-founded", finding, _or(body.years), at)


def _or(years: tuple[int, ...]) -> str:
    return listed([str(year) for year in years]).replace(" and ", " or ")
