"""The Web API says no where Slack says no."""

from __future__ import annotations

import json
import urllib.error
import urllib.request
from typing import Any

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.playground.scopes import BOT_SCOPES
from bot.playground.server import Playground
from bot.playground.workspace.sample import COLLEAGUE, DESK, GENERAL, READOUTS, YOU
from tests.playground.bolt import client_of


def refusal(call: Any, **arguments: Any) -> dict[str, Any]:
    with pytest.raises(SlackApiError) as caught:
        call(**arguments)
    data = caught.value.response.data
    assert isinstance(data, dict)
    return data


def test_a_token_is_needed_and_must_be_the_right_one(slack: Playground) -> None:
    for token, error in (("xoxb-other", "invalid_auth"), (slack.app_token, "not_allowed_token_type")):
        client = WebClient(token, base_url=slack.api_url)
        assert refusal(client.auth_test)["error"] == error
    assert refusal(WebClient(base_url=slack.api_url).auth_test)["error"] == "not_authed"


def test_auth_test_names_the_bot_and_the_scopes(slack: Playground, client: WebClient) -> None:
    answer = client.auth_test()
    assert (answer["user_id"], answer["bot_id"]) == (slack.workspace.bot.id, slack.workspace.bot_id)
    scopes = {name.lower(): value for name, value in answer.headers.items()}["x-oauth-scopes"]
    assert scopes.split(",") == sorted(BOT_SCOPES)


@pytest.mark.parametrize(
    ("scope", "method", "arguments"),
    [
        ("chat:write", "chat.postMessage", {"channel": READOUTS, "text": "x"}),
        ("reactions:write", "reactions.add", {"channel": READOUTS, "timestamp": "1.0", "name": "eyes"}),
        ("files:read", "files.info", {"file": "F1"}),
        ("files:write", "files.getUploadURLExternal", {"filename": "a.txt", "length": 1}),
        ("users:read", "users.info", {"user": YOU}),
        ("channels:history", "conversations.history", {"channel": READOUTS}),
        ("groups:history", "conversations.history", {"channel": DESK}),
        ("channels:read", "conversations.info", {"channel": READOUTS}),
        ("channels:read", "conversations.list", {}),
        ("groups:read", "users.conversations", {"types": "private_channel"}),
        ("im:write", "conversations.open", {"users": YOU}),
    ],
)
def test_a_missing_scope_is_named(scope: str, method: str, arguments: dict[str, Any]) -> None:
    with Playground(scopes=set(BOT_SCOPES) - {scope}) as slack:
        answer = refusal(client_of(slack).api_call, api_method=method, params=arguments)
        assert (answer["error"], answer["needed"]) == ("missing_scope", scope)
        assert scope not in answer["provided"].split(",")


def test_places_the_bot_is_not_in(slack: Playground, client: WebClient) -> None:
    slack.remove_bot(DESK)
    assert refusal(client.chat_postMessage, channel=GENERAL, text="x")["error"] == "not_in_channel"
    assert refusal(client.chat_postMessage, channel=DESK, text="x")["error"] == "channel_not_found"
    assert refusal(client.conversations_history, channel=GENERAL)["error"] == "not_in_channel"
    assert refusal(client.conversations_info, channel="C0NOWHERE0")["error"] == "channel_not_found"
    assert client.conversations_info(channel=GENERAL)["channel"]["is_member"] is False
    slack.invite_bot(GENERAL)
    assert client.chat_postMessage(channel=GENERAL, text="x")["ok"]


def test_an_unknown_method_and_a_missing_argument(client: WebClient) -> None:
    assert refusal(client.api_call, api_method="chat.shout")["error"] == "unknown_method"
    answer = refusal(client.api_call, api_method="chat.postMessage", params={"text": "x"})
    assert answer["error"] == "invalid_arguments"
    assert "channel" in answer["response_metadata"]["messages"][0]


def test_a_message_is_posted_updated_and_deleted(slack: Playground, client: WebClient) -> None:
    posted = client.chat_postMessage(
        channel=READOUTS, text="one &amp; two", metadata={"event_type": "reply", "event_payload": {"key": "k1"}}
    )
    bare = client.conversations_history(channel=READOUTS)["messages"][0]
    assert "metadata" not in bare
    full = client.conversations_history(channel=READOUTS, include_all_metadata=True)["messages"][0]
    assert full["metadata"] == {"event_type": "reply", "event_payload": {"key": "k1"}}
    assert full["bot_id"] == slack.workspace.bot_id
    client.chat_update(channel=READOUTS, ts=posted["ts"], text="three")
    assert client.conversations_history(channel=READOUTS)["messages"][0]["text"] == "three"
    link = client.chat_getPermalink(channel=READOUTS, message_ts=str(posted["ts"]))["permalink"]
    assert link == f"{slack.page_url}archives/{READOUTS}/p{str(posted['ts']).replace('.', '')}"
    client.chat_delete(channel=READOUTS, ts=posted["ts"])
    assert client.conversations_history(channel=READOUTS)["messages"] == []


def test_only_its_own_messages_are_the_bots_to_change(slack: Playground, client: WebClient) -> None:
    ts = slack.say("mine").ts
    assert refusal(client.chat_update, channel=READOUTS, ts=ts, text="x")["error"] == "cant_update_message"
    assert refusal(client.chat_delete, channel=READOUTS, ts=ts)["error"] == "cant_delete_message"
    assert refusal(client.chat_update, channel=READOUTS, ts="1.0", text="x")["error"] == "message_not_found"


def test_what_a_message_must_hold(slack: Playground, client: WebClient) -> None:
    bare = {"channel": READOUTS}
    assert refusal(client.api_call, api_method="chat.postMessage", params=bare)["error"] == "no_text"
    assert refusal(client.chat_postMessage, channel=READOUTS, text="x" * 40_001)["error"] == "msg_too_long"
    assert (
        refusal(client.chat_postMessage, channel=READOUTS, text="x", metadata={"event_type": "a"})["error"]
        == "invalid_metadata_format"
    )
    big = {"event_type": "a", "event_payload": {"k": "v" * 5_000}}
    assert "metadata" not in client.chat_postMessage(channel=READOUTS, text="x", metadata=big)["message"]
    with pytest.warns(UserWarning, match="text"):
        client.chat_postMessage(channel=READOUTS, blocks=[{"type": "divider"}])
    assert [warning.split(":")[0] for warning in slack.workspace.warnings] == [
        "metadata_dropped",
        "missing_text_in_message",
    ]


def test_history_is_newest_first_in_pages_between_times(slack: Playground, client: WebClient) -> None:
    sent = [slack.say(f"message {number}").ts for number in range(5)]
    slack.say("in the thread", thread_ts=sent[0])
    pages = [page["messages"] for page in client.conversations_history(channel=READOUTS, limit=2)]
    assert [message["ts"] for page in pages for message in page] == sent[::-1]
    between = client.conversations_history(channel=READOUTS, oldest=sent[1], latest=sent[4])["messages"]
    assert [message["ts"] for message in between] == [sent[3], sent[2]]
    ends = client.conversations_history(channel=READOUTS, oldest=sent[1], latest=sent[4], inclusive=True)["messages"]
    assert len(ends) == 4
    assert refusal(client.conversations_history, channel=READOUTS, cursor="x")["error"] == "invalid_cursor"


def test_a_thread_has_its_parent_first(slack: Playground, client: WebClient) -> None:
    parent = slack.say("parent").ts
    reply = client.chat_postMessage(channel=READOUTS, text="reply", thread_ts=parent)["ts"]
    thread = client.conversations_replies(channel=READOUTS, ts=parent)["messages"]
    assert [message["ts"] for message in thread] == [parent, reply]
    assert (thread[0]["reply_count"], thread[1]["parent_user_id"]) == (1, YOU)
    assert refusal(client.conversations_replies, channel=READOUTS, ts="1.0")["error"] == "thread_not_found"


def test_a_reply_to_a_deleted_parent_lands_in_the_channel(slack: Playground, client: WebClient) -> None:
    parent = slack.say("parent").ts
    slack.delete(parent)
    answer = client.chat_postMessage(channel=READOUTS, text="late", thread_ts=parent)
    assert "thread_ts" not in answer["message"]
    assert slack.workspace.warnings[0].startswith("thread_gone")


def test_a_parent_with_replies_leaves_a_tombstone(slack: Playground, client: WebClient) -> None:
    parent = slack.say("parent").ts
    slack.say("reply", thread_ts=parent)
    slack.delete(parent)
    assert client.conversations_history(channel=READOUTS)["messages"][0]["subtype"] == "tombstone"


def test_reactions_are_named_and_set_once(slack: Playground, client: WebClient) -> None:
    ts = slack.say("react to me").ts
    client.reactions_add(channel=READOUTS, timestamp=ts, name="eyes")
    assert refusal(client.reactions_add, channel=READOUTS, timestamp=ts, name="eyes")["error"] == "already_reacted"
    assert refusal(client.reactions_add, channel=READOUTS, timestamp=ts, name="nosuch")["error"] == "invalid_name"
    assert client.reactions_get(channel=READOUTS, timestamp=ts)["message"]["reactions"][0]["count"] == 1
    client.reactions_remove(channel=READOUTS, timestamp=ts, name="eyes")
    assert refusal(client.reactions_remove, channel=READOUTS, timestamp=ts, name="eyes")["error"] == "no_reaction"
    assert refusal(client.reactions_add, channel=READOUTS, timestamp="1.0", name="eyes")["error"] == "message_not_found"


def test_a_message_to_a_user_opens_a_direct_conversation(slack: Playground, client: WebClient) -> None:
    answer = client.chat_postMessage(channel=COLLEAGUE, text="hello")
    assert answer["channel"] == client.conversations_open(users=COLLEAGUE)["channel"]["id"]
    kinds = client.users_conversations(types="im,private_channel")["channels"]
    assert {channel["id"] for channel in kinds} >= {answer["channel"], DESK}


def test_whispers_reach_members_only(client: WebClient) -> None:
    assert client.chat_postEphemeral(channel=READOUTS, user=YOU, text="psst")["message_ts"]
    assert refusal(client.chat_postEphemeral, channel=READOUTS, user="U0", text="x")["error"] == "user_not_in_channel"


def test_every_call_is_recorded_without_its_token(slack: Playground, client: WebClient) -> None:
    client.chat_postMessage(channel=READOUTS, text="x")
    refusal(client.chat_postMessage, channel=GENERAL, text="x")
    calls = slack.workspace.calls_of("chat.postMessage")
    assert [call.error for call in calls] == [None, "not_in_channel"]
    assert calls[0].args["text"] == "x"
    assert slack.bot_token not in json.dumps([call.args for call in slack.workspace.calls])


def test_the_status_line_is_cleared_by_a_reply(slack: Playground, client: WebClient) -> None:
    parent = slack.say("parent").ts
    client.assistant_threads_setStatus(channel_id=READOUTS, thread_ts=parent, status="is reading")
    assert slack.workspace.statuses[(READOUTS, parent)].status == "is reading"
    client.chat_postMessage(channel=READOUTS, thread_ts=parent, text="done")
    assert (READOUTS, parent) not in slack.workspace.statuses


def test_a_foreign_host_name_is_refused(slack: Playground) -> None:
    """A page elsewhere whose name is made to point here gets nothing (DNS rebinding)."""
    request = urllib.request.Request(slack.page_url, headers={"Host": "attacker.example"})
    with pytest.raises(urllib.error.HTTPError, match="400") as caught:
        urllib.request.urlopen(request)
    caught.value.close()
