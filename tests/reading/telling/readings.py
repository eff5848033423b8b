"""Small readings to tell of."""

from __future__ import annotations

from bot.readout import (
    Country,
    DocumentFacts,
    Event,
    EventDate,
    EventType,
    Evidence,
    Participant,
    Precision,
    Readout,
    Sourced,
    Statement,
)

PAIR = (("Wen Hai", "China"), ("Pavel Orlov", "Russia"))


def event(kind: EventType, when: str | None = None, where: str | None = None, precision: Precision = "day") -> Event:
    """An event at a time and a place, or without."""
    return Event(
        type=kind,
        date=EventDate(value=when, precision=precision, derived_from="told") if when else None,
        place=Sourced(value=where, evidence=()) if where else None,
    )


def reading(
    *people: tuple[str, str | None],
    of: Event | None = None,
    is_readout: bool = True,
    text: str = "",
    said: tuple[Statement, ...] = (),
    states: tuple[str, ...] = (),
    mentions: tuple[str, ...] = (),
) -> Readout:
    """A reading of people and their parties; ``mentions`` are found in the text and given to whom they fit."""
    return Readout(
        document=DocumentFacts(),
        text=text,
        is_readout=is_readout,
        event=of,
        participants=tuple(
            Participant(
                name=name,
                party=party,
                evidence=tuple(piece(text, words) for words in mentions if words.split()[-1] in name),
            )
            for name, party in people
        ),
        statements=said,
        countries=tuple(Country(name=name, iso3=name[:3].upper(), evidence=()) for name in states),
    )


def piece(text: str, words: str) -> Evidence:
    """Evidence for the first place of some words."""
    start = text.index(words)
    return Evidence(start=start, end=start + len(words), quote=words)


def statement(text: str, cue: str | None, content: str, **fields: object) -> Statement:
    """A statement of Orlov's, unless told otherwise, with its words in ``text``."""
    told = {"speaker": "Pavel Orlov", "party": "Russia", "kind": "position", "confidence": 0.9, "implicit": not cue}
    words = {"cue": piece(text, cue) if cue else None, "content": piece(text, content)}
    return Statement.model_validate({**told, **words, **fields})
