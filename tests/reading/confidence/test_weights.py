"""The table of weights, and the chance that follows from it."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest

from bot.reading.confidence.fields import Field
from bot.reading.confidence.rating import REASONS
from bot.reading.confidence.weights import ALWAYS, ELSEWHERE, Weights, load_weights

WEIGHTS = Weights({
    ("statement", ALWAYS): 2.0,
    ("statement", ELSEWHERE): -0.5,
    ("statement", "no cue"): -1.5,
})  # fmt: skip


@pytest.mark.parametrize(
    ("features", "chance"),
    [(set(), 0.82), ({"no cue"}, 0.5), ({"no cue", "never heard of"}, 0.5)],
)
def test_log_odds_are_added_up(features: set[str], chance: float) -> None:
    assert WEIGHTS.chance("statement", frozenset(features)) == chance


def test_a_field_without_a_row_has_no_chance() -> None:
    assert WEIGHTS.chance("stance", frozenset({"no cue"})) is None


def test_every_row_of_the_table_is_a_feature_that_is_asked() -> None:
    for field, feature in load_weights().table:
        assert field in get_args(Field)
        reasons = REASONS[field]  # type: ignore[index]  # just checked
        assert feature in {ALWAYS, ELSEWHERE, *reasons.doubts, *reasons.grounds}


def test_in_the_table_doubts_lower_and_grounds_raise_and_corrections_lower() -> None:
    for (field, feature), weight in load_weights().table.items():
        reasons = REASONS[field]  # type: ignore[index]  # the test above
        if feature in reasons.doubts or feature == ELSEWHERE:
            assert weight <= 0, (field, feature)
        if feature in reasons.grounds:
            assert weight >= 0, (field, feature)


def test_a_folder_of_ones_own_takes_the_place_of_the_table_only_where_it_has_one(tmp_path: Path) -> None:
    assert load_weights(tmp_path).table == load_weights().table
    (tmp_path / "confidence.tsv").write_text("# mine\nfield\tfeature\tweight\noffice\talways\t0\n", encoding="utf-8")
    assert load_weights(tmp_path).table == {("office", ALWAYS): 0.0}


def test_a_weight_that_is_no_number_is_refused(tmp_path: Path) -> None:
    (tmp_path / "confidence.tsv").write_text("field\tfeature\tweight\noffice\talways\tmuch\n", encoding="utf-8")
    with pytest.raises(ValueError, match="much"):
        load_weights(tmp_path)
