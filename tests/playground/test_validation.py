"""Block Kit as Slack takes it: known types and fields, lengths, counts, ids."""

from __future__ import annotations

from typing import Any

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.playground.validation.check import check_message_blocks, check_view

Json = dict[str, Any]


def plain(text: str) -> Json:
    return {"type": "plain_text", "text": text}


def button(**more: Any) -> Json:
    return {"type": "button", "text": plain("Press"), "action_id": "press"} | more


def actions(*elements: Json) -> Json:
    return {"type": "actions", "elements": list(elements)}


def section(text: str = "x", **more: Any) -> Json:
    return {"type": "section", "text": {"type": "mrkdwn", "text": text}} | more


def options(count: int, text: str = "x") -> list[Json]:
    return [{"text": plain(text), "value": str(number)} for number in range(count)]


def modal(**more: Any) -> Json:
    return {"type": "modal", "title": plain("Title"), "blocks": [section()]} | more


def focused(action_id: str) -> Json:
    element = {"type": "plain_text_input", "action_id": action_id, "focus_on_load": True}
    return {"type": "input", "label": plain("Name"), "element": element}


INPUT = {"type": "input", "label": plain("Name"), "element": {"type": "plain_text_input", "action_id": "name"}}
TAKEN = [
    [section("x" * 3_000)],
    [section(fields=[plain("x" * 2_000), *[plain("x")] * 9])],
    [{"type": "section", "fields": [plain("x")]}],
    [{"type": "header", "text": plain("x" * 150)}, {"type": "divider"}],
    [{"type": "context", "elements": [plain("x")] * 10}],
    [actions(button(value="v" * 2_000, style="danger"))],
    [actions({"type": "overflow", "action_id": "more", "options": options(5, "x" * 75)})],
    [section(accessory={"type": "static_select", "action_id": "s", "options": options(100)})],
    [{"type": "markdown", "text": "x" * 12_000}],
    [{"type": "table", "rows": [[{"type": "raw_text", "text": "a"}]] * 100}],
    [{"type": "rich_text", "elements": [
        {"type": "rich_text_section", "elements": [{"type": "text", "text": "a", "style": {"bold": True}}]},
        {"type": "rich_text_list", "style": "ordered", "indent": 1, "offset": 3, "elements": [
            {"type": "rich_text_section", "elements": [{"type": "link", "url": "https://example.org"}]}]},
        {"type": "rich_text_quote", "elements": [{"type": "emoji", "name": "eyes"}]},
        {"type": "rich_text_preformatted", "elements": [{"type": "text", "text": "a"}]}]}],
    [section()] * 50,
    [actions(button()), actions(button())],
    [{"type": "context_actions", "elements": [
        {"type": "feedback_buttons", "action_id": "f", "positive_button": {"text": plain("x"), "value": "y"},
         "negative_button": {"text": plain("x"), "value": "n"}}]}],
    [actions({"type": "external_select", "min_query_length": 0}, {"type": "users_select", "action_id": "u"})],
    [section(accessory={"type": "static_select", "options": options(2), "initial_option": options(2)[1]})],
    [actions({"type": "conversations_select", "filter": {"include": ["public"], "exclude_bot_users": True}})],
]  # fmt: skip
FEEDBACK = {
    "type": "feedback_buttons",
    "positive_button": {"text": plain("Helpful"), "value": "yes"},
    "negative_button": {"text": plain("Not helpful"), "value": "no"},
}
REFUSED = [
    ([section("x" * 3_001)], "less than 3001"),
    ([section("")], "more than 0"),
    ([{"type": "section"}], "either text or fields"),
    ([section(fields=[plain("x" * 2_001)])], "less than 2001"),
    ([section(colour="red")], "additional property: colour"),
    ([{"type": "header", "text": plain("x" * 151)}], "less than 151"),
    ([{"type": "header", "text": {"type": "mrkdwn", "text": "x"}}], "unsupported type: mrkdwn"),
    ([{"type": "context", "elements": [plain("x")] * 11}], "no more than 10"),
    ([actions(*[button(action_id=str(n)) for n in range(26)])], "no more than 25"),
    ([actions(button(text=plain("x" * 76)))], "less than 76"),
    ([actions(button(value="x" * 2_001))], "less than 2001"),
    ([actions(button(action_id="x" * 256))], "less than 256"),
    ([actions(button(style="loud"))], "one of: primary, danger"),
    ([actions(button(), button())], "already exists for another action"),
    ([section(block_id="b"), section(block_id="b")], "already exists for another block"),
    ([actions({"type": "overflow", "options": options(1)})], "no fewer than 2"),
    ([actions({"type": "overflow", "options": options(6)})], "no more than 5"),
    ([actions({"type": "overflow", "options": options(2, "x" * 76)})], "less than 76"),
    ([{"type": "spreadsheet"}], "unsupported type: spreadsheet"),
    ([section()] * 51, "no more than 50"),
    ([{"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": []}]}], "no fewer than 1"),
    ([{"type": "rich_text", "elements": [{"type": "paragraph", "elements": []}]}], "unsupported type: paragraph"),
    ([{"type": "table", "rows": [[{"type": "raw_text", "text": ""}]]}], "more than 0"),
    ([{"type": "table", "rows": [[{"type": "raw_text", "text": "a"}] * 21]}], "no more than 20"),
    ([{"type": "table", "rows": [[{"type": "raw_text", "text": "a"}]]}] * 2, "only one table"),
    (["divider"], "unsupported type: None"),
    (
        [section(accessory={"type": "static_select", "options": options(2), "initial_option": options(3)[2]})],
        "must match",
    ),
    ([section(accessory={"type": "static_select"})], "one of options and option_groups"),
    ([actions({"type": "checkboxes", "options": options(2), "initial_options": options(2, "y")})], "must match"),
    ([actions({"type": "datepicker", "initial_date": "1 February"})], "of the form YYYY-MM-DD"),
    ([actions({"type": "datepicker", "initial_date": "2026-02-30"})], "of the form YYYY-MM-DD"),
    ([actions({"type": "timepicker", "initial_time": "25:00"})], "of the form HH:mm"),
    ([actions({"type": "conversations_select", "filter": {"include": ["secret"]}})], "one of: im"),
    ([actions({"type": "multi_external_select", "max_selected_items": 0})], "between 1 and 100"),
    ([{"type": "context_actions", "elements": [FEEDBACK] * 6}], "no more than 5"),
    (
        [
            {
                "type": "context_actions",
                "elements": [FEEDBACK | {"positive_button": {"text": plain("x" * 76), "value": "y"}}],
            }
        ],
        "less than 76",
    ),
]


@pytest.mark.parametrize("blocks", TAKEN)
def test_what_slack_takes(blocks: list[Json]) -> None:
    assert check_message_blocks(blocks) is None


@pytest.mark.parametrize(("blocks", "finding"), REFUSED)
def test_what_slack_refuses(blocks: list[Any], finding: str) -> None:
    problem = check_message_blocks(blocks)
    assert problem is not None
    assert problem.error == "invalid_blocks"
    assert any(finding in message and "json-pointer:/blocks" in message for message in problem.messages)


def test_the_sum_over_all_blocks_is_limited_too() -> None:
    assert check_message_blocks([section("x" * 2_640)] * 5) is None
    problem = check_message_blocks([section("x" * 2_641)] * 5)
    assert problem is not None
    assert problem.error == "msg_blocks_too_long"


@pytest.mark.parametrize(
    ("view", "finding"),
    [
        (modal(title=plain("x" * 25)), "less than 25"),
        (modal(private_metadata="x" * 3_001), "less than 3001"),
        (modal(blocks=[section()] * 101), "no more than 100"),
        (modal(blocks=[INPUT]), "submit"),
        (modal(blocks=[actions(button()), actions(button())]), "already exists for another action"),
        (modal(blocks=[{"type": "markdown", "text": "x"}]), "unsupported type: markdown"),
        (modal(blocks=[{"type": "context_actions", "elements": [FEEDBACK]}]), "unsupported type: context_actions"),
        (modal(blocks=[focused("a"), focused("b")], submit=plain("Save")), "only one element may have focus_on_load"),
        (modal(footer="x"), "additional property: footer"),
        ({"type": "modal", "blocks": [section()]}, "missing required field: title"),
        (modal(type="home"), "must be a modal"),
    ],
)
def test_views_slack_refuses(view: Json, finding: str) -> None:
    problem = check_view(view, "modal")
    assert problem is not None
    assert problem.error == "invalid_arguments"
    assert any(finding in message for message in problem.messages)


def test_views_slack_takes() -> None:
    assert check_view(modal(blocks=[INPUT] + [section()] * 99, submit=plain("Save")), "modal") is None
    assert check_view({"type": "home", "blocks": [section()]}, "home") is None


def test_the_web_api_says_so(client: WebClient) -> None:
    with pytest.raises(SlackApiError, match="invalid_blocks") as caught:
        client.chat_postMessage(channel="C0READOUTS", text="x", blocks=[section("x" * 3_001)])
    messages = caught.value.response["response_metadata"]["messages"]
    assert messages == ["[ERROR] must be less than 3001 characters [json-pointer:/blocks/0/text/text]"]
