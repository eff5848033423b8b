"""Menus that ask the app for their options."""

from __future__ import annotations

from typing import Any

import pytest
from slack_bolt import Ack
from slack_sdk import WebClient

from bot.playground.delivery.dispatch import Timing
from bot.playground.server import Playground
from bot.playground.workspace.sample import READOUTS, YOU
from tests.playground.bolt import app_of
from tests.playground.conftest import Connect
from tests.playground.test_states import Form, field, modal

ROW = [
    {
        "type": "actions",
        "block_id": "row",
        "elements": [{"type": "external_select", "action_id": "zone", "min_query_length": 1}],
    }
]


def option(word: str) -> dict[str, Any]:
    return {"text": {"type": "plain_text", "text": word}, "value": word}


def test_a_menu_under_a_message_asks_and_what_was_offered_can_be_chosen(
    slack: Playground, connect: Connect, client: WebClient
) -> None:
    app = app_of(slack)
    asked: list[dict[str, Any]] = []
    chosen: list[dict[str, Any]] = []

    @app.options("zone")
    def zones(ack: Ack, body: dict[str, Any]) -> None:
        asked.append(body)
        ack(options=[option(f"{body['value']}/Berlin")])

    @app.action("zone")
    def choose(ack: Ack, action: dict[str, Any]) -> None:
        ack()
        chosen.append(action)

    connect(app, slack)
    ts = str(client.chat_postMessage(channel=READOUTS, text="x", blocks=ROW)["ts"])
    with pytest.raises(LookupError, match="Europe/Berlin"):
        slack.click(ts, "zone", value="Europe/Berlin")
    assert slack.look_up("zone", "Europe", message_ts=ts) == [option("Europe/Berlin")]
    slack.click(ts, "zone", value="Europe/Berlin")
    slack.wait_for(lambda _: chosen)
    assert chosen[0]["selected_option"] == option("Europe/Berlin")
    assert (asked[0]["value"], asked[0]["block_id"], asked[0]["channel"]["id"]) == ("Europe", "row", READOUTS)
    assert asked[0]["container"]["message_ts"] == ts


def test_a_menu_in_a_modal_offers_groups(slack: Playground, connect: Connect) -> None:
    Form(
        slack,
        connect,
        modal([field("zone", {"type": "external_select"}), field("more", {"type": "multi_external_select"})]),
    )
    app = app_of(slack)

    @app.options("zone")
    def zones(ack: Ack) -> None:
        ack(option_groups=[{"label": {"type": "plain_text", "text": "Here"}, "options": [option("a"), option("b")]}])

    @app.options("more")
    def more(ack: Ack) -> None:
        ack(options=[option("c"), option("d")])

    slack.cut_sockets()
    slack.wait_for(lambda _: slack.hub.count == 0)
    connect(app, slack)
    with pytest.raises(LookupError, match="at least 3"):
        slack.look_up("zone", "eu")
    assert slack.look_up("zone", "europe") == [option("a"), option("b")]
    slack.look_up("more", "europe")
    slack.fill_in("zone", "b")
    slack.fill_in("more", ["c", "d"])
    view = slack.workspace.open_modal(YOU)
    assert view is not None
    assert view.touched["zone"]["zone"]["selected_option"] == option("b")
    assert view.touched["more"]["more"]["selected_options"] == [option("c"), option("d")]


@pytest.mark.parametrize(
    "answer",
    [{"options": [{"text": {"type": "plain_text", "text": "x" * 76}, "value": "x"}]}, {"options": [option("x")] * 101}],
)
def test_an_answer_that_slack_would_not_take_is_none(
    slack: Playground, connect: Connect, client: WebClient, answer: dict[str, Any]
) -> None:
    app = app_of(slack)
    app.options("zone")(lambda ack: ack(**answer))
    connect(app, slack)
    ts = str(client.chat_postMessage(channel=READOUTS, text="x", blocks=ROW)["ts"])
    with pytest.raises(LookupError, match="not taken"):
        slack.look_up("zone", "x", message_ts=ts)


def test_an_app_that_does_not_answer_offers_nothing(connect: Connect) -> None:
    with Playground(timing=Timing(ack=0.3)) as slack:
        app = app_of(slack)
        connect(app, slack)
        ts = str(app.client.chat_postMessage(channel=READOUTS, text="x", blocks=ROW)["ts"])
        app.options("zone")(lambda: None)
        with pytest.raises(LookupError, match="did not answer"):
            slack.look_up("zone", "x", message_ts=ts)
