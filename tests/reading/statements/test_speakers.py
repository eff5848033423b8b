"""Whose words they are: names, pronouns, offices, states, collectives."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.readout import Readout

Say = Callable[..., list[tuple[str | None, str | None, str]]]
Read = Callable[..., Readout]
OPENING = (
    "President Mira Solen of Slovenia received Foreign Minister Tomas Brodin of Sweden in Ljubljana. "
    "Mira Solen welcomed the guests. "
)


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("She said that the ferry line would reopen.", "Mira Solen"),
        ("The President said that the ferry line would reopen.", "Mira Solen"),
        ("The Foreign Minister said that the ferry line would reopen.", "Tomas Brodin"),
        ("The Slovenian President said that the ferry line would reopen.", "Mira Solen"),
        ("Brodin, who came by train, said that the ferry line would reopen.", "Tomas Brodin"),
        ("In Ljubljana, Brodin said that the ferry line would reopen.", "Tomas Brodin"),
        ("Sweden said that the ferry line would reopen.", "Sweden"),
        ("The Swedish side said that the ferry line would reopen.", "The Swedish side"),
        ("Stockholm announced that the ferry line would reopen.", "Sweden"),
        ("Sweden and Slovenia said that the ferry line would reopen.", "Sweden and Slovenia"),
        ("Both sides said that the ferry line would reopen.", "Both sides"),
        ("The two leaders said that the ferry line would reopen.", "The two leaders"),
        ("The heads of state said that the ferry line would reopen.", "The heads of state"),
        ("Solen and Brodin said that the ferry line would reopen.", "Mira Solen and Tomas Brodin"),
        ("The President and the Foreign Minister said that the line would reopen.", "Mira Solen and Tomas Brodin"),
        ("The European Commission said that the ferry line would reopen.", "The European Commission"),
        ("It was said that the ferry line would reopen.", None),
    ],
)
def test_who_said_it(said: Say, sentence: str, speaker: str | None) -> None:
    assert said(OPENING + sentence)[-1][0] == speaker


def test_he_is_the_one_who_spoke_last(said: Say) -> None:
    found = said(OPENING + "Brodin thanked Solen for the welcome. He added that the ferry line would reopen.")
    assert found[-1][0] == "Tomas Brodin"


def test_they_are_those_who_met(said: Say) -> None:
    found = said("President Mira Solen met Prime Minister Tomas Brodin. They discussed the ferry line.")
    assert found == [("Mira Solen and Tomas Brodin", "discussed", "the ferry line")]


def test_they_are_the_collective_that_spoke_last(said: Say) -> None:
    found = said(OPENING + "The ministers reviewed trade. They agreed to meet again.")
    assert found[-1] == ("The ministers", "agreed to", "meet again")


def test_the_party_is_the_state_that_is_spoken_for(read: Read) -> None:
    reading = read(OPENING + "The Swedish side stressed the need for a new pier.")
    assert [(s.speaker, s.party) for s in reading.statements] == [
        ("Mira Solen", "Slovenia"),
        ("The Swedish side", "Sweden"),
    ]


def test_the_talks_are_nobody(said: Say) -> None:
    found = said("The telephone conversation between Mira Solen and Tomas Brodin focused on the ferry line.")
    assert [speaker for speaker, _, _ in found] == [None]


def test_a_transcript_says_who_speaks(said: Say) -> None:
    found = said(
        "SECRETARY MARLOWE: Good morning. I want you to know that we welcome this treaty.\n"
        "MINISTER OKELLO: Thank you. I believe that our peoples deserve it.\n"
    )
    assert [speaker for speaker, _, _ in found][-1] == "Minister Okello"


def test_a_joint_statement_speaks_for_its_authors(said: Say) -> None:
    found = said(
        "We, the foreign ministers of Chile and Peru, met in Lima. We strongly condemn the attack on the consulate "
        "and call on all sides to show restraint. We will continue to share our data."
    )
    assert found == [
        ("We", "strongly condemn", "the attack on the consulate"),
        ("We", "call on", "all sides to show restraint"),
        ("We", "will", "continue to share our data"),
    ]


def test_a_preamble_belongs_to_the_sides_named_before_it(said: Say) -> None:
    found = said(
        "The Government of Chile and the Government of Peru,\n"
        "Recognizing the worth of their fisheries;\n"
        "Recalling the treaty of 1929;\n"
        "Chile will (i) open two ports, and (ii) lower its fees.\n"
        "Peru will reopen its consulate.\n"
    )
    assert [(speaker, cue) for speaker, cue, _ in found] == [
        ("Chile and Peru", "Recognizing"),
        ("Chile and Peru", "Recalling"),
        ("Chile", "will"),
        ("Chile", "will"),
        ("Peru", "will"),
    ]
