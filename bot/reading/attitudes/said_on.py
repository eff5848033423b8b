"""The day on which the words of a document were said, as far as it is known to the day."""

from __future__ import annotations

from datetime import date

from bot.reading.findings import Findings


def said_on(found: Findings) -> date | None:
    """The day of the exchange, else that of release; None where neither is known to the day."""
    event = found.event.date if found.event else None
    given = event.value if event and event.precision == "day" else found.document.published
    try:
        return date.fromisoformat(given) if given else None
    except ValueError:
        return None
