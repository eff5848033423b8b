"""What the words of a statement may promise: every candidate."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

from bot.reading.attitudes.stretch import FINITE, NOUNS, Stretch
from bot.reading.attitudes.word_lists import Lists

MODALS = frozenset({"will", "shall", "would", "'ll", "’ll"})
KEEP = 7
"""Tokens that must stand before a trailing part for it to be cut off."""

TRAILING = frozenset({"with", "as", "including", "taking", "which", "while", "where", "given"})
JOINING = frozenset({"and", "to", "but"})
NEGATIONS = frozenset({"not", "n't", "n’t", "never", "no"})
ASIDES = frozenset({";", "(", "–", "—", "-LRB-"})
NEAR, LEFT, FAR, EARLY = 25, 4, 9, 5
"""How far into a statement what opens the promise may stand; tokens that must be left; tokens up to its "to"; tokens
in which a hope stands."""

Opener = Literal["modal", "ready", "will"]


class Opening(NamedTuple):
    """The token at which words that may promise something begin, and by what."""

    at: int
    by: Opener


@dataclass(frozen=True, slots=True)
class Undertaking:
    """Tokens lo..hi that may be promised; ``opening`` is what may open them, None where nothing does.

    ``whole`` says that they are the statement itself, as far as it goes, and not something in it.
    """

    lo: int
    hi: int
    opening: Opening | None
    whole: bool


def undertakings(lists: Lists, stretch: Stretch) -> Iterator[Undertaking]:
    """The statement as a whole and each part of it that something opens; they may overlap."""
    if stretch.hi - stretch.lo < 2:
        return
    openings = list(_openings(lists, stretch))
    if not openings and any(
        stretch.low(i) in lists["ready"] and _denied(stretch, i) for i in range(stretch.lo, stretch.hi)
    ):
        return
    first, start = openings[0] if openings else None, stretch.lo
    if first and first.by != "modal" and first.at - stretch.lo < NEAR and stretch.hi - first.at > LEFT:
        start = first.at
    yield Undertaking(start, _end(stretch, start), first, True)
    for opening in openings:
        if opening.at - stretch.lo >= LEFT and opening.at != start:
            yield Undertaking(opening.at, _end(stretch, opening.at), opening, False)


def _openings(lists: Lists, stretch: Stretch) -> Iterator[Opening]:
    """Where a modal, a readiness or a will to do something stands; what is only hoped for is none."""
    ready, will, hoped = lists["ready"], lists["will"], lists["hoped"]
    for i in range(stretch.lo, stretch.hi - 1):
        low, tag = stretch.low(i), stretch.tag(i)
        if low in hoped and i - stretch.lo < EARLY:
            return
        if low in MODALS and tag == "MD":
            yield Opening(i, "modal")
        elif low in ready and tag not in ("NN", "NNS") and not _denied(stretch, i) and _to_do(stretch, i + 1):
            yield Opening(i - 1 if stretch.tag(i - 1) in FINITE else i, "ready")
        elif low in will and tag in NOUNS and _to_do(stretch, i + 1):
            yield Opening(stretch.phrase_start(i), "will")


def _denied(stretch: Stretch, at: int) -> bool:
    """As in "was not ready to respond", "no longer prepared to wait"."""
    return any(stretch.low(i) in NEGATIONS for i in range(max(stretch.lo, at - 2), at))


def _to_do(stretch: Stretch, at: int) -> bool:
    """Whether "to" and a verb follow, at once, after an adverb, or after "of" and somebody's name."""
    if stretch.low(at) not in ("to", "on", "of") and stretch.tag(at) != "RB":
        return False
    for k in range(at, min(stretch.hi - 1, at + FAR)):
        if stretch.low(k) in ("to", "on"):
            return stretch.tag(k + 1) in ("VB", "VBG", "RB")
    return False


def _end(stretch: Stretch, lo: int) -> int:
    """Where the words of a promise end: before an aside, a trailing part, or the next thing that is told."""
    for i in range(lo + KEEP, stretch.hi):
        low, after = stretch.low(i), stretch.low(i + 1)
        if low in ASIDES or (low == "," and after in TRAILING):
            return i
        if low == "," and after in JOINING and stretch.tag(i + 2) in FINITE:
            return i
        if low == "and" and stretch.tag(i + 1) in ("VBZ", "VBD"):
            return i
    return stretch.hi
