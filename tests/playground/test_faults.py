"""What a test can let go wrong on purpose."""

from __future__ import annotations

import http.client
import time
import urllib.error
import urllib.request

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.http_retry.builtin_handlers import RateLimitErrorRetryHandler
from slack_sdk.http_retry.handler import RetryHandler

from bot.playground.faults import DOWNLOAD
from bot.playground.server import Playground
from bot.playground.workspace.sample import READOUTS
from tests.playground.bolt import client_of


def texts(slack: Playground) -> list[str]:
    return [message.text for message in slack.workspace.bot_messages(READOUTS)]


def test_a_rate_limit_is_said_and_nothing_is_posted(slack: Playground, client: WebClient) -> None:
    slack.faults.rate_limit("chat.postMessage", calls=[2], retry_after=7)
    client.chat_postMessage(channel=READOUTS, text="first")
    with pytest.raises(SlackApiError, match="ratelimited") as caught:
        client.chat_postMessage(channel=READOUTS, text="second")
    assert caught.value.response.status_code == 429
    assert caught.value.response.headers["Retry-After"] == "7"
    client.chat_postMessage(channel=READOUTS, text="third")
    assert texts(slack) == ["first", "third"]


def test_the_sdks_own_handler_waits_and_succeeds(slack: Playground) -> None:
    slack.faults.rate_limit("auth.test", retry_after=1)
    handlers: list[RetryHandler] = [RateLimitErrorRetryHandler(max_retry_count=1)]
    client = WebClient(slack.bot_token, base_url=slack.api_url, retry_handlers=handlers)
    begun = time.monotonic()
    assert client.auth_test()["ok"]
    assert time.monotonic() - begun >= 1


@pytest.mark.parametrize("accepted", [True, False])
def test_a_dropped_connection_leaves_open_what_happened(slack: Playground, client: WebClient, accepted: bool) -> None:
    slack.faults.drop("chat.postMessage", accepted=accepted)
    with pytest.raises((http.client.RemoteDisconnected, ConnectionResetError)):
        client.chat_postMessage(channel=READOUTS, text="did it get there?")
    assert texts(slack) == (["did it get there?"] if accepted else [])


@pytest.mark.parametrize("accepted", [True, False])
def test_a_server_error_before_or_after_the_work(slack: Playground, client: WebClient, accepted: bool) -> None:
    slack.faults.server_error("chat.postMessage", accepted=accepted)
    with pytest.raises(SlackApiError) as caught:
        client.chat_postMessage(channel=READOUTS, text="hm")
    assert caught.value.response.status_code == 500
    assert texts(slack) == (["hm"] if accepted else [])


def test_a_slow_answer_comes_after_the_work(slack: Playground) -> None:
    slack.faults.slow("chat.postMessage", 1.5)
    client = client_of(slack)
    client.timeout = 1
    with pytest.raises(TimeoutError):
        client.chat_postMessage(channel=READOUTS, text="slow")
    assert texts(slack) == ["slow"]


def test_an_error_of_choice(slack: Playground, client: WebClient) -> None:
    slack.faults.error("chat.postMessage", "channel_not_found")
    with pytest.raises(SlackApiError, match="channel_not_found"):
        client.chat_postMessage(channel=READOUTS, text="x")


def test_downloads_fail_too(slack: Playground, client: WebClient) -> None:
    url = client.files_info(file=slack.upload(b"text", "a.txt").files[0])["file"]["url_private"]
    slack.faults.server_error(DOWNLOAD)
    request = urllib.request.Request(url, headers={"Authorization": f"Bearer {slack.bot_token}"})
    with pytest.raises(urllib.error.HTTPError, match="500") as caught:
        urllib.request.urlopen(request)
    caught.value.close()
    with urllib.request.urlopen(request) as response:
        assert response.read() == b"text"
