"""A small reading made by hand, with something of every field that is rated."""

from __future__ import annotations

from bot.readout import (
    Ask,
    Commitment,
    Country,
    DocumentFacts,
    Event,
    EventDate,
    Evidence,
    Instrument,
    Organisation,
    Participant,
    Readout,
    Sourced,
    Stance,
    Statement,
)

TEXT = (
    "Minister Pavel Orlov of Russia met Chair Lina Duarte in Porto on 3 May 2026.\n"
    "Orlov said that trade had grown, and urged Portugal to sign the Grain Accord. "
    "He firmly opposed new tariffs. It was a good year for both ports. "
    "Duarte pledged to visit the Port Council in June."
)


def quote(words: str) -> Evidence:
    """The evidence for words of the text."""
    start = TEXT.index(words)
    return Evidence(start=start, end=start + len(words), quote=words)


def said(
    words: str, cue: str | None = None, speaker: str | None = "Pavel Orlov", party: str | None = "Russia"
) -> Statement:
    """A statement with these words."""
    return Statement(
        speaker=speaker,
        party=party,
        cue=quote(cue) if cue else None,
        content=quote(words),
        kind="position",
        implicit=cue is None,
        confidence=0.9,
    )


GREW = said("trade had grown", "said that")
GOOD_YEAR = said("It was a good year for both ports", speaker=None, party=None)

READING = Readout(
    document=DocumentFacts(title="Orlov meets Duarte", published="2026-05-03", language="en"),
    text=TEXT,
    is_readout=True,
    event=Event(
        type="meeting",
        date=EventDate(value="2026-05-03", precision="day", derived_from="as written", evidence=(quote("3 May 2026"),)),
        place=Sourced(value="Porto", evidence=(quote("Porto"),)),
    ),
    participants=(
        Participant(
            name="Pavel Orlov",
            party="Russia",
            offices=(Sourced(value="Minister", evidence=(quote("Minister"),)),),
            evidence=(quote("Pavel Orlov"), quote("Orlov said")),
        ),
        Participant(
            name="Lina Duarte",
            offices=(
                Sourced(value="Chair", evidence=(quote("Chair"),)),
                Sourced(value="member of the Port Council", evidence=(quote("Port Council"),)),
            ),
            evidence=(quote("Lina Duarte"),),
        ),
    ),
    statements=(GREW, said("new tariffs", "opposed"), GOOD_YEAR),
    commitments=(Commitment(by="Lina Duarte", content=quote("visit the Port Council in June")),),
    stances=(Stance(by="Russia", party="Russia", polarity="opposes", content=quote("new tariffs")),),
    asks=(Ask(by="Pavel Orlov", party="Russia", of="Portugal", content=quote("sign the Grain Accord")),),
    organisations=(Organisation(name="Port Council", evidence=(quote("Port Council"),)),),
    instruments=(Instrument(name="Grain Accord", evidence=(quote("Grain Accord"),)),),
    countries=(
        Country(name="Russia", iso3="RUS", evidence=(quote("Russia"),)),
        Country(name="Portugal", iso3="PRT", evidence=(quote("Portugal"),)),
    ),
)
