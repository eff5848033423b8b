"""What kind of statement a clause or a sentence is, by its own words."""

from __future__ import annotations

from bot.reading.statements.clause import Clause
from bot.reading.statements.leanings import leaning
from bot.reading.statements.scene import Scene
from bot.reading.statements.subjects import FINITE
from bot.readout import StatementKind

HEAD, SUBJECT = 14, 4
"""Tokens in which the words that tell stand, and those that hold the subject."""

GREETING = frozenset({
    "welcome", "pleasure", "glad", "delighted", "greetings", "congratulate", "congratulations", "happy", "thank",
    "grateful", "gratitude", "honour", "honor", "condolences", "wish",
})  # fmt: skip
PROMISING = frozenset({"will", "shall", "ready", "committed", "determined", "intend", "intends", "plan", "prepared"})
OWN = frozenset({"we", "i", "our", "my"})
ASKING = frozenset({"must", "should", "ought", "urge", "ask", "let", "call"})
OUGHT = frozenset({"must", "should"})
HAVING_TO = frozenset({"need", "needs", "ought"})
PROMISED = PROMISING | {"willing", "would", "intent"}
UNDERTAKING = frozenset({"will", "shall"})
TAKEN_BACK = frozenset({"not", "never", "n't"})
WISHING = frozenset({"hopes", "hope", "hoped", "expects", "expected", "wishes"})
NOT = frozenset({"not", "never", "cannot", "n't", "n’t"})
THREATS = frozenset({"threat", "threats"})
POSED = frozenset({"pose", "poses", "posed", "is", "are", "constitute", "constitutes", "represent", "represents"})
MODALS = frozenset({"will", "would", "can", "could", "may", "might", "shall"})
AUXILIARIES = frozenset({"is", "are", "was", "were", "stands", "stand", "remains", "remain", "also", "fully"})
OWN_SIDE = frozenset({
    "we", "he", "she", "they", "both", "our", "his", "her", "their", "its", "i", "side", "sides", "parties", "leaders",
})  # fmt: skip
VERBS: dict[str, StatementKind] = {
    "opposes": "opposition", "oppose": "opposition", "rejects": "opposition", "opposed": "opposition",
    "supports": "support", "support": "support", "backs": "support", "welcomes": "support", "adheres": "support",
    "abides": "support", "upholds": "support", "endorses": "support",
    "condemns": "condemnation", "condemn": "condemnation",
}  # fmt: skip
LEANING = frozenset({"assert", "inform"})
"""Classes of cues that say nothing of how what follows is meant."""

STRESSED = 3
"""The strength of a cue whose speaker takes a position, whatever follows."""

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
    side = _against(scene, lo, hi) or next((kind for kind, words in SIDES.items() if not words.isdisjoint(head)), None)
    if side:
        return side
    verb = next((scene.tag(i) for i in range(lo, hi) if scene.tag(i) in FINITE), "")
    if judges(scene, lo, hi) and verb != "VBD":
        return "assessment"
    return leaning(scene, lo, hi) or ("fact" if verb == "VBD" else "position")


def judges(scene: Scene, lo: int, hi: int) -> bool:
    """Whether the words say how relations or the situation are: "bilateral ties have grown"."""
    verb = next((i for i in range(lo, hi) if scene.tag(i) in FINITE), -1)
    return verb > lo and not RELATIONS.isdisjoint(scene.columns.lows[lo:verb])


def kind_of_clause(scene: Scene, clause: Clause) -> StatementKind:
    """The kind of what follows "that", or of quoted words."""
    lo, hi = clause.content
    kind, cue_class = clause.hit.kind, clause.hit.cue.cue_class
    words, head = scene.columns.lows[lo:hi], scene.columns.lows[lo : min(hi, lo + HEAD)]
    against = _against(scene, lo, hi)
    if against:
        return against
    if not HAVING_TO.isdisjoint(head) or not OUGHT.isdisjoint(words):
        return "request"
    if cue_class == "assess":
        return kind
    undertaken = cue_class in ("agree", "promise") and not UNDERTAKING.isdisjoint(head)
    if undertaken or (cue_class in ("agree", "promise", "warn") and _arranged(scene, lo, hi)):
        return "commitment"
    backs = "committed" in head and scene.tag(lo + head.index("committed") + 2) not in ("VBG", "VB")
    if not backs and promises(scene, clause):
        return "commitment"
    side = "support" if backs else next((VERBS[low] for low in head if low in VERBS), None)
    return side or _told(scene, clause, kind)


def _arranged(scene: Scene, lo: int, hi: int) -> bool:
    """As in "the session would be convened", "sanctions will be imposed": what somebody will do."""
    modal = next((i for i in range(lo, hi) if scene.low(i) in ("will", "would", "shall")), -1)
    behind = (
        [i for i in range(modal + 1, min(hi, modal + 4)) if not scene.tag(i).startswith("RB")] if modal >= 0 else []
    )
    return len(behind) > 1 and (
        (scene.low(behind[0]) == "be" and scene.tag(behind[1]) == "VBN") or scene.low(behind[0]) == "continue"
    )


def _happened(scene: Scene, lo: int, hi: int) -> bool:
    """Whether the first verb tells what was done: "had informed", "broke apart", and not how something was."""
    verb = next((i for i in range(lo, hi) if scene.tag(i) in FINITE), -1)
    if verb < 0:
        return False
    done = scene.tag(verb) == "VBD" and scene.low(verb) not in ("was", "were", "had", "did")
    return done or (scene.low(verb) == "had" and "VBN" in scene.columns.tags[verb + 1 : verb + 4])


def _told(scene: Scene, clause: Clause, kind: StatementKind) -> StatementKind:
    """An assessment of relations; a fact where figures are given; else as the cue has it."""
    lo, hi = clause.content
    told = "VBD" in scene.columns.tags[lo:hi]
    if judges(scene, lo, hi) and not (told and "CD" in scene.columns.tags[lo:hi]):
        return "assessment"
    if kind == "position" and clause.hit.cue.cue_class in ("assert", "inform") and _happened(scene, lo, hi):
        return "fact"
    stressed = clause.hit.cue.strength >= STRESSED
    if kind in ("position", "assessment") and clause.hit.cue.cue_class in LEANING and not stressed:
        kind = leaning(scene, lo, hi) or kind
    figures = "CD" in scene.columns.tags[lo:hi] and MODALS.isdisjoint(scene.columns.lows[lo:hi])
    return "fact" if figures and kind in ("position", "assessment") else kind


def _against(scene: Scene, lo: int, hi: int) -> StatementKind | None:
    """Opposition where something will not be accepted or is a threat, condemnation where it is called names."""
    lows, lexicon = scene.columns.lows[lo:hi], scene.lexicon
    if THREATS.isdisjoint(lows) and not (lexicon.any_listed("refused", lows) or lexicon.any_listed("condemned", lows)):
        return None
    for i in range(lo, hi):
        if scene.listed("refused", i) and any(scene.low(k) in NOT for k in range(max(lo, i - 3), i)):
            return "opposition"
        if scene.low(i) in THREATS and any(scene.low(k) in POSED for k in range(max(lo, i - 4), i)):
            return "opposition"
        if scene.listed("condemned", i):
            return "condemnation"
    return None


def promises(scene: Scene, clause: Clause) -> bool:
    """Whether the words promise something, on the speaker's own side."""
    lo, hi = clause.content
    head = scene.columns.lows[lo : min(hi, lo + HEAD)]
    at = next((i for i, low in enumerate(head) if low in PROMISED), -1)
    if at < 0 or (head[at] in ("will", "would") and not TAKEN_BACK.isdisjoint(head[at : at + 2])):
        return False
    if "that" in head[:at] or not WISHING.isdisjoint(head[:at]):
        return False
    wish = head[at] != "would" or head[at + 1 : at + 2] != ["like"] or head[at + 2 : at + 3] == ["to"]
    return wish and _own(scene, clause, head[:at])


PLANNED = frozenset({"ready", "intends", "intend", "committed", "determined", "prepared", "willing"})
"""Words that only one who promises says of oneself."""


def _own(scene: Scene, clause: Clause, subject: list[str]) -> bool:
    """Whether the one who promises is the speaker or the speaker's side."""
    if AUXILIARIES.issuperset(subject) or not OWN_SIDE.isdisjoint(subject[:3]):
        return True
    lo = clause.content[0]
    named = [country.name for country, _, _ in scene.speakers.mentions.countries_in(lo, lo + len(subject))]
    if not named and scene.low(lo + len(subject)) in PLANNED:
        return True
    return clause.speaker.party in named if clause.speaker.party else len(named) == 1
