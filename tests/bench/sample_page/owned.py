"""What was promised, backed or opposed, and asked: from which statement, and whose it is."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from bot.readout import Ask, Commitment, Evidence, Stance
from tests.bench.sample_page.listening import Heard
from tests.bench.sample_page.markdown import chance, placed, table
from tests.bench.sample_page.reasons import reasons

T = TypeVar("T")

_NOTHING = "None in this text."


def commitments(heard: Heard) -> str:
    """A row a promise."""
    head = ("by", "content", "found in", "due", "condition", "confidence", "log-odds")
    return _table(head, heard.readout.commitments, reasons(heard, "commitment"), lambda one: _promise(heard, one))


def stances(heard: Heard) -> str:
    """A row a stance."""
    head = ("by", "polarity", "content", "found in", "towards", "confidence", "log-odds")
    return _table(head, heard.readout.stances, reasons(heard, "stance"), lambda one: _stance(heard, one))


def asks(heard: Heard) -> str:
    """A row an ask."""
    head = ("by", "of", "content", "found in", "due", "confidence", "log-odds")
    return _table(head, heard.readout.asks, reasons(heard, "ask"), lambda one: _ask(heard, one))


def _table(
    head: tuple[str, ...], values: tuple[T, ...], why: list[str], tell: Callable[[T], tuple[object, ...]]
) -> str:
    rows = [(*tell(one), reason) for one, reason in zip(values, why, strict=True)]
    return table(head, rows) if rows else _NOTHING


def _promise(heard: Heard, one: Commitment) -> tuple[object, ...]:
    condition = placed(one.condition) if one.condition else None
    return one.by, placed(one.content), _where(heard, one.content), one.due, condition, chance(one.confidence)


def _stance(heard: Heard, one: Stance) -> tuple[object, ...]:
    return one.by, one.polarity, placed(one.content), _where(heard, one.content), one.towards, chance(one.confidence)


def _ask(heard: Heard, one: Ask) -> tuple[object, ...]:
    return one.by, one.of, placed(one.content), _where(heard, one.content), one.due, chance(one.confidence)


def _where(heard: Heard, piece: Evidence) -> str:
    """The statement that holds the words, and what stands before them in it."""
    for number, said in enumerate(heard.readout.statements):
        if said.content.start <= piece.start and piece.end <= said.content.end:
            before = heard.text[said.content.start : piece.start].strip()
            owner = f"of {said.party}’s {said.speaker}" if said.party != said.speaker else f"of {said.speaker}"
            told = f", behind “{' '.join(before.split()[-4:])}”" if before else ""
            return f"statement {number} ({said.kind}) {owner}{told}"
    return "no statement"
