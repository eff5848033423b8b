"""Whom those represent who came with somebody, were also there, or stand beside an ambassador or a body."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.readout import Readout

Read = Callable[..., Readout]


def parties(reading: Readout) -> dict[str, str | None]:
    return {p.name: p.party for p in reading.participants}


@pytest.mark.parametrize(
    "also",
    [
        "Also at the meeting were Chief of Staff Kofi Mensah and Dr Esi Owusu of the Ministry of Trade.",
        "Chief of Staff Kofi Mensah and Dr Esi Owusu were in attendance.",
        "Chief of Staff Kofi Mensah and Dr Esi Owusu were also on the line.",
        "Chief of Staff Kofi Mensah and Dr Esi Owusu attended.",
    ],
)
def test_who_was_also_there(read: Read, also: str) -> None:
    reading = read(
        f"Foreign Minister Lea Tamm of Estonia met Norwegian Foreign Minister Jon Berg in Oslo today. {also}"
    )
    assert list(parties(reading)) == ["Lea Tamm", "Jon Berg", "Kofi Mensah", "Esi Owusu"]


def test_whom_somebody_brings_is_of_that_side(read: Read) -> None:
    reading = read(
        "Amman, 30 May (Petra) - King Faris II held talks on Tuesday with Greek President Eleni Markou, who is on a "
        "visit with her husband, Professor Petros Markos."
    )
    assert parties(reading) == {"Faris II": "Jordan", "Eleni Markou": "Greece", "Petros Markos": "Greece"}


def test_a_delegation_is_of_the_parliament_that_is_named_in_it(read: Read) -> None:
    reading = read(
        "BELGRADE - Serbian Speaker Jelena Vuk met on Monday with a delegation of the Parliament of Cyprus headed by "
        "Andreas Georgiou, chair of the Friendship Group with Serbia."
    )
    assert parties(reading)["Andreas Georgiou"] == "Cyprus"


def test_an_envoy_is_of_the_side_of_who_sent_him(read: Read) -> None:
    reading = read(
        "Astana, 9 August 2024. Marat Serikov received Prime Minister of Japan Ken Mori's special envoy, Aiko Tanaka. "
        "The Foreign Minister, Dana Omarova, was also present."
    )
    assert parties(reading) == {"Marat Serikov": "Kazakhstan", "Aiko Tanaka": "Japan", "Dana Omarova": "Kazakhstan"}


def test_where_an_ambassador_is_sent_is_the_other_side(read: Read) -> None:
    reading = read("State Secretary Juris Kalns received today the Ambassador of Moldova to Latvia, Ion Rusu.")
    assert parties(reading) == {"Juris Kalns": "Latvia", "Ion Rusu": "Moldova"}


def test_ranks_that_only_a_body_has_are_of_the_body_there(read: Read) -> None:
    reading = read(
        "Secretary-General of ASEAN Dr Vu Gia met today with the Ambassador of Timor-Leste, H.E. Ana Ximenes. "
        "They were joined by Deputy Secretary-General Raj Dhillon."
    )
    assert parties(reading) == {"Vu Gia": "ASEAN", "Ana Ximenes": "Timor-Leste", "Raj Dhillon": "ASEAN"}


def test_an_agency_that_speaks_for_no_state_gives_no_side(read: Read) -> None:
    reading = read(
        "CAIRO, June 20 (Reuters) - Sudan's army chief, General Omar Hashim, told U.S. envoy Mark Field in a phone "
        "call that he would not return to talks."
    )
    assert parties(reading) == {"Omar Hashim": "Sudan", "Mark Field": "United States"}


def test_a_town_before_a_dash_is_no_one(read: Read) -> None:
    reading = read(
        "Rabat – The Minister of Foreign Affairs, Mr. Ali Fassi, met the Gambian Minister, Mr. Lamin Jallow."
    )
    assert parties(reading) == {"Ali Fassi": "Morocco", "Lamin Jallow": "Gambia"}


def test_a_town_signed_at_the_end_tells_the_publishers_side(read: Read) -> None:
    reading = read(
        "Foreign Minister Vera Bull met Paraguay's Foreign Minister, Oscar Duarte. Buenos Aires, Tuesday, 30 April."
    )
    assert parties(reading) == {"Vera Bull": "Argentina", "Oscar Duarte": "Paraguay"}


def test_the_host_is_not_the_seat_of_a_body(read: Read) -> None:
    reading = read("Foreign Minister Edda Jons met with NATO Secretary General Willem Oster in Brussels today.")
    assert parties(reading) == {"Edda Jons": None, "Willem Oster": "NATO"}
