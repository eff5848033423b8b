"""Readings made worse on purpose, one way for every row of the score sheet, to see that a loss is seen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from bot.readout import Event, Evidence, Readout, Statement
from tests.gold.scoring.sheet import Row

Way = Callable[[Readout], Readout]


def spoiled(row: Row, reading: Readout) -> Readout:
    """The reading with what this row scores made wrong or left out in part."""
    return WAYS[row](reading)


def _without_first(field: str) -> Way:
    return lambda reading: reading.model_copy(update={field: getattr(reading, field)[1:]})


def _each(field: str, **update: Any) -> Way:
    """Every item of a field with these values."""

    def spoil(reading: Readout) -> Readout:
        return reading.model_copy(update={field: tuple(i.model_copy(update=update) for i in getattr(reading, field))})

    return spoil


def _event(**update: Any) -> Way:
    def spoil(reading: Readout) -> Readout:
        event = reading.event or Event(type="other")
        return reading.model_copy(update={"event": event.model_copy(update=update)})

    return spoil


def _other_kind_of_text(reading: Readout) -> Readout:
    return reading.model_copy(update={"is_readout": not reading.is_readout})


def _shifted(piece: Evidence) -> Evidence:
    return Evidence(start=piece.start + 1, end=piece.end + 1, quote=piece.quote)


def _first_shifted(items: Sequence[Statement]) -> tuple[Statement, ...]:
    return tuple(
        statement.model_copy(update={"content": _shifted(statement.content)}) if not at else statement
        for at, statement in enumerate(items)
    )


def _misquoted(reading: Readout) -> Readout:
    return reading.model_copy(update={"statements": _first_shifted(reading.statements)})


WAYS: dict[Row, Way] = {
    Row.EVIDENCE: _misquoted,
    Row.IS_READOUT: _other_kind_of_text,
    Row.READOUTS: _other_kind_of_text,
    Row.OTHERS: _other_kind_of_text,
    Row.EVENT_TYPE: _event(type="other"),
    Row.EVENT_DATE: _event(date=None),
    Row.OTHER_DAY: _event(date=None),
    Row.EVENT_PLACE: _event(place=None),
    Row.PARTICIPANTS: _without_first("participants"),
    Row.PARTY: _each("participants", party=None),
    Row.OFFICES: _each("participants", offices=()),
    Row.SPEAKER: _each("statements", speaker="Nobody Known", party=None),
    Row.KIND: _each("statements", kind="fact"),
    Row.CUE: _each("statements", cue=None),
    Row.STATEMENTS: _without_first("statements"),
    Row.WHOLE: _without_first("statements"),
    Row.COMMITMENTS: _without_first("commitments"),
    Row.STANCES: _without_first("stances"),
    Row.ORGANISATIONS: _without_first("organisations"),
    Row.INSTRUMENTS: _without_first("instruments"),
    Row.COUNTRIES: _without_first("countries"),
}
