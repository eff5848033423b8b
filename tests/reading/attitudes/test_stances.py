"""Stances: what is backed and opposed, by whom, and on whom it falls."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.readout import Readout

Read = Callable[..., Readout]
OPENING = "President Mira Solen of Slovenia met Prime Minister Tomas Brodin of Sweden in Ljubljana. "


def taken(reading: Readout) -> list[tuple[str | None, str, str]]:
    return [(s.by, s.polarity, s.content.quote) for s in reading.stances]


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        ("Solen expressed her support for the mission.", ("Slovenia", "supports", "the mission")),
        ("Solen said that Slovenia firmly supports the mission.", ("Slovenia", "supports", "the mission")),
        ("Brodin reaffirmed Sweden's adherence to the Oslo principles.", ("Sweden", "supports", "the Oslo principles")),
        ("Brodin strongly condemned the attack on the embassy.", ("Sweden", "opposes", "the attack on the embassy")),
        ("Brodin expressed concern over the new tariffs.", ("Sweden", "opposes", "the new tariffs")),
        ("Brodin called on Belarus to stop the shelling.", ("Sweden", "opposes", "the shelling")),
        ("Solen thanked Brodin for his support for the mission.", ("Sweden", "supports", "the mission")),
        ("The two leaders condemned the shelling.", ("Slovenia and Sweden", "opposes", "the shelling")),
    ],
)
def test_a_stance(read: Read, sentence: str, stance: tuple[str, str, str]) -> None:
    assert taken(read(OPENING + sentence)) == [stance]


def test_two_things_opposed(read: Read) -> None:
    reading = read(OPENING + "Solen opposes the blockade and any change of the border.")
    assert taken(reading) == [
        ("Slovenia", "opposes", "the blockade"),
        ("Slovenia", "opposes", "any change of the border"),
    ]


def test_talking_about_support_takes_no_side(read: Read) -> None:
    assert taken(read(OPENING + "The two leaders discussed support for the mission.")) == []


@pytest.mark.parametrize(
    ("sentence", "towards"),
    [
        ("Brodin strongly condemned Russia's attacks on the harbour.", "Russia"),
        ("Solen opposes the attempts of Belarus to redraw the border.", "Belarus"),
        ("Brodin strongly condemned the attack on the embassy.", None),
    ],
)
def test_on_whom_a_stance_falls(read: Read, sentence: str, towards: str | None) -> None:
    assert [s.towards for s in read(OPENING + sentence).stances] == [towards]


def test_whose_support_it_is_that_somebody_tells_of(read: Read) -> None:
    reading = read(OPENING + "Solen recalled Sweden's support for the independence of Kosovo.")
    assert all(s.by == "Sweden" for s in reading.stances)


def test_praise_for_a_visit_takes_no_side(read: Read) -> None:
    assert taken(read(OPENING + "Solen welcomed the opening of a bakery.")) == []
