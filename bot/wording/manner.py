"""In which language and which zone the bot speaks just now: set where an answer is made, known wherever words are."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from enum import StrEnum


class DateForm(StrEnum):
    """How days are written: "Sunday, 1 February 2026", "1 Feb 2026", "2026-02-01"."""

    LONG = "long"
    SHORT = "short"
    ISO = "iso"


@dataclass(frozen=True)
class Manner:
    """How an answer is worded. ``language`` is a folder of the catalogue, ``timezone`` an IANA name."""

    language: str = "en"
    timezone: str = "UTC"
    date_form: DateForm = DateForm.LONG


_PLAIN = Manner()
_present: ContextVar[Manner] = ContextVar("manner", default=_PLAIN)


def manner() -> Manner:
    """The manner of this moment; English and UTC where nobody set one."""
    return _present.get()


@contextmanager
def speaking(how: Manner) -> Iterator[None]:
    """Have everything that is worded inside the block worded so."""
    token = _present.set(how)
    try:
        yield
    finally:
        _present.reset(token)
