"""Whatever Slack may come to send: no payload crashes the app, and none leaves a traceback in the log."""

from __future__ import annotations

import copy
import json
import logging
import os
import traceback
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, reject, settings
from hypothesis import strategies as st
from slack_bolt import App, BoltRequest

from bot.blocks.actions import LONGEST_ID, ActionId, CallbackId, ShortcutId, Stale
from bot.playground.workspace.sample import READOUTS, YOU
from bot.settings import Settings
from handlers.payloads import Click
from handlers.registration import register_all
from tests.exploring import examples
from tests.handlers.payloads import TS, edit, file_of, message
from tests.tasks.rig import Rig, open_rig

ROOT = Path(__file__).resolve().parents[2]
TEAM = "T0PLAYGRND"
NOWHERE = "a response_url"
VARIANTS = int(os.environ.get("VARIANTS", "150"))

ODD = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**20), 10**20),
    st.text(max_size=20),
    st.just({}),
    st.just([]),
    st.just({"id": 7}),
    st.just([None]),
)


def event(of: dict[str, Any]) -> dict[str, Any]:
    return {"type": "event_callback", "team_id": TEAM, "event_id": "Ev1", "api_app_id": "A1", "event": of}


def interaction(kind: str, **more: Any) -> dict[str, Any]:
    person = {"id": YOU, "team_id": TEAM, "username": "you"}
    return {"type": kind, "user": person, "team": {"id": TEAM}, "trigger_id": "1.2.a", "api_app_id": "A1"} | more


def click(action: str, value: str = "1") -> dict[str, Any]:
    container = {"type": "message", "message_ts": TS, "channel_id": READOUTS, "is_ephemeral": False}
    used = {"type": "button", "block_id": "b", "action_id": action, "value": value, "action_ts": TS}
    place = {"channel": {"id": READOUTS, "name": "readouts"}, "message": {"ts": TS}, "container": container}
    return interaction("block_actions", actions=[used], response_url=NOWHERE, **place)


def form(callback: str) -> dict[str, Any]:
    block = {"type": "input", "block_id": "b", "element": {"type": "plain_text_input", "action_id": "a"}}
    state = {"values": {"b": {"a": {"type": "plain_text_input", "value": "words"}}}}
    view = {"id": "V1", "type": "modal", "callback_id": callback, "private_metadata": "", "state": state}
    return interaction("view_submission", view=view | {"blocks": [block], "hash": "1.x"})


COMMAND = {
    "command": "/attache",
    "team_id": TEAM,
    "channel_id": READOUTS,
    "user_id": YOU,
    "text": "digest",
    "trigger_id": "1.2.a",
}

RECORDED: list[dict[str, Any]] = [
    event(message("hello")),
    event(message("", subtype="file_share", files=[file_of()])),
    event(message("x", subtype="a_subtype_of_next_year", room={"id": "R1"})),
    event(message("x", blocks=[{"type": "a_block_of_next_year", "parts": [1, 2]}])),
    event(edit(message("new"), message("old"))),
    event(message("<@U1> help") | {"type": "app_mention"}),
    event({"type": "file_shared", "file_id": "F1", "channel_id": READOUTS, "user_id": YOU, "event_ts": TS}),
    event({"type": "file_deleted", "file_id": "F1", "event_ts": TS}),
    event({"type": "member_joined_channel", "user": YOU, "channel": READOUTS, "event_ts": TS}),
    event({"type": "app_home_opened", "user": YOU, "channel": "D1", "tab": "home", "event_ts": TS}),
    event({"type": "an_event_of_next_year", "who": YOU}),
    *(click(action.value) for action in ActionId),
    click(ActionId.MORE.value, "download_json:1"),
    click("an_action_of_last_year"),
    *(form(callback.value) for callback in CallbackId),
    form("a_form_of_last_year"),
    interaction("view_closed", view=form("words")["view"]),
    interaction("block_suggestion", action_id=ActionId.RECENT_FILE.value, block_id="b", value="no", container={}),
    interaction("shortcut", callback_id=ShortcutId.NEW_READING.value),
    interaction("shortcut", callback_id="a_shortcut_of_last_year"),
    interaction(
        "message_action",
        callback_id=ShortcutId.READ_MESSAGE.value,
        channel={"id": READOUTS},
        message={"ts": TS, "text": "hello", "type": "message"},
        message_ts=TS,
    ),
    COMMAND,
]


@pytest.fixture(scope="module")
def rig(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Rig]:
    with open_rig(tmp_path_factory.mktemp("malformed")) as opened:
        yield opened


@pytest.fixture(scope="module")
def app(rig: Rig, tmp_path_factory: pytest.TempPathFactory) -> App:
    one_by_one = ThreadPoolExecutor(1)
    made = App(client=rig.desk.clients.reads, logger=logging.getLogger("bolt"), listener_executor=one_by_one)
    register_all(made, rig.desk, Settings.model_construct(data_dir=Path(tmp_path_factory.getbasetemp()), min_free_mb=1))
    return made


def places(node: Any, at: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The way to every value in a payload."""
    if isinstance(node, dict):
        for key, value in node.items():
            yield (*at, key)
            yield from places(value, (*at, key))
    elif isinstance(node, list):
        for number, value in enumerate(node):
            yield (*at, number)
            yield from places(value, (*at, number))


@st.composite
def variants(draw: st.DrawFn) -> dict[str, Any]:
    """A recorded payload with one to three of its values taken out, or made something else."""
    payload: dict[str, Any] = copy.deepcopy(draw(st.sampled_from(RECORDED)))
    for _ in range(draw(st.integers(1, 3))):
        *way, last = draw(st.sampled_from(list(places(payload)) or [("type",)]))
        node: Any = payload
        for step in way:
            node = node[step]
        if isinstance(node, dict) and draw(st.booleans()):
            node.pop(last)
        else:
            node[last] = copy.deepcopy(draw(ODD))
    return payload


def dispatched(app: App, payload: dict[str, Any]) -> int:
    """What Bolt answers; its listeners have ended when this returns."""
    # No response_url of the local Slack's: what is said there to whoever clicked is not heard, and not refused.
    there = json.dumps(payload).replace(NOWHERE, f"{app.client.base_url}actions")
    answer = app.dispatch(BoltRequest(mode="socket_mode", body=json.loads(there)))
    app.listener_runner.listener_executor.submit(lambda: None).result(timeout=10)
    return int(answer.status)


@settings(
    max_examples=examples(150),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(payload=variants())
def test_no_variant_of_a_payload_crashes_a_handler(app: App, caplog: pytest.LogCaptureFixture, payload: Any) -> None:
    caplog.clear()
    if payload.get("event_id"):
        # The same payload is tried again while a failure is made small: it must not count as heard before.
        payload["event_id"] = uuid4().hex
    try:
        status = dispatched(app, payload)
    except Exception as fault:
        if is_ours(fault):
            raise
        reject()
    faults = [record.exc_info[1] for record in caplog.records if record.exc_info and record.exc_info[1]]
    assert [fault for fault in faults if is_ours(fault)] == []
    # Where Slack refuses what a listener asks right after its acknowledgement, Bolt answers 500: the local one is fast.
    refused = any("Slack refused" in record.getMessage() for record in caplog.records)
    assert faults or refused or status in (200, 404)


def is_ours(fault: BaseException) -> bool:
    """Whether a line of ours had a part in it: some payloads stop Bolt before it has called any of its middleware."""
    files = [Path(frame.filename) for frame in traceback.extract_tb(fault.__traceback__)]
    return any(path.is_relative_to(ROOT / room) for path in files for room in ("bot", "handlers"))


@pytest.mark.parametrize("payload", RECORDED, ids=lambda body: body.get("type", "command"))
def test_what_was_recorded_is_taken(app: App, caplog: pytest.LogCaptureFixture, payload: dict[str, Any]) -> None:
    assert dispatched(app, payload) in (200, 404)
    assert [record.getMessage() for record in caplog.records if record.exc_info] == []


@pytest.mark.parametrize("value", ["", "x", "-1", "1.5", "9" * (LONGEST_ID + 1)])
def test_a_value_that_is_no_id_is_a_click_of_an_earlier_version(value: str) -> None:
    body = {"user": {"id": YOU}, "team": {"id": TEAM}, "actions": [{"value": value}], "trigger_id": "1"}
    with pytest.raises(Stale):
        _ = Click.of(body).number
