"""Where a content begins, and small questions about the words there."""

from __future__ import annotations

from typing import Literal, NamedTuple

from bot.reading.statements.columns import Columns

Frame = Literal["that", "np", "to", "quote", "none"]
NEAR = 10


class Opening(NamedTuple):
    """The frame, the token where the content begins, and the token where the cue ends."""

    frame: Frame
    content: int
    cue_end: int


def find(lows: list[str], lo: int, hi: int, wanted: tuple[str, ...]) -> int:
    """The first token of lo..hi that is one of ``wanted``; 0 if none is."""
    return next((k for k in range(lo, hi) if lows[k] in wanted), 0)


def infinitive(columns: Columns, k: int) -> bool:
    """Whether token k is the "to" of an infinitive: the tagger says so of it or of the next word."""
    following = columns.tags[k + 1 : k + 2]
    return (
        columns.lows[k] == "to" and (columns.tags[k] == "TO" or following in (["VB"], ["JJR"])) and following != ["VBG"]
    )


def clausal(columns: Columns, at: int, hi: int) -> bool:
    """Whether a clause without "that" begins here: a finite verb close by, in no relative clause."""
    for k in range(at + 1, min(hi, at + NEAR)):
        if columns.tags[k] in ("VBD", "VBZ", "VBP", "MD"):
            return True
        if columns.tags[k] in ("WDT", "WP", ",", "CC", "VBG", "TO") or columns.lows[k] == "that":
            return False
    return False


def after_partner(columns: Columns, at: int, hi: int) -> int:
    """Past the partner of "discussed with Marija Burić concrete ways": where the next noun phrase begins, else 0."""
    k = at + 1 + (columns.lows[at + 1 : at + 2] == ["the"])
    while k < min(hi, at + NEAR) and columns.tags[k] in ("NNP", "NNPS", "NNS", "JJ") and k > at + 1:
        k += 1
    if at + 2 < k < hi and columns.tags[k] in ("DT", "PRP$"):
        return k
    k = at + 1
    while k < min(hi, at + NEAR) and _names(columns, k):
        k += 1
    starts = k < hi and columns.tags[k] in ("DT", "JJ", "NN", "NNS", "PRP$", "VBG")
    return k if k > at + 1 and starts else 0


def _names(columns: Columns, k: int) -> bool:
    if columns.lows[k] in ("of", "his", "her"):
        return True
    return columns.tags[k] in ("NNP", "NNPS", "DT") and columns.doc[k].text != "the"
