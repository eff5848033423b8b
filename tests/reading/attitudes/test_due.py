"""Deadlines: the last day that keeps a promise, and how exact its words are."""

from __future__ import annotations

from datetime import date

import pytest

from bot.reading.attitudes.due import deadline

TODAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("pay by May 14, 2027", ("2027-05-14", "day")),
        ("meet again in March", ("2027-03-31", "month")),
        ("meet again in December", ("2026-12-31", "month")),
        ("report within a month", ("2026-12-31", "month")),
        ("host it in the first half of next year", ("2027-06-30", "month")),
        ("reach 0.25 per cent until 2030", ("2030-12-31", "year")),
        ("pay by 31 June 2027", None),
        ("as it has since 2014", None),
        ("meet again in good time", None),
    ],
)
def test_a_deadline(words: str, found: tuple[str, str] | None) -> None:
    assert deadline(words, TODAY) == found


@pytest.mark.parametrize("words", ["meet next year", "meet in March", "report within six weeks"])
def test_nothing_is_due_where_the_day_of_speaking_is_unknown(words: str) -> None:
    assert deadline(words, None) is None
