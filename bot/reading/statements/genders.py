"""Who of a document's persons "he" and "she" can stand for, by the forms of address and pronouns beside their names."""

from __future__ import annotations

from collections import Counter

from bot.reading.statements.columns import Columns
from bot.reading.statements.mentions import Mentions

HE = frozenset({"he", "his", "him", "himself"})
SHE = frozenset({"she", "her", "herself"})
LORDS = frozenset({"mr.", "mr", "sir", "lord", "king", "prince", "sultan", "emir", "amir", "sheikh", "chairman"})
LADIES = frozenset({"ms.", "ms", "mrs.", "mrs", "lady", "dame", "queen", "princess", "sheikha", "madam", "chairwoman"})
BEFORE, BEHIND = 4, 14
"""Tokens before and behind a name that are looked at."""


def genders_of(columns: Columns, mentions: Mentions) -> dict[str, str]:
    """By name "he" or "she", for those of whom the text says so."""
    votes: dict[str, Counter[str]] = {}
    persons = mentions.persons_in(0, len(columns.lows))
    begins = {start for _, start, _ in persons}
    alone = 0
    for speaker, start, end in persons:
        first = start >= alone
        alone = _sentence_end(columns, start)
        told = _addressed(columns, start) or (_behind(columns, end, begins) if first else None)
        if told and speaker.name:
            votes.setdefault(speaker.name, Counter())[told] += 1
    return {name: told.most_common(1)[0][0] for name, told in votes.items()}


def _sentence_end(columns: Columns, i: int) -> int:
    return next((k for k in range(i, len(columns.lows)) if columns.lows[k] in (".", "!", "?")), len(columns.lows))


def _addressed(columns: Columns, start: int) -> str | None:
    """As in "Ms. Van Hecke", "For her part, Van Hecke"."""
    before = columns.lows[max(0, start - BEFORE) : start]
    if not LORDS.isdisjoint(before[-2:]) or "his part ," in " ".join(before):
        return "he"
    return "she" if not LADIES.isdisjoint(before[-2:]) or "her part ," in " ".join(before) else None


def _behind(columns: Columns, end: int, begins: set[int]) -> str | None:
    """The first pronoun of the sentence behind the name, nobody else being named between."""
    for k in range(end, min(len(columns.lows), end + BEHIND)):
        low = columns.lows[k]
        if k in begins or low in (".", ";"):
            return None
        if low in HE or low in SHE:
            return "he" if low in HE else "she"
    return None
