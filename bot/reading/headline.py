"""The headline: one sentence of our own that says who met whom, where and when, and nothing the fields do not say."""

from __future__ import annotations

from datetime import date

from spacy.language import Language
from spacy.tokens import Doc

from bot.reading.findings import Findings, Person, findings_of
from bot.readout import Event, EventDate, EventType

_NAMES_A_SIDE = 2
_SIDES = 4
_BUILDINGS = (
    "house",
    "palace",
    "hall",
    "kremlin",
    "embassy",
    "office",
    "headquarters",
    "airport",
    "hotel",
    "residence",
)
_THE_HOUSES = frozenset({"White House", "Kremlin", "Oval Office"})
_THE_FIRST = frozenset({"United", "Holy", "Republic", "Central", "Dominican", "Kingdom", "Grand", "Sultanate", "State"})
_THE_LAST = frozenset({"Islands", "Union", "Nations", "Netherlands", "Philippines", "Maldives", "Bahamas", "Comoros"})
_TWO_SIDED: dict[EventType, tuple[str, str]] = {
    "meeting": ("met", ""),
    "call": ("spoke by phone with", ""),
    "visit": ("met", " during a visit"),
    "summit": ("met", " at a summit"),
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
NOT_AN_EXCHANGE = "not an exchange between states"


@Language.component("attache_headline")
def headline(doc: Doc) -> Doc:
    """Write ``Findings.headline``."""
    found = findings_of(doc)
    found.headline = headline_of(found)
    return doc


def headline_of(found: Findings) -> str:
    """The sentence for what was found; it says so where the document is no exchange between states."""
    event = found.event
    when = _where_and_when(event)
    sides = _sides(found)
    if not found.is_readout:
        return f"{_plain_account(found, sides, when)}; {NOT_AN_EXCHANGE}"
    kind: EventType = event.type if event else "other"
    if kind == "joint_statement":
        return _joint_statement(found, sides, when)
    if not sides:
        return f"A {_NOUNS.get(kind, 'exchange')} took place{when}{_naming(found)}"
    if kind == "press_briefing":
        return f"{_listed(_told(sides))} briefed the press{when}"
    if kind in _TWO_SIDED and len(sides) > 1:
        return _encounter(kind, sides, when)
    took_place = "" if kind == "letter" else " took place"
    joined = "between" if len(sides) > 1 else "with"
    return f"{_article(_NOUNS.get(kind, 'exchange'))} {joined} {_listed(_told(sides))}{took_place}{when}"


Side = tuple[str | None, list[str]]
"""A party, None where it is unknown, and the names of those who took part for it."""


def _sides(found: Findings) -> list[Side]:
    sides: dict[str, Side] = {}
    for person in found.people:
        if person.takes_part:
            sides.setdefault(person.party or person.name, (person.party, []))[1].append(person.name)
    return list(sides.values())


def _told(sides: list[Side]) -> list[str]:
    told = [f"{_names(names)} ({party})" if party else _names(names) for party, names in sides[:_SIDES]]
    return [*told, f"{len(sides) - _SIDES} more"] if len(sides) > _SIDES else told


def _names(names: list[str]) -> str:
    if len(names) <= _NAMES_A_SIDE:
        return " and ".join(names)
    return f"{names[0]} and {len(names) - 1} others"


def _encounter(kind: EventType, sides: list[Side], when: str) -> str:
    verb, occasion = _TWO_SIDED[kind]
    told = _told(sides)
    if len(told) == 2:  # two sides: one met the other
        return f"{told[0]} {verb} {told[1]}{occasion}{when}"
    return f"{_listed(told)} {'spoke by phone' if kind == 'call' else 'met'}{occasion}{when}"


def _joint_statement(found: Findings, sides: list[Side], when: str) -> str:
    if len(sides) < 2:  # one side alone issues nothing jointly; the other is just not named
        return f"A joint statement{_naming(found)} was issued{when}"
    issuers = [
        f"{with_article(party)} ({_names(names)})" if party else _names(names) for party, names in sides[:_SIDES]
    ]
    return f"{_capital(_listed(issuers))} issued a joint statement{when}"


def _plain_account(found: Findings, sides: list[Side], when: str) -> str:
    kind: EventType = found.event.type if found.event else "other"
    if kind == "press_briefing" and sides:
        return f"{_listed(_told(sides))} briefed the press{when}"
    if kind in _NOUNS and sides:
        return f"{_article(_NOUNS[kind])} {'naming' if kind == 'letter' else 'with'} {_listed(_told(sides))}{when}"
    speaker = _speaker(found)
    if speaker is not None:
        party = f" ({speaker.party})" if speaker.party and speaker.party != speaker.name else ""
        return (
            f"A statement by {speaker.name}{party}{_when(found.event.date) if found.event and found.event.date else ''}"
        )
    if kind in _NOUNS:
        return f"{_article(_NOUNS[kind])}{when}{_naming(found)}"
    return f"A document{_naming(found) or ' that names no state'}"


def _speaker(found: Findings) -> Person | None:
    """The first person who says something; pronouns and collectives are nobody to name."""
    people = {person.name: person for person in found.people}
    return next((people[said.speaker] for said in found.statements if said.speaker in people), None)


def _naming(found: Findings) -> str:
    """The first states that are named, as a relative clause; empty where there are none."""
    names = list(dict.fromkeys(with_article(mention.name) for mention in found.countries))
    if not names:
        return ""
    more = [f"{len(names) - _SIDES} more"] if len(names) > _SIDES else []
    return f" that names {_listed([*names[:_SIDES], *more])}"


def _where_and_when(event: Event | None) -> str:
    if event is None:
        return ""
    where = ""
    if event.place is not None:
        place = event.place.value
        place = f"the {place}" if place in _THE_HOUSES else place
        at_building = place.lower().startswith("the ") or place.lower().endswith(_BUILDINGS)
        where = f" to {with_article(place)}" if event.type == "visit" else f" {'at' if at_building else 'in'} {place}"
    return where + (_when(event.date) if event.date else "")


def _when(when: EventDate) -> str:
    parts = [int(part) for part in when.value.split("-")]
    if when.precision == "day" and len(parts) == 3:  # year, month, day
        day = date(*parts)
        return f" on {day:%A}, {day.day} {day:%B %Y}"
    if when.precision == "month" and len(parts) > 1:
        return f" in {date(parts[0], parts[1], 1):%B %Y}"
    return f" in {parts[0]}"


def with_article(country: str) -> str:
    """A state's name as it stands in a sentence: "the United States", "China"."""
    words = country.split()
    takes_the = len(words) > 1 and words[0] != "the" and (words[0] in _THE_FIRST or "Republic of" in country)
    return f"the {country}" if takes_the or (words[-1:] and words[-1] in _THE_LAST) else country


def _listed(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def _article(noun: str) -> str:
    return f"{'An' if noun[0] in 'aeiou' else 'A'} {noun}"


def _capital(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]
