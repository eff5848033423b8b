"""Commands, buttons, modals, the Home tab: there and back over the socket."""

from __future__ import annotations

from typing import Any

import pytest
from slack_bolt import Ack, App, Respond
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.playground.delivery.dispatch import Timing
from bot.playground.screens import REQUIRED
from bot.playground.server import Playground
from bot.playground.workspace.sample import READOUTS, YOU
from tests.playground.bolt import app_of
from tests.playground.conftest import Connect

BUTTONS: list[dict[str, Any]] = [
    {"type": "section", "text": {"type": "mrkdwn", "text": "Reply"}},
    {
        "type": "actions",
        "block_id": "row",
        "elements": [
            {"type": "button", "action_id": "show", "text": {"type": "plain_text", "text": "Show"}, "value": "7"},
            {
                "type": "overflow",
                "action_id": "more",
                "options": [
                    {"text": {"type": "plain_text", "text": "JSON"}, "value": "json"},
                    {"text": {"type": "plain_text", "text": "Markdown"}, "value": "md"},
                ],
            },
        ],
    },
]
MODAL: dict[str, Any] = {
    "type": "modal",
    "callback_id": "form",
    "title": {"type": "plain_text", "text": "The form"},
    "submit": {"type": "plain_text", "text": "Save"},
    "private_metadata": "7",
    "blocks": [
        {
            "type": "input",
            "block_id": "name",
            "label": {"type": "plain_text", "text": "Name"},
            "element": {"type": "plain_text_input", "action_id": "typed"},
        }
    ],
}


def posted(client: WebClient) -> str:
    return str(client.chat_postMessage(channel=READOUTS, text="Reply", blocks=BUTTONS)["ts"])


def test_a_button_brings_its_value_and_a_way_to_answer(slack: Playground, connect: Connect, client: WebClient) -> None:
    app = app_of(slack)
    seen: list[dict[str, Any]] = []

    @app.action("show")
    def show(ack: Ack, body: dict[str, Any], respond: Respond) -> None:
        ack()
        seen.append(body)
        respond(text="only for you", replace_original=False)

    connect(app, slack)
    ts = posted(client)
    slack.click(ts, "show")
    whisper = slack.wait_for(lambda w: next((m for m in w.ephemerals if m.text == "only for you"), None))
    assert whisper.ephemeral_to == YOU
    body = seen[0]
    assert body["container"] == {"type": "message", "message_ts": ts, "channel_id": READOUTS, "is_ephemeral": False}
    assert (body["actions"][0]["value"], body["actions"][0]["block_id"]) == ("7", "row")
    assert body["message"]["ts"] == ts
    assert client.conversations_history(channel=READOUTS)["messages"][0]["ts"] == ts, "whispers are not in history"


def test_a_menu_brings_the_chosen_option(slack: Playground, connect: Connect, client: WebClient) -> None:
    app = app_of(slack)
    chosen: list[str] = []

    @app.action("more")
    def more(ack: Ack, action: dict[str, Any]) -> None:
        ack()
        chosen.append(action["selected_option"]["value"])

    connect(app, slack)
    slack.click(posted(client), "more", value="md")
    slack.wait_for(lambda _: chosen)
    assert chosen == ["md"]


def modal_app(slack: Playground) -> tuple[App, list[dict[str, Any]]]:
    app = app_of(slack)
    states: list[dict[str, Any]] = []

    @app.action("show")
    def show(ack: Ack, body: dict[str, Any], client: WebClient) -> None:
        ack()
        client.views_open(trigger_id=body["trigger_id"], view=MODAL)

    @app.view("form")
    def save(ack: Ack, view: dict[str, Any]) -> None:
        states.append(view["state"]["values"])
        name = view["state"]["values"]["name"]["typed"]["value"]
        ack(response_action="errors", errors={"name": "Not that one"}) if name == "Nobody" else ack()

    return app, states


def test_a_modal_opens_refuses_and_closes(slack: Playground, connect: Connect, client: WebClient) -> None:
    app, states = modal_app(slack)
    connect(app, slack)
    slack.click(posted(client), "show")
    view = slack.wait_for(lambda w: w.open_modal(YOU))
    slack.submit_view()
    assert view.errors == {"name": REQUIRED}
    slack.fill_in("typed", "Nobody")
    slack.submit_view()
    slack.wait_for(lambda _: view.errors == {"name": "Not that one"})
    assert view.open
    slack.submit_view({"name": {"typed": {"type": "plain_text_input", "value": "Ada"}}})
    slack.wait_for(lambda _: not view.open)
    assert [state["name"]["typed"]["value"] for state in states] == ["Nobody", "Ada"]


def test_a_trigger_is_good_once_and_not_for_long(
    slack: Playground, connect: Connect, client: WebClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = app_of(slack)
    triggers: list[str] = []

    @app.command("/attache")
    def take(ack: Ack, body: dict[str, Any]) -> None:
        ack()
        triggers.append(body["trigger_id"])

    connect(app, slack)
    slack.command("/attache a")
    slack.command("/attache b")
    slack.wait_for(lambda _: len(triggers) == 2)
    client.views_open(trigger_id=triggers[0], view=MODAL)
    with pytest.raises(SlackApiError, match="exchanged_trigger_id"):
        client.views_open(trigger_id=triggers[0], view=MODAL)
    with pytest.raises(SlackApiError, match="invalid_trigger_id"):
        client.views_open(trigger_id="made.up", view=MODAL)
    later = slack.workspace.clock.now() + 4
    monkeypatch.setattr(slack.workspace.clock, "now", lambda: later)
    with pytest.raises(SlackApiError, match="expired_trigger_id"):
        client.views_open(trigger_id=triggers[1], view=MODAL)


def test_the_home_tab_is_published_and_its_buttons_work(slack: Playground, connect: Connect) -> None:
    app = app_of(slack)
    containers: list[dict[str, Any]] = []

    @app.event("app_home_opened")
    def opened(event: dict[str, Any], client: WebClient) -> None:
        client.views_publish(user_id=event["user"], view={"type": "home", "blocks": BUTTONS})

    @app.action("show")
    def show(ack: Ack, body: dict[str, Any]) -> None:
        ack()
        containers.append(body["container"])

    connect(app, slack)
    slack.open_home()
    home = slack.wait_for(lambda w: w.homes.get(YOU))
    slack.click_view(home.id, "show")
    slack.wait_for(lambda _: containers)
    assert containers == [{"type": "view", "view_id": home.id}]


def test_a_slash_command_is_answered_in_private_unless_it_says_otherwise(slack: Playground, connect: Connect) -> None:
    app = app_of(slack)
    bodies: list[dict[str, Any]] = []

    @app.command("/attache")
    def take(ack: Ack, body: dict[str, Any], respond: Respond) -> None:
        bodies.append(body)
        ack(text="at once")
        respond(text="for all", response_type="in_channel")

    connect(app, slack)
    slack.command("/attache read https://example.org/a?b=1&c=2")
    slack.wait_for(lambda w: w.bot_messages(READOUTS))
    assert bodies[0]["text"] == "read https://example.org/a?b=1&c=2"
    assert bodies[0]["channel_id"] == READOUTS
    assert [m.text for m in slack.workspace.ephemerals] == ["at once"]
    assert [m.text for m in slack.workspace.bot_messages(READOUTS)] == ["for all"]


def test_a_response_url_is_good_five_times(slack: Playground, connect: Connect) -> None:
    app = app_of(slack)
    answers: list[int] = []

    @app.command("/attache")
    def take(ack: Ack, respond: Respond) -> None:
        ack()
        answers.extend(respond(text=f"answer {number}").status_code for number in range(6))

    connect(app, slack)
    slack.command("/attache help")
    slack.wait_for(lambda _: len(answers) == 6)
    assert answers == [200] * 5 + [404]
    assert len(slack.workspace.ephemerals) == 5


def test_a_command_nobody_answers_is_complained_about(connect: Connect) -> None:
    with Playground(timing=Timing(ack=0.3)) as slack:
        app = app_of(slack)
        app.command("/attache")(lambda: None)
        connect(app, slack)
        slack.command("/attache help")
        complaint = slack.wait_for(lambda w: w.ephemerals)[0]
        assert "operation_timeout" in complaint.text
        assert len(slack.workspace.deliveries) == 1, "commands are not retried"


def test_a_private_answer_cannot_be_updated_but_replaced(slack: Playground, connect: Connect) -> None:
    app = app_of(slack)

    @app.action("show")
    def show(ack: Ack, respond: Respond) -> None:
        ack()
        respond(text="replaced", replace_original=True)

    connect(app, slack)
    client = app.client
    ts = str(client.chat_postEphemeral(channel=READOUTS, user=YOU, text="first", blocks=BUTTONS)["message_ts"])
    with pytest.raises(SlackApiError, match="message_not_found"):
        client.chat_update(channel=READOUTS, ts=ts, text="second")
    slack.click(ts, "show")
    slack.wait_for(lambda w: w.ephemerals[0].text == "replaced")


def test_a_private_answer_can_be_taken_away_once_and_again(slack: Playground, connect: Connect) -> None:
    app = app_of(slack)
    statuses: list[int] = []

    @app.action("show")
    def show(ack: Ack, respond: Respond) -> None:
        ack()
        statuses.extend(respond(delete_original=True).status_code for _ in range(2))

    connect(app, slack)
    ts = str(app.client.chat_postEphemeral(channel=READOUTS, user=YOU, text="first", blocks=BUTTONS)["message_ts"])
    slack.click(ts, "show")
    slack.wait_for(lambda _: len(statuses) == 2)
    assert statuses == [200, 200]
    assert slack.workspace.ephemerals == []


def test_feedback_brings_its_value(slack: Playground, connect: Connect, client: WebClient) -> None:
    app = app_of(slack)
    actions: list[dict[str, Any]] = []

    @app.action("judge")
    def judge(ack: Ack, action: dict[str, Any]) -> None:
        ack()
        actions.append(action)

    connect(app, slack)
    sides = {
        side: {"text": {"type": "plain_text", "text": side}, "value": side}
        for side in ("positive_button", "negative_button")
    }
    blocks = [{"type": "context_actions", "elements": [{"type": "feedback_buttons", "action_id": "judge", **sides}]}]
    ts = str(client.chat_postMessage(channel=READOUTS, text="Reply", blocks=blocks)["ts"])
    slack.click(ts, "judge", value="negative_button")
    slack.wait_for(lambda _: actions)
    assert actions[0]["value"] == "negative_button"
    with pytest.raises(LookupError, match="maybe"):
        slack.click(ts, "judge", value="maybe")
