"""Ages and birthdays against years of birth. Source: arithmetic on what the text gives."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.reading.checks.numerals import ORDINAL, number_of
from bot.reading.checks.rules import alarm
from bot.reading.checks.surroundings import sentence_at
from bot.reading.findings import At, Findings
from bot.reading.occasion.calendar import Calendar, ordinal
from bot.readout import Check

_BORN = re.compile(r"\bborn\s+(?:(?:in|on)\s+)?(?:[^.;()\n]{0,40}?\s)??(?P<year>(?:19|20)\d\d)\b")
_LIVED = re.compile(r"\((?P<year>(?:18|19|20)\d\d)\s?[–-]\s?(?P<died>(?:19|20)\d\d)\)")
_AGED = re.compile(r"\b(?:aged|at\s+the\s+age\s+of|age)\s+(?P<age>\d{1,3})\b|\b(?P<age2>\d{2,3})-year-old\b")
_BIRTHDAY = re.compile(rf"\b(?P<number>{ORDINAL})\s+birthday\b", re.I)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_TOLD = ("birthday", "aged ", "the age of", "-year-old")


def age_and_birth(found: Findings, calendar: Calendar) -> Iterator[Check]:
    """ "Aged 61, born in 1970", or a sixtieth birthday thirty years after the birth."""
    now, text = calendar.release or calendar.today, found.document.text
    if now is None or not any(word in text for word in _TOLD):
        return
    for born in (*_BORN.finditer(text), *_LIVED.finditer(text)):
        sentence = sentence_at(text, At(*born.span()))
        year = int(born["year"])
        then = _other_year(text, sentence, born) or now.year
        for told in _AGED.finditer(text, *sentence):
            age = int(told["age"] or told["age2"])
            if then - year - age not in (0, 1):
                yield _alarm(found, "age", f"aged {age}", f"{then - year - 1} or {then - year}", year, then, born, told)
        for told in _BIRTHDAY.finditer(text, *sentence):
            number = number_of(told["number"])
            if abs(then - year - number) > 1:
                right = f"the {ordinal(then - year)} birthday"
                yield _alarm(found, "birthday", f"the {ordinal(number)} birthday", right, year, then, born, told)


def _other_year(text: str, sentence: At, born: re.Match[str]) -> int | None:
    """The year told of, where the sentence names one besides that of the birth."""
    if "died" in born.groupdict():
        return int(born["died"])
    others = {int(y[0]) for y in _YEAR.finditer(text, *sentence) if not born.start() <= y.start() < born.end()}
    return max(others, default=None)


def _alarm(found: Findings, rule: str, said: str, right: str, year: int, then: int, *places: re.Match[str]) -> Check:
    finding = f"The text says {said}; born in {year}, it would be {right} in {then}. Is one of the numbers wrong?"
    return alarm(found, rule, finding, right, *sorted(At(*place.span()) for place in places))
