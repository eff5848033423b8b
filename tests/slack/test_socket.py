"""Socket Mode: each connect is heard of, and a connection that goes is no fault."""

from __future__ import annotations

import logging
from collections.abc import Iterator

import pytest
from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_sdk.errors import SlackClientNotConnectedError
from slack_sdk.socket_mode.request import SocketModeRequest

from bot.slack.socket import Socket
from tests.playground import bolt
from tests.tasks.rig import Rig


@pytest.fixture
def hellos() -> list[bool]:
    return []


@pytest.fixture
def socket(rig: Rig, hellos: list[bool]) -> Iterator[Socket]:
    socket = Socket(bolt.app_of(rig.slack), rig.slack.app_token, on_hello=lambda: hellos.append(True))
    socket.connect()  # type: ignore[no-untyped-call]  # Bolt leaves it untyped
    rig.slack.wait_for_bot()
    yield socket
    bolt.let_go(socket, rig.slack)


def test_each_connect_is_heard_of(rig: Rig, socket: Socket, hellos: list[bool]) -> None:
    rig.slack.wait_for(lambda _: len(hellos) == 1)
    rig.slack.ask_bot_to_reconnect()
    rig.slack.wait_for(lambda _: len(hellos) == 2)


def test_a_connection_lost_before_an_acknowledgement_is_one_line(
    socket: Socket, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*_: object) -> None:
        raise SlackClientNotConnectedError("gone")

    monkeypatch.setattr(SocketModeHandler, "handle", fail)
    with caplog.at_level(logging.INFO, logger="bot.slack.socket"):
        socket.handle(socket.client, SocketModeRequest(type="events_api", envelope_id="1", payload={}))
    (record,) = [r for r in caplog.records if "Slack will send the event again" in r.message]
    assert record.exc_info is None
