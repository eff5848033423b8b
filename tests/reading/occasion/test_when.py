"""When the event was, and how that was found."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.readout import EventDate, Readout

Read = Callable[..., Readout]


def when(reading: Readout) -> EventDate | None:
    assert reading.event is not None
    return reading.event.date


@pytest.mark.parametrize(
    ("text", "published", "value", "quote"),
    [
        ("Minister Lea Tamm met Minister Jon Berg in Oslo on 3 May 2024.", None, "2024-05-03", "3 May 2024"),
        ("Minister Lea Tamm met Minister Jon Berg on May 3.", "2024-05-04", "2024-05-03", "May 3"),
        ("Minister Lea Tamm met Minister Jon Berg on December 30.", "2024-01-02", "2023-12-30", "December 30"),
        ("Minister Lea Tamm met Minister Jon Berg today.", "2024-05-04", "2024-05-04", "today"),
        ("Yesterday, Minister Lea Tamm met Minister Jon Berg.", "2024-05-04", "2024-05-03", "Yesterday"),
        ("Minister Lea Tamm met Minister Jon Berg on Wednesday.", "2024-05-03", "2024-05-01", "Wednesday"),
        ("On March 4, 2024, at 9 p.m., Minister Tamm met Minister Jon Berg.", None, "2024-03-04", "March 4, 2024"),
        ("Minister Tamm met Minister Jon Berg. The talks took place on 2 May 2024.", None, "2024-05-02", "2 May 2024"),
        ("Minister Tamm met Minister Jon Berg on 03.05.2024.", None, "2024-05-03", "03.05.2024"),
        ("Minister Tamm met Minister Jon Berg in Oslo on 2-5 May 2024.", None, "2024-05-02", "2-5 May 2024"),
        ("Minister Tamm of Estonia will visit Norway on Saturday.", "2024-05-02", "2024-05-04", "Saturday"),
    ],
)  # fmt: skip
def test_day(read: Read, text: str, published: str | None, value: str, quote: str) -> None:
    found = when(read(text, published=published))
    assert found is not None
    assert (found.value, found.precision, [e.quote for e in found.evidence]) == (value, "day", [quote])


def test_without_words_the_day_of_release(read: Read) -> None:
    found = when(read("Minister Lea Tamm met Minister Jon Berg.", published="2024-05-04"))
    assert found is not None
    assert (found.value, found.evidence) == ("2024-05-04", ())
    assert "release" in found.derived_from


def test_a_date_of_what_was_talked_about_is_not_the_events(read: Read) -> None:
    text = (
        "Minister Lea Tamm met Minister Jon Berg to discuss the elections on 20 April. They prepared a summit on 9 May."
    )
    found = when(read(text, published="2024-05-04"))
    assert found is not None
    assert found.value == "2024-05-04"


def test_nothing_to_count_from(read: Read) -> None:
    assert when(read("Minister Lea Tamm met Minister Jon Berg on 3 May.")) is None


def test_the_year_from_an_anniversary_of_a_known_treaty(read: Read) -> None:
    text = (
        "Sun Haoran, Director of the Office of the Commission for Foreign Affairs of China, met with Oleg Sorokin, "
        "Secretary of the "
        "Security Council of Russia, in Beijing on Sunday, 1 February. Sorokin noted that this year marks the 25th "
        "anniversary of the "
        "signing of the Treaty of Good-Neighborliness and Friendly Cooperation between Russia and China."
    )
    found = when(read(text))
    assert found is not None
    assert found.value == "2026-02-01"
    assert "Sunday in 2026" in found.derived_from
    assert "25th anniversary" in found.derived_from


def test_a_weekday_that_contradicts_the_anniversary_gives_no_date(read: Read) -> None:
    text = (
        "Minister Lea Tamm met Minister Jon Berg on Monday, 1 February. This year marks the 25th anniversary of the "
        "Treaty of "
        "Good-Neighborliness and Friendly Cooperation between Russia and China."
    )
    assert when(read(text)) is None


def test_a_letterhead_is_the_day_of_release(read: Read) -> None:
    text = "Minister Lea Tamm met Minister Jon Berg yesterday.\nMINISTRY OF FOREIGN AFFAIRS\n4 MAY 2024"
    found = when(read(text))
    assert found is not None
    assert found.value == "2024-05-03"


def test_words_to_the_press_are_dated_by_when_they_were_said(read: Read) -> None:
    text = "Minister Tamm told a news conference on Thursday that taxes will rise. On Monday she met bankers."
    found = when(read(text, published="2024-05-03"))
    assert found is not None
    assert found.value == "2024-05-02"


def test_a_letterhead_between_asterisks(read: Read) -> None:
    text = "# Joint statement\n\n*Oslo, 3 May 2024*\n\nMinister Lea Tamm and Minister Jon Berg met today in Oslo.\n"
    found = when(read(text))
    assert found is not None
    assert found.value == "2024-05-03"
