"""The headline against the text."""

from __future__ import annotations

import pytest

from bot.reading.checks.heading import how_they_met, when_they_met
from bot.readout import Event, EventDate, Evidence
from tests.reading.checks.conftest import Run


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Minister Lund’s Meeting with Minister Berg", "The ministers met virtually today to discuss fish."),
        ("President Lund Meets with Prime Minister Berg", "The two leaders spoke by phone on Monday."),
        ("Meeting with Prime Minister Berg", "President Lund held a telephone conversation with Mr Berg."),
        ("Meeting with Prime Minister Berg", "President Lund had a meeting, via videoconference, with Mr Berg."),
        ("Telephone conversation with Prime Minister Berg", "The leaders met in person in Oslo."),
    ],
)
def test_how_they_met(run: Run, title: str, text: str) -> None:
    [check] = run(how_they_met, text, title=title)
    assert check.finding.endswith("?")


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Meeting with Prime Minister Berg", "President Lund met Mr Berg in Oslo."),
        ("Virtual meeting with Prime Minister Berg", "President Lund met virtually with Mr Berg."),
        ("Call with Prime Minister Berg", "President Lund spoke by telephone with Mr Berg."),
        ("Meeting with Prime Minister Berg", "They met in Oslo after they had held a telephone conversation in May."),
        ("Ninth Meeting of the Joint Committee", "The Joint Committee met virtually."),
        ("Courtesy call on Prime Minister Berg", "Minister Lund called on Mr Berg, who received her at the palace."),
    ],
)
def test_no_false_alarm_over_how(run: Run, title: str, text: str) -> None:
    assert run(how_they_met, text, title=title) == []


@pytest.mark.parametrize(
    ("headline", "text", "expected"),
    [
        ("Meeting in Oslo, 4 August 2022", "The ministers met on 5 August 2022.", ["4 August 2022"]),
        ("Meeting in Oslo, 5 August 2022", "The ministers met on 5 August 2022.", []),
        ("Meeting in Oslo, 6 August 2022", "They met on 5 August 2022 and signed on 6 August 2022.", []),
        ("Meeting in Oslo, 6 August 2022", "Following their talks on 5 August 2022, they signed.", []),
        ("Visit to Oslo, 3 to 6 August 2022", "The ministers met on 5 August 2022.", []),
        ("Forum in Oslo, 28 July to 6 August 2022", "The ministers met on 5 August 2022.", []),
        ("Meeting in Oslo in August 2022", "The ministers met on 5 August 2022.", []),
        ("Meeting in Oslo", "The ministers met on 5 August 2022.", []),
    ],
)
def test_when_they_met(run: Run, headline: str, text: str, expected: list[str]) -> None:
    told = "5 August 2022"
    start = text.index(told)
    evidence = (Evidence(start=start, end=start + len(told), quote=told),)
    date = EventDate(value="2022-08-05", precision="day", derived_from="as written", evidence=evidence)
    event = Event(type="meeting", date=date)
    assert [c.expected for c in run(when_they_met, text, "2022-08-06", headline, event=event)] == expected
