"""Answers that grow."""

from __future__ import annotations

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.playground.server import Playground
from bot.playground.workspace.sample import READOUTS, YOU

DIVIDER = [{"type": "divider"}]


def test_the_sdks_own_stream_grows_and_ends(slack: Playground, client: WebClient) -> None:
    direct = slack.workspace.direct_channel(YOU).id
    asked = slack.say("what was promised?", channel=direct)
    stream = client.chat_stream(channel=direct, thread_ts=asked.ts, buffer_size=1)
    stream.append(markdown_text="**China** ")
    [message] = slack.workspace.replies(direct, asked.ts)
    assert (message.text, message.streaming) == ("**China** ", True)
    stream.append(markdown_text="promised")
    assert message.blocks[0]["text"] == "**China** promised"
    with pytest.raises(SlackApiError, match="streaming_state_conflict"):
        client.chat_update(channel=direct, ts=message.ts, text="x")
    stream.stop(markdown_text=".", blocks=DIVIDER, metadata={"event_type": "x", "event_payload": {"k": 1}})
    assert message.text == "**China** promised."
    assert [block["type"] for block in message.blocks] == ["markdown", "divider"]
    assert (message.streaming, message.metadata) == (False, {"event_type": "x", "event_payload": {"k": 1}})
    with pytest.raises(SlackApiError, match="message_not_in_streaming_state"):
        client.chat_appendStream(channel=direct, ts=message.ts, markdown_text="more")
    with pytest.raises(SlackApiError, match="message_not_in_streaming_state"):
        client.chat_stopStream(channel=direct, ts=message.ts)


def test_in_a_channel_the_recipient_must_be_named(slack: Playground, client: WebClient) -> None:
    asked = slack.say("what was promised?")
    with pytest.raises(SlackApiError, match="missing_recipient_team_id"):
        client.chat_startStream(channel=READOUTS, thread_ts=asked.ts)
    with pytest.raises(SlackApiError, match="missing_recipient_user_id"):
        client.chat_startStream(channel=READOUTS, thread_ts=asked.ts, recipient_team_id=slack.workspace.team_id)
    started = client.chat_startStream(
        channel=READOUTS, thread_ts=asked.ts, recipient_team_id=slack.workspace.team_id, recipient_user_id=YOU
    )
    client.chat_stopStream(channel=READOUTS, ts=started["ts"], markdown_text="x" * 12_000)
    with pytest.raises(SlackApiError, match="message_not_owned_by_app"):
        client.chat_appendStream(channel=READOUTS, ts=asked.ts, markdown_text="x")


def test_too_much_and_nonsense_are_refused(slack: Playground, client: WebClient) -> None:
    direct = slack.workspace.direct_channel(YOU).id
    asked = slack.say("?", channel=direct)
    started = client.chat_startStream(channel=direct, thread_ts=asked.ts, markdown_text="x" * 11_999)
    with pytest.raises(SlackApiError, match="msg_too_long"):
        client.chat_appendStream(channel=direct, ts=started["ts"], markdown_text="xx")
    with pytest.raises(SlackApiError, match="invalid_chunks"):
        client.chat_appendStream(channel=direct, ts=started["ts"], markdown_text="", chunks=[{"type": "song"}])
    with pytest.raises(SlackApiError, match="cannot_provide_both"):
        client.chat_appendStream(channel=direct, ts=started["ts"], markdown_text="x", chunks=[{"type": "song"}])
    with pytest.raises(SlackApiError, match="cant_delete_message"):
        client.chat_delete(channel=direct, ts=started["ts"])


def test_a_stream_that_lasts_too_long_is_over(
    slack: Playground, client: WebClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    direct = slack.workspace.direct_channel(YOU).id
    started = client.chat_startStream(channel=direct, thread_ts=slack.say("?", channel=direct).ts, markdown_text="x")
    later = slack.workspace.clock.now() + 301
    monkeypatch.setattr(slack.workspace.clock, "now", lambda: later)
    with pytest.raises(SlackApiError, match="message_not_in_streaming_state"):
        client.chat_appendStream(channel=direct, ts=started["ts"], markdown_text="more")
    client.chat_update(channel=direct, ts=started["ts"], text="all of it")
