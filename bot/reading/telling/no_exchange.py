"""What a document is that reports no exchange between states: who says something in it, or what it names."""

from __future__ import annotations

import re
from collections import Counter

from bot.reading.telling.sides import sides_of, states_named, told
from bot.reading.telling.subjects import is_a_name
from bot.reading.telling.wording import capital, dated, plain_case, the_place, when_of, where_and_when, with_article
from bot.readout import Event, EventDate, EventType, Readout

_MAIN_SHARE = 0.5
_LEAD = 200
_OCCASION = re.compile(
    r"\b(?:met|meets?|meetings?|talks|spoke|speaks|phone|telephone|(?:phone|video) calls?|calls? (?:with|from)|"
    r"conversations?|held|holds|chaired|convened|hosted|hosts|"
    r"received|receives|visit(?:ed|s)?|attended|roundtable|session|summit|conference|briefing|brief(?:ed|s)|interview|"
    r"doorstop|joined|opened|took part)\b",
    re.IGNORECASE,
)
_DID: dict[EventType, str] = {
    "meeting": "held a meeting",
    "call": "held a phone call",
    "visit": "took part in a visit",
    "summit": "took part in a summit",
    "press_briefing": "briefed the press",
}
_WILL: dict[EventType, str] = {
    "meeting": "to hold a meeting",
    "call": "to hold a phone call",
    "visit": "to take part in a visit",
    "summit": "to take part in a summit",
    "press_briefing": "to brief the press",
}


def account_of(readout: Readout) -> str:
    """What kind of document it is, whose, and of when: without an end mark."""
    kind: EventType = readout.event.type if readout.event else "other"
    sides, event = sides_of(readout), readout.event
    speaker = main_speaker(readout)
    if sides and kind in _DID and not (speaker and len(sides) == 1 and not _tells_of_one(readout)):
        if _is_ahead(readout):
            verb = "are" if len(sides) > 1 or len(sides[0].names) > 1 else "is"
            return f"{capital(told(sides))} {verb} {_WILL[kind]}{where_and_when(event)}"
        place = event.place.value if event and event.place else None
        if kind == "visit" and place and place not in (side.party for side in sides):
            return f"{capital(told(sides))} visited {the_place(place)}{when_of(event)}"
        return f"{capital(told(sides))} {_DID[kind]}{where_and_when(event)}"
    event = event if kind == "letter" else _as_released(readout)
    noun = {"letter": "A letter", "joint_statement": "A joint statement"}.get(kind, "A statement")
    if speaker and kind != "visit":
        return f"{noun} by {speaker}{dated(event)}"
    states = states_named(readout)
    noun = noun if kind in ("letter", "joint_statement") else "A document"
    return f"{noun}{dated(event)} that names {states or 'no state'}"


def _is_ahead(readout: Readout) -> bool:
    """Whether the day of the event comes after that of release: then it is announced, not told of."""
    released, event = readout.document.published, readout.event
    return bool(released and event and event.date and event.date.precision == "day" and event.date.value > released)


def _tells_of_one(readout: Readout) -> bool:
    """Whether title or lead tell of a meeting, a call or the like: else one who speaks alone made a statement."""
    return bool(_OCCASION.search(f"{readout.document.title or ''} {readout.text[:_LEAD]}"))


def _as_released(readout: Readout) -> Event | None:
    """The event on the day of release, where that is known: a statement that tells of an earlier day is not of it."""
    event, released = readout.event, readout.document.published
    if event is None or released is None:
        return event
    day = EventDate(value=released, precision="day", derived_from="the day of release")
    return event.model_copy(update={"date": day})


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
