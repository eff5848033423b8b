"""Fetching a file: the token goes nowhere else, and what comes in the file's place is recognised."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from bot.slack import download
from bot.slack.download import NotFetched, TryLater, fetch_file, may_carry_token
from tests.tasks.rig import MEETING, Rig

SIGN_IN = (
    b"<!DOCTYPE html><html lang='en'><head><title>Slack</title></head><body>Sign in to your workspace</body></html>"
)
LIMIT = 1_000


class Host:
    """A file host that answers as it is told, and notes who asked with which token."""

    def __init__(self) -> None:
        self.status, self.headers, self.body = 200, {"Content-Type": "text/plain"}, b"text"
        self.asked: list[tuple[str, str | None]] = []
        host = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                host.asked.append((self.path, self.headers.get("Authorization")))
                self.send_response(host.status)
                for name, value in ({"Content-Length": str(len(host.body))} | host.headers).items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(host.body)

            def log_message(self, format: str, *args: Any) -> None:
                return

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_address[1]}/"

    def fetch(self, **facts: Any) -> bytes:
        told = {"url_private_download": f"{self.url}file", "size": len(self.body), "mimetype": "text/plain"}
        return fetch_file(told | facts, "xoxb-secret", f"{self.url}api/", LIMIT)


@pytest.fixture
def host() -> Iterator[Host]:
    host = Host()
    thread = threading.Thread(target=host.server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    yield host
    host.server.shutdown()
    host.server.server_close()
    thread.join()


@pytest.mark.parametrize(
    ("url", "allowed"),
    [
        ("https://files.slack.com/files-pri/T1-F1/a.txt", True),
        ("https://slack.com/x", True),
        ("https://files.slack.com:443/x", True),
        ("https://files.slack.com:8443/x", False),
        ("http://files.slack.com/x", False),
        ("https://files.slack.com.evil.org/x", False),
        ("https://notslack.com/x", False),
        ("https://files.slack.com@evil.org/x", False),
        ("https://evil.org/files.slack.com", False),
        ("http://localhost:3200/files/x", True),
        ("http://localhost:3201/files/x", False),
        ("https://localhost:3200/files/x", False),
        ("http://[broken", False),
        ("http://localhost:port/x", False),
        ("file:///etc/passwd", False),
    ],
)
def test_where_the_token_may_go(url: str, allowed: bool) -> None:
    assert may_carry_token(url, "http://localhost:3200/api/") is allowed


def test_the_bytes_come_with_the_token_sent_once(host: Host) -> None:
    assert host.fetch() == b"text"
    assert host.asked == [("/file", "Bearer xoxb-secret")]


def test_the_playgrounds_files_are_fetched(rig: Rig) -> None:
    upload = rig.slack.upload(MEETING.encode(), "note.txt")
    facts = rig.desk.clients.reads.files_info(file=upload.files[0])["file"]
    assert fetch_file(facts, rig.desk.token, rig.desk.api_url, 10_000) == MEETING.encode()
    rig.slack.scopes.discard("files:read")
    with pytest.raises(NotFetched, match="sign_in"):
        fetch_file(facts, rig.desk.token, rig.desk.api_url, 10_000)


@pytest.mark.parametrize("status", [301, 302, 307, 308])
def test_a_redirect_is_never_followed(host: Host, status: int) -> None:
    host.status, host.headers = status, {"Location": f"{host.url}elsewhere"}
    with pytest.raises(NotFetched, match="sign_in"):
        host.fetch()
    assert [path for path, _ in host.asked] == ["/file"]


def test_other_hosts_and_no_address_are_not_asked(host: Host) -> None:
    with pytest.raises(NotFetched, match="elsewhere"):
        host.fetch(url_private_download="https://docs.example.org/x")
    with pytest.raises(NotFetched, match="no_address"):
        host.fetch(url_private_download=None)
    assert host.asked == []


def test_a_second_address_is_taken_where_the_first_is_missing(host: Host) -> None:
    assert host.fetch(url_private_download=None, url_private=f"{host.url}other") == b"text"


def test_too_big_as_announced_is_not_fetched_and_as_sent_is_cut_off(host: Host) -> None:
    with pytest.raises(NotFetched, match="too_big"):
        host.fetch(size=LIMIT + 1)
    assert host.asked == []
    host.body = b"a" * (LIMIT + 1)
    with pytest.raises(NotFetched, match="too_big"):
        host.fetch(size=0)


@pytest.mark.parametrize(
    ("status", "error", "words"),
    [
        (403, NotFetched, "gone"),
        (404, NotFetched, "gone"),
        (410, NotFetched, "gone"),
        (418, NotFetched, "418"),
        (500, TryLater, "500"),
        (503, TryLater, "503"),
    ],
)
def test_each_refusal_is_what_it_is(host: Host, status: int, error: type[Exception], words: str) -> None:
    host.status = status
    with pytest.raises(error, match=words):
        host.fetch()


@pytest.mark.parametrize(("told", "after"), [("12", 12.0), ("soon", None)])
def test_a_slow_down_says_how_long(host: Host, told: str, after: float | None) -> None:
    host.status, host.headers = 429, {"Retry-After": told}
    with pytest.raises(TryLater) as later:
        host.fetch()
    assert later.value.after == after


def test_a_lost_connection_is_tried_later(host: Host) -> None:
    host.headers = {"Content-Length": "900"}
    with pytest.raises(TryLater):
        host.fetch()


def test_a_file_that_comes_drop_by_drop_is_tried_later(host: Host, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(download, "AT_MOST_S", -1)
    with pytest.raises(TryLater, match="was not there"):
        host.fetch()


def test_a_broken_address_is_tried_later(host: Host) -> None:
    with pytest.raises(TryLater):
        host.fetch(url_private_download=f"{host.url}\x00")


@pytest.mark.parametrize(
    "facts",
    [
        {"mimetype": "application/pdf", "size": 900},
        {"mimetype": "", "size": 0},
        {"mimetype": "text/html", "size": 900},
    ],
    ids=["a PDF", "nothing known", "a web page"],
)
def test_the_sign_in_page_is_recognised(host: Host, facts: dict[str, Any]) -> None:
    host.headers, host.body = {"Content-Type": "text/html; charset=utf-8"}, SIGN_IN
    with pytest.raises(NotFetched, match="sign_in"):
        host.fetch(**facts)


def test_the_sign_in_page_is_recognised_in_any_language(host: Host) -> None:
    host.headers, host.body = {"Content-Type": "text/html"}, b"<html><body>Anmelden</body></html>"
    with pytest.raises(NotFetched, match="sign_in"):
        host.fetch(mimetype="application/pdf", size=900)


def test_a_page_about_signing_in_that_somebody_posted_is_a_file(host: Host) -> None:
    host.headers, host.body = {"Content-Type": "text/html"}, SIGN_IN
    assert host.fetch(mimetype="text/html", size=len(SIGN_IN)) == SIGN_IN
    host.body = b"<html><body>The ministers met.</body></html>"
    assert host.fetch(mimetype="text/html", size=0) == host.body
