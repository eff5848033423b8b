"""The number of a regular summit or session against its year. Source: ``seeds/checks/series.tsv``, row by row."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from bot.reading.checks.numerals import ORDINAL, number_of
from bot.reading.checks.rules import alarm
from bot.reading.checks.said_year import said_year
from bot.reading.checks.tables import cells, looked_up
from bot.reading.findings import At, Findings
from bot.reading.occasion.calendar import Calendar, ordinal
from bot.readout import Check

_NUMBER = "#"
_NUMBERED = re.compile(rf"\b(\d{{1,3}}(?:st|nd|rd|th)|(?=[TtFfSsEeNn]\w+(?:ieth|y-))(?i:{ORDINAL}))\s+")
"""Numbers of series in digits, or in words from "twentieth" on."""


class Series(NamedTuple):
    """A regular meeting: the year of each number that is known, and whether a session runs into the next year.

    ``full`` are the years of which it is known that they had no other number.
    """

    name: str
    years: dict[int, int]
    full: frozenset[int]
    into_next: bool

    def can_be(self, number: int, year: int) -> bool:
        """Whether the number can fall in that year, as far as is known."""
        if number in self.years:
            return number in self.numbers_in(year)
        return not self.all_known(year)

    def all_known(self, year: int) -> bool:
        """Whether the year is known to have had no other numbers than ``numbers_in`` gives."""
        return year in self.full and (not self.into_next or year - 1 in self.full)

    def numbers_in(self, year: int) -> list[int]:
        """The numbers that the year is known to have had."""
        begun = (year - 1, year) if self.into_next else (year,)
        return [number for number, known in self.years.items() if known in begun]


class SeriesTable:
    """All series, with one pattern for the words that name them."""

    def __init__(self, seeds: str | None = None) -> None:
        self._series: list[Series] = []
        tails, heads = [], []
        for name, rows in _by_series(looked_up("series", seeds)).items():
            group = f"s{len(self._series)}"
            years, full = _years(name, rows)
            self._series.append(Series(name, years, full, rows[0]["into_next"] == "yes"))
            forms = [form for row in rows for form in cells(row["forms"])]
            tails += [(form, group) for form in forms if form.startswith(_NUMBER)]
            heads += [(form, group) for form in forms if form.endswith(_NUMBER)]
        self._tail = _pattern([(form[1:].strip(), group) for form, group in tails])
        self._head = _pattern([(form[:-1].strip(), group) for form, group in heads], r"[\s-]?(?P<number>\d{1,3})\b")

    def named(self, text: str) -> Iterator[tuple[At, int, Series]]:
        """Each place where a number of a series is named."""
        for match in _NUMBERED.finditer(text):
            named = self._tail.match(text, match.end())
            if named:
                yield At(match.start(), named.end()), number_of(match[1]), self._of(named)
        for match in self._head.finditer(text):
            yield At(*match.span()), int(match["number"]), self._of(match)

    def _of(self, match: re.Match[str]) -> Series:
        group = next(name for name, words in match.groupdict().items() if name[0] == "s" and words)
        return self._series[int(group[1:])]


def ordinal_of_series(table: SeriesTable, found: Findings, calendar: Calendar) -> Iterator[Check]:
    """ "The 19th G20 Summit in New Delhi in 2023" was the 18th."""
    for at, number, series in table.named(found.document.text):
        year = said_year(found, calendar, at)
        if year is None or series.can_be(number, year):
            continue
        right = [ordinal(n) for n in series.numbers_in(year)] if series.all_known(year) else []
        fell = [f"the {ordinal(number)} was in {series.years[number]}"] if number in series.years else []
        had = [f"{year} had the {' and the '.join(right)}"] if right else []
        known = ", and ".join(fell + had)
        yield alarm(
            found,
            "series",
            f"The text puts the {ordinal(number)} {series.name} in {year}; {known}. Is the number right?",
            " or ".join(right) or f"a year other than {year}",
            at,
        )


def _by_series(rows: list[dict[str, str]]) -> dict[str, list[dict[str, str]]]:
    series: dict[str, list[dict[str, str]]] = {}
    for row in rows:
        series.setdefault(row["series"], []).append(row)
    return series


def _years(name: str, rows: list[dict[str, str]]) -> tuple[dict[int, int], frozenset[int]]:
    """The year of each number, and the years of yearly runs; ValueError where two rows of a run do not agree."""
    years: dict[int, int] = {}
    full: set[int] = set()
    last: tuple[int, int] | None = None
    for row in rows:
        number, year = int(row["number"]), int(row["year"])
        if row["run"] == "yearly" and last:
            if number - last[0] != year - last[1]:
                raise ValueError(f"{name}: {last} and {(number, year)} are no yearly run")
            years.update({last[0] + step: last[1] + step for step in range(number - last[0])})
            full.update(range(last[1] + 1, year + 1))
        years[number] = year
        last = number, year
    return years, frozenset(full)


def _pattern(forms: list[tuple[str, str]], tail: str = r"\b") -> re.Pattern[str]:
    """One pattern for all forms, a group for each series; the longest form first."""
    by_group: dict[str, list[str]] = {}
    for form, group in sorted(forms, key=lambda pair: -len(pair[0])):
        words = r"\s+".join(re.escape(word).replace("'", "['’]") for word in form.split())
        by_group.setdefault(group, []).append(words)
    alternatives = "|".join(rf"(?P<{group}>{'|'.join(words)})" for group, words in by_group.items())
    return re.compile(rf"(?:{alternatives}){tail}" if forms else r"(?!)")
