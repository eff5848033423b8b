"""Offices before and after names, split and whole."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.readout import Readout

Read = Callable[..., Readout]


def offices(reading: Readout, name: str) -> list[str]:
    person = next(p for p in reading.participants if p.name == name)
    return [office.value for office in person.offices]


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        (
            "Foreign Minister Tomas Halvorsen met Deputy Prime Minister Ana Reyes of Chile.",
            "Tomas Halvorsen",
            ["Foreign Minister"],
        ),
        (
            "Karel Novotny, Secretary of the Security Council of the Slovak Republic, met with Prime Minister Lea "
            "Tamm of Estonia.",
            "Karel Novotny",
            ["Secretary of the Security Council of the Slovak Republic"],
        ),
        (
            "Zhao Lian, Member of the Political Bureau of the Party (CPC) Central Committee and Director of the "
            "Office of the "
            "Commission for Foreign Affairs, met with Pavel Orlov, Deputy Minister of Foreign Affairs of Belarus.",
            "Zhao Lian",
            [
                "Member of the Political Bureau of the Party (CPC) Central Committee",
                "Director of the Office of the Commission for Foreign Affairs",
            ],
        ),
        (
            "Minister Ines Prado met PRC State Councilor and Foreign Minister Sun Haoran in Lima.",
            "Sun Haoran",
            ["PRC State Councilor and Foreign Minister"],
        ),
        (
            "President Ida Lund met with Secretary General of the Council of Europe Dunja Kovačić Horvat.",
            "Dunja Kovačić Horvat",
            ["Secretary General of the Council of Europe"],
        ),
        (
            "Minister in the Prime Minister's Office, Second Minister for Foreign Affairs and Second Minister for "
            "Education "
            "Dr Rahim Salleh met Foreign Minister Kenji Mori of Japan.",
            "Rahim Salleh",
            [
                "Minister in the Prime Minister's Office",
                "Second Minister for Foreign Affairs",
                "Second Minister for Education",
            ],
        ),
        (
            "Mr. Arun Mehta, Secretary (CPV & OIA), met Ambassador Tarek Hassan of Egypt.",
            "Arun Mehta",
            ["Secretary (CPV & OIA)"],
        ),
    ],
)
def test_offices_as_written(read: Read, text: str, name: str, expected: list[str]) -> None:
    assert offices(read(text), name) == expected


def test_a_plural_office_goes_for_each(read: Read) -> None:
    reading = read(
        "Chancellor Ulla Brandt of Germany met with Presidents Ion Radu of Romania and Filip Wolski of Poland."
    )
    assert offices(reading, "Ion Radu") == ["President"]
    assert offices(reading, "Filip Wolski") == ["President"]


def test_another_persons_office_is_not_taken(read: Read) -> None:
    reading = read(
        "National Security Advisor Dana Cole and the Secretary of the Russian Security Council Oleg Sorokin met."
    )
    assert offices(reading, "Dana Cole") == ["National Security Advisor"]
    assert offices(reading, "Oleg Sorokin") == ["Secretary of the Russian Security Council"]


def test_forms_of_one_office_are_said_once(read: Read) -> None:
    reading = read(
        "President Mara Silva spoke with Prime Minister Jon Berg of Norway. The President thanked him. PRESIDENT "
        "Silva left."
    )
    assert offices(reading, "Mara Silva") == ["President"]
