"""Several documents of one message seen together: plain values, gathered elsewhere, shown by the blocks."""

from __future__ import annotations

from bot.insight.content_comparison import Aspect
from bot.readout import Frozen, Precision


class OverviewDifference(Frozen):
    """What two documents tell differently of one exchange, in their order: ISO dates, types as they are."""

    aspect: Aspect
    first: str
    second: str


class OverviewEntry(Frozen):
    """One document: its headline, and the number of an earlier entry that tells of the same exchange.

    ``date`` is the exchange's (None where it is not told). ``told`` is what it tells otherwise than that entry.
    """

    headline: str
    date: str | None = None
    date_precision: Precision = "day"
    same_as: int | None = None
    told: tuple[OverviewDifference, ...] = ()


class OverviewCheck(Frozen):
    """Something that does not add up: the number of its entry (from 1), the words it hangs on, the finding."""

    entry: int
    quote: str
    finding: str


class Overview(Frozen):
    """The documents in the order of their exchanges; names that two or more of them have; what does not add up.

    ``unread`` are names of files that could not be read.
    """

    entries: tuple[OverviewEntry, ...]
    people: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()
    named: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    checks: tuple[OverviewCheck, ...] = ()
    unread: tuple[str, ...] = ()
