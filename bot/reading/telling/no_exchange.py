"""What a document is that reports no exchange between states: who says something in it, or what it names."""

from __future__ import annotations

from collections import Counter

from bot.reading.telling.sides import sides_of, states_named, told
from bot.reading.telling.subjects import is_a_name
from bot.reading.telling.wording import capital, dated, plain_case, the_place, when_of, where_and_when, with_article
from bot.readout import EventType, Readout

_MAIN_SHARE = 0.5
_DID: dict[EventType, str] = {
    "meeting": "held a meeting",
    "call": "held a phone call",
    "visit": "took part in a visit",
    "summit": "took part in a summit",
    "press_briefing": "briefed the press",
}


def account_of(readout: Readout) -> str:
    """What kind of document it is, whose, and of when: without an end mark."""
    kind: EventType = readout.event.type if readout.event else "other"
    sides, event = sides_of(readout), readout.event
    if sides and kind in _DID:
        place = event.place.value if event and event.place else None
        if kind == "visit" and place and place not in (side.party for side in sides):
            return f"{capital(told(sides))} visited {the_place(place)}{when_of(event)}"
        return f"{capital(told(sides))} {_DID[kind]}{where_and_when(event)}"
    speaker = main_speaker(readout)
    noun = {"letter": "A letter", "joint_statement": "A joint statement"}.get(kind, "A statement")
    if speaker:
        return f"{noun} by {speaker}{dated(event)}"
    states = states_named(readout)
    noun = noun if kind in ("letter", "joint_statement") else "A document"
    return f"{noun}{dated(event)} that names {states or 'no state'}"


def main_speaker(readout: Readout) -> str | None:
    """Who says at least half of what is said, with the party; None where that is nobody, or only a pronoun."""
    said = Counter(one.speaker for one in readout.statements)
    parties = {one.speaker: one.party for one in readout.statements if one.party}
    name, times = next(iter(said.most_common(1)), (None, 0))
    if name is None or times < _MAIN_SHARE * said.total():
        return None
    if name in {country.name for country in readout.countries}:
        return with_article(name)
    party = parties.get(name)
    if not (party or name in {person.name for person in readout.participants} or is_a_name(name)):
        return None
    return f"{plain_case(name)} ({party})" if party and party != name else plain_case(name)
