"""Whom people represent."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.readout import Readout

Read = Callable[..., Readout]


def parties(reading: Readout) -> dict[str, str | None]:
    return {p.name: p.party for p in reading.participants}


@pytest.mark.parametrize(
    ("text", "name", "party"),
    [
        ("Prime Minister Asha Rao of India met President Luc Diallo of Senegal.", "Asha Rao", "India"),
        ("Turkish Foreign Minister Emre Aksoy met Secretary of State Paul Grant.", "Emre Aksoy", "Turkey"),
        ("Turkish Foreign Minister Emre Aksoy met Secretary of State Paul Grant.", "Paul Grant", "United States"),
        ("NATO Secretary General Sven Aarts met President Ida Lund of Denmark.", "Sven Aarts", "NATO"),
        ("President of the European Commission Clara Voigt met Minister Ida Lund.", "Clara Voigt", "European Union"),
        ("Foreign Minister Emre Aksoy met UN Special Envoy for Yemen Lars Holm.", "Lars Holm", "United Nations"),
        (
            "H.E. Mr. Lukas Weber, Ambassador of the Swiss Confederation to the Republic of Maldives, paid a "
            "courtesy call on "
            "Minister of Foreign Affairs Aminath Naseer on Tuesday.",
            "Aminath Naseer",
            "Maldives",
        ),
        (
            "Consultations between India and Egypt were held in Cairo. The Indian delegation was led by Shri Arun "
            "Mehta, "
            "Secretary (West), and the Egyptian side was led by Ambassador Tarek Hassan, Assistant Foreign Minister.",
            "Arun Mehta",
            "India",
        ),
    ],
)  # fmt: skip
def test_party(read: Read, text: str, name: str, party: str) -> None:
    assert parties(read(text))[name] == party


def test_the_publisher_speaks_for_its_own_side(read: Read) -> None:
    text = "Minister Mei Lin Tan met Foreign Minister Emre Aksoy of Turkey.\nMINISTRY OF FOREIGN AFFAIRS\nSINGAPORE"
    assert parties(read(text, publisher="MFA Singapore"))["Mei Lin Tan"] == "Singapore"


def test_the_title_tells_where_the_text_does_not(read: Read) -> None:
    text = "President Rafael Ortiz spoke with Prime Minister Kari Berg. They discussed fisheries of Norway and Peru."
    reading = read(text, title="Readout of the Call of President Ortiz of Peru with Prime Minister Berg of Norway")
    assert parties(reading) == {"Rafael Ortiz": "Peru", "Kari Berg": "Norway"}


def test_a_news_agency_stands_for_its_state(read: Read) -> None:
    text = "Doha / February 11 / QNA - HE Minister of State Nasser Al-Harbi met with Ambassador Lea Tamm of Estonia."
    assert parties(read(text))["Nasser Al-Harbi"] == "Qatar"


def test_a_monarchs_given_name_is_not_everyones(read: Read) -> None:
    text = "Minister Lea Tamm of Estonia met Sheikh Salem bin Mohammed bin Rashid Al Harbi, Minister of Trade."
    assert parties(read(text))["Sheikh Salem bin Mohammed bin Rashid Al Harbi"] != "Morocco"


def test_a_list_names_the_other_side_of_a_group_call(read: Read) -> None:
    text = (
        "President Carl Hobart of the United States held a call with European leaders today. The leaders on the "
        "call: French President "
        "Luc Moreau, German Chancellor Ulla Brandt, Italian Prime Minister Gino Testa."
    )
    reading = read(text, published="2024-05-04")
    assert {p.party for p in reading.participants} == {"United States", "France", "Germany", "Italy"}
    assert reading.is_readout


@pytest.mark.parametrize(
    ("publisher", "party"),
    [
        ("Ministry of Foreign Affairs of Argentina", "Argentina"),  # holds the letters of an agency of Iraq
        ("Government of Spain", "Spain"),
        ("Xinhua", "China"),
        ("European External Action Service (EEAS)", "European Union"),
        ("A blog", None),
    ],
)
def test_publishers(read: Read, publisher: str, party: str | None) -> None:
    reading = read("Minister Lucia Prado met Foreign Minister Emre Aksoy of Turkey.", publisher=publisher)
    assert parties(reading)["Lucia Prado"] == party


def test_a_body_in_the_first_line_does_not_publish(read: Read) -> None:
    text = "Deputy Minister Kari Lund met with NATO Secretary General Sven Aarts and thanked NATO."
    assert parties(read(text))["Kari Lund"] is None
