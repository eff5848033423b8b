"""A question as it was understood and what the archive holds on it: plain values, shown by the blocks."""

from __future__ import annotations

from enum import StrEnum

from bot.readout import Confidence, Frozen, Precision


class Act(StrEnum):
    """What is asked about: a kind of statement, an exchange, or what does not add up."""

    SAID = "said"
    WARNED = "warned"
    PROMISED = "promised"
    BACKED = "backed"
    OPPOSED = "opposed"
    CONDEMNED = "condemned"
    PRAISED = "praised"
    THANKED = "thanked"
    ASKED = "asked"
    AGREED = "agreed"
    DENIED = "denied"
    DISCUSSED = "discussed"
    MET = "met"
    CHECKED = "checked"


class Trouble(StrEnum):
    """Why a question cannot be answered, or not wholly."""

    WHO_ARE_THEY = "who_are_they"
    REASONS = "reasons"
    UNKNOWN_NAME = "unknown_name"


class Understood(Frozen):
    """A question in parts: names as the archive has them, words as they were typed.

    ``who`` did it, ``about`` whom or what, ``to`` whom; ``where``. ``first`` and ``last`` are ISO days, both included,
    None where the question sets no bound.
    """

    act: Act
    who: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    where: tuple[str, ...] = ()
    first: str | None = None
    last: str | None = None


class AnswerLine(Frozen):
    """One thing that a document holds: who, the cue as it stands there ("" for none), the words.

    An exchange has its headline as ``words`` and neither ``who`` nor ``cue``. ``beside``: the name asked for stands
    not in the words, but took part in the exchange. ``focus`` is where what was asked about stands in the words first:
    from a character up to, not including, another; None where it does not. ``due`` is as in `bot.readout.Commitment`.
    ``permalink`` leads to the document's thread (``upload_id`` is its number in the archive), ``date`` is the
    exchange's, else the document's.
    """

    who: str
    cue: str
    words: str
    permalink: str
    upload_id: int
    date: str | None = None
    date_precision: Precision = "day"
    headline: str = ""
    due: str | None = None
    due_precision: Precision | None = None
    beside: bool = False
    focus: tuple[int, int] | None = None
    confidence: Confidence | None = None


class Answer(Frozen):
    """What was found. ``more`` lines were left out; ``documents`` is how many were looked through.

    ``in_thread``: only the documents of the thread were. ``bounded``: there are older documents that were not looked
    at. ``missing`` are words of the question that none of the lines holds; ``unknown`` the names that nobody bears.
    """

    understood: Understood
    lines: tuple[AnswerLine, ...] = ()
    more: int = 0
    documents: int = 0
    in_thread: bool = False
    bounded: bool = False
    missing: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    trouble: Trouble | None = None
