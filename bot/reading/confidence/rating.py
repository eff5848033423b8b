"""Gives every value of a finished reading its confidence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, TypeVar

from bot.reading.confidence.fields import Features, Field, Reasons
from bot.reading.confidence.named import COUNTRY, INSTRUMENT, ORGANISATION
from bot.reading.confidence.occasion import EVENT_DATE, EVENT_PLACE, EVENT_TYPE
from bot.reading.confidence.owned import ASK, COMMITMENT, STANCE
from bot.reading.confidence.people import OFFICE, PARTICIPANT
from bot.reading.confidence.said import STATEMENT
from bot.reading.confidence.surroundings import Surroundings
from bot.reading.confidence.weights import load_weights
from bot.reading.named.tables import cells, table
from bot.readout import Event, EventDate, Frozen, Readout, Sourced

Rated = TypeVar("Rated", bound=Frozen)
REASONS: dict[Field, Reasons[Any]] = {
    "event type": EVENT_TYPE,
    "event date": EVENT_DATE,
    "event place": EVENT_PLACE,
    "participant": PARTICIPANT,
    "office": OFFICE,
    "statement": STATEMENT,
    "commitment": COMMITMENT,
    "stance": STANCE,
    "ask": ASK,
    "organisation": ORGANISATION,
    "instrument": INSTRUMENT,
    "country": COUNTRY,
}
"""What speaks for and against a value of each field."""

Cases = dict[Field, list[Features]]
"""The features of every value found, by field, in the order of the reading."""
_Chances = Iterator[float | None]


class Rating:
    """Rates readings; keeps the table of weights and the names in the gazetteers."""

    def __init__(self, seeds: Path | None = None) -> None:
        self._weights = load_weights(seeds)
        self._known_names = _gazetteer(str(seeds) if seeds else None)

    def rated(self, readout: Readout) -> Readout:
        """The same reading with a confidence on every value of a rated field."""
        chances: dict[Field, _Chances] = {
            field: iter([self._weights.chance(field, features) for features in found])
            for field, found in self.cases(readout).items()
        }
        people = tuple(
            person.model_copy(update={"offices": _with(person.offices, chances["office"])})
            for person in readout.participants
        )
        lists = {
            "participants": _with(people, chances["participant"]),
            "statements": _with(readout.statements, chances["statement"]),
            "commitments": _with(readout.commitments, chances["commitment"]),
            "stances": _with(readout.stances, chances["stance"]),
            "asks": _with(readout.asks, chances["ask"]),
            "organisations": _with(readout.organisations, chances["organisation"]),
            "instruments": _with(readout.instruments, chances["instrument"]),
            "countries": _with(readout.countries, chances["country"]),
        }
        return readout.model_copy(update={"event": _event(readout.event, chances), **lists})

    def cases(self, readout: Readout) -> Cases:
        """What the confidences are worked out from."""
        around, event = Surroundings(readout, self._known_names), readout.event
        found: dict[Field, Iterable[Any]] = {
            "event type": [event] if event else [],
            "event date": [event.date] if event and event.date else [],
            "event place": [event.place] if event and event.place else [],
            "participant": readout.participants,
            "office": [office for person in readout.participants for office in person.offices],
            "statement": readout.statements,
            "commitment": readout.commitments,
            "stance": readout.stances,
            "ask": readout.asks,
            "organisation": readout.organisations,
            "instrument": readout.instruments,
            "country": readout.countries,
        }
        return {field: [REASONS[field].of(value, around) for value in values] for field, values in found.items()}


def _with(values: tuple[Rated, ...], chances: _Chances) -> tuple[Rated, ...]:
    """Each with the next chance; what has no chance keeps what it had."""
    return tuple(
        value if (chance := next(chances)) is None else value.model_copy(update={"confidence": chance})
        for value in values
    )


def _event(event: Event | None, chances: dict[Field, _Chances]) -> Event | None:
    if event is None:
        return None
    parts: dict[str, EventDate | Sourced] = {}
    if event.date:
        parts["date"] = _with((event.date,), chances["event date"])[0]
    if event.place:
        parts["place"] = _with((event.place,), chances["event place"])[0]
    return _with((event.model_copy(update=parts),), chances["event type"])[0]


def _gazetteer(seeds: str | None) -> frozenset[str]:
    rows = [*table("bodies", seeds), *table("instruments", seeds)]
    forms = (form for row in rows for form in (row["name"], *cells(row, "aliases"), *cells(row, "acronym")))
    return frozenset(form.casefold() for form in forms)
