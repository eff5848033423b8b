"""Findings, in the words and with the pointers Slack uses."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias


class Report:
    """Collects what is wrong with a payload; empty where Slack would take it."""

    def __init__(self) -> None:
        self.messages: list[str] = []

    def add(self, finding: str, path: str) -> None:
        """Note a finding about the value at a JSON pointer."""
        self.messages.append(f"[ERROR] {finding} [json-pointer:{path}]")


Rule: TypeAlias = Callable[[Any, str, Report], None]
"""Checks one value that stands at a path and reports what is wrong with it."""
