"""Links to messages, as people paste them."""

from __future__ import annotations

import re
from typing import NamedTuple

_LINK = re.compile(
    r"https?://[^\s<>|/]+/archives/(?P<channel>[CDG][A-Z0-9]+)/p(?P<ts>\d{16})(?:\?[^\s<>|]*?thread_ts=(?P<thread>[\d.]+))?"
)


class MessageLink(NamedTuple):
    """A message that a link points at."""

    channel: str
    ts: str
    thread_ts: str | None


def find_message_link(text: str) -> MessageLink | None:
    """The first link to a Slack message in a text, or None."""
    match = _LINK.search(text.replace("&amp;", "&"))
    if not match:
        return None
    digits = match["ts"]
    return MessageLink(match["channel"], f"{digits[:10]}.{digits[10:]}", match["thread"])
