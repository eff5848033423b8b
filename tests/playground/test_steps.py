"""Steps of workflows, shortcuts of the menu, what an agent is told, and what the manifest says of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from slack_bolt import Ack, Complete, Fail
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.playground.server import Playground
from bot.playground.workspace.features import Shortcut
from bot.playground.workspace.sample import READOUTS, YOU
from tests.playground.bolt import app_of, client_of
from tests.playground.conftest import Connect
from tests.playground.listening import event, listener

MANIFEST: dict[str, Any] = {
    "features": {
        "agent_view": {},
        "shortcuts": [{"name": "New", "type": "global", "callback_id": "new", "description": "Read a text"}],
    },
    "functions": {
        "count": {
            "title": "Count",
            "description": "Counts words",
            "input_parameters": {"properties": {"text": {"type": "string", "title": "Text"}}, "required": ["text"]},
            "output_parameters": {"words": {"type": "integer", "title": "Words", "is_required": True}},
        }
    },
}


@pytest.fixture
def known() -> Iterator[Playground]:
    """A playground that was told the app's manifest."""
    playground = Playground(manifest=MANIFEST)
    playground.start()
    yield playground
    playground.stop(wait=False)


def test_a_step_runs_and_gives_its_outputs(known: Playground, connect: Connect) -> None:
    app = app_of(known)
    bodies: list[dict[str, Any]] = []

    @app.function("count")
    def count(inputs: dict[str, Any], complete: Complete, fail: Fail, body: dict[str, Any]) -> None:
        bodies.append(body)
        words = len(inputs["text"].split())
        complete({"words": words}) if words else fail("there are no words")

    connect(app, known)
    run = known.run_step("count", {"text": "three small words"})
    known.wait_for(lambda _: run.status == "completed")
    assert run.outputs == {"words": 3}
    told = bodies[0]["event"]
    assert told["function"]["input_parameters"][0]["is_required"] is True
    assert told["function_execution_id"] == run.id
    failed = known.run_step("count", {"text": " "})
    known.wait_for(lambda _: failed.status == "failed")
    assert failed.error == "there are no words"


def test_inputs_and_outputs_are_held_to_the_manifest(known: Playground) -> None:
    client = client_of(known)
    with pytest.raises(LookupError, match="missing: text"):
        known.run_step("count", {})
    with pytest.raises(LookupError, match="unknown: words"):
        known.run_step("count", {"text": "x", "words": 1})
    run = known.run_step("count", {"text": "x"})
    for outputs in ({}, {"words": "one"}, {"words": True}, {"words": 1, "more": 2}):
        with pytest.raises(SlackApiError, match="parameter_validation_failed"):
            client.functions_completeSuccess(function_execution_id=run.id, outputs=outputs)
    client.functions_completeSuccess(function_execution_id=run.id, outputs={"words": 1})
    with pytest.raises(SlackApiError, match="execution_not_in_running_state"):
        client.functions_completeError(function_execution_id=run.id, error="late")
    with pytest.raises(SlackApiError, match="function_execution_not_found"):
        client.functions_completeError(function_execution_id="Fx0", error="x")


def test_a_global_shortcut_has_a_trigger_and_no_conversation(known: Playground, connect: Connect) -> None:
    app = app_of(known)
    bodies: list[dict[str, Any]] = []

    @app.global_shortcut("new")
    def new(ack: Ack, body: dict[str, Any], client: WebClient) -> None:
        ack()
        bodies.append(body)
        title = {"type": "plain_text", "text": "New"}
        client.views_open(
            trigger_id=body["trigger_id"], view={"type": "modal", "title": title, "blocks": [{"type": "divider"}]}
        )

    connect(app, known)
    assert known.workspace.features.shortcuts == (Shortcut("New", "global", "new", "Read a text"),)
    known.global_shortcut("new")
    known.wait_for(lambda w: w.open_modal(YOU))
    assert not {"channel", "response_url", "message"} & bodies[0].keys()


def test_an_agent_hears_what_is_in_sight(known: Playground, connect: Connect) -> None:
    heard = listener(known, connect, "app_home_opened", "app_context_changed")
    known.open_home(tab="messages", looking_at=READOUTS)
    opened = event(heard)
    channel = {"type": "slack#/types/channel_id", "value": READOUTS, "team_id": known.workspace.team_id}
    assert (opened["tab"], opened["context"]) == ("messages", {"entities": [channel]})
    known.look_at(None)
    changed = event(heard)
    assert (changed["user"], changed["context"]) == (YOU, {})
    known.look_at(READOUTS, message_ts="1.0")
    assert event(heard)["context"]["entities"][0]["value"] == {"channel_id": READOUTS, "message_ts": "1.0"}


def test_an_agents_prompts_are_set_without_a_thread(known: Playground) -> None:
    client, direct = client_of(known), known.workspace.direct_channel(YOU).id
    asked = known.say("hello", channel=direct)
    prompts = [{"title": "Promises", "message": "What was promised?"}]
    known.scopes.add("assistant:write")
    client.assistant_threads_setSuggestedPrompts(channel_id=direct, thread_ts=asked.ts, prompts=prompts)
    assert (direct, asked.ts) not in known.workspace.statuses
    client.assistant_threads_setSuggestedPrompts(channel_id=direct, title="Try", prompts=prompts)
    shown = known.workspace.statuses[direct, ""]
    assert (shown.title, shown.prompts) == ("Try", prompts)
    client.assistant_threads_setStatus(channel_id=direct, thread_ts=asked.ts, status="is reading…")
    client.chat_postMessage(channel=direct, thread_ts=asked.ts, text="done")
    assert (direct, asked.ts) not in known.workspace.statuses, "an answer ends the status"


def test_the_home_tab_comes_with_what_was_published(slack: Playground, connect: Connect, client: WebClient) -> None:
    heard = listener(slack, connect, "app_home_opened")
    slack.open_home()
    assert "view" not in event(heard)
    client.views_publish(user_id=YOU, view={"type": "home", "blocks": [{"type": "divider"}]})
    slack.open_home()
    opened = event(heard)
    assert (opened["view"]["type"], opened["view"]["blocks"][0]["type"]) == ("home", "divider")
    assert opened["channel"] == slack.workspace.direct_channel(YOU).id


def test_a_forwarded_message_carries_the_original(slack: Playground, connect: Connect) -> None:
    heard = listener(slack, connect, "message", "app_mention")
    original = slack.upload(b"text", "a.txt", comment="look & see")
    event(heard)
    slack.forward(original.ts, channel=READOUTS, comment="and this?")
    told = event(heard)
    [attachment] = told["attachments"]
    assert (told["text"], attachment["is_share"], attachment["text"]) == ("and this?", True, "look &amp; see")
    assert (attachment["channel_id"], attachment["ts"]) == (READOUTS, original.ts)
    assert attachment["files"][0]["id"] == original.files[0]
    assert attachment["message_blocks"][0]["message"]["blocks"] == original.blocks


def test_a_preview_changes_a_message_without_an_edit(slack: Playground, connect: Connect) -> None:
    heard = listener(slack, connect, "message")
    linked, linking = slack.say("first"), slack.say("see there")
    event(heard), event(heard)
    slack.link_preview(linking.ts, linked.ts)
    told = event(heard)
    assert told["subtype"] == "message_changed"
    assert "edited" not in told["message"]
    assert told["message"]["text"] == told["previous_message"]["text"]
    assert "attachments" not in told["previous_message"]
