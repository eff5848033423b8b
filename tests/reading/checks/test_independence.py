"""The age of states."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bot.reading.checks.independence import Independence, age_of_state
from bot.reading.findings import CountryMention, Findings
from bot.reading.occasion.calendar import Calendar
from bot.readout import Check
from tests.reading.checks.conftest import Run, places

TABLE = Independence()
ISO3 = {"Chad": "TCD", "Chadian": "TCD", "Togo": "TGO", "United States": "USA", "France": "FRA"}


def alarms(run: Run, text: str) -> list[Check]:
    mentions = [CountryMention(at, name, iso3, "name") for name, iso3 in ISO3.items() for at in places(text, name)]

    def rule(found: Findings, calendar: Calendar) -> Iterator[Check]:
        found.countries = mentions
        return age_of_state(TABLE, found, calendar)

    return run(rule, text, "2024-08-11")


@pytest.mark.parametrize(
    "text",
    [
        "We congratulate the people of Chad on the 45th anniversary of their independence.",
        "On behalf of the United States, I congratulate Chad on the forty-fifth anniversary of its independence.",
        "This year marks the 63rd anniversary of Chad’s independence.",
        "We congratulate all in Chad on 60 years of independence.",
    ],
)
def test_a_wrong_age(run: Run, text: str) -> None:
    assert [check.expected for check in alarms(run, text)] == ["64th"]


@pytest.mark.parametrize(
    "text",
    [
        "We congratulate the people of Chad on the 64th anniversary of their independence.",
        "On behalf of the people of France, we congratulate you on the 45th anniversary of your independence.",
        "He recalled the 45th anniversary of the independence of Chad.",  # of no certain year
        "In all 60 years of independence Chad has seen no such thing.",
        "Ahead of the 65th anniversary of its independence, which Chad celebrates, talks were held.",
        "We congratulate France on the 12th anniversary of its independence.",  # a state that counts no such years
        "This year marks the 5th anniversary of Togo’s recognition of an independence movement in Chad.",
    ],
)
def test_no_false_alarm(run: Run, text: str) -> None:
    assert alarms(run, text) == []


def test_an_age_can_be_counted_from_more_than_one_year(run: Run) -> None:
    assert len(TABLE.years["UKR"]) > 1
    assert min(len(years) for years in TABLE.years.values()) >= 1
