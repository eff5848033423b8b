"""Sentences that report without any cue, in the middle of attributed ones."""

from __future__ import annotations

from bot.reading.findings import Findings
from bot.reading.statements.columns import Columns, Sentence
from bot.reading.statements.lexicon import Lexicon
from bot.reading.statements.speakers import Speakers
from bot.readout import Statement


def add_implicit(
    columns: Columns,
    lexicon: Lexicon,
    speakers: Speakers,
    found: Findings,
    whole: list[Sentence],
    by_sentence: list[list[Statement]],
) -> None:
    """Add to ``by_sentence`` the statements of sentences that have no cue."""
