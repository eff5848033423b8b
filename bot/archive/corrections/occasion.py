"""Changes to what kind of exchange it was, when and where. A value that a person set has a confidence of 1."""

from __future__ import annotations

import re

from bot.archive.corrections.changes import SetDate, SetPlace, SetType
from bot.archive.corrections.made import Mark
from bot.readout import LENGTH, CodedEvent, Event, EventDate, Evidence, Readout, Sourced

SURE = 1.0
"""The confidence of what a person set: they looked."""

BY_A_PERSON = "corrected by a person"

Changed = tuple[Readout, list[Mark]]
"""The reading after a change, and where the change took hold: nowhere, when what it is about is not there."""


def set_type(readout: Readout, change: SetType) -> Changed:
    """The kind of exchange. What was coded of the exchange as a whole went by the kind, so it goes."""
    event = readout.event or Event(type=change.type)
    coded = readout.events_coded if event.type == change.type else without_exchange(readout.events_coded)
    changed = event.model_copy(update={"type": change.type, "confidence": SURE})
    return readout.model_copy(update={"event": changed, "events_coded": coded}), [Mark()]


def set_date(readout: Readout, change: SetDate) -> Changed:
    """The date, in the coded events, too. Words are not given for it: nobody said which ones it follows from."""
    date = change.date[: LENGTH[change.precision]] if change.date else None
    when = date and EventDate(value=date, precision=change.precision, derived_from=BY_A_PERSON, confidence=SURE)
    event = (readout.event or Event(type="other")).model_copy(update={"date": when or None})
    coded = tuple(one.model_copy(update={"date": date}) for one in readout.events_coded)
    return readout.model_copy(update={"event": event, "events_coded": coded}), [Mark()]


def set_place(readout: Readout, change: SetPlace) -> Changed:
    """The place, with the words where the text has it."""
    where = None
    if change.place:
        where = Sourced(value=change.place, evidence=written(readout.text, change.place), confidence=SURE)
    event = (readout.event or Event(type="other")).model_copy(update={"place": where})
    return readout.model_copy(update={"event": event}), [Mark()]


def without_exchange(coded: tuple[CodedEvent, ...]) -> tuple[CodedEvent, ...]:
    """The coded events of statements alone."""
    return tuple(one for one in coded if one.statement is not None)


def written(text: str, name: str) -> tuple[Evidence, ...]:
    """Where a name stands in the text for the first time; nothing where it does not."""
    found = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text)
    return (Evidence(start=found.start(), end=found.end(), quote=found[0]),) if found else ()
