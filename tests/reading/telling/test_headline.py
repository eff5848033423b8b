from __future__ import annotations

import pytest

from bot.reading.telling.headline import headline_of
from bot.readout import DocumentFacts, Event, EventType, Sourced
from tests.reading.telling.readings import PAIR, event, reading, statement

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
        (event("meeting", None, "United States"), f"{WEN} met {ORLOV} in the United States"),
        (event("meeting", None, "Kremlin"), f"{WEN} met {ORLOV} at the Kremlin"),
        (event("joint_statement", None, "Geneva"), f"{BOTH} issued a joint statement in Geneva"),
        (event("press_briefing"), f"{WEN} and {ORLOV} briefed the press"),
        (event("letter"), f"A letter between {WEN} and {ORLOV}"),
        (event("other"), f"{WEN} and {ORLOV} took part in an exchange"),
        (None, f"{WEN} and {ORLOV} took part in an exchange"),
    ],
)
def test_two_sides(told: Event | None, sentence: str) -> None:
    assert headline_of(reading(*PAIR, of=told)) == sentence


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        (event("meeting", "2026-02-01"), f"{WEN} held a meeting on Sunday, 1 February 2026"),
        (event("call"), f"{WEN} held a phone call"),
        (event("visit", None, "Perm"), f"{WEN} visited Perm"),
        (event("visit", None, "China"), f"{WEN} took part in a visit in China"),
        (event("visit"), f"{WEN} took part in a visit"),
        (event("summit", None, "Perm"), f"{WEN} took part in a summit in Perm"),
        (event("joint_statement", None, "Geneva"), "China (Wen Hai) and others issued a joint statement in Geneva"),
        (event("letter"), f"A letter that names {WEN}"),
    ],
)
def test_one_side_alone_met_nobody(told: Event, sentence: str) -> None:
    assert headline_of(reading(PAIR[0], of=told)) == sentence


def test_delegations_are_counted_and_many_sides_listed() -> None:
    people = (("A One", "Chile"), ("B Two", "Chile"), ("C Three", "Chile"), ("D Four", "Peru"), ("E Five", None))
    told = headline_of(reading(*people, of=event("call")))
    assert told == "A One and 2 others (Chile), D Four (Peru) and E Five spoke by phone"


def test_more_sides_than_fit() -> None:
    told = headline_of(reading(*((f"P {n}", f"State {n}") for n in range(6)), of=event("summit")))
    assert told == "P 0 (State 0), P 1 (State 1), P 2 (State 2), P 3 (State 3) and 2 more met at a summit"


def test_who_wrote_to_whom_where_one_side_has_the_words() -> None:
    text = "Orlov wrote that it rains."
    said = statement(text, "wrote that", "it rains")
    told = headline_of(reading(*PAIR, of=event("letter", "2026-02-01"), text=text, said=(said,)))
    assert told == f"{ORLOV} wrote to {WEN} on Sunday, 1 February 2026"


def test_somebody_known_by_office_alone_and_a_family_name_in_capitals() -> None:
    found = reading(("Secretary-General", "United Nations"), ("SAWAKI Ryohei", "Japan"), of=event("meeting"))
    held = found.participants[0].model_copy(update={"offices": (Sourced(value="Secretary-General", evidence=()),)})
    found = found.model_copy(update={"participants": (held, found.participants[1])})
    assert headline_of(found) == "The Secretary-General (United Nations) met Sawaki Ryohei (Japan)"


def test_where_nobody_is_named_the_states_are() -> None:
    found = reading(of=event("meeting", "2026-02-01", "Perm"), states=("Norway", "United States"))
    told = "A meeting that names Norway and the United States was held in Perm on Sunday, 1 February 2026"
    assert headline_of(found) == told


@pytest.mark.parametrize(
    "kind", ["meeting", "call", "visit", "summit", "joint_statement", "press_briefing", "letter", "other"]
)
@pytest.mark.parametrize("is_readout", [True, False])
@pytest.mark.parametrize("people", [(), PAIR[:1], PAIR])
def test_whatever_is_known_makes_a_sentence(
    kind: EventType, is_readout: bool, people: tuple[tuple[str, str | None], ...]
) -> None:
    told = headline_of(reading(*people, of=event(kind), is_readout=is_readout))
    assert told[0].isupper()
    assert "None" not in told
    assert "  " not in told
    assert told.endswith("; not an exchange between states") is not is_readout


@pytest.mark.parametrize(
    ("told", "account"),
    [
        (event("meeting", "2026-02-01", "Perm"), f"{WEN} held a meeting in Perm on Sunday, 1 February 2026"),
        (event("visit", None, "Perm"), f"{WEN} visited Perm"),
        (event("other", "2026-02-01"), "A document of 1 February 2026 that names no state"),
        (event("letter", "2026-02", None, "month"), "A letter of February 2026 that names no state"),
    ],
)
def test_no_exchange(told: Event, account: str) -> None:
    assert headline_of(reading(PAIR[0], of=told, is_readout=False)) == f"{account}; not an exchange between states"


@pytest.mark.parametrize(
    ("speaker", "party", "account"),
    [
        ("Ann Ray", "Norway", "A statement by Ann Ray (Norway)"),
        ("Ann Ray", None, "A statement by Ann Ray"),
        ("Norway", "Norway", "A statement by Norway"),
        ("We", None, "A document that names Norway"),
        ("The Minister", None, "A document that names Norway"),
    ],
)
def test_a_one_sided_statement_is_whose_it_mostly_is(speaker: str, party: str | None, account: str) -> None:
    text = "Somebody said it rains, that it snows and, Orlov said, that it hails."
    mine = [statement(text, "said", words, speaker=speaker, party=party) for words in ("it rains", "it snows")]
    told = headline_of(
        reading(is_readout=False, text=text, said=(*mine, statement(text, "said", "it hails")), states=("Norway",))
    )
    assert told == f"{account}; not an exchange between states"


def test_who_speaks_alone_made_a_statement_unless_an_occasion_is_told() -> None:
    said = (statement("Orlov condemned the raid.", "condemned", "the raid"),)
    silent = reading(
        PAIR[1], text="Orlov condemned the raid.", of=event("meeting", "2026-01-30"), is_readout=False, said=said
    )
    assert headline_of(silent).startswith("A statement by Pavel Orlov (Russia) of 30 January 2026")
    told = silent.model_copy(update={"text": "Orlov met farmers and condemned the raid."})
    assert headline_of(told).startswith("Pavel Orlov (Russia) held a meeting on Friday, 30 January 2026")


def test_a_statement_is_of_the_day_of_its_release() -> None:
    said = (statement("Orlov condemned the raid.", "condemned", "the raid"),)
    found = reading(
        PAIR[1], text="Orlov condemned the raid.", of=event("other", "2026-01-30"), is_readout=False, said=said
    )
    released = found.model_copy(update={"document": DocumentFacts(published="2026-02-02")})
    assert headline_of(released).startswith("A statement by Pavel Orlov (Russia) of 2 February 2026")


def test_who_brought_a_letter_did_not_write_it() -> None:
    text = "Orlov received Wen, who handed him a letter. Wen said it rains."
    said = (statement(text, "said", "it rains", speaker="Wen Hai", party="China"),)
    found = reading(*PAIR, text=text, of=event("letter"), said=said)
    assert headline_of(found) == f"A letter between {BOTH}"


def test_what_is_announced_is_not_told_as_past() -> None:
    found = reading(PAIR[1], text="Orlov will hold talks.", of=event("visit", "2026-02-05", "Oslo"), is_readout=False)
    ahead = found.model_copy(update={"document": DocumentFacts(published="2026-02-02")})
    told = "Pavel Orlov (Russia) is to take part in a visit in Oslo on Thursday, 5 February 2026"
    assert headline_of(ahead) == f"{told}; not an exchange between states"
