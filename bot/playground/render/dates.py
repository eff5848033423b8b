"""``<!date^…>`` and rich text dates (docs: "Formatting message text", date formatting)."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime

_TOKEN = re.compile(r"\{(\w+)\}")


def _long(at: datetime) -> str:
    return f"{at:%A}, {at:%B} {at.day}, {at.year}"


def _medium(at: datetime) -> str:
    return f"{at:%B} {at.day}, {at.year}"


def _short(at: datetime) -> str:
    return f"{at:%b} {at.day}, {at.year}"


_TOKENS: dict[str, Callable[[datetime], str]] = {
    "date": _medium,
    "date_pretty": _medium,
    "date_long": _long,
    "date_long_pretty": _long,
    "date_long_full": _long,
    "date_short": _short,
    "date_short_pretty": _short,
    "date_num": lambda at: f"{at:%Y-%m-%d}",
    "date_slash": lambda at: f"{at:%m/%d/%Y}",
    "day_divider_pretty": _long,
    "time": lambda at: f"{at:%H:%M}",
    "time_secs": lambda at: f"{at:%H:%M:%S}",
    "ago": lambda at: _short(at),
}


def formatted(at: datetime, pattern: str) -> str:
    """``pattern`` with its tokens filled in; unknown tokens stay as they are written."""

    def fill(match: re.Match[str]) -> str:
        token = _TOKENS.get(match[1])
        return token(at) if token else match[0]

    return _TOKEN.sub(fill, pattern)
