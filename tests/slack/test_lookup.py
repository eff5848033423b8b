"""Reading what Slack holds."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from slack_sdk.errors import SlackApiError

from bot.archive.database import utc_now
from bot.playground.faults import Faults
from bot.playground.workspace.sample import DESK, READOUTS, YOU
from bot.slack.lookup import FileShare, message_at, share_in, thread_messages
from bot.slack.reconcile import member_channels, messages_since
from tests.tasks.rig import Rig, open_rig


def test_one_message_in_a_channel_or_a_thread(rig: Rig) -> None:
    client = rig.desk.clients.reads
    root, reply = rig.slack.say("root"), None
    reply = rig.slack.say("reply", thread_ts=root.ts)
    for ts, thread_ts, text in ((root.ts, None, "root"), (root.ts, root.ts, "root"), (reply.ts, root.ts, "reply")):
        found = message_at(client, READOUTS, ts, thread_ts)
        assert found is not None
        assert found["text"] == text
    assert message_at(client, READOUTS, "1.000001") is None
    assert message_at(client, READOUTS, "1.000001", "1.000000") is None
    assert [m["text"] for m in thread_messages(client, READOUTS, root.ts)] == ["root", "reply"]
    assert thread_messages(client, READOUTS, "1.000000") == []


def test_a_tombstone_is_no_message(rig: Rig) -> None:
    root = rig.slack.say("root")
    rig.slack.say("reply", thread_ts=root.ts)
    rig.slack.delete(root.ts)
    assert message_at(rig.desk.clients.reads, READOUTS, root.ts) is None


def test_other_refusals_are_not_hidden(rig: Rig) -> None:
    for look in (message_at, thread_messages):
        with pytest.raises(SlackApiError, match="channel_not_found"):
            look(rig.desk.clients.reads, "C0NOWHERE0", "1.000001")
    with pytest.raises(SlackApiError, match="channel_not_found"):
        thread_messages(rig.desk.clients.reads, "C0NOWHERE0", "1.000001")


def test_the_newest_share_of_a_file_counts() -> None:
    one, two = {"ts": "1.1", "thread_ts": "1.1"}, {"ts": "2.2", "thread_ts": "2.0"}
    facts = {"user": YOU, "shares": {"public": {READOUTS: [two, one]}, "private": {DESK: [one]}}}
    assert share_in(facts, READOUTS) == FileShare("2.2", "2.0", False, YOU)
    assert share_in(facts, DESK) == FileShare("1.1", None, True, YOU)
    assert share_in(facts, "C0NOWHERE0") is None
    assert share_in({}, READOUTS) is None


def test_channels_and_what_was_said_in_them(rig: Rig) -> None:
    client = rig.desk.clients.reads
    root = rig.slack.say("root")
    rig.slack.say("reply", thread_ts=root.ts)
    names = {channel["id"] for channel in member_channels(client)}
    assert {READOUTS, DESK} < names
    assert len(names) == 3
    assert [m["text"] for m in messages_since(client, READOUTS, utc_now() - timedelta(hours=1))] == ["root", "reply"]
    assert list(messages_since(client, READOUTS, utc_now() + timedelta(hours=1))) == []


def test_many_messages_come_page_by_page(rig: Rig, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.slack.reconcile.HISTORY_PAGE", 3)
    root = rig.slack.say("root")
    said = {f"reply {number}" for number in range(7)} | {f"message {number}" for number in range(7)}
    for number in range(7):
        rig.slack.say(f"reply {number}", thread_ts=root.ts)
        rig.slack.say(f"message {number}")
    found = [m["text"] for m in messages_since(rig.desk.clients.reads, READOUTS, utc_now() - timedelta(hours=1))]
    assert sorted(found) == sorted(said | {"root"})


def test_reads_are_tried_again_and_posts_are_not(tmp_path: Path) -> None:
    faults = Faults()
    faults.server_error("users.info")
    faults.server_error("chat.postMessage")
    with open_rig(tmp_path, faults) as rig:
        assert rig.desk.clients.reads.users_info(user=YOU)["ok"]
        with pytest.raises(SlackApiError):
            rig.desk.clients.posts.chat_postMessage(channel=READOUTS, text="x")
        assert len(rig.slack.workspace.calls_of("chat.postMessage")) == 1
