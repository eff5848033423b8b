from __future__ import annotations

import pytest

from bot.readout import Ask, Event, EventDate, Sourced, Stance
from tests.reading.coding.board import PAIR, board, coded, piece, said


def test_the_exchange_itself_is_one_event_for_each_pair() -> None:
    three = (*PAIR, ("Ann Ray", "Qatar"))
    found = board("Wen Hai met them.", people=three, event=Event(type="call"))
    told = [(e.source, e.code, e.mode, e.target) for e in found.events_coded]
    assert told == [
        ("CHN", "CONSULT", "phone", "RUS"),
        ("CHN", "CONSULT", "phone", "QAT"),
        ("RUS", "CONSULT", "phone", "QAT"),
    ]


def test_who_met_several_each_alone_brought_no_others_together() -> None:
    three = (*PAIR, ("Ann Ray", "Qatar"))
    found = board("Wen Hai held separate calls with Pavel Orlov and Ann Ray.", people=three, event=Event(type="call"))
    assert [(e.source, e.target) for e in found.events_coded] == [("CHN", "RUS"), ("CHN", "QAT")]


@pytest.mark.parametrize("where", ["China", "Beijing"])
def test_the_visitor_is_the_source_and_the_host_the_target(where: str) -> None:
    text = f"Wen Hai met Orlov in {where}."
    place = Sourced(value=where, evidence=(piece(text, where),))
    date = EventDate(value="2031-05-02", precision="day", derived_from="told")
    event = board(text, event=Event(type="visit", place=place, date=date)).events_coded[0]
    assert (event.source, event.mode, event.target, event.date) == ("RUS", "visit", "CHN", "2031-05-02")
    assert (event.source_name, event.target_name) == ("Russia", "China")


@pytest.mark.parametrize(
    ("party", "code", "name"),
    [
        ("European Union", "EUR", "European Union"),
        ("United Nations", "UNO", "United Nations"),
        ("NATO", "IGO", "North Atlantic Treaty Organization"),
        ("African Union", "IGO", "African Union"),
        ("UNICEF", "UNO", "United Nations Children's Fund"),
        ("Kosovo", "KOS", "Kosovo"),
    ],
)
def test_bodies_take_the_codes_of_plover(party: str, code: str, name: str) -> None:
    event = board("Wen Hai met her.", people=(PAIR[0], ("Ann Ray", party))).events_coded[0]
    assert (event.target, event.target_name) == (code, name)


@pytest.mark.parametrize(("is_readout", "kind"), [(False, "meeting"), (True, "press_briefing"), (True, "other")])
def test_what_is_no_exchange_is_no_event(is_readout: bool, kind: str) -> None:
    assert board("Wen Hai", is_readout=is_readout, event=Event.model_validate({"type": kind})).events_coded == []


def test_a_crowd_is_not_coded_pair_by_pair() -> None:
    crowd = tuple(
        (f"P {n}", party) for n, party in enumerate(["China", "Russia", "Japan", "Iran", "Chad", "Peru", "Cuba"])
    )
    assert board("Wen Hai", people=crowd).events_coded == []


def test_an_event_carries_its_words_its_place_among_the_statements_and_its_contexts() -> None:
    text = "Orlov said it rained. He condemned Japan's new tariffs."
    rain = said(text, "said", "it rained", "assert", "fact")
    tariffs = said(text, "condemned", "Japan's new tariffs", "condemn", "condemnation", topics=("trade", "finance"))
    event = board(text, rain, tariffs).events_coded[1]
    assert event.statement == 1
    assert [words.quote for words in event.evidence] == ["condemned", "Japan's new tariffs"]
    assert event.contexts == ("economic",)


@pytest.mark.parametrize(
    ("speaker", "party", "events"),
    [
        ("the two sides", None, [("CHN", "REQUEST", "yield", "IRN"), ("RUS", "REQUEST", "yield", "IRN")]),
        ("Wen Hai and Pavel Orlov", None, [("CHN", "REQUEST", "yield", "IRN"), ("RUS", "REQUEST", "yield", "IRN")]),
        (
            "Sam Roe, Jr. and Pavel Orlov",
            None,
            [("EGY", "REQUEST", "yield", "IRN"), ("RUS", "REQUEST", "yield", "IRN")],
        ),
        ("China and Russia", None, [("CHN", "REQUEST", "yield", "IRN"), ("RUS", "REQUEST", "yield", "IRN")]),
        ("the Secretary-General", None, []),
        ("Ann Ray", None, []),
    ],
)
def test_what_several_do_is_an_event_for_each(speaker: str, party: str | None, events: list[object]) -> None:
    text = "They urged Iran to stop its tests."
    statement = said(text, "urged", "Iran to stop its tests", "urge", "request", speaker=speaker, party=party)
    assert (
        coded(board(text, statement, people=(*PAIR, ("Sam Roe, Jr.", "Egypt"))[: 3 if "Jr." in speaker else 2]))
        == events
    )


@pytest.mark.parametrize(
    ("of", "of_party", "target"),
    [("Ann Ray", "Qatar", "QAT"), ("Egypt", None, "EGY"), ("the insurgents", None, None), (None, None, "CHN")],
)
def test_who_is_asked_is_whom_the_ask_was_read_to_be_of(
    of: str | None, of_party: str | None, target: str | None
) -> None:
    text = "Orlov asked that she should release the sailors."
    words = piece(text, "should release the sailors")
    ask = Ask(by="Pavel Orlov", party="Russia", of=of, of_party=of_party, content=words)
    statement = said(text, "asked that", "she should release the sailors", "ask", "request")
    events = coded(board(text, statement, asks=(ask,)))
    assert events == ([("RUS", "REQUEST", "yield", target)] if target else [])


@pytest.mark.parametrize(
    ("words", "towards", "events"),
    [
        ("any raid on the fishermen of Egypt", "Egypt", []),
        ("the new tariffs", "Japan", [("RUS", "REJECT", None, "JPN")]),
        ("Japan's new tariffs", "Japan", [("RUS", "REJECT", None, "JPN")]),
    ],
)
def test_a_stance_tells_the_target_where_the_words_do_not_speak_against_it(
    words: str, towards: str, events: list[object]
) -> None:
    text = f"Orlov rejected {words}."
    stance = Stance(by="Russia", party="Russia", polarity="opposes", content=piece(text, words), towards=towards)
    statement = said(text, "rejected", words, "oppose", "opposition")
    assert coded(board(text, statement, stances=(stance,))) == events


def test_what_two_agree_is_one_event() -> None:
    text = "They agreed to hold talks next year."
    statement = said(text, "agreed to", "hold talks next year", "agree", "commitment", speaker="They", party=None)
    assert coded(board(text, statement)) == [("CHN", "AGREE", None, "RUS")]


def test_words_for_two_states_are_an_event_with_each() -> None:
    text = "Orlov stressed his support for Egypt and Qatar in the talks."
    statement = said(text, "stressed", "his support for Egypt and Qatar in the talks", "assert", "support")
    assert coded(board(text, statement)) == [("RUS", "SUPPORT", None, "EGY"), ("RUS", "SUPPORT", None, "QAT")]


def test_in_a_document_that_is_no_exchange_nobody_is_the_other_side() -> None:
    text = "Orlov thanked everyone. He condemned Iran's raid."
    thanks = said(text, "thanked", "everyone", "thank", "greeting")
    raid = said(text, "condemned", "Iran's raid", "condemn", "condemnation")
    assert coded(board(text, thanks, raid, is_readout=False)) == [("RUS", "ACCUSE", "disapprove", "IRN")]
