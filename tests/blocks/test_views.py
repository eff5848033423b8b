"""The modals: everything, the words, and their pages."""

from __future__ import annotations

import pytest

from bot.blocks.actions import ActionId, CallbackId, Download, PageState, pack_choice, unpack_choice
from bot.blocks.views.everything import everything
from bot.blocks.views.words import words
from tests.blocks import documents
from tests.blocks.sample import SAMPLE
from tests.blocks.slack_shape import fields, shown
from tests.blocks.test_any_reading import all_pages


def bold(node: object) -> list[str]:
    """Text of every bold run."""
    if isinstance(node, list):
        return [text for item in node for text in bold(item)]
    if isinstance(node, dict):
        own = [str(node["text"])] if node.get("style", {}) and "bold" in str(node.get("style")) else []
        return own + [text for value in node.values() for text in bold(value)]
    return []


def test_everything_holds_what_the_reply_leaves_out() -> None:
    told = "".join(shown(page["blocks"]) for page in all_pages(everything, SAMPLE))
    for name in (
        "Taiwan Strait",
        "Year of the Horse",
        "core interests",
        "Japan",
        "China Media Group",
        "25 years after",
    ):
        assert name in told


def test_every_statement_is_shown_with_its_quote_bold_in_its_sentence() -> None:
    marked = "".join("|".join(bold(page["blocks"])) for page in all_pages(words, SAMPLE))
    for statement in SAMPLE.statements:
        assert statement.content.quote in marked


def test_numbers_are_the_same_in_both_views() -> None:
    numbered = everything(documents.joint_statement(), 7)
    lists = [
        part for block in numbered["blocks"] for part in block.get("elements", []) if part.get("style") == "ordered"
    ]
    seventh = shown(lists[0]["elements"][6])
    assert any(
        "7. " in shown(line) and documents.joint_statement().statements[6].content.quote in seventh
        for page in all_pages(words, documents.joint_statement())
        for line in page["blocks"]
    )


def test_pages_turn_and_stop_at_both_ends() -> None:
    long = documents.joint_statement(120)
    pages = all_pages(words, long)
    assert len(pages) > 2
    assert list(fields(pages[0]["blocks"], "action_id")) == [ActionId.PAGE_ON]
    assert list(fields(pages[1]["blocks"], "action_id")) == [ActionId.PAGE_BACK, ActionId.PAGE_ON]
    assert list(fields(pages[-1]["blocks"], "action_id")) == [ActionId.PAGE_BACK]
    assert PageState.unpack(words(long, 7, page=99)["private_metadata"]).page == len(pages) - 1
    assert PageState.unpack(words(long, 7, page=-1)["private_metadata"]).page == 0


def test_numbering_goes_on_over_pages() -> None:
    pages = all_pages(everything, documents.joint_statement(120))
    assert f"Page 1 of {len(pages)}" in shown(pages[0]["blocks"])
    lists = [
        part for page in pages for block in page["blocks"] for part in block.get("elements", [])
        if part.get("style") == "ordered"
    ]  # fmt: skip
    starts = [part.get("offset", 0) for part in lists]
    lengths = [len(part["elements"]) for part in lists]
    assert len(lists) > 1
    assert starts == [sum(lengths[:n]) for n in range(len(lists))]


def test_an_empty_reading_still_makes_views() -> None:
    assert "None found" in shown(everything(documents.empty(), 7)["blocks"])
    assert words(documents.empty(), 7)["blocks"]


def test_what_a_view_and_a_menu_carry_comes_back() -> None:
    state = PageState(12, 3)
    assert PageState.unpack(state.pack()) == state
    assert unpack_choice(pack_choice(Download.MARKDOWN, 12)) == (Download.MARKDOWN, 12)
    assert everything(SAMPLE, 7)["callback_id"] == CallbackId.EVERYTHING
    assert words(SAMPLE, 7)["callback_id"] == CallbackId.WORDS


@pytest.mark.parametrize("packed", ["", "{}", "[]", "null", '{"reading": null, "page": 0}', "x"])
def test_what_is_not_ours_is_told(packed: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        PageState.unpack(packed)
    with pytest.raises(ValueError, match=r"."):
        unpack_choice(packed)
