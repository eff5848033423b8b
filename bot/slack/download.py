"""Fetching a file with the bot's token, which goes to Slack's file host or the configured API host and nowhere else."""

from __future__ import annotations

import re
import time
from enum import StrEnum
from typing import Any
from urllib.parse import urlsplit

import httpx

CHUNK = 64 * 1024
TIMEOUT = httpx.Timeout(15, read=30)
AT_MOST_S = 120
"""A file that comes drop by drop is given up after this long, in seconds."""

_SIGN_IN = re.compile(rb"<html[^>]*>.*(sign in|signin|log in)", re.IGNORECASE | re.DOTALL)


class FetchReason(StrEnum):
    """Why a file could not be had."""

    NO_ADDRESS = "no_address"
    ELSEWHERE = "elsewhere"
    TOO_BIG = "too_big"
    SIGN_IN = "sign_in"
    GONE = "gone"
    DELETED = "deleted"
    NOT_GIVEN = "not_given"
    LATE = "late"
    REFUSED = "refused"


class NotFetched(Exception):
    """A file that could not be had.

    ``detail``: the limit in MB for TOO_BIG, the HTTP status for NOT_GIVEN, Slack's error code for REFUSED. DELETED is
    sure, a file that is GONE may be hidden only; SIGN_IN is Slack's sign-in page in place of the file: the token lacks
    ``files:read``, or the app was not reinstalled.
    """

    def __init__(self, reason: FetchReason, detail: str = "") -> None:
        super().__init__(reason, detail)
        self.reason = reason
        self.detail = detail

    def __str__(self) -> str:
        """Reason and detail for a log line."""
        return f"{self.reason.value}: {self.detail}" if self.detail else self.reason.value


class TryLater(Exception):
    """A passing fault: the fetch may be repeated, ``after`` seconds later if Slack said so."""

    def __init__(self, why: str, after: float | None = None) -> None:
        super().__init__(why)
        self.after = after


def may_carry_token(url: str, api_url: str) -> bool:
    """Whether the bot token may be sent there: to Slack's own hosts over TLS, or to the API's host and port."""
    try:
        target, api = urlsplit(url), urlsplit(api_url)
        same_as_api = (target.scheme, target.hostname, target.port) == (api.scheme, api.hostname, api.port)
    except ValueError:
        return False
    host = target.hostname or ""
    slack_host = host == "slack.com" or host.endswith(".slack.com")
    return same_as_api or (target.scheme == "https" and slack_host and target.port in (None, 443))


def fetch_file(facts: dict[str, Any], token: str, api_url: str, limit: int) -> bytes:
    """The bytes of a file from its ``files.info`` facts.

    Redirects are not followed, since the token would go along. Raises NotFetched, and TryLater for what may pass.
    """
    url = facts.get("url_private_download") or facts.get("url_private") or ""
    if not url:
        raise NotFetched(FetchReason.NO_ADDRESS)
    if not may_carry_token(url, api_url):
        raise NotFetched(FetchReason.ELSEWHERE)
    if int(facts.get("size") or 0) > limit:
        raise _too_big(limit)
    try:
        data, content_type = _get(url, token, limit)
    except (httpx.HTTPError, httpx.InvalidURL) as fault:
        raise TryLater(f"the file could not be fetched ({type(fault).__name__})") from fault
    if _is_sign_in(data, content_type, facts):
        raise NotFetched(FetchReason.SIGN_IN)
    return data


def _get(url: str, token: str, limit: int) -> tuple[bytes, str]:
    headers = {"Authorization": f"Bearer {token}"}
    end = time.monotonic() + AT_MOST_S
    with httpx.stream("GET", url, headers=headers, timeout=TIMEOUT, follow_redirects=False) as answer:
        _look_at(answer)
        data = bytearray()
        for piece in answer.iter_bytes(CHUNK):
            data += piece
            if len(data) > limit:
                raise _too_big(limit)
            if time.monotonic() > end:
                raise TryLater(f"the file was not there after {AT_MOST_S} s")
        return bytes(data), answer.headers.get("content-type", "")


def _look_at(answer: httpx.Response) -> None:
    if answer.status_code == 429 or answer.status_code >= 500:
        after = answer.headers.get("retry-after", "")
        raise TryLater(f"Slack answered {answer.status_code} for the file", float(after) if after.isdecimal() else None)
    if answer.is_redirect:
        raise NotFetched(FetchReason.SIGN_IN)
    if answer.status_code in (403, 404, 410):
        raise NotFetched(FetchReason.GONE)
    if answer.status_code != 200:
        raise NotFetched(FetchReason.NOT_GIVEN, str(answer.status_code))


def _is_sign_in(data: bytes, content_type: str, facts: dict[str, Any]) -> bool:
    """A web page where none was uploaded: known by its size and kind, for its words are in the reader's language."""
    size, kind = int(facts.get("size") or 0), str(facts.get("mimetype") or "").lower()
    if "html" not in content_type.lower() or len(data) == size:
        return False
    return bool(kind and size and "html" not in kind) or bool(_SIGN_IN.search(data[:20_000]))


def _too_big(limit: int) -> NotFetched:
    return NotFetched(FetchReason.TOO_BIG, str(limit // 1_000_000))
