"""Dates as people say them."""

from __future__ import annotations

from datetime import date

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def long_date(iso: str) -> str:
    """``2026-02-01`` as "Sunday, 1 February 2026", ``2026-02`` as "February 2026"; anything else unchanged."""
    try:
        match iso.split("-"):
            case [year, month]:
                return f"{_MONTHS[date(int(year), int(month), 1).month - 1]} {int(year)}"
            case [_, _, _]:
                day = date.fromisoformat(iso)
                return f"{_DAYS[day.weekday()]}, {day.day} {_MONTHS[day.month - 1]} {day.year}"
            case _:
                return iso
    except ValueError:
        return iso


def shown_date(iso: str, precision: str) -> str:
    """A date to the precision it is known: "February 2026" for a month, "2026" for a year."""
    return long_date(iso[: {"year": 4, "month": 7}.get(precision, 10)])
