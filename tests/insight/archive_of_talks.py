"""A small archive to ask questions of: three meetings of our own making."""

from __future__ import annotations

from dataclasses import replace

from bot.archive.readings import SeenReading
from bot.readout import (
    Check,
    Commitment,
    Country,
    CueClass,
    DocumentFacts,
    Event,
    EventDate,
    Participant,
    Readout,
    Sourced,
    Stance,
    Statement,
    StatementKind,
)
from tests.insight.documents import at, seen

FIRST = (
    "Foreign Minister Anna Lindqvist of Sweden met Foreign Minister Tomas Ruiz of Chile in Santiago on 14 May 2025. "
    "Minister Lindqvist warned that tariffs would harm both economies. "
    "She pledged to open a trade office in Valparaiso by the end of 2026. "
    "Minister Ruiz condemned Norway's quota. The two sides agreed to meet again. "
)
SECOND = (
    "Prime Minister Moussa Traore of Mali received Anna Lindqvist in Bamako on 2 October 2026. "
    "Lindqvist said that Taiwan is a partner of Sweden. Traore rejected any sanctions against Mali. "
    "Traore said that the rains came late. "
)


A_WEDNESDAY = "14 May 2025 was a Wednesday"
OFFICE = "open a trade office in Valparaiso by the end of 2026"


def said(
    text: str, speaker: str | None, party: str | None, cue: str | None, cue_class: CueClass, words: str,
    kind: StatementKind = "position",
) -> Statement:  # fmt: skip
    return Statement(
        speaker=speaker,
        party=party,
        cue=at(cue, text) if cue else None,
        cue_class=cue_class,
        content=at(words, text),
        kind=kind,
        confidence=0.9,
    )


def held(text: str, day: str, place: str, headline: str, *people: Participant) -> Readout:
    return Readout(
        document=DocumentFacts(),
        text=text,
        is_readout=True,
        headline=headline,
        event=Event(
            type="meeting",
            date=EventDate(value=day, precision="day", derived_from="written"),
            place=Sourced(value=place, evidence=(at(place, text),)),
        ),
        participants=people,
    )


def in_santiago() -> Readout:
    text = FIRST
    return held(
        text, "2025-05-14", "Santiago", "Lindqvist met Ruiz in Santiago",
        Participant(name="Anna Lindqvist", party="Sweden"), Participant(name="Tomas Ruiz", party="Chile"),
    ).model_copy(update={
        "statements": (
            said(text, "Anna Lindqvist", "Sweden", "warned that", "warn", "tariffs would harm both economies"),
            said(text, "Anna Lindqvist", "Sweden", "pledged to", "promise", OFFICE, "commitment"),
            said(text, "Tomas Ruiz", "Chile", "condemned", "condemn", "Norway's quota", "condemnation"),
            said(text, "The two sides", None, "agreed to", "agree", "meet again"),
        ),
        "commitments": (
            Commitment(by="Sweden", party="Sweden", content=at(OFFICE, text), due="2026-12-31", due_precision="year"),
        ),
        "stances": (
            Stance(by="Chile", party="Chile", polarity="opposes", content=at("Norway's quota", text), towards="Norway"),
        ),
        "countries": tuple(
            Country(name=name, iso3=iso3, evidence=(at(name, text),))
            for name, iso3 in (("Sweden", "SWE"), ("Chile", "CHL"), ("Norway", "NOR"))
        ),
        "checks": (
            Check(rule="weekday", finding=A_WEDNESDAY, expected="Wednesday", evidence=(at("14 May 2025", text),)),
        ),
    })  # fmt: skip


def in_bamako() -> Readout:
    text = SECOND
    return held(
        text, "2026-10-02", "Bamako", "Traore received Lindqvist in Bamako",
        Participant(name="Moussa Traore", party="Mali"), Participant(name="Anna Lindqvist", party="Sweden"),
    ).model_copy(update={
        "statements": (
            said(text, "Anna Lindqvist", "Sweden", "said that", "assert", "Taiwan is a partner of Sweden"),
            said(text, "Moussa Traore", "Mali", "rejected", "oppose", "any sanctions against Mali", "opposition"),
            said(text, "Moussa Traore", "Mali", "said that the", "assert", "rains came late", "fact"),
        ),
        "countries": (Country(name="Mali", iso3="MLI", evidence=(at("Mali", text),)),),
    })  # fmt: skip


def archive() -> list[SeenReading]:
    """Newest first, as the archive gives them."""
    return [replace(seen(2, in_bamako()), channel="C2"), seen(1, in_santiago())]
