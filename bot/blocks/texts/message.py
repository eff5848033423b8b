"""What a builder hands back: a message or a modal view, ready for Slack's Web API."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

Block = dict[str, Any]
Element = dict[str, Any]
View = dict[str, Any]


@dataclass(frozen=True)
class Message:
    """A message to post: ``text`` is what notifications and screen readers get, ``blocks`` what is shown.

    ``text`` is Slack mrkdwn and already escaped; ``blocks`` fit every limit in :mod:`bot.blocks.texts.limits`.
    """

    text: str
    blocks: list[Block]
