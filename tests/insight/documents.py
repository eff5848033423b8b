"""Readings of our own making, with as much in them as a test needs."""

from __future__ import annotations

from datetime import UTC, datetime

from bot.archive.readings import SeenReading
from bot.readout import (
    Commitment,
    Country,
    DocumentFacts,
    Evidence,
    Organisation,
    Participant,
    Precision,
    Readout,
    Statement,
)

TEXT = (
    "Foreign Minister Anna Lindqvist of Sweden met Foreign Minister Tomas Ruiz of Chile in Santiago. "
    "Minister Lindqvist spoke of Antarctica’s “shared  heritage” and of the UN Security Council. "
    "Minister Ruiz warned against double standards. The two sides agreed to meet again."
)


def at(quote: str, text: str = TEXT) -> Evidence:
    start = text.index(quote)
    return Evidence(start=start, end=start + len(quote), quote=quote)


def promise(
    by: str | None, words: str, *, party: str | None = None, due: str | None = None, precision: Precision | None = None
) -> Commitment:
    content = Evidence(start=0, end=len(words), quote=words)
    return Commitment(by=by, party=party, content=content, due=due, due_precision=precision)


def meeting(*promises: Commitment, headline: str = "Lindqvist met Ruiz") -> Readout:
    return Readout(
        document=DocumentFacts(title="A meeting"),
        text=TEXT,
        is_readout=True,
        headline=headline,
        participants=(
            Participant(name="Anna Lindqvist", party="Sweden", evidence=(at("Anna Lindqvist"),)),
            Participant(name="Tomas Ruiz", party="Chile", evidence=(at("Tomas Ruiz"),)),
        ),
        statements=(
            Statement(speaker="Ruiz", content=at("double standards"), kind="condemnation", confidence=1),
            Statement(speaker="Olga Brandt", content=at("shared  heritage"), kind="position", confidence=1),
        ),
        commitments=promises,
        organisations=(Organisation(name="United Nations Security Council", evidence=(at("UN Security Council"),)),),
        countries=(
            Country(name="Sweden", iso3="SWE", evidence=(at("Sweden"),)),
            Country(name="Chile", iso3="CHL", evidence=(at("Chile"),)),
        ),
    )


def seen(number: int, readout: Readout) -> SeenReading:
    return SeenReading(number, number, "C1", f"{number}.000001", f"{number}.000001", "U1", datetime.now(UTC), readout)
