"""What a verb has done right after the acknowledgement, while its trigger lives (three seconds): opening a form."""

from __future__ import annotations

from collections.abc import Callable

from bot.blocks.texts.message import Message

Opening = Callable[[], Message | None]
"""Opens it; or gives what is said instead to whoever typed the command."""
