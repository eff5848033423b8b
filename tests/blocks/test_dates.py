"""Dates and languages as people say them."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from bot.blocks.texts.dates import long_date, said_moment, said_period, shown_date, weekday_name
from bot.blocks.texts.languages import is_read, language_name
from bot.readout import Precision
from bot.wording.manner import DateForm, Manner, speaking


@pytest.mark.parametrize(
    ("iso", "said"),
    [
        ("2026-02-01", "Sunday, 1 February 2026"),
        ("2024-02-29", "Thursday, 29 February 2024"),
        ("2026-02", "February 2026"),
        ("2026", "2026"),
        ("2026-13-45", "2026-13-45"),
        ("2026-13", "2026-13"),
        ("soon", "soon"),
        ("", ""),
    ],
)
def test_long_date(iso: str, said: str) -> None:
    assert long_date(iso) == said


@pytest.mark.parametrize(
    ("precision", "said"), [("day", "Sunday, 1 February 2026"), ("month", "February 2026"), ("year", "2026")]
)
def test_a_date_is_shown_as_exactly_as_it_is_known(precision: Precision, said: str) -> None:
    assert shown_date("2026-02-01", precision) == said


def test_languages() -> None:
    assert language_name("zh_Hant") == "Chinese"
    assert language_name("ru") == "Russian"
    assert is_read("en-GB")
    assert is_read(None)
    assert not is_read("fr")


FRENCH = Manner("fr", "Europe/Paris")
SHORT = Manner(date_form=DateForm.SHORT)
ISO = Manner("fr", date_form=DateForm.ISO)


@pytest.mark.parametrize(
    ("manner", "iso", "said"),
    [
        (FRENCH, "2026-02-01", "dimanche 1er février 2026"),
        (FRENCH, "2026-08-02", "dimanche 2 août 2026"),
        (FRENCH, "2026-02", "février 2026"),
        (Manner("fr", date_form=DateForm.SHORT), "2026-02-01", "1er févr. 2026"),
        (SHORT, "2026-02-01", "1 Feb 2026"),
        (SHORT, "2026-02", "Feb 2026"),
        (ISO, "2026-02-01", "2026-02-01"),
        (ISO, "2026-02", "2026-02"),
    ],
)
def test_a_date_is_said_in_the_manner_of_the_moment(manner: Manner, iso: str, said: str) -> None:
    with speaking(manner):
        assert long_date(iso) == said


@pytest.mark.parametrize(
    ("manner", "first", "last", "said"),
    [
        (Manner(), date(2026, 1, 26), date(2026, 2, 1), "26 January to 1 February 2026"),
        (Manner(), date(2025, 12, 29), date(2026, 1, 4), "29 December 2025 to 4 January 2026"),
        (Manner(), date(2026, 2, 1), date(2026, 2, 1), "Sunday, 1 February 2026"),
        (FRENCH, date(2026, 1, 26), date(2026, 2, 1), "du 26 janvier au 1er février 2026"),
        (SHORT, date(2026, 1, 26), date(2026, 2, 1), "26 Jan to 1 Feb 2026"),
        (ISO, date(2026, 1, 26), date(2026, 2, 1), "2026-01-26 – 2026-02-01"),
    ],
)
def test_a_period_is_said_by_its_ends(manner: Manner, first: date, last: date, said: str) -> None:
    with speaking(manner):
        assert said_period(first, last) == said


def test_a_moment_is_said_in_the_zone_asked_for_or_the_manners() -> None:
    when = datetime(2026, 2, 1, 23, 30, tzinfo=UTC)
    assert said_moment(when) == "Sunday, 1 February 2026 at 23:30"
    assert said_moment(when, "Asia/Tokyo") == "Monday, 2 February 2026 at 08:30"
    with speaking(FRENCH):
        assert said_moment(when) == "lundi 2 février 2026 à 00:30"


def test_weekdays_and_languages_in_french() -> None:
    with speaking(FRENCH):
        assert [weekday_name(day) for day in (0, 6)] == ["lundi", "dimanche"]
        assert language_name("zh-Hant") == "chinois"
