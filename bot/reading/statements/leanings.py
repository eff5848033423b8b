"""Whether a clause judges how things are, or tells what somebody is doing or has done, by its first verb."""

from __future__ import annotations

from bot.reading.statements.lexicon import BE
from bot.reading.statements.roles import HAVE
from bot.reading.statements.scene import Scene
from bot.reading.statements.subjects import FINITE
from bot.readout import StatementKind

SURE = frozenset({"sure", "feel", "believe", "think", "confident", "certain", "convinced"})
"""Behind "I" or "we" these open a judgement."""

OWN = frozenset({"i", "we"})
POLICY = frozenset({
    "policy", "principle", "principles", "responsibility", "necessary", "necessity", "position", "must", "should",
    "territory", "determination", "determined", "right", "rights", "always", "never", "consider", "considers",
    "unacceptable", "neutral", "goal", "duty", "obligation", "obligations", "only", "can", "cannot",
})  # fmt: skip
"""Words of somebody who says what ought to be, or what one stands for."""

HELPING = frozenset({"aux", "aux:pass", "cop"})
"""How the parser hangs an auxiliary on its verb, and a copula on what it joins."""

WILLING = frozenset({"will", "would", "could"})
REACH = 4
"""Tokens of a verb group, and those at the start in which "I am sure" stands."""


def leaning(scene: Scene, lo: int, hi: int) -> StatementKind | None:
    """An assessment for "is a partner", "has grown", "will help"; a fact for "is working on", "has provided"."""
    lows, tags = scene.columns.lows, scene.columns.tags
    if lows[lo] in OWN and not SURE.isdisjoint(lows[lo + 1 : lo + REACH]):
        return "assessment"
    verb = _main_verb(scene, lo, hi)
    if verb < 0 or not POLICY.isdisjoint(lows[lo:hi]):
        return None
    group = [i for i in range(verb, min(hi, verb + REACH)) if not tags[i].startswith("RB") and lows[i] != "not"]
    low, after = lows[verb], group[1] if len(group) > 1 else verb
    if low in BE:
        return _of_being(tags[verb], tags[after])
    if low in HAVE:
        return _of_having(scene, verb, after)
    if low in WILLING:
        return "assessment" if scene.listed("effect", after) or lows[after] == "be" else None
    return "assessment" if scene.listed("effect", verb) else None


def _main_verb(scene: Scene, lo: int, hi: int) -> int:
    """The first finite verb that the parser hangs on nothing inside tokens lo..hi, else the first one; -1 for none."""
    doc, found = scene.columns.doc, [i for i in range(lo, hi) if scene.tag(i) in FINITE]
    for i in found:
        top = doc[i].head if doc[i].dep_ in HELPING else doc[i]
        if top.head.i == top.i or not lo <= top.head.i < hi:
            return i
    return found[0] if found else -1


def _of_being(be: str, tag: str) -> StatementKind | None:
    """ "Is working on" and "was done" are told, "is a partner" is judged; of "is done" the form says nothing."""
    if tag == "VBG" or (tag == "VBN" and be == "VBD"):
        return "fact"
    return None if tag == "VBN" else "assessment"


def _of_having(scene: Scene, verb: int, after: int) -> StatementKind | None:
    if scene.low(after) == "been" or scene.listed("effect", after):
        return "assessment"
    return "fact" if scene.tag(after) == "VBN" and scene.low(verb) != "had" else None
