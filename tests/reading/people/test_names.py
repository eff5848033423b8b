"""One person once, whatever the form of the name."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.reading.people.name_parts import same_name, split_parts
from bot.readout import Readout

Read = Callable[..., Readout]


def names(reading: Readout) -> list[str]:
    return [p.name for p in reading.participants]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("President Carl R. Hobart, Jr. spoke with King Leopold IV of Belgium.", ["Carl R. Hobart, Jr.", "Leopold IV"]),
        ("Foreign Minister IWATA Kenji met Minister Lena Voss of Germany.", ["IWATA Kenji", "Lena Voss"]),
        (
            "H.E. Dato’ Sulaiman Bin Harun, Minister of Foreign Affairs of Malaysia, met H.E. Dr Grace Koh of "
            "Singapore.",
            ["Dato’ Sulaiman Bin Harun", "Grace Koh"],
        ),
        (
            "Emir Sheikh Khalid bin Rashid Al Harbi of Qatar received President Ursula van der Meer of Suriname.",
            ["Sheikh Khalid bin Rashid Al Harbi", "Ursula van der Meer"],
        ),
        ("Vice Premier He Jianguo met Secretary of the Treasury Paul Rudd.", ["He Jianguo", "Paul Rudd"]),
        ("Minister Jean-Luc Moreau-Petit met Minister Anne O'Brien.", ["Jean-Luc Moreau-Petit", "Anne O'Brien"]),
    ],
)  # fmt: skip
def test_names_as_written(read: Read, text: str, expected: list[str]) -> None:
    assert names(read(text)) == expected


def test_the_full_name_stands_for_the_short(read: Read) -> None:
    reading = read(
        "President Nowak spoke with Prime Minister Berg. Jan Nowak thanked Berg. Prime Minister Kari Berg agreed."
    )
    assert sorted(names(reading)) == ["Jan Nowak", "Kari Berg"]


def test_a_surname_at_the_head_of_a_sentence_is_a_mention(read: Read) -> None:
    text = "Foreign Minister Sun Haoran met Foreign Minister Lena Voss of Germany. Sun said that ties are good."
    person = next(p for p in read(text).participants if p.name == "Sun Haoran")
    assert [e.quote for e in person.evidence] == ["Sun Haoran", "Sun"]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Joe Hobart", "Joseph R. Hobart, Jr.", True),
        ("Hobart", "Joseph Hobart", True),
        ("Mansour bin Zaki Al Harbi", "Mohamed bin Zaki Al Harbi", False),
        ("Hamdan bin Mohamed bin Zaki", "Mohamed bin Zaki", False),
        ("Salem Al-Harbi", "Salem bin Rashid Al Harbi", True),
        ("Kim Hong", "Lee Hong", False),
    ],
)
def test_same_name(one: str, other: str, same: bool) -> None:
    assert same_name(split_parts(one), split_parts(other)) is same
    assert same_name(split_parts(other), split_parts(one)) is same


def test_a_full_name_is_one_person_whatever_the_title_says(read: Read) -> None:
    reading = read(
        "President Mara Silva of Brazil met Serbian Member of the Presidency of Bosnia and Herzegovina Marko Savić. "
        "Member of the Presidency of Bosnia and Herzegovina Marko Savić thanked her."
    )
    assert names(reading) == ["Mara Silva", "Marko Savić"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "European Commission President von der Heide met Foreign Minister al-Rashid of Iraq.",
            ["von der Heide", "al-Rashid"],
        ),
        (
            "Minister Tor Berg of Norway received today in Abu Dhabi Lea Tamm, Foreign Minister of Estonia.",
            ["Tor Berg", "Lea Tamm"],
        ),
        ("Minister Tor Berg of Norway met German Ambassador to Jordan Otto Lenz.", ["Tor Berg", "Otto Lenz"]),
        (
            "Foreign Minister Tor Berg of Norway met Member of Parliament Yip Hon Weng of Singapore.",
            ["Tor Berg", "Yip Hon Weng"],
        ),
        (
            "Foreign Minister Tor Berg of Norway met Sultan Idris bin Almarhum Sultan Azlan of Malaysia.",
            ["Tor Berg", "Idris bin Almarhum Sultan Azlan"],
        ),
        (
            "Foreign Minister Tor Berg of Norway met Grand Imam of Al Noor His Eminence Dr Ahmed Sabri.",
            ["Tor Berg", "Ahmed Sabri"],
        ),
    ],
)
def test_where_a_name_begins_and_ends(read: Read, text: str, expected: list[str]) -> None:
    assert [p.name for p in read(text).participants] == expected


@pytest.mark.parametrize(
    ("text", "name", "party"),
    [
        (
            "Minister of Foreign Affairs and Trade of Hungary Nagy Péter met Minister Lea Tamm. Péter Nagy smiled.",
            "Nagy Péter",
            "Hungary",
        ),
        (
            "Prime Minister Le Quang Hai of Vietnam met Lea Tamm, Foreign Minister of Estonia. Hai smiled.",
            "Le Quang Hai",
            "Vietnam",
        ),
        (
            "Foreign Minister Cho Min-jae of South Korea met Minister Lea Tamm of Estonia. Cho smiled.",
            "Cho Min-jae",
            "South Korea",
        ),
        (
            "Foreign Minister KAMIYA Yoko of Japan met Minister Lea Tamm of Estonia. Kamiya smiled.",
            "KAMIYA Yoko",
            "Japan",
        ),
        (
            "Foreign Secretary Alicia Bárcenas Ruiz of Mexico met Minister Lea Tamm of Estonia. Bárcenas smiled.",
            "Alicia Bárcenas Ruiz",
            "Mexico",
        ),
        (
            "Sheikh Hamad bin Saif Al Noor, Foreign Minister of Oman, met Minister Lea Tamm. Sheikh Hamad smiled.",
            "Sheikh Hamad bin Saif Al Noor",
            "Oman",
        ),
    ],
)
def test_one_person_in_every_order_of_names(read: Read, text: str, name: str, party: str) -> None:
    people = read(text).participants
    assert [p.name for p in people if p.party == party] == [name]
    assert len(next(p for p in people if p.name == name).evidence) == 2
