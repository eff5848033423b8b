"""Promises and stances: whose they are, what they cover, when they fall due."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.readout import Readout

Read = Callable[..., Readout]
OPENING = "President Mira Solen of Slovenia met Prime Minister Tomas Brodin of Sweden in Ljubljana. "


def promised(reading: Readout) -> list[tuple[str | None, str, str | None]]:
    return [(c.by, c.content.quote, c.due) for c in reading.commitments]


def taken(reading: Readout) -> list[tuple[str | None, str, str]]:
    return [(s.by, s.polarity, s.content.quote) for s in reading.stances]


@pytest.mark.parametrize(
    ("sentence", "promise"),
    [
        ("Solen pledged to rebuild the pier.", ("Slovenia", "rebuild the pier", None)),
        (
            "Solen said that Slovenia will rebuild the pier by 2030.",
            ("Slovenia", "Slovenia will rebuild the pier by 2030", "2030-12-31"),
        ),
        ("Brodin vowed to reopen the line by 14 May 2027.", ("Sweden", "reopen the line by 14 May 2027", "2027-05-14")),
        ("Brodin promised to pay by the end of June 2027.", ("Sweden", "pay by the end of June 2027", "2027-06-30")),
        ("The two sides agreed to rebuild the pier.", ("Slovenia and Sweden", "rebuild the pier", None)),
        ("It was agreed to rebuild the pier.", ("Slovenia and Sweden", "rebuild the pier", None)),
        (
            "Brodin reiterated Sweden's readiness to rebuild the pier.",
            ("Sweden", "Sweden's readiness to rebuild the pier", None),
        ),
    ],
)
def test_a_promise(read: Read, sentence: str, promise: tuple[str, str, str | None]) -> None:
    assert promised(read(OPENING + sentence)) == [promise]


@pytest.mark.parametrize(
    "sentence",
    [
        "Solen hoped that Sweden would rebuild the pier.",
        "Solen said that the winter would be long.",
        "Solen said that Slovenia will not accept any deadline.",
        "Solen urged Sweden to rebuild the pier.",
    ],
)
def test_no_promise(read: Read, sentence: str) -> None:
    assert promised(read(OPENING + sentence)) == []


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
