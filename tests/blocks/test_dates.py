"""Dates and languages as people say them."""

from __future__ import annotations

import pytest

from bot.blocks.dates import long_date, shown_date
from bot.blocks.languages import is_read, language_name


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
def test_a_date_is_shown_as_exactly_as_it_is_known(precision: str, said: str) -> None:
    assert shown_date("2026-02-01", precision) == said


def test_languages() -> None:
    assert language_name("zh_Hant") == "Chinese"
    assert language_name("ru") == "Russian"
    assert is_read("en-GB")
    assert is_read(None)
    assert not is_read("fr")
