"""What earlier readings know and a new one may use: handed in, never fetched."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """A person from earlier readings: name in full, party, and the latest office with the date it was read."""

    name: str
    party: str | None = None
    office: str | None = None
    as_of: str | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """What the archive knows that helps a reading; empty by default."""

    people: tuple[KnownPerson, ...] = field(default=())
