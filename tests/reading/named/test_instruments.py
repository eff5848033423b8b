from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.reading.named.instrument_forms import MEMORY, instrument_forms
from bot.reading.named.surface import Surface, words_of
from bot.reading.named.tables import table
from bot.readout import Readout

Read = Callable[..., Readout]


def years_of(names: list[str]) -> dict[str, int | None]:
    """The year that the gazetteer gives when a text names each of these."""
    forms = instrument_forms(None)
    found = {}
    for name in names:
        for hit in forms.find(Surface(name, words_of(name))):
            found[hit.value.name] = hit.value.year
    return found


def instruments(readout: Readout) -> dict[str, int | None]:
    return {instrument.name: instrument.year for instrument in readout.instruments}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They upheld the UN Charter.", {"Charter of the United Nations": 1945}),
        ("It violates UN Security Council Resolution 2231 (2015).", {"UN Security Council Resolution 2231": 2015}),
        (
            "Recalling Security Council resolutions 242 and 338, they met.",
            {"UN Security Council Resolution 242": None, "UN Security Council Resolution 338": None},
        ),
        ("Duties under Executive Order 19999 of May 4, 2031 were cut.", {"Executive Order 19999 of May 4, 2031": 2031}),
        ("They signed the Agreement on Fisheries and Sea Trade.", {"Agreement on Fisheries and Sea Trade": None}),
        ("The 1987 Norland Friendship Treaty stands.", {"Norland Friendship Treaty": 1987}),
        ("They cited the Ports and Harbours Act, the United States and Canada said.", {"Ports and Harbours Act": None}),
        (
            "Talks on a Norland-Suria FTA go on; an MoU on Ports was signed.",
            {"Norland-Suria FTA": None, "MoU on Ports": None},
        ),
        ("They backed the envoy’s seven-point peace plan.", {"seven-point peace plan": None}),
        ("A return to the terms of the March 2030 ceasefire was urged.", {"March 2030 ceasefire": 2030}),
        (
            "The Treaty of Amity and Commerce between Norland and Suria was praised.",
            {"Treaty of Amity and Commerce between Norland and Suria": None},
        ),
    ],
)
def test_instruments(read: Read, text: str, expected: dict[str, int | None]) -> None:
    assert instruments(read(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "They reached an agreement on trade.",
        "The Chief of Protocol met him.",
        "The Declaration was read out.",
        "It is a matter of International Law.",
        "The Recovery Plan was passed by the cabinet.",
    ],
)
def test_what_names_no_instrument(read: Read, text: str) -> None:
    assert instruments(read(text)) == {}


def test_a_short_form_that_the_text_defines(read: Read) -> None:
    readout = read("They endorsed the Terms of Reference (TOR). Work goes on under the TOR.")
    assert [[piece.quote for piece in i.evidence] for i in readout.instruments] == [
        ["Terms of Reference", "TOR", "TOR"]
    ]


def test_a_treaty_spelled_the_other_way_round_is_the_same(read: Read) -> None:
    one = read("The China-Russia Treaty of Good-Neighborliness and Friendly Cooperation was praised.")
    other = read("The Treaty of Good-Neighbourliness and Friendly Cooperation between Russia and China was praised.")
    assert instruments(one) == instruments(other)
    assert list(instruments(one).values()) == [2001]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The two ministers signed a memorandum of understanding on pilotage and an agreement on visas for sailors.",
            {"memorandum of understanding on pilotage": None, "agreement on visas for sailors": None},
        ),
        ("Work on the MoU on seed potatoes goes on.", {"MoU on seed potatoes": None}),
        ("They stand by the agreement of 12 August 2031.", {"agreement of 12 August 2031": 2031}),
        ("Little has moved since the Geneva declaration of 8 August.", {"Geneva declaration of 8 August": None}),
        (
            "They will carry out the accords between Norland, Suria and Estoria of May 9, 2031, and June 2, 2032.",
            {"accords between Norland, Suria and Estoria of May 9, 2031, and June 2, 2032": None},
        ),
        (
            "Under the November 9, 2031, Statement on a halt to all hostilities, the posts were opened.",
            {"November 9, 2031, Statement on a halt to all hostilities": 2031},
        ),
        ("The agency was told to conclude a mutual recognition arrangement.", {"mutual recognition arrangement": None}),
        (
            "He recalled the security agreement signed with the Republic of Norland in March.",
            {"security agreement signed with the Republic of Norland": None},
        ),
        ("The Suria-Norland trade agreement was on the agenda.", {"Suria-Norland trade agreement": None}),
        ("They praised the four-point principled consensus.", {"four-point principled consensus": None}),
        ("It breaks UN Security Council resolutions.", {"UN Security Council resolutions": None}),
        ("He recalled the 1988 seabed agreement.", {"1988 seabed agreement": 1988}),
        (
            "They reviewed the 2030-2032 roadmap for trade and transit.",
            {"2030-2032 roadmap for trade and transit": None},
        ),
        ("The October 23rd ceasefire agreement holds.", {"October 23rd ceasefire agreement": None}),
        (
            "They will keep the May 9, 2031, June 2, 2032, and July 1, 2033, tripartite statements.",
            {"May 9, 2031, June 2, 2032, and July 1, 2033, tripartite statements": None},
        ),
        ("Work on the Host Nation Support agreement goes on.", {"Host Nation Support agreement": None}),
        ("They welcomed the U.S.-Suria minerals agreement.", {"U.S.-Suria minerals agreement": None}),
        ("They hailed the entry into force of the extradition treaty.", {"extradition treaty": None}),
        ("They signed a programme of cultural cooperation.", {"programme of cultural cooperation": None}),
        ("The treaties of friendship and mutual aid bind both.", {"treaties of friendship and mutual aid": None}),
        (
            "They signed a memorandum of understanding on ports.The ministers left.",
            {"memorandum of understanding on ports": None},
        ),
    ],
)
def test_instruments_in_small_letters(read: Read, text: str, expected: dict[str, int | None]) -> None:
    assert instruments(read(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "They reached agreement on trade and talks on a free trade agreement were resumed.",
        "The minister was in agreement on the need for calm.",
        "They signed agreements.",
        "Both sides discussed a peace treaty and the trade agreement talks.",
        "The Suria-Norland ceasefire talks went on.",
        "In 1974 agreements were rare.",
        "They signed a joint statement.",
        "He backs a Surian political accord.",
        "The governor of Harrow reached an agreement.",
        "They met under the agreement.",
        "From March 2032, thanks to an agreement, ships may call.",
    ],
)
def test_an_agreement_that_nobody_signed_or_dated_is_none(read: Read, text: str) -> None:
    assert instruments(read(text)) == {}


def test_a_date_behind_a_name_gives_its_year_and_belongs_to_the_evidence(read: Read) -> None:
    (found,) = read("They recalled the Lunden Declaration of 8 June 2032.").instruments
    assert (found.name, found.year) == ("Lunden Declaration", 2032)
    assert [piece.quote for piece in found.evidence] == ["Lunden Declaration of 8 June 2032"]


def test_a_bare_name_means_the_fuller_one(read: Read) -> None:
    text = (
        "Ministers Sign MoU\nThey signed the Memorandum of Understanding on Ports. The Norland-Suria Free Trade "
        "Agreement is next: the Free Trade Agreement will cut duties. This MoU is the third."
    )
    assert list(instruments(read(text))) == [
        "Memorandum of Understanding on Ports",
        "Norland-Suria Free Trade Agreement",
    ]


def test_part_of_a_bodys_name_is_no_instrument(read: Read) -> None:
    assert instruments(read("He chairs the Collective Security Treaty Organisation.")) == {}


def test_a_known_name_joined_to_another_stands_alone(read: Read) -> None:
    assert list(instruments(read("It is laid down in the Constitution and the Paris Agreement."))) == [
        "Paris Agreement"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They praised the Protocol Relating to the Estuary.", {"Protocol Relating to the Estuary": None}),
        ("Both raised the Special Harbours Agreement.", {"Special Harbours Agreement": None}),
        ("They stand by the Norland-Suria Joint Statement.", {"Norland-Suria Joint Statement": None}),
        (
            "The presidents adopted a Joint Declaration on deepening the partnership.",
            {"Joint Declaration on deepening the partnership": None},
        ),
        ("It was the Sea & Shore Agreement that they cited.", {"Sea & Shore Agreement": None}),
        ("He signed Decree No. 412/2031 on ports.", {"Decree No. 412/2031": None}),
        ('They discussed the Law of Suria "On the Estuary Guard".', {'Law of Suria "On the Estuary Guard"': None}),
        ("He praised the reforms of Norland Vision 2040.", {"Norland Vision 2040": None}),
    ],
)
def test_names_with_capitals(read: Read, text: str, expected: dict[str, int | None]) -> None:
    assert instruments(read(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Write to the office in Lunden ACT 2600.",
        "He spoke with Norland Senators Bill Harrow and Ann Reeve.",
        "The President approved a Major Disaster Declaration.",
        "He won the Lunden Peace Award.",
        "Write to XX-CPA@example.org.",
        "The Norland Cooperation Programme trains officials.",
    ],
)
def test_capitals_that_name_no_instrument(read: Read, text: str) -> None:
    assert instruments(read(text)) == {}


def test_a_heading_in_capitals_ends_with_its_line(read: Read) -> None:
    text = "REGIONAL AGREEMENT TO COMBAT FISH THEFT\nNorland and its neighbours met."
    assert list(instruments(read(text))) == ["REGIONAL AGREEMENT TO COMBAT FISH THEFT"]


def test_a_known_name_does_not_take_in_what_stands_around_it(read: Read) -> None:
    for text in (
        "They met at the conference of the United Nations Framework Convention on Climate Change in Lunden.",
        "They left the 1992 United Nations Framework Convention on Climate Change.",
    ):
        assert list(instruments(read(text))) == ["United Nations Framework Convention on Climate Change"]
    assert list(instruments(read("It is laid down in the CPTPP agreement."))) == [
        "Comprehensive and Progressive Agreement for Trans-Pacific Partnership"
    ]


def test_a_known_name_may_have_its_last_word_in_small_letters(read: Read) -> None:
    assert list(instruments(read("Suria will join the Kyoto protocol."))) == ["Kyoto Protocol"]


def test_a_general_name_gives_way_to_the_one_that_says_which(read: Read) -> None:
    text = "The CEPA will cut duties. The Norland-Suria Comprehensive Economic Partnership Agreement is near."
    assert list(instruments(read(text))) == ["Norland-Suria Comprehensive Economic Partnership Agreement"]


def test_the_short_form_of_a_body_is_no_instrument(read: Read) -> None:
    text = "He spoke at the Council on European Port Affairs (CEPA). The CEPA was founded in 1999."
    assert instruments(read(text)) == {}


def test_headline_verbs_belong_to_no_name(read: Read) -> None:
    assert list(instruments(read("Norland and Suria Sign Fisheries Agreement"))) == ["Fisheries Agreement"]


def test_a_resolution_is_told_from_the_body_behind_it(read: Read) -> None:
    assert instruments(read("They cited resolution 1701 (2006) of the Security Council.")) == {
        "UN Security Council Resolution 1701": 2006
    }


def test_what_was_only_remembered_gives_no_year() -> None:
    known = years_of([row["name"] for row in table("instruments", None)])
    rows = table("instruments", None)
    remembered = [row["name"] for row in rows if row["source"] == MEMORY and row["year"]]
    looked_up = [row for row in rows if row["source"] != MEMORY and row["year"] and row["parties"]]
    assert remembered
    assert all(known[name] is None for name in remembered)
    assert len(looked_up) >= 150
    assert all(known[row["name"]] == int(row["year"]) for row in looked_up)
