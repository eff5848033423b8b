"""What the words of a statement may back or oppose: every candidate, with what speaks for and against it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bot.reading.attitudes.stretch import FINITE, ITEMS, NOUNS, Stretch
from bot.reading.attitudes.triggers import Table, Trigger
from bot.readout import Polarity, Statement

CUES: dict[str, Polarity] = {"oppose": "opposes", "condemn": "opposes", "support": "supports", "praise": "supports"}
KINDS: dict[str, Polarity] = {"opposition": "opposes", "condemnation": "opposes", "support": "supports"}
NOT = frozenset({"not", "never", "cannot", "n't", "n’t", "no"})
VERBS = frozenset({"back", "oppose", "cease", "fight"})
WHOLE = frozenset({"whole", "whole by kind", "item", "thanked", "warned", "dwelt on"})
"""Groups whose object is the content itself, which must then be no clause."""

GAP = 3
"""How many tokens may stand between a trigger and its preposition."""

OF_WHOM = 14
"""And how many where it is said whose it is: "the concern of many member states over"."""

ASKING = frozenset({"WRB", "WP", "WDT"})
"""Tags of words that no object begins with: how, what, which."""

STEM = 6
"""Letters of a cue word that count."""

JUDGED_IN, JUDGED_BY = 14, 6
"""In how many tokens the verb of a judgement stands, and in how many after it its word."""

Found = tuple[Polarity, int, int, str]
"""Polarity, where the object begins, the token that brought it in, the group of that."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Tokens lo..hi that may be an object; ``trigger`` is the token that brought it in (``lo`` where none did)."""

    polarity: Polarity
    lo: int
    hi: int
    trigger: int
    group: str
    features: tuple[str, ...]


def candidates(table: Table, statement: Statement, stretch: Stretch) -> Iterator[Candidate]:
    """Every candidate in a statement; they may overlap."""
    talked_of = statement.cue_class == "discuss"
    for polarity, lo, trigger, group in _found(table, statement, stretch):
        if lo >= stretch.hi or stretch.tag(lo) in ASKING or (talked_of and group != "loaded"):
            continue
        hi = stretch.phrase_end(lo)
        if group in WHOLE and _told_of(stretch, hi):
            continue
        found = (polarity, lo, trigger, group)
        yield Candidate(polarity, lo, hi, trigger, group, tuple(_features(table, statement, stretch, found, hi)))


def _found(table: Table, statement: Statement, stretch: Stretch) -> Iterator[Found]:
    whole = _whole(statement)
    if whole and not _names_an_attitude(table, stretch):
        yield whole[0], stretch.lo, stretch.lo, whole[1]
        yield from _items(stretch, whole[0], stretch.lo)
    for i, low in enumerate(stretch.columns.lows[stretch.lo : stretch.hi], start=stretch.lo):
        for trigger in table.triggers.get(low, ()):
            at = _object(stretch, trigger, i)
            if at and (trigger.group != "cease" or statement.kind == "request"):
                yield trigger.polarity, at, i, trigger.group
                if trigger.part == "noun":
                    yield from _items(stretch, trigger.polarity, at)
        if low in table.loaded or (low in table.begins_loaded and f"{low} {stretch.low(i + 1)}" in table.loaded):
            yield "opposes", stretch.phrase_start(i), i, "loaded"
        elif (
            low in table.begins_principle
            and stretch.joined(i) in table.principles
            and stretch.tag(i)[:2] in ("NN", "JJ", "CD")
        ):
            yield "supports", stretch.phrase_start(i), i, "principle"
    yield from _judged(table, stretch)


def _whole(statement: Statement) -> tuple[Polarity, str] | None:
    """What the cue, or else the kind, of a statement makes of its whole content."""
    polarity = CUES.get(statement.cue_class or "")
    if polarity:
        return polarity, "whole"
    if statement.cue is None:
        return None
    if statement.cue_class in ("warn", "thank"):
        return ("opposes", "warned") if statement.cue_class == "warn" else ("supports", "thanked")
    of_kind = KINDS.get(statement.kind)
    if of_kind:
        return of_kind, "whole by kind"
    return ("supports", "dwelt on") if statement.kind in ("position", "request") else None


def _names_an_attitude(table: Table, stretch: Stretch) -> bool:
    """Whether the content's own noun is an attitude, as in "her support for the mission": its object counts, not it."""
    head = stretch.head(stretch.lo)
    named = table.triggers.get(stretch.low(head), ())
    return any(one.part == "noun" and one.links and _object(stretch, one, head) for one in named)


def _items(stretch: Stretch, polarity: Polarity, at: int) -> Iterator[Found]:
    """The next item of a list, as in "the war and the occupation"."""
    end = stretch.phrase_end(at)
    if stretch.low(end) == ",":
        end += 1
    if stretch.tag(end) == "CC" and stretch.low(end + 1) in ITEMS:
        yield polarity, end + 1, end + 1, "item"


def _judged(table: Table, stretch: Stretch) -> Iterator[Found]:
    """The subject of a clause that calls it something: "Israel's attacks pose a threat"."""
    for i in range(stretch.lo + 1, min(stretch.hi - 1, stretch.lo + JUDGED_IN)):
        if stretch.tag(i) in FINITE:
            for k in range(i + 1, min(stretch.hi, i + JUDGED_BY)):
                polarity = table.judging.get(stretch.low(k))
                if polarity:
                    yield polarity, stretch.lo, i, "judged"
                    return
            return


def _object(stretch: Stretch, trigger: Trigger, i: int) -> int:
    """Where the object of a trigger at token i begins, 0 where it is none."""
    tag = stretch.tag(i)
    if not _fits(stretch, trigger, i, tag):
        return 0
    at = i + 1
    if trigger.links:
        stop = min(stretch.hi, at + GAP)
        link = next((k for k in range(at, stop) if stretch.low(k) in trigger.links), 0)
        if not link and trigger.group in ("fear", "backing", "holding") and stretch.low(at) == "of":
            link = next(
                (k for k in range(at, min(stretch.hi, at + OF_WHOM)) if stretch.low(k) in trigger.links - {"of"}), 0
            )
        if not link:
            return 0
        at = link + 1
    elif stretch.tag(at) in ("IN", "TO", ",", ".", "CC", "") or stretch.low(at) == "that":
        return 0
    if trigger.part == "noun" and trigger.group == "holding" and stretch.tag(at) in ("VB", "VBG"):
        return 0
    return at if at < stretch.hi else 0


def _fits(stretch: Stretch, trigger: Trigger, i: int, tag: str) -> bool:
    part = trigger.part
    if part == "verb":
        return tag.startswith("VB")
    if part == "noun":
        return tag in NOUNS
    if part == "refused":
        return tag.startswith("VB") and any(stretch.low(k) in NOT for k in range(i - 3, i))
    return True


def _features(table: Table, statement: Statement, stretch: Stretch, found: Found, hi: int) -> Iterator[str]:
    """What speaks for and against: what brought it in, what is said with which cue, what the object is."""
    polarity, lo, trigger, group = found
    yield f"by {group}"
    yield f"{polarity} in {statement.kind}"
    yield f"{polarity} after {statement.cue_class or 'no cue'}"
    if group in ("whole", "item") and statement.cue:
        for word in statement.cue.quote.lower().split()[-3:]:
            yield f"cue {word[:STEM]}"
    if group in VERBS:
        yield f"verb {stretch.tag(trigger)}"
    head = stretch.head(lo)
    classes = {name for i in range(lo, min(head + 1, hi)) for name in table.heads.get(stretch.low(i), ())}
    for name in classes or {"other"}:
        yield f"{polarity} {name}"
    yield from _named(stretch, lo, hi, polarity)
    if group not in ("whole", "item") and any(stretch.low(k) in NOT for k in range(trigger - 3, trigger)):
        yield "negated"


def _named(stretch: Stretch, lo: int, hi: int, polarity: str) -> Iterator[str]:
    if any(stretch.tag(i) == "NNP" for i in range(lo, hi)):
        yield f"{polarity} with a name"
    if any(stretch.tag(i) == "POS" for i in range(lo, min(hi, lo + 5))):
        yield f"{polarity} with an owner"


def _told_of(stretch: Stretch, hi: int) -> bool:
    """Whether a verb follows the phrase that ends at token ``hi``: it is the subject of a clause."""
    while stretch.tag(hi) == "RB":
        hi += 1
    return stretch.tag(hi) in FINITE
