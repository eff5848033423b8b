"""What the model's entity recogniser says of people: one vote among others."""

from __future__ import annotations

from dataclasses import dataclass

from bot.reading.findings import At


@dataclass(slots=True)
class Votes:
    """What the model's entity recogniser says: where it sees people, and where it sees bodies and places."""

    people: list[At]
    others: list[At]

    def elsewhere(self, at: At) -> bool:
        """Whether a place or a body is seen over the whole of it, and no person's name."""
        return any(o.holds(at) for o in self.others) and not any(p.touches(at) for p in self.people)

    def person(self, at: At) -> bool:
        """Whether a person's name is seen there and nothing else over the whole of it."""
        return any(p.touches(at) for p in self.people) and not any(o.holds(at) for o in self.others)
