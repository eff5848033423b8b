"""Three and more persons in a row before a verb: "Minister A, Director B, and Adviser C briefed ..."."""

from __future__ import annotations

from itertools import pairwise

from bot.reading.statements.mentions import PersonAt
from bot.reading.statements.scene import Scene

FEWEST = 3
JOINTS = frozenset({",", "and"})
COMPANY = frozenset({"with", "by", "alongside", "including", "who"})
"""Words behind which those follow who are only in the company of the subject."""


def row_before(scene: Scene, verb: int, floor: int) -> list[PersonAt]:
    """The persons of the row that ends right before token ``verb``; none where no such row stands there."""
    row = scene.speakers.mentions.persons_in(floor, verb)
    if len(row) < FEWEST or row[-1][2] < verb - 1 - (scene.tag(verb - 1) == "RB"):
        return []
    gaps = [scene.columns.lows[one[2] : other[1]] for one, other in pairwise(row)]
    joined = all(gap and gap[0] in JOINTS and COMPANY.isdisjoint(gap) for gap in gaps) and "and" in gaps[-1]
    before = scene.columns.lows[floor : row[0][1]]
    return row if joined and "," not in before and COMPANY.isdisjoint(before) else []
