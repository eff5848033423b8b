"""What the talks were about, said of the talks: "The key topic of the talks was X"."""

from __future__ import annotations

from typing import NamedTuple

from bot.reading.statements.lexicon import BE
from bot.reading.statements.scene import Scene

REACH, LONGEST_CUE = 12, 8


class Agenda(NamedTuple):
    """Tokens of the cue and of the content."""

    cue: tuple[int, int]
    content: tuple[int, int]


def agenda_of(scene: Scene, lo: int, hi: int) -> Agenda | None:
    """The agenda that the sentence in tokens lo..hi gives; None where it gives none."""
    be = next((i for i in range(lo, min(hi, lo + REACH)) if scene.low(i) in BE), 0)
    if not be or be + 1 >= hi or scene.tag(be + 1) in ("VBN", "VBG"):
        return None
    if not any(scene.listed("topic", i) for i in range(lo, be)):
        return None
    return Agenda((max(lo, be + 1 - LONGEST_CUE), be + 1), (be + 1, hi))
