"""What kind of statement a sentence without a cue is, by its own words."""

from __future__ import annotations

from bot.reading.statements.scene import Scene
from bot.reading.statements.subjects import FINITE
from bot.readout import StatementKind

HEAD, SUBJECT = 12, 4
"""Tokens in which the words that tell stand, and those that hold the subject."""

GREETING = frozenset({
    "welcome", "pleasure", "glad", "delighted", "greetings", "congratulate", "congratulations", "happy", "thank",
    "grateful", "gratitude", "honour", "honor", "condolences", "wish",
})  # fmt: skip
PROMISING = frozenset({"will", "shall", "ready", "committed", "determined", "intend", "intends", "plan", "prepared"})
OWN = frozenset({"we", "i", "our", "my"})
ASKING = frozenset({"must", "should", "ought", "urge", "ask", "let", "call"})
OPPOSING = frozenset({"oppose", "opposes", "reject", "rejects", "unacceptable", "intolerable"})
SIDES: dict[StatementKind, frozenset[str]] = {
    "condemnation": frozenset({"condemn", "condemns", "deplore", "denounce", "aggression", "provocation"}),
    "opposition": OPPOSING,
    "support": frozenset({"support", "supports", "back", "welcomes", "endorse"}),
}
RELATIONS = frozenset({
    "relations", "relationship", "ties", "cooperation", "partnership", "friendship", "dialogue", "talks", "trade",
    "visit", "situation", "world", "meeting", "discussions",
})  # fmt: skip


def kind_of_words(scene: Scene, lo: int, hi: int) -> StatementKind:
    """The kind of the sentence in tokens lo..hi: what it does first, else whether it judges or tells."""
    head = scene.columns.lows[lo : min(hi, lo + HEAD)]
    if not GREETING.isdisjoint(head):
        return "greeting"
    if not PROMISING.isdisjoint(head) and not OWN.isdisjoint(head[:SUBJECT]) and "not" not in head:
        return "commitment"
    if not ASKING.isdisjoint(head):
        return "request"
    side = next((kind for kind, words in SIDES.items() if not words.isdisjoint(head)), None)
    if side:
        return side
    verb = next((scene.tag(i) for i in range(lo, hi) if scene.tag(i) in FINITE), "")
    if verb == "VBD":
        return "fact"
    return "assessment" if judges(scene, lo, hi) else "position"


def judges(scene: Scene, lo: int, hi: int) -> bool:
    """Whether the words say how relations or the situation are: "bilateral ties have grown"."""
    verb = next((i for i in range(lo, hi) if scene.tag(i) in FINITE), -1)
    return verb > lo and not RELATIONS.isdisjoint(scene.columns.lows[lo:verb])
