"""Whose promise it is: by whom it is to be done, who does it in the clause, whose readiness it is, or who speaks."""

from __future__ import annotations

import re

from bot.reading.attitudes.doers import last_of_subject, speaking
from bot.reading.attitudes.joined import Bounds, subject_to
from bot.reading.attitudes.named import POSSESSIVE
from bot.reading.attitudes.owners import Owner, Owners
from bot.reading.attitudes.passages import Passage
from bot.reading.attitudes.stretch import FINITE, INSIDE, NOUNS, RELATIVE, Stretch
from bot.reading.attitudes.undertakings import Undertaking
from bot.readout import Statement

OURS = frozenset({"we", "our", "us", "i", "my"})
THEIRS = frozenset({"they", "their", "its", "his", "her", "it", "he", "she"})
REPORTS = re.compile(
    r"\b(?:agreements?|memorandum|mou|treaty|declaration|statement|communiqu[eé]|document|text|visit|meeting|talks|"
    r"decision|announcement|package|plan|partnership|arrangement|initiative|programme|program|resolution|accord)\b",
    re.I,
)
"""What reports somebody's will and has none."""

BEHIND = 8
"""Tokens between the one who owns a readiness and the noun for it."""


def promiser(owners: Owners, passage: Passage, one: Undertaking) -> Owner:
    """The owner of a promise: (by, party)."""
    stretch, statement = passage.stretch, passage.statement
    agent = owners.named.agent(stretch, one.lo, one.hi)
    if agent:
        return agent, agent
    subject = owners.named.subject(stretch) if statement else None
    if subject:
        return subject.called, subject.state
    words = _before(stretch, one)
    owner = _owner(owners, passage, words) if words else None
    if owner:
        return owner
    return owners.of(statement) if statement else _of_sentence(owners, stretch)


def _before(stretch: Stretch, one: Undertaking) -> Bounds | None:
    """The words for the one whose doing or readiness opens the promise; None where they stand in a clause inside it."""
    opening = one.opening
    if opening is None or any(stretch.low(i) in RELATIVE for i in range(one.lo + 1, opening.at)):
        return None
    if opening.by != "will":
        last = last_of_subject(stretch, one)
        return subject_to(stretch, last) if last >= stretch.lo else None
    noun = opening.word
    for i in range(noun - 1, max(stretch.lo, noun - BEHIND) - 1, -1):
        if stretch.low(i) in POSSESSIVE:
            return subject_to(stretch, i - 1)
        if stretch.tag(i) == "PRP$":
            return i, i + 1
        if stretch.tag(i) not in INSIDE:
            break
    if stretch.low(noun + 1) == "of":
        return noun + 2, max(noun + 3, opening.lo - 1)
    return (stretch.phrase_start(noun), noun) if stretch.phrase_start(noun) < noun else None


def _owner(owners: Owners, passage: Passage, words: Bounds) -> Owner | None:
    """Whom these words mean; None where they say no more than who speaks does."""
    stretch, (lo, hi) = passage.stretch, words
    reported = passage.statement is not None and not _by_thing(owners, passage.statement)
    states = owners.named.among(stretch, lo, hi)
    if states:
        return owners.together(states)
    if reported:
        return None
    first = stretch.low(lo)
    if hi - lo == 1 and first in OURS | THEIRS:
        return owners.called("we") if first in OURS else owners.unnamed() if passage.statement else None
    return owners.called(stretch.columns.text(lo, hi)) if stretch.tag(hi - 1) in NOUNS else None


def _by_thing(owners: Owners, statement: Statement) -> bool:
    """Whether what speaks only reports: "The agreement underlines the government's resolve to"."""
    speaker = statement.speaker
    if speaker is None or speaking(statement) != "thing" or owners.party(speaker):
        return False
    return REPORTS.search(speaker) is not None


def _of_sentence(owners: Owners, stretch: Stretch) -> Owner:
    """Whose the sentence is that no statement covers: its subject, else the sides."""
    verb = next((i for i in range(stretch.lo, stretch.hi) if stretch.tag(i) in FINITE), -1)
    if verb > stretch.lo:
        lo, hi = subject_to(stretch, verb - 1)
        states = owners.named.among(stretch, lo, hi)
        if states:
            return owners.together(states) or owners.unnamed()
        if stretch.low(lo) in OURS:
            return owners.called("we")
        if stretch.tag(hi - 1) in NOUNS and owners.party(stretch.columns.text(lo, hi)):
            return owners.called(stretch.columns.text(lo, hi))
    return owners.unnamed()
