"""Links, markup and error codes: what Slack writes, as people mean it."""

from __future__ import annotations

import socket
from datetime import timedelta
from http.client import IncompleteRead, RemoteDisconnected
from itertools import combinations
from typing import Any
from urllib.error import URLError

import pytest
from slack_sdk.errors import SlackApiError, SlackClientError, SlackRequestError

from bot.archive.database import utc_now
from bot.slack import errors
from bot.slack.errors import code_of, in_words, outcome_of
from bot.slack.permalink import MessageLink, find_message_link
from bot.slack.plain_text import plain_text
from bot.work.sender import Dead, Posted, RetryAt, Unknown


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("see <https://a.slack.com/archives/C0AB12/p1700000000123456>", ("C0AB12", "1700000000.123456", None)),
        (
            "<https://a.slack.com/archives/G0AB12/p1700000000123456?thread_ts=1699999999.000100&amp;cid=G0AB12|this>",
            ("G0AB12", "1700000000.123456", "1699999999.000100"),
        ),
        (
            "https://a.enterprise.slack.com/archives/D1/p1700000000123456?cid=D1&thread_ts=1699999999.000100",
            ("D1", "1700000000.123456", "1699999999.000100"),
        ),
        ("http://127.0.0.1:4000/archives/C1/p1700000000123456", ("C1", "1700000000.123456", None)),
        ("https://a.slack.com/archives/C0AB12", None),
        ("https://a.slack.com/archives/C0AB12/p17", None),
        ("https://example.org/archives/1925/p1700000000123456", None),
        ("no link", None),
    ],
)
def test_links_to_messages(text: str, expected: tuple[str, str, str | None] | None) -> None:
    assert find_message_link(text) == (MessageLink(*expected) if expected else None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A &amp; B &lt;i&gt;", "A & B <i>"),
        ("&amp;lt; stays as typed", "&lt; stays as typed"),
        ("<https://example.org/x|the text>", "the text"),
        ("<https://example.org/x>", "https://example.org/x"),
        ("<mailto:a@example.org|a@example.org> <mailto:b@example.org>", "a@example.org b@example.org"),
        ("<@U123|mira> and <@U456>", "@mira and "),
        ("in <#C123|desk> and <#C456>", "in #desk and #C456"),
        ("<!here> <!subteam^S1|@press> <!date^1700000000^{date}|14 May>", "@here @press 14 May"),
    ],
)
def test_markup_becomes_what_was_typed(text: str, expected: str) -> None:
    assert plain_text(text) == expected


def answered(code: str | None, status: int = 200, headers: dict[str, Any] | None = None) -> SlackApiError:
    class Response(dict[str, Any]):
        status_code = status

    response = Response({"ok": False} | ({"error": code} if code else {}))
    response.headers = headers or {}  # type: ignore[attr-defined]  # as slack_sdk's response has it
    return SlackApiError("refused", response)  # type: ignore[no-untyped-call]  # slack_sdk leaves it untyped


TABLES = {
    name: getattr(errors, name) for name in ("RATE_LIMITED", "HARMLESS", "DOUBTFUL", "BLOCKS_REFUSED", "NOT_THERE")
}


@pytest.mark.parametrize(("one", "other"), list(combinations(TABLES, 2)))
def test_each_code_stands_in_one_table(one: str, other: str) -> None:
    assert not TABLES[one] & TABLES[other]


@pytest.mark.parametrize("table", TABLES)
def test_each_table_has_one_outcome(table: str) -> None:
    expected = {"RATE_LIMITED": RetryAt, "HARMLESS": Posted, "DOUBTFUL": Unknown}.get(table, Dead)
    assert {type(outcome_of(answered(code))) for code in TABLES[table]} == {expected}


def test_a_code_is_told_in_words_and_an_unknown_one_is_named() -> None:
    assert in_words("is_archived") == "That channel is archived."
    assert "odd_code" in in_words("odd_code")
    assert in_words("") == "Slack did not answer me. Please try again in a minute."
    assert len(in_words("x" * 5_000)) < 250


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [({"Retry-After": "7"}, 7), ({"retry-after": ["9"]}, 9), ({}, 30), ({"Retry-After": "x"}, 30)],
)
def test_slack_says_how_long_to_wait(headers: dict[str, Any], seconds: int) -> None:
    outcome = outcome_of(answered("ratelimited", 429, headers))
    assert isinstance(outcome, RetryAt)
    assert abs(outcome.when - utc_now() - timedelta(seconds=seconds)) < timedelta(seconds=1)


@pytest.mark.parametrize(
    "fault",
    [
        answered(None, 503),
        answered("something went wrong <html>", 500),
        URLError(TimeoutError()),
        RemoteDisconnected("gone"),
        IncompleteRead(b""),
        ConnectionResetError(),
        SlackRequestError("Failed to upload a file (status: 502)"),
    ],
    ids=lambda fault: type(fault).__name__,
)
def test_what_nobody_knows_is_unknown(fault: SlackClientError | OSError) -> None:
    assert isinstance(outcome_of(fault), Unknown)


@pytest.mark.parametrize("reason", [ConnectionRefusedError(), socket.gaierror()])
def test_what_never_went_out_is_sent_again(reason: OSError) -> None:
    assert isinstance(outcome_of(URLError(reason)), RetryAt)
    assert isinstance(outcome_of(reason), RetryAt)


def test_a_refusal_without_a_code_is_dead_by_its_status() -> None:
    assert outcome_of(answered(None, 403)) == Dead("Slack answered 403")
    odd = SlackApiError("odd", "no dict")  # type: ignore[no-untyped-call]
    assert code_of(odd) == ""
    assert code_of(ValueError()) == ""
