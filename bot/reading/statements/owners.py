"""Whose promise or stance a statement is: the state or body that its speaker represents, or the sides together."""

from __future__ import annotations

from bot.reading.findings import Findings
from bot.readout import Statement

Owner = tuple[str | None, str | None]


def sides(found: Findings) -> list[str]:
    """The parties of those who took part, in order, each once."""
    return list(dict.fromkeys(person.party for person in found.people if person.takes_part and person.party))


def owner_of(found: Findings, statement: Statement) -> Owner:
    """(by, party): a state for a person's words; the sides joined with "and" for a collective's or for nobody's."""
    if statement.party:
        return statement.party, statement.party
    if statement.speaker and _single_person(found, statement.speaker):
        return statement.speaker, None
    if _names_states(found, statement.speaker):
        return statement.speaker, None
    named = [p.party for p in found.people if p.party and statement.speaker and p.name in statement.speaker]
    parties = list(dict.fromkeys(named)) or sides(found)
    if len(parties) > 1:
        return " and ".join(parties), None
    if named or (parties and not statement.speaker):
        return parties[0], parties[0]
    return statement.speaker, None


def other_side(found: Findings, statement: Statement) -> str | None:
    """The other of exactly two parties than the one whose statement this is."""
    parties = sides(found)
    if len(parties) != 2 or statement.party not in parties:
        return None
    return parties[1] if statement.party == parties[0] else parties[0]


def _single_person(found: Findings, speaker: str) -> bool:
    return any(person.name == speaker for person in found.people)


def _names_states(found: Findings, speaker: str | None) -> bool:
    names = {country.name for country in found.countries}
    return bool(speaker) and all(part in names for part in (speaker or "").replace(", ", " and ").split(" and "))
