"""Whom people represent by their company: the publisher, the title, lists, counterparts, the order of names."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.readout import Readout

Read = Callable[..., Readout]


def parties(reading: Readout) -> dict[str, str | None]:
    return {p.name: p.party for p in reading.participants}


@pytest.mark.parametrize(
    ("publisher", "party"),
    [
        ("Permanent Mission of Kenya to the United Nations", "Kenya"),
        ("United Nations in Kenya", "United Nations"),
        ("Embassy of Japan in Peru", "Japan"),
        ("Türkiye MFA", "Turkey"),
        ("Presidency of the Republic of Korea", "South Korea"),
        ("Papua New Guinea Department of Trade", "Papua New Guinea"),
    ],
)
def test_who_is_named_first_publishes(read: Read, publisher: str, party: str) -> None:
    text = "Minister Lucia Prado met Foreign Minister Emre Aksoy of Chad."
    assert parties(read(text, publisher=publisher))["Lucia Prado"] == party


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("QUITO: Minister Lucia Prado met Foreign Minister Emre Aksoy of Chad.", "Ecuador"),
        ("The Hague\nMinister Lucia Prado met Foreign Minister Emre Aksoy of Chad.", "Netherlands"),
        ("OSLO (Samoa News Agency) - Minister Lucia Prado met Foreign Minister Emre Aksoy of Chad.", "Samoa"),
        ("Oslo: Minister Lucia Prado met Minister Emre Aksoy of Chad on the sidelines of a forum in Oslo.", None),
        (
            "Minister Lucia Prado met Foreign Minister Emre Aksoy of Chad.\nMINISTRY OF TRADE\nFIJI\n2 MAY 2024\n"
            "Caption one.\nCaption two.\nCaption three.\nCaption four.",
            "Fiji",
        ),
    ],
)
def test_datelines_and_letterheads(read: Read, text: str, party: str | None) -> None:
    assert parties(read(text))["Lucia Prado"] == party


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        (
            "NZ and Samoa discuss fisheries",
            "Minister Lucia Prado met her Samoan counterpart, Tavita Leota, in Apia.",
            {"Lucia Prado": "New Zealand", "Tavita Leota": "Samoa"},
        ),
        (
            "PM receives outgoing Ambassador of Peru",
            "Prime Minister Lucia Prado received Ambassador Luis Campos, who is concluding his mission.",
            {"Lucia Prado": None, "Luis Campos": "Peru"},
        ),
        (
            "Peru, Fiji deepen training cooperation",
            "LIMA: Director Lucia Prado met the Peruvian Secretary General of Training Affairs, Luis Campos.",
            {"Lucia Prado": "Fiji", "Luis Campos": "Peru"},
        ),
    ],
)
def test_the_title_names_the_other_side(read: Read, title: str, text: str, expected: dict[str, str | None]) -> None:
    assert parties(read(text, title=title)) == expected


@pytest.mark.parametrize(
    ("text", "name", "party"),
    [
        (
            "Minister of Trade of Chad Emre Aksoy met in Oslo with President of Peru Ana Campos and Foreign Minister "
            "Luis Reyes.",
            "Luis Reyes",
            "Peru",
        ),
        (
            "President Ida Lund received the credentials of Ana Campos and Tavita Leota, ambassadors of Peru and Samoa "
            "respectively.",
            "Tavita Leota",
            "Samoa",
        ),
        (
            "Talks of Norway and Peru were held. From the Peruvian side, H.E. Mr. Luis Reyes, Ambassador, and Mr. Juan "
            "Campos, Director, and others attended.",
            "Juan Campos",
            "Peru",
        ),
        (
            "Foreign Minister Emre Aksoy of Chad met Secretary of State for Tourism Ana Campos, who came to Chad.",
            "Ana Campos",
            None,
        ),
    ],
)
def test_lists_and_offices(read: Read, text: str, name: str, party: str | None) -> None:
    assert parties(read(text))[name] == party


@pytest.mark.parametrize(
    ("text", "name", "office"),
    [
        ("First Vice Minister Seo Min met Minister Emre Aksoy of Chad.", "Seo Min", "First Vice Minister"),
        ("HE Minister Ana Reyes met HE Minister of Labour of Chad, Emre Aksoy, today.", "Emre Aksoy",
         "Minister of Labour of Chad"),
        ("I had a meeting with UN Special Envoy, Lars Holm, in Oslo.", "Lars Holm", "UN Special Envoy"),
        ("Minister Emre Aksoy of Chad met Mr. Seo Min, new Director of the Asian and Oceanian Affairs Bureau.",
         "Seo Min", "Director of the Asian and Oceanian Affairs Bureau"),
        ("Minister Ana Reyes received in Abu Dhabi Vice Admiral Luc Fournier of France.", "Luc Fournier",
         "Vice Admiral"),
    ],
)  # fmt: skip
def test_offices_as_written(read: Read, text: str, name: str, office: str) -> None:
    found = {p.name: [o.value for o in p.offices] for p in read(text).participants}
    assert office in found[name]


def test_a_bare_title_refers_back(read: Read) -> None:
    text = "Oslo, 2 May. Jon Berg received Prime Minister of Chad Emre Aksoy."
    text += " The President asked him to greet President Ana Reyes."
    assert "President" in [o.value for p in read(text).participants if p.name == "Jon Berg" for o in p.offices]
