"""Spans of days and years: the end after the beginning, and as long as they are said to be. Source: arithmetic."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.reading.checks.numerals import CARDINAL, in_words, number_of
from bot.reading.checks.rules import alarm
from bot.reading.checks.surroundings import sentence_at
from bot.reading.findings import At, Findings
from bot.reading.occasion.calendar import Calendar
from bot.reading.occasion.dates import DateMention
from bot.readout import Check

_TO = re.compile(r"\d(?:st|nd|rd|th)?\s*(?:-|–|‒|\bto\b|\bthrough\b|\buntil\b)\s*\d", re.I)
_MONTH_BEHIND = re.compile(r"\s*,?\s*(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)")
_DAYS = re.compile(
    r"-day\s+(?:[\w-]+\s+){0,2}?(?:visit|trip|tour|summit|meeting|conference|forum|session|talks|stay)\b", re.I
)
_HOW_MANY = re.compile(rf"\b(?P<number>{CARDINAL})\Z", re.I)
_WIDTH = 16
_YEARS = re.compile(r"20(?<!\d20)(?P<first>\d\d)\s?[–-]\s?20(?P<last>\d\d)\b(?![–/-]?\d)")


def ends_before_it_begins(found: Findings, calendar: Calendar) -> Iterator[Check]:
    """ "From 6 to 3 May", "the Action Plan 2027-2023"."""
    text = found.document.text
    for mention in calendar.mentions:
        if _reversed(mention, text):
            words = " ".join(text[slice(*mention.at)].split())
            finding = f'"{words}" ends before it begins. Are the days the wrong way round, or a month missing?'
            yield alarm(found, "reversed-span", finding, "an end after the beginning", mention.at)
    for match in _YEARS.finditer(text):
        if match["last"] < match["first"]:
            finding = f'"{match[0]}" ends before it begins. Is one of the years wrong?'
            yield alarm(found, "reversed-span", finding, "an end after the beginning", At(*match.span()))


def _reversed(mention: DateMention, text: str) -> bool:
    if mention.day is None or mention.last_day is None or mention.last_day >= mention.day:
        return False
    return bool(_TO.search(text, *mention.at)) and not _MONTH_BEHIND.match(text, mention.at.end)


def number_of_days(found: Findings, calendar: Calendar) -> Iterator[Check]:
    """ "A two-day visit from 3 to 6 May" lasts four days, or three nights."""
    text = found.document.text
    for behind in _DAYS.finditer(text):
        match = _HOW_MANY.search(text, max(0, behind.start() - _WIDTH), behind.start())
        if match is None:
            continue
        said, sentence = number_of(match["number"]), sentence_at(text, At(*behind.span()))
        spans = [m for m in calendar.mentions if m.last_day is not None and sentence.holds(m.at)]
        if len(spans) != 1 or not _TO.search(text, *spans[0].at):
            continue
        nights = (spans[0].last_day or 0) - (spans[0].day or 0)
        if nights < 1 or said in (nights, nights + 1):
            continue
        yield alarm(
            found,
            "duration",
            f"The text speaks of {in_words(said)} days and gives dates that make {in_words(nights + 1)}. "
            "Which of them is right?",
            f"{nights + 1} days",
            At(match.start(), behind.end()),
            spans[0].at,
        )
