from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.readout import Readout

Read = Callable[..., Readout]


def states(readout: Readout) -> dict[str, list[str]]:
    return {country.iso3: [piece.quote for piece in country.evidence] for country in readout.countries}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The U.S.-Turkey mechanism was reviewed.", {"USA": ["U.S."], "TUR": ["Turkey"]}),
        (
            "Russian-Chinese ties and the ROK’s view were raised.",
            {"RUS": ["Russian"], "CHN": ["Chinese"], "KOR": ["ROK"]},
        ),
        ("The DPRK tested another missile.", {"PRK": ["DPRK"]}),
        ("The Ambassador of the Republic of Korea left.", {"KOR": ["Republic of Korea"]}),
        ("Ukrainians and Saudis met.", {"UKR": ["Ukrainians"], "SAU": ["Saudis"]}),
        ("MINISTRY OF FOREIGN AFFAIRS\nSINGAPORE\n4 AUGUST 2031", {"SGP": ["SINGAPORE"]}),
        ("The White House and the Kremlin declined to comment.", {"USA": ["White House"], "RUS": ["Kremlin"]}),
        ("Palestine became a full member.", {"PSE": ["Palestine"]}),
        ("Kosovo and Serbia resumed talks.", {"XKX": ["Kosovo"], "SRB": ["Serbia"]}),
        ("The Holy See was represented.", {"VAT": ["Holy See"]}),
    ],
)
def test_states_are_found_by_name_demonym_and_office(read: Read, text: str, expected: dict[str, list[str]]) -> None:
    assert states(read(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Ships crossed the South China Sea and the Indian Ocean.",
        "The athletes of Chinese Taipei were seated.",
        "It concerned Latin America alone.",
        "Help for Palestinian refugees was raised.",
        "Sales reached US$40 billion.",
        "He wrote for the Washington Post.",
        "The European Union was represented.",
        "They spoke of Hong Kong and of Taiwan.",
        "Let us talk turkey.",
    ],
)
def test_names_that_only_hold_a_states_name_are_none(read: Read, text: str) -> None:
    assert states(read(text)) == {}


@pytest.mark.parametrize(
    ("text", "iso3"),
    [
        ("Moscow opposes the plan.", "RUS"),
        ("The Minister called on Beijing to release them.", "CHN"),
        ("Tehran’s answer was brief.", "IRN"),
        ("They warned against ties between Kyiv and Ankara.", "UKR"),
    ],
)
def test_a_capital_that_acts_stands_for_its_government(read: Read, text: str, iso3: str) -> None:
    readout = read(text)
    assert iso3 in states(readout)


@pytest.mark.parametrize(
    "text",
    [
        "The talks were held in Moscow.",
        "He is currently visiting Beijing.",
        "PARIS, 12 May 2031",
        "The Paris Agreement was praised.",
        "The Moscow Format met again.",
        "Recent discussions held in Reykjavik were continued.",
    ],
)
def test_a_capital_where_something_took_place_is_a_place(read: Read, text: str) -> None:
    assert states(read(text)) == {}


def test_the_name_is_the_one_that_the_document_uses(read: Read) -> None:
    assert [c.name for c in read("Türkiye and Greece met. The Turkish side spoke.").countries] == ["Türkiye", "Greece"]
    assert [c.name for c in read("Turkey and Greece met.").countries] == ["Turkey", "Greece"]


def test_bare_congo_means_the_one_named_in_full(read: Read) -> None:
    text = "The Democratic Republic of the Congo and Rwanda agreed. Congo welcomed the step."
    assert set(states(read(text))) == {"COD", "RWA"}
    assert set(states(read("Congo welcomed the step."))) == {"COG"}


def test_a_person_called_like_a_state_is_no_state(read: Read) -> None:
    readout = read("Senator Jordan Whitfield met Prime Minister Elena Duarte of Portugal in Lisbon.")
    assert "JOR" not in states(readout)
