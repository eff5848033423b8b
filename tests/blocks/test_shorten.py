"""Shortened words still say what they said."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.blocks.texts.escape import literal
from bot.blocks.texts.shorten import shorten
from tests.blocks.strategies import ANY, TEXTS


@pytest.mark.parametrize(
    ("text", "limit", "short"),
    [
        ("fits as it is", 40, "fits as it is"),
        ("lines \n broken\tanyhow", 40, "lines broken anyhow"),
        ("to open the port, to share the water, and to build a bridge", 45, "to open the port, to share the water …"),
        (
            "The order that was built after the long war on both shores faces severe challenges",
            60,
            "The order that was built after the … faces severe challenges",
        ),
        (
            "relations—founded on trust, equality, respect and all that follows from it—grow stronger",
            60,
            "relations—founded on trust … from it—grow stronger",
        ),
        ("no room for both ends of this clause", 20, "no room for both…"),
    ],
)
def test_keeps_whole_items_or_both_ends(text: str, limit: int, short: str) -> None:
    assert shorten(text, limit) == short


@ANY
@given(TEXTS, st.integers(1, 200))
def test_keeps_to_the_limit_and_adds_no_word(text: str, limit: int) -> None:
    short = shorten(text, limit)
    assert len(short) <= limit
    for piece in short.split("…"):
        assert piece.strip() in literal(text)
