"""What a Share button carries, and the messages that come of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.blocks.actions import ActionId, Stale
from bot.blocks.exhibits import Exhibit, ExhibitKind, kept_from, shared_by, with_share_and_keep
from bot.blocks.replies.reply import reply
from bot.blocks.texts.limits import MESSAGE_BLOCKS, MESSAGE_SIZE, size
from bot.blocks.texts.message import Block, Message
from tests.blocks.sample import SAMPLE

READING = Exhibit(ExhibitKind.READING, ("7",))


def buttons(blocks: list[Block]) -> list[str]:
    rows = (block["elements"] for block in blocks if block["type"] == "actions")
    return [element["action_id"] for row in rows for element in row]


@given(st.sampled_from(ExhibitKind), st.lists(st.text(max_size=20), max_size=4))
def test_what_is_packed_is_unpacked(kind: ExhibitKind, args: list[str]) -> None:
    exhibit = READING if kind == ExhibitKind.READING else Exhibit(kind, tuple(args))
    assert Exhibit.unpack(exhibit.pack()) == exhibit


@pytest.mark.parametrize(
    "value",
    [
        "",
        "7",
        "[]",
        "{}",
        '["painting", "7"]',
        "null",
        "[[1]]",
        '["reading"]',
        '["reading", "x"]',
        '["reading", "1", "", "2"]',
        '["reading", "9999999999999999999999"]',
    ],
)
def test_what_is_not_ours_is_stale(value: str) -> None:
    with pytest.raises(Stale):
        Exhibit.unpack(value)


def test_what_no_button_could_carry_is_refused() -> None:
    with pytest.raises(ValueError, match="too long"):
        Exhibit(ExhibitKind.READING, ("x" * 2_000,)).pack()


def test_the_row_stands_below_and_is_left_out_where_one_is_alone() -> None:
    shown = reply(SAMPLE, 7)
    assert buttons(with_share_and_keep(shown, READING).blocks)[-2:] == [ActionId.SHARE, ActionId.KEEP]
    assert with_share_and_keep(shown, READING, alone=True) == shown


def test_a_full_message_keeps_its_buttons_and_its_sharer() -> None:
    block: Block = {"type": "context", "elements": [{"type": "plain_text", "text": "x" * 700, "emoji": False}]}
    full = with_share_and_keep(Message("x", [block] * 17), READING)
    assert size(full.blocks) <= MESSAGE_SIZE
    assert ActionId.SHARE in buttons(full.blocks)
    shared = shared_by(Message("x", [block] * MESSAGE_BLOCKS), "U1")
    assert len(shared.blocks) <= MESSAGE_BLOCKS
    assert {"type": "user", "user_id": "U1"} in shared.blocks[0]["elements"][0]["elements"]


def test_what_is_kept_from_elsewhere_has_a_link_in_place_of_buttons() -> None:
    kept = kept_from(reply(SAMPLE, 7), "https://desk.slack.com/archives/C1/p1")
    assert buttons(kept.blocks) == []
    assert "p1" in str(kept.blocks[-1])
    assert kept_from(reply(SAMPLE, 7), "").blocks == kept.blocks[:-1]
