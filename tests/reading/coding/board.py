"""A small board to code on: two ministers who met, and whatever they said."""

from __future__ import annotations

from functools import cache

from spacy.lang.en import English

from bot.reading.coding.actors import load_directory
from bot.reading.coding.codebook import load_codebook
from bot.reading.coding.component import Coding
from bot.reading.findings import At, CountryMention, Findings, Person, prepare
from bot.reading.known import Known
from bot.readout import Ask, Document, Event, Evidence, Organisation, Stance, Statement

NAMES = {
    "Japan": "JPN", "Iran": "IRN", "Ukraine": "UKR", "Sudan": "SDN", "Russia": "RUS", "Israel": "ISR", "China": "CHN",
    "Qatar": "QAT", "Egypt": "EGY",
}  # fmt: skip
PAIR = (("Wen Hai", "China"), ("Pavel Orlov", "Russia"))


@cache
def coding() -> Coding:
    """The component on the shipped tables."""
    return Coding(load_codebook(None), load_directory(None))


def piece(text: str, part: str) -> Evidence:
    """Evidence for the first place of some words in a text."""
    start = text.index(part)
    return Evidence(start=start, end=start + len(part), quote=part)


def said(text: str, cue: str | None, content: str, cue_class: str | None, kind: str, **more: object) -> Statement:
    """A statement of Orlov's, for Russia, unless told otherwise."""
    fields = {"speaker": "Pavel Orlov", "party": "Russia", "confidence": 0.9, "implicit": cue is None, **more}
    words = {"cue": piece(text, cue) if cue else None, "content": piece(text, content)}
    return Statement.model_validate({"cue_class": cue_class, "kind": kind, **words, **fields})


def board(
    text: str,
    *statements: Statement,
    people: tuple[tuple[str, str | None], ...] = PAIR,
    event: Event | None = None,
    is_readout: bool = True,
    asks: tuple[Ask, ...] = (),
    stances: tuple[Stance, ...] = (),
) -> Findings:
    """A board on which the statements have been coded."""
    doc = English()(text)
    found = prepare(doc, Document(text=text), Known())
    found.is_readout, found.event = is_readout, event or Event(type="meeting")
    found.people = [Person(name, [At(0, 3)], party=party, takes_part=True) for name, party in people]
    for name, code in NAMES.items():
        at = text.find(name)
        if at >= 0:
            found.countries.append(CountryMention(At(at, at + len(name)), name, code, "name"))
    found.countries.sort(key=lambda mention: mention.at)
    if "NATO" in text:
        found.organisations = [Organisation(name="North Atlantic Treaty Organization", evidence=(piece(text, "NATO"),))]
    found.statements, found.asks, found.stances = list(statements), list(asks), list(stances)
    coding()(doc)
    return found


def coded(found: Findings) -> list[tuple[str, str, str | None, str]]:
    """The events of the statements, as source, code, mode, target."""
    return [(e.source, e.code, e.mode, e.target) for e in found.events_coded if e.statement is not None]
