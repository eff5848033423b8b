"""Numbers of summits and sessions, of members and of resolutions, against looked-up tables."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from bot.reading.checks.members import MembersTable, number_of_members
from bot.reading.checks.resolutions import ResolutionsTable, year_of_resolution
from bot.reading.checks.rules import Rule
from bot.reading.checks.series import SeriesTable, ordinal_of_series
from bot.reading.checks.tables import looked_up
from tests.reading.checks.conftest import Run

series: Rule = partial(ordinal_of_series, SeriesTable())
members: Rule = partial(number_of_members, MembersTable())
resolutions: Rule = partial(year_of_resolution, ResolutionsTable())


@pytest.mark.parametrize(
    ("rule", "text", "expected"),
    [
        (series, "They met at the 19th G20 Summit in New Delhi in September 2023.", "18th"),
        (
            series,
            "The seventy-eighth session of the UN General Assembly opens in September 2025.",
            "a year other than 2025",
        ),
        (series, "He attended the 16th BRICS Summit, held in Johannesburg on 22-24 August 2023.", "15th"),
        (series, "She praised the COP29 held in Dubai in 2023.", "28th"),
        (series, "This year’s hosts of the 55th ASEAN Foreign Ministers’ Meeting were thanked.", "57th"),
        (series, "On the sidelines of the 76th session of the UN General Assembly the two met.", "78th or 79th"),
        (members, "All 27 NATO Allies agreed.", "32"),
        (members, "The leaders of the twenty-eight member states of the European Union met.", "27"),
        (members, "All nine ASEAN member states agreed.", "10"),
        (resolutions, "They recalled Security Council resolution 2216 (2016).", "2015"),
        (resolutions, "In line with UNSC Resolution 2110 (2011) they agreed.", "2013"),
        (resolutions, "In line with UNSCR 2300 of 2014 they agreed.", "between 2015 and 2017"),
        (resolutions, "The Security Council adopted resolution 2750 (2022).", "2024 or later"),
    ],
)
def test_what_does_not_add_up(run: Run, rule: Rule, text: str, expected: str) -> None:
    assert [check.expected for check in run(rule, text)] == [expected]


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        (series, "They met at the 18th G20 Summit in New Delhi in September 2023."),
        (series, "At the 18th G20 Summit they agreed to triple capacity by 2030."),
        (series, "They welcomed the outcome of the 18th G20 Summit. In 2021 they met in Rome."),
        (series, "The 78th session of the UN General Assembly runs on into 2024, the 78th UNGA in 2023."),
        (series, "The 22nd EU-China Summit in 2020, and the 24th EU-China Summit in 2023."),  # the 24th is unknown
        (series, "They last met in 2021 on the sidelines of the 76th session of the UN General Assembly."),
        (series, "The 15th Meeting of the Joint Commission in 2020."),
        (series, "The 40th and 41st ASEAN Summits in Phnom Penh, Cambodia on 11 November 2022."),
        (members, "All 32 NATO Allies agreed."),
        (members, "The 22 NATO members that spend two percent were named."),
        (members, "Only 12 EU Member States voted."),
        (members, "In 2015, all 28 EU Member States agreed."),
        (members, "All 31 NATO Allies agreed."),  # three months after an accession
        (resolutions, "They recalled Security Council resolution 2216 (2015)."),
        (resolutions, "They recalled General Assembly resolution 2758 (1971)."),
        (resolutions, "They recalled board resolution 2216 (2019)."),
        (resolutions, "They recalled Security Council resolution 2300 (2016)."),
    ],
)
def test_no_false_alarm(run: Run, rule: Rule, text: str) -> None:
    assert run(rule, text) == []


@pytest.mark.parametrize("name", ["series", "founded", "members", "resolutions", "independence"])
def test_each_row_that_feeds_a_check_names_its_source(name: str) -> None:
    rows = looked_up(name)
    assert len(rows) >= 15
    assert all(len(row["source"]) > 3 and row["source"] != "memory" for row in rows)


HEAD = "series\tforms\tnumber\tyear\trun\tinto_next\tsource\n"


def own_table(folder: Path, rows: str) -> SeriesTable:
    (folder / "checks").mkdir()
    (folder / "checks" / "series.tsv").write_text(HEAD + rows, encoding="utf-8")
    return SeriesTable(str(folder))


def test_a_table_of_ones_own(run: Run, tmp_path: Path) -> None:
    rows = "Lake Forum\t# Lake Forum\t4\t2020\t\t\tits own site\nLake Forum\t\t7\t2023\tyearly\t\tits own site\n"
    rule = partial(ordinal_of_series, own_table(tmp_path, rows))
    assert [c.expected for c in run(rule, "The 6th Lake Forum in Bled in 2021.")] == ["5th"]


def test_a_row_from_memory_feeds_no_check(run: Run, tmp_path: Path) -> None:
    rows = "Lake Forum\t# Lake Forum\t4\t2020\t\t\tits own site\nLake Forum\t\t6\t2022\t\t\tmemory\n"
    rule = partial(ordinal_of_series, own_table(tmp_path, rows))
    assert run(rule, "The 6th Lake Forum in Bled in 2021.") == []


def test_a_yearly_run_that_does_not_add_up_is_refused(tmp_path: Path) -> None:
    rows = "Lake Forum\t# Lake Forum\t4\t2020\t\t\tone\nLake Forum\t\t7\t2024\tyearly\t\ttwo\n"
    with pytest.raises(ValueError, match="no yearly run"):
        own_table(tmp_path, rows)
