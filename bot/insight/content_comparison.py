"""Two documents side by side: plain values, worked out elsewhere, shown by the blocks."""

from __future__ import annotations

from enum import StrEnum

from bot.readout import EventType, Frozen, Precision, Statement


class Occasion(StrEnum):
    """Whether two documents tell of one exchange: they do, they may (the days differ by one, or a day is missing),
    they tell of two between the same parties, of two in which one party took part, or of two without a party in
    common."""

    SAME = "same"
    PERHAPS = "perhaps"
    AGAIN = "again"
    ONE_SIDE = "one side"
    OTHER = "other"


class Aspect(StrEnum):
    """What of an exchange two documents may tell differently."""

    KIND = "kind"
    DAY = "day"
    PLACE = "place"


class Day(Frozen):
    """When an exchange was: an ISO date, and how exact it is."""

    value: str
    precision: Precision


class Told(Frozen):
    """What one document is and tells of the exchange; None and empty where it says nothing."""

    reading_id: int
    text: str
    headline: str
    publisher: str
    published: str
    permalink: str
    statements: int
    kind: EventType | None = None
    day: Day | None = None
    place: str = ""


class Line(Frozen):
    """Something said in one document: whose it is, and the document's words. ``statement`` None: it is a promise."""

    by: str | None
    party: str | None
    words: str
    statement: Statement | None = None


class Pair(Frozen):
    """The same thing in the words of both documents."""

    first: Line
    second: Line


class Only(Frozen):
    """What stands in one of the documents and not in the other."""

    said: tuple[Line, ...] = ()
    promised: tuple[Line, ...] = ()
    people: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    instruments: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing of the kind."""
        return not any(getattr(self, name) for name in type(self).model_fields)


class Comparison(Frozen):
    """Two documents compared; where they tell of two exchanges, ``first`` tells of the earlier one.

    ``common`` are the parties that took part by both. ``same`` counts what both say in the same words, ``reworded`` is
    what they say in others.
    """

    occasion: Occasion
    first: Told
    second: Told
    common: tuple[str, ...]
    differing: tuple[Aspect, ...]
    only_first: Only
    only_second: Only
    reworded: tuple[Pair, ...]
    same: int
