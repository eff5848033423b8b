"""The sentence that tells of the exchange: "X met with Y in Z today"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc

from bot.reading.findings import At, Findings
from bot.reading.occasion.lexicon import OccasionLexicon
from bot.reading.occasion.sentences import sentences_of
from bot.reading.occasion.telling import told_in
from bot.readout import EventType

LEAD = 12
"""How many sentences from the top may tell what the document is about."""

_TOGETHER = re.compile(
    r"\b(?:presidents|ministers|leaders|ambassadors) of (?:the )?[A-Z][\w-]+ (?:states|countries|nations)\b|"
    r"\bthe (?:two|three|four) (?:presidents|prime ministers|ministers|foreign ministers|leaders|sides)\b",
    re.I,
)
BY_PHONE = re.compile(
    r"\b(?:by|over(?: the)?|on the|via) (?:tele)?phone\b|\btelephone\b|\bphone (?:call|conversation|talk)"
    r"|\bvideo call\b|\bby video ?conference\b|\b(?:in|during) an? video(?: |-)?(?:call|conference|talk)",
    re.I,
)

_SOON = 300


@dataclass(frozen=True, slots=True)
class Exchange:
    """Where the exchange is told: the sentence, the telling words in it, and the kind of event they mean."""

    sentence: At
    cue: At
    kind: EventType
    ahead: bool
    by_phone: bool


def exchanges(doc: Doc, found: Findings, lexicon: OccasionLexicon) -> Iterator[Exchange]:
    """Every telling of an exchange in a sentence that names a person or a state, in order."""
    for at in sentences_of(doc):
        if not _names_somebody(found, at):
            continue
        told = told_in(found, at, lexicon)
        if told is not None:
            by_phone = BY_PHONE.search(found.document.text, at.start, at.end) is not None
            yield Exchange(at, told.cue, told.kind, told.ahead, by_phone)


def main_telling(tellings: list[Exchange], text: str) -> Exchange | None:
    """The telling that the document is about: the first in a sentence; a heading's only where there is none.

    Where words came ("received a message"), the meeting at which they were brought is what the text is about.
    """
    whole = [
        t for t in tellings if text[t.sentence.start : t.sentence.end].rstrip().endswith((".", ":", ";", "”", '"'))
    ]
    first = next(iter(whole or tellings), None)
    if first is None or first.kind != "letter":
        return first
    brought = (t for t in whole if t.kind != "letter" and 0 < t.sentence.start - first.sentence.end < _SOON)
    return next(brought, first)


def _names_somebody(found: Findings, at: At) -> bool:
    named = any(at.holds(m) for p in found.people for m in p.mentions) or any(at.holds(c.at) for c in found.countries)
    if named or _TOGETHER.search(found.document.text, at.start, at.end):
        return True
    return any(at.start <= e.start < at.end for body in found.organisations for e in body.evidence)
