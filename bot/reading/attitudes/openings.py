"""What opens a promise in a passage: "will", "is ready to", "its commitment to", "announced $5 million", "are to"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from bot.reading.attitudes.stretch import FINITE, NOUNS, Stretch
from bot.reading.attitudes.word_lists import Lists

Opener = Literal["modal", "ready", "will", "gift", "going", "are to", "item"]

NEGATIONS = frozenset({"not", "n't", "n’t", "never", "no"})
LINKS = frozenset({"to", "on", "for", "in"})
"""Words before what one is ready, committed or agreed to do."""

BEFORE_LINKS = LINKS | {"of", "by", "that", "up", "the", "both"}
"""Words that may follow a readiness or a will; the link is among them or comes later."""

ACTS = frozenset({"VB", "VBG", "RB"})
AGAIN = frozenset({"to", "and", "or", "as", ",", "-", "•"})
"""What a passage begins with that goes on with what was promised before it."""

FAR, EARLY, GIVEN, SOON = 12, 5, 7, 5
"""Tokens up to the link; tokens in which a hope stands; tokens in which a gift is named; tokens up to "to" at the
start of a passage."""


class Opening(NamedTuple):
    """The token at which the opening begins, its kind, the word that tells it, and where the act begins."""

    at: int
    by: Opener
    word: int
    lo: int


def openings(lists: Lists, stretch: Stretch) -> Iterator[Opening]:
    """Every opening, from left to right; behind what is only hoped for there is none."""
    hoped, telling, modals = lists["hoped"], lists["telling"], lists["modal"]
    lows = stretch.columns.lows
    for i in range(stretch.lo, stretch.hi - 1):
        low = lows[i]
        if low not in telling:
            continue
        if low in hoped and low not in modals and i - stretch.lo < EARLY:
            return
        opening = _opening(lists, stretch, i)
        if opening:
            yield opening


def goes_on(stretch: Stretch) -> Opening | None:
    """As in ", and to rebuild the pier": the passage goes on with what was promised before it."""
    if stretch.low(stretch.lo) not in AGAIN:
        return None
    for i in range(stretch.lo, min(stretch.lo + SOON, stretch.hi - 2)):
        if stretch.low(i) == "to" and stretch.tag(i + 1) in ACTS:
            return Opening(stretch.lo, "item", i, i + 1)
    return None


def denied(stretch: Stretch, at: int) -> bool:
    """As in "was not ready to respond", "no longer prepared to wait"."""
    return any(stretch.low(i) in NEGATIONS for i in range(max(stretch.lo, at - 2), at))


def refused(lists: Lists, stretch: Stretch) -> bool:
    """Whether the stretch tells of a readiness that is denied."""
    return any(stretch.low(i) in lists["ready"] and denied(stretch, i) for i in range(stretch.lo, stretch.hi))


def _opening(lists: Lists, stretch: Stretch, i: int) -> Opening | None:
    low, tag = stretch.columns.lows[i], stretch.columns.tags[i]
    if low in lists["modal"]:
        return Opening(i, "modal", i, i + 1) if tag == "MD" else None
    if low in lists["being"]:
        return _being(stretch, i)
    if low in lists["ready"] and tag not in ("NN", "NNS"):
        lo = 0 if denied(stretch, i) else _act(stretch, i + 1)
        if lo:
            return Opening(i - 1 if stretch.tag(i - 1) in FINITE else i, "ready", i, lo)
    elif low in lists["will"] and tag in NOUNS:
        lo = _act(stretch, i + 1)
        return Opening(stretch.phrase_start(i), "will", i, lo) if lo else None
    if low in lists["giving"] and _names_gift(lists, stretch, i + 1):
        return Opening(i, "gift", i, i + 1)
    return None


def _being(stretch: Stretch, i: int) -> Opening | None:
    """As in "are introducing a scheme" and "are to meet"."""
    if stretch.low(i + 1) == "to" and stretch.tag(i + 2) == "VB":
        return Opening(i, "are to", i, i + 2)
    act = i + 1 + (stretch.tag(i + 1) == "RB")
    return Opening(i, "going", act, act) if stretch.tag(act) == "VBG" else None


def _names_gift(lists: Lists, stretch: Stretch, at: int) -> bool:
    return any(stretch.low(k) in lists["gift"] or stretch.low(k) == "$" for k in range(at, at + GIVEN - 1))


def _act(stretch: Stretch, at: int) -> int:
    """Where the act begins: behind the link, which may stand after "of" and somebody's name; 0 where there is none."""
    if stretch.low(at) not in BEFORE_LINKS and stretch.tag(at) != "RB":
        return 0
    if stretch.low(at) == "of" and stretch.tag(at + 1) == "VBG":
        return at + 1
    for k in range(at, min(stretch.hi - 1, at + FAR)):
        if stretch.low(k) in LINKS:
            return k + 1
        if stretch.tag(k) in FINITE or stretch.low(k) in (",", ";"):
            return 0
    return 0
