"""Surfaces of an app in a real Chromium: every input of a modal, shortcuts, steps, prompts, streams, channel life."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect
from slack_bolt import Ack, App, Complete
from slack_sdk import WebClient

from bot.playground.server import Playground
from bot.playground.workspace.sample import COLLEAGUE, READOUTS, YOU
from tests import browser as chrome
from tests.playground.bolt import app_of
from tests.playground.conftest import Connect
from tests.playground.test_states import INPUTS, OPTIONS, field, modal

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(chrome.chromium() is None, reason="no Chromium found: install it or set CHROMIUM"),
]
MANIFEST: dict[str, Any] = {
    "features": {
        "agent_view": {},
        "shortcuts": [
            {"name": "New form", "type": "global", "callback_id": "new", "description": "Opens a form"},
            {"name": "Read this", "type": "message", "callback_id": "read_this", "description": ""},
        ],
    },
    "functions": {
        "count": {
            "title": "Count words",
            "description": "Counts the words of a text",
            "input_parameters": {"text": {"type": "string", "title": "Text", "is_required": True}},
            "output_parameters": {"words": {"type": "integer", "title": "Words", "is_required": True}},
        }
    },
}
TIMES = ["Africa/Nairobi", "Europe/Berlin", "Europe/Rome"]


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with chrome.browser() as running:
        yield running


@pytest.fixture
def slack() -> Iterator[Playground]:
    playground = Playground(manifest=MANIFEST)
    playground.start()
    yield playground
    playground.stop(wait=False)


@pytest.fixture(params=[1280, 390], ids=["desk", "phone"])
def page(chromium: Browser, slack: Playground, request: pytest.FixtureRequest) -> Iterator[Page]:
    opened = chromium.new_page(viewport={"width": request.param, "height": 860})
    complaints: list[str] = []
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    opened.goto(f"{slack.page_url}?channel={READOUTS}&thread=")
    yield opened
    opened.close()
    assert complaints == []


@pytest.fixture
def told(slack: Playground, connect: Connect) -> list[dict[str, Any]]:
    """What an app heard that shows a form for the shortcut, with every input and a looked-up menu."""
    heard: list[dict[str, Any]] = []
    app = app_of(slack)
    several = field("zones", {"type": "multi_external_select", "min_query_length": 1})
    form = modal([several, *INPUTS])

    @app.global_shortcut("new")
    def new(ack: Ack, body: dict[str, Any], client: WebClient) -> None:
        ack()
        client.views_open(trigger_id=body["trigger_id"], view=form)

    @app.options("zones")
    def zones(ack: Ack, body: dict[str, Any]) -> None:
        found = [zone for zone in TIMES if body["value"].lower() in zone.lower()]
        ack(options=[{"text": {"type": "plain_text", "text": zone}, "value": zone} for zone in found])

    @app.view("form")
    def save(ack: Ack, body: dict[str, Any]) -> None:
        values = body["view"]["state"]["values"]
        heard.append({action: state for states in values.values() for action, state in states.items()})
        wrong = values["text"]["text"]["value"] == "wrong"
        ack(response_action="errors", errors={"text": "Not that"}) if wrong else ack()

    connect(app, slack)
    return heard


def test_every_input_can_be_filled_in_from_the_shortcuts_menu(told: list[dict[str, Any]], page: Page) -> None:
    page.get_by_label("Shortcuts").click()
    page.get_by_role("menuitem", name="New form").click()
    form = page.get_by_role("dialog", name="Form")
    zones = form.get_by_role("combobox", name="zones")
    zones.fill("europe")
    form.get_by_role("option", name="Europe/Rome").wait_for()
    zones.press("ArrowDown")
    zones.press("ArrowDown")
    zones.press("Enter")
    zones.press_sequentially("nai")
    form.get_by_role("option", name="Africa/Nairobi").click()
    form.get_by_label("text", exact=True).fill("wrong")
    form.get_by_label("menu", exact=True).select_option("three")
    form.get_by_role("group", name="menus").get_by_label("one").check()
    form.get_by_role("radiogroup", name="radio").get_by_label("two").check()
    form.get_by_label("day", exact=True).fill("2026-03-04")
    form.get_by_label("hour", exact=True).fill("08:30")
    form.get_by_label("person", exact=True).select_option(label="Mira Okafor")
    form.get_by_role("group", name="people").get_by_label("Jonas Weber").check()
    form.get_by_role("button", name="Form").click()
    expect(form.get_by_role("alert")).to_have_text("Not that")
    expect(form.get_by_label("hour", exact=True)).to_have_value("08:30")
    form.get_by_label("text", exact=True).fill("right")
    form.get_by_role("button", name="Form").click()
    expect(form).to_have_count(0)
    state = told[-1]
    assert [option["value"] for option in state["zones"]["selected_options"]] == ["Europe/Rome", "Africa/Nairobi"]
    assert state["text"]["value"] == "right"
    assert state["menu"]["selected_option"] == OPTIONS[2]
    assert state["menus"]["selected_options"] == [OPTIONS[0]]
    assert state["radio"]["selected_option"] == OPTIONS[1]
    assert (state["day"]["selected_date"], state["hour"]["selected_time"]) == ("2026-03-04", "08:30")
    assert (state["person"]["selected_user"], state["people"]["selected_users"]) == (YOU, [COLLEAGUE])
    assert state["place"]["selected_conversation"] == READOUTS


def test_what_is_typed_stays_while_the_world_goes_on(told: list[dict[str, Any]], slack: Playground, page: Page) -> None:
    slack.global_shortcut("new")
    text = page.get_by_label("text", exact=True)
    text.fill("half a sen")
    slack.say("meanwhile")
    expect(page.locator("#channel-rows")).to_contain_text("meanwhile")
    expect(text).to_have_value("half a sen")


def test_a_message_has_the_apps_shortcuts_in_its_menu(slack: Playground, connect: Connect, page: Page) -> None:
    app = app_of(slack)
    seen: list[str] = []

    @app.message_shortcut("read_this")
    def read(ack: Ack, body: dict[str, Any], client: WebClient) -> None:
        ack()
        seen.append(body["message"]["text"])
        client.chat_postEphemeral(channel=READOUTS, user=YOU, text="read, for you")

    app.event("message")(lambda: None)
    connect(app, slack)
    slack.say("a long text")
    page.locator(".message").hover()
    page.get_by_label("More message shortcuts").click()
    page.get_by_role("menuitem", name="Read this").click()
    expect(page.locator(".ephemeral")).to_contain_text("Only visible to you")
    assert seen == ["a long text"]


def test_a_step_runs_from_a_form_and_shows_what_it_hands_on(slack: Playground, connect: Connect, page: Page) -> None:
    app = app_of(slack)

    @app.function("count")
    def count(inputs: dict[str, Any], complete: Complete) -> None:
        complete({"words": len(inputs["text"].split())})

    connect(app, slack)
    page.get_by_label("Shortcuts").click()
    page.get_by_role("menuitem", name="Run step: Count words").click()
    form = page.get_by_role("dialog", name="Count words")
    form.get_by_label("Text").fill("three small words")
    form.get_by_role("button", name="Run workflow").click()
    expect(form.get_by_role("cell")).to_have_text("3")


def agent(slack: Playground) -> App:
    """Sets a prompt when it is opened, says that it thinks when it is asked, and streams half an answer."""
    app = app_of(slack)
    slack.scopes.add("assistant:write")

    @app.event("app_home_opened")
    def opened(event: dict[str, Any], client: WebClient) -> None:
        if event["tab"] == "messages":
            prompts = [{"title": "Promises", "message": "What was promised?"}]
            client.assistant_threads_setSuggestedPrompts(channel_id=event["channel"], title="Ask me", prompts=prompts)

    @app.event("message")
    def asked(event: dict[str, Any], client: WebClient) -> None:
        client.assistant_threads_setStatus(channel_id=event["channel"], thread_ts=event["ts"], status="is thinking…")

    return app


def test_prompts_are_sent_and_the_answer_grows(slack: Playground, connect: Connect, page: Page) -> None:
    connect(agent(slack), slack)
    direct = slack.workspace.direct_channel(YOU).id
    page.goto(f"{slack.page_url}?channel={direct}")
    page.get_by_role("button", name="Promises").click()
    expect(page.locator("#channel-rows")).to_contain_text("What was promised?")
    expect(page.locator("#channel-rows .status")).to_have_text("Attaché is thinking…")
    expect(page.get_by_role("button", name="Promises")).to_have_count(0)
    asked = slack.workspace.messages_in(direct)[-1].ts
    client = app_of(slack).client
    started = client.chat_startStream(channel=direct, thread_ts=asked, markdown_text="**China** ")
    page.locator("a.replies").click()
    growing = page.locator("#thread-rows .growing")
    expect(growing).to_have_text("China")
    client.chat_appendStream(channel=direct, ts=started["ts"], markdown_text="promised")
    expect(growing).to_have_text("China promised")
    client.chat_stopStream(channel=direct, ts=started["ts"])
    expect(growing).to_have_count(0)


def test_a_messages_menu_and_a_form_are_reached_by_the_keyboard(
    told: list[dict[str, Any]], slack: Playground, page: Page
) -> None:
    slack.say("a long text")
    row = page.locator(".message")
    row.focus()
    page.keyboard.press("Tab")
    expect(row.locator(".tools")).to_be_visible()
    slack.global_shortcut("new")
    form = page.get_by_role("dialog", name="Form")
    expect(form.locator(":focus")).to_have_count(1)
    for _ in range(60):
        page.keyboard.press("Tab")
        assert page.evaluate("!document.querySelector('.channel').contains(document.activeElement)")
    page.keyboard.press("Escape")
    expect(form).to_have_count(0)
    row.focus()
    expect(row).to_be_focused()


def test_a_menu_stays_open_while_something_is_said(slack: Playground, page: Page) -> None:
    slack.say("first")
    row = page.locator(".message")
    row.hover()
    row.get_by_label("More").first.click()
    entry = row.get_by_role("menuitem").first
    expect(entry).to_be_visible()
    slack.say("second")
    expect(page.locator(".message")).to_have_count(2)
    expect(page.locator("details.overflow[open]")).to_have_count(1)


def test_an_archived_channel_says_so_in_place_of_the_box(slack: Playground, page: Page) -> None:
    page.get_by_label("Channel", exact=True).click()
    page.get_by_role("menuitem", name="Archive the channel").click()
    expect(page.locator("#writing")).to_contain_text("is archived")
    page.get_by_label("Channel", exact=True).click()
    page.get_by_role("menuitem", name="Bring it back").click()
    expect(page.get_by_placeholder("Message #readouts")).to_be_visible()


def test_nothing_runs_over_and_the_form_is_as_wide_as_the_window(
    told: list[dict[str, Any]], slack: Playground, page: Page
) -> None:
    slack.global_shortcut("new")
    form = page.get_by_role("dialog", name="Form")
    form.wait_for()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert page.evaluate(
        "document.querySelector('.modal-body').scrollWidth <= document.querySelector('.modal').clientWidth"
    )
