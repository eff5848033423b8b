"""The scored decision: what the table of weights means and that it is whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.reading.attitudes.triggers import load_table
from bot.reading.attitudes.weights import Weights, load_weights
from bot.reading.attitudes.word_lists import load_lists


def test_weights_are_log_odds() -> None:
    weights = Weights(start=0.0, of={"for": 2.0, "against": -2.0})
    assert weights.likely([]) == pytest.approx(0.5)
    assert weights.likely(["for"]) > 0.8 > 0.2 > weights.likely(["against"])
    assert weights.likely(["for", "against", "unheard of"]) == pytest.approx(0.5)


@pytest.mark.parametrize("what", ["stances", "commitments"])
def test_the_shipped_table_knows_both(what: str) -> None:
    assert len(load_weights(what).of) > 30


def test_a_table_without_a_start_is_refused(tmp_path: Path) -> None:
    (tmp_path / "attitudes").mkdir()
    (tmp_path / "attitudes" / "weights.tsv").write_text("what\tfeature\tweight\nstances\tby whole\t1\n", "utf-8")
    with pytest.raises(KeyError):
        load_weights("stances", str(tmp_path))


def test_verbs_are_known_in_every_form() -> None:
    triggers = load_table().triggers
    assert all(form in triggers for form in ("oppose", "opposes", "opposed", "opposing"))
    assert {trigger.polarity for trigger in triggers["opposes"]} == {"opposes"}


def test_every_word_that_opens_a_promise_is_looked_for() -> None:
    lists = load_lists()
    assert lists["telling"] >= lists["modal"] | lists["ready"] | lists["will"] | lists["giving"] | lists["being"]


def test_every_list_that_the_rules_read_is_there() -> None:
    assert {
        "ready",
        "will",
        "own",
        "gift",
        "effect",
        "arranged",
        "hoped",
        "giving",
        "modal",
        "being",
    } <= load_lists().keys()
