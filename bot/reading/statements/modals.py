"""Undertakings and positions whose verb is no cue word: "The Parties will ...", "China shall ..."."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.reading.statements.clause import Clause
from bot.reading.statements.columns import Columns
from bot.reading.statements.hits import Hit
from bot.reading.statements.lexicon import Cue
from bot.reading.statements.scene import Scene
from bot.reading.statements.speaker import SPEAKING, Speaker
from bot.reading.statements.subjects import subject_before

WILL = Cue(("will",), "promise", "commitment", 2, frozenset({"to"}), frozenset())
ITEM = re.compile(r"[ivx]{1,4}|[a-h]|\d")
EVENTS = {("take", "place"), ("be", "held"), ("be", "convened")}
OWNERS = frozenset({"state", "plural", "body"})


def modal_clauses(scene: Scene, lo: int, hi: int) -> list[Clause]:
    """As in "X will ..." where X is a state, a body or a collective; each item of "(i) ...; (ii) ..." is a clause."""
    lows = scene.columns.lows
    will = next((i for i in range(lo, hi) if lows[i] in ("will", "shall") and scene.tag(i) == "MD"), 0)
    if not will or scene.columns.quoted[will] or will + 1 >= hi:
        return []
    speaker = _owner(scene, will, lo)
    if speaker is None:
        return []
    items = [
        i + 3 for i in range(will, hi - 3) if lows[i] == "(" and lows[i + 2] == ")" and ITEM.fullmatch(lows[i + 1])
    ]
    starts = items or [will + 1]
    ends = [*(start - 3 for start in starts[1:]), hi]
    return [_undertaking(speaker, will, content) for content in zip(starts, ends, strict=True)]


def _owner(scene: Scene, will: int, lo: int) -> Speaker | None:
    """Who undertakes; None for a person's journey and for things that are no body."""
    subject = subject_before(scene, will, lo, False)
    if subject is None or (subject.before >= lo and scene.low(subject.before) != ","):
        return None
    speaker = scene.speakers.resolve(subject.lo, subject.hi)
    ours = scene.low(subject.hi - 1) == "we" and scene.speakers.one_voice and not scene.speakers.turn
    if speaker.kind == "person" and (scene.listed("undertaking", will + 1) or ours):
        return speaker
    unknown = speaker.kind == "body" and not scene.listed("body", subject.hi - 1)
    verb = next((i for i in range(will + 1, len(scene.columns.lows)) if not scene.tag(i).startswith("RB")), will)
    if (scene.low(verb), scene.low(verb + 1)) in EVENTS:
        return None
    return None if unknown or speaker.kind not in OWNERS or scene.listed("journey", verb) else speaker


def _undertaking(speaker: Speaker, will: int, content: tuple[int, int]) -> Clause:
    hit = Hit(WILL, "base", "finite", will, will, will, will + 1, "present", "will", "promise", "commitment")
    return Clause(hit, speaker, "to", will, content, will + 1, trailing=True)


def and_will(columns: Columns, clauses: list[Clause]) -> list[Clause]:
    """As in "Pakistan adheres to X and will do Y": the second half is an undertaking of its own."""
    found: list[Clause] = []
    for clause in clauses:
        found.append(clause)
        lo, hi = clause.content
        position = clause.frame == "np" and clause.hit.tense == "present" and not clause.trailing
        if not position or clause.speaker.kind not in SPEAKING:
            continue
        will = next(
            (i for i in range(lo + 2, hi - 2) if columns.lows[i] in ("will", "shall") and columns.lows[i - 1] == "and"),
            0,
        )
        if will:
            clause.content = (lo, will - 1)
            found.append(_undertaking(clause.speaker, will, (will + 1, hi)))
    return found


def and_against(columns: Columns, clauses: list[Clause]) -> list[Clause]:
    """As in "spoke in favour of A and against B": the second half opposes."""
    found: list[Clause] = []
    for clause in clauses:
        found.append(clause)
        lo, hi = clause.content
        backs = clause.hit.cue_class == "support" and clause.frame == "np" and not clause.trailing
        joint = next((i for i in range(lo + 1, hi - 1) if columns.lows[i : i + 2] == ["and", "against"]), 0)
        if backs and joint:
            clause.content = (lo, joint)
            at = joint + 1
            hit = replace(clause.hit, cue_class="oppose", kind="opposition", left=at, start=at, verb=at, end=at + 1)
            hit.cue = replace(hit.cue, cue_class="oppose", kind="opposition")
            found.append(replace(clause, hit=hit, left=joint, content=(at + 1, hi), cue_end=at + 1))
    return found
