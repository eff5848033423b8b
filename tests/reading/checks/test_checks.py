"""What does not add up, and above all what does."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from bot.reading.checks.lunar_year import animal_of, new_year
from bot.readout import Readout

Read = Callable[..., Readout]
MET = "Minister Lea Tamm of Estonia met Minister Jon Berg of Norway. "
TREATY = "Treaty of Good-Neighborliness and Friendly Cooperation between Russia and China"


@pytest.mark.parametrize(
    ("text", "published", "rule", "expected"),
    [
        ("They met on Monday, 17 June 2012.", "2012-09-17", "weekday", "Sunday"),
        ("They met on 31 September 2012.", "2012-10-02", "no-such-day", "a day up to 30"),
        ("They met on 29 February 2023.", "2023-03-02", "no-such-day", "a day up to 28"),
        (f"This year marks the 20th anniversary of the {TREATY}.", "2024-05-04", "anniversary", "23rd anniversary"),
        (
            "This year marks the 50th anniversary of relations, established in 1984.",
            "2024-05-04",
            "anniversary",
            "40th anniversary",
        ),
        ("He sent greetings on the upcoming Year of the Dragon.", "2026-02-01", "lunar-year", "Year of the Horse"),
        ("He sent wishes in this Year of the Tiger.", "2024-07-01", "lunar-year", "Year of the Dragon"),
        ("They met in Oslo on 5 June 2024.", "2024-05-06", "future-told-as-past", "a day up to 2024-05-06"),
    ],
)
def test_what_does_not_add_up(read: Read, text: str, published: str, rule: str, expected: str) -> None:
    checks = read(MET + text, published=published).checks
    assert [(c.rule, c.expected) for c in checks] == [(rule, expected)]
    assert all(c.finding and c.evidence for c in checks)


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("They met on Monday, 18 June 2012.", "2012-09-17"),
        ("They met on Friday and Saturday, May 3 and 4, 2024.", "2024-05-06"),
        ("They will meet on Tuesday, May 5.", "2025-12-20"),
        ("They met on 29 February 2024.", "2024-03-02"),
        (f"This year marks the 23rd anniversary of the {TREATY}.", "2024-05-04"),
        (f"Next year marks the 24th anniversary of the {TREATY}.", "2024-05-04"),
        (f"They recalled the 20th anniversary of the {TREATY}, celebrated in 2021.", "2024-05-04"),
        ("This year marks the 40th anniversary of relations, established in 1984.", "2024-05-04"),
        ("He sent greetings on the upcoming Year of the Horse.", "2026-02-01"),
        ("The Year of the Snake was good.", "2026-02-01"),
        ("He looked back on the Year of the Snake.", "2026-03-01"),
        ("They will meet in Oslo on 5 June 2024.", "2024-05-06"),
        ("They agreed on the summit to be held in Oslo on 5 June 2024.", "2024-05-06"),
    ],
)
def test_no_false_alarm(read: Read, text: str, published: str) -> None:
    assert read(MET + text, published=published).checks == ()


def test_what_could_be_wrong_itself_is_a_question(read: Read) -> None:
    [check] = read(MET + f"This year marks the 20th anniversary of the {TREATY}.", published="2024-05-04").checks
    assert check.finding.endswith("?")


def test_the_users_sample(read: Read, sample: str) -> None:
    [check] = read(sample).checks
    assert (check.rule, check.expected) == ("lunar-year", "Year of the Horse")
    assert "17 February 2026" in check.finding
    assert "10 February 2024" in check.finding


@pytest.mark.parametrize(
    ("year", "animal", "begins"), [(2024, "Dragon", date(2024, 2, 10)), (2026, "Horse", date(2026, 2, 17))]
)
def test_the_lunar_calendar(year: int, animal: str, begins: date) -> None:
    assert (animal_of(year), new_year(year)) == (animal, begins)
