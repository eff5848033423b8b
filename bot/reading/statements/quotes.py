"""Quotations of several sentences: each sentence is a statement of the one the quotation is attributed to."""

from __future__ import annotations

from bot.reading.findings import Findings
from bot.reading.statements.columns import Columns, Sentence
from bot.reading.statements.spans import offsets, trimmed
from bot.reading.statements.topics import Topics
from bot.readout import Statement

SHORTEST = 5


def add_quoted(
    columns: Columns,
    topics: Topics,
    found: Findings,
    whole: list[Sentence],
    by_sentence: list[list[Statement]],
) -> None:
    """Add the sentences inside quotations whose first or last sentence has been attributed."""
    owners: dict[int, Statement] = {}
    for sentence, statements in zip(whole, by_sentence, strict=True):
        for number in {columns.quoted[i] for i in range(sentence.lo, sentence.hi)} - {0}:
            if statements and statements[-1].cue_class in SPOKEN and statements[-1].speaker:
                owners.setdefault(number, statements[-1])
    last: Statement | None = None
    for sentence, statements in zip(whole, by_sentence, strict=True):
        middle = columns.quoted[(sentence.lo + sentence.hi) // 2]
        owner = owners.get(middle) or last if middle else None
        if not middle and statements:
            last = None
        elif owner:
            last = owner
        if owner and not statements and sentence.hi - sentence.lo >= SHORTEST:
            statements.append(_same_speaker(columns, topics, found, sentence, owner))


SPOKEN = frozenset({"assert", "inform", "assess", "warn", "urge", "other"})


def _same_speaker(columns: Columns, topics: Topics, found: Findings, sentence: Sentence, owner: Statement) -> Statement:
    lo, hi = trimmed(columns, sentence.lo, sentence.hi)
    return owner.model_copy(
        update={
            "content": found.evidence(*offsets(columns, lo, hi)),
            "topics": topics.of(columns.lows[lo:hi]),
            "kind": "position",
            "confidence": 0.7,
        }
    )
