"""What a statement is: its kind from the cue, its frame and the first words of its content; how sure that is."""

from __future__ import annotations

from bot.reading.statements.clause import Clause
from bot.reading.statements.scene import Scene
from bot.readout import StatementKind

HEAD = 14
"""Tokens of the content that are looked at."""

NAME = 3
"""Tokens at the start of a content in which a person who is welcomed is named."""

OUGHT = frozenset({"must", "should"})
ASKING = frozenset({"must", "should", "need", "ought"})
PROMISING = frozenset({
    "will", "shall", "ready", "committed", "intends", "intend", "determined", "prepared", "willing", "would",
})  # fmt: skip
UNDERTAKING = frozenset({"will", "shall"})
TAKEN_BACK = frozenset({"not", "never", "like"})
REQUESTS = frozenset({"need", "importance", "necessity", "urgency"})
GUARDED = frozenset({"sovereignty", "security", "independence", "integrity", "principle", "principles"})
AUXILIARIES = frozenset({"is", "are", "was", "were", "stands", "stand", "remains", "remain", "also", "fully"})
OWN = frozenset({
    "we", "he", "she", "they", "both", "our", "his", "her", "their", "its", "i", "side", "sides", "parties", "leaders",
})  # fmt: skip
VERBS: dict[str, StatementKind] = {
    "opposes": "opposition", "oppose": "opposition", "rejects": "opposition", "opposed": "opposition",
    "supports": "support", "support": "support", "backs": "support", "welcomes": "support", "adheres": "support",
    "condemns": "condemnation", "condemn": "condemnation",
}  # fmt: skip
OPEN_KINDS = frozenset({"position", "assessment", "fact"})
CONFIDENCE = {"that": 0.9, "quote": 0.9, "np": 0.8, "to": 0.85, "none": 0.5}


def kind_of(scene: Scene, clause: Clause) -> StatementKind:
    """The cue's own kind, unless the content says better: a need, a promise, support, opposition."""
    kind, cue_class = clause.hit.kind, clause.hit.cue.cue_class
    if clause.hit.cue.words == ("welcome",) and scene.speakers.mentions.persons_in(*_first_words(clause)):
        return "greeting"
    if clause.hit.modal in UNDERTAKING and cue_class in ("support", "oppose"):
        return "commitment"
    fixed = kind not in OPEN_KINDS or cue_class in ("discuss", "support", "praise")
    return kind if fixed else _of_content(scene, clause)


def _of_content(scene: Scene, clause: Clause) -> StatementKind:
    kind, cue_class = clause.hit.kind, clause.hit.cue.cue_class
    if clause.frame == "to":
        return "commitment"
    lo, hi = clause.content[0], min(clause.content[1], clause.content[0] + HEAD)
    if clause.frame == "np":
        return _of_noun(scene, lo, hi, "position" if cue_class == "agree" else kind, cue_class != "agree")
    head = scene.columns.lows[lo:hi]
    if not ASKING.isdisjoint(head) or not OUGHT.isdisjoint(scene.columns.lows[slice(*clause.content)]):
        return "request"
    return kind if cue_class == "assess" else _of_clause(scene, clause, head, kind)


def _of_clause(scene: Scene, clause: Clause, head: list[str], kind: StatementKind) -> StatementKind:
    lo = clause.content[0]
    if clause.hit.cue.cue_class in ("agree", "promise") and not UNDERTAKING.isdisjoint(head):
        return "commitment"
    if "committed" in head and scene.tag(lo + head.index("committed") + 2) != "VBG":
        return "support"
    promise = next((i for i, low in enumerate(head) if low in PROMISING), -1)
    if promise >= 0 and TAKEN_BACK.isdisjoint(head[promise : promise + 2]) and _own(scene, clause, head[:promise]):
        return "commitment"
    return next((VERBS[low] for low in head if low in VERBS), kind)


def _own(scene: Scene, clause: Clause, subject: list[str]) -> bool:
    """Whether the one who promises is the speaker or the speaker's side."""
    if AUXILIARIES.issuperset(subject) or not OWN.isdisjoint(subject[:3]):
        return True
    lo = clause.content[0]
    named = scene.speakers.mentions.countries_in(lo, lo + len(subject))
    return any(country.name == clause.speaker.party for country, _, _ in named)


def _first_words(clause: Clause) -> tuple[int, int]:
    return clause.content[0], min(clause.content[1], clause.content[0] + NAME)


def _of_noun(scene: Scene, lo: int, hi: int, kind: StatementKind, asks: bool) -> StatementKind:
    """By the first noun that tells: "the need for", "their commitment to"."""
    for i in range(lo, hi):
        low, tag = scene.low(i), scene.tag(i)
        if low in REQUESTS and asks:
            return "request"
        noun = scene.lexicon.nouns.get(low)
        if noun and tag.startswith("NN"):
            backs = low == "commitment" and not GUARDED.isdisjoint(scene.columns.lows[lo:hi])
            return "support" if backs else noun.kind
        if tag in ("VBD", "VBZ", "VBG", ","):
            break
    return kind


def confidence_of(clause: Clause) -> float:
    """0..1 by frame, less where the speaker is not known or the verb is also an everyday one."""
    sure = CONFIDENCE[clause.frame]
    if clause.speaker.name is None:
        sure -= 0.1
    if "amb" in clause.hit.cue.flags:
        sure -= 0.15
    return round(max(0.1, sure), 2)
