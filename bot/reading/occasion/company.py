"""Whom those represent who came with somebody else, by the words that tell of their coming."""

from __future__ import annotations

import re
from collections.abc import Mapping

from bot.reading.findings import At, Findings, Person
from bot.reading.occasion.named_sides import Named

_WITH = re.compile(
    r"\b(?:accompanied by|(?:together|along) with (?:his|her)|with (?:his|her) (?:spouse|wife|husband|daughter|son))\b"
    r"(?!.*\b(?:met|meets|received|receives|called on|talks with|visited)\b)(?:(?![a-z]{4}\.\s)[^;\n]){0,140}$"
)
_WITH_REACH = 200
_OWNER = re.compile(r"['’]s? (?:[a-z]+ ){0,3}(?:[a-z]+),? $")
_OWNER_REACH = 50
_MISSION = re.compile(r"\b(?:mission|delegation|team)\b[^.;]{0,90}?\b(?:led|headed) by\b", re.I)
_MISSION_REACH = 90
_SENT_BY = 40
_SENT_TO = re.compile(
    r"\b(?:[Aa]mbassador|[Hh]igh [Cc]ommissioner|[Cc]onsul[ -][Gg]eneral|[Cc]hargé d['’][Aa]ffaires)\b[^.;\n]{0,60}?"
    r"\b(?:to|in) (?:the )?(?P<host>(?:[A-Z][\w'’-]+ ?(?:of )?(?:the )?){1,5})"
    r"|\b(?:tour of duty|tenure|accredited|posting) (?:in|to) (?:the )?(?P<post>(?:[A-Z][\w'’-]+ ?(?:of )?){1,5})"
)
_RANK = re.compile(
    r"^(?:(?:deputy|assistant|under)[- ]+secretary[- ]general|commissioner|(?:deputy|vice)[- ]chairperson)\b", re.I
)

_RESPECTIVELY = re.compile(r"s of (?P<states>(?:(?!s of )[^.;\n]){5,250}?),? respectively\b")


def part_respectively(found: Findings) -> None:
    """ "A and B, ambassadors of Peru and Fiji respectively": a state for each, in this order."""
    for match in _RESPECTIVELY.finditer(found.document.text):
        where = At(*match.span("states"))
        states = list(dict.fromkeys(c.name for c in found.countries if where.holds(c.at)))
        before = sorted((m.end, n) for n, p in enumerate(found.people) for m in p.mentions if m.end <= match.start())
        if len(states) > 1 and len(before) >= len(states):
            for state, (_, number) in zip(states, before[-len(states) :], strict=True):
                found.people[number].party, found.people[number].by_home = state, False


def side_of_leader(found: Findings, person: Person) -> tuple[str | None] | None:
    """ "King A, accompanied by Minister B, received C": the party, if any, of whom the person came with."""
    if any(o.party for o in person.offices):
        return None
    text = found.document.text
    for at in person.mentions:
        match = _WITH.search(text, max(0, at.start - _WITH_REACH), at.start)
        named = last_before(found, person, match.start()) if match else None
        leader = named[0] if named else None
        if leader is None and (match := _OWNER.search(text, max(0, at.start - _OWNER_REACH), at.start)):
            leader = next((p for p in found.people if any(m.end == match.start() for m in p.mentions)), None)
        if leader is not None:
            return (leader.party,)
    return None


def last_before(found: Findings, person: Person, start: int) -> tuple[Person, int] | None:
    """Who else is named last before a place in the text, and where the name ends."""
    before = [(m.end, n) for n, p in enumerate(found.people) for m in p.mentions if m.end <= start and p is not person]
    end, number = max(before, default=(0, None))
    return None if number is None else (found.people[number], end)


def of_mission(found: Findings, named: list[Named], sentences: list[At], person: Person) -> str | None:
    """ "ECOWAS deployed a mission, led by X": the leader is of the body or state that sent it.

    "A delegation of the Parliament of Peru headed by X" says in itself whose it is.
    """
    text = found.document.text
    for at in person.mentions:
        start = next((s.start for s in sentences if s.holds(at)), at.start)
        mission = _MISSION.search(text, start, at.start)
        if mission and at.start - mission.end() < _MISSION_REACH:
            within = [n.party for n in named if mission.start() <= n.at.start < mission.end()]
            right_before = [n.party for n in named if 0 <= mission.start() - n.at.end < 2]
            senders = [n.party for n in named if start <= n.at.start < at.start]
            if senders:
                return [*within, *right_before, *senders][0]
    return None


def posted_to(found: Findings, known: set[str]) -> str | None:
    """ "Received the Ambassador of Peru to Fiji": the state to which the one known side's ambassador is sent."""
    if len(known) != 1:
        return None
    for match in _SENT_TO.finditer(found.document.text):
        group = "host" if match["host"] else "post"
        country = found.country_at(At(*match.span(group)))
        if country is not None and country.name not in known:
            return country.name
    return None


def of_same_body(found: Findings, person: Person, capitals: Mapping[str, str]) -> str | None:
    """ "The Secretary-General of ASEAN was joined by Deputy Secretary-General X": ranks that only bodies have."""
    states = set(capitals.values())
    if any(o.party for o in person.offices) or not any(_RANK.match(o.value) for o in person.offices):
        return None
    bodies = {p.party for p in found.people if p.takes_part and p.party and p.party not in states and p is not person}
    return bodies.pop() if len(bodies) == 1 else None
