"""The number of a Security Council resolution against its year. Source: ``seeds/checks/resolutions.tsv``.

The Council numbers its resolutions through, so a number between two known ones was adopted between their years.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.reading.checks.rules import alarm
from bot.reading.checks.tables import looked_up
from bot.reading.findings import At, Findings
from bot.reading.occasion.calendar import Calendar
from bot.readout import Check

_RESOLUTION = re.compile(r"(?:[Rr]esolutions?|UNSCR)\s+(?P<number>\d{3,4})\s*(?:\(|of\s)\s*(?P<year>(?:19|20)\d\d)\b")
_COUNCIL = re.compile(r"\bUNSCR?\b|\bSecurity Council\b")
_ASSEMBLY = re.compile(r"\bUNGA\b|\bAssembly\b|\bHuman Rights Council\b")
_NEAR = 80


class ResolutionsTable:
    """Known numbers and years, by which the others are bounded."""

    def __init__(self, seeds: str | None = None) -> None:
        self._known = sorted((int(row["number"]), int(row["year"])) for row in looked_up("resolutions", seeds))

    def years(self, number: int) -> tuple[int | None, int | None]:
        """The first and last year in which the number can have been adopted; None where nothing bounds it."""
        low = [year for known, year in self._known if known <= number]
        high = [year for known, year in self._known if known >= number]
        return (max(low) if low else None), (min(high) if high else None)


def year_of_resolution(table: ResolutionsTable, found: Findings, calendar: Calendar) -> Iterator[Check]:
    """ "Security Council resolution 2216 (2016)" is of 2015."""
    text = found.document.text
    if "esolution" not in text and "UNSCR" not in text:
        return
    for match in _RESOLUTION.finditer(text):
        near = text[max(0, match.start() - _NEAR) : match.end()]
        if not _COUNCIL.search(near) or _ASSEMBLY.search(near):
            continue
        first, last = table.years(int(match["number"]))
        year = int(match["year"])
        if (first is None or first <= year) and (last is None or year <= last):
            continue
        expected = str(first) if first == last else f"{first} or later" if last is None else f"{last} or earlier"
        if first is not None and last is not None and first != last:
            expected = f"between {first} and {last}"
        yield alarm(
            found,
            "resolution-year",
            f"The text gives {year} for Security Council resolution {match['number']}; going by its number it is of "
            f"{expected}.",
            expected,
            At(*match.span()),
        )
