"""The sentence of the text around a quote, found by its ends alone: no model, no state."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.readout import Evidence

LONGEST = 700
"""Characters of a sentence shown; beyond it the middle of the view is kept around the quote."""

_BREAK = re.compile(
    r"\n\s*"
    r"|(?<=[.!?…])[\"'”’»)\]]*\s+(?=[\"'“‘«(\[]*[A-Z0-9])"
    r"|(?<=[。！？])"
)
_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|St|Sen|Rep|Gov|Gen|Col|Lt|Amb|Hon|H\.E|U\.S|U\.K|U\.N|No|Nos|Art|vs|Jr|Sr|Inc|Jan|Feb"
    r"|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)|\b[A-Z])\.$"
)


@dataclass(frozen=True)
class Span:
    """A stretch of the text in code points, and whether it was cut at either end."""

    start: int
    end: int
    cut_before: bool = False
    cut_after: bool = False


def sentence_around(text: str, evidence: Evidence) -> Span:
    """The sentence or line of ``text`` that holds ``evidence`` (more than one if it runs across), at most LONGEST."""
    # Nothing further away than LONGEST can be shown, so nothing further away is searched.
    start, end = max(evidence.start - LONGEST, 0), min(evidence.end + LONGEST, len(text))
    for found in _BREAK.finditer(text, start, end):
        stop = found.start() + len(found.group().rstrip())
        if not _ends_sentence(text, found):
            continue
        if found.end() <= evidence.start:
            start = found.end()
        elif stop >= evidence.end:
            end = stop
            break
    return _shortened(text, start, end, evidence)


def _ends_sentence(text: str, found: re.Match[str]) -> bool:
    if "\n" in found.group():
        return True
    return not _ABBREVIATION.search(text[max(found.start() - 8, 0) : found.start()])


def _shortened(text: str, start: int, end: int, evidence: Evidence) -> Span:
    if end - start <= LONGEST:
        return Span(start, end)
    room = max(LONGEST - (evidence.end - evidence.start), 0) // 2
    left, right = max(start, evidence.start - room), min(end, evidence.end + room)
    if left > start:
        left = max(text.find(" ", left, evidence.start), left)
    if right < end and (space := text.rfind(" ", evidence.end, right)) > 0:
        right = space
    return Span(left, right, cut_before=left > start, cut_after=right < end)
