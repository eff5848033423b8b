"""The text of a message without Slack's markup: what a person would have typed or pasted."""

from __future__ import annotations

import html
import re

_LINK = re.compile(r"<(?P<target>[^<>|]+)(?:\|(?P<label>[^<>]*))?>")


def plain_text(text: str) -> str:
    """Links become their label, mentions their name where Slack gives one, entities their characters.

    Source: Slack API, "Formatting message text" (retrieved messages).
    """
    return html.unescape(_LINK.sub(_written, text))


def _written(match: re.Match[str]) -> str:
    target, label = match["target"], match["label"]
    if target.startswith("@"):
        return f"@{label}" if label else ""
    if target.startswith("#"):
        return f"#{label or target[1:]}"
    if target.startswith("!"):
        return label or f"@{target[1:].split('^')[0]}"
    return label or target.removeprefix("mailto:")
