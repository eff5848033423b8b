"""Dates as written."""

from __future__ import annotations

from datetime import date

import pytest

from bot.reading.occasion.dates import find_dates, weekday_on_or_before


@pytest.mark.parametrize(
    ("text", "year", "month", "day", "last_day", "weekday"),
    [
        ("on Sunday, 1 February", None, 2, 1, None, 6),
        ("met in Lima on May 19-21, 2023, and", 2023, 5, 19, 21, None),
        ("from 10 to 13 November 2022", 2022, 11, 10, 13, None),
        ("25 NOVEMBER 2021", 2021, 11, 25, None, None),
        ("LIMA, Sept. 3, 2024 -", 2024, 9, 3, None, None),
        ("on Tuesday (28 March 2023)", 2023, 3, 28, None, 1),
        ("the 5th of May, 2020", 2020, 5, 5, None, None),
        ("since 2023-05-01", 2023, 5, 1, None, None),
        ("in June 2021", 2021, 6, None, None, None),
        ("on June 23–24", None, 6, 23, 24, None),
    ],
)
def test_one_date(
    text: str, year: int | None, month: int, day: int | None, last_day: int | None, weekday: int | None
) -> None:
    [found] = find_dates(text)
    assert (found.year, found.month, found.day, found.last_day, found.weekday) == (year, month, day, last_day, weekday)
    assert text[found.at.start : found.at.end].strip() == text[found.at.start : found.at.end]


@pytest.mark.parametrize(
    "text", ["They may meet.", "In March they left", "32 May 2020 or", "31 June 2020", "No. 4 of 2025"]
)
def test_no_date(text: str) -> None:
    assert [d for d in find_dates(text) if d.day] == []


def test_far_apart_and_in_order() -> None:
    text = "Today they met. " + "Nothing else. " * 20 + "They will meet on 4 May 2031, or next Friday."
    assert [text[d.at.start : d.at.end] for d in find_dates(text)] == ["Today", "4 May 2031", "next Friday"]


def test_weekday_on_or_before() -> None:
    assert weekday_on_or_before(date(2024, 5, 8), 2) == date(2024, 5, 8)
    assert weekday_on_or_before(date(2024, 5, 8), 3) == date(2024, 5, 2)
