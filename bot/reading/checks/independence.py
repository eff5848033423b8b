"""The age of states. Source: ``seeds/checks/independence.tsv`` (The World Factbook, public domain)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.reading.checks.numerals import CARDINAL, ORDINAL, number_of
from bot.reading.checks.rules import alarm
from bot.reading.checks.surroundings import sentence_at
from bot.reading.checks.tables import cells, looked_up
from bot.reading.findings import At, CountryMention, Findings
from bot.reading.occasion.calendar import Calendar, ordinal
from bot.readout import Check

_WHOSE = r"(?:(?:the|your|their|its|his|her)\s+)?(?:(?:own|nation|country|people)(?:['’]s|s['’])?\s+)?(?:national\s+)?"
_NAME = r"(?:[A-Z][\w.'’-]*\s+(?:of\s+|and\s+)?){0,4}"
_AGE = re.compile(
    rf"(?P<number>(?i:{ORDINAL}))\s+anniversary\s+of\s+{_WHOSE}{_NAME}independence\b(?:\s+of\s+(?:the\s+)?[A-Z]\w+)?"
    rf"|(?P<years>(?i:{CARDINAL}))\s+years\s+of\s+{_WHOSE}independence\b"
)
_NOW = re.compile(r"\b(?:you\s+celebrate|celebrates|congratulat\w+|marks|this\s+year)\b", re.I)
_NEARLY = re.compile(
    r"\b(?:upcoming|coming|next|will|ahead|approach\w*|last|past|recent\w*|previous|over|nearly)\b", re.I
)
_ON_BEHALF = re.compile(r"\bbehalf\s+of\s+(?:the\s+)?(?:[\w-]+\s+){0,4}?(?:of\s+)?(?:the\s+)?\Z", re.I)
_WORD, _WIDTH = "independence", 120


class Independence:
    """The years from which each state counts."""

    def __init__(self, seeds: str | None = None) -> None:
        self.years = {row["iso3"]: [int(y) for y in cells(row["years"])] for row in looked_up("independence", seeds)}


def age_of_state(table: Independence, found: Findings, calendar: Calendar) -> Iterator[Check]:
    """ "The 45th anniversary of their independence", to the people of Chad in 2024: the 64th."""
    now, text = calendar.release or calendar.today, found.document.text
    here = text.find(_WORD) if now else -1
    while now and here >= 0:
        match = _AGE.search(text, max(0, here - _WIDTH), here + len(_WORD) + _WIDTH)
        here = text.find(_WORD, max(here + 1, match.end() if match else 0))
        state = _whose(found, At(*match.span())) if match else None
        if match is None or state is None or state.iso3 not in table.years:
            continue
        number, at = number_of(match["number"] or match["years"]), At(*match.span())
        sentence = sentence_at(text, at)
        off = min(abs(now.year - year - number) for year in table.years[state.iso3])
        if off == 0 or not _NOW.search(text, *sentence) or (off == 1 and _NEARLY.search(text, *sentence)):
            continue
        years = table.years[state.iso3]
        right = " or ".join(ordinal(now.year - year) for year in reversed(years) if year < now.year)
        since = " or ".join(map(str, reversed(years)))
        yield alarm(
            found,
            "independence",
            f"The text has {number} years of the independence of {state.name}; counted from {since}, {now.year} is the "
            f"{right}. Is the number right?",
            right,
            at,
        )


def _whose(found: Findings, at: At) -> CountryMention | None:
    """The state named in the words themselves, else the last one named before them, not on its behalf."""
    text, sentence = found.document.text, sentence_at(found.document.text, at)
    inside = [country for country in found.countries if at.holds(country.at)]
    before = [c for c in found.countries if sentence.start <= c.at.start and c.at.end <= at.start]
    meant = inside or [c for c in before if not _ON_BEHALF.search(text, sentence.start, c.at.start)]
    return max(meant, key=lambda country: country.at, default=None)
