"""Readings for digests, of our own making."""

from __future__ import annotations

from datetime import UTC, datetime

from bot.archive.readings import SeenReading
from bot.readout import (
    Check,
    Commitment,
    DocumentFacts,
    Event,
    EventDate,
    Evidence,
    Participant,
    Readout,
    Statement,
)

SINCE = datetime(2025, 5, 14, 6, 30, tzinfo=UTC)
UNTIL = datetime(2025, 5, 15, 6, 30, tzinfo=UTC)


def words(quote: str) -> Evidence:
    return Evidence(start=0, end=len(quote), quote=quote)


def statement(quote: str, cue_class: str = "assert", confidence: float = 0.9, start: int = 0) -> Statement:
    return Statement.model_validate(
        {
            "speaker": "Anna Lindqvist",
            "party": "Sweden",
            "cue": {"start": 0, "end": 4, "quote": "said"},
            "cue_class": cue_class,
            "content": {"start": start, "end": start + len(quote), "quote": quote},
            "kind": "position",
            "topics": [],
            "confidence": confidence,
        }
    )


def readout(
    headline: str,
    people: dict[str, str] | None = None,
    *,
    day: str | None = "2025-05-14",
    is_readout: bool = True,
    statements: tuple[Statement, ...] = (),
    promises: tuple[str, ...] = (),
    checks: tuple[str, ...] = (),
    publisher: str | None = None,
) -> Readout:
    """``people`` maps names to parties."""
    date = EventDate(value=day, precision="day", derived_from="the text") if day else None
    return Readout(
        document=DocumentFacts(title=headline, publisher=publisher),
        text="",
        is_readout=is_readout,
        headline=headline,
        event=Event(type="meeting", date=date),
        participants=tuple(Participant(name=name, party=party, evidence=()) for name, party in (people or {}).items()),
        statements=statements,
        commitments=tuple(Commitment(by="Sweden", content=words(promise)) for promise in promises),
        checks=tuple(Check(rule="weekday", finding=finding, expected="", evidence=()) for finding in checks),
    )


def seen(number: int, of: Readout, channel: str = "C1") -> SeenReading:
    ts = f"{1_747_200_000 + number}.000100"
    return SeenReading(number, number, channel, ts, ts, "U1", datetime.fromtimestamp(1_747_200_000 + number, UTC), of)
