"""States and bodies where a text names them, and whether officials of theirs are told of there."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from bot.reading.findings import At, Findings
from bot.reading.occasion.exchange import Exchange
from bot.reading.occasion.participants import TOPIC

_OFFICE = (
    r"(?:president|minister|secretary|chancellor|premier|king|queen|prince|emir|amir|sultan|ambassador|envoy"
    r"|representative|commissioner|speaker|leader|chair(?:man|person|woman)?|director|head|adviser|advisor|governor"
    r"|counsel+or|delegation|government|officials?|counterparts?|colleagues?|side|authorities|parliament|delegates|ministers"
    r"|leaders|presidents|foreign ministry|representatives)"
)
OFFICE_BEFORE = re.compile(
    _OFFICE + r"s?(?:\s+[\w-]+){0,3}\s+(?:of|from|for)\s+(?:the\s+)?(?:[\w\s,]{0,60}(?:,|and)\s+)?$", re.I
)
OFFICE_AFTER = re.compile(r"^(?:['’]s)?(?:[\s-]+(?:[\w-]+,?\s+){0,4})" + _OFFICE + r"\b", re.I)
_DOMESTIC_AFTER = re.compile(
    r"^(?:-[A-Z][\w-]+)?[\s-]+(?:American|community|diaspora|[Bb]usiness|civil|company|companies)", re.I
)


class Named(NamedTuple):
    """A state or body where the text names it."""

    at: At
    party: str


def all_named(found: Findings, bodies: Mapping[str, str]) -> list[Named]:
    """The states named, and the bodies that can be a party, in the order of the text."""
    named = [Named(c.at, c.name) for c in found.countries]
    for body in found.organisations:
        for piece in body.evidence:
            party = bodies.get(piece.quote.lower()) or bodies.get(body.name.lower())
            if party:
                named.append(Named(At(piece.start, piece.end), party))
    return sorted(named)


def before_topic(found: Findings, told: Exchange) -> At:
    """The telling sentence up to what was talked about."""
    topic = TOPIC.search(found.document.text, told.cue.end, told.sentence.end)
    return At(told.sentence.start, topic.start() if topic else told.sentence.end)


def has_officials(found: Findings, at: At) -> bool:
    """Whether an office stands beside a state or a body: "the President of Peru", "Peru's delegation"."""
    text = found.document.text
    if _DOMESTIC_AFTER.match(text[at.end : at.end + 40]):
        return False
    before, after = text[max(0, at.start - 110) : at.start], text[at.end : at.end + 70]
    return OFFICE_BEFORE.search(before) is not None or OFFICE_AFTER.match(after) is not None
