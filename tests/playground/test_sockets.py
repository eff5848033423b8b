"""Socket Mode: acknowledgements, retries, reconnects, one socket of several."""

from __future__ import annotations

import threading
from collections import Counter
from typing import Any

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.playground.delivery.dispatch import Timing
from bot.playground.server import Playground
from tests.playground.bolt import app_of
from tests.playground.conftest import Connect

HASTY = Timing(ack=0.4, retries=(0.0, 0.1, 0.1))


def test_an_event_that_is_not_acknowledged_comes_three_more_times(connect: Connect) -> None:
    with Playground(timing=HASTY) as slack:
        app = app_of(slack)
        headers: list[str | None] = []

        @app.middleware
        def note_and_fail(req: Any) -> None:
            headers.append((req.headers.get("x-slack-retry-num") or [None])[0])
            raise OSError("database or disk is full")

        connect(app, slack)
        slack.say("hello")
        slack.wait_for(lambda w: len(w.deliveries) == 4 and w.deliveries[-1].acked is False)
        assert headers == ["0", "1", "2", "3"]
        assert len({d.payload["event_id"] for d in slack.workspace.deliveries}) == 1


def test_an_acknowledged_event_comes_once(connect: Connect) -> None:
    with Playground(timing=HASTY) as slack:
        app = app_of(slack)
        app.event("message")(lambda: None)
        connect(app, slack)
        slack.say("hello")
        slack.wait_for(lambda w: w.deliveries and w.deliveries[0].acked)
        with pytest.raises(TimeoutError):
            slack.wait_for(lambda w: len(w.deliveries) > 1, timeout=0.6)


def test_an_event_waits_for_a_bot_that_comes_back(connect: Connect) -> None:
    with Playground(timing=Timing(ack=0.3, retries=(2.0,))) as slack:
        heard = threading.Event()
        app = app_of(slack)
        app.event("message")(lambda: heard.set())
        handler = connect(app, slack)
        slack.cut_sockets()
        slack.say("while you were out")
        assert heard.wait(10), "delivered after the reconnect"
        assert handler.client.is_connected()


def test_slack_asks_to_reconnect_and_nothing_is_lost(slack: Playground, connect: Connect) -> None:
    heard: Counter[str] = Counter()
    app = app_of(slack)

    @app.event("message")
    def take(event: dict[str, Any]) -> None:
        heard[event["text"]] += 1

    connect(app, slack)
    slack.ask_bot_to_reconnect()
    for number in range(5):
        slack.say(f"message {number}")
    slack.wait_for(lambda w: len(w.deliveries) >= 5 and all(d.acked for d in w.deliveries))
    assert heard == {f"message {number}": 1 for number in range(5)}


def test_each_event_goes_to_one_of_several_sockets(slack: Playground, connect: Connect) -> None:
    heard: Counter[int] = Counter()

    def listen(number: int) -> None:
        app = app_of(slack)

        @app.event("message")
        def take() -> None:
            heard[number] += 1

        connect(app, slack)
        slack.wait_for(lambda _: slack.hub.count == number + 1)

    listen(0)
    listen(1)
    for number in range(6):
        slack.say(f"message {number}")
    slack.wait_for(lambda w: len(w.deliveries) == 6 and all(d.acked for d in w.deliveries))
    assert heard == {0: 3, 1: 3}


def test_the_link_needs_the_app_token(slack: Playground, client: WebClient) -> None:
    with pytest.raises(SlackApiError, match="not_allowed_token_type"):
        client.apps_connections_open(app_token=slack.bot_token)
    with pytest.raises(SlackApiError, match="invalid_auth"):
        client.apps_connections_open(app_token="xapp-1-wrong")
    url = client.apps_connections_open(app_token=slack.app_token)["url"]
    assert url.startswith("ws://127.0.0.1:")


def test_the_bot_does_not_hear_itself_twice_over(slack: Playground, connect: Connect, client: WebClient) -> None:
    """Slack sends a bot its own messages too; Bolt drops them."""
    heard: list[str] = []
    app = app_of(slack)

    @app.event("message")
    def take(event: dict[str, Any]) -> None:
        heard.append(event["text"])

    connect(app, slack)
    client.chat_postMessage(channel="C0READOUTS", text="mine")
    slack.say("yours")
    slack.wait_for(lambda w: len(w.deliveries) == 2 and all(d.acked for d in w.deliveries))
    assert heard == ["yours"]


def test_a_burst_is_taken_whole_and_once(slack: Playground, connect: Connect) -> None:
    app = app_of(slack)
    heard: list[str] = []
    app.event("message")(lambda event: heard.append(event["ts"]))
    connect(app, slack)
    sent = [slack.say(f"message {number}").ts for number in range(1_000)]
    slack.wait_for(lambda w: len(heard) == 1_000 and all(d.acked for d in w.deliveries))
    assert sorted(heard) == sent
    assert [d.attempt for d in slack.workspace.deliveries] == [0] * 1_000
    assert all(0 < d.seconds < 3 for d in slack.workspace.deliveries)
