"""Cutting to Slack's limits."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.blocks.texts.layout import header, quiet
from bot.blocks.texts.limits import ELLIPSIS, HEADER_TEXT, MESSAGE_BLOCKS, MESSAGE_SIZE, clip, fit, size
from bot.blocks.texts.message import Block
from bot.blocks.texts.rich import line, rich, run
from tests.blocks.strategies import ANY

BUTTONS: Block = {"type": "actions", "elements": []}


@pytest.mark.parametrize(
    ("text", "limit", "cut"),
    [
        ("short", 5, "short"),
        ("one two three", 13, "one two three"),
        ("one two three", 12, "one two…"),
        ("unbreakable", 6, "unbre…"),
        ("a, b", 3, "a…"),
        ("Tom &amp; Ana", 8, "Tom…"),
        ("Tom &amp; Ana", 10, "Tom &amp;…"),
        ("anything", 0, ""),
    ],
)
def test_clip(text: str, limit: int, cut: str) -> None:
    assert clip(text, limit) == cut


@ANY
@given(st.text(alphabet="ab &<>;", max_size=60), st.integers(0, 40))
def test_clip_keeps_to_the_limit_and_to_whole_entities(text: str, limit: int) -> None:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    cut = clip(escaped, limit)
    assert len(cut) <= limit
    if cut != escaped:
        assert cut.endswith(ELLIPSIS) or not cut
    for piece in cut.split("&")[1:]:
        assert piece.startswith(("amp;", "lt;", "gt;"))


def test_fit_leaves_alone_what_fits() -> None:
    blocks = [quiet("a"), BUTTONS]
    assert fit(blocks) is blocks


def test_fit_drops_from_the_end_keeps_the_buttons_and_says_so() -> None:
    fitted = fit([*(quiet(f"block {n}") for n in range(70)), BUTTONS])
    assert len(fitted) == MESSAGE_BLOCKS
    assert fitted[-1] is BUTTONS
    assert fitted[0] == quiet("block 0")
    assert fitted[-2] == quiet("Shortened to what one Slack message can hold.")


def test_fit_counts_bytes() -> None:
    fitted = fit([*(rich(line(run("會談" * 400))) for _ in range(9)), BUTTONS])
    assert size(fitted) <= MESSAGE_SIZE
    assert 3 < len(fitted) < 10


def test_a_header_is_cut() -> None:
    assert len(header("word " * 100)["text"]["text"]) <= HEADER_TEXT
