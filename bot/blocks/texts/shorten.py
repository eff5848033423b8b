"""A document's words shortened so that what they say survives: whole items of a list, or both ends of a clause."""

from __future__ import annotations

from bot.blocks.texts.escape import literal
from bot.blocks.texts.limits import ELLIPSIS, clip

_TAIL = 0.4


def shorten(text: str, limit: int) -> str:
    """``text`` in at most ``limit`` characters, with "…" where words are left out.

    A list ends after its last item that fits ("a, b …"). A clause without commas keeps its beginning and its end
    ("The order … is facing severe challenges"), for its verb is often far from its start.
    """
    flat = literal(text)
    if len(flat) <= limit:
        return flat
    comma = max(flat.rfind(mark, 0, limit - 1) for mark in (", ", "; "))
    in_brackets = flat[:comma].count("—") % 2 or flat[:comma].count("(") > flat[:comma].count(")")
    if comma >= limit / 3 and not in_brackets:
        return f"{flat[:comma]} {ELLIPSIS}"
    if limit < 40:
        return clip(flat, limit)
    tail = flat[-int(limit * _TAIL) :]
    tail = tail[tail.find(" ") + 1 :]
    head = clip(flat, limit - len(tail) - 1).removesuffix(ELLIPSIS)
    return f"{head.rstrip()} {ELLIPSIS} {tail}"[:limit]
