"""Time zones for a menu in which a person types: found by zone, by country in the person's language, by capital."""

from __future__ import annotations

from datetime import datetime
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from babel import Locale
from babel.core import get_global

from bot.blocks.fields import option
from bot.blocks.texts.message import Element
from bot.wording.manner import manner

SHOWN = 30
"""Choices offered at once: who does not find the zone among so many types on."""

UNLISTED_CAPITALS = {
    "Abu Dhabi": "Asia/Dubai",
    "Abuja": "Africa/Lagos",
    "Ankara": "Europe/Istanbul",
    "Astana": "Asia/Almaty",
    "Beijing": "Asia/Shanghai",
    "Bern": "Europe/Zurich",
    "Brasília": "America/Sao_Paulo",
    "Canberra": "Australia/Sydney",
    "Geneva": "Europe/Zurich",
    "Hanoi": "Asia/Ho_Chi_Minh",
    "Islamabad": "Asia/Karachi",
    "New Delhi": "Asia/Kolkata",
    "Ottawa": "America/Toronto",
    "Pretoria": "Africa/Johannesburg",
    "The Hague": "Europe/Amsterdam",
    "Washington": "America/New_York",
    "Wellington": "Pacific/Auckland",
}
"""Seats of governments and bodies after which no zone of the tz database is named."""

AREAS = frozenset(
    {"Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific"}
)
"""Areas of the tz database; its other names are old ones, kept for what was written long ago."""

USUAL = ("UTC", "Europe/London", "Europe/Paris", "Africa/Nairobi", "Asia/Shanghai", "Asia/Tokyo", "America/New_York")
"""What is offered before anything is typed, below what is likely for the channel."""


def timezone_options(typed: str, now: datetime, likely: tuple[str, ...] = ()) -> list[Element]:
    """Zones that match what was typed, best first; the ``likely`` and the usual ones while nothing is."""
    wanted = _folded(typed)
    if not wanted:
        names = list(dict.fromkeys((*likely, *USUAL)))
    else:
        ranked = sorted((rank, name) for name in _listed() if (rank := _rank(name, wanted)) is not None)
        names = [name for _, name in ranked]
    return [timezone_option(name, now) for name in names[:SHOWN]]


def timezone_option(name: str, now: datetime) -> Element:
    """One zone with its distance from UTC at the moment ``now``: "Europe/Berlin (UTC+01:00)"."""
    if name == "UTC":
        return option(name, name)
    minutes = int((now.astimezone(ZoneInfo(name)).utcoffset() or now - now).total_seconds() // 60)
    sign = "-" if minutes < 0 else "+"
    return option(f"{name} (UTC{sign}{abs(minutes) // 60:02}:{abs(minutes) % 60:02})", name)


def _rank(name: str, wanted: str) -> int | None:
    """0 for a place of exactly that name, 1 where one begins so, 2 where it stands anywhere in the zone's name."""
    places = (_folded(name), _folded(name.rpartition("/")[2]), *_places(manner().language).get(name, ()))
    if wanted in places:
        return 0
    if any(place.startswith(wanted) for place in places):
        return 1
    return 2 if wanted in places[0] else None


@cache
def _listed() -> tuple[str, ...]:
    return (*sorted(name for name in available_timezones() if name.partition("/")[0] in AREAS), "UTC")


@cache
def _places(language: str) -> dict[str, tuple[str, ...]]:
    """By zone: the country it lies in, as the language calls it (CLDR), and the capitals of `UNLISTED_CAPITALS`."""
    countries = Locale.parse(language).territories
    aliases, territories = get_global("zone_aliases"), get_global("zone_territories")
    found: dict[str, list[str]] = {}
    for name in _listed():
        country = countries.get(territories.get(aliases.get(name, name), ""))
        found[name] = [_folded(country)] if country else []
    for capital, name in UNLISTED_CAPITALS.items():
        found[name].append(_folded(capital))
    return {name: tuple(places) for name, places in found.items()}


def _folded(text: str) -> str:
    return " ".join(text.replace("_", " ").casefold().split())
