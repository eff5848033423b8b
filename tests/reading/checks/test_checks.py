"""The rules together, through the reader."""

from __future__ import annotations

from collections.abc import Callable
from importlib.resources import files

import pytest

from bot.reading.checks.component import make_rules
from bot.readout import Readout

Read = Callable[..., Readout]
MET = "Minister Lea Tamm of Estonia met Minister Jon Berg of Norway. "
WRITTEN = [
    file for file in (files("seeds")).iterdir() if file.name.endswith("-style-visit.txt") or "style-call" in file.name
]


def test_there_are_more_than_twelve_rules_and_each_is_explained() -> None:
    rules = make_rules()
    assert len(rules) >= 25
    assert all((getattr(rule, "func", rule).__doc__ or "").strip() for rule in rules)


@pytest.mark.parametrize(
    ("text", "published", "rule", "expected"),
    [
        ("They met on Monday, 17 June 2012.", "2012-09-17", "weekday", "Sunday"),
        ("He sent greetings on the upcoming Year of the Dragon.", "2026-02-01", "lunar-year", "Year of the Horse"),
        ("They recalled UN Security Council resolution 2216 (2016).", "2024-05-06", "resolution-year", "2015"),
        ("They thanked five countries: Chad, Mali, Niger and Togo.", "2024-05-06", "listed-states", "four"),
        ("A trilateral meeting between Egypt and Jordan was planned.", "2024-05-06", "sides", "three"),
        ("They met at the 19th G20 Summit in New Delhi in September 2023.", "2024-05-06", "series", "18th"),
    ],
)
def test_what_does_not_add_up(read: Read, text: str, published: str, rule: str, expected: str) -> None:
    checks = read(MET + text, published=published).checks
    assert [(c.rule, c.expected) for c in checks] == [(rule, expected)]


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("They will meet on Tuesday, May 5.", "2025-12-20"),
        ("They met on Friday and Saturday, May 3 and 4, 2024.", "2024-05-06"),
        ("The Year of the Snake was good.", "2026-02-01"),
        ("He looked back on the Year of the Snake.", "2026-03-01"),
        ("They agreed on the summit to be held in Oslo on 5 June 2024.", "2024-05-06"),
        ("A trilateral meeting between Egypt, Jordan and Iraq was planned.", "2024-05-06"),
    ],
)
def test_no_false_alarm(read: Read, text: str, published: str) -> None:
    assert read(MET + text, published=published).checks == ()


def test_the_users_sample(read: Read, sample: str) -> None:
    [check] = read(sample).checks
    assert (check.rule, check.expected) == ("lunar-year", "Year of the Horse")
    assert "17 February 2026" in check.finding
    assert "10 February 2024" in check.finding


def test_the_samples_written_for_this_project_are_clean(read: Read) -> None:
    assert len(WRITTEN) >= 3
    assert [check for file in WRITTEN for check in read(file.read_text(encoding="utf-8")).checks] == []
