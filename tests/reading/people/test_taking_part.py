"""Who took part and who is only named."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.readout import Readout

Read = Callable[..., Readout]


def names(reading: Readout) -> list[str]:
    return [p.name for p in reading.participants]


def test_those_talked_about_take_no_part(read: Read) -> None:
    reading = read(
        "Foreign Minister Lena Voss of Germany met Foreign Minister Emre Aksoy of Turkey to discuss the visit of "
        "Prime Minister "
        "Jon Berg of Norway. They recalled the talks between President Ana Reyes of Chile and King Leopold IV of "
        "Belgium."
    )
    assert names(reading) == ["Lena Voss", "Emre Aksoy"]


def test_a_spokesperson_takes_no_part(read: Read) -> None:
    reading = read(
        "Office of the Spokesperson\nThe following is attributable to Spokesperson Tim Hale:\n"
        "Secretary of State Paul Grant spoke today with Chilean Foreign Minister Ana Reyes."
    )
    assert names(reading) == ["Paul Grant", "Ana Reyes"]


def test_on_a_visit_those_met_later_take_part_too(read: Read) -> None:
    reading = read(
        "Minister for Foreign Affairs Dr Grace Koh of Singapore visited Oslo from 3 to 5 May 2023. Minister Koh "
        "called on King Olaf "
        "VI of Norway. She also met Norwegian Prime Minister Jon Berg."
    )
    assert names(reading) == ["Grace Koh", "Olaf VI", "Jon Berg"]


def test_the_two_presidents_are_named_in_what_follows(read: Read) -> None:
    reading = read(
        "The two presidents met in Vienna on Wednesday, 5 June 2024. President Ana Reyes of Chile thanked President "
        "Rafael Ortiz of Peru."
    )
    assert names(reading) == ["Ana Reyes", "Rafael Ortiz"]


def test_we_are_those_in_the_title(read: Read) -> None:
    reading = read(
        "We met today in Lima to renew our friendship. Chile and Peru will open a new crossing.",
        title="Joint Statement by President Ana Reyes of Chile and President Rafael Ortiz of Peru",
        published="2024-06-05",
    )
    assert [(p.name, p.party, p.evidence) for p in reading.participants] == [
        ("Ana Reyes", "Chile", ()),
        ("Rafael Ortiz", "Peru", ()),
    ]
    assert reading.is_readout


def test_a_heading_in_capitals_names_nobody(read: Read) -> None:
    reading = read(
        "MINISTER FOR TRADE WELCOMES GROWTH\nMinister for Trade Lea Tamm of Estonia met Minister Jon Berg of Norway."
    )
    assert names(reading) == ["Lea Tamm", "Jon Berg"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (  # a guest met later in the sentence
            "Foreign Minister Lea Tamm of Estonia held talks on trade during her visit to Chile, meeting with "
            "President Ana Reyes and Chile's Minister of Trade, Mr Luis Soto.",
            {"Lea Tamm": "Estonia", "Ana Reyes": "Chile", "Luis Soto": "Chile"},
        ),
        (  # who speaks was there; a spokesman speaks for others, and a greeted King was not
            "President Ida Lund of Norway received Kenya's Foreign Minister, Amb. Wanjiru Kamau, on Monday. Norway's "
            "Trade Minister, Tor Berg, thanked Nairobi. Kamau conveyed the greetings of the President of Kenya to the "
            "King. Spokesperson Jon Vik said the talks were warm.",
            {"Ida Lund": "Norway", "Wanjiru Kamau": "Kenya", "Tor Berg": "Norway"},
        ),
        (  # one state gives its side no name
            "Premier Sun Haoran met Serbian Prime Minister Ana Petrov in Belgrade on Monday. Sun said China would open "
            "its market, and that China and Serbia were old friends.",
            {"Sun Haoran": "China", "Ana Petrov": "Serbia"},
        ),
        (
            "Talks were held in Muscat between Oman and Kenya, the former headed by Nasr bin Hamoud Al Said, Foreign "
            "Minister, and the latter by Dr. Wanjiru Kamau, Minister for Foreign Affairs.",
            {"Nasr bin Hamoud Al Said": "Oman", "Wanjiru Kamau": "Kenya"},
        ),
        (  # the inviting minister receives
            "Minister for External Affairs Arun Mehta paid a visit to Oman at the invitation of H.E. Hamad Al Riyami, "
            "Foreign Minister of Oman. He met senior officials in Muscat. India and Oman reviewed their ties.",
            {"Arun Mehta": "India", "Hamad Al Riyami": "Oman"},
        ),
        (  # a couple, of one state
            "President Ida Moe of Norway welcomed Their Majesties King Carlos VI and Queen Sofia of Spain to Oslo.",
            {"Ida Moe": "Norway", "Carlos VI": "Spain", "Sofia": "Spain"},
        ),
        (  # two delegations in one sentence
            "The President of Norway, Ida Moe, met with President of Belarus Viktor Yarmo. Attending the meeting on "
            "the Norwegian side were Foreign Minister Tor Berg and Aide Jon Vik; and on the Belarusian side, Foreign "
            "Minister Maxim Ryzhko.",
            {"Ida Moe": "Norway", "Viktor Yarmo": "Belarus", "Tor Berg": "Norway", "Jon Vik": "Norway",
             "Maxim Ryzhko": "Belarus"},
        ),
        (  # a list, a state a line
            "1. The Summit of the Heads of State of the Southern African Development Community (SADC) was held in "
            "Luanda on 14 May 2024.\n2. The Summit was attended by the following Heads of State or their "
            "representatives:\nAngola: H.E. President Joao Pinto\nBotswana: H.E. President Mokgosi Seretse\n"
            "3. The Summit thanked President Lea Sow of Togo.",
            {"Joao Pinto": "Angola", "Mokgosi Seretse": "Botswana"},
        ),
        (  # hosts abroad are no countrymen of the visitor, and who came along is
            "Prime Minister Nikol Asatur of Armenia visited Bhutan on Monday, where he was received by King Jigme "
            "Rabten and met Prime Minister Tandin Dorj. Foreign Minister Ara Sarg accompanied him.",
            {"Nikol Asatur": "Armenia", "Jigme Rabten": "Bhutan", "Tandin Dorj": "Bhutan"},
        ),
        (  # a greeting's sender was not there, nor is whom a speaker names
            "Foreign Minister Tor Berg of Norway received Foreign Minister Ara Sarg of Armenia. At the beginning of "
            "the meeting, Ara Sarg conveyed greetings from President Vahan Kochar. Sarg praised Prime Minister Ian Roe "
            "of Malta.",
            {"Tor Berg": "Norway", "Ara Sarg": "Armenia"},
        ),
        (  # a counterpart is meant by the office alone; a body's own side
            "TEHRAN - Foreign Minister Abbas Rafi met with his Omani counterpart Badr bin Saif and the Head of the "
            "Political Bureau of Hamas Ismail Rantis in Muscat. The Omani foreign minister said dialogue must go on.",
            {"Abbas Rafi": "Iran", "Badr bin Saif": "Oman", "Ismail Rantis": "Hamas"},
        ),
        (  # the publisher's own among guests of several states, and a counterpart by name alone
            "President of the Republic Aino Koski hosted Prime Minister of Iceland Una Jonsdottir and President of "
            "Lithuania Rasa Kazlas in Naantali. Koski thanked her Lithuanian counterpart, Rasa Kazlas. Finland's "
            "commitment stands, and Finland will host again.",
            {"Aino Koski": "Finland", "Una Jonsdottir": "Iceland", "Rasa Kazlas": "Lithuania"},
        ),
    ],
)  # fmt: skip
def test_who_took_part_and_for_whom(read: Read, text: str, expected: dict[str, str]) -> None:
    reading = read(text, published="2024-05-28")
    assert reading.is_readout
    assert {p.name: p.party for p in reading.participants} == expected
