"""Which of the values of a reading are right, one by one, by the rules of the scorer.

None stands where the labels do not say: the occasion and the people of a text that reports no exchange, the offices of
somebody who is not labelled.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from bot.reading.confidence.fields import Field
from bot.readout import Ask, Commitment, Country, Instrument, Organisation, Participant, Readout, Stance, Statement
from tests.gold.scoring.cues import same_cue
from tests.gold.scoring.labels import (
    Gold,
    LabelledCommitment,
    LabelledPerson,
    LabelledStance,
    LabelledStatement,
)
from tests.gold.scoring.names import same_body, same_party, same_person
from tests.gold.scoring.spans import holds, overlap, pair
from tests.gold.scoring.speakers import Owner, same_owner
from tests.gold.scoring.statements import OWNED_SHARE, SHARE
from tests.gold.scoring.states import state
from tests.gold.scoring.words import same_phrase, words

Verdicts = list[bool | None]
Found = TypeVar("Found")
Owned = Ask | Commitment | Stance
Label = LabelledCommitment | LabelledStance | LabelledStatement


def judged(gold: Gold, reading: Readout) -> dict[Field, Verdicts]:
    """For each field whether each of its values is right, in the order of the reading."""
    return {**_occasion(gold, reading), **_people(gold, reading), **_said(gold, reading), **_named(gold, reading)}


def _occasion(gold: Gold, reading: Readout) -> dict[Field, Verdicts]:
    event, wanted = reading.event, gold.event
    if event is None:
        return {"event type": [], "event date": [], "event place": []}
    place = event.place.value if event.place else None
    there = bool(wanted.place and place and same_phrase(place, wanted.place))
    known = gold.is_readout
    return {
        "event type": [event.type == wanted.type if known else None],
        "event date": [event.date.value == wanted.date_iso if known else None] if event.date else [],
        "event place": [there if known else None] if event.place else [],
    }


def _people(gold: Gold, reading: Readout) -> dict[Field, Verdicts]:
    offices: list[Verdicts] = [[None] * len(person.offices) for person in reading.participants]
    if not gold.is_readout:
        return {"participant": [None] * len(reading.participants), "office": _flat(offices)}
    verdicts: Verdicts = [False] * len(reading.participants)
    held = list(offices)
    for i, j in pair(gold.participants, reading.participants, _alike):
        label, found = gold.participants[i], reading.participants[j]
        verdicts[j] = same_party(label.side, found.party or "")
        values = [office.value for office in found.offices]
        held[j] = _right(len(values), pair(label.titles, values, same_phrase))
    return {"participant": verdicts, "office": _flat(held)}


def _alike(label: LabelledPerson, found: Participant) -> int:
    if not same_person(label.name, found.name):
        return 0
    return 2 if words(label.name) == words(found.name) else 1


def _said(gold: Gold, reading: Readout) -> dict[Field, Verdicts]:
    statements: Verdicts = [False] * len(reading.statements)
    for i, j in pair(gold.statements, reading.statements, _shared):
        label, found = gold.statements[i], reading.statements[j]
        said = same_owner(label.speaker, Owner(found.speaker, found.party), gold.sides)
        statements[j] = said and same_cue(gold.text, label, found)
    requests = [one for one in gold.statements if one.kind == "request"]
    return {
        "statement": statements,
        "commitment": _owned(gold, gold.commitments, reading.commitments),
        "stance": _owned(gold, gold.stances, reading.stances),
        "ask": _owned(gold, requests, reading.asks),
    }


def _shared(label: LabelledStatement, found: Statement) -> float:
    share = overlap(label.span, (found.content.start, found.content.end))
    return share if share >= SHARE else 0


def _owned(gold: Gold, labels: Sequence[Label], found: Sequence[Owned]) -> Verdicts:
    def same(label: Label, one: Owned) -> float:
        if isinstance(label, LabelledStatement):
            by, span = label.speaker, label.span
        else:
            by, span = label.by, label.span(gold.text)
        written = (one.content.start, one.content.end)
        near = overlap(span, written) >= OWNED_SHARE or (isinstance(label, LabelledStance) and holds(written, span))
        alike = near and getattr(label, "polarity", None) == getattr(one, "polarity", None)
        return 0.01 + overlap(span, written) if alike and same_owner(by, Owner(one.by, one.party), gold.sides) else 0

    return _right(len(found), pair(labels, found, same))


def _named(gold: Gold, reading: Readout) -> dict[Field, Verdicts]:
    countries = pair(gold.countries_mentioned, reading.countries, _same_country)
    return {
        "organisation": _bodies(gold.organisations, reading.organisations),
        "instrument": _bodies(gold.instruments, reading.instruments),
        "country": _right(len(reading.countries), countries),
    }


def _bodies(labels: Sequence[str], found: Sequence[Organisation | Instrument]) -> Verdicts:
    forms = [[one.name, *(piece.quote for piece in one.evidence)] for one in found]
    return _right(len(found), pair(labels, forms, same_body))


def _same_country(label: str, found: Country) -> bool:
    code = state(label)
    return (code is not None and code in (found.iso3, state(found.name))) or words(label) == words(found.name)


def _right(count: int, pairs: list[tuple[int, int]]) -> Verdicts:
    right = {j for _, j in pairs}
    return [j in right for j in range(count)]


def _flat(lists: list[Verdicts]) -> Verdicts:
    return [verdict for one in lists for verdict in one]
