"""For which state or body each speaker of a document stands, by name, by title or by what is told of own doings."""

from __future__ import annotations

import re
from collections import Counter

from bot.reading.attitudes.named import Named
from bot.reading.attitudes.stretch import stretch_of
from bot.reading.findings import Findings
from bot.reading.statements.columns import Columns

ARTICLE = re.compile(r"^(?:the|his|her|a)\s+", re.I)
OFTEN = 2
"""How often a state must be named to be taken for a side."""


class Parties:
    """Looks up the parties of one document."""

    def __init__(self, found: Findings, columns: Columns, named: Named) -> None:
        self._found, self._columns, self._named = found, columns, named
        self._people = {person.name: person.party for person in found.people}
        self._states = {country.name for country in found.countries}
        self._bodies = {piece.quote.lower(): body.name for body in found.organisations for piece in body.evidence}
        present = (person.party for person in found.people if person.takes_part and person.party)
        self.sides = list(dict.fromkeys(present))
        self.likely_sides = self._completed() if found.is_readout and len(self.sides) < 2 else self.sides
        spoken = Counter(statement.party for statement in found.statements if statement.party)
        self._speaking = spoken.most_common(1)[0][0] if spoken else None
        self._inferred: dict[str, str | None] = {}

    def states_only(self, names: list[str]) -> bool:
        """Whether all these are states."""
        return bool(names) and self._states.issuperset(names)

    def of(self, name: str) -> str | None:
        """The party of a person, of the holder of a title, or a body under its full name; None for anybody else."""
        if self._people.get(name):
            return self._people[name]
        if name not in self._inferred:
            self._inferred[name] = self._by_words(name)
        return self._inferred[name]

    def known(self, name: str) -> bool:
        """Whether this is a person of the document."""
        return name in self._people

    def ourselves(self) -> str | None:
        """The party that "we" and "this Government" mean: the one side there is, or the one that speaks most."""
        return self.sides[0] if len(self.sides) == 1 else self._speaking

    def body_side(self) -> str | None:
        """The one side that is no state, for "the Mission" and "the Commission"."""
        bodies = [side for side in self.sides if side not in self._states]
        return bodies[0] if len(bodies) == 1 else None

    def _by_words(self, name: str) -> str | None:
        if name in self._people:
            return self._told_of(name) or self._left()
        bare = ARTICLE.sub("", name).lower()
        if bare in self._bodies:
            return self._bodies[bare]
        holders = {
            person.party
            for person in self._found.people
            if person.party and (person.name.lower() == bare or any(bare == o.value.lower() for o in person.offices))
        }
        return holders.pop() if len(holders) == 1 else None

    def _told_of(self, name: str) -> str | None:
        """The state that a person, whose party is not given, tells of as willing something: "Belarus will continue"."""
        told: Counter[str] = Counter()
        for statement in self._found.statements:
            if statement.speaker == name:
                subject = self._named.subject(stretch_of(self._columns, statement.content))
                if subject and subject.willing:
                    told[subject.state] += 1
        return told.most_common(1)[0][0] if told else None

    def _left(self) -> str | None:
        """The side that is nobody's yet, where there is one."""
        left = [side for side in self.likely_sides if side not in self._people.values()]
        return left[0] if len(left) == 1 and len(self.likely_sides) == 2 else None

    def _completed(self) -> list[str]:
        """Of an exchange in which fewer than two sides are known, with the states named most beside them."""
        named = Counter(country.name for country in self._found.countries if country.name not in self.sides)
        often = [name for name, times in named.most_common(2 - len(self.sides)) if times >= OFTEN]
        return [*self.sides, *often]
