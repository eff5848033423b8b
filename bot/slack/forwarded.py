"""What a message brings from elsewhere: a message forwarded with it, words quoted in it.

A forwarded message stands among the attachments, marked ``is_share``, with its words as ``text`` and its own ``files``;
a mere preview of a link has ``is_msg_unfurl`` without it. Slack's pages leave this out; it is what its clients send.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import Any

from bot.slack.plain_text import plain_text

_QUOTE = re.compile(r"^(?:&gt;|>)(?:&gt;&gt;|>>)?\s?")
_REST = re.compile(r"^(?:&gt;){3}|^>{3}")


def files_in(message: dict[str, Any]) -> list[dict[str, Any]]:
    """The files of a message and of those forwarded with it, each once."""
    found = [*(message.get("files") or [])]
    for share in _shares(message):
        found += share.get("files") or []
    return list({file["id"]: file for file in found if file.get("id") and file.get("mode") != "tombstone"}.values())


def forwarded_text(message: dict[str, Any]) -> str:
    """The words of the messages forwarded with a message, as their writers typed them; empty where there are none."""
    texts = [plain_text(str(share.get("text") or "")).strip() for share in _shares(message)]
    return "\n\n".join(text for text in texts if text)


def quoted_text(text: str) -> str:
    """The words set off as a quotation in a message's text (Slack API, "Formatting message text": block quotes)."""
    quoted, everything = [], False
    for row in text.split("\n"):
        everything = everything or _REST.match(row) is not None
        if everything or _QUOTE.match(row):
            quoted.append(_QUOTE.sub("", row))
    return html.unescape(plain_text("\n".join(quoted))).strip()


def without_quotes(text: str) -> str:
    """A message's text without the words set off as a quotation."""
    kept = []
    for row in text.split("\n"):
        if _REST.match(row):
            break
        if not _QUOTE.match(row):
            kept.append(row)
    return "\n".join(kept)


def _shares(message: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for attachment in message.get("attachments") or []:
        if isinstance(attachment, dict) and attachment.get("is_share"):
            yield attachment
