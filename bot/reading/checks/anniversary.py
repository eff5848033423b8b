""" "The 25th anniversary of" against the year it is counted from.

Source of the year: the gazetteer of instruments, or the year that the same sentence gives.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.reading.checks.tables import FROM_MEMORY
from bot.reading.findings import Findings
from bot.reading.named.tables import table
from bot.reading.occasion.calendar import Calendar, ordinal
from bot.readout import Check, Instrument

_FOUNDED = re.compile(
    r"\b(?:[Tt]his year|[Ii]n (?P<said>20\d\d)),?\s[^.\n]{0,60}?\b(?P<number>\d{1,3})(?:st|nd|rd"
    r"|th) anniversary of [^.\n]{0,120}?"
    r"\b(?:established|signed|adopted|founded|concluded|in force since|since) (?:on "
    r"|in )?(?:\d{1,2} )?(?:[A-Z][a-z]+ )?(?:\d{1,2}, )?"
    r"(?P<year>1[6-9]\d\d|20\d\d)\b"
)


class Remembered:
    """Instruments whose year nobody has looked up: no check rests on it."""

    def __init__(self, seeds: str | None = None) -> None:
        rows = table("instruments", seeds)
        self._names = {row["name"] for row in rows if row["source"] in ("", FROM_MEMORY)}

    def has(self, instrument: Instrument, text: str) -> bool:
        """Whether the year comes from such a row, and is not written in the text beside the name either."""
        return instrument.name in self._names and str(instrument.year) not in text


def anniversary_of_instrument(remembered: Remembered, found: Findings, calendar: Calendar) -> Iterator[Check]:
    """An anniversary that "this year" marks, against the instrument's year and the year of the document."""
    now = calendar.release or calendar.today
    if now is None:
        return
    for said in calendar.anniversaries:
        year = said.instrument.year
        if year is None or not said.this_year or said.year == now.year:
            continue
        if remembered.has(said.instrument, found.document.text):
            continue
        expected = ordinal(now.year - year)
        yield Check(
            rule="anniversary",
            finding=(
                f"The text speaks of the {ordinal(said.number)} anniversary of the {said.instrument.name} this year; "
                f"counted from {year}, {now.year} is the {expected}. Is another event meant?"
            ),
            expected=f"{expected} anniversary",
            evidence=(found.evidence(*said.at),),
        )


def anniversary_of_year(found: Findings, calendar: Calendar) -> Iterator[Check]:
    """ "This year marks the 50th anniversary of relations established in 1974", in a document of 2023."""
    now = calendar.release or calendar.today
    if "anniversary of" not in found.document.text:
        return
    for match in _FOUNDED.finditer(found.document.text):
        number, year = int(match["number"]), int(match["year"])
        marked = int(match["said"]) if match["said"] else now.year if now else None
        if marked is None or year + number == marked:
            continue
        expected = ordinal(marked - year)
        yield Check(
            rule="anniversary",
            finding=f"{number} years after {year} is {year + number}, not {marked}. Is the number right?",
            expected=f"{expected} anniversary",
            evidence=(found.evidence(*match.span()),),
        )
