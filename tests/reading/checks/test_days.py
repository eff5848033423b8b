"""Weekdays, days that do not exist, slips of month and year, spans."""

from __future__ import annotations

import pytest

from bot.reading.checks.rules import Rule
from bot.reading.checks.slips import month_slip, year_slip
from bot.reading.checks.spans import ends_before_it_begins, number_of_days
from bot.reading.checks.told_too_early import future_told_as_past
from bot.reading.checks.weekdays import no_such_day, weekday_and_date
from bot.readout import Event, EventDate, Evidence
from tests.reading.checks.conftest import Run


@pytest.mark.parametrize(
    ("rule", "text", "expected"),
    [
        (weekday_and_date, "They met on Monday, 11 June 2024.", "Tuesday"),
        (weekday_and_date, "They met on Wednesday, June 8, in Oslo.", "Saturday"),
        (no_such_day, "They met on 31 April.", "a day up to 30"),
        (no_such_day, "They met on June 31st, 2024.", "a day up to 30"),
        (no_such_day, "The letter of 29 February 2023 was read.", "a day up to 28"),
        (month_slip, "The ministers met on Wednesday, 5 May 2024.", "5 June 2024"),
        (month_slip, "The ministers met on Friday, 7 May.", "7 June 2024"),
        (ends_before_it_begins, "He visits Lima from 16 to 13 June 2024.", "an end after the beginning"),
        (ends_before_it_begins, "They adopted the Work Plan 2028–2024.", "an end after the beginning"),
        (number_of_days, "She ends a two-day visit to Chad from 3 to 6 June.", "4 days"),
        (number_of_days, "The five-day summit was held on 3-4 June 2024.", "2 days"),
        (future_told_as_past, "They met in Oslo on 5 July 2024.", "a day up to 2024-06-10"),
    ],
)
def test_what_does_not_add_up(run: Run, rule: Rule, text: str, expected: str) -> None:
    assert [check.expected for check in run(rule, text)] == [expected]


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        (weekday_and_date, "They met on Monday, 10 June 2024."),
        (weekday_and_date, "They met on Saturday and Sunday, 8 and 9 June 2024."),
        (weekday_and_date, "The ministers met on Wednesday, 5 May 2024."),  # the slip of the month tells it better
        (no_such_day, "They met on 31 May and on 29 February 2024."),
        (no_such_day, "Some 31 junior officials came."),
        (month_slip, "The ministers met on Wednesday, 5 June 2024."),
        (month_slip, "The ministers met on Sunday, 5 May 2024."),  # right in its own month
        (month_slip, "The ministers will meet on Wednesday, 26 May 2024."),  # no weekday fits near the release
        (ends_before_it_begins, "He visits Lima from 13 to 16 June 2024."),
        (ends_before_it_begins, "They meet on May 30 and 1 June."),
        (ends_before_it_begins, "They meet from 30 May to 2 June."),
        (ends_before_it_begins, "The Work Plan 2024–2028 and call 2024-2023-17."),
        (number_of_days, "It was a four-day visit from 3 to 6 June."),
        (number_of_days, "It was a three-day visit from 3 to 6 June."),  # three nights
        (number_of_days, "A two-day visit. Later, from 3 to 6 June, he rested."),
        (number_of_days, "A two-day visit will be followed by talks on 3 and 6 June."),
        (future_told_as_past, "They met in Oslo on 11 June 2024."),  # the day after, in another zone
        (future_told_as_past, "The visit will be held on 5 July 2024."),
    ],
)
def test_no_false_alarm(run: Run, rule: Rule, text: str) -> None:
    assert run(rule, text) == []


def event_on(text: str, day: str, quote: str) -> Event:
    start = text.index(quote)
    evidence = (Evidence(start=start, end=start + len(quote), quote=quote),)
    return Event(
        type="meeting", date=EventDate(value=day, precision="day", derived_from="as written", evidence=evidence)
    )


@pytest.mark.parametrize(
    ("day", "published", "expected"),
    [
        ("5 January 2023", "2024-01-06", ["5 January 2024"]),
        ("5 January 2023", "2024-02-20", []),  # too long before the release to be a slip
        ("5 January 2023", "2023-01-06", []),
        ("Friday, 5 January 2023", "2024-01-06", ["5 January 2024"]),
        ("Thursday, 5 January 2023", "2024-01-06", []),  # the weekday proves the year
    ],
)
def test_the_year_that_has_just_ended(run: Run, day: str, published: str, expected: list[str]) -> None:
    text = f"The ministers of Chad and Mali met in Bamako on {day}."
    checks = run(year_slip, text, published, event=event_on(text, "2023-01-05", day))
    assert [check.expected for check in checks] == expected


def test_a_look_back_is_no_slip_of_the_year(run: Run) -> None:
    text = "They recalled that they had met in Bamako on 5 January 2023."
    assert run(year_slip, text, "2024-01-06", event=event_on(text, "2023-01-05", "5 January 2023")) == []


def test_a_document_without_a_date_tells_no_slip(run: Run) -> None:
    assert run(month_slip, "The ministers met on Wednesday, 5 May.", None) == []
