"""The sides of an exchange: who took part, by the party that each stands for."""

from __future__ import annotations

from typing import NamedTuple

from bot.reading.telling.wording import first_of, listed, name_of, with_article
from bot.readout import Readout

_NAMES_A_SIDE = 2
_SIDES = 4


class Side(NamedTuple):
    """A party, None where it is unknown, and the names of those who took part for it."""

    party: str | None
    names: list[str]

    def told(self) -> str:
        """ "Wang Yi (China)", "A and 2 others (Chile)"."""
        return f"{self.people()} ({self.party})" if self.party else self.people()

    def as_party(self) -> str:
        """ "China (Wang Yi)": the party as the one who acts; the people where it is not known."""
        return f"{with_article(self.party)} ({self.people()})" if self.party else self.people()

    def people(self) -> str:
        """The names, those beyond the second only counted."""
        if len(self.names) <= _NAMES_A_SIDE:
            return listed(self.names)
        return f"{self.names[0]} and {len(self.names) - 1} others"


def sides_of(readout: Readout) -> list[Side]:
    """Those who took part, by party, in the order of the text."""
    sides: dict[str, Side] = {}
    for person in readout.participants:
        sides.setdefault(person.party or person.name, Side(person.party, [])).names.append(name_of(person))
    return list(sides.values())


def told(sides: list[Side]) -> str:
    """All sides in a list, those beyond the fourth only counted."""
    return first_of([side.told() for side in sides], _SIDES)


def as_parties(sides: list[Side]) -> str:
    """All parties in a list, with who spoke for them."""
    return first_of([side.as_party() for side in sides], _SIDES)


def states_named(readout: Readout) -> str:
    """The first states that the text names, in a list; empty where it names none."""
    names = [with_article(country.name) for country in readout.countries]
    return first_of(names, _SIDES) if names else ""
