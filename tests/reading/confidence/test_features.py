"""Each feature is asked of what it is meant for."""

from __future__ import annotations

import pytest

from bot.reading.confidence.named import COUNTRY, INSTRUMENT, ORGANISATION
from bot.reading.confidence.occasion import EVENT_DATE, EVENT_PLACE, EVENT_TYPE
from bot.reading.confidence.owned import ASK, COMMITMENT, STANCE
from bot.reading.confidence.people import OFFICE, PARTICIPANT
from bot.reading.confidence.said import STATEMENT
from bot.reading.confidence.surroundings import Surroundings
from bot.readout import Event, EventDate, Evidence, Participant, Readout, Sourced, Statement
from tests.reading.confidence.readings import GOOD_YEAR, GREW, READING, quote, said

AROUND = Surroundings(READING, frozenset({"grain accord"}))


def test_a_short_statement_before_another_verb() -> None:
    assert STATEMENT.of(GREW, AROUND) == {"after that", "under 5 words", "ends within its sentence"}


def test_words_of_nobody_without_a_cue() -> None:
    found = STATEMENT.of(GOOD_YEAR, AROUND)
    assert {"no cue", "nobody is named", "neither a cue nor a name"} <= found
    assert "speaker did not take part" not in found


@pytest.mark.parametrize(
    ("statement", "feature"),
    [
        (said("new tariffs", "said that"), "cue over 60 characters from the words"),
        (said("trade had grown", "urged"), "cue behind the words"),
        (said("new tariffs", "opposed", speaker="the two sides"), "speaker is several"),
        (said("new tariffs", "opposed", speaker="Ana Lopez", party=None), "speaker did not take part"),
        (said("new tariffs", "opposed", speaker="Ana Lopez", party=None), "speaker not named in the sentence"),
        (said("new tariffs", "opposed"), "a pronoun before the words"),
        (said("sign the Grain Accord", "urged"), "after to"),
        (said("trade had grown, and urged Portugal", "said that"), "ends within its sentence"),
        (said("Accord. He firmly", "urged"), "a sentence ends inside"),
        (said("Orlov said that trade", "met"), "a word of saying inside"),
    ],
)
def test_what_is_odd_about_a_statement_is_seen(statement: Statement, feature: str) -> None:
    assert feature in STATEMENT.of(statement, AROUND)


def test_we_before_the_words_is_the_first_person() -> None:
    text = "We condemn the attack."
    words = Evidence(start=11, end=21, quote="the attack")
    statement = GREW.model_copy(update={"cue": None, "content": words})
    around = Surroundings(Readout(document=READING.document, text=text))
    assert "in the first person" in STATEMENT.of(statement, around)


def test_two_statements_that_share_words_overlap() -> None:
    longer = said("trade had grown, and urged Portugal", "said that")
    around = Surroundings(READING.model_copy(update={"statements": (GREW, longer)}))
    assert "overlaps another statement" in STATEMENT.of(longer, around)
    assert "overlaps another statement" not in STATEMENT.of(GREW, AROUND)


def test_what_is_held_is_looked_up_in_its_statement() -> None:
    opposed = READING.stances[0]
    assert {"the whole of a statement", "opposes", "under 4 words"} <= STANCE.of(opposed, AROUND)
    assert "in no statement" in COMMITMENT.of(READING.commitments[0], AROUND)
    assert "nobody is asked" not in ASK.of(READING.asks[0], AROUND)


def test_a_person_named_once_without_a_party() -> None:
    orlov, duarte = READING.participants
    assert PARTICIPANT.of(orlov, AROUND) == frozenset()
    assert PARTICIPANT.of(duarte, AROUND) == {"no party", "named once"}
    stray = Participant(name="Kim", party="Port Council", evidence=(quote("Accord"),))
    expected = {"no office", "one word for a name", "party is no country", "not in the title", "named once"}
    assert PARTICIPANT.of(stray, AROUND) == expected


def test_an_office_of_one_word() -> None:
    minister, council = READING.participants[0].offices[0], READING.participants[1].offices[1]
    assert "one word" in OFFICE.of(minister, AROUND)
    assert "one word" not in OFFICE.of(council, AROUND)


def test_the_occasion() -> None:
    event = READING.event
    assert event is not None
    assert event.date is not None
    assert event.place is not None
    assert EVENT_TYPE.of(event, AROUND) == frozenset()
    assert "the heading has no word for it" in EVENT_TYPE.of(Event(type="call"), AROUND)
    assert EVENT_DATE.of(event.date, AROUND) == frozenset()
    untold = EventDate(value="2026-05", precision="month", derived_from="the day of release")
    assert {"no words for it in the text", "year not written", "less exact than a day"} <= EVENT_DATE.of(untold, AROUND)
    assert "a country" in EVENT_PLACE.of(Sourced(value="Russia", evidence=(quote("Russia"),)), AROUND)
    assert "a country" not in EVENT_PLACE.of(event.place, AROUND)


def test_what_is_named() -> None:
    body, accord, (russia, portugal) = READING.organisations[0], READING.instruments[0], READING.countries
    assert "not in the gazetteer" in ORGANISATION.of(body, AROUND)
    assert "only in the words of an office" in ORGANISATION.of(body, AROUND)
    assert "not in the gazetteer" not in INSTRUMENT.of(accord, AROUND)
    assert "nobody's party" not in COUNTRY.of(russia, AROUND)
    assert "nobody's party" in COUNTRY.of(portugal, AROUND)
    demonym = portugal.model_copy(update={"evidence": (quote("Porto"),)})
    assert "never by its name" in COUNTRY.of(demonym, AROUND)
