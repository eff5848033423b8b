"""Server-sent events: tells the page that something changed, not what."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress

from bot.playground.workspace.store import Workspace

QUIET_SECONDS = 0.05
"""Changes closer together than this are told as one."""
BEAT_SECONDS = 15.0
"""How often to say something where nothing happens, so that a page that is gone is noticed."""


async def changes(workspace: Workspace, ended: asyncio.Event) -> AsyncIterator[str]:
    """One event at the start and one after each change, until ``ended``."""
    loop, changed = asyncio.get_running_loop(), asyncio.Event()

    def note() -> None:
        loop.call_soon_threadsafe(changed.set)

    forget = workspace.on_change(note)
    try:
        while not ended.is_set():
            yield "data: changed\n\n"
            changed.clear()
            await _either(changed, ended)
            await asyncio.sleep(QUIET_SECONDS)
    finally:
        forget()


async def _either(*events: asyncio.Event) -> None:
    waits = [asyncio.ensure_future(event.wait()) for event in events]
    try:
        await asyncio.wait(waits, timeout=BEAT_SECONDS, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for wait in waits:
            wait.cancel()
            with suppress(asyncio.CancelledError):
                await wait
