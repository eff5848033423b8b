"""Who is to do what a passage may promise: the speaker's own side, a state, somebody else, a thing."""

from __future__ import annotations

from bot.reading.attitudes.owners import TOGETHER, Owners
from bot.reading.attitudes.passages import Passage
from bot.reading.attitudes.stretch import Stretch
from bot.reading.attitudes.undertakings import Undertaking
from bot.reading.attitudes.word_lists import Lists
from bot.readout import Statement

VERBAL = frozenset({"VB", "VBG", "VBZ", "VBD", "VBP", "MD"})
GROUP = frozenset({"RB", "VBZ", "VBP", "VBD", "VBN", "RP"})
"""Tags between a subject and what opens a promise: "has always been ready"."""

TODAY = frozenset({"today", "yesterday"})
OTHERS = frozenset({"you", "your"})
PRONOUNS = ("we", "i", "our", "they", "their", "it", "he", "she", "his", "her", "its")
HEAD = 3
"""Tokens in which the subject stands."""


def doer(lists: Lists, owners: Owners, passage: Passage, one: Undertaking) -> str:
    """What the words before the opening say of who is to do it."""
    stretch = passage.stretch
    last = last_of_subject(stretch, one)
    if last < stretch.lo or (one.opening is None and stretch.tag(stretch.lo) in VERBAL):
        return "none"
    first = stretch.phrase_start(last)
    words = {stretch.low(i) for i in range(first, last + 1)}
    if not OTHERS.isdisjoint(words):
        return "other"
    pronoun = next((word for word in PRONOUNS if word in words), None)
    if pronoun or not lists["own"].isdisjoint(words):
        return pronoun or "own"
    named = owners.named.doing(stretch, last + 1)
    party = named.state if named else owners.party(stretch.columns.text(first, last + 1))
    if party is None:
        return "name" if stretch.tag(last) in ("NNP", "NNPS") else "thing"
    return _state(owners, passage.statement, party)


def _state(owners: Owners, statement: Statement | None, party: str) -> str:
    if statement is None:
        return "state"
    return "own state" if party in (statement.party, owners.of(statement)[0]) else "other state"


def last_of_subject(stretch: Stretch, one: Undertaking) -> int:
    """The token before the verb group that opens the promise; where a noun opens it, the one that says whose it is."""
    if one.opening is None:
        return min(stretch.lo + HEAD, stretch.hi) - 1
    if one.opening.by == "will":
        return one.opening.at
    i = one.opening.at - 1
    while i >= stretch.lo and (stretch.tag(i) in GROUP or stretch.low(i) in TODAY):
        i -= 1
    return i


def speaking(statement: Statement) -> str:
    """What the speaker's words say of who is to do it, where no other subject is named."""
    speaker = statement.speaker
    if speaker is None:
        return "nobody"
    first = speaker.split(None, 1)[0].lower()
    if first in PRONOUNS:
        return first
    if statement.party:
        return "state" if statement.party == speaker else "person"
    return "many" if TOGETHER.search(speaker) else "thing"
