"""What earlier readings know and a new one may use: handed in, never fetched."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """A person from earlier readings: name in full, party, and the latest office with the date it was read.

    ``as_of`` is the ISO date of the document that gave the office. ``offices`` are all that this document gave, where
    it gave several; ``office`` counts as one of them.
    """

    name: str
    party: str | None = None
    office: str | None = None
    as_of: str | None = None
    offices: tuple[str, ...] = ()

    @property
    def held(self) -> tuple[str, ...]:
        """Every office known, ``office`` first."""
        first = (self.office,) if self.office else ()
        return first + tuple(office for office in self.offices if office != self.office)


@dataclass(frozen=True, slots=True)
class Known:
    """What the archive knows that helps a reading; empty by default.

    What stands here can be told in a check ("an earlier reading of 3 May has ..."), so whoever fills it must leave
    out what those who will see the reading may not see.
    """

    people: tuple[KnownPerson, ...] = field(default=())
