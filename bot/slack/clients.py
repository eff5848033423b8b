"""Two clients for one token: one that may try again, one that must not."""

from __future__ import annotations

from dataclasses import dataclass

from slack_sdk import WebClient
from slack_sdk.http_retry.builtin_handlers import (
    ConnectionErrorRetryHandler,
    RateLimitErrorRetryHandler,
    ServerErrorRetryHandler,
)

TIMEOUT_S = 15


@dataclass(frozen=True)
class Clients:
    """``reads`` tries again on 429, 5xx and lost connections; ``posts`` never does.

    Slack's Web API has no idempotency key: a post repeated after a lost answer stands there twice. What happens after
    a failed post is decided from the outbox row, not by the client.
    """

    reads: WebClient
    posts: WebClient


def make_clients(token: str, api_url: str) -> Clients:
    """Clients for a bot token against ``api_url`` (the full base, such as ``https://slack.com/api/``)."""
    handlers = [
        ConnectionErrorRetryHandler(max_retry_count=2),
        RateLimitErrorRetryHandler(max_retry_count=3),
        ServerErrorRetryHandler(max_retry_count=2),
    ]
    base = api_url if api_url.endswith("/") else f"{api_url}/"
    return Clients(
        reads=WebClient(token=token, base_url=base, timeout=TIMEOUT_S, retry_handlers=list(handlers)),
        posts=WebClient(token=token, base_url=base, timeout=TIMEOUT_S, retry_handlers=[]),
    )
