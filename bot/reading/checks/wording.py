"""How the rules word things."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date


def plain(day: date) -> str:
    """ "5 June 2024"."""
    return f"{day.day} {day:%B %Y}"


def listed(words: Sequence[str]) -> str:
    """ "A, B and C"."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"
