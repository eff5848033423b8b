"""Scores a whole reading against the labels of its document."""

from __future__ import annotations

from collections.abc import Iterable

from bot.readout import Readout
from tests.gold.scoring.labels import Gold
from tests.gold.scoring.named import score_named
from tests.gold.scoring.occasion import score_event, score_people
from tests.gold.scoring.sheet import Row, Sheet
from tests.gold.scoring.statements import score_owned, score_statements


class TextDiffersError(ValueError):
    """The reading is not one of the labelled text, character for character."""


def score_all(read: Iterable[tuple[Gold, Readout]]) -> Sheet:
    """The sheet of any number of documents and their readings. Raises TextDiffersError."""
    sheet = Sheet()
    for gold, reading in read:
        score(gold, reading, sheet)
    return sheet


def score(gold: Gold, reading: Readout, sheet: Sheet) -> None:
    """Add one document to the sheet; what an exchange is about is scored only where there is one."""
    if reading.text != gold.text:
        raise TextDiffersError(f"{gold.id}: the reading's text is not the labelled text")
    pieces = list(reading.evidence())
    verbatim = sum(p.start < p.end and gold.text[p.start : p.end] == p.quote for p in pieces)
    sheet.add(Row.EVIDENCE, verbatim, len(pieces), len(pieces))
    right = reading.is_readout == gold.is_readout
    sheet.judge(Row.IS_READOUT, right)
    sheet.judge(Row.READOUTS if gold.is_readout else Row.OTHERS, right)
    if not right:
        sheet.misses.append(f"{gold.id}: read as {'a' if reading.is_readout else 'no'} readout")
    if gold.is_readout:
        score_event(gold, reading, sheet)
        score_people(gold, reading, sheet)
    score_statements(gold, reading, sheet)
    score_owned(gold, reading, sheet)
    score_named(gold, reading, sheet)
