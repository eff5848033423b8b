"""What speaks for and against a promise: how it opens, what is said with which cue, who is to do it."""

from __future__ import annotations

from collections.abc import Iterator

from bot.reading.attitudes.owners import Owners
from bot.reading.attitudes.stretch import Stretch
from bot.reading.attitudes.undertakings import Undertaking
from bot.reading.attitudes.word_lists import Lists
from bot.readout import Statement

VERBAL = frozenset({"VB", "VBG", "VBZ", "VBD", "VBP", "MD"})
GROUP = frozenset({"RB", "VBZ", "VBP", "VBD", "VBN", "RP"})
"""Tags between a subject and what opens a promise: "has always been ready"."""

OTHERS = frozenset({"you", "your"})
NOT = frozenset({"not", "never", "n't", "n’t", "no"})
STEM, CUE = 6, 2
"""Letters of a cue word that count, and how many of its last words."""

HEAD, GIVEN = 3, 6
"""Tokens in which the subject stands, and what is given."""


def signs_of(lists: Lists, owners: Owners, statement: Statement, stretch: Stretch, one: Undertaking) -> Iterator[str]:
    """The features of one candidate, as ``attitudes/weights.tsv`` names them."""
    how = "whole" if one.whole or one.opening is None else one.opening.by
    yield f"by {how}"
    yield f"kind {statement.kind}"
    yield f"{how} in {statement.kind}"
    yield from _cue(statement)
    tag = stretch.tag(one.lo)
    yield f"opens {tag if tag in VERBAL or tag in ('JJ', 'RB') else 'noun'}"
    subject = _subject(lists, owners, statement, stretch, one)
    yield f"subject {subject}"
    if one.opening:
        yield f"{one.opening.by} by {subject}"
    yield from _verb(lists, stretch, one)
    if any(stretch.low(i) in lists["gift"] for i in range(one.lo, min(stretch.hi, one.lo + GIVEN))):
        yield "a gift"
    if statement.speaker is None:
        yield "nobody"


def _cue(statement: Statement) -> Iterator[str]:
    yield f"cue {statement.cue_class or 'none'}"
    if statement.cue:
        for word in statement.cue.quote.lower().split()[-CUE:]:
            yield f"cue {word[:STEM]}"
        if statement.cue.start > statement.content.start:
            yield "cue behind"


def _subject(lists: Lists, owners: Owners, statement: Statement, stretch: Stretch, one: Undertaking) -> str:
    """Who is to do it: the speaker's own side, another state, a thing, or nobody who is named again."""
    last = _last_of_subject(stretch, one)
    if last < stretch.lo or (one.opening is None and stretch.tag(stretch.lo) in VERBAL):
        return "none"
    first = stretch.phrase_start(last)
    words = {stretch.low(i) for i in range(first, last + 1)}
    if not OTHERS.isdisjoint(words):
        return "other"
    if not lists["own"].isdisjoint(words):
        return "own"
    named = owners.named.doing(stretch, last + 1)
    party = named.state if named else owners.party(stretch.columns.text(first, last + 1))
    if party is None:
        return "thing"
    return "own state" if party in (statement.party, owners.of(statement)[0]) else "other state"


def _last_of_subject(stretch: Stretch, one: Undertaking) -> int:
    """The token before the verb group that opens the promise; where a noun opens it, the one that says whose it is."""
    if one.opening is None:
        return min(stretch.lo + HEAD, stretch.hi) - 1
    at, how = one.opening
    if how == "will":
        return at
    i = at - 1
    while i >= stretch.lo and stretch.tag(i) in GROUP:
        i -= 1
    return i


def _verb(lists: Lists, stretch: Stretch, one: Undertaking) -> Iterator[str]:
    if one.opening is None:
        yield "no trigger"
        return
    at, how = one.opening
    yield f"first {how}"
    if how != "modal":
        return
    yield f"modal {stretch.low(at)}"
    k = at + 1
    while stretch.tag(k) == "RB":
        k += 1
    if stretch.low(k) == "be" and stretch.tag(k + 1) == "VBN":
        yield "passive arranged" if stretch.low(k + 1) in lists["arranged"] else "passive"
    elif stretch.low(k) in lists["effect"]:
        yield "effect"
    elif stretch.low(k) == "like":
        yield "would like"
    if any(stretch.low(i) in NOT for i in range(at, at + 3)):
        yield "not done"
