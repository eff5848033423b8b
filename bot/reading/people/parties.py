"""Whom a person represents, where no word beside the name says so."""

from __future__ import annotations

from bot.reading.findings import Findings, Person
from bot.reading.people.gathering import core, same_name
from bot.reading.people.lexicon import Lexicon


def home_of(found: Findings) -> str | None:
    """The publisher's state, where the publisher's name holds one; the names of states come from the text's mentions."""
    publisher = (found.document.publisher or "").lower()
    return next((c.name for c in found.countries if publisher and c.name.lower() in publisher), None)


def give_parties(people: list[Person], home: str | None, lexicon: Lexicon, found: Findings) -> None:
    """Fill the party of people who have none: publicly known principals, then the publisher's state."""
    for person in people:
        if person.party is None:
            person.party = _known(person.name, lexicon, found) or (home if person.offices else None)


def _known(name: str, lexicon: Lexicon, found: Findings) -> str | None:
    parts = tuple(name.lower().replace(".", "").replace(",", "").split())
    for known in found.known.people:
        if known.party and same_name(parts, tuple(known.name.lower().split())) and len(core(parts)) > 1:
            return known.party
    for word in core(parts):
        for principal in lexicon.principals.get(word, ()):
            if same_name(parts, tuple(principal.name.lower().split())):
                return principal.party
    return None
