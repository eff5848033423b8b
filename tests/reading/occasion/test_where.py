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
        ("TALLINN - Minister Lea Tamm met Minister Jon Berg.", None, "Tallinn"),
        ("Minister Lea Tamm met Minister Jon Berg.\n\nTallinn, Saturday, 4 May.", None, "Tallinn"),
        ("Minister Lea Tamm met in Rabat the Minister of Trade of Norway, Jon Berg.", None, "Rabat"),
        ("Minister Lea Tamm met Minister Jon Berg at the Grand Serail.", None, "Grand Serail"),
        ("Minister Lea Tamm met Minister Jon Berg at the ASEAN Secretariat.", None, "ASEAN Secretariat"),
        (
            "Minister Lea Tamm received Minister Jon Berg at Rose Palace.",
            "Visit of Minister Berg of Norway – Tallinn, May 4, 2024",
            "Tallinn",
        ),
        (
            "Minister Lea Tamm received Minister Jon Berg at Rose Palace.",
            "Visit of Minister Berg to Estonia",
            "Estonia",
        ),
        ("Minister Lea Tamm will visit Oslo on Tuesday to meet Minister Jon Berg.", None, "Oslo"),
        ("Minister Lea Tamm will meet Minister Jon Berg. She flies out on Monday.", "Minister to visit Oslo", None),
        ("On the sidelines of the Riga International Economic Forum, Lea Tamm met Jon Berg.", None, "Riga"),
        ("Minister Lea Tamm met Jon Berg at the Munich Security Conference.", None, "Munich"),
        ("Minister Lea Tamm met Jon Berg at State House, Nairobi.", None, "Nairobi"),
        ("Minister Lea Tamm and Jon Berg held talks today in the Norwegian city of Bergen.", None, "Bergen"),
        ("In the Norwegian capital, Minister Lea Tamm met Minister Jon Berg.", None, None),
        ("DOHA May 4 (QNA) - HE the Prime Minister met with Lea Tamm.", None, "Doha"),
        ("Minister Lea Tamm left Tallinn for Oslo, where she met Jon Berg.", None, "Oslo"),
        ("TALLINN, May 4 (ENA) - On behalf of the King, Lea Tamm opened today the new reading room.", None, "Tallinn"),
        ("TALLINN, May 4 (ENA) - Grain prices rose for the third month, the statistics office says.", None, None),
        ("TARTU, May 4 - General Lea Tamm, on a two-day visit to Norway, called on King Jon.", None, "Norway"),
        ("BERGEN, May 4 - General Lea Tamm today concluded a two-day visit to Norway.", None, "Bergen"),
        ("President Lea Tamm met President Jon Berg.\nLea Tamm: Let me welcome you to Tallinn.", None, "Tallinn"),
        ("Minister Lea Tamm met Jon Berg. Trade grew. The talks were held yesterday in Tallinn.", None, "Tallinn"),
        ("Minister Lea Tamm met Jon Berg. Trade grew. The next talks will be held in Tallinn.", None, None),
        ("Lea Tamm bade farewell to Ambassador Jon Berg at the end of his tour of duty in Estonia.", None, None),
        ("Minister Lea Tamm met Minister Jon Berg.", "Minister's visit to Bergen, Norway, 4 May 2024", "Bergen"),
    ],
)
def test_place(read: Read, text: str, title: str | None, place: str | None) -> None:
    event = read(text, title=title, published="2024-05-04").event
    assert event is not None
    assert (event.place and event.place.value) == place


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
