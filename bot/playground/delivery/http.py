"""Delivery over HTTP with Slack's signature (docs: "Verifying requests from Slack")."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import json
import time
import urllib.error
import urllib.parse
import urllib.request

from bot.playground.delivery.transport import Ack, NotAckedError, Parcel
from bot.playground.workspace.model import Json


def sign(secret: str, timestamp: str, body: bytes) -> str:
    """The value of ``X-Slack-Signature`` for a body sent at ``timestamp`` (whole Unix seconds)."""
    digest = hmac.new(secret.encode(), b"v0:" + timestamp.encode() + b":" + body, hashlib.sha256).hexdigest()
    return f"v0={digest}"


class HttpTransport:
    """Posts every parcel to one request URL, as Slack does where Socket Mode is off."""

    def __init__(self, url: str, signing_secret: str) -> None:
        self._url = url
        self._secret = signing_secret

    async def deliver(self, parcel: Parcel, attempt: int, reason: str, timeout: float) -> Ack:
        """Post once; anything but a 2xx within ``timeout`` seconds is not acknowledged."""
        begun = time.monotonic()
        payload = await asyncio.to_thread(self._post, parcel, attempt, reason, timeout)
        return Ack(payload, time.monotonic() - begun)

    def verify_url(self, challenge: str, timeout: float = 3.0) -> Json:
        """Send ``url_verification`` and give the answer."""
        return self._send(json.dumps({"type": "url_verification", "challenge": challenge}).encode(), {}, timeout)

    def _post(self, parcel: Parcel, attempt: int, reason: str, timeout: float) -> Json:
        headers = {"X-Slack-Retry-Num": str(attempt), "X-Slack-Retry-Reason": reason} if attempt else {}
        if parcel.kind == "events_api":
            return self._send(json.dumps(parcel.payload).encode(), headers, timeout)
        form = parcel.payload if parcel.kind == "slash_commands" else {"payload": json.dumps(parcel.payload)}
        headers["Content-Type"] = "application/x-www-form-urlencoded"
        return self._send(urllib.parse.urlencode(form).encode(), headers, timeout)

    def _send(self, body: bytes, headers: dict[str, str], timeout: float) -> Json:
        timestamp = str(int(time.time()))
        signed = {
            "Content-Type": "application/json",
            "User-Agent": "Slackbot 1.0 (playground)",
            "X-Slack-Request-Timestamp": timestamp,
            "X-Slack-Signature": sign(self._secret, timestamp, body),
        }
        request = urllib.request.Request(self._url, body, signed | headers)  # noqa: S310 - the test's own address
        try:
            with urllib.request.urlopen(request, timeout=timeout) as response:  # noqa: S310
                answer = response.read()
        except urllib.error.HTTPError as error:
            with error:
                # The app's own wish (docs: "The Events API", X-Slack-No-Retry).
                final = error.headers.get("X-Slack-No-Retry") == "1"
                raise NotAckedError("http_error", final=final) from error
        except TimeoutError as error:
            raise NotAckedError("http_timeout") from error
        except OSError as error:
            raise NotAckedError("connection_failed") from error
        return _payload(answer)


def _payload(answer: bytes) -> Json:
    if not answer.strip():
        return {}
    try:
        value = json.loads(answer)
    except json.JSONDecodeError:
        return {"text": answer.decode("utf-8", "replace")}
    return value if isinstance(value, dict) else {"text": str(value)}
