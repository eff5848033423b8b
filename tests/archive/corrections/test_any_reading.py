"""Whatever is corrected in whatever reading: the words still stand in the text, and undoing leaves nothing behind."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.archive.corrections.applying import applied, apply
from bot.archive.corrections.made import Correction, Outcome
from bot.readout import Readout
from tests.archive.corrections.changes import HERE, corrections
from tests.blocks.strategies import ANY, readouts


@st.composite
def corrected(draw: st.DrawFn) -> tuple[Readout, list[Correction]]:
    readout = _dated(draw(readouts()))
    return readout, draw(corrections(readout))


def _dated(readout: Readout) -> Readout:
    """With days that are days, as the reader gives them: the telling relies on it."""
    event = readout.event
    if event and event.date:
        when = event.date.model_copy(update={"value": "2026-02-01", "precision": "day"})
        event = event.model_copy(update={"date": when})
    facts = readout.document.model_copy(update={"published": "2026-02-02"})
    return readout.model_copy(update={"event": event, "document": facts})


@given(corrected())
@ANY
def test_every_quote_stands_in_the_text(given: tuple[Readout, list[Correction]]) -> None:
    raw, made = given
    for one in apply(raw, HERE, made).evidence():
        assert raw.text[one.start : one.end] == one.quote


@given(corrected())
@ANY
def test_to_apply_twice_is_to_apply_once(given: tuple[Readout, list[Correction]]) -> None:
    raw, made = given
    once = apply(raw, HERE, made)
    assert apply(once, HERE, made) == once


@given(corrected())
@ANY
def test_in_whatever_order_they_are_handed_over(given: tuple[Readout, list[Correction]]) -> None:
    raw, made = given
    assert apply(raw, HERE, made[::-1]) == apply(raw, HERE, made)


@given(corrected())
@ANY
def test_what_takes_no_hold_leaves_the_reading_as_it_was(given: tuple[Readout, list[Correction]]) -> None:
    raw, made = given
    now, outcomes = applied(raw, HERE, made)
    assert set(outcomes) == {one.seq for one in made}
    if Outcome.APPLIED not in outcomes.values():
        assert now is raw
    assert apply(raw, HERE, []) is raw


@given(corrected())
@ANY
def test_coded_events_point_at_statements_that_are_there(given: tuple[Readout, list[Correction]]) -> None:
    raw, made = given
    now = apply(raw, HERE, made)
    for event in now.events_coded:
        assert event.statement is None or event.statement < len(now.statements)
