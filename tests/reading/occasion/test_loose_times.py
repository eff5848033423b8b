"""When an exchange was, said in looser ways than a full date."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.readout import Readout

Read = Callable[..., Readout]
MET = "Minister Lea Tamm of Estonia met Minister Jon Berg of Norway {} in Oslo. They discussed trade and security."


@pytest.mark.parametrize(
    ("when", "published", "value", "precision"),
    [
        ("last week", "2024-05-17", "2024-05", "month"),
        ("last month", "2024-05-17", "2024-04", "month"),
        ("over the weekend", "2024-05-15", "2024-05", "month"),
        ("two days ago", "2024-05-17", "2024-05-15", "day"),
        ("the day before yesterday", "2024-05-17", "2024-05-15", "day"),
        ("on the 5th", "2024-05-07", "2024-05-05", "day"),
        ("on the 28th", "2024-05-03", "2024-04-28", "day"),
        ("on Thursday last week", "2024-05-17", "2024-05-09", "day"),
        ("last week on Thursday", "2024-05-17", "2024-05-09", "day"),
        ("on 14 May last year", "2024-05-17", "2023-05-14", "day"),
        ("on 05/04/2024", "2024-05-07", "2024-05-04", "day"),
        ("on 05/04/2024", "2024-04-06", "2024-04-05", "day"),
        ("on 05/23/2024", None, "2024-05-23", "day"),
        ("on 2024/05/03", None, "2024-05-03", "day"),
        ("in April 2024", None, "2024-04", "month"),
    ],
)
def test_when(read: Read, when: str, published: str | None, value: str, precision: str) -> None:
    event = read(MET.format(when), published=published).event
    assert event is not None
    assert event.date is not None
    assert (event.date.value, event.date.precision) == (value, precision)
    assert event.date.evidence


def test_figures_that_can_be_read_both_ways_give_no_day_alone(read: Read) -> None:
    event = read(MET.format("on 03/05/2024")).event
    assert event is not None
    assert event.date is None


def test_the_day_of_release_stands_on_its_line_with_a_word_and_an_hour(read: Read) -> None:
    for line in ("14 May 2024 00:40", "Published: 14 May 2024"):
        event = read(f"{line}\n\n{MET.format('yesterday')}").event
        assert event is not None
        assert event.date is not None
        assert event.date.value == "2024-05-13"
