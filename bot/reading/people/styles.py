"""Styles of address at a name: "H.E. Dr.", "the Honourable", "MP"."""

from __future__ import annotations

from bot.reading.findings import At
from bot.reading.people.runs import Run
from bot.reading.people.words import Kind, Word

AFTER_NAMES = frozenset({"MP", "MEP", "KC", "QC", "AM", "AO", "AC", "TD", "PhD", "CBE", "OBE"})
"""Letters after a name."""

ROYAL = frozenset({"prince", "princess", "king", "queen", "emir", "amir", "sultan"})
"""Ranks that a style of address is written with: "His Highness Prince"."""


def styles(words: list[Word], run: Run, office: int) -> list[At]:
    """Where styles stand: right before the name, before the office that precedes it, and after the name."""
    found = [_royal(words, run.first) or _row(words, run.first)]
    if office < run.first:
        found.append(_row(words, office))
    if run.last < len(words) and words[run.last].text in AFTER_NAMES and words[run.last].close:
        found.append(words[run.last].at)
    return [at for at in found if at is not None]


def _royal(words: list[Word], end: int) -> At | None:
    """ "His Royal Highness Prince": the rank with its style."""
    if end < 2 or words[end - 1].lower not in ROYAL or not words[end - 1].close:
        return None
    style = _row(words, end - 1)
    return At(style.start, words[end - 1].at.end) if style else None


def _row(words: list[Word], end: int) -> At | None:
    """The styles in a row that end right before the word at ``end``."""
    start = end
    while start > 0 and words[start - 1].kind is Kind.HONORIFIC and words[start].gap.strip(" .") == "":
        start -= 1
    if start == end or words[end - 1].possessive:
        return None
    return At(words[start].at.start, words[end - 1].at.end)
