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
                "Dr",
            ],
        ),
        (
            "Mr. Arun Mehta, Secretary (CPV & OIA), met Ambassador Tarek Hassan of Egypt.",
            "Arun Mehta",
            ["Secretary (CPV & OIA)", "Mr."],
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
        "President Mara Silva spoke with Prime Minister Jon Berg of Norway. He thanked him. PRESIDENT Silva left."
    )
    assert offices(reading, "Mara Silva") == ["President"]


def test_an_office_alone_is_told_as_written(read: Read) -> None:
    reading = read(
        "President Mara Silva spoke with Prime Minister Jon Berg of Norway. The President thanked him. Later the "
        "President left."
    )
    assert offices(reading, "Mara Silva") == ["President", "The President"]
    quotes = [[piece.quote for piece in o.evidence] for o in reading.participants[0].offices]
    assert quotes == [["President"], ["The President", "the President"]]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Deputy Prime Minister and Minister of Trade", ["Deputy Prime Minister and Minister of Trade"]),
        ("Member of the Presidency and Minister of Trade", ["Member of the Presidency", "Minister of Trade"]),
        ("Ambassador Extraordinary and Plenipotentiary", ["Ambassador Extraordinary and Plenipotentiary"]),
        ("Politburo member, Standing Deputy Prime Minister and head of the Commission for External Relations",
         ["Politburo member", "Standing Deputy Prime Minister and head of the Commission for External Relations"]),
    ],
)  # fmt: skip
def test_offices_are_parted_where_the_first_is_complete(read: Read, written: str, expected: list[str]) -> None:
    reading = read(f"{written} Karim Sow met Foreign Minister Jon Berg of Norway in Oslo.")
    assert offices(reading, "Karim Sow") == expected


def test_an_office_leads_on_to_the_next_name(read: Read) -> None:
    reading = read(
        "The Minister of Foreign Affairs of Georgia, H.E. Ms. Nino Abashidze, the Minister of Foreign Affairs of "
        "Moldova, H.E. Mr. Ion Radu, met in Batumi. In his meeting with First Deputy Minister Lev Surin, the "
        "Chairman smiled."
    )
    assert offices(reading, "Nino Abashidze") == ["Minister of Foreign Affairs of Georgia", "H.E. Ms."]
    assert "Minister of Foreign Affairs of Moldova" in offices(reading, "Ion Radu")


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("The Honourable Eve Roy, Minister of Trade, spoke with Foreign Minister Jon Berg of Norway.", "Eve Roy",
         ["Minister of Trade", "The Honourable"]),
        ("HE Minister of State Dr. Omar Al-Sabah received Mr Jon Berg, Foreign Minister of Norway. He smiled.",
         "Omar Al-Sabah", ["Minister of State", "Dr.", "HE"]),
        ("Amb. Eve Roy, Permanent Secretary, met Foreign Minister Jon Berg of Norway.", "Eve Roy",
         ["Permanent Secretary", "Amb."]),
        ("His Majesty's Special Representative Taimur Said met Foreign Minister Jon Berg of Norway.", "Taimur Said",
         ["Special Representative"]),
    ],
)  # fmt: skip
def test_styles_follow_the_offices(read: Read, text: str, name: str, expected: list[str]) -> None:
    assert offices(read(text), name) == expected


def test_a_letterhead_gives_the_office(read: Read) -> None:
    reading = read(
        "MEDIA RELEASE\nMINISTER FOR TRADE\nThe Hon Eve Roy MP\nMinister Roy met Foreign Minister Jon Berg of Norway "
        "in Oslo."
    )
    assert offices(reading, "Eve Roy") == ["MINISTER FOR TRADE", "Minister", "The Hon", "MP"]
