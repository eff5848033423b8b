"""The page in a real Chromium: typing, dropping, pressing, filling in, on a desk and on a phone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect
from slack_bolt import Ack, Respond
from slack_sdk import WebClient

from bot.playground.page.document import html_snapshot
from bot.playground.screens import REQUIRED
from bot.playground.server import Playground
from bot.playground.workspace.sample import READOUTS, YOU
from tests import browser as chrome
from tests.playground.bolt import app_of
from tests.playground.conftest import Connect
from tests.playground.test_interactions import BUTTONS, MODAL, modal_app

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(chrome.chromium() is None, reason="no Chromium found: install it or set CHROMIUM"),
]


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with chrome.browser() as running:
        yield running


@pytest.fixture
def page(chromium: Browser, slack: Playground) -> Iterator[Page]:
    """The playground's page on a desk; a script error or a refused resource fails the test."""
    opened = chromium.new_page(viewport={"width": 1280, "height": 860})
    complaints: list[str] = []
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    opened.on("console", lambda line: complaints.append(line.text) if line.type == "error" else None)
    opened.goto(slack.page_url)
    yield opened
    opened.close()
    assert complaints == []


def test_typing_and_the_answer_appear_without_a_reload(slack: Playground, connect: Connect, page: Page) -> None:
    app = app_of(slack)

    @app.event("app_mention")
    def mention(event: dict[str, Any], client: WebClient) -> None:
        client.chat_postMessage(channel=event["channel"], thread_ts=event["ts"], text="here is the summary")

    app.event("message")(lambda: None)
    connect(app, slack)
    box = page.get_by_placeholder("Message #readouts")
    box.fill("@attache summarise <b>this</b>")
    box.press("Enter")
    expect(page.locator("#channel-rows")).to_contain_text("@attache summarise <b>this</b>")
    expect(page.locator("#thread-rows")).to_contain_text("here is the summary")
    expect(box).to_have_value("")


def test_a_dropped_file_is_uploaded_and_its_thread_opened(slack: Playground, page: Page) -> None:
    page.locator("#channel-rows").wait_for()
    page.evaluate(
        """() => {
            const data = new DataTransfer();
            data.items.add(new File(["The ministers met."], "dropped.txt", {type: "text/plain"}));
            document.body.dispatchEvent(new DragEvent("drop", {dataTransfer: data, bubbles: true, cancelable: true}));
        }"""
    )
    expect(page.locator("#thread-rows")).to_contain_text("dropped.txt")
    message = slack.workspace.messages[0]
    assert slack.workspace.files[message.files[0]].data == b"The ministers met."


def test_the_plus_uploads_too(slack: Playground, page: Page) -> None:
    page.locator(".composer[data-in=channel] input[type=file]").set_input_files(
        {"name": "chosen.txt", "mimeType": "text/plain", "buffer": b"chosen"}
    )
    expect(page.locator("#channel-rows")).to_contain_text("chosen.txt")


def test_the_digest_button_and_a_slash_command(slack: Playground, connect: Connect, page: Page) -> None:
    app = app_of(slack)

    @app.command("/attache")
    def command(ack: Ack, body: dict[str, Any], respond: Respond) -> None:
        ack()
        respond(text=f"you asked for {body['text']}")

    connect(app, slack)
    page.get_by_role("button", name="Digest now").click()
    rows = page.locator("#channel-rows")
    expect(rows).to_contain_text("you asked for digest now")
    expect(rows).to_contain_text("Only visible to you")
    page.get_by_placeholder("Message #readouts").fill("/attache help")
    page.locator(".composer[data-in=channel] button").click()
    expect(rows).to_contain_text("you asked for help")


def test_a_modal_is_filled_in_refused_and_saved(slack: Playground, connect: Connect, page: Page) -> None:
    app, states = modal_app(slack)
    connect(app, slack)
    app.client.chat_postMessage(channel=READOUTS, text="Reply", blocks=BUTTONS)
    page.get_by_role("button", name="Show").click()
    modal = page.get_by_role("dialog", name="The form")
    modal.get_by_role("button", name="Save").click()
    expect(modal.get_by_role("alert")).to_have_text(REQUIRED)
    modal.locator("input").fill("Nobody")
    modal.get_by_role("button", name="Save").click()
    expect(modal.get_by_role("alert")).to_have_text("Not that one")
    modal.locator("input").fill("Ada")
    modal.get_by_role("button", name="Save").click()
    expect(modal).to_have_count(0)
    assert states[-1] == {"name": {"typed": {"type": "plain_text_input", "value": "Ada"}}}


def test_the_menu_opens_and_chooses_and_escape_closes_a_modal(slack: Playground, connect: Connect, page: Page) -> None:
    app = app_of(slack)
    chosen: list[str] = []

    @app.action("more")
    def more(ack: Ack, body: dict[str, Any], client: WebClient) -> None:
        ack()
        chosen.append(body["actions"][0]["selected_option"]["value"])
        client.views_open(trigger_id=body["trigger_id"], view=MODAL)

    connect(app, slack)
    app.client.chat_postMessage(channel=READOUTS, text="Reply", blocks=BUTTONS)
    page.get_by_label("More actions").click()
    page.get_by_role("button", name="Markdown").click()
    modal = page.get_by_role("dialog")
    expect(modal).to_be_in_viewport(ratio=1)
    page.keyboard.press("Escape")
    expect(modal).to_have_count(0)
    assert chosen == ["md"]
    assert slack.workspace.open_modal(YOU) is None


def test_the_home_tab(slack: Playground, connect: Connect, page: Page) -> None:
    app = app_of(slack)

    @app.event("app_home_opened")
    def opened(event: dict[str, Any], client: WebClient) -> None:
        client.views_publish(user_id=event["user"], view={"type": "home", "blocks": BUTTONS})

    connect(app, slack)
    page.get_by_role("link", name="Attaché").click()
    page.get_by_role("link", name="Home").click()
    expect(page.locator(".home button").first).to_have_text("Show")


def test_the_message_whose_thread_is_open_is_in_sight(chromium: Browser, slack: Playground, client: WebClient) -> None:
    sent = [slack.upload(b"text\n" * 9, f"{number}.txt").ts for number in range(8)]
    client.chat_postMessage(channel=READOUTS, thread_ts=sent[1], text="about 1")
    desk = chromium.new_page(viewport={"width": 1280, "height": 700})
    desk.goto(slack.page_url)
    expect(desk.locator(".message.opened")).to_be_in_viewport()
    expect(desk.locator(".message.opened")).to_contain_text("1.txt")
    expect(desk.locator("#thread-rows")).to_contain_text("about 1")
    desk.close()


def test_on_a_phone_the_thread_covers_the_channel_and_nothing_runs_over(
    chromium: Browser, slack: Playground, client: WebClient
) -> None:
    ts = slack.upload(b"text", "a-file-with-a-rather-long-name-that-does-not-end-soon.txt").ts
    long = "x" * 200 + " and words " * 30
    blocks = [{"type": "section", "text": {"type": "mrkdwn", "text": long}}, *BUTTONS]
    client.chat_postMessage(channel=READOUTS, thread_ts=ts, text="x", blocks=blocks)
    phone = chromium.new_page(viewport={"width": 390, "height": 844})
    phone.goto(slack.page_url)
    thread = phone.locator("#thread")
    expect(thread).to_be_hidden()
    phone.locator("a.replies").click()
    expect(thread).to_be_visible()
    assert phone.evaluate("document.documentElement.scrollWidth") <= 390
    assert phone.evaluate("document.getElementById('thread-rows').scrollWidth") <= 390
    phone.get_by_label("Close thread").click()
    expect(thread).to_be_hidden()
    phone.close()


def test_a_saved_page_opens_threads_without_a_script(
    chromium: Browser, slack: Playground, client: WebClient, tmp_path: Path
) -> None:
    for name in ("first", "second"):
        ts = slack.upload(b"text", f"{name}.txt").ts
        client.chat_postMessage(channel=READOUTS, thread_ts=ts, text=f"about the {name}")
    file = tmp_path / "page.html"
    file.write_text(html_snapshot(slack.workspace), encoding="utf-8")
    context = chromium.new_context(java_script_enabled=False, offline=True)
    saved = context.new_page()
    saved.goto(file.as_uri())
    expect(saved.locator("section.thread:visible")).to_contain_text("about the first")
    saved.locator("a.replies").nth(1).click()
    expect(saved.locator("section.thread:visible")).to_contain_text("about the second")
    context.close()
