"""Noun phrases that are joined: "Malta, Cyprus and Greece", "the Presidents of Ukraine, Lithuania and Poland"."""

from __future__ import annotations

from bot.reading.attitudes.stretch import INSIDE, NOUNS, Stretch

JOINTS = frozenset({"and", "plus"})
PRONOUNS = frozenset({"PRP", "PRP$"})
NO_START = frozenset({"RB", "VBG", "VBN", "CC", "POS", "HYPH"})

GOVERNING = frozenset({"between", "among", "with", "from", "for", "to", "on", "against", "about"})

Bounds = tuple[int, int]


def phrase_to(stretch: Stretch, last: int) -> Bounds:
    """The noun phrases that end with token ``last``, with those joined to them; a comma counts only before an "and"."""
    i, joined = last, False
    while i > stretch.lo and _inside(stretch, i - 1, joined):
        i -= 1
        joined = joined or stretch.low(i) in JOINTS
    while i < last and stretch.tag(i) in NO_START:
        i += 1
    return i, last + 1


def subject_to(stretch: Stretch, last: int) -> Bounds:
    """The same without what hangs on it: "the group" of "the group between Malta and Cyprus"."""
    lo, hi = phrase_to(stretch, last)
    while governed(stretch, lo) and lo - 2 >= stretch.lo:
        lo, hi = phrase_to(stretch, lo - 2)
    return lo, hi


def governed(stretch: Stretch, lo: int) -> bool:
    """Whether the phrase that begins there hangs on another: "a working group between Malta and Cyprus"."""
    return stretch.low(lo - 1) in GOVERNING


def _inside(stretch: Stretch, i: int, joined: bool) -> bool:
    low, tag = stretch.low(i), stretch.tag(i)
    if tag in INSIDE or tag in PRONOUNS or low in JOINTS:
        return True
    return stretch.tag(i - 1) in NOUNS and (low == "of" or (low == "," and joined))
