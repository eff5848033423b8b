from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.reading.named.tables import table
from bot.readout import Readout

Read = Callable[..., Readout]


def instruments(readout: Readout) -> dict[str, int | None]:
    return {instrument.name: instrument.year for instrument in readout.instruments}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They upheld the UN Charter.", {"Charter of the United Nations": 1945}),
        ("It violates UN Security Council Resolution 2231 (2015).", {"UN Security Council Resolution 2231": 2015}),
        (
            "Recalling Security Council resolutions 242 and 338, they met.",
            {"UN Security Council Resolution 242": None, "UN Security Council Resolution 338": None},
        ),
        ("Duties under Executive Order 19999 of May 4, 2031 were cut.", {"Executive Order 19999 of May 4, 2031": 2031}),
        ("They signed the Agreement on Fisheries and Sea Trade.", {"Agreement on Fisheries and Sea Trade": None}),
        ("The 1987 Norland Friendship Treaty stands.", {"Norland Friendship Treaty": 1987}),
        ("They cited the Ports and Harbours Act, the United States and Canada said.", {"Ports and Harbours Act": None}),
        (
            "Talks on a Norland-Suria FTA go on; an MoU on Ports was signed.",
            {"Norland-Suria FTA": None, "MoU on Ports": None},
        ),
        ("They backed the envoy’s seven-point peace plan.", {"seven-point peace plan": None}),
        ("A return to the terms of the March 2030 ceasefire was urged.", {"March 2030 ceasefire": 2030}),
        (
            "The Treaty of Amity and Commerce between Norland and Suria was praised.",
            {"Treaty of Amity and Commerce between Norland and Suria": None},
        ),
    ],
)
def test_instruments(read: Read, text: str, expected: dict[str, int | None]) -> None:
    assert instruments(read(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "They reached an agreement on trade.",
        "The Chief of Protocol met him.",
        "The Declaration was read out.",
        "It is a matter of International Law.",
        "The Recovery Plan was passed by the cabinet.",
    ],
)
def test_what_names_no_instrument(read: Read, text: str) -> None:
    assert instruments(read(text)) == {}


def test_a_short_form_that_the_text_defines(read: Read) -> None:
    readout = read("They endorsed the Terms of Reference (TOR). Work goes on under the TOR.")
    assert [[piece.quote for piece in i.evidence] for i in readout.instruments] == [
        ["Terms of Reference", "TOR", "TOR"]
    ]


def test_a_treaty_spelled_the_other_way_round_is_the_same(read: Read) -> None:
    one = read("The China-Russia Treaty of Good-Neighborliness and Friendly Cooperation was praised.")
    other = read("The Treaty of Good-Neighbourliness and Friendly Cooperation between Russia and China was praised.")
    assert instruments(one) == instruments(other)
    assert list(instruments(one).values()) == [2001]


def test_only_verified_years_of_the_table_are_used() -> None:
    rows = table("instruments", None)
    assert len(rows) >= 120
    assert all(row["year"] for row in rows if row["verified"] == "yes")
    assert {row["verified"] for row in rows} == {"yes", "no"}
