"""Where the event was."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.readout import Readout

Read = Callable[..., Readout]


@pytest.mark.parametrize(
    ("text", "title", "place"),
    [
        ("Minister Lea Tamm met Minister Jon Berg in Oslo today.", None, "Oslo"),
        ("Minister Lea Tamm met Minister Jon Berg, who is currently visiting Dar es Salaam.", None, "Dar es Salaam"),
        ("Minister Lea Tamm met Minister Jon Berg at the Grand Palace in Tallinn.", None, "Tallinn"),
        ("TALLINN, 4 May 2024 - Minister Lea Tamm met Minister Jon Berg.", None, "Tallinn"),
        ("8 May 2024, Addis Ababa: Minister Lea Tamm met Minister Jon Berg.", None, "Addis Ababa"),
        ("Minister Lea Tamm met Minister Jon Berg in Washington, D.C. today.", None, "Washington, D.C."),
        ("Minister Lea Tamm met Minister Jon Berg.", "Meeting of Ministers, Phnom Penh, 4 August 2022", "Phnom Penh"),
        ("Minister Lea Tamm met Minister Jon Berg at the Istana.", "Minister's Meetings in Oslo, 4 May 2024", "Oslo"),
        ("Minister Lea Tamm visited Norway and met Minister Jon Berg.", "Visit of Minister Tamm to Norway", "Norway"),
    ],
)
def test_place(read: Read, text: str, title: str | None, place: str) -> None:
    event = read(text, title=title, published="2024-05-04").event
    assert event is not None
    assert event.place is not None
    assert event.place.value == place


@pytest.mark.parametrize(
    "text",
    [
        "Minister Lea Tamm of Estonia spoke by phone with Minister Jon Berg of Norway about the talks in Oslo.",
        "Minister Lea Tamm met virtually with Minister Jon Berg in Oslo.",
        "Minister Lea Tamm met Minister Jon Berg to discuss the situation in Sudan.",
        "Minister Lea Tamm met Minister Jon Berg in May.",
        "Minister Lea Tamm met Minister Jon Berg. It followed on the recent discussions held in Geneva.",
    ],
)
def test_no_place(read: Read, text: str) -> None:
    event = read(text, published="2024-05-04").event
    assert event is not None
    assert event.place is None
