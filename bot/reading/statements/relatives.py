"""Relative clauses in which somebody else speaks: ", on which A promised to ...", ", which B welcomed"."""

from __future__ import annotations

from bot.reading.statements.clause import Clause
from bot.reading.statements.scene import Scene
from bot.reading.statements.subjects import FINITE

SUBJECT = 10
"""Tokens that the subject of such a clause may have."""

PAST = FINITE | {"VBN"}
RELATIVE = frozenset({"which", "where"})
APART = frozenset({",", ";", "–", "—", "("})


def behind_which(scene: Scene, which: int) -> int:
    """The token at which a relative clause set off by a comma begins: "which" or its preposition; -1 if none does."""
    start = which - 1 if scene.tag(which - 1) in ("IN", "TO") and scene.low(which) == "which" else which
    return start if scene.low(start - 1) in APART else -1


def end_at_relatives(scene: Scene, clauses: list[Clause]) -> None:
    """End each content before ", which the Minister ...", whose verb is the Minister's own, and ", without naming"."""
    for clause in clauses:
        (lo, hi), told = clause.content, clause.frame in ("to", "np")
        if not clause.trailing and clause.hit.tense == "past":
            commas = (i for i in range(lo + 2, hi - 2) if scene.columns.lows[i] == ",")
            ends = (i for i in commas if _leaves(scene, i, hi) or (told and _goes_on(scene, i, hi)))
            clause.content = (lo, next(ends, hi))


def _leaves(scene: Scene, comma: int, hi: int) -> bool:
    behind = scene.columns.lows[comma + 1 : comma + 6]
    without = behind[:1] == ["without"] and scene.tag(comma + 2) == "VBG"
    if (
        without
        or behind[:2] == ["according", "to"]
        or (behind[:1] == ["which"] and behind[4:] in (["opinion"], ["view"]))
    ):
        return True
    which = next((i for i in (comma + 1, comma + 2) if scene.low(i) in RELATIVE), 0)
    if not which or scene.tag(which + 1) in FINITE:
        return False
    verb = next((i for i in range(which + 1, min(hi, which + SUBJECT)) if scene.tag(i) in PAST), 0)
    if not verb or scene.tag(verb) not in ("VBD", "VBN"):
        return False
    end = next((i for i in range(which + 1, verb) if scene.tag(i).startswith("RB")), verb)
    return scene.speakers.resolve(which + 1, end).kind in ("person", "plural")


def _goes_on(scene: Scene, comma: int, hi: int) -> bool:
    """As in "agreed to build a port, but their ministers sparred": a clause that tells what else was done."""
    if scene.low(comma + 1) not in ("but", "as"):
        return False
    verb = next((i for i in range(comma + 3, min(hi, comma + SUBJECT)) if scene.tag(i) in PAST), 0)
    return bool(verb) and scene.tag(verb) in ("VBD", "VBN") and scene.tag(comma + 2) not in ("IN", "VBN", "VBG")
