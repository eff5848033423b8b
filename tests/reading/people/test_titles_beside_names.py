"""Offices in less usual places: after a slash, owned by a state, before a style of address, in brackets."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.readout import Readout

Read = Callable[..., Readout]


@pytest.mark.parametrize(
    ("text", "name", "party", "offices"),
    [
        (
            "High Representative of the Union for Foreign Affairs and Security Policy/Vice-President of the European "
            "Commission, Eva Holm, spoke with Rafiq Aliyev, Minister for Foreign Affairs of Azerbaijan.",
            "Eva Holm",
            "European Union",
            [
                "High Representative of the Union for Foreign Affairs and Security Policy",
                "Vice-President of the European Commission",
            ],
        ),
        (
            "Senior Chinese military official Qiu Wenbo met Pakistani Foreign Minister Asim Bajwa.",
            "Qiu Wenbo",
            "China",
            ["Senior Chinese military official"],
        ),
        (
            "Minister of Trade of Peru Ana Reyes met Mr. Kristaps Lapa, State Secretary, Ministry of Foreign Affairs "
            "of the Republic of Latvia.",
            "Kristaps Lapa",
            "Latvia",
            ["State Secretary, Ministry of Foreign Affairs of the Republic of Latvia", "Mr."],
        ),
        (
            "Minister of Trade of Peru Ana Reyes met Saudi Minister of Foreign Affairs His Highness Prince Talal bin "
            "Sultan in Riyadh.",
            "Talal bin Sultan",
            "Saudi Arabia",
            ["Saudi Minister of Foreign Affairs", "His Highness Prince"],
        ),
    ],
)
def test_offices(read: Read, text: str, name: str, party: str, offices: list[str]) -> None:
    person = next(p for p in read(text).participants if p.name == name)
    assert (person.party, [o.value for o in person.offices]) == (party, offices)


@pytest.mark.parametrize(
    ("named", "offices"),
    [
        ("Wanjiru Kamau", ["Kenyan counterpart"]),
        ("Cabinet Secretary Wanjiru Kamau", ["Cabinet Secretary"]),
    ],
)
def test_a_counterpart_has_a_party_and_is_an_office_for_want_of_one(read: Read, named: str, offices: list[str]) -> None:
    text = f"Estonian Foreign Minister Lea Tamm met her Kenyan counterpart {named} in Nairobi."
    kamau = next(p for p in read(text).participants if p.name == "Wanjiru Kamau")
    assert (kamau.party, [o.value for o in kamau.offices]) == ("Kenya", offices)


def test_an_agency_is_no_first_name(read: Read) -> None:
    reading = read("Minister Petra Novak met Prime Minister of Peru Luis Ocampo in Lima.")
    assert next(p.party for p in reading.participants if p.name == "Petra Novak") != "Jordan"
