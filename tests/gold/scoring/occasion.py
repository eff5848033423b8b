"""Scores what was read about the exchange itself: its type, day and place, and who took part."""

from __future__ import annotations

from bot.readout import Participant, Readout
from tests.gold.scoring.labels import Gold, LabelledPerson
from tests.gold.scoring.names import same_party, same_person
from tests.gold.scoring.sheet import Row, Sheet
from tests.gold.scoring.spans import pair
from tests.gold.scoring.words import same_phrase, words


def score_event(gold: Gold, reading: Readout, sheet: Sheet) -> None:
    """Its type, its date (once more where that is not the day of release) and its place."""
    event, wanted = reading.event, gold.event
    sheet.add(Row.EVENT_TYPE, int(event is not None and event.type == wanted.type), 1, int(event is not None))
    date = event.date.value if event and event.date else None
    right = int(date is not None and date == wanted.date_iso)
    sheet.add(Row.EVENT_DATE, right, int(wanted.date_iso is not None), int(date is not None))
    if wanted.date_iso and wanted.date_iso != gold.day:
        sheet.add(Row.OTHER_DAY, right, 1, int(date is not None))
    place = event.place.value if event and event.place else None
    there = bool(wanted.place and place and same_phrase(place, wanted.place))
    sheet.add(Row.EVENT_PLACE, int(there), int(bool(wanted.place)), int(bool(place)))
    read_type = event.type if event else None
    for name, want, got, good in (
        ("type", wanted.type, read_type, read_type == wanted.type),
        ("date", wanted.date_iso, date, date == wanted.date_iso),
        ("place", wanted.place, place, there or not (wanted.place or place)),
    ):
        if not good:
            sheet.misses.append(f"{gold.id}: {name} {got}, labelled {want}")


def score_people(gold: Gold, reading: Readout, sheet: Sheet) -> None:
    """Who took part; of those found, the party and the offices."""
    wanted, found = gold.participants, reading.participants
    pairs = pair(wanted, found, _alike)
    sheet.add(Row.PARTICIPANTS, len(pairs), len(wanted), len(found))
    for i, j in pairs:
        _score_person(gold.id, wanted[i], found[j], sheet)
    known, right = {i for i, _ in pairs}, {j for _, j in pairs}
    sheet.misses += [f"{gold.id}: participant missed: {p.name}" for i, p in enumerate(wanted) if i not in known]
    sheet.misses += [f"{gold.id}: participant not labelled: {p.name}" for j, p in enumerate(found) if j not in right]


def _alike(label: LabelledPerson, found: Participant) -> int:
    """2 for the very name, 1 for a name that is the same person's."""
    if not same_person(label.name, found.name):
        return 0
    return 2 if words(label.name) == words(found.name) else 1


def _score_person(document: str, label: LabelledPerson, found: Participant, sheet: Sheet) -> None:
    party = same_party(label.side, found.party or "")
    sheet.judge(Row.PARTY, party)
    offices = [office.value for office in found.offices]
    held = pair(label.titles, offices, same_phrase)
    sheet.add(Row.OFFICES, len(held), len(label.titles), len(offices))
    if not party:
        sheet.misses.append(f"{document}: party of {label.name} {found.party}, labelled {label.side}")
    if not len(held) == len(label.titles) == len(offices):
        sheet.misses.append(f"{document}: offices of {label.name} {offices}, labelled {list(label.titles)}")
