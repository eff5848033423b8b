"""Days, periods and times as people say them: in the language, the zone and the form of the moment's manner."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from babel.dates import format_date, get_day_names

from bot.readout import LENGTH, Precision
from bot.wording.catalogue import say
from bot.wording.manner import DateForm, manner


def long_date(iso: str) -> str:
    """``2026-02-01`` as "Sunday, 1 February 2026", ``2026-02`` as "February 2026"; anything else unchanged.

    Where the manner wants short dates it is "1 Feb 2026", and in the form of ISO 8601 what was given.
    """
    if manner().date_form == DateForm.ISO:
        return iso
    try:
        match iso.split("-"):
            case [year, month]:
                return _month(date(int(year), int(month), 1))
            case [_, _, _]:
                return said_day(date.fromisoformat(iso))
            case _:
                return iso
    except ValueError:
        return iso


def shown_date(iso: str, precision: Precision) -> str:
    """A date to the precision it is known: "February 2026" for a month, "2026" for a year."""
    return long_date(iso[: LENGTH[precision]])


def said_day(day: date) -> str:
    """A day with its year, in the manner's form."""
    match manner().date_form:
        case DateForm.ISO:
            return day.isoformat()
        case DateForm.SHORT:
            return say("date-short", day=day.day, month=_named(day, "MMM"), year=str(day.year))
        case _:
            weekday, month = _named(day, "EEEE"), _named(day, "MMMM")
            return say("date-long", weekday=weekday, day=day.day, month=month, year=str(day.year))


def said_period(first: date, last: date) -> str:
    """A period by its first and its last day; a single day is said as a day."""
    if first == last:
        return said_day(last)
    if manner().date_form == DateForm.ISO:
        return f"{first.isoformat()} – {last.isoformat()}"
    pattern = "MMM" if manner().date_form == DateForm.SHORT else "MMMM"
    begin = say("date-day-of-year", day=first.day, month=_named(first, pattern))
    if first.year != last.year:
        begin = say("date-short", day=first.day, month=_named(first, pattern), year=str(first.year))
    end = say("date-short", day=last.day, month=_named(last, pattern), year=str(last.year))
    return say("date-range", first=begin, last=end)


def said_moment(when: datetime, timezone: str | None = None) -> str:
    """A day with its time, in the manner's zone if no other is named: "Monday, 2 February 2026 at 08:30".

    ``when`` knows its own zone.
    """
    local = when.astimezone(ZoneInfo(timezone or manner().timezone))
    return say("date-and-time", date=said_day(local.date()), time=f"{local:%H:%M}")


def weekday_name(weekday: int) -> str:
    """A day of the week; 0 is Monday."""
    return str(get_day_names("wide", locale=manner().language)[weekday])


def _month(first: date) -> str:
    pattern = "MMM" if manner().date_form == DateForm.SHORT else "LLLL"
    return say("date-month", month=_named(first, pattern), year=str(first.year))


def _named(day: date, pattern: str) -> str:
    """A weekday or a month by name; ``pattern`` is one of CLDR's ("Date Field Symbol Table")."""
    return format_date(day, pattern, locale=manner().language)
