"""The calibration: each value is judged as the scorer judges it, and the fit does what it says."""

from __future__ import annotations

import pytest

from bot.reading.confidence.fields import Field
from bot.reading.confidence.weights import ALWAYS
from bot.reading.reader import Reader
from tests.bench.calibrate.cases import FIELDS
from tests.bench.calibrate.fitting import Case, base_rate, brier, chances, correction, fit, out_of_fold
from tests.bench.calibrate.judged import judged
from tests.bench.calibrate.models import calibrated
from tests.bench.calibrate.page import renewed
from tests.bench.calibrate.reliability import Predicted, reliability
from tests.gold.readings import HERE, read
from tests.gold.scoring.document import score_all
from tests.gold.scoring.labels import labelled
from tests.gold.scoring.sheet import Row

ROWS: dict[Field, Row] = {
    "event type": Row.EVENT_TYPE,
    "event date": Row.EVENT_DATE,
    "event place": Row.EVENT_PLACE,
    "office": Row.OFFICES,
    "statement": Row.WHOLE,
    "commitment": Row.COMMITMENTS,
    "stance": Row.STANCES,
    "organisation": Row.ORGANISATIONS,
    "instrument": Row.INSTRUMENTS,
    "country": Row.COUNTRIES,
}
"""Where one value is one count of the scorer; a participant is rated with the party, which the scorer counts apart."""


def test_values_are_judged_as_the_scorer_judges_them(reader: Reader) -> None:
    documents = read(reader, list(labelled(HERE / "tuned"))[::7])
    verdicts = [judged(gold, reading) for gold, reading in documents]
    counts = score_all(documents).counts
    for field, row in ROWS.items():
        known = [one for each in verdicts for one in each[field] if one is not None]
        assert (sum(known), len(known)) == (counts[row].right, counts[row].found), field


def _cases(*groups: tuple[int, int, set[str]]) -> list[Case]:
    """Right and wrong cases with these features, each a document of its own."""
    verdicts = [(right, names) for rights, wrongs, names in groups for right in [True] * rights + [False] * wrongs]
    return [Case(f"d{number}", frozenset(names), right) for number, (right, names) in enumerate(verdicts)]


def test_a_doubt_that_tells_lowers_the_chance() -> None:
    model = fit(_cases((450, 50, set()), (50, 150, {"odd"})), grounds=[])
    plain, odd = chances([model.log_odds(frozenset()), model.log_odds(frozenset({"odd"}))])
    assert plain == pytest.approx(0.9, abs=0.01)
    assert odd == pytest.approx(0.25, abs=0.03)


def test_a_feature_that_contradicts_its_meaning_is_left_out() -> None:
    cases = _cases((20, 20, set()), (18, 2, {"said twice"}))
    assert list(fit(cases, grounds=[]).weights) == [ALWAYS]
    assert fit(cases, grounds=["said twice"]).weights["said twice"] > 1


def test_a_feature_of_two_cases_gets_no_weight() -> None:
    assert list(fit(_cases((20, 5, set()), (0, 2, {"rare"})), grounds=[]).weights) == [ALWAYS]


def test_out_of_fold_the_document_itself_is_not_seen() -> None:
    cases = [Case("a", frozenset(), True), Case("a", frozenset(), True), Case("b", frozenset(), False)]
    a, _, b = chances(out_of_fold(cases, base_rate))
    assert a == pytest.approx(1 / 3)
    assert b == pytest.approx(3 / 4)


def test_a_correction_lowers_what_is_overconfident_and_nothing_else() -> None:
    by = correction([2.2] * 100, [True] * 60 + [False] * 40)
    assert chances([2.2 + by])[0] == pytest.approx(0.6, abs=0.02)
    assert correction([0.0] * 100, [True] * 90 + [False] * 10) == 0


def test_a_field_with_few_mistakes_gets_its_base_rate_and_says_so() -> None:
    own = {field: _cases((30, 3, {"odd"})) if field == "country" else [] for field in FIELDS}
    result = calibrated(own, None, {"country": -0.2})
    assert list(result.models) == ["country"]
    assert list(result.models["country"].weights) == [ALWAYS]
    assert "too few wrong" in result.notes["country"]
    assert result.corrections == {"country": -0.2}


def test_the_reliability_table_counts_by_predicted_chance() -> None:
    table = reliability({"office": Predicted([0.4, 0.6, 0.65, 1.0], [False, True, False, True], ["a"] * 4)})
    assert table.splitlines()[-1] == "| office | 0 of 1 (0.40) | 1 of 2 (0.62) |  |  | 1 of 1 (1.00) |"


def test_brier_is_the_mean_squared_error() -> None:
    assert brier([1.0, 0.5], [True, False]) == pytest.approx(0.125)


def test_a_page_without_room_for_the_figures_is_refused() -> None:
    result = calibrated({field: [] for field in FIELDS}, None, {})
    with pytest.raises(ValueError, match="own figures"):
        renewed("# Nothing here", result)
