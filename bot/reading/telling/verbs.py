"""Verbs of cues as they stand after a subject of ours: participles in the past, and which forms go with one name."""

from __future__ import annotations

_PAST = frozenset({
    "said", "told", "made", "spoke", "took", "gave", "held", "saw", "thought", "felt", "found", "led", "met", "paid",
    "set", "sent", "won", "lost", "built", "put", "stood", "understood", "wrote", "kept", "laid", "began", "drew",
    "sought", "swore", "brought", "undertook", "dealt", "bore", "cast", "became", "went", "knew", "chose", "spelt",
    "threw", "lent", "left", "had", "did", "will", "would", "shall", "can", "could", "may", "might", "must", "should",
})  # fmt: skip
"""Verbs in the third person singular that end neither in -s nor in -ed."""

_IRREGULAR = {
    "saying": "said", "telling": "told", "speaking": "spoke", "making": "made", "holding": "held", "taking": "took",
    "paying": "paid", "giving": "gave", "drawing": "drew", "bearing": "bore", "laying": "laid", "putting": "put",
    "setting": "set", "seeking": "sought", "finding": "found", "thinking": "thought", "seeing": "saw", "having": "had",
    "being": "was", "keeping": "kept", "agreeing": "agreed", "referring": "referred", "denying": "denied",
    "replying": "replied", "specifying": "specified", "clarifying": "clarified", "bringing": "brought",
}  # fmt: skip


def past(cue: str) -> str:
    """A cue that is a participle ("adding that") as a verb in the past; others as written."""
    for word in cue.split():
        if word.endswith("ing"):
            return cue.replace(word, _IRREGULAR.get(word.lower(), word[:-3] + "ed").lower(), 1)
        if not word.endswith("ly"):
            break
    return cue


def agrees(subject: str, cue: str) -> bool:
    """Whether a cue goes with its subject: "support" was said by an "I" and does not go with a name."""
    if " and " in subject or subject.startswith(("the ", "both ", "all ")) or subject.endswith("s"):
        return True
    verb = next((word for word in cue.lower().split() if not word.endswith("ly")), "")
    return verb in _PAST or verb.endswith(("s", "ed", "ing"))
