"""The animal of a lunar year against the date. Source: the lunardate library's table of the Chinese calendar."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from lunardate import LunarDate

from bot.reading.findings import At, Findings
from bot.reading.occasion.calendar import Calendar
from bot.readout import Check

_ANIMALS = ("Rat", "Ox", "Tiger", "Rabbit", "Dragon", "Snake", "Horse", "Goat", "Monkey", "Rooster", "Dog", "Pig")
_SAME = {
    "mouse": "Rat", "buffalo": "Ox", "cow": "Ox", "hare": "Rabbit", "cat": "Rabbit", "serpent": "Snake",
    "sheep": "Goat",
    "ram": "Goat", "cock": "Rooster", "chicken": "Rooster", "boar": "Pig",
} | {animal.lower(): animal for animal in _ANIMALS}  # fmt: skip
_YEAR_OF = re.compile(
    r"\b(?:the\s+)?(?:lunar\s+)?year of (?:the )?(?:wood |fire |earth |metal |gold(?:en)? |water )?(?P<animal>"
    + "|".join(_SAME)
    + r")\b",
    re.I,
)
_RAT_YEAR = 2020
_UPCOMING = re.compile(r"\b(?:upcoming|coming|approaching|next|new|forthcoming|eve)\b", re.I)
_NEAR = 60
_CLOSE_DAYS = 60


def animal_of(year: int) -> str:
    """The animal of the lunar year that begins in the given calendar year."""
    return _ANIMALS[(year - _RAT_YEAR) % len(_ANIMALS)]


def new_year(year: int) -> date:
    """The first day of the lunar year that begins in the given calendar year."""
    day: date = LunarDate(year, 1, 1).to_solar_date()
    return day


def lunar_year(found: Findings, calendar: Calendar) -> Iterator[Check]:
    """A year's animal that is neither the current one's at the date, nor the next one's where that is near."""
    today = calendar.today or calendar.release
    if today is None or not 1901 <= today.year <= 2098:
        return
    text = found.document.text
    if "ear of " not in text and "EAR OF " not in text:
        return
    for match in _YEAR_OF.finditer(text):
        said = _SAME[match["animal"].lower()]
        around = text[max(0, match.start() - _NEAR) : match.end() + _NEAR]
        expected = _expected(today, coming=_UPCOMING.search(around) is not None)
        if said in {animal_of(year) for year in expected}:
            continue
        yield _check(found, At(*match.span()), said, today, expected[0])


def _expected(today: date, coming: bool) -> list[int]:
    """The lunar years that may be meant, the likeliest first."""
    begun = today.year if today >= new_year(today.year) else today.year - 1
    ahead = begun + 1
    near = (new_year(ahead) - today).days <= _CLOSE_DAYS
    if coming and near:
        return [ahead]
    just_over = (today - new_year(begun)).days <= _CLOSE_DAYS
    return [begun, *([ahead] if near else []), *([begun - 1] if just_over else [])]


def _check(found: Findings, at: At, said: str, today: date, year: int) -> Check:
    right, begins = animal_of(year), new_year(year)
    last = next(y for y in range(year, year - len(_ANIMALS) - 1, -1) if animal_of(y) == said)
    verb = "begins" if begins > today else "began"
    return Check(
        rule="lunar-year",
        finding=(
            f"The text speaks of the Year of the {said}; by the lunar calendar the year that {verb} on "
            f"{_plain(begins)} is a "
            f"Year of the {right} (the last Year of the {said} began on {_plain(new_year(last))})."
        ),
        expected=f"Year of the {right}",
        evidence=(found.evidence(*at),),
    )


def _plain(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
