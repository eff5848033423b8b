"""What the talks were about, said of the talks: "The key topic of the talks was X", "The agenda included X"."""

from __future__ import annotations

from typing import NamedTuple

from bot.reading.statements.lexicon import BE
from bot.reading.statements.scene import Scene

HOLDING = frozenset({"included", "includes", "featured", "covered", "comprised"})
REACH, LONGEST_CUE = 12, 8
"""Tokens before the verb, and of the cue."""


class Agenda(NamedTuple):
    """Tokens of the cue and of the content."""

    cue: tuple[int, int]
    content: tuple[int, int]


def agenda_of(scene: Scene, lo: int, hi: int) -> Agenda | None:
    """The agenda that the sentence in tokens lo..hi gives; None where it gives none."""
    reach = scene.columns.lows[lo : min(hi, lo + REACH)]
    verb = next((i for i, low in enumerate(reach, start=lo) if low in BE or low in HOLDING), 0)
    if not verb or verb + 2 >= hi or scene.tag(verb + 1) in ("VBN", "VBG"):
        return None
    if not scene.lexicon.any_listed("topic", scene.columns.lows[lo:verb]):
        return None
    start = verb + 2 if scene.low(verb + 1) == "on" else verb + 1
    return Agenda((max(lo, start - LONGEST_CUE), start), (start, hi))
