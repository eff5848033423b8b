from __future__ import annotations

import pytest
from spacy.lang.en import English

from bot.reading.coding import Coding, Rule
from bot.reading.findings import At, CountryMention, Findings, Person, prepare
from bot.reading.known import Known
from bot.readout import Document, Event, Evidence, Statement

TEXT = (
    "Wen Hai and Pavel Orlov met. Orlov opposes Japan's plans, thanked Wen and urged Iran to talk. "
    "They agreed on trade."
)
RULES = {
    ("event", "meeting"): Rule("CONSULT", "other"), ("cue", "oppose"): Rule("ACCUSE", "named"),
    ("cue", "thank"): Rule("SUPPORT", "either"), ("cue", "urge"): Rule("REQUEST", "addressee"),
    ("cue", "agree"): Rule("AGREE", "either"),
}  # fmt: skip
CODES = {"China": "CHN", "Russia": "RUS", "Japan": "JPN", "Iran": "IRN"}


def words(part: str) -> Evidence:
    start = TEXT.index(part)
    return Evidence(start=start, end=start + len(part), quote=part)


def said(
    cue: str, cue_class: str, content: str, speaker: str | None = "Orlov", party: str | None = "Russia"
) -> Statement:
    return Statement.model_validate(
        {
            "speaker": speaker, "party": party, "cue": words(cue), "cue_class": cue_class, "content": words(content),
            "kind": "position", "confidence": 1,
        }
    )  # fmt: skip


def coded(*statements: Statement, is_readout: bool = True, kind: str = "meeting") -> list[tuple[str, str, str]]:
    return [(e.source, e.code, e.target) for e in board(*statements, is_readout=is_readout, kind=kind).events_coded]


def board(*statements: Statement, is_readout: bool = True, kind: str = "meeting") -> Findings:
    doc = English()(TEXT)
    found = prepare(doc, Document(text=TEXT), Known())
    found.is_readout = is_readout
    found.event = Event.model_validate({"type": kind})
    found.people = [
        Person("Wen Hai", [At(0, 7)], party="China", takes_part=True),
        Person("Pavel Orlov", [At(12, 23)], party="Russia", takes_part=True),
    ]
    for name, code in (("Japan", "JPN"), ("Iran", "IRN")):
        piece = words(name)
        found.countries.append(CountryMention(At(piece.start, piece.end), name, code, "name"))
    found.statements = list(statements)
    Coding(RULES, CODES)(doc)
    return found


def test_the_exchange_itself_is_one_event() -> None:
    assert coded() == [("CHN", "CONSULT", "RUS")]


@pytest.mark.parametrize(("is_readout", "kind"), [(False, "meeting"), (True, "press_briefing")])
def test_what_is_no_exchange_is_no_event(is_readout: bool, kind: str) -> None:
    assert coded(is_readout=is_readout, kind=kind) == []


@pytest.mark.parametrize(
    ("statement", "event"),
    [
        (said("opposes", "oppose", "Japan's plans"), ("RUS", "ACCUSE", "JPN")),
        (said("thanked", "thank", "Wen"), ("RUS", "SUPPORT", "CHN")),
        (said("urged", "urge", "to talk"), ("RUS", "REQUEST", "IRN")),
        (said("agreed", "agree", "on trade", speaker="They", party=None), ("CHN", "AGREE", "RUS")),
    ],
)
def test_who_did_what_to_whom(statement: Statement, event: tuple[str, str, str]) -> None:
    assert coded(statement)[1:] == [event]


@pytest.mark.parametrize(
    "statement",
    [
        said("opposes", "oppose", "trade"),
        said("agreed", "agree", "on trade", speaker=None, party=None),
        said("met", "discuss", "trade"),
        said("thanked", "thank", "Wen", speaker="Ann Ray", party="Norland"),
    ],
)
def test_no_state_on_either_end_or_no_act_is_no_event(statement: Statement) -> None:
    assert coded(statement) == [("CHN", "CONSULT", "RUS")]


def test_an_event_carries_the_words_it_follows_from_once() -> None:
    statement = said("opposes", "oppose", "Japan's plans")
    event = board(statement, statement).events_coded[1]
    assert [piece.quote for piece in event.evidence] == ["opposes", "Japan's plans"]
