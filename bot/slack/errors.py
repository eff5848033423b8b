"""The one table from Slack's error codes to what follows (another try, an end, a look first); words for a code."""

from __future__ import annotations

import socket
from datetime import timedelta
from http.client import HTTPException
from typing import Any
from urllib.error import URLError

from slack_sdk.errors import SlackApiError, SlackClientError

from bot.archive.database import utc_now
from bot.wording.catalogue import say
from bot.work.sender import Dead, Outcome, Posted, RetryAt, Unknown

EXPECTED = (SlackClientError, URLError, ConnectionError, TimeoutError, HTTPException)
"""What a call to Slack may raise on an ordinary bad day: told in one line, never with a traceback."""

RATE_LIMITED = frozenset({"ratelimited", "rate_limited"})
"""Slack asks to wait; the message is surely not there (Slack API, "Rate limits")."""

HARMLESS = frozenset({"already_reacted", "no_reaction", "message_not_found", "cant_update_message"})
"""Codes that say that what was wanted is so already, or has become pointless."""

DOUBTFUL = frozenset({"internal_error", "fatal_error", "service_unavailable", "request_timeout", "team_added_to_org"})
"""Codes after which a message may or may not be there (Slack API, "chat.postMessage: errors")."""

BLOCKS_REFUSED = frozenset({"invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long", "msg_too_long"})

NOT_THERE = frozenset({"channel_not_found", "not_in_channel", "user_not_in_channel", "is_archived"})
"""Nothing can be shown in that channel (Slack API, "chat.postEphemeral: errors")."""


def code_of(fault: BaseException) -> str:
    """Slack's error code in an answer; empty where there is none."""
    response: Any = fault.response if isinstance(fault, SlackApiError) else None
    return str(response.get("error", "")) if hasattr(response, "get") else ""


def in_words(code: str) -> str:
    """A sentence for a person, for any error code of Slack's."""
    return say("slack-refused", code=code[:60]) if code else say("slack-no-answer")


def outcome_of(fault: SlackClientError | OSError | HTTPException) -> Outcome:
    """What became of a post that ended in ``fault``."""
    if isinstance(fault, SlackApiError):
        return _of_answer(fault)
    reason = fault.reason if isinstance(fault, URLError) else fault
    if isinstance(reason, (ConnectionRefusedError, socket.gaierror)):
        return RetryAt(utc_now() + timedelta(seconds=5), "Slack could not be reached")
    return Unknown(f"no answer ({type(reason).__name__})")


def raise_if_it_may_pass(fault: SlackApiError) -> None:
    """Raise ``fault`` anew where another try may help, and go on where Slack's refusal is final."""
    if not isinstance(outcome_of(fault), Dead):
        raise fault


def _of_answer(fault: SlackApiError) -> Outcome:
    status = getattr(fault.response, "status_code", 200)
    code = code_of(fault)
    if status == 429 or code in RATE_LIMITED:
        return RetryAt(utc_now() + timedelta(seconds=_retry_after(fault)), "rate limited")
    if status >= 500:
        return Unknown(f"Slack answered {status}")
    if code in DOUBTFUL:
        return Unknown(code)
    if code in HARMLESS:
        return Posted()
    return Dead(code or f"Slack answered {status}")


def _retry_after(fault: SlackApiError) -> int:
    headers = {name.lower(): value for name, value in (getattr(fault.response, "headers", None) or {}).items()}
    value = headers.get("retry-after", "")
    value = value[0] if isinstance(value, list) else value
    return int(value) if str(value).isdecimal() else 30
