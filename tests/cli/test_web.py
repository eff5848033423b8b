"""The bot over HTTP: what Slack may send, what nobody else may, and what a watcher asks."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import httpx
import pytest
import uvicorn
from sqlalchemy.exc import OperationalError

from bot.app import Bot
from bot.archive.database import Database
from bot.cli.web import LARGEST, make_web
from bot.playground.delivery.http import sign
from bot.playground.server import Playground
from bot.playground.workspace.sample import YOU
from tests.tasks.rig import MEETING

WAIT = 20.0
CHALLENGE = json.dumps({"type": "url_verification", "challenge": "c-1"}).encode()


@contextmanager
def served(bot: Bot) -> Iterator[str]:
    """The bot on a free port; its request address."""
    server = uvicorn.Server(uvicorn.Config(make_web(bot), port=0, log_level="warning", lifespan="off"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    end = time.monotonic() + WAIT
    while not server.started:
        assert time.monotonic() < end
        time.sleep(0.01)
    port = server.servers[0].sockets[0].getsockname()[1]
    try:
        yield f"http://127.0.0.1:{port}/slack/events"
    finally:
        server.should_exit = True
        thread.join(WAIT)


@pytest.fixture
def web(slack: Playground, make_bot: Callable[[Playground], Bot]) -> Iterator[httpx.Client]:
    bot = make_bot(slack)
    with served(bot) as url, httpx.Client(base_url=url.removesuffix("/slack/events")) as client:
        yield client
    bot.desk.database.dispose()


def headers(body: bytes, *, stamp: str | None = None, secret: str = Playground.signing_secret) -> dict[str, str]:
    at = stamp if stamp is not None else str(int(time.time()))
    return {
        "Content-Type": "application/json",
        "X-Slack-Request-Timestamp": at,
        "X-Slack-Signature": sign(secret, at, body),
    }


def test_it_lives_and_is_ready(web: httpx.Client) -> None:
    assert (web.get("/healthz").status_code, web.get("/healthz").text) == (200, "ok")
    assert web.get("/readyz").status_code == 200


def test_without_a_database_it_lives_and_is_not_ready(web: httpx.Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: Database) -> None:
        raise OperationalError("SELECT 1", {}, Exception("gone"))

    monkeypatch.setattr(Database, "read", fail)
    assert web.get("/healthz").status_code == 200
    assert (web.get("/readyz").status_code, web.get("/readyz").text) == (503, "the database does not answer")


def test_the_address_is_verified(web: httpx.Client) -> None:
    answer = web.post("/slack/events", content=CHALLENGE, headers=headers(CHALLENGE))
    assert answer.status_code == 200
    assert "c-1" in answer.text


@pytest.mark.parametrize(
    "stamp",
    [
        str(int(time.time()) - 3_000),
        str(int(time.time()) + 3_000),
        "yesterday",
        "",
        "12.5",
        "-1",
        "\u00b2",
        "9" * 5_000,
    ],
    ids=["stale", "ahead", "word", "empty", "fraction", "negative", "superscript", "endless"],
)
def test_what_is_not_of_now_is_refused(web: httpx.Client, stamp: str) -> None:
    sent: dict[str, str | bytes] = dict(headers(CHALLENGE, stamp=stamp))
    sent["X-Slack-Request-Timestamp"] = stamp.encode("latin-1")
    plain = {name.encode(): value if isinstance(value, bytes) else value.encode() for name, value in sent.items()}
    assert web.post("/slack/events", content=CHALLENGE, headers=plain).status_code == 401


def test_the_edge_of_now_is_five_minutes(web: httpx.Client) -> None:
    for ago, status in ((290, 200), (310, 401)):
        sent = headers(CHALLENGE, stamp=str(int(time.time()) - ago))
        assert web.post("/slack/events", content=CHALLENGE, headers=sent).status_code == status


def test_what_is_not_signed_by_slack_is_refused(web: httpx.Client) -> None:
    sent = headers(CHALLENGE, secret="another")
    assert web.post("/slack/events", content=CHALLENGE, headers=sent).status_code == 401
    tampered = headers(CHALLENGE)
    assert web.post("/slack/events", content=CHALLENGE + b" ", headers=tampered).status_code == 401
    del tampered["X-Slack-Signature"]
    assert web.post("/slack/events", content=CHALLENGE, headers=tampered).status_code == 401
    assert web.post("/slack/events", content=CHALLENGE).status_code == 401


def test_an_endless_body_is_not_taken(web: httpx.Client) -> None:
    body = b"x" * (LARGEST + 1)
    assert web.post("/slack/events", content=body, headers=headers(body)).status_code == 413


def test_only_posts_are_events(web: httpx.Client) -> None:
    assert web.get("/slack/events").status_code == 405
    assert web.get("/").status_code == 404


def test_signed_events_commands_and_clicks_end_in_answers(
    slack: Playground, make_bot: Callable[[Playground], Bot]
) -> None:
    bot = make_bot(slack)
    bot.start()
    try:
        with served(bot) as url:
            assert slack.deliver_to(url).verify_url("c-2") == {"challenge": "c-2"}
            upload = slack.upload(MEETING.encode(), "note.txt")
            slack.wait_for(lambda w: w.bot_messages(), WAIT)
            (answer,) = slack.workspace.bot_messages()
            assert answer.thread_ts == upload.ts
            assert "Lindqvist" in answer.text
            slack.command("/attache help")
            slack.wait_for(lambda w: any("/attache digest" in e.text for e in w.ephemerals), WAIT)
            slack.click(answer.ts, "show_all")
            slack.wait_for(lambda w: w.open_modal(YOU), WAIT)
    finally:
        bot.stop()
