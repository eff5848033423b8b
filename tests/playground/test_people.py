"""What people do beside uploading, and what the bot hears of it."""

from __future__ import annotations

import queue
from typing import Any

import pytest
from slack_bolt import Ack

from bot.playground.server import Playground
from bot.playground.workspace.sample import COLLEAGUE, GENERAL, READOUTS, YOU
from tests.playground.bolt import app_of
from tests.playground.conftest import Connect

Heard = queue.Queue[dict[str, Any]]
EVENTS = ("message", "app_mention", "file_deleted", "reaction_added", "member_joined_channel", "channel_left")


@pytest.fixture
def heard(slack: Playground, connect: Connect) -> Heard:
    events: Heard = queue.Queue()
    app = app_of(slack)
    for name in EVENTS:
        app.event(name)(lambda event: events.put(event))
    connect(app, slack)
    return events


def test_an_edit_shows_both_versions(slack: Playground, heard: Heard) -> None:
    message = slack.say("first")
    assert heard.get(timeout=5)["text"] == "first"
    slack.edit(message.ts, "second & last")
    changed = heard.get(timeout=5)
    assert changed["subtype"] == "message_changed"
    assert (changed["previous_message"]["text"], changed["message"]["text"]) == ("first", "second &amp; last")
    assert changed["message"]["edited"]["user"] == YOU
    assert changed["channel"] == READOUTS


def test_deleting_a_message_deletes_its_file(slack: Playground, heard: Heard) -> None:
    message = slack.upload(b"text", "a.txt")
    heard.get(timeout=5)
    slack.delete(message.ts)
    events = [heard.get(timeout=5), heard.get(timeout=5)]
    deleted = next(event for event in events if event["type"] == "message")
    assert (deleted["subtype"], deleted["deleted_ts"]) == ("message_deleted", message.ts)
    gone = next(event for event in events if event["type"] == "file_deleted")
    assert gone["file_id"] == message.files[0]


def test_a_file_shared_twice_outlives_one_of_its_messages(slack: Playground) -> None:
    first = slack.upload(b"text", "a.txt")
    second = slack.share(first.files[0], channel=GENERAL)
    assert second.files == first.files
    slack.delete(first.ts)
    assert not slack.workspace.files[first.files[0]].deleted


def test_an_invitation_is_heard_by_the_invited(slack: Playground, heard: Heard) -> None:
    slack.invite_bot(GENERAL, user=COLLEAGUE)
    joined = heard.get(timeout=5)
    assert joined["user"] == slack.workspace.bot.id
    assert (joined["channel"], joined["inviter"]) == (GENERAL, COLLEAGUE)
    slack.remove_bot(GENERAL)
    assert heard.get(timeout=5)["channel"] == GENERAL
    slack.say("nobody listens", channel=GENERAL)
    slack.say("here")
    assert heard.get(timeout=5)["text"] == "here"


def test_a_mention_in_a_thread_brings_the_thread(slack: Playground, heard: Heard) -> None:
    parent = slack.say("parent")
    heard.get(timeout=5)
    slack.say("@attache summarise", thread_ts=parent.ts)
    events = [heard.get(timeout=5), heard.get(timeout=5)]
    assert {event["type"] for event in events} == {"message", "app_mention"}
    assert all(event["thread_ts"] == parent.ts for event in events)


def test_a_direct_message_is_no_mention(slack: Playground, heard: Heard) -> None:
    direct = slack.workspace.direct_channel(YOU)
    slack.say("@attache hello", channel=direct.id)
    event = heard.get(timeout=5)
    assert (event["type"], event["channel_type"]) == ("message", "im")
    slack.say("end")
    assert heard.get(timeout=5)["text"] == "end"


def test_a_reaction_is_heard(slack: Playground, heard: Heard) -> None:
    message = slack.say("x")
    heard.get(timeout=5)
    slack.react("eyes", message.ts)
    reaction = heard.get(timeout=5)
    assert reaction["item"] == {"type": "message", "channel": READOUTS, "ts": message.ts}
    assert (reaction["reaction"], reaction["item_user"]) == ("eyes", YOU)


def test_typed_text_is_stored_as_slack_stores_it(slack: Playground) -> None:
    message = slack.say("@attache see #general: 1 < 2 & https://example.org/?a=1&b=2, not mail@attache")
    bot = slack.workspace.bot.id
    assert message.text == (
        f"<@{bot}> see <#{GENERAL}|general>: 1 &lt; 2 &amp; <https://example.org/?a=1&amp;b=2>, not mail@attache"
    )
    kinds = [element["type"] for element in message.blocks[0]["elements"][0]["elements"]]
    assert kinds == ["user", "text", "channel", "text", "link", "text"]


def test_a_message_shortcut_brings_the_message(slack: Playground, connect: Connect) -> None:
    app = app_of(slack)
    seen: list[str] = []

    @app.message_shortcut("read_this")
    def read(ack: Ack, body: dict[str, Any]) -> None:
        ack()
        seen.append(body["message"]["text"])

    connect(app, slack)
    slack.shortcut("read_this", slack.say("a long text").ts)
    slack.wait_for(lambda _: seen)
    assert seen == ["a long text"]


def test_acting_on_what_is_not_there_is_said_at_once(slack: Playground) -> None:
    ts = slack.say("no buttons here").ts
    with pytest.raises(LookupError, match="show"):
        slack.click(ts, "show")
    with pytest.raises(LookupError, match="no message"):
        slack.delete("1.0")
    with pytest.raises(LookupError, match="view"):
        slack.submit_view({})
