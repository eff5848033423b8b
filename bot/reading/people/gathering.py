"""One person once: names that stand for the same person brought together, with their offices."""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.reading.findings import At, OfficeMention, Person
from bot.reading.people.name_parts import core, same_name
from bot.reading.people.runs import Run


@dataclass(slots=True)
class Sighting:
    """One name in the text with the offices written beside it and the party the words there give."""

    run: Run
    name: str
    offices: list[OfficeMention] = field(default_factory=list)
    styles: list[OfficeMention] = field(default_factory=list)
    party: str | None = None
    implied: str | None = None
    strong: bool = False
    plural: OfficeMention | None = None


@dataclass(slots=True)
class Gathered:
    """A person with the parts of the name in lower case, for matching."""

    person: Person
    parts: tuple[str, ...]
    implied: str | None = None


def gather(sightings: list[Sighting]) -> list[Gathered]:
    """The people of the text, in order of first mention, from the sightings that are surely names of people."""
    strong = sorted((s for s in sightings if s.strong), key=lambda s: (-len(core(s.run.parts)), s.run.at.start))
    people: list[Gathered] = []
    for sighting in strong:
        known = _find(people, sighting)
        if known is None:
            known = Gathered(Person(sighting.name), sighting.run.parts)
            people.append(known)
        _add(known, sighting)
    for sighting in sightings:
        if not sighting.strong and (known := _find(people, sighting)) is not None:
            _add(known, sighting)
    for gathered in people:
        gathered.person.mentions.sort()
        gathered.person.offices.sort(key=lambda o: o.at)
    people.sort(key=lambda g: g.person.mentions[0])
    return people


def _find(people: list[Gathered], sighting: Sighting) -> Gathered | None:
    names = core(sighting.run.parts)
    for known in people:
        if len(names) > 1 and core(known.parts) == names:
            return known  # the same full name, whatever party a careless title gives
    fitting = [g for g in people if same_name(sighting.run.parts, g.parts) and _parties_agree(g.person, sighting)]
    if len(fitting) > 1:
        start = sighting.run.at.start
        earlier = [g for g in fitting if any(m.start < start for m in g.person.mentions)]
        if earlier:
            return max(earlier, key=lambda g: max(m.start for m in g.person.mentions if m.start < start))
    return fitting[0] if fitting else None


def _parties_agree(person: Person, sighting: Sighting) -> bool:
    return not (person.party and sighting.party) or person.party == sighting.party


def _add(known: Gathered, sighting: Sighting) -> None:
    person = known.person
    known.implied = known.implied or sighting.implied
    person.mentions.append(sighting.run.at)
    person.offices.extend(sighting.offices)
    person.styles.extend(sighting.styles)
    person.party = person.party or sighting.party


def mention(person: Person, at: At) -> None:
    """Add a mention, keeping them in order of the text and once each."""
    if at not in person.mentions:
        person.mentions.append(at)
        person.mentions.sort()
