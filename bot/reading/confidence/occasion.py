"""What speaks for or against the type, the day and the place of an exchange."""

from __future__ import annotations

import re

from bot.reading.confidence.fields import Reasons
from bot.reading.confidence.surroundings import Surroundings
from bot.readout import Event, EventDate, Sourced

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_BUILDING = re.compile(r"\b(?:Palace|House|Hall|Office|Ministry|Centre|Center|Embassy|Hotel|Residence|Headquarters)\b")
_TYPE_WORDS: dict[str, re.Pattern[str]] = {
    "meeting": re.compile(r"\b(?:met|meet\w*|talks|consultations|receiv\w+|held)\b", re.I),
    "call": re.compile(r"\b(?:call|called|phone|telephone|spoke|speaks|conversation)\b", re.I),
    "visit": re.compile(r"\b(?:visit\w*|trip|travel\w*|arriv\w*|tour)\b", re.I),
    "summit": re.compile(r"\b(?:summit|forum|conference)\b", re.I),
    "joint_statement": re.compile(r"\b(?:joint|declaration|communiqu\w+)\b", re.I),
    "press_briefing": re.compile(r"\b(?:press|briefing|conference|remarks|questions)\b", re.I),
    "letter": re.compile(r"\b(?:letter|message|telegram|congratulat\w+|condolence\w*|greeting\w*)\b", re.I),
}
_HEAD = 150
_DATELINE = 60


def _head(around: Surroundings) -> str:
    return f"{around.title} {around.text[:_HEAD]}"


def _says(event: Event, around: Surroundings) -> bool:
    told = _TYPE_WORDS.get(event.type)
    return told is not None and told.search(_head(around)) is not None


def _other_says(event: Event, around: Surroundings) -> bool:
    head = _head(around)
    return any(told.search(head) for name, told in _TYPE_WORDS.items() if name != event.type)


def _is_country(place: Sourced, around: Surroundings) -> bool:
    return any(place.value == country.name for country in around.readout.countries)


EVENT_TYPE: Reasons[Event] = Reasons(
    doubts={
        "no type of its own": lambda event, _: event.type == "other",
        "the heading has no word for it": lambda event, around: not _says(event, around),
        "the heading has a word for another": _other_says,
        "under two took part": lambda _, around: len(around.readout.participants) < 2,
        "over four took part": lambda _, around: len(around.readout.participants) > 4,
        "no day in the text": lambda event, _: event.date is None or not event.date.evidence,
        "not of an exchange": lambda _, around: not around.readout.is_readout,
    },
)
"""Right: the labelled type."""

EVENT_DATE: Reasons[EventDate] = Reasons(
    doubts={
        "no words for it in the text": lambda date, _: not date.evidence,
        "year not written": lambda date, _: not any(_YEAR.search(piece.quote) for piece in date.evidence),
        "no digit written": lambda date, _: not any(c.isdigit() for piece in date.evidence for c in piece.quote),
        "less exact than a day": lambda date, _: date.precision != "day",
        "not in the first 400 characters": lambda date, _: bool(date.evidence) and date.evidence[0].start > 400,
        "not the day of release": lambda date, around: date.value != around.readout.document.published,
        "not of an exchange": lambda _, around: not around.readout.is_readout,
    },
)
"""Right: the labelled day."""

EVENT_PLACE: Reasons[Sourced] = Reasons(
    doubts={
        "no words for it in the text": lambda place, _: not place.evidence,
        "only in a dateline": lambda place, _: bool(place.evidence) and place.evidence[0].start < _DATELINE,
        "not in the first 400 characters": lambda place, _: bool(place.evidence) and place.evidence[0].start > 400,
        "a country": _is_country,
        "a building": lambda place, _: _BUILDING.search(place.value) is not None,
        "named once in the text": lambda place, around: around.text.count(place.value) < 2,
        "not of an exchange": lambda _, around: not around.readout.is_readout,
    },
    grounds={
        "in the title": lambda place, around: place.value.casefold() in around.title,
    },
)
"""Right: the labelled town, or nothing where none is labelled."""
