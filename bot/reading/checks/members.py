"""How many members a body has against how many it is said to have. Source: ``seeds/checks/members.tsv``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from bot.reading.checks.numerals import CARDINAL, number_of
from bot.reading.checks.rules import alarm
from bot.reading.checks.surroundings import sentence_at
from bot.reading.checks.tables import cells, looked_up
from bot.reading.checks.wording import plain
from bot.reading.findings import At, Findings
from bot.reading.occasion.calendar import Calendar
from bot.readout import Check

_NOUN = r"(?:[Mm]ember\s+(?:[Ss]tates|countries|economies)|[Mm]embers|countries|[Ss]tates|nations|[Aa]llies|economies)"
_HOW_MANY = re.compile(rf"\b(?:all(?:\s+of)?(?:\s+the)?|the|its)\s+(?P<number>{CARDINAL})\s+\Z", re.I)
_WIDTH = 30
_PART = re.compile(r"\s*(?:,\s*)?(?:that|which|who|whose|with|participating|present|represented|not|except|but)\b")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_GRACE = timedelta(days=250)
"""Around an accession both numbers are told: the coming member is counted in early and left out late."""


class Membership(NamedTuple):
    """A number of members and the days between which it held."""

    number: int
    start: date
    end: date


class MembersTable:
    """The numbers of members of each body, and the pattern that finds them told."""

    def __init__(self, seeds: str | None = None) -> None:
        held: dict[str, list[Membership]] = {}
        self._by_form: dict[str, tuple[str, list[Membership]]] = {}
        for row in looked_up("members", seeds):
            until = date.fromisoformat(row["until"]) if row["until"] else date.max - _GRACE
            numbers = held.setdefault(row["body"], [])
            numbers.append(Membership(int(row["number"]), date.fromisoformat(row["from"]), until))
            self._by_form |= dict.fromkeys(cells(row["forms"]), (row["body"], numbers))
        names = "|".join(sorted(map(re.escape, self._by_form), key=len, reverse=True))
        self.before = re.compile(rf"\b(?P<body>{names})\s+{_NOUN}\b")
        self.behind = re.compile(rf"{_NOUN}\s+of\s+(?:the\s+)?(?P<body>{names})\b(?![-’'\s]+[A-Z])")

    def of(self, form: str) -> tuple[str, list[Membership]]:
        """The body's name and its numbers."""
        return self._by_form[form]


def number_of_members(table: MembersTable, found: Findings, calendar: Calendar) -> Iterator[Check]:
    """ "All 28 EU Member States" in a document of 2023: there were 27."""
    now, text = calendar.release or calendar.today, found.document.text
    if now is None:
        return
    for pattern in (table.before, table.behind):
        for match in pattern.finditer(text):
            number = _HOW_MANY.search(text, max(0, match.start() - _WIDTH), match.start())
            if number is None or _PART.match(text, match.end()) or _another_year(text, At(*match.span()), now):
                continue
            name, held = table.of(match["body"])
            right = [m.number for m in held if m.start <= now <= m.end]
            about = [m.number for m in held if m.start - _GRACE <= now <= m.end + _GRACE]
            if not right or number_of(number["number"]) in about:
                continue
            yield alarm(
                found,
                "members",
                f"The text speaks of {number['number']} members of the {name}; on {plain(now)} there were "
                f"{right[0]}. Are only some of them meant?",
                str(right[0]),
                At(number.start("number"), match.end()),
            )


def _another_year(text: str, at: At, now: date) -> bool:
    around = text[slice(*sentence_at(text, at))]
    return any(int(year) != now.year for year in _YEAR.findall(around))
