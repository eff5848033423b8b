"""Blocks as HTML: one case a block and element."""

from __future__ import annotations

from typing import Any
from zoneinfo import ZoneInfo

import pytest
from selectolax.lexbor import LexborHTMLParser

from bot.playground.render.blocks import blocks_html
from bot.playground.render.look import Filled, Look, Place

LOOK = Look(
    {"U1": "mira"},
    {"C1": "readouts"},
    zone=ZoneInfo("Europe/Berlin"),
    people={"U1": "Mira Okafor"},
    places=(Place("C1", "#readouts", "public"), Place("D1", "Attaché", "im")),
)
Json = dict[str, Any]


def page(*blocks: Json, errors: dict[str, str] | None = None) -> LexborHTMLParser:
    return LexborHTMLParser(blocks_html(blocks, LOOK, Filled(errors=errors or {})))


def one(tree: LexborHTMLParser, selector: str) -> Any:
    found = tree.css(selector)
    assert len(found) == 1, f"{selector}: {len(found)} in {tree.html}"
    return found[0]


def plain(text: str) -> Json:
    return {"type": "plain_text", "text": text}


def options(*values: str) -> list[Json]:
    return [{"text": plain(value.upper()), "value": value} for value in values]


def test_a_section_with_fields_and_a_button() -> None:
    tree = page(
        {
            "type": "section",
            "block_id": "b",
            "text": {"type": "mrkdwn", "text": "*Who*"},
            "fields": [plain("China"), plain("Russia")],
            "accessory": {"type": "button", "action_id": "a", "text": plain("Open"), "value": "7"},
        }
    )
    assert one(tree, ".section-text strong").text() == "Who"
    assert [field.text() for field in tree.css(".fields > div")] == ["China", "Russia"]
    button = one(tree, ".accessory button")
    assert (button.attributes["data-action"], button.attributes["data-block"]) == ("a", "b")


def test_an_overflow_menu_holds_its_options() -> None:
    menu = {"type": "overflow", "action_id": "more", "options": options("json", "md")}
    tree = page({"type": "actions", "block_id": "b", "elements": [menu]})
    assert [choice.attributes["data-value"] for choice in tree.css("details.overflow button")] == ["json", "md"]


def test_a_dangerous_button_asks_first() -> None:
    confirm = {"title": plain("Delete?"), "text": plain("For good."), "confirm": plain("Yes"), "deny": plain("No")}
    button = {"type": "button", "action_id": "a", "text": plain("Delete"), "style": "danger", "confirm": confirm}
    shown = one(page({"type": "actions", "elements": [button]}), "button.danger")
    assert shown.attributes["data-confirm"] == "Delete?\nFor good."


def test_a_link_button_is_a_link() -> None:
    button = {"type": "button", "text": plain("Read"), "url": "https://example.org/"}
    assert one(page({"type": "actions", "elements": [button]}), "a.btn").attributes["href"] == "https://example.org/"


def test_rich_text_lists_quotes_and_styles() -> None:
    def item(text: str, **style: bool) -> Json:
        return {"type": "rich_text_section", "elements": [{"type": "text", "text": text, "style": style}]}

    tree = page({"type": "rich_text", "elements": [
        item("heading", bold=True),
        {"type": "rich_text_list", "style": "ordered", "offset": 2, "elements": [item("third")]},
        {"type": "rich_text_list", "style": "bullet", "indent": 1, "elements": [item("under", italic=True)]},
        {"type": "rich_text_quote", "elements": [{"type": "text", "text": "said"}]},
        {"type": "rich_text_preformatted", "elements": [{"type": "text", "text": "a <b>"}]},
        {"type": "rich_text_section", "elements": [
            {"type": "user", "user_id": "U1"}, {"type": "channel", "channel_id": "C1"},
            {"type": "emoji", "name": "eyes"}, {"type": "broadcast", "range": "here"},
            {"type": "date", "timestamp": 1769931000, "format": "{date_num} {time}"},
            {"type": "link", "url": "https://example.org/", "text": "there"}]},
    ]})  # fmt: skip
    assert one(tree, "p > strong").text() == "heading"
    assert one(tree, "ol").attributes["start"] == "3"
    assert one(tree, "ul.indent-1 em").text() == "under"
    assert one(tree, "blockquote").text() == "said"
    assert one(tree, "pre").text() == "a <b>"
    assert tree.css("p")[-1].text() == "@mira#readouts👀@here2026-02-01 08:30there"


def test_a_table_has_a_head_and_aligned_columns() -> None:
    def cell(text: str) -> Json:
        return {"type": "raw_text", "text": text}

    rows = [[cell("Party"), cell("Lines")], [cell("China"), cell("7")]]
    tree = page({"type": "table", "rows": rows, "column_settings": [{}, {"align": "right", "is_wrapped": True}]})
    assert [head.text() for head in tree.css("th")] == ["Party", "Lines"]
    assert tree.css("td")[1].attributes["class"] == "right wrapped"


@pytest.mark.parametrize(
    ("element", "selector"),
    [
        ({"type": "plain_text_input", "initial_value": "x"}, "input[type=text][value=x]"),
        ({"type": "plain_text_input", "multiline": True}, "textarea"),
        ({"type": "datepicker", "initial_date": "2026-02-01"}, "input[type=date][value='2026-02-01']"),
        ({"type": "number_input", "is_decimal_allowed": False}, "input[type=number]"),
        ({"type": "static_select", "options": options("a", "b")}, "select:not([multiple])"),
        ({"type": "multi_static_select", "options": options("a")}, ".several input[type=checkbox]"),
        ({"type": "users_select", "initial_user": "U1"}, "option[value=U1][selected]"),
        ({"type": "multi_users_select", "initial_users": ["U1"]}, ".several input[value=U1][checked]"),
        ({"type": "conversations_select", "filter": {"include": ["public"]}}, "option[value=C1]"),
        ({"type": "external_select", "initial_option": options("a")[0]}, ".combo .token[data-value=a]"),
        ({"type": "multi_external_select"}, ".combo input[role=combobox]"),
        ({"type": "timepicker", "initial_time": "08:30"}, "input[type=time][value='08:30']"),
        ({"type": "checkboxes", "options": options("a")}, ".choices input[type=checkbox]"),
        ({"type": "radio_buttons", "options": options("a")}, ".choices input[type=radio]"),
    ],
)
def test_an_input_with_its_label_hint_and_error(element: Json, selector: str) -> None:
    block = {"type": "input", "block_id": "b", "label": plain("Name"), "hint": plain("As written"), "optional": True}
    tree = page(block | {"element": element | {"action_id": "a"}}, errors={"b": "Say a name"})
    one(tree, selector)
    assert one(tree, "[data-input=a]").attributes["data-block"] == "b"
    assert tree.css(".block-input > .label")[0].text() == "Name (optional)"
    assert one(tree, ".error").text() == "Say a name"
    assert one(tree, ".hint").text() == "As written"


def test_a_chosen_option_is_selected() -> None:
    select = {
        "type": "static_select",
        "action_id": "a",
        "options": options("a", "b"),
        "initial_option": options("b")[0],
    }
    tree = page({"type": "actions", "elements": [select]})
    assert one(tree, "option[selected]").attributes["value"] == "b"


def test_what_was_filled_in_is_shown_in_place_of_what_was_there_first() -> None:
    field = {"type": "plain_text_input", "action_id": "a", "initial_value": "first"}
    block = {"type": "input", "block_id": "b", "label": plain("Name"), "element": field}
    filled = Filled({"b": {"a": {"type": "plain_text_input", "value": "mine"}}})
    tree = LexborHTMLParser(blocks_html([block], LOOK, filled))
    assert one(tree, "input").attributes["value"] == "mine"


def test_images_are_named_and_never_fetched() -> None:
    image = {"type": "image", "alt_text": "a chart", "image_url": "https://example.org/x.png", "title": plain("Chart")}
    tree = page(image)
    assert tree.css("img") == []
    assert one(tree, ".image-placeholder").text() == "a chart"


def test_an_unknown_block_is_named() -> None:
    assert one(page({"type": "mystery"}), ".block-unknown").text() == "[mystery block]"
