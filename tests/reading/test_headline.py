from __future__ import annotations

import pytest

from bot.reading.findings import At as Stretch
from bot.reading.findings import CountryMention, Findings, Person
from bot.reading.headline import headline_of, with_article
from bot.reading.known import Known
from bot.readout import Document, Event, EventDate, EventType, Evidence, Precision, Sourced, Statement


def findings(*people: tuple[str, str | None], is_readout: bool = True) -> Findings:
    found = Findings(Document(text="x" * 50), Known())
    found.people = [Person(name, [Stretch(0, 1)], party=party, takes_part=True) for name, party in people]
    found.is_readout = is_readout
    return found


def event(kind: EventType, when: str | None = None, where: str | None = None, precision: Precision = "day") -> Event:
    return Event(
        type=kind,
        date=EventDate(value=when, precision=precision, derived_from="told") if when else None,
        place=Sourced(value=where, evidence=()) if where else None,
    )


PAIR = (("Wen Hai", "China"), ("Pavel Orlov", "Russia"))
WEN, ORLOV = "Wen Hai (China)", "Pavel Orlov (Russia)"
BOTH = "China (Wen Hai) and Russia (Pavel Orlov)"


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        (event("meeting", "2026-02-01", "Beijing"), f"{WEN} met {ORLOV} in Beijing on Sunday, 1 February 2026"),
        (event("call", "2026-02-01"), f"{WEN} spoke by phone with {ORLOV} on Sunday, 1 February 2026"),
        (
            event("visit", "2026-02", "Beijing", "month"),
            f"{WEN} met {ORLOV} during a visit to Beijing in February 2026",
        ),
        (event("meeting", "2026", None, "year"), f"{WEN} met {ORLOV} in 2026"),
        (event("meeting", None, "the Grand Palace"), f"{WEN} met {ORLOV} at the Grand Palace"),
        (event("joint_statement", None, "Geneva"), f"{BOTH} issued a joint statement in Geneva"),
        (event("press_briefing"), f"{WEN} and {ORLOV} briefed the press"),
        (event("letter"), f"A letter between {WEN} and {ORLOV}"),
        (event("other"), f"An exchange between {WEN} and {ORLOV} took place"),
        (None, f"An exchange between {WEN} and {ORLOV} took place"),
    ],
)
def test_two_sides(told: Event | None, sentence: str) -> None:
    found = findings(*PAIR)
    found.event = told
    assert headline_of(found) == sentence


def test_delegations_are_counted_and_many_sides_listed() -> None:
    found = findings(("A One", "Chile"), ("B Two", "Chile"), ("C Three", "Chile"), ("D Four", "Peru"), ("E Five", None))
    found.event = event("call")
    assert headline_of(found) == "A One and 2 others (Chile), D Four (Peru) and E Five spoke by phone"


def test_more_sides_than_fit() -> None:
    found = findings(*((f"P {n}", f"State {n}") for n in range(6)))
    found.event = event("summit")
    told = headline_of(found)
    assert told == "P 0 (State 0), P 1 (State 1), P 2 (State 2), P 3 (State 3) and 2 more met at a summit"


def test_a_lone_name_did_not_meet_itself() -> None:
    found = findings(("Wen Hai", "China"))
    found.event = event("meeting", "2026-02-01")
    assert headline_of(found) == "A meeting with Wen Hai (China) took place on Sunday, 1 February 2026"


@pytest.mark.parametrize(
    "kind", ["meeting", "call", "visit", "summit", "joint_statement", "press_briefing", "letter", "other"]
)
@pytest.mark.parametrize("is_readout", [True, False])
def test_nothing_known_still_makes_a_sentence(kind: EventType, is_readout: bool) -> None:
    found = findings(is_readout=is_readout)
    found.event = event(kind)
    told = headline_of(found)
    assert told[0].isupper()
    assert "None" not in told
    assert told.endswith("; not an exchange between states") is not is_readout


def test_a_document_that_is_no_exchange_says_so() -> None:
    found = findings(is_readout=False)
    found.countries = [
        CountryMention(Stretch(0, 1), "United States", "USA", "name"),
        CountryMention(Stretch(1, 2), "China", "CHN", "name"),
    ]
    assert headline_of(found) == "A document that names the United States and China; not an exchange between states"


def test_a_one_sided_statement_names_its_speaker() -> None:
    found = findings(is_readout=False)
    found.people = [Person("Ann Ray", party="Norland")]
    found.statements = [
        Statement(
            speaker="Ann Ray",
            party="Norland",
            content=Evidence(start=0, end=1, quote="x"),
            kind="position",
            confidence=0.5,
        )
    ]
    assert headline_of(found) == "A statement by Ann Ray (Norland); not an exchange between states"


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("United States", "the United States"),
        ("Netherlands", "the Netherlands"),
        ("Solomon Islands", "the Solomon Islands"),
        ("China", "China"),
        ("European Union", "the European Union"),
        ("DR Congo", "DR Congo"),
    ],
)
def test_articles(name: str, told: str) -> None:
    assert with_article(name) == told


@pytest.mark.parametrize("speaker", ["We", "the leaders", None])
def test_a_pronoun_is_nobody_to_name(speaker: str | None) -> None:
    found = findings(is_readout=False)
    words = Evidence(start=0, end=1, quote="x")
    found.statements = [Statement(speaker=speaker, content=words, kind="position", confidence=0.5)]
    assert headline_of(found) == "A document that names no state; not an exchange between states"


def test_a_joint_statement_of_one_named_side_names_the_states() -> None:
    found = findings(("Ann Ray", "Norland"))
    found.event = event("joint_statement", None, "Geneva")
    found.countries = [CountryMention(Stretch(0, 1), "Norway", "NOR", "name")]
    assert headline_of(found) == "A joint statement that names Norway was issued in Geneva"


def test_official_names_of_states_take_the_article() -> None:
    assert with_article("Kingdom of Saudi Arabia") == "the Kingdom of Saudi Arabia"
    assert with_article("Socialist Republic of Vietnam") == "the Socialist Republic of Vietnam"
    assert with_article("the Kingdom of Norway") == "the Kingdom of Norway"
    assert with_article("the Republic of Korea") == "the Republic of Korea"
    assert with_article("South Korea") == "South Korea"
