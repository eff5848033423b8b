"""Who and what is there, and the bot's own files: the quieter methods of the Web API."""

from __future__ import annotations

import urllib.error
import urllib.request

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.playground.scopes import BOT_SCOPES
from bot.playground.server import Playground
from bot.playground.workspace.sample import COLLEAGUE, DESK, GENERAL, READOUTS, YOU
from tests.playground.bolt import client_of


def test_channels_are_listed_by_kind(slack: Playground, client: WebClient) -> None:
    public = client.conversations_list()["channels"]
    assert {channel["id"]: channel["is_member"] for channel in public} == {READOUTS: True, GENERAL: False}
    slack.remove_bot(DESK)
    assert client.conversations_list(types="private_channel")["channels"] == []
    with pytest.raises(SlackApiError, match="invalid_types"):
        client.conversations_list(types="secret")


def test_members_and_people(slack: Playground, client: WebClient) -> None:
    assert set(client.conversations_members(channel=READOUTS)["members"]) == {YOU, COLLEAGUE, slack.workspace.bot.id}
    assert [member["id"] for member in client.users_list(limit=2)["members"]] == [YOU, COLLEAGUE]
    person = client.users_info(user=YOU, include_locale=True)["user"]
    assert (person["tz"], person["locale"], person["is_bot"]) == ("Europe/Berlin", "en-GB", False)
    assert "locale" not in client.users_info(user=YOU)["user"]
    with pytest.raises(SlackApiError, match="user_not_found"):
        client.users_info(user="U0NOBODY00")


def test_the_bot_joins_public_channels_only_where_it_may(slack: Playground, client: WebClient) -> None:
    with pytest.raises(SlackApiError, match="missing_scope"):
        client.conversations_join(channel=GENERAL)
    slack.scopes.add("channels:join")
    assert client.conversations_join(channel=GENERAL)["channel"]["is_member"] is True
    assert client.conversations_join(channel=GENERAL)["warning"] == "already_in_channel"
    with pytest.raises(SlackApiError, match="method_not_supported_for_channel_type"):
        client.conversations_join(channel=DESK)


def test_with_the_public_scope_it_posts_where_it_is_not() -> None:
    with Playground(scopes={*BOT_SCOPES, "chat:write.public"}) as slack:
        assert client_of(slack).chat_postMessage(channel=GENERAL, text="hello")["ok"]


def test_an_archived_channel_takes_nothing(slack: Playground, client: WebClient) -> None:
    slack.workspace.channels[READOUTS].is_archived = True
    with pytest.raises(SlackApiError, match="is_archived"):
        client.chat_postMessage(channel=READOUTS, text="x")
    assert READOUTS not in {c["id"] for c in client.conversations_list(exclude_archived=True)["channels"]}


def test_the_bots_own_files_are_its_to_delete(slack: Playground, client: WebClient) -> None:
    own = client.files_upload_v2(channel=READOUTS, content="x", filename="own.json")["file"]["id"]
    others = slack.upload(b"x", "others.txt").files[0]
    client.files_delete(file=own)
    with pytest.raises(SlackApiError, match="file_deleted"):
        client.files_info(file=own)
    with pytest.raises(SlackApiError, match="cant_delete_file"):
        client.files_delete(file=others)


def test_an_upload_must_keep_its_promises(slack: Playground, client: WebClient) -> None:
    with pytest.raises(SlackApiError, match="invalid_arguments"):
        client.files_getUploadURLExternal(filename="a.txt", length=0)
    place = client.files_getUploadURLExternal(filename="a.txt", length=5)
    with pytest.raises(SlackApiError, match="file_not_found"):
        client.files_completeUploadExternal(files=[{"id": place["file_id"], "title": "never sent"}])
    with pytest.raises(urllib.error.HTTPError, match="400") as caught:
        urllib.request.urlopen(place["upload_url"], b"too much")
    caught.value.close()


def test_an_upload_as_a_form_is_taken_too(slack: Playground, client: WebClient) -> None:
    place = client.files_getUploadURLExternal(filename="a.txt", length=5)
    body = b'--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nhello\r\n--x--\r\n'
    request = urllib.request.Request(place["upload_url"], body, {"Content-Type": "multipart/form-data; boundary=x"})
    with urllib.request.urlopen(request) as response:
        assert response.read() == b"OK - 5"
    assert slack.workspace.files[place["file_id"]].data == b"hello"


def test_a_deleted_file_is_not_there_to_download(slack: Playground, client: WebClient) -> None:
    message = slack.upload(b"x", "a.txt")
    url = client.files_info(file=message.files[0])["file"]["url_private"]
    slack.delete_file(message.files[0])
    request = urllib.request.Request(url, headers={"Authorization": f"Bearer {slack.bot_token}"})
    with pytest.raises(urllib.error.HTTPError, match="404") as caught:
        urllib.request.urlopen(request)
    caught.value.close()


def test_suggested_prompts_are_at_most_four_and_whole(slack: Playground, client: WebClient) -> None:
    direct = slack.workspace.direct_channel(YOU).id
    prompts = [{"title": "Read", "message": "Read this"}]
    client.assistant_threads_setSuggestedPrompts(channel_id=direct, thread_ts="1.0", prompts=prompts)
    assert slack.workspace.statuses[(direct, "1.0")].prompts == prompts
    for wrong in (prompts * 5, [{"title": "no message"}]):
        with pytest.raises(SlackApiError, match="invalid_arguments"):
            client.assistant_threads_setSuggestedPrompts(channel_id=direct, thread_ts="1.0", prompts=wrong)


def test_api_test_gives_back_what_it_got(client: WebClient) -> None:
    assert client.api_test(foo="bar")["args"]["foo"] == "bar"
    with pytest.raises(SlackApiError, match="my_error"):
        client.api_test(error="my_error")


def test_markdown_text_stands_alone(slack: Playground, client: WebClient) -> None:
    client.chat_postMessage(channel=READOUTS, markdown_text="**bold**")
    assert slack.workspace.bot_messages()[0].blocks[0]["type"] == "markdown"
    with pytest.raises(SlackApiError, match="markdown_text_conflict"):
        client.chat_postMessage(channel=READOUTS, markdown_text="**bold**", text="bold")
    with pytest.raises(SlackApiError, match="msg_too_long"):
        client.chat_postMessage(channel=READOUTS, markdown_text="x" * 12_001)


def test_arguments_come_as_json_too(slack: Playground) -> None:
    body = b'{"channel": "C0READOUTS", "text": "as JSON"}'
    headers = {"Authorization": f"Bearer {slack.bot_token}", "Content-Type": "application/json; charset=utf-8"}
    with urllib.request.urlopen(urllib.request.Request(f"{slack.api_url}chat.postMessage", body, headers)) as response:
        assert b'"ok":true' in response.read()
    assert slack.workspace.bot_messages()[0].text == "as JSON"
