"""Who said that who said: what a spokesperson reports of others is the others' own."""

from __future__ import annotations

from collections.abc import Callable

from bot.reading.statements.clause import Clause
from bot.reading.statements.scene import Scene
from bot.reading.statements.subjects import FINITE, main_subject

REPORTING = frozenset({"assert", "inform"})
Find = Callable[[Scene, int, int], list[Clause]]


def unnested(scene: Scene, clauses: list[Clause], find: Find) -> list[Clause]:
    """The clauses with those of spokespersons opened: "said that the two ministers discussed X" is the ministers'.

    A deed that a spokesperson or an office tells ("stated that the Minister received a call") is no statement.
    ``find`` finds the clauses of a stretch of tokens.
    """
    opened: list[Clause] = []
    for n, clause in enumerate(clauses):
        lo, hi = clause.content
        hi = min(hi, clauses[n + 1].left) if n + 1 < len(clauses) else hi
        if clause.trailing and clause.speaker.kind == "body" and _deed(scene, lo, hi):
            continue
        if clause.trailing or clause.frame != "that" or not _speaks_for_others(scene, clause):
            opened.append(clause)
            continue
        inner = find(scene, lo, hi)
        if inner and inner[0].left <= lo + 1:
            opened.extend(inner)
        elif not _deed(scene, lo, hi):
            opened.append(clause)
    return opened


def _speaks_for_others(scene: Scene, clause: Clause) -> bool:
    """Whether the speaker is a spokesperson who says or informs."""
    if clause.hit.cue_class not in REPORTING or clause.speaker.name is None:
        return False
    offices = scene.speakers.mentions.offices_of(clause.speaker.name)
    return any("spokes" in office for office in (*offices, clause.speaker.name.lower()))


def _deed(scene: Scene, lo: int, hi: int) -> bool:
    """Whether tokens lo..hi tell what somebody did: met, received, arrived."""
    verb = next((i for i in range(lo, hi) if scene.tag(i) in FINITE), -1)
    return verb > lo and scene.listed("narrative", verb) and main_subject(scene, lo, hi).kind in ("person", "plural")
