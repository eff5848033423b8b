"""What every check rule is: a function of what was found that yields what does not add up."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from bot.reading.findings import Findings
from bot.reading.occasion.calendar import Calendar
from bot.readout import Check

Rule = Callable[[Findings, Calendar], Iterator[Check]]
"""Arithmetic or look-up, never opinion. What could be wrong itself is put as a question."""
