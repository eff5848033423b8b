"""What stood in a reading before a change, and what the change puts there: the two sides of a training example."""

from __future__ import annotations

from typing import Any

from bot.archive.corrections.changes import (
    AddStatement,
    Change,
    NotAPerson,
    RemovePromise,
    RemoveStance,
    RemoveStatement,
    SamePerson,
    SetDate,
    SetOffices,
    SetParty,
    SetPlace,
    SetPromiser,
    SetSpeaker,
    SetStance,
    SetStatementKind,
    SetType,
)
from bot.archive.corrections.owners import is_named
from bot.archive.corrections.words import same_words
from bot.readout import Readout

Fact = Any
"""A value that JSON can hold: a word, a list, an object; None for nothing."""


def before(readout: Readout, change: Change) -> Fact:
    """What the reading says where the change is made."""
    event = readout.event
    match change:
        case SetType():
            return event.type if event else None
        case SetDate():
            return {"date": event.date.value, "precision": event.date.precision} if event and event.date else None
        case SetPlace():
            return event.place.value if event and event.place else None
        case SamePerson() | NotAPerson():
            return change.name
        case SetParty() | SetOffices():
            return _of_person(readout, change)
        case _:
            return _of_words(readout, change)


def after(change: Change) -> Fact:
    """What the change says instead; None where it takes something out."""
    fact: Fact
    match change:
        case NotAPerson() | RemoveStatement() | RemovePromise() | RemoveStance():
            fact = None
        case SetType():
            fact = change.type
        case SetDate():
            fact = {"date": change.date, "precision": change.precision} if change.date else None
        case SetPlace():
            fact = change.place
        case SamePerson():
            fact = change.into
        case SetParty():
            fact = change.party
        case SetOffices():
            fact = list(change.offices)
        case _:
            fact = change.model_dump(exclude={"kind", "words"})
    return fact


def _of_person(readout: Readout, change: SetParty | SetOffices) -> Fact:
    person = next((one for one in readout.participants if is_named(one.name, change.name)), None)
    if person is None:
        return None
    return person.party if isinstance(change, SetParty) else [one.value for one in person.offices]


def _of_words(readout: Readout, change: Change) -> Fact:
    match change:
        case SetSpeaker() | SetStatementKind() | AddStatement() | RemoveStatement():
            said = next((one for one in readout.statements if same_words(change.words, one.content)), None)
            return said and said.model_dump(include={"speaker", "party", "kind"})
        case SetPromiser() | RemovePromise():
            promise = next((one for one in readout.commitments if same_words(change.words, one.content)), None)
            return promise and promise.model_dump(include={"by", "party"})
        case SetStance() | RemoveStance():
            stance = next((one for one in readout.stances if same_words(change.words, one.content)), None)
            return stance and stance.model_dump(include={"by", "party", "polarity"})
    return None
