"""What is told as past against the day of release. Source: the document's own two dates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from bot.reading.findings import Findings
from bot.reading.occasion.calendar import Calendar
from bot.readout import Check

_TOLD = re.compile(
    r"\b(?:met|held|visited|spoke|took place|received|hosted|arrived|signed|was held"
    r"|were held)\b(?:\s+\w+){0,4}\s+(?:on|in)\s+(?:\w+day,?\s+)?$",
    re.I,
)
_AHEAD = re.compile(r"\b(?:will|would|to be|shall|scheduled|planned|due)\b", re.I)
_GRACE = timedelta(days=2)


def future_told_as_past(found: Findings, calendar: Calendar) -> Iterator[Check]:
    """ "They met on 5 June 2025" in a document of 5 May 2025: a slip of month or year, or a wrong day of release."""
    if calendar.release is None or found.document.published is None:
        return
    text = found.document.text
    for mention in calendar.mentions:
        day = mention.on(mention.year) if mention.year else None
        before = text[max(0, mention.at.start - 90) : mention.at.start]
        if day is None or day <= calendar.release + _GRACE or not _TOLD.search(before) or _AHEAD.search(before):
            continue
        yield Check(
            rule="future-told-as-past",
            finding=(
                f"The text tells of {day.day} {day:%B %Y} as past, but the document is dated "
                f"{calendar.release.day} {calendar.release:%B %Y}. Is one of the dates wrong?"
            ),
            expected=f"a day up to {calendar.release.isoformat()}",
            evidence=(found.evidence(*mention.at),),
        )
