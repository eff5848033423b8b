"""Whom a person represents, where no word beside the name says so."""

from __future__ import annotations

from bot.reading.findings import Findings, Person
from bot.reading.people.gathering import core, same_name
from bot.reading.people.lexicon import Lexicon

_HEAD_LINES = 4


def home_of(found: Findings, lexicon: Lexicon) -> str | None:
    """The state or body that publishes: by the publisher's name, else by a letterhead in the text's first or last lines."""
    publisher = (found.document.publisher or "").lower()
    if publisher:
        known = next((party for words, party in lexicon.publishers if words in publisher), None)
        return known or next((c.name for c in found.countries if c.name.lower() in publisher), None)
    lines = [line.strip().lower() for line in found.document.text.splitlines() if line.strip()]
    for line in (*lines[:_HEAD_LINES], *lines[-_HEAD_LINES:]):
        for words, party in lexicon.publishers:
            if line.rstrip(".:") == words:
                return party
    return None


def name_parts(name: str) -> tuple[str, ...]:
    """The parts of a name in lower case, without marks."""
    return tuple(name.lower().replace(".", "").replace(",", "").split())


def known_parties(people: list[Person], lexicon: Lexicon, found: Findings) -> None:
    """Fill the party of those without one who are known from earlier readings or publicly."""
    for person in people:
        if person.party is None:
            person.party = _known(name_parts(person.name), lexicon, found)


def home_parties(people: list[Person], home: str | None) -> None:
    """Fill the party of office holders without one: the publisher's own side needs no naming in its texts."""
    for person in people:
        if person.party is None and person.offices:
            person.party = home


def _known(parts: tuple[str, ...], lexicon: Lexicon, found: Findings) -> str | None:
    for known in found.known.people:
        if known.party and len(core(parts)) > 1 and same_name(parts, name_parts(known.name)):
            return known.party
    candidates = {
        p.party for word in core(parts) for p in lexicon.principals.get(word, ()) if same_name(parts, name_parts(p.name))
    }
    return candidates.pop() if len(candidates) == 1 else None
