"""What was promised, over many documents: plain values, gathered elsewhere, shown by the blocks."""

from __future__ import annotations

from enum import StrEnum

from bot.readout import Frozen, Precision


class Which(StrEnum):
    """Which promises are asked for: with a day ahead, with a day that has passed, or all."""

    DUE = "due"
    OVERDUE = "overdue"
    ALL = "all"


class Promise(Frozen):
    """One promise in its document's words.

    ``by`` and ``party`` are as in `bot.readout.Commitment`; ``parties`` are those that "the two sides" stands for.
    ``due`` is the last day that keeps it (ISO), ``headline`` and ``permalink`` are those of its document.
    """

    by: str | None
    party: str | None
    parties: tuple[str, ...]
    words: str
    due: str | None
    due_precision: Precision | None
    headline: str
    permalink: str


class Ledger(Frozen):
    """The promises that were asked for, by when they are due; ``documents`` is how many were looked through.

    ``passed`` come the latest first, ``soon`` (the next 30 days) and ``later`` the nearest first, ``undated`` from
    the newest document.
    """

    whom: str
    which: Which
    documents: int
    passed: tuple[Promise, ...] = ()
    soon: tuple[Promise, ...] = ()
    later: tuple[Promise, ...] = ()
    undated: tuple[Promise, ...] = ()

    @property
    def total(self) -> int:
        """How many promises there are."""
        return len(self.passed) + len(self.soon) + len(self.later) + len(self.undated)
