"""A cue as it opens a line of its own: "saying" leans on the sentence before it, "said" stands alone."""

from __future__ import annotations

import re

_IRREGULAR = {
    "saying": "said", "telling": "told", "speaking": "spoke", "making": "made", "holding": "held", "taking": "took",
    "paying": "paid", "giving": "gave", "drawing": "drew", "bearing": "bore", "laying": "laid", "putting": "put",
    "setting": "set", "seeking": "sought", "finding": "found", "thinking": "thought", "seeing": "saw", "having": "had",
    "being": "was", "keeping": "kept", "agreeing": "agreed", "bringing": "brought", "standing": "stood",
    "understanding": "understood", "leaving": "left", "undertaking": "undertook",
}  # fmt: skip
_OPENING = re.compile(r"((?:\w+ly\s+|also\s+|again\s+)*)(?!according\b)([A-Za-z]+ing)\b", re.IGNORECASE)
_TO_I = re.compile(r"[^aeiou]y$")


def finite(cue: str) -> str:
    """``cue`` with a participle that opens it put into the past ("adding that": "added that"); else as it is."""
    found = _OPENING.match(cue)
    if found is None:
        return cue
    past = _IRREGULAR.get(found[2].lower()) or _past(found[2].lower().removesuffix("ing"))
    shown = past.capitalize() if found[2][0].isupper() else past
    return f"{found[1]}{shown}{cue[found.end() :]}"


def _past(stem: str) -> str:
    return stem[:-1] + "ied" if _TO_I.search(stem) else stem + "ed"
