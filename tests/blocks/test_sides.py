"""Who said it: sides, their order, and the lines chosen."""

from __future__ import annotations

import pytest

from bot.blocks.replies.saying import saying
from bot.blocks.replies.sides import key_lines, sides
from bot.readout import Country, DocumentFacts, Participant, Readout, Statement
from tests.blocks.documents import said
from tests.blocks.sample import SAMPLE, quote
from tests.blocks.slack_shape import shown

TEXT = "Ana said yes. Bob said no. They agreed that it rains. It was cold. The road was closed, it was noted."


def reading(*statements: Statement, **fields: object) -> Readout:
    return Readout.model_validate({"document": DocumentFacts(), "text": TEXT, "statements": statements, **fields})


def test_sides_come_in_the_order_of_the_meeting_and_name_their_speaker() -> None:
    assert [side.heading for side in sides(SAMPLE)] == ["China · Wang Yi", "Russia · Sergei Shoigu"]
    assert [len(side.statements) for side in sides(SAMPLE)] == [8, 8]


def test_a_participants_party_is_used_where_the_statement_has_none() -> None:
    people = (Participant(name="Bob", party="Arvenia"), Participant(name="Ana", party="Costa Lira"))
    told = sides(reading(said(TEXT, "Ana", "said", "yes"), said(TEXT, "Bob", "said", "no"), participants=people))
    assert [side.heading for side in told] == ["Arvenia · Bob", "Costa Lira · Ana"]


def test_collectives_speak_jointly_and_nobody_comes_last() -> None:
    told = sides(
        reading(
            said(TEXT, None, None, "It was cold"),
            said(TEXT, "They", "agreed that", "it rains"),
            said(TEXT, "Ana and Bob", "said", "yes"),
            said(TEXT, "Ana", "said", "no"),
        )
    )
    assert [(side.name, len(side.statements)) for side in told] == [("Jointly", 2), ("Ana", 1), ("No speaker named", 1)]


@pytest.mark.parametrize(
    ("speaker", "joint"),
    [
        ("the two sides", True),
        ("Both leaders", True),
        ("The heads of state", True),
        ("Ana and Bob", True),
        ("Ana; Bob", True),
        ("The Presidents of Arvenia and Costa Lira", True),
        ("The two", True),
        ("They", True),
        ("The Minister for Trade and Industry", False),
        ("the Ministry of Defence and Aid", False),
        ("The President", False),
        ("Andover", False),
    ],
)
def test_who_speaks_jointly(speaker: str, joint: bool) -> None:
    (side,) = sides(reading(said(TEXT, speaker, "said", "yes")))
    assert side.is_joint is joint


def test_one_country_with_an_and_in_its_name_is_no_collective() -> None:
    name = "Bosnia and Herzegovina"
    countries = (Country(name=name, iso3="BIH", evidence=()),)
    told = sides(reading(said(TEXT, name, "said", "yes"), countries=countries))
    assert [side.name for side in told] == [name]


def test_a_line_names_its_speaker_only_where_the_heading_does_not() -> None:
    one, two, three = (
        said(TEXT, "Ana", "said", "yes", party="Arvenia"),
        said(TEXT, "Ana", "said", "no", party="Arvenia"),
        said(TEXT, "Arvenia", "agreed that", "it rains", party="Arvenia"),
    )
    (side,) = sides(reading(one, two, three))
    assert side.heading == "Arvenia · Ana"
    assert shown(saying(one, side, TEXT)) == "said yes"
    assert shown(saying(three, side, TEXT)) == "Arvenia agreed that it rains"


def test_they_is_neither_a_heading_nor_said_again_under_jointly() -> None:
    (side,) = sides(reading(said(TEXT, "They", "agreed that", "it rains")))
    assert side.heading == "Jointly"
    assert shown(saying(side.statements[0], side, TEXT)) == "agreed that it rains"


def test_whom_the_cue_addresses_stands_between_it_and_the_words() -> None:
    text = (
        "She thanked Mr Berg for his help. She asked, as the delegation of Costa Lira, tired and late, heard, for rain."
    )
    near = said(text, "Ana", "thanked", "his help", cue_class="thank")
    far = said(text, "Ana", "asked", "rain", cue_class="ask")
    (side,) = sides(Readout(document=DocumentFacts(), text=text, statements=(near, far)))
    assert shown(saying(near, side, text)) == "thanked Mr Berg for his help"
    assert shown(saying(far, side, text)) == "asked … for rain"


def test_a_cue_behind_its_words_leads_into_them() -> None:
    text = "Rain is near. She emphasized this. Snow is far, according to Ana."
    this = said(text, "Ana", None, "Rain is near").model_copy(update={"cue": quote(text, "emphasized this")})
    after = said(text, "Ana", None, "Snow is far").model_copy(update={"cue": quote(text, "according to")})
    (side,) = sides(Readout(document=DocumentFacts(), text=text, statements=(this, after)))
    assert shown(saying(this, side, text)) == "emphasized this: Rain is near"
    assert shown(saying(after, side, text)) == "according to Ana: Snow is far"


def test_a_passive_cue_stays_behind_its_words() -> None:
    text = "The road was discussed. Rain is near, he warned."
    passive = said(text, None, None, "The road").model_copy(update={"cue": quote(text, "was discussed")})
    active = said(text, None, None, "Rain is near").model_copy(update={"cue": quote(text, "warned")})
    (side,) = sides(Readout(document=DocumentFacts(), text=text, statements=(passive, active)))
    assert shown(saying(passive, side, text)) == "The road was discussed"
    assert shown(saying(active, side, text)) == "warned Rain is near"


def test_key_lines_prefer_strong_words_and_keep_the_documents_order() -> None:
    (china, _) = sides(SAMPLE)
    chosen = key_lines(china.statements, SAMPLE.text, 3)
    cues = [one.cue.quote for one in chosen if one.cue]
    assert cues[0] == "warned"
    assert cues == sorted(cues, key=lambda cue: SAMPLE.text.index(cue))
    assert len(key_lines(china.statements, SAMPLE.text, 99)) == 8
    assert key_lines([], SAMPLE.text, 3) == []
