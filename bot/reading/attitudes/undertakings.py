"""What the words of a passage may promise: every candidate."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from bot.reading.attitudes.openings import ACTS, Opening, goes_on, openings, refused
from bot.reading.attitudes.passages import Passage
from bot.reading.attitudes.stretch import FINITE, Stretch
from bot.reading.attitudes.word_lists import Lists

KEEP, SPOKEN = 4, 3
"""Tokens that must stand before a trailing part for it to be cut off; before the next thing that is told."""

TRAILING = frozenset({
    "with", "as", "including", "taking", "which", "while", "where", "given", "particularly", "who", "despite", "that",
    "by",
})  # fmt: skip
JOINING = frozenset({"and", "but", "as"})
PARENTHESES = frozenset({"(", "-LRB-"})
ASIDES = frozenset({";", ":", "–", "—"}) | PARENTHESES
BOUNDS = frozenset({",", ";", ":", "that", "how", "and", "•", "·", "●", "-", "–", "if", "which", "while"})
"""What a clause may begin behind."""

SHORT_FORM = 4
"""Tokens of a short form in parentheses, with these."""

LEFT, LONG, MORE, ITEMS = 4, 3, 0.4, 80
"""Tokens before what opens a promise for it to be more than the statement; tokens of a subject that is taken along; by
how much a longer end must be longer; tokens in which further things are promised by the same opening."""

Part = Literal["", "clause", "past", "item"]


@dataclass(frozen=True, slots=True)
class Undertaking:
    """Tokens lo..hi that may be promised; ``opening`` is what may open them, None where nothing does.

    ``whole`` says that they are the statement itself, as far as it goes, and not something in it. ``cut`` names the
    words before which they end. ``part`` is "clause" with its subject, "past" where they go on past the cut, "item" for
    a further thing that the same opening promises.
    """

    lo: int
    hi: int
    opening: Opening | None
    whole: bool = False
    part: Part = ""
    cut: str = ""

    @property
    def how(self) -> str:
        """By what it opens."""
        return "whole" if self.whole or self.opening is None else self.opening.by


def undertakings(lists: Lists, passage: Passage) -> Iterator[Undertaking]:
    """A statement as a whole and each part of the passage that something opens; they may overlap."""
    stretch, start = passage.stretch, -1
    if stretch.hi - stretch.lo < 2:
        return
    opened = list(openings(lists, stretch))
    if passage.statement:
        if not opened and refused(lists, stretch):
            return
        first, start = opened[0] if opened else None, stretch.lo
        if first and first.by == "will" and first.at <= start + 1:
            start = first.lo
        yield from _each(stretch, start, first, True)
    else:
        again = goes_on(stretch)
        if again:
            yield from _each(stretch, again.lo, again, False)
    for opening in opened:
        yield from _opened(passage, opening, start)


def _opened(passage: Passage, opening: Opening, start: int) -> Iterator[Undertaking]:
    """What one opening promises, where that is not the whole, which begins at ``start``."""
    stretch, lo, told = passage.stretch, opening.lo, passage.statement is not None
    if opening.by == "modal":
        lo = opening.at if told else lo
        clause = _clause(stretch, opening.at)
        if clause != start and clause <= opening.at - LONG:
            yield _ended(stretch, clause, opening, "clause")
    if lo != start and (not told or lo - stretch.lo >= LEFT):
        yield from _each(stretch, lo, opening, False)


def _clause(stretch: Stretch, at: int) -> int:
    """Where the clause begins whose verb stands at ``at``."""
    while at > stretch.lo and stretch.low(at - 1) not in BOUNDS and "\n" not in stretch.low(at - 1):
        at -= 1
    return at


def _each(stretch: Stretch, lo: int, opening: Opening | None, whole: bool) -> Iterator[Undertaking]:
    """What is promised from token ``lo`` on: up to the first cut, past it, and each thing behind "and to"."""
    if lo >= stretch.hi:
        return
    hi, cut = _end(stretch, lo)
    yield Undertaking(lo, hi, opening, whole, "", cut)
    far = next((i for i in range(lo + KEEP, stretch.hi) if stretch.low(i) in (";", ":")), _last(stretch))
    if cut != "and to" and far - hi > (hi - lo) * MORE:
        yield Undertaking(lo, far, opening, whole, "past", cut)
    for i in range(lo + 2, min(lo + ITEMS, stretch.hi - 3)):
        if stretch.low(i) == "and" and _again(stretch, i + 1):
            yield _ended(stretch, i + 2 if stretch.low(i + 1) == "to" else i + 3, opening, "item")


def _ended(stretch: Stretch, lo: int, opening: Opening | None, part: Part) -> Undertaking:
    hi, cut = _end(stretch, lo)
    return Undertaking(lo, hi, opening, False, part, cut)


def _again(stretch: Stretch, i: int) -> bool:
    """Whether "to" and a verb stand at ``i``, maybe behind an adverb."""
    i += stretch.tag(i) == "RB"
    return stretch.low(i) == "to" and stretch.tag(i + 1) in ACTS


def _last(stretch: Stretch) -> int:
    return stretch.hi - 1 if stretch.low(stretch.hi - 1) == "." and stretch.hi - stretch.lo > 1 else stretch.hi


def _end(stretch: Stretch, lo: int) -> tuple[int, str]:
    """Where the words of a promise end, and before what: a next item, an aside, a trailing part, what is told next."""
    for i in range(lo + 2, stretch.hi):
        low = stretch.low(i)
        if low == "and" and _again(stretch, i + 1):
            return i - (stretch.low(i - 1) == ","), "and to"
        if low == "," and i >= lo + SPOKEN and stretch.low(i + 1) in JOINING and _told(stretch, i + 2):
            return i, "told"
        cut = _cut(stretch, i, low) if i >= lo + KEEP else ""
        if cut:
            return i - _led_in(stretch, i - 1, cut), cut
    return max(_last(stretch), lo + 1), ""


def _led_in(stretch: Stretch, i: int, cut: str) -> bool:
    """Whether the token before a cut belongs to what is cut off: "in which", "such as"."""
    return (cut == "which" and stretch.tag(i) == "IN") or (cut == "as" and stretch.low(i) == "such")


def _told(stretch: Stretch, i: int) -> bool:
    return stretch.tag(i) in FINITE or stretch.low(i) == "well"


def _cut(stretch: Stretch, i: int, low: str) -> str:
    after = stretch.low(i + 1)
    if low in ASIDES:
        return "" if low in PARENTHESES and _short(stretch, i) else "aside"
    if low == "," and after in TRAILING:
        return f", {after}"
    if low == "and" and stretch.tag(i + 1) in ("VBZ", "VBD"):
        return "told"
    if low in ("which", "while", "that") or (low == "as" and stretch.tag(i + 1) in ("PRP", "DT", "NNP")):
        return low
    return ""


def _short(stretch: Stretch, i: int) -> bool:
    """Whether a short form is put in parentheses behind a name, which the promise goes on past."""
    return any(stretch.low(k) in (")", "-rrb-") for k in range(i + 1, i + SHORT_FORM))
