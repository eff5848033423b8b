"""Whom a person represents, where no word beside the name says so."""

from __future__ import annotations

from bot.reading.findings import Findings, Person
from bot.reading.people.gathering import Gathered, Sighting, core, same_name
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


def known_parties(people: list[Person], titled: list[Sighting], lexicon: Lexicon, found: Findings) -> None:
    """Fill the party of those without one: by the title's words about them, from earlier readings, or publicly known."""
    for person in people:
        if person.party is None:
            parts = name_parts(person.name)
            fuller = [t for t in titled if same_name(parts, t.run.parts)]
            parties = [t.party for t in fuller if t.party] + [_known(t.run.parts, lexicon, found) for t in fuller]
            person.party = next((p for p in parties if p), None) or _known(parts, lexicon, found)


def home_parties(people: list[Gathered], home: str | None) -> None:
    """Fill the party of office holders without one.

    What the office implies ("Secretary of State") comes first; then the publisher's own side, which needs no naming in
    its texts.
    """
    for gathered in people:
        person = gathered.person
        if person.party is None and person.offices:
            person.party = gathered.implied or home


def _known(parts: tuple[str, ...], lexicon: Lexicon, found: Findings) -> str | None:
    for known in found.known.people:
        if known.party and len(core(parts)) > 1 and same_name(parts, name_parts(known.name)):
            return known.party
    candidates = {
        p.party
        for word in core(parts)
        for p in lexicon.principals.get(word, ())
        if same_name(parts, name_parts(p.name))
    }
    return candidates.pop() if len(candidates) == 1 else None
