"""Commitments: what was promised, by which side, until when. Fills ``Findings.commitments``."""

from __future__ import annotations

import re
from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc

from bot.reading.findings import Findings, findings_of
from bot.reading.statements.due import due_date
from bot.reading.statements.owners import Owners
from bot.readout import Commitment, Statement

TRIGGER = re.compile(
    r"\b(?:is|are|was|were|stands?|stood|remains?|remained|be)\s+(?:\w+ly\s+|also\s+)?"
    r"(?:ready|prepared|willing|committed|determined)\s+to\b"
    r"|\bintends? to\b|\bplans? to\b|\bis exploring\b"
)
COMMITMENT_TO = re.compile(r"^[\w\s'’.-]{0,60}?\bcommitments? (?:of [\w\s]+? )?to (?=\w)", re.I)
TAIL = re.compile(
    r"\s*(?:[,(]|\s[–—]\s?)\s*(?:with|in support of|as well as|as|including|taking|which|while|in particular|"
    r"in light of|given)\b"
)
KEEP = 40
"""Characters that must stand before a trailing part for it to be cut off."""


@Language.factory("attache_commitments")
def make_commitments(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """The component; needs the statements."""
    return commitments


def commitments(doc: Doc) -> Doc:
    """Add a commitment for each statement that promises something."""
    found = findings_of(doc)
    owners = Owners(found)
    for statement in found.statements:
        if statement.kind == "commitment":
            found.commitments.append(_commitment(found, owners, statement))
    return doc


def _commitment(found: Findings, owners: Owners, statement: Statement) -> Commitment:
    words = statement.content.quote
    start = _start(words)
    tail = TAIL.search(words, start + KEEP)
    end = tail.start() if tail else len(words)
    by, party = owners.of(statement)
    base = statement.content.start
    return Commitment(by=by, party=party, content=found.evidence(base + start, base + end), due=due_date(words))


def _start(words: str) -> int:
    named = COMMITMENT_TO.match(words)
    if named:
        return named.end()
    trigger = TRIGGER.search(words)
    return trigger.start() if trigger and len(words) - trigger.start() > KEEP // 2 else 0
