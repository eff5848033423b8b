"""What every check rule is: a function of what was found that yields what does not add up."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from bot.reading.findings import At, Findings
from bot.reading.occasion.calendar import Calendar
from bot.readout import Check

Rule = Callable[[Findings, Calendar], Iterator[Check]]
"""Arithmetic or look-up, never opinion. What could be wrong itself is put as a question."""


def alarm(found: Findings, rule: str, finding: str, expected: str, *places: At) -> Check:
    """A finding of a rule: what is wrong in plain words, what would be right, and where it stands in the text."""
    evidence = tuple(found.evidence(*at) for at in places)
    return Check(rule=rule, finding=finding, expected=expected, evidence=evidence)
