"""Lists behind a colon: of "They agreed that the arrangement will include:" each item below is theirs."""

from __future__ import annotations

from collections.abc import Iterator

from bot.reading.statements.columns import Columns
from bot.reading.statements.spans import trimmed
from bot.reading.statements.told import Telling, Told
from bot.reading.statements.wording import kind_of_words
from bot.readout import Statement

BULLETS = frozenset({"•", "·", "▪", "◦", "‣", "-", "–", "—", "*", "o"})
MANGLED = "\x80¢"
"""How a bullet ends that was stored in the wrong encoding."""

SHORTEST = 3
"""Tokens that an item must have."""


def add_items(telling: Telling, told: list[Told]) -> None:
    """Give each item of a bulleted list, one that has no cue of its own, the speaker and the cue before the colon."""
    columns = telling.scene.columns
    for n, one in enumerate(told):
        cued = [said for said in one.statements if said.cue]
        if not cued or columns.lows[one.sentence.hi - 1] != ":":
            continue
        for item in _listed(columns, told[n + 1 :]):
            own = [said for said in item.statements if said.cue and said.cue.quote.lower() != "will"]
            if not own:
                item.statements[:] = list(_items(telling, item, cued[-1]))
                one.statements[:] = [said for said in one.statements if said is not cued[-1]]


def _listed(columns: Columns, told: list[Told]) -> Iterator[Told]:
    """The sentences of the list: each begins or holds a bullet, or goes on with an item that has not ended."""
    inside = False
    for one in told:
        lo, hi = one.sentence.lo, one.sentence.hi
        begins = _is_bullet(columns, lo)
        if not begins and not (inside and any(_is_bullet(columns, i) for i in range(lo, hi))):
            return
        inside = True
        yield one


def _is_bullet(columns: Columns, i: int) -> bool:
    low = columns.lows[i]
    apart = i + 1 < len(columns.lows) and columns.starts[i + 1] > columns.ends[i]
    fresh = i == 0 or "\n" in columns.lows[i - 1] or columns.lows[i - 1] in (";", "and", ".", ",")
    return low.endswith(MANGLED) or (low in BULLETS and apart and fresh)


def _items(telling: Telling, one: Told, owner: Statement) -> Iterator[Statement]:
    columns, (lo, hi) = telling.scene.columns, (one.sentence.lo, one.sentence.hi)
    cuts = [i for i in range(lo, hi) if _is_bullet(columns, i)]
    starts = [lo, *(cut + 1 for cut in cuts)]
    for start, end in zip(starts, [*cuts, hi], strict=True):
        a, b = trimmed(columns, start, end)
        if b - a >= SHORTEST:
            changes = {
                "content": telling.evidence(a, b),
                "kind": owner.kind if owner.kind == "commitment" else kind_of_words(telling.scene, a, b),
                "topics": telling.topics.of(columns.lows[a:b]),
            }
            yield owner.model_copy(update=changes)
