"""Until when something is promised: "by 14 May 2027", "by the end of June 2027", "by 2030"."""

from __future__ import annotations

import re
from datetime import date

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
MONTH = "|".join(MONTHS)
DUE = re.compile(
    rf"\bby (?:the end of )?(?:(?P<day>\d{{1,2}}) )?(?:(?P<month>{MONTH}) )?"
    r"(?:(?P<day2>\d{1,2}), )?(?P<year>20\d\d)\b"
)


def due_date(words: str) -> str | None:
    """The ISO date after "by"; the last day of the month or year where only that is given, None where no year is."""
    found = DUE.search(words)
    if not found:
        return None
    year, day = int(found["year"]), int(found["day"] or found["day2"] or 0)
    month = MONTHS.index(found["month"]) + 1 if found["month"] else 12
    try:
        return date(year, month, day).isoformat() if day else _last_day(year, month)
    except ValueError:
        return None


def _last_day(year: int, month: int) -> str:
    following = date(year + month // 12, month % 12 + 1, 1)
    return date.fromordinal(following.toordinal() - 1).isoformat()
