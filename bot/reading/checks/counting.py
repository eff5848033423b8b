"""Numbers that are said against what is then listed. Source: counting."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.reading.checks.listing import count_listed, states_listed
from bot.reading.checks.numerals import CARDINAL, in_words, number_of
from bot.reading.checks.rules import alarm
from bot.reading.findings import At, Findings
from bot.reading.occasion.calendar import Calendar
from bot.readout import Check

_NUMBER = rf"\b(?P<number>{CARDINAL})\s+(?:[a-z][\w-]*\s+){{0,2}}?"
_STATES = re.compile(r"(?:countries|states|nations)\s*(?P<lead>[:–—(]|,\s+namely\s|\s-\s)\s*(?:the\s+)?")
_HOW_MANY = re.compile(rf"{_NUMBER}\Z", re.I)
_SIGNED = r"(?:\s+(?:were|have\s+been|are)\s+(?:also\s+)?(?:signed|concluded|adopted|exchanged|agreed|initialled))"
_THINGS = re.compile(
    rf"{_NUMBER}(?P<what>agreements|documents|memoranda|memorandums|MoUs|MOUs|accords|treaties|protocols|declarations"
    r"|priorities|pillars|principles|proposals|initiatives|instruments|conventions|projects|areas|points|steps)"
    rf"(?:\s+(?:of|for|in|on)\s+(?:[\w-]+\s+){{0,3}}?[\w-]+)?{_SIGNED}?\s*:\Z",
    re.I,
)
_MOST, _WIDTH = 12, 130


def listed_states(found: Findings, calendar: Calendar) -> Iterator[Check]:
    """ "Five countries: Chad, Mali, Niger and Togo" names four."""
    text = found.document.text
    for match in _STATES.finditer(text):
        number = _HOW_MANY.search(text, max(0, match.start() - 50), match.start())
        places = states_listed(found, match.end()) if number else []
        if number is None or len(places) < 2 or not _closed(text, places[-1].end, match["lead"]):
            continue
        said = number_of(number["number"])
        if said == len(places) or said > _MOST:
            continue
        yield alarm(
            found,
            "listed-states",
            f"The text says {in_words(said)} and names {in_words(len(places))}. Is one missing or one too many?",
            in_words(len(places)),
            At(number.start(), places[-1].end),
        )


def _closed(text: str, end: int, lead: str) -> bool:
    """Whether the list of states ends there, and is not cut off by something that is no state."""
    closing = {"(": ")", "–": "–", "—": "—"}.get(lead.strip(), ".;")
    behind = text[end : end + 2].lstrip()
    return behind[:1] in closing if behind else True


def listed_things(found: Findings, calendar: Calendar) -> Iterator[Check]:
    """ "Three agreements were signed: ... and ..." against what stands behind the colon."""
    text = found.document.text
    colon = text.find(":")
    while colon >= 0:
        match = _THINGS.search(text, max(0, colon - _WIDTH), colon + 1)
        count = count_listed(text, colon + 1) if match else None
        said = number_of(match["number"]) if match else 0
        if match and count and 1 < said <= _MOST and not count.least <= said <= count.most:
            listed = in_words(count.most if said > count.most else count.least)
            finding = f"The text says {in_words(said)} {match['what']} and lists {listed}. Is the number right?"
            yield alarm(found, "listed-things", finding, listed, At(*match.span()))
        colon = text.find(":", colon + 1)
