"""Who took part and who is only named."""

from __future__ import annotations

from collections.abc import Callable

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
