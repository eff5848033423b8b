"""Who said that who said: what a spokesperson reports of others is the others' own."""

from __future__ import annotations

from collections.abc import Callable

from bot.reading.statements.clause import Clause
from bot.reading.statements.frames import opening_of
from bot.reading.statements.hits import find_hits
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


def own_cue(scene: Scene, clause: Clause) -> Clause:
    """As in "said that A is so, and hopes that B will come": what follows a cue of its own is attributed by that."""
    (lo, hi), columns = clause.content, scene.columns
    if lo <= clause.hit.verb < hi or clause.frame not in ("that", "quote") or scene.low(lo - 1) not in ("and", "but"):
        return clause
    hit = next(find_hits(columns, scene.lexicon, lo, hi), None)
    if hit is None or hit.left != lo or hit.tense != "present" or hit.form == "ing" or "amb" in hit.cue.flags:
        return clause
    opening = opening_of(columns, scene.lexicon, hit, hi)
    if opening is None or opening.frame == "none":
        return clause
    return Clause(hit, clause.speaker, opening.frame, lo, (opening.content, hi), opening.cue_end, trailing=True)


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
