"""Channels renamed, archived, closed and deleted; files edited; guests and strangers; the app taken out."""

from __future__ import annotations

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.playground.server import Playground
from bot.playground.workspace.model import User
from bot.playground.workspace.sample import DESK, GENERAL, READOUTS, YOU
from tests.playground.conftest import Connect
from tests.playground.listening import event, listener


@pytest.mark.parametrize(("channel", "word"), [(READOUTS, "channel"), (DESK, "group")])
def test_a_channel_is_renamed_archived_and_brought_back(
    slack: Playground, connect: Connect, client: WebClient, channel: str, word: str
) -> None:
    names = [f"{word}_{what}" for what in ("rename", "archive", "unarchive", "deleted")]
    heard = listener(slack, connect, *names)
    slack.rename_channel(channel, "new-name")
    assert event(heard)["channel"] == {"id": channel, "name": "new-name", "name_normalized": "new-name", "created": 0}
    slack.archive_channel(channel)
    archived = event(heard)
    assert (archived["type"], archived["channel"], archived["user"]) == (f"{word}_archive", channel, YOU)
    with pytest.raises(SlackApiError, match="is_archived"):
        client.chat_postMessage(channel=channel, text="x")
    with pytest.raises(SlackApiError, match="is_archived"):
        client.chat_postEphemeral(channel=channel, user=YOU, text="x")
    with pytest.raises(LookupError, match="archived"):
        slack.say("x", channel=channel)
    slack.unarchive_channel(channel)
    assert event(heard)["type"] == f"{word}_unarchive"
    client.chat_postMessage(channel=channel, text="x")
    slack.delete_channel(channel)
    assert event(heard) == {"type": f"{word}_deleted", "channel": channel} | {"event_ts": slack_ts(slack)}
    with pytest.raises(SlackApiError, match="channel_not_found"):
        client.conversations_info(channel=channel)
    assert slack.workspace.messages_in(channel) == []


def slack_ts(slack: Playground) -> str:
    last = slack.workspace.deliveries[-1].payload["event"]
    return str(last["event_ts"])


def test_a_rename_is_a_line_in_the_channel_too(slack: Playground, connect: Connect) -> None:
    heard = listener(slack, connect, "message")
    slack.rename_channel(READOUTS, "new-name")
    told = event(heard)
    assert (told["subtype"], told["old_name"], told["name"]) == ("channel_name", "readouts", "new-name")


def test_a_public_channel_turns_private_and_keeps_its_id(
    slack: Playground, connect: Connect, client: WebClient
) -> None:
    heard = listener(slack, connect, "message")
    file_id = slack.upload(b"text", "a.txt").files[0]
    event(heard)
    slack.make_private(READOUTS)
    told = event(heard)
    assert (told["subtype"], told["channel_type"], told["channel"]) == ("channel_convert_to_private", "group", READOUTS)
    assert client.conversations_info(channel=READOUTS)["channel"]["is_private"] is True
    assert list(client.files_info(file=file_id)["file"]["shares"]) == ["private"]


def test_a_deleted_channels_files_are_not_shared_there_any_more(slack: Playground, client: WebClient) -> None:
    file_id = slack.upload(b"text", "a.txt").files[0]
    slack.delete_channel(READOUTS)
    with pytest.raises(SlackApiError, match="file_not_found"):
        client.files_info(file=file_id)


def test_a_file_edited_in_place_is_heard_and_served_as_it_is_now(
    slack: Playground, connect: Connect, client: WebClient
) -> None:
    heard = listener(slack, connect, "file_change")
    file_id = slack.upload(b"first", "a.txt", mode="snippet").files[0]
    slack.edit_file(file_id, b"second")
    told = event(heard)
    assert (told["file_id"], told["file"]) == (file_id, {"id": file_id})
    assert client.files_info(file=file_id)["file"]["preview"] == "second"


def test_files_are_listed_newest_first_and_only_those_in_sight(slack: Playground, client: WebClient) -> None:
    first = slack.upload(b"1", "a.txt").files[0]
    second = slack.upload(b"2", "b.txt", channel=DESK).files[0]
    slack.upload(b"3", "hidden.txt", channel=GENERAL)
    assert [file["id"] for file in client.files_list()["files"]] == [second, first]
    assert [file["id"] for file in client.files_list(channel=READOUTS)["files"]] == [first]
    page = client.files_list(count=1, page=2)
    assert [file["id"] for file in page["files"]] == [first]
    assert page["paging"] == {"count": 1, "total": 2, "page": 2, "pages": 2}


def test_somebody_of_another_workspace_is_told_as_one(slack: Playground, connect: Connect, client: WebClient) -> None:
    heard = listener(slack, connect, "message")
    slack.add_person(User("U0STRANGER", "ines", "Ines Roca", is_stranger=True, team_id="T0ELSEWHER"), READOUTS)
    slack.say("hello", user="U0STRANGER")
    envelope = heard.get(timeout=5)
    assert envelope["is_ext_shared_channel"] is True
    assert (envelope["event"]["user_team"], envelope["event"]["source_team"]) == ("T0ELSEWHER", "T0ELSEWHER")
    channel = client.conversations_info(channel=READOUTS)["channel"]
    assert (channel["is_ext_shared"], channel["connected_team_ids"]) == (True, ["T0ELSEWHER"])
    user = client.users_info(user="U0STRANGER")["user"]
    assert (user["team_id"], user["is_stranger"]) == ("T0ELSEWHER", True)


def test_a_guest_is_told_as_one(slack: Playground, client: WebClient) -> None:
    slack.add_person(User("U0GUEST000", "lena", "Lena Frost", is_guest=True), READOUTS)
    assert client.users_info(user="U0GUEST000")["user"]["is_restricted"] is True
    assert "U0GUEST000" in client.conversations_members(channel=READOUTS)["members"]


def test_the_app_taken_out_hears_of_it_and_is_locked_out(
    slack: Playground, connect: Connect, client: WebClient
) -> None:
    heard = listener(slack, connect, "app_uninstalled", "tokens_revoked", "message")
    slack.uninstall_app()
    told = {first["type"]: first for first in (event(heard), event(heard))}
    assert told["tokens_revoked"]["tokens"] == {"oauth": [], "bot": [slack.workspace.bot.id]}
    assert "app_uninstalled" in told
    slack.say("nobody listens")
    with pytest.raises(SlackApiError, match="account_inactive"):
        client.auth_test()
    assert heard.empty()
