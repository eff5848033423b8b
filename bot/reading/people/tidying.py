"""Offices written several ways said once each."""

from __future__ import annotations

from dataclasses import replace

from bot.reading.findings import Person


def tidy_offices(people: list[Person]) -> None:
    """Give offices that differ only in case or article one value, the first as written."""
    for person in people:
        first: dict[str, str] = {}
        for office in person.offices:
            first.setdefault(_key(office.value), office.value)
        person.offices = [replace(o, value=first[_key(o.value)]) for o in person.offices]


def _key(value: str) -> str:
    return value.lower().removeprefix("the ")
