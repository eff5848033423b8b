"""Anniversaries, years ago, ages, lunar years."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path

import pytest

from bot.reading.checks.age import age_and_birth
from bot.reading.checks.anniversary import Remembered, anniversary_of_instrument, anniversary_of_year
from bot.reading.checks.founded import FoundedTable, anniversary_of_body, body_before_its_time, year_of_founding
from bot.reading.checks.lunar_year import animal_of, lunar_year, new_year
from bot.reading.checks.rules import Rule
from bot.reading.checks.years_ago import years_ago
from bot.readout import Evidence, Instrument
from tests.reading.checks.conftest import Run, places

FOUNDED = FoundedTable()
body_rule: Rule = partial(anniversary_of_body, FOUNDED)
time_rule: Rule = partial(body_before_its_time, FOUNDED)
founding_rule: Rule = partial(year_of_founding, FOUNDED)


@pytest.mark.parametrize(
    ("rule", "text", "expected"),
    [
        (anniversary_of_year, "This year marks the 50th anniversary of ties, established in 1984.", "40th anniversary"),
        (body_rule, "This year the 70th anniversary of NATO is celebrated.", "75th anniversary"),
        (body_rule, "It marks the seventieth anniversary of the founding of the United Nations.", "79th anniversary"),
        (body_rule, "They will mark the 60th anniversary of ASEAN in 2025.", "58th anniversary"),
        (time_rule, "Estonia joined the Shanghai Cooperation Organization in 1998.", "2001"),
        (founding_rule, "NATO, founded in 1959, has grown.", "1949"),
        (years_ago, "Thirty years ago, in 1984, relations were opened.", "40 years"),
        (years_ago, "In May 1984, thirty years ago, they met.", "40 years"),
        (age_and_birth, "Ms Lund, born in 1970, took office aged 61.", "53 or 54"),
        (age_and_birth, "He greeted the poet, born on 3 May 1944, on her 70th birthday.", "the 80th birthday"),
        (lunar_year, "He sent greetings in this Year of the Tiger.", "Year of the Dragon"),
    ],
)
def test_what_does_not_add_up(run: Run, rule: Rule, text: str, expected: str) -> None:
    assert [check.expected for check in run(rule, text)] == [expected]


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        (anniversary_of_year, "This year marks the 40th anniversary of ties, established in 1984."),
        (anniversary_of_year, "They recalled the 30th anniversary of ties, established in 1984."),
        (body_rule, "This year the 75th anniversary of NATO is celebrated."),
        (body_rule, "It marks the 80th anniversary of the United Nations."),  # a year early, as is the custom
        (body_rule, "They recalled the 70th anniversary of NATO."),  # of no certain year
        (body_rule, "This year marks the 5th anniversary of the NATO Innovation Hub."),
        (body_rule, "This year marks the 10th anniversary of NATO's mission there."),
        (body_rule, "It marks the 20th anniversary of the United Nations peacekeeping mission."),
        (body_rule, "This year marks the 22nd and 24th birthdays, and the 24th anniversary of the African Union."),
        (time_rule, "Estonia joined the WTO in 1999 and the United Nations in 1991."),
        (founding_rule, "NATO, founded in 1949, and the WTO, established in 1995, were named."),
        (founding_rule, "NATO has a fund, established in 1999."),
        (years_ago, "Forty years ago, in 1984, relations were opened."),
        (years_ago, "Nearly thirty years ago, in 1992, and more than 20 years ago, in 2001."),
        (years_ago, "Many years ago, in 1984, it began."),
        (age_and_birth, "Ms Lund, born in 1970, took office aged 53."),
        (age_and_birth, "Ms Lund, born in 1970, joined in 1991 aged 21."),
        (age_and_birth, "Ms Lund was born in 1970. Her father, aged 80, came too."),
        (lunar_year, "He sent greetings in this Year of the Dragon."),
    ],
)
def test_no_false_alarm(run: Run, rule: Rule, text: str) -> None:
    assert run(rule, text) == []


def test_a_body_in_a_document_older_than_itself(run: Run) -> None:
    text = "The African Union will send observers, and the African Union will report."
    assert [check.expected for check in run(time_rule, text, "1999-03-01")] == ["2000, 2001 or 2002"]
    assert run(time_rule, text, "2003-03-01") == []
    assert run(time_rule, "The African Union Bank of Ghana opened.", "1999-03-01") == []


TREATY = "Treaty of Amber Bay"


def named(text: str, year: int) -> list[Instrument]:
    at = places(text, TREATY)[0]
    return [Instrument(name=TREATY, year=year, evidence=(Evidence(start=at.start, end=at.end, quote=TREATY),))]


def table_with(folder: Path, source: str) -> Remembered:
    (folder / "gazetteers").mkdir()
    rows = f"name\taliases\tyear\tparties\tsource\n{TREATY}\t\t2001\t\t{source}\n"
    (folder / "gazetteers" / "instruments.tsv").write_text(rows, encoding="utf-8")
    return Remembered(str(folder))


@pytest.mark.parametrize(
    ("words", "source", "expected"),
    [
        ("This year marks the 20th anniversary of the {}.", "UN Treaty Collection", ["23rd anniversary"]),
        ("This year marks the 23rd anniversary of the {}.", "UN Treaty Collection", []),
        ("They recalled the 20th anniversary of the {}.", "UN Treaty Collection", []),
        ("This year marks the 20th anniversary of the {}.", "memory", []),
        ("This year marks the 20th anniversary of the {} of 2001.", "memory", ["23rd anniversary"]),
    ],
)
def test_an_instruments_year_counts_only_when_looked_up_or_written(
    run: Run, tmp_path: Path, words: str, source: str, expected: list[str]
) -> None:
    text = words.format(TREATY)
    rule = partial(anniversary_of_instrument, table_with(tmp_path, source))
    assert [check.expected for check in run(rule, text, instruments=named(text, 2001))] == expected


@pytest.mark.parametrize(
    ("year", "animal", "begins"), [(2024, "Dragon", date(2024, 2, 10)), (2026, "Horse", date(2026, 2, 17))]
)
def test_the_lunar_calendar(year: int, animal: str, begins: date) -> None:
    assert (animal_of(year), new_year(year)) == (animal, begins)
