"""Our scorer and the one that the project is measured with say the same, of good readings and of bad ones.

Both are given one table of states: theirs does not know "Turkey" or "Britain" (see the README).
"""

from __future__ import annotations

from itertools import cycle
from pathlib import Path

import pytest

from tests.gold.other_scorer import differences, figures_by
from tests.gold.readings import HALVES, Read
from tests.gold.scoring.document import score_all
from tests.gold.scoring.states import table
from tests.gold.spoiling import WAYS

SCRIPT = Path(__file__).parents[3] / "shared" / "readouts" / "score.py"
pytestmark = pytest.mark.skipif(not SCRIPT.is_file(), reason="the scorer to agree with is not beside this checkout")


@pytest.mark.parametrize("half", HALVES)
def test_good_readings_get_the_same_figures(half: str, halves: dict[str, list[Read]]) -> None:
    assert not differences(score_all(halves[half]).figures(), figures_by(SCRIPT, halves[half], table()))


def test_bad_readings_get_the_same_figures(halves: dict[str, list[Read]]) -> None:
    """Each document of both halves is spoiled in one way, by turns."""
    read = [pair for half in HALVES for pair in halves[half]]
    bad = [(gold, spoil(reading)) for (gold, reading), spoil in zip(read, cycle(WAYS.values()), strict=False)]
    ours = score_all(bad).figures()
    assert not differences(ours, figures_by(SCRIPT, bad, table()))
    assert ours != score_all(read).figures()
