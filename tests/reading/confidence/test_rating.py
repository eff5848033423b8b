"""A finished reading gets a confidence on each of its values, and is otherwise as it was."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from bot.reading.confidence.rating import Rating
from bot.readout import Readout
from tests.blocks.strategies import readouts
from tests.exploring import examples
from tests.reading.confidence.readings import READING

EVERY_FIELD = (
    "event type", "event date", "event place", "participant", "office", "statement", "commitment", "stance", "ask",
    "organisation", "instrument", "country",
)  # fmt: skip


@pytest.fixture
def rated_by(tmp_path: Path) -> Any:
    """Rates by a table of one's own, given as rows."""

    def rate(*rows: tuple[str, str, float]) -> Readout:
        lines = ["field\tfeature\tweight", *("\t".join(map(str, row)) for row in rows)]
        (tmp_path / "confidence.tsv").write_text("\n".join(lines), encoding="utf-8")
        return Rating(tmp_path).rated(READING)

    return rate


def _without(node: Any) -> Any:
    """A dumped reading without its confidences."""
    if isinstance(node, dict):
        return {key: _without(value) for key, value in node.items() if key != "confidence"}
    return [_without(one) for one in node] if isinstance(node, (list, tuple)) else node


def _confidences(readout: Readout) -> Iterator[float | None]:
    event = readout.event
    assert event is not None
    assert event.date is not None
    assert event.place is not None
    yield from (event.confidence, event.date.confidence, event.place.confidence)
    for person in readout.participants:
        yield from (person.confidence, *(office.confidence for office in person.offices))
    for name in ("statements", "commitments", "stances", "asks", "organisations", "instruments", "countries"):
        yield from (one.confidence for one in getattr(readout, name))


def test_every_value_is_rated_and_nothing_else_changes(rated_by: Any) -> None:
    rated = rated_by(*((field, "always", 1.0) for field in EVERY_FIELD))
    assert set(_confidences(rated)) == {0.73}
    assert _without(rated.model_dump()) == _without(READING.model_dump())


def test_what_has_no_weights_keeps_what_it_had(rated_by: Any) -> None:
    rated = rated_by(("country", "always", 1.0))
    assert [one.confidence for one in rated.statements] == [0.9, 0.9, 0.9]
    assert rated.event == READING.event


def test_each_value_gets_its_own_chance_also_across_persons(rated_by: Any) -> None:
    rated = rated_by(("office", "always", 0.0), ("office", "one word", 3.0))
    assert [[one.confidence for one in person.offices] for person in rated.participants] == [[0.95], [0.95, 0.5]]


def test_by_the_shipped_table_a_person_with_a_party_is_surer() -> None:
    with_party, without = Rating().rated(READING).participants
    assert with_party.confidence is not None
    assert without.confidence is not None
    assert with_party.confidence > 0.7 > without.confidence


def test_by_the_shipped_table_words_with_cue_and_speaker_are_surer() -> None:
    attributed, _, bare = Rating().rated(READING).statements
    assert attributed.confidence > 0.7 > bare.confidence


def test_an_empty_reading_stays_empty() -> None:
    empty = Readout(document=READING.document, text="…")
    assert Rating().rated(empty) == empty


def test_a_reading_comes_rated(read: Callable[..., Readout]) -> None:
    reading = read(
        "Foreign Minister Pavel Orlov of Russia met Foreign Minister Ana Lopez of Spain in Madrid on 3 May 2026. "
        "Orlov said that trade had doubled. Lopez opposed new sanctions and promised to visit Moscow in June."
    )
    assert len(reading.participants) == 2
    assert reading.statements
    rated = list(_confidences(reading.model_copy(update={"asks": ()})))
    assert all(one is not None and 0 < one < 1 for one in rated)


@settings(max_examples=examples(40), deadline=None)
@given(readouts())
def test_any_reading_can_be_rated(reading: Readout) -> None:
    rated = Rating().rated(reading)
    assert _without(rated.model_dump()) == _without(reading.model_dump())
    assert Readout.model_validate(rated.model_dump(by_alias=True)) == rated
