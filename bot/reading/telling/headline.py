"""The headline: one sentence that says who met whom, where and when."""

from __future__ import annotations

import re

from bot.reading.telling.no_exchange import account_of
from bot.reading.telling.sides import Side, as_parties, sides_of, states_named, told
from bot.reading.telling.wording import article, at_place, capital, listed, the_place, when_of, where_and_when
from bot.readout import EventType, Readout

_BROUGHT = re.compile(
    r"\b(?:delivered|handed|conveyed|received|receives|brought)\b[^.\n]{0,60}\b(?:message|letter)\b", re.IGNORECASE
)
"""A letter that somebody brought: who took part then did not write it."""
NOT_AN_EXCHANGE = "not an exchange between states"

_MET: dict[EventType, tuple[str, str]] = {
    "meeting": ("met", ""),
    "call": ("spoke by phone with", ""),
    "visit": ("met", " during a visit"),
    "summit": ("met", " at a summit"),
}
_ALONE: dict[EventType, str] = {
    "meeting": "held a meeting",
    "call": "held a phone call",
    "visit": "took part in a visit",
    "summit": "took part in a summit",
}
_NOUNS: dict[EventType, str] = {
    "meeting": "meeting",
    "call": "phone call",
    "visit": "visit",
    "summit": "summit",
    "joint_statement": "joint statement",
    "press_briefing": "press briefing",
    "letter": "letter",
}


def headline_of(readout: Readout) -> str:
    """The sentence for a reading; it says so where the document is no exchange between states."""
    if not readout.is_readout:
        return f"{account_of(readout)}; {NOT_AN_EXCHANGE}"
    sides = sides_of(readout)
    kind: EventType = readout.event.type if readout.event else "other"
    if not sides:
        return _nobody(readout, kind)
    return capital(_by_kind(readout, kind, sides))


def _by_kind(readout: Readout, kind: EventType, sides: list[Side]) -> str:
    if kind in _MET:
        return _encounter(readout, kind, sides) if len(sides) > 1 else _alone(readout, kind, sides[0])
    if kind == "letter":
        return _letter(readout, sides) + when_of(readout.event)
    if kind == "joint_statement":
        return _joint_statement(readout, sides)
    did = "briefed the press" if kind == "press_briefing" else "took part in an exchange"
    return f"{told(sides)} {did}{where_and_when(readout.event)}"


def _nobody(readout: Readout, kind: EventType) -> str:
    issued = "was issued" if kind in ("joint_statement", "letter") else "was held"
    states = states_named(readout)
    return f"{article(_NOUNS.get(kind, 'exchange'))}{_among(states)} {issued}{where_and_when(readout.event)}"


def _among(states: str) -> str:
    return f" that names {states}" if states else ""


def _encounter(readout: Readout, kind: EventType, sides: list[Side]) -> str:
    verb, occasion = _MET[kind]
    when = when_of(readout.event)
    where = at_place(readout.event)
    if kind == "visit" and readout.event and readout.event.place:
        where = f" to {the_place(readout.event.place.value)}"
    if len(sides) == 2:  # one side met the other
        return f"{sides[0].told()} {verb} {sides[1].told()}{occasion}{where}{when}"
    return f"{told(sides)} {'spoke by phone' if kind == 'call' else 'met'}{occasion}{where}{when}"


def _alone(readout: Readout, kind: EventType, side: Side) -> str:
    """Where only one side is named nobody is said to have been met."""
    place = readout.event.place.value if readout.event and readout.event.place else None
    if kind == "visit" and place and place != side.party:
        return f"{side.told()} visited {the_place(place)}{when_of(readout.event)}"
    return f"{side.told()} {_ALONE[kind]}{where_and_when(readout.event)}"


def _joint_statement(readout: Readout, sides: list[Side]) -> str:
    """One side alone issues nothing jointly: the others are just not named as taking part."""
    issuers = as_parties(sides) if len(sides) > 1 else f"{sides[0].as_party()} and others"
    return f"{issuers} issued a joint statement{where_and_when(readout.event)}"


def _letter(readout: Readout, sides: list[Side]) -> str:
    """Who wrote to whom where one side has all the words; else only that there was a letter."""
    writers = [side for side in sides if _speaks(readout, side)]
    others = [side for side in sides if side not in writers]
    if _BROUGHT.search(readout.text):
        return f"a letter between {listed([side.as_party() for side in sides])}" if len(sides) > 1 else "a letter"
    if len(writers) == 1 and others:
        return f"{writers[0].told()} wrote to {told(others)}"
    if len(sides) == 1:
        return f"a letter {'by' if writers else 'that names'} {sides[0].told()}"
    return f"a letter between {listed([side.told() for side in sides])}"


def _speaks(readout: Readout, side: Side) -> bool:
    return any(said.speaker in side.names or (said.party and said.party == side.party) for said in readout.statements)
