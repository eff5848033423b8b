"""What a digest says, as plain values: gathered from the archive elsewhere, shown by the blocks."""

from __future__ import annotations

from datetime import date

from bot.readout import Frozen, Precision


class DigestPromise(Frozen):
    """A promise of the period in the document's words: by whom ("": nobody is named), by when if that is said.

    ``due`` is an ISO date, ``due_precision`` how exact that is, the day where it is None. ``permalink`` leads to the
    thread of the document.
    """

    by: str
    words: str
    due: str | None = None
    due_precision: Precision | None = None
    permalink: str = ""


class DigestCheck(Frozen):
    """Something in a document of the period that does not add up: the words it hangs on, and the finding."""

    quote: str
    finding: str
    permalink: str = ""


class DigestLine(Frozen):
    """One thing said: by whom, the cue as the document has it ("" where there is none), and the words."""

    speaker: str
    cue: str
    words: str
    strong: bool = False


class DigestEntry(Frozen):
    """One document: its headline ("" where there is none), its publisher, and the thread its reading stands in."""

    headline: str
    permalink: str
    publisher: str | None = None
    lines: tuple[DigestLine, ...] = ()


class DigestEvent(Frozen):
    """One event with every document of the period about it: several sides' reports of one meeting stand together.

    ``title`` is the first document's headline; ``date`` an ISO date (day, month or year precise) or None; ``parties``
    are English short names.
    """

    title: str
    date: str | None
    parties: tuple[str, ...]
    entries: tuple[DigestEntry, ...]


class DigestContent(Frozen):
    """A whole digest of one channel and period.

    ``first`` and ``last`` are the days that the period is told as, in the channel's ``timezone`` (an IANA name); for a
    daily digest they are the same. ``channel`` is the channel's id; ``documents`` and ``statements`` are totals.
    """

    first: date
    last: date
    timezone: str
    channel: str
    generated: date
    events: tuple[DigestEvent, ...] = ()
    promises: tuple[DigestPromise, ...] = ()
    checks: tuple[DigestCheck, ...] = ()
    documents: int = 0
    statements: int = 0
