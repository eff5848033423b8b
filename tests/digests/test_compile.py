"""What a digest says of a period's readings."""

from __future__ import annotations

from datetime import UTC, date, datetime

from bot.archive.readings import SeenReading
from bot.digests.compile import compile_digest
from bot.digests.content import DigestContent
from bot.readout import Readout
from tests.digests.readings import SINCE, UNTIL, readout, seen, statement

SIDES = {"Anna Lindqvist": "Sweden", "Tomas Ruiz": "Chile"}


def compiled(*readouts: Readout, zone: str = "Europe/Stockholm") -> DigestContent:
    listed = [seen(number, of) for number, of in enumerate(readouts, 1)]
    return compile_digest("C1", zone, SINCE, UNTIL, listed, link)


def link(of: SeenReading) -> str:
    return f"https://example.org/{of.reading_id}"


def test_two_sides_reports_of_one_meeting_stand_together() -> None:
    swedish = readout("Lindqvist met Ruiz", SIDES, publisher="Utrikesdepartementet")
    chilean = readout("Canciller Ruiz recibió a Lindqvist", SIDES, day="2025-05-15")
    other = readout("Lindqvist met Okello", {"Anna Lindqvist": "Sweden", "James Okello": "Uganda"})
    content = compiled(swedish, other, chilean)
    assert [event.title for event in content.events] == ["Lindqvist met Ruiz", "Lindqvist met Okello"]
    assert [entry.permalink for entry in content.events[0].entries] == [
        "https://example.org/1",
        "https://example.org/3",
    ]
    assert content.events[0].parties == ("Sweden", "Chile")
    assert content.events[0].entries[0].publisher == "Utrikesdepartementet"


def test_two_meetings_of_the_same_states_on_one_day_stay_apart() -> None:
    ministers = readout("Ministers met", SIDES)
    presidents = readout("Presidents met", {"Eva Strand": "Sweden", "Pedro Vidal": "Chile"})
    assert len(compiled(ministers, presidents).events) == 2


def test_an_aide_named_by_one_side_alone_keeps_no_meeting_apart() -> None:
    short = readout("Lindqvist met the Chileans", {"Anna Lindqvist": "Sweden", "Chilean delegation": "Chile"})
    assert len(compiled(readout("Lindqvist met Ruiz", SIDES), short).events) == 1


def test_days_apart_or_undated_or_no_readouts_are_not_one_event() -> None:
    one = readout("Lindqvist met Ruiz", SIDES)
    assert len(compiled(one, readout("Again", SIDES, day="2025-05-17")).events) == 2
    assert len(compiled(one, readout("Some day", SIDES, day=None)).events) == 2
    assert len(compiled(one, readout("A comment", SIDES, is_readout=False)).events) == 2


def test_exchanges_come_before_other_documents() -> None:
    content = compiled(readout("A statement", is_readout=False), readout("Lindqvist met Ruiz", SIDES))
    assert [event.title for event in content.events] == ["Lindqvist met Ruiz", "A statement"]
    assert (content.documents, content.statements) == (2, 0)


def test_the_strongest_lines_are_told_in_the_order_in_which_they_were_said() -> None:
    said = (
        statement("first, weak", confidence=0.2, start=0),
        statement("second, a warning", "warn", confidence=0.3, start=20),
        statement("third, sure", confidence=0.95, start=50),
        statement("fourth, surer", confidence=0.99, start=80),
        statement("kind words", start=100).model_copy(update={"kind": "greeting"}),
        statement("not said so", start=120).model_copy(update={"implicit": True}),
        statement("nobody says this", "oppose", 0.5, 140).model_copy(
            update={"speaker": None, "party": None, "cue": None}
        ),
    )
    lines = compiled(readout("Lindqvist met Ruiz", SIDES, statements=said)).events[0].entries[0].lines
    assert [(line.words, line.strong) for line in lines] == [
        ("second, a warning", True),
        ("fourth, surer", False),
        ("nobody says this", True),
    ]
    assert (lines[0].speaker, lines[0].cue) == ("Anna Lindqvist", "said")
    assert (lines[2].speaker, lines[2].cue) == ("", "")


def test_promises_and_checks_lead_to_their_threads() -> None:
    content = compiled(readout("Lindqvist met Ruiz", SIDES, promises=("to open an office",), checks=("A Tuesday",)))
    assert [(p.by, p.words, p.permalink) for p in content.promises] == [
        ("Sweden", "to open an office", "https://example.org/1")
    ]
    assert [(c.quote, c.finding, c.permalink) for c in content.checks] == [("", "A Tuesday", "https://example.org/1")]


def test_the_period_reads_in_the_channels_zone() -> None:
    day = compiled(zone="Asia/Tokyo")
    assert (day.first, day.last) == (date(2025, 5, 15), date(2025, 5, 15))
    assert day.generated == date(2025, 5, 15)
    week = compile_digest("C1", "America/New_York", datetime(2025, 5, 8, 2, tzinfo=UTC), UNTIL, [], link)
    assert (week.first, week.last) == (date(2025, 5, 7), date(2025, 5, 15))


def test_a_document_without_a_headline_has_its_title() -> None:
    bare = readout("x", is_readout=False).model_copy(update={"headline": ""})
    untitled = bare.model_copy(update={"document": bare.document.model_copy(update={"title": None}), "event": None})
    assert [event.title for event in compiled(bare, untitled).events] == ["x", ""]
