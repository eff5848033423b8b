"""Cues as they open a line."""

from __future__ import annotations

import pytest

from bot.blocks.replies.cue_form import finite


@pytest.mark.parametrize(
    ("cue", "shown"),
    [
        ("saying", "said"),
        ("Adding that", "Added that"),
        ("strongly urging", "strongly urged"),
        ("replying", "replied"),
        ("conveying", "conveyed"),
        ("committing to", "committed to"),
        ("agreeing to", "agreed to"),
        ("said", "said"),
        ("to discuss", "to discuss"),
        ("was underscored", "was underscored"),
        ("expressed understanding of", "expressed understanding of"),
    ],
)
def test_a_participle_that_opens_a_cue_is_told_in_the_past(cue: str, shown: str) -> None:
    assert finite(cue) == shown
