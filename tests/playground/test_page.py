"""The page: what it shows, what it lets through, and the saved copy."""

from __future__ import annotations

import json
import urllib.error
import urllib.request
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser
from slack_sdk import WebClient

from bot.playground.page.document import html_snapshot
from bot.playground.server import Playground
from bot.playground.workspace.sample import DESK, READOUTS, YOU

HOSTILE = "<script>alert('x')</script>"


def text_of(tree: LexborHTMLParser, selector: str) -> str:
    found = tree.css(selector)
    assert found, selector
    return str(found[0].text())


def get(slack: Playground, path: str) -> str:
    with urllib.request.urlopen(slack.page_url + path) as response:
        return str(response.read().decode())


def post(slack: Playground, act: str, asked: dict[str, Any], origin: str | None = None) -> dict[str, Any]:
    headers = {"Origin": origin or slack.page_url.rstrip("/")}
    request = urllib.request.Request(f"{slack.page_url}act/{act}", json.dumps(asked).encode(), headers)
    with urllib.request.urlopen(request) as response:
        answer = json.load(response)
    assert isinstance(answer, dict)
    return answer


@pytest.fixture
def answered(slack: Playground, client: WebClient) -> str:
    """The time stamp of an upload with a reply under it."""
    ts = slack.upload(b"The ministers met.\nThey agreed.", "minsk.txt", comment=HOSTILE).ts
    blocks = [{"type": "section", "text": {"type": "mrkdwn", "text": "*They met*"}}]
    client.chat_postMessage(channel=READOUTS, thread_ts=ts, text="They met", blocks=blocks)
    client.reactions_add(channel=READOUTS, timestamp=ts, name="white_check_mark")
    return ts


def test_the_first_answered_thread_stands_open(slack: Playground, answered: str) -> None:
    tree = LexborHTMLParser(get(slack, ""))
    assert [row.attributes["data-ts"] for row in tree.css("#channel-rows article")] == [answered]
    assert text_of(tree, "#thread-rows article strong") == "Mira Okafor"
    assert text_of(tree, "#thread-rows .block-section strong") == "They met"
    assert text_of(tree, "#channel-rows .preview") == "The ministers met.\nThey agreed."
    assert text_of(tree, ".replies strong") == "1 reply"
    assert text_of(tree, ".reaction") == "✅ 1"


def test_nothing_typed_becomes_markup(slack: Playground, answered: str) -> None:
    page = get(slack, "")
    assert HOSTILE not in page
    assert "&lt;script&gt;" in page


def test_the_page_allows_no_script_but_its_own(slack: Playground) -> None:
    with urllib.request.urlopen(slack.page_url) as response:
        policy = response.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "script-src 'self'" in policy
    assert "unsafe" not in policy


def test_another_sites_page_cannot_act_here(slack: Playground) -> None:
    with pytest.raises(urllib.error.HTTPError, match="403") as caught:
        post(slack, "say", {"channel": READOUTS, "text": "x"}, origin="https://attacker.example")
    caught.value.close()
    assert slack.workspace.messages == []


def test_uploads_are_downloads_and_never_pages(slack: Playground) -> None:
    file = slack.upload(HOSTILE.encode(), "page.html").files[0]
    with urllib.request.urlopen(f"{slack.page_url}files/{YOU}/{file}/page.html") as response:
        assert response.headers["Content-Type"] == "application/octet-stream"
        assert response.headers["Content-Disposition"] == "attachment"
        assert "sandbox" in response.headers["Content-Security-Policy"]


def test_a_permalink_leads_to_its_thread(slack: Playground, client: WebClient, answered: str) -> None:
    link = client.chat_getPermalink(channel=READOUTS, message_ts=answered)["permalink"]
    with urllib.request.urlopen(str(link)) as response:
        assert response.url == f"{slack.page_url}?channel={READOUTS}&thread={answered}"


def test_what_only_one_may_see_is_shown_to_that_one(slack: Playground, client: WebClient) -> None:
    client.chat_postEphemeral(channel=READOUTS, user=YOU, text="for Mira")
    client.chat_postEphemeral(channel=READOUTS, user="U0JONASWEB", text="for Jonas")
    rows = LexborHTMLParser(get(slack, "")).css("#channel-rows article")
    assert len(rows) == 1
    assert "Only visible to you" in rows[0].text()
    assert "for Mira" in rows[0].text()


def test_acting_on_what_is_gone_is_a_polite_no(slack: Playground) -> None:
    for act, asked in (
        ("delete", {"channel": READOUTS, "ts": "1.0"}),
        ("submit", {"view": "V1", "values": {}}),
        ("click", {"channel": READOUTS, "ts": "1.0", "action": "a"}),
        ("say", {"channel": READOUTS, "thread": "1.0", "text": "/attache help"}),
        ("say", {"channel": "C0NOWHERE0", "text": "x"}),
    ):
        with pytest.raises(urllib.error.HTTPError, match="410") as caught:
            post(slack, act, asked)
        caught.value.close()


def test_an_unknown_channel_is_not_found(slack: Playground) -> None:
    with pytest.raises(urllib.error.HTTPError, match="404") as caught:
        get(slack, "?channel=C0NOWHERE0")
    caught.value.close()


def test_changes_are_told_as_they_happen(slack: Playground) -> None:
    with urllib.request.urlopen(f"{slack.page_url}live", timeout=5) as stream:
        assert stream.readline() == b"data: changed\n"
        stream.readline()
        slack.say("news")
        assert stream.readline() == b"data: changed\n"
    fresh = json.loads(get(slack, f"fragments?channel={READOUTS}"))
    assert "news" in fresh["parts"]["channel-rows"]


def test_the_saved_page_stands_alone_with_every_thread(slack: Playground, client: WebClient, answered: str) -> None:
    second = slack.upload(b"Another.", "second.txt").ts
    client.chat_postMessage(channel=READOUTS, thread_ts=second, text="second answer")
    saved = html_snapshot(slack.workspace)
    tree = LexborHTMLParser(saved)
    assert tree.css("script, link[rel=stylesheet], form, [src]") == []
    assert [thread.id for thread in tree.css("section.thread")] == [f"thread-{answered}", f"thread-{second}"]
    assert tree.css("section.first")[0].id == f"thread-{answered}"
    assert all((link.attributes["href"] or "").startswith("#") for link in tree.css("a"))
    assert "second answer" in saved


def test_a_saved_page_of_another_channel(slack: Playground) -> None:
    slack.upload(b"text", "desk.txt", channel=DESK)
    assert "desk.txt" in html_snapshot(slack.workspace, DESK)
    assert "desk.txt" not in html_snapshot(slack.workspace)
