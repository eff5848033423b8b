"""What a statement is: its kind from the cue, its frame and the first words of its content; how sure that is."""

from __future__ import annotations

from bot.reading.statements.clause import Clause
from bot.reading.statements.columns import Columns
from bot.reading.statements.lexicon import Lexicon
from bot.reading.statements.speakers import Speakers
from bot.readout import StatementKind

HEAD = 14
ASKING = frozenset({"must", "should", "need", "ought"})
PROMISING = frozenset(
    {"will", "shall", "ready", "committed", "intends", "intend", "determined", "prepared", "willing", "would"}
)
REQUESTS = frozenset({"need", "importance", "necessity", "urgency"})
UNDERTAKING = frozenset({"will", "shall"})
AUXILIARIES = frozenset({"is", "are", "was", "were", "stands", "stand", "remains", "remain", "also", "fully"})
OWN = frozenset(
    {"we", "he", "she", "they", "both", "our", "his", "her", "their", "its", "i", "side", "sides", "parties", "leaders"}
)
OPEN_KINDS = frozenset({"position", "assessment", "fact"})


def kind_of(columns: Columns, lexicon: Lexicon, speakers: Speakers, clause: Clause) -> StatementKind:
    """The cue's own kind, unless the content says better: a need, a promise, support, opposition."""
    kind, lows = clause.hit.kind, columns.lows
    if kind not in OPEN_KINDS or clause.hit.cue.cue_class in ("discuss", "support", "praise"):
        return kind
    lo, hi = clause.content
    head = lows[lo : min(hi, lo + HEAD)]
    if clause.frame == "to":
        return "commitment"
    if clause.frame == "np":
        return _of_noun(lexicon, head, columns.tags[lo : lo + HEAD], kind)
    if ASKING & set(head):
        return "request"
    if clause.hit.cue.cue_class in ("agree", "promise") and UNDERTAKING & set(head):
        return "commitment"
    if clause.hit.cue.cue_class == "assess":
        return kind
    if "committed" in head and columns.tags[lo + head.index("committed") + 2] != "VBG":
        return "support"
    promise = next((i for i, low in enumerate(head) if low in PROMISING), -1)
    if (
        promise >= 0
        and not set(head[promise : promise + 2]) & {"not", "never", "like"}
        and _own(speakers, clause, lo, head[:promise])
    ):
        return "commitment"
    for low in head:
        if low in ("opposes", "oppose", "rejects", "opposed"):
            return "opposition"
        if low in ("supports", "support", "backs", "welcomes", "adheres"):
            return "support"
        if low in ("condemns", "condemn"):
            return "condemnation"
    return kind


def _own(speakers: Speakers, clause: Clause, lo: int, subject: list[str]) -> bool:
    """Whether the one who promises is the speaker or the speaker's side."""
    if not set(subject) - AUXILIARIES or OWN & set(subject):
        return True
    party = clause.speaker.party
    return any(country.name == party for country, _, _ in speakers.mentions.countries_in(lo, lo + len(subject)))


def _of_noun(lexicon: Lexicon, head: list[str], tags: list[str], kind: StatementKind) -> StatementKind:
    for low, tag in zip(head, tags, strict=False):
        if low in REQUESTS:
            return "request"
        noun = lexicon.nouns.get(low)
        if noun and tag.startswith("NN"):
            return "support" if low == "commitment" and "to" in head and _guarded(head) else noun.kind
        if tag in ("VBD", "VBZ", "VBG", ","):
            break
    return kind


def _guarded(head: list[str]) -> bool:
    return any(
        low in head for low in ("sovereignty", "security", "independence", "integrity", "principle", "principles")
    )


CONFIDENCE = {"that": 0.9, "quote": 0.9, "np": 0.8, "to": 0.85, "none": 0.5}


def confidence_of(clause: Clause) -> float:
    """0..1 by frame, less where the speaker is not known or the verb is also an everyday one."""
    sure = CONFIDENCE[clause.frame]
    if clause.speaker.name is None:
        sure -= 0.1
    if "amb" in clause.hit.cue.flags:
        sure -= 0.15
    return round(max(0.1, sure), 2)
