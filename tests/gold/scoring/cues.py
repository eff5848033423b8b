"""Whether the found cue is the labelled one."""

from __future__ import annotations

import re

from bot.readout import Evidence, Statement
from tests.gold.scoring.labels import LabelledStatement
from tests.gold.scoring.spans import Span, overlap
from tests.gold.scoring.words import words

LONGEST = 8
"""Words that a cue may have at most."""
BEFORE, AFTER = 400, 200
"""Characters around the content in which the labelled cue's words are looked for."""
INSIDE = 0.3
"""More of the content than this inside the found cue, and the cue is no cue."""


def same_cue(text: str, label: LabelledStatement, found: Statement) -> bool:
    """The found cue touches the labelled cue's words where they stand nearest to the content; no cue for no cue."""
    if not label.cue or not found.cue:
        return not label.cue and not found.cue
    if len(words(found.cue.quote)) > LONGEST or overlap(_span(found.cue), _span(found.content)) > INSIDE:
        return False
    wanted = words(label.cue)
    nearest = _nearest(text, label.span, wanted)
    if not nearest:
        return not set(wanted).isdisjoint(words(found.cue.quote))
    return any(found.cue.start < end and start < found.cue.end for start, end in nearest)


def _nearest(text: str, content: Span, wanted: list[str]) -> list[Span]:
    """Where the cue's words occur around the content, as many as the cue has (two at least), nearest first."""
    start, end = content
    first = max(0, start - BEFORE)
    around = text[first : end + AFTER]
    places: list[tuple[int, int, int]] = []
    for word in wanted:
        for match in re.finditer(rf"\b{re.escape(word)}\b", around, re.IGNORECASE):
            at = first + match.start()
            if not start <= at < end:
                places.append((min(abs(at - start), abs(at - end)), at, at + len(word)))
    return [(at, to) for _, at, to in sorted(places)[: max(2, len(wanted))]]


def _span(piece: Evidence) -> Span:
    return piece.start, piece.end
