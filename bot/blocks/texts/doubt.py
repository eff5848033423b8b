"""What is not sure, and how that is shown: one mark behind it, one legend for the whole message."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from bot.blocks.texts.message import Element
from bot.blocks.texts.rich import run
from bot.readout import Readout
from bot.wording.catalogue import say

DOUBTFUL = 0.5
"""A value of a lower confidence is shown as doubtful: it is rather wrong than right (docs/confidence.md)."""
DOUBT_MARK = "(?)"


class Rated(Protocol):
    """Any value that carries a confidence."""

    @property
    def confidence(self) -> float | None:
        """The chance that it is right; None where nobody rated it."""


def is_doubtful(value: Rated) -> bool:
    """Whether it is rated and below the threshold."""
    return value.confidence is not None and value.confidence < DOUBTFUL


def doubt(value: Rated) -> str:
    """The mark with a space before it where the value is doubtful, else nothing."""
    return f" {DOUBT_MARK}" if is_doubtful(value) else ""


def doubt_runs(value: Rated) -> list[Element]:
    """The mark as a run of its own."""
    return [run(doubt(value), bold=True)] if is_doubtful(value) else []


def doubt_legend() -> str:
    """What the mark means."""
    return say("reply-doubtful", mark=DOUBT_MARK)


def has_doubts(readout: Readout) -> bool:
    """Whether anything in a reading is doubtful."""
    return any(is_doubtful(value) for value in _rated(readout))


def _rated(readout: Readout) -> Iterator[Rated]:
    if event := readout.event:
        yield from (part for part in (event, event.date, event.place) if part)
    for person in readout.participants:
        yield person
        yield from person.offices
    yield from readout.statements
    yield from readout.commitments
    yield from readout.stances
    yield from readout.asks
    yield from readout.organisations
    yield from readout.instruments
    yield from readout.countries
