"""An upload as the bot sees it: two events, one file, fetched with a token."""

from __future__ import annotations

import queue
import urllib.request
from typing import Any

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.playground.faults import Faults
from bot.playground.scopes import BOT_SCOPES
from bot.playground.server import Playground
from bot.playground.workspace.sample import DESK, GENERAL, READOUTS, YOU
from tests.playground.bolt import app_of, client_of
from tests.playground.conftest import Connect

TEXT = "Минск, 3 March — the ministers met.\n".encode()


def heard_by(playground: Playground, connect: Connect) -> queue.Queue[dict[str, Any]]:
    heard: queue.Queue[dict[str, Any]] = queue.Queue()
    app = app_of(playground)

    @app.event("file_shared")
    @app.event({"type": "message", "subtype": "file_share"})
    @app.event("app_mention")
    def take(body: dict[str, Any]) -> None:
        heard.put(body)

    connect(app, playground)
    return heard


def fetch(url: str, token: str) -> tuple[str, bytes]:
    request = urllib.request.Request(url, headers={"Authorization": f"Bearer {token}"})
    with urllib.request.urlopen(request) as response:
        return response.headers["Content-Type"], response.read()


def test_an_upload_makes_both_events_in_slacks_shape(slack: Playground, connect: Connect) -> None:
    heard = heard_by(slack, connect)
    message = slack.upload(TEXT, "minsk.txt", comment="for the record")
    bodies = [heard.get(timeout=5), heard.get(timeout=5)]
    by_type = {body["event"]["type"]: body["event"] for body in bodies}
    assert set(by_type["file_shared"]) == {"type", "file_id", "user_id", "file", "channel_id", "event_ts"}
    posted = by_type["message"]
    assert posted["subtype"] == "file_share"
    assert posted["ts"] == message.ts
    assert posted["channel_type"] == "channel"
    assert [file["id"] for file in posted["files"]] == message.files
    envelope = bodies[0]
    assert envelope["team_id"] == slack.workspace.team_id
    assert envelope["authorizations"][0]["user_id"] == slack.workspace.bot.id
    assert bodies[0]["event_id"] != bodies[1]["event_id"]
    slack.wait_for(lambda w: len(w.deliveries) == 2 and all(d.acked for d in w.deliveries))


def test_the_file_comes_with_the_token_and_a_sign_in_page_without(slack: Playground, client: WebClient) -> None:
    message = slack.upload(TEXT, "minsk.txt")
    info = client.files_info(file=message.files[0])["file"]
    assert info["shares"]["public"][READOUTS][0]["ts"] == message.ts
    url = info["url_private_download"]
    assert fetch(url, slack.bot_token) == ("text/plain; charset=utf-8", TEXT)
    kind, page = fetch(url, "xoxb-someone-else")
    assert kind.startswith("text/html")
    assert b"Sign in" in page


def test_without_files_read_the_page_comes_with_status_200_too() -> None:
    with Playground(scopes=set(BOT_SCOPES) - {"files:read"}) as slack:
        message = slack.upload(TEXT, "minsk.txt")
        url = f"{slack.page_url}files-pri/{slack.workspace.team_id}-{message.files[0]}/download/minsk.txt"
        assert b"Sign in" in fetch(url, slack.bot_token)[1]


@pytest.mark.parametrize("only", ["file_shared", "message"])
def test_a_fault_leaves_one_of_the_two_events(only: Any, connect: Connect) -> None:
    with Playground(faults=Faults(only=only)) as slack:
        heard = heard_by(slack, connect)
        slack.upload(TEXT, "minsk.txt")
        assert heard.get(timeout=5)["event"]["type"] == only
        slack.wait_for(lambda w: all(d.acked for d in w.deliveries))
        assert len(slack.workspace.deliveries) == 1


def test_swapped_and_doubled_delivery(connect: Connect) -> None:
    with Playground(faults=Faults(copies=2, swap=True)) as slack:
        heard_by(slack, connect)
        slack.upload(TEXT, "minsk.txt")
        slack.wait_for(lambda w: len(w.deliveries) == 4)
        kinds = [d.payload["event"]["type"] for d in slack.workspace.deliveries]
        assert kinds == ["message", "message", "file_shared", "file_shared"]
        assert len({d.payload["event_id"] for d in slack.workspace.deliveries}) == 2


def test_nothing_is_heard_of_a_channel_the_bot_is_not_in(slack: Playground, connect: Connect) -> None:
    heard = heard_by(slack, connect)
    slack.upload(TEXT, "elsewhere.txt", channel=GENERAL)
    slack.upload(TEXT, "here.txt", channel=DESK)
    assert {heard.get(timeout=5)["event"].get("channel_id", DESK) for _ in range(2)} == {DESK}
    assert heard.empty()


def test_a_comment_that_mentions_the_bot_makes_a_third_event(slack: Playground, connect: Connect) -> None:
    heard = heard_by(slack, connect)
    slack.upload(TEXT, "minsk.txt", comment="@attache read this & that")
    events = [heard.get(timeout=5)["event"] for _ in range(3)]
    mention = next(event for event in events if event["type"] == "app_mention")
    assert mention["text"] == f"<@{slack.workspace.bot.id}> read this &amp; that"
    assert "channel_type" not in mention


def test_deleting_the_file_leaves_a_tombstone_where_there_was_text(slack: Playground, client: WebClient) -> None:
    bare = slack.upload(TEXT, "bare.txt")
    worded = slack.upload(TEXT, "worded.txt", comment="keep me")
    for message in (bare, worded):
        slack.delete_file(message.files[0])
    assert slack.workspace.message(READOUTS, bare.ts) is None
    history = client.conversations_history(channel=READOUTS)["messages"]
    assert history[0]["files"] == [{"id": worded.files[0], "mode": "tombstone"}]


def test_the_bots_own_upload_in_three_steps(slack: Playground) -> None:
    client = client_of(slack)
    parent = slack.upload(TEXT, "minsk.txt")
    answer = client.files_upload_v2(
        channel=READOUTS,
        thread_ts=parent.ts,
        initial_comment="As JSON",
        file_uploads=[{"filename": "reading.json", "content": '{"schema": 1}', "title": "The reading"}],
    )
    file = slack.workspace.files[answer["file"]["id"]]
    assert file.data == b'{"schema": 1}'
    assert file.title == "The reading"
    reply = slack.workspace.replies(READOUTS, parent.ts)[0]
    assert (reply.text, reply.files, reply.user) == ("As JSON", [file.id], slack.workspace.bot.id)


def test_a_file_in_a_private_place_without_the_bot_is_not_found(slack: Playground, client: WebClient) -> None:
    slack.workspace.channels[DESK].members.discard(slack.workspace.bot.id)
    message = slack.upload(TEXT, "secret.txt", channel=DESK, user=YOU)
    with pytest.raises(SlackApiError, match="file_not_found"):
        client.files_info(file=message.files[0])


def test_files_of_another_workspace_come_as_ids(connect: Connect) -> None:
    with Playground(faults=Faults(only="message", file_ids_only=True)) as slack:
        heard = heard_by(slack, connect)
        file_id = slack.upload(TEXT, "minsk.txt").files[0]
        files = heard.get(timeout=5)["event"]["files"]
        assert files == [{"id": file_id, "mode": "file_access", "file_access": "check_file_info"}]
        assert client_of(slack).files_info(file=file_id)["file"]["name"] == "minsk.txt"


def test_a_mention_may_come_without_its_files(connect: Connect) -> None:
    with Playground(faults=Faults(mention_files=False)) as slack:
        heard = heard_by(slack, connect)
        slack.upload(TEXT, "minsk.txt", comment="@attache")
        events = {event["type"]: event for event in (heard.get(timeout=5)["event"] for _ in range(3))}
        assert "files" in events["message"]
        assert "files" not in events["app_mention"]
