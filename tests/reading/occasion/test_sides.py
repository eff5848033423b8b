"""Who stands on which side, in the manners of many ministries; the publisher's own side often names no state."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.readout import Readout

Read = Callable[..., Readout]

_CASES: list[tuple[str | None, str, dict[str, str | None]]] = [
    (
        None,
        "The Minister of Foreign Affairs, Otávio Brandão, received today, at Itamaraty Palace, the Minister of "
        "External Relations of Angola, Ambassador Tomás Quissanga. The ministers discussed Brazil-Angola cooperation.",
        {"Brandão": "Brazil", "Quissanga": "Angola"},
    ),
    (
        None,
        "Federal Foreign Minister Jonas Falkenberg met his Kenyan counterpart Wanjiru Kamau in Berlin today. The talks "
        "focused on the situation in Sudan.",
        {"Falkenberg": "Germany", "Kamau": "Kenya"},
    ),
    (
        "Call between the President and his Senegalese counterpart",
        "The President of the Republic spoke on the phone with Mr. Mamadou Sarr, President of the Republic of Senegal. "
        "The President reaffirmed France's commitment to a renewed partnership.",
        {"Republic": "France", "Sarr": "Senegal"},
    ),
    (
        "President Serik Abenov meets with the Secretary General",
        "The Head of State received Secretary General of the Organization of Turkic States Omer Yildizhan. The "
        "President noted that Kazakhstan pays special attention to the work of the Organization.",
        {"Abenov": "Kazakhstan", "Yildizhan": "Organization of Turkic States"},
    ),
    (
        None,
        "CHISINAU, 8 February 2024 – The OSCE Chairperson-in-Office, Malta's Foreign Minister Paul Vella-Cutajar, "
        "concluded a visit to Moldova today, where he met with President Ana Rusu.",
        {"Vella-Cutajar": "OSCE", "Rusu": "Moldova"},
    ),
    (
        "Visit of the Foreign Minister to Tirana",
        "Minister of Foreign Affairs H.E. Mr. Levent Karahan paid an official visit to Tirana. Minister Karahan met "
        "with H.E. Mr. Arben Hoxha, Minister for Europe and Foreign Affairs of Albania. The Ministers discussed "
        "Türkiye-Albania relations.",
        {"Karahan": "Türkiye", "Hoxha": "Albania"},
    ),
    (
        "Sheikh Hamdan, Peruvian President review ties",
        "ABU DHABI, 23rd January, 2024 -- H.H. Sheikh Hamdan bin Nasser, Vice President, today received H.E. Luis "
        "Ocampo, President of the Republic of Peru.",
        {"Hamdan": "United Arab Emirates", "Ocampo": "Peru"},
    ),
    (
        "PM call with Prime Minister Tor Lunde of Norway",
        "The Prime Minister spoke to the Norwegian Prime Minister, Tor Lunde, this morning.\n\nThe Prime Minister, "
        "Edward Marsh, said the UK would send a second ship.",
        {"Marsh": "United Kingdom", "Lunde": "Norway"},
    ),
    (
        "Communiqué of the ECOWAS Mission to Guinea",
        "1. ECOWAS deployed a High-Level Mission to Conakry from 3 to 5 March 2024, led by H.E. Ambassador Kofi Addo."
        "\n\n2. The Mission was received in audience by H.E. Sekou Barry, President of the Republic.",
        {"Addo": "ECOWAS", "Barry": "Guinea"},
    ),
    (
        "Talks with Vice President of Cuba",
        "Pavel Orlov received Vice President of the Republic of Cuba Ana Peña. Taking part on the Russian side were "
        "Deputy Prime Minister Timur Belov and Aide Lev Surin.",
        {"Peña": "Cuba", "Belov": "Russia", "Surin": "Russia"},
    ),
    (
        None,
        "KUWAIT, March 3 (KUNA) -- His Highness the Amir Sheikh Nasser Al-Jaber received visiting Egyptian Foreign "
        "Minister Dr. Hossam Darwish. The meeting was attended by Foreign Minister Abdullah Al-Salem.",
        {"Al-Jaber": "Kuwait", "Darwish": "Egypt", "Al-Salem": "Kuwait"},
    ),
    (
        None,
        "ANKARA, March 3 - Turkey's president and Greece's prime minister agreed on Monday to keep channels open, "
        "President Kemal Aydın said after talks with Prime Minister Yannis Doukas.",
        {"Aydın": "Turkey", "Doukas": "Greece"},
    ),
]


@pytest.mark.parametrize(("title", "text", "expected"), _CASES)
def test_party(read: Read, title: str | None, text: str, expected: dict[str, str | None]) -> None:
    reading = read(text, title=title, published="2024-05-28")
    parties = {name: p.party for name in expected for p in reading.participants if name in p.name}
    assert parties == expected
    assert reading.is_readout


@pytest.mark.parametrize(
    ("title", "text"),
    [
        (None, "The 8th round of India-Latvia Foreign Office Consultations (FOC) was held in New Delhi on Monday."),
        (None, "The European Union and Mongolia held the seventh meeting of their Joint Committee in Ulaanbaatar."),
        ("Meeting in Port Vila", "Today I met with the Foreign Minister of Vanuatu in Port Vila."),
        ("Courtesy Call on the Prime Minister", "H.E. Mr. Guido Bellini, Minister of Defence of the Italian Republic, "
                                                "paid a courtesy call on Prime Minister Kanda."),
        ("Ministers clash", '"I see no basis for it," German Foreign Minister Kurt Lenz said after two hours of talks '
                            "with South Africa's International Relations Minister Zanele Dube."),
        ("Ties grow closer", "China and Pakistan pledged on Wednesday to step up coordination, as senior Chinese "
                             "military official Qiu Wenbo wrapped up a trip to Islamabad, where he met Pakistani "
                             "Foreign Minister Asim Bajwa."),
    ],
)  # fmt: skip
def test_sides_meet(read: Read, title: str | None, text: str) -> None:
    assert read(text, title=title, published="2024-05-28").is_readout


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("The President met with the Minister", "President of Ukraine Bohdan Hrytsak held a meeting with Minister of "
         "Finance Olena Marchuk. The Minister reported on negotiations between Ukraine and the IMF."),
        ("Meeting with a head of company", "The President had a meeting with Chairman of Uralmed Oleg Novak.\n\n"
         "President of Russia Pavel Orlov: How are relations between Russia and China in your field?"),
        ("PM chairs cabinet", "Prime Minister Tariq Mehmood chaired a meeting of the federal cabinet in Islamabad. "
         "Finance Minister Asad Baig briefed it on ties between Pakistan and China."),
        ("President receives governor", "President Joao Pinto of Angola received the Governor of the Central Bank, "
         "Maria Neto, to discuss an agreement between Angola and Portugal."),
    ],
)  # fmt: skip
def test_one_side_alone(read: Read, title: str, text: str) -> None:
    assert not read(text, title=title, published="2024-05-28").is_readout
