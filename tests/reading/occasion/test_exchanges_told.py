"""Exchanges told in further manners, who took part in them, and meetings at home that look alike."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.readout import Readout

Read = Callable[..., Readout]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Foreign Minister Ana Reyes and her Samoan counterpart Tavita Leota on Monday pledged closer ties.",
            {"Ana Reyes", "Tavita Leota"},
        ),
        (
            "Minister Ana Reyes spoke on the phone with her Samoan colleague, Tavita Leota.",
            {"Ana Reyes", "Tavita Leota"},
        ),
        (
            "On 2 May a meeting took place in Oslo, during which Director of the Department of Trade of Peru "
            "Ana Reyes met with Ambassador of Samoa Tavita Leota.",
            {"Ana Reyes", "Tavita Leota"},
        ),
        (
            "Fiji's Minister Ana Reyes last week held bilateral meetings with her Samoan counterpart, Tavita Leota.",
            {"Ana Reyes", "Tavita Leota"},
        ),
        (
            "Peruvian Deputy Minister Ana Reyes discussed trade with Samoan Ambassador to Lima Tavita Leota.",
            {"Ana Reyes", "Tavita Leota"},
        ),
        (
            "In follow up to talks held in Lima the day before, President of Peru Ana Reyes had a telephone "
            "conversation with Prime Minister of Samoa Tavita Leota.",
            {"Ana Reyes", "Tavita Leota"},
        ),
        (
            "Prime Minister Ana Reyes is in Apia for a one-day working visit at the invitation of Prime Minister "
            "Tavita Leota of Samoa. The two leaders discussed fisheries.",
            {"Ana Reyes", "Tavita Leota"},
        ),
        (
            "H.E. Mrs. Ana Reyes, Ambassador of Peru, presented copies of her credentials to Mr. Tavita Leota, "
            "Minister of External Relations.",
            {"Ana Reyes", "Tavita Leota"},
        ),
        (
            "State Councilor Seo Min exchanged views on Monday with Minister Ana Reyes of Peru.",
            {"Seo Min", "Ana Reyes"},
        ),
        (
            "Minister Ana Reyes of Peru is paying a working visit to Samoa. On the first day she was received by "
            "President Tavita Leota.",
            {"Ana Reyes", "Tavita Leota"},
        ),
        ("I am pleased to have welcomed today to Lima the Minister of Trade of Samoa, Tavita Leota.", {"Tavita Leota"}),
    ],
)
def test_told(read: Read, text: str, names: set[str]) -> None:
    reading = read(text)
    assert reading.is_readout
    assert {p.name for p in reading.participants} == names


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Meeting with G7 Leaders", "The President and the leaders reaffirmed their resolve to act."),
        ("12th ASEAN Foreign Ministers' Meeting", "At the Retreat the Foreign Ministers affirmed the consensus."),
    ],
)
def test_members_of_a_group_met_by_the_title(read: Read, title: str, text: str) -> None:
    assert read(text, title=title).is_readout


@pytest.mark.parametrize(
    ("title", "text"),
    [
        (
            "Meeting with young engineers",
            "Jon Berg held a meeting with young engineers. President of Norway Jon Berg: Good evening, friends. "
            + "We spoke of bridges and of roads. " * 60
            + "Both sides of the road matter, and both countries know it.",
        ),
        ("Meeting with G7 Leaders", "President Jon Berg will virtually meet with the leaders on 24 August."),
        (
            "Readout from the White House Roundtable on Heat Pumps",
            "National Climate Advisor Ana Reyes and Secretary of Energy Ida Lund convened a roundtable.",
        ),
    ],
)
def test_not_told(read: Read, title: str, text: str) -> None:
    assert not read(text, title=title).is_readout
