"""One cue with its speaker and its content: what the rules hand one another."""

from __future__ import annotations

from dataclasses import dataclass

from bot.reading.statements.hits import Hit
from bot.reading.statements.openings import Frame
from bot.reading.statements.speaker import Speaker


@dataclass(slots=True)
class Clause:
    """One cue with its speaker and the tokens of its content; ``left`` is where its clause begins."""

    hit: Hit
    speaker: Speaker
    frame: Frame
    left: int
    content: tuple[int, int]
    cue_end: int
    trailing: bool = False
