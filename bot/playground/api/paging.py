"""Cursors: pages of a list, as Slack's cursor-based pagination gives them."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Sequence
from typing import TypeVar

from bot.playground.api.request import ApiError, Args

T = TypeVar("T")
MAX_LIMIT = 1000


def page_of(args: Args, items: Sequence[T], default: int = 100) -> tuple[list[T], str]:
    """The page that ``cursor`` and ``limit`` ask for, and the next cursor ("" at the end)."""
    limit = max(1, min(args.number("limit", default), MAX_LIMIT))
    start = _position(args.text("cursor"))
    end = start + limit
    cursor = base64.b64encode(f"next:{end}".encode()).decode() if end < len(items) else ""
    return list(items[start:end]), cursor


def _position(cursor: str) -> int:
    if not cursor:
        return 0
    try:
        return int(base64.b64decode(cursor, validate=True).decode().removeprefix("next:"))
    except (binascii.Error, ValueError) as error:
        raise ApiError("invalid_cursor") from error
