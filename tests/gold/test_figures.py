"""The gate: no figure on our own documents falls by more than a point unnoticed, and the gate does close."""

from __future__ import annotations

import warnings
from pathlib import Path

import pytest
from pydantic import ValidationError

from tests.gold.gate import FiguresBehindWarning, Halves, fallen, record, recorded, risen, told
from tests.gold.readings import HALVES, Read, figures_of
from tests.gold.scoring.sheet import Figure, Row
from tests.gold.spoiling import spoiled


def one(f1: float, row: Row = Row.STATEMENTS) -> Halves:
    return {"tuned": {row: Figure(precision=f1, recall=f1, f1=f1)}}


def test_no_figure_fell_by_more_than_a_point(halves: dict[str, list[Read]]) -> None:
    lost = fallen(recorded(), figures_of(halves))
    assert not lost, told(lost)


@pytest.mark.filterwarnings("always::tests.gold.gate.FiguresBehindWarning")
def test_the_record_has_every_row_and_is_not_far_behind(halves: dict[str, list[Read]]) -> None:
    before, now = recorded(), figures_of(halves)
    assert {half: set(rows) for half, rows in before.items()} == {half: set(rows) for half, rows in now.items()}
    if behind := risen(before, now):
        warnings.warn(told(behind), FiguresBehindWarning, stacklevel=1)


@pytest.mark.parametrize("row", Row)
def test_a_reading_made_worse_is_noticed(row: Row, halves: dict[str, list[Read]]) -> None:
    worse = {half: [(gold, spoiled(row, reading)) for gold, reading in read] for half, read in halves.items()}
    lost = {(move.half, move.row) for move in fallen(figures_of(halves), figures_of(worse))}
    assert lost >= {(half, row) for half in HALVES}


def test_the_record_on_file_closes_the_gate_too(halves: dict[str, list[Read]]) -> None:
    worse = {
        half: [(gold, reading.model_copy(update={"statements": reading.statements[::2]})) for gold, reading in read]
        for half, read in halves.items()
    }
    lost = fallen(recorded(), figures_of(worse))
    assert {(half, row) for half in HALVES for row in (Row.STATEMENTS, Row.WHOLE)} <= {(m.half, m.row) for m in lost}


@pytest.mark.parametrize(("now", "closed"), [(0.9, False), (0.823, False), (0.813, False), (0.812, True), (0.0, True)])
def test_one_point_is_borne_and_no_more(now: float, closed: bool) -> None:
    assert bool(fallen(one(0.823), one(now))) == closed


@pytest.mark.parametrize(("now", "behind"), [(0.8, False), (0.85, False), (0.851, True)])
def test_five_points_may_go_unrecorded_and_no_more(now: float, behind: bool) -> None:
    assert bool(risen(one(0.8), one(now))) == behind


def test_a_row_without_anything_has_fallen_to_nothing() -> None:
    (lost,) = fallen(one(0.5), {"tuned": {}})
    assert (lost.half, lost.row, lost.recorded, lost.now) == ("tuned", Row.STATEMENTS, 0.5, 0.0)


def test_a_fall_is_told_with_what_to_do() -> None:
    words = told(fallen(one(0.9), one(0.5)))
    assert "tuned, statements: F1 recorded 0.900, now 0.500" in words
    assert "python -m tests.gold.record" in words


def test_what_is_recorded_is_what_is_compared(tmp_path: Path) -> None:
    file = tmp_path / "figures.json"
    record(one(0.812), file)
    assert recorded(file) == one(0.812)


def test_a_record_of_something_else_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "figures.json"
    file.write_text('{"tuned": {"charm": {"precision": 1, "recall": 1, "f1": 1}}}')
    with pytest.raises(ValidationError):
        recorded(file)
