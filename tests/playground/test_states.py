"""What inputs hold: initial values that nobody touched, what was filled in, what an update keeps."""

from __future__ import annotations

import re
from typing import Any

import pytest
from slack_bolt import Ack
from slack_sdk import WebClient

from bot.playground.screens import REQUIRED
from bot.playground.server import Playground
from bot.playground.workspace.model import View
from bot.playground.workspace.sample import COLLEAGUE, DESK, GENERAL, READOUTS, YOU
from tests.playground.bolt import app_of
from tests.playground.conftest import Connect

OPTIONS = [{"text": {"type": "plain_text", "text": word}, "value": word} for word in ("one", "two", "three")]


def field(block_id: str, element: dict[str, Any], **more: Any) -> dict[str, Any]:
    label = {"type": "plain_text", "text": block_id}
    return {"type": "input", "block_id": block_id, "label": label, "element": element | {"action_id": block_id}} | more


INPUTS = [
    field("text", {"type": "plain_text_input", "initial_value": "as it was"}),
    field("empty", {"type": "plain_text_input"}, optional=True),
    field("menu", {"type": "static_select", "options": OPTIONS, "initial_option": OPTIONS[1]}),
    field("menus", {"type": "multi_static_select", "options": OPTIONS}, optional=True),
    field("boxes", {"type": "checkboxes", "options": OPTIONS, "initial_options": OPTIONS[:2]}),
    field("radio", {"type": "radio_buttons", "options": OPTIONS}, optional=True),
    field("day", {"type": "datepicker", "initial_date": "2026-02-01"}),
    field("hour", {"type": "timepicker"}, optional=True),
    field("person", {"type": "users_select", "initial_user": COLLEAGUE}),
    field("people", {"type": "multi_users_select"}, optional=True),
    field("place", {"type": "conversations_select", "default_to_current_conversation": True}),
    field("answer", {"type": "conversations_select", "response_url_enabled": True}, optional=True),
    field("places", {"type": "multi_conversations_select", "initial_conversations": [DESK]}),
]
UNTOUCHED: dict[str, Any] = {
    "text": {"type": "plain_text_input", "value": "as it was"},
    "empty": {"type": "plain_text_input", "value": None},
    "menu": {"type": "static_select", "selected_option": OPTIONS[1]},
    "menus": {"type": "multi_static_select", "selected_options": []},
    "boxes": {"type": "checkboxes", "selected_options": OPTIONS[:2]},
    "radio": {"type": "radio_buttons", "selected_option": None},
    "day": {"type": "datepicker", "selected_date": "2026-02-01"},
    "hour": {"type": "timepicker", "selected_time": None},
    "person": {"type": "users_select", "selected_user": COLLEAGUE},
    "people": {"type": "multi_users_select", "selected_users": []},
    "place": {"type": "conversations_select", "selected_conversation": GENERAL},
    "answer": {"type": "conversations_select", "selected_conversation": None},
    "places": {"type": "multi_conversations_select", "selected_conversations": [DESK]},
}


def modal(blocks: list[dict[str, Any]], **more: Any) -> dict[str, Any]:
    title = {"type": "plain_text", "text": "Form"}
    return {"type": "modal", "callback_id": "form", "title": title, "submit": title, "blocks": blocks} | more


class Form:
    """A modal in front of a person, and what the app was told of it."""

    def __init__(self, slack: Playground, connect: Connect, view: dict[str, Any]) -> None:
        self.slack = slack
        self.client: WebClient
        self.submitted: list[dict[str, Any]] = []
        self.acted: list[dict[str, Any]] = []
        self.closed: list[dict[str, Any]] = []
        self.answer: dict[str, Any] = {}
        app = app_of(slack)
        self.client = app.client

        @app.command("/attache")
        def take(ack: Ack, body: dict[str, Any], client: WebClient) -> None:
            ack()
            client.views_open(trigger_id=body["trigger_id"], view=view)

        @app.view("form")
        def save(ack: Ack, body: dict[str, Any]) -> None:
            self.submitted.append(body)
            ack(**self.answer)

        @app.view_closed("form")
        def close(ack: Ack, body: dict[str, Any]) -> None:
            ack()
            self.closed.append(body)

        @app.action(re.compile(""))
        def act(ack: Ack, body: dict[str, Any]) -> None:
            ack()
            self.acted.append(body)

        connect(app, slack)
        slack.command("/attache", channel=GENERAL)
        self.view: View = slack.wait_for(lambda w: w.open_modal(YOU))

    def told(self) -> dict[str, Any]:
        """What the one submission said the inputs hold, by action id."""
        self.slack.wait_for(lambda _: self.submitted)
        values = self.submitted[-1]["view"]["state"]["values"]
        return {action: state for states in values.values() for action, state in states.items()}


def test_what_nobody_touched_is_told_with_its_initial_values(slack: Playground, connect: Connect) -> None:
    form = Form(slack, connect, modal(INPUTS))
    slack.submit_view()
    assert form.told() == UNTOUCHED


def test_what_was_filled_in_is_told_in_slacks_shapes(slack: Playground, connect: Connect) -> None:
    form = Form(slack, connect, modal(INPUTS))
    filled: dict[str, Any] = {
        "text": "new",
        "menu": "three",
        "menus": ["one", "three"],
        "boxes": [],
        "radio": "two",
        "day": "2026-03-04",
        "hour": "08:30",
        "person": YOU,
        "people": [YOU, COLLEAGUE],
        "places": [READOUTS],
    }
    for action_id, value in filled.items():
        slack.fill_in(action_id, value)
    slack.submit_view()
    assert form.view.errors == {"boxes": REQUIRED}, "a required input that was emptied is not sent"
    slack.fill_in("boxes", ["three"])
    slack.submit_view()
    told = form.told()
    assert told["text"]["value"] == "new"
    assert told["menu"]["selected_option"] == OPTIONS[2]
    assert told["menus"]["selected_options"] == [OPTIONS[0], OPTIONS[2]]
    assert told["boxes"]["selected_options"] == [OPTIONS[2]]
    assert told["radio"]["selected_option"] == OPTIONS[1]
    assert (told["day"]["selected_date"], told["hour"]["selected_time"]) == ("2026-03-04", "08:30")
    assert (told["person"]["selected_user"], told["people"]["selected_users"]) == (YOU, [YOU, COLLEAGUE])
    assert told["places"]["selected_conversations"] == [READOUTS]


def test_an_option_that_is_not_there_cannot_be_chosen(slack: Playground, connect: Connect) -> None:
    Form(slack, connect, modal(INPUTS))
    with pytest.raises(LookupError, match="four"):
        slack.fill_in("menu", "four")
    with pytest.raises(LookupError, match="nowhere"):
        slack.submit_view({"nowhere": {"x": {"type": "plain_text_input", "value": "x"}}})


def test_a_chosen_conversation_brings_an_address_to_answer_at(slack: Playground, connect: Connect) -> None:
    form = Form(slack, connect, modal(INPUTS))
    slack.fill_in("answer", READOUTS)
    slack.submit_view()
    form.told()
    [address] = form.submitted[0]["response_urls"]
    assert (address["block_id"], address["action_id"], address["channel_id"]) == ("answer", "answer", READOUTS)
    assert "/response/" in address["response_url"]


def test_an_update_keeps_what_was_put_in_where_the_ids_stay(slack: Playground, connect: Connect) -> None:
    form = Form(slack, connect, modal(INPUTS))
    slack.fill_in("text", "mine")
    fresh = [
        field("text", {"type": "plain_text_input", "initial_value": "not shown"}),
        field("menu", INPUTS[2]["element"]),
    ]
    form.client.views_update(
        view_id=form.view.id, view=modal([*fresh, field("new", {"type": "plain_text_input"}, optional=True)])
    )
    slack.submit_view()
    told = form.told()
    assert told["text"]["value"] == "mine"
    assert set(told) == {"text", "menu", "new"}


def test_a_block_without_an_id_of_its_own_forgets_at_an_update(slack: Playground, connect: Connect) -> None:
    nameless = field("text", {"type": "plain_text_input", "initial_value": "first"})
    nameless.pop("block_id")
    form = Form(slack, connect, modal([nameless]))
    slack.fill_in("text", "mine")
    form.client.views_update(view_id=form.view.id, view=modal([nameless]))
    slack.submit_view()
    assert form.told()["text"]["value"] == "first"


def test_an_input_that_says_so_tells_at_once_and_so_does_a_menu_in_a_section(
    slack: Playground, connect: Connect
) -> None:
    menu = {"type": "static_select", "action_id": "beside", "options": OPTIONS}
    section = {"type": "section", "block_id": "s", "text": {"type": "mrkdwn", "text": "x"}, "accessory": menu}
    blocks = [field("menu", INPUTS[2]["element"], dispatch_action=True), section]
    form = Form(slack, connect, modal(blocks))
    slack.fill_in("menu", "three")
    slack.wait_for(lambda _: form.acted)
    slack.fill_in("beside", "one")
    slack.wait_for(lambda _: len(form.acted) == 2)
    first, second = form.acted
    assert first["actions"][0]["selected_option"] == OPTIONS[2]
    assert second["view"]["state"]["values"]["menu"]["menu"]["selected_option"] == OPTIONS[2]
    assert second["view"]["state"]["values"]["s"]["beside"]["selected_option"] == OPTIONS[0]


def test_menus_that_allow_several_and_people_work_outside_of_inputs(slack: Playground, connect: Connect) -> None:
    row = {
        "type": "actions",
        "block_id": "row",
        "elements": [
            {"type": "multi_static_select", "action_id": "several", "options": OPTIONS},
            {"type": "users_select", "action_id": "who"},
            {"type": "checkboxes", "action_id": "ticks", "options": OPTIONS},
        ],
    }
    form = Form(slack, connect, modal([row]))
    slack.click_view(form.view.id, "several", value=["one", "two"])
    slack.click_view(form.view.id, "who", value=COLLEAGUE)
    slack.click_view(form.view.id, "ticks", value=["three"])
    slack.wait_for(lambda _: len(form.acted) == 3)
    by_id = {body["actions"][0]["action_id"]: body["actions"][0] for body in form.acted}
    assert by_id["several"]["selected_options"] == OPTIONS[:2]
    assert by_id["who"]["selected_user"] == COLLEAGUE
    assert by_id["ticks"]["selected_options"] == [OPTIONS[2]]


def test_errors_for_what_is_no_input_are_trouble(slack: Playground, connect: Connect) -> None:
    form = Form(slack, connect, modal(INPUTS))
    form.answer = {"response_action": "errors", "errors": {"elsewhere": "no"}}
    slack.submit_view()
    slack.wait_for(lambda _: "" in form.view.errors)
    assert any("elsewhere" in warning for warning in slack.workspace.warnings)


def test_a_stack_is_closed_one_by_one_or_as_a_whole(slack: Playground, connect: Connect) -> None:
    form = Form(slack, connect, modal(INPUTS, notify_on_close=True))
    form.answer = {"response_action": "push", "view": modal(INPUTS, notify_on_close=True)}
    slack.submit_view()
    slack.wait_for(lambda w: w.open_modal(YOU) is not form.view)
    slack.close_view()
    slack.wait_for(lambda _: form.closed)
    assert form.closed[0]["is_cleared"] is False
    assert slack.workspace.open_modal(YOU) is form.view
    slack.submit_view()
    slack.wait_for(lambda w: w.open_modal(YOU) is not form.view)
    slack.close_view(whole_stack=True)
    slack.wait_for(lambda _: len(form.closed) == 3)
    assert [body["is_cleared"] for body in form.closed[1:]] == [True, True]
    assert slack.workspace.open_modal(YOU) is None
