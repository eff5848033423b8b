from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Problem:
    error: str
    messages: list[str]


def check_message_blocks(blocks: list[Any]) -> Problem | None:
    return None


def check_view(view: dict[str, Any], kind: str) -> Problem | None:
    return None
