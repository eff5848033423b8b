"""What a statement is: its kind from the cue, its frame and the first words of its content; how sure that is."""

from __future__ import annotations

from bot.reading.statements.clause import Clause
from bot.reading.statements.scene import Scene
from bot.reading.statements.wording import kind_of_clause, promises
from bot.readout import StatementKind

HEAD = 14
"""Tokens of the content that are looked at."""

NAME = 4
"""Tokens at the start of a content in which a person who is welcomed is named."""

APPOSED = 12
"""Tokens in which the name comes behind an office ("the Prime Minister of Norland, A B")."""

NEARBY = 6
"""Tokens after a noun in which the word stands that tells what it is about."""

UNDERTAKING = frozenset({"will", "shall"})
REQUESTS = frozenset({"need", "importance", "necessity", "urgency"})
PLEDGES = frozenset({"commitment", "commitments"})
BACKED = frozenset({
    "upholding", "respecting", "respect", "implementation", "implementing", "adhering", "safeguarding", "defending",
    "preserving", "sovereignty", "integrity", "compliance", "effective",
})  # fmt: skip
OPEN_KINDS = frozenset({"position", "assessment", "fact"})


def kind_of(scene: Scene, clause: Clause) -> StatementKind:
    """The cue's own kind, unless the content says better: a need, a promise, support, opposition."""
    kind, cue = clause.hit.kind, clause.hit.cue
    if cue.words == ("welcome",) and _welcomes_somebody(scene, clause):
        return "greeting"
    if cue.cue_class == "thank" and clause.hit.kind == "greeting" and _about(scene, clause, "aid"):
        return "support"
    if clause.hit.modal in UNDERTAKING and cue.cue_class in ("support", "oppose"):
        return "commitment"
    if cue.words == ("announce",) and clause.frame == "that":
        return "commitment" if promises(scene, clause) else "fact"
    if clause.frame == "to" and cue.words[0] in ("hope", "look", "want", "wish"):
        return "position"
    if cue.words == ("tell",) and clause.frame == "np":
        kind = "fact"
    told = kind == "fact" and clause.frame == "np" and (cue.cue_class != "assert" or cue.words == ("tell",))
    fixed = told or kind not in OPEN_KINDS or cue.cue_class in ("discuss", "support", "praise")
    return kind if fixed else _of_content(scene, clause)


def _of_content(scene: Scene, clause: Clause) -> StatementKind:
    kind, cue_class = clause.hit.kind, clause.hit.cue.cue_class
    if clause.frame == "to":
        return "commitment"
    if clause.frame != "np":
        return kind_of_clause(scene, clause)
    if clause.hit.cue.words[0] in ("describe", "characterize", "characterise"):
        return kind
    lo, hi = clause.content[0], min(clause.content[1], clause.content[0] + HEAD)
    agreed = cue_class == "agree"
    if agreed and scene.tag(lo) == "VBG":
        return "commitment"
    if cue_class == "inform" and kind == "position":
        kind = "fact"
    return _of_noun(scene, clause, (lo, hi), "position" if agreed else kind)


def _welcomes_somebody(scene: Scene, clause: Clause) -> bool:
    """As in "welcomed President Costa to Riga": a name, or an office with "to" and a place behind it."""
    lo, hi = clause.content[0], min(clause.content[1], clause.content[0] + NAME)
    titled = any(scene.listed("title", i) for i in range(lo, hi))
    apposed = scene.speakers.mentions.persons_in(lo, min(clause.content[1], lo + APPOSED)) if titled else []
    if scene.speakers.mentions.persons_in(lo, hi) or any(scene.low(start - 1) == "," for _, start, _ in apposed):
        return True
    return any(scene.listed("title", i) or scene.listed("collective", i) for i in range(lo, hi)) and not any(
        scene.low(i) in ("'s", "’s", "of") for i in range(lo, hi)
    )


def _about(scene: Scene, clause: Clause, topic: str) -> bool:
    return any(scene.listed(topic, i) for i in range(*clause.content))


def _of_noun(scene: Scene, clause: Clause, at: tuple[int, int], kind: StatementKind) -> StatementKind:
    """By the noun before the first preposition: "the need for", "their commitment to"."""
    agreed = clause.hit.cue.cue_class == "agree"
    for i in range(*at):
        low, tag = scene.low(i), scene.tag(i)
        if low in REQUESTS:
            return _of_importance(scene, clause, i)
        noun = scene.lexicon.nouns.get(low)
        if noun and tag.startswith("NN") and not (agreed and noun.kind == "request"):
            return _of_commitment(scene, i) if low in PLEDGES else noun.kind
        if tag in ("VBD", "VBZ", "VBG", ",", "IN", "TO"):
            break
    return kind


def _of_importance(scene: Scene, clause: Clause, noun: int) -> StatementKind:
    """A need that one side sees is asked for; what several see together, and what is important, is their position."""
    together = clause.speaker.kind != "person"
    nearby = [scene.low(i) for i in range(noun + 1, min(clause.content[1], noun + NEARBY))]
    if together and scene.low(noun) == "importance" and not BACKED.isdisjoint(nearby):
        return "support"
    agreed = clause.hit.cue.cue_class == "agree"
    if scene.low(noun) == "importance":
        return "request" if together and not agreed and scene.tag(noun + 2) == "VBG" else "position"
    if agreed:
        return "support"
    return "position" if together else "request"


def _of_commitment(scene: Scene, noun: int) -> StatementKind:
    """A commitment to do something, or to a thing, which is support for it."""
    to = next((i for i in range(noun + 1, noun + NEARBY) if scene.low(i) == "to"), 0)
    doing = not to or scene.tag(to + 1) in ("VB", "VBG", "RB") or scene.low(to + 1) == "work"
    kept = any(scene.low(i).startswith("implement") for i in range(to, to + NEARBY))
    return "commitment" if doing or kept else "support"
