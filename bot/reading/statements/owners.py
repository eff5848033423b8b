"""Whose promise or stance a statement is: the state or body that its speaker represents, or the sides together."""

from __future__ import annotations

import re

from bot.reading.findings import Findings
from bot.readout import Statement

Owner = tuple[str | None, str | None]
JOINTS = re.compile(r", | and ")


class Owners:
    """Looks up owners in one document: (by, party), where by is a state for a person's words."""

    def __init__(self, found: Findings) -> None:
        self._parties = {person.name: person.party for person in found.people}
        self._states = {country.name for country in found.countries}
        present = (person.party for person in found.people if person.takes_part and person.party)
        self._sides = list(dict.fromkeys(present))

    def of(self, statement: Statement) -> Owner:
        """The party of the speaker; for a collective's words or nobody's, the sides joined with "and"."""
        speaker = statement.speaker
        if statement.party:
            return statement.party, statement.party
        if speaker in self._parties:
            return speaker, None
        names = JOINTS.split(speaker) if speaker else []
        if names and self._states.issuperset(names):
            return speaker, None
        named = [party for name in names if (party := self._parties.get(name))]
        parties = list(dict.fromkeys(named)) or self._sides
        if len(parties) > 1:
            return " and ".join(parties), None
        if named or (parties and not speaker):
            return parties[0], parties[0]
        return speaker, None

    def other_side(self, statement: Statement) -> str | None:
        """The other of exactly two parties than the one whose statement this is."""
        if len(self._sides) != 2 or statement.party not in self._sides:
            return None
        return self._sides[1] if statement.party == self._sides[0] else self._sides[0]
