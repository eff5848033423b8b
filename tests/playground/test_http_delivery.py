"""Signed delivery to a request URL, as where Socket Mode is off."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
from slack_bolt import Ack, App, BoltRequest, BoltResponse

from bot.playground.delivery.dispatch import Timing
from bot.playground.server import Playground
from tests.playground.bolt import app_of


@contextmanager
def served(app: App) -> Iterator[str]:
    """The app behind plain HTTP, as its own development server has it."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            headers: dict[str, Any] = dict(self.headers.items())
            answer = app.dispatch(BoltRequest(body=body, headers=headers))
            self.send_response(answer.status)
            for name, values in answer.headers.items():
                for value in values:
                    self.send_header(name, value)
            self.end_headers()
            self.wfile.write((answer.body or "").encode())

        def log_message(self, format: str, *args: object) -> None:
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/slack/events"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def test_bolt_takes_the_signature_and_answers(slack: Playground) -> None:
    app = app_of(slack)
    heard: list[str] = []

    @app.event("message")
    def message(event: dict[str, Any]) -> None:
        heard.append(event["text"])

    @app.command("/attache")
    def command(ack: Ack) -> None:
        ack(text="by HTTP")

    with served(app) as url:
        transport = slack.deliver_to(url)
        assert transport.verify_url("abc")["challenge"] == "abc"
        slack.say("hello")
        slack.command("/attache help")
        slack.wait_for(lambda w: w.ephemerals and heard)
    assert heard == ["hello"]
    assert slack.workspace.ephemerals[0].text == "by HTTP"


def test_a_wrong_secret_is_refused_and_retried() -> None:
    with Playground(timing=Timing(ack=1, retries=(0.0, 0.0, 0.0))) as slack:
        app = App(client=app_of(slack).client, signing_secret="another")
        with served(app) as url:
            slack.deliver_to(url)
            slack.say("hello")
            slack.wait_for(lambda w: len(w.deliveries) == 4 and w.deliveries[-1].acked is False)


def test_an_app_may_ask_not_to_be_tried_again() -> None:
    with Playground(timing=Timing(ack=1, retries=(0.0,))) as slack:
        app = app_of(slack)
        app.use(lambda: BoltResponse(status=500, headers={"X-Slack-No-Retry": "1"}))
        with served(app) as url:
            slack.deliver_to(url)
            slack.say("hello")
            slack.wait_for(lambda w: w.deliveries and w.deliveries[0].acked is False)
            with pytest.raises(TimeoutError):
                slack.wait_for(lambda w: len(w.deliveries) > 1, timeout=0.5)
