"""Modals on top of one another, changed from outside and from their own submission."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

import pytest
from slack_bolt import Ack, App
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.playground.screens import TROUBLE
from bot.playground.server import Playground
from bot.playground.workspace.model import View
from bot.playground.workspace.sample import YOU
from tests.playground.bolt import app_of
from tests.playground.conftest import Connect

Json = dict[str, Any]


def modal(title: str, **more: Any) -> Json:
    button = {"type": "button", "action_id": "deeper", "text": {"type": "plain_text", "text": "Deeper"}}
    return {
        "type": "modal",
        "callback_id": "form",
        "title": {"type": "plain_text", "text": title},
        "submit": {"type": "plain_text", "text": "Go"},
        "blocks": [{"type": "actions", "elements": [button]}],
    } | more


@pytest.fixture
def app(slack: Playground, connect: Connect) -> App:
    """Opens a modal at any command and pushes another at its button."""
    made = app_of(slack)

    @made.command("/attache")
    def command(ack: Ack, body: Json, client: WebClient) -> None:
        ack()
        client.views_open(trigger_id=body["trigger_id"], view=modal("First", notify_on_close=True))

    @made.action("deeper")
    def deeper(ack: Ack, body: Json, client: WebClient) -> None:
        ack()
        # Bolt may forget the acknowledgement of a listener that fails right after it.
        with suppress(SlackApiError):
            client.views_push(trigger_id=body["trigger_id"], view=modal("Deeper"))

    connect(made, slack)
    return made


def title(view: View | None) -> str:
    return str(view.body["title"]["text"]) if view else ""


def opened(slack: Playground) -> View:
    slack.command("/attache open")
    return slack.wait_for(lambda w: w.open_modal(YOU))


def pushed(slack: Playground, on: View) -> View:
    slack.click_view(on.id, "deeper")
    view = slack.wait_for(lambda w: (top := w.open_modal(YOU)) and top is not on and top)
    assert isinstance(view, View)
    return view


def test_a_pushed_modal_knows_what_it_stands_on(slack: Playground, app: App) -> None:
    first = opened(slack)
    second = pushed(slack, first)
    assert (second.root_id, second.previous_id) == (first.id, first.id)
    third = pushed(slack, second)
    slack.click_view(third.id, "deeper")
    slack.wait_for(lambda w: any(call.error == "push_limit_reached" for call in w.calls_of("views.push")))
    slack.close_view(view_id=third.id)
    assert slack.workspace.open_modal(YOU) is second


def test_an_update_needs_the_latest_hash_where_one_is_given(slack: Playground, app: App) -> None:
    view = opened(slack)
    app.client.views_update(view_id=view.id, hash=view.hash, view=modal("Second"))
    assert title(view) == "Second"
    with pytest.raises(SlackApiError, match="hash_conflict"):
        app.client.views_update(view_id=view.id, hash="hash-old", view=modal("Third"))
    slack.close_view()
    with pytest.raises(SlackApiError, match="not_found"):
        app.client.views_update(view_id=view.id, view=modal("Fourth"))


def test_a_view_is_found_by_its_external_id(slack: Playground, app: App) -> None:
    view = opened(slack)
    app.client.views_update(view_id=view.id, view=modal("Named", external_id="mine"))
    app.client.views_update(external_id="mine", view=modal("Found", external_id="mine"))
    assert title(view) == "Found"


@pytest.mark.parametrize(
    ("answer", "top"),
    [
        ({}, "First"),
        ({"response_action": "clear"}, ""),
        ({"response_action": "update", "view": modal("Updated")}, "Updated"),
        ({"response_action": "push", "view": modal("Pushed")}, "Pushed"),
    ],
)
def test_what_a_submission_may_be_answered_with(slack: Playground, app: App, answer: Json, top: str) -> None:
    app.view("form")(lambda ack: ack(**answer))
    second = pushed(slack, opened(slack))
    before = second.hash
    slack.submit_view(view_id=second.id)
    slack.wait_for(lambda _: not second.open or second.hash != before or title(slack.workspace.open_modal(YOU)) == top)
    assert title(slack.workspace.open_modal(YOU)) == top


def test_an_answer_slack_would_not_take_is_trouble(slack: Playground, app: App) -> None:
    app.view("form")(lambda ack: ack(response_action="update", view={"type": "modal", "blocks": []}))
    view = opened(slack)
    slack.submit_view()
    slack.wait_for(lambda _: view.errors)
    assert view.errors == {"": TROUBLE}
    assert "response_action" in slack.workspace.warnings[0]


def test_a_closed_modal_is_told_of_where_it_asked_to_be(slack: Playground, app: App) -> None:
    closed: list[str] = []

    @app.view_closed("form")
    def close(ack: Ack, view: Json) -> None:
        ack()
        closed.append(view["id"])

    view = opened(slack)
    slack.close_view()
    slack.wait_for(lambda _: closed)
    assert closed == [view.id]


def test_a_home_tab_is_changed_in_place(slack: Playground, app: App) -> None:
    home: Json = {"type": "home", "blocks": [{"type": "divider"}]}
    first = app.client.views_publish(user_id=YOU, view=home)["view"]
    second = app.client.views_publish(user_id=YOU, view=home, hash=first["hash"])["view"]
    assert (second["id"], second["hash"] == first["hash"]) == (first["id"], False)
    with pytest.raises(SlackApiError, match="hash_conflict"):
        app.client.views_publish(user_id=YOU, view=home, hash=first["hash"])
    with pytest.raises(SlackApiError, match="invalid_arguments"):
        app.client.views_publish(user_id=YOU, view=modal("Not a home"))
