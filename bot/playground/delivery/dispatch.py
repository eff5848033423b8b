"""At least once: attempts, retries, and the twists that faults ask for."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import Any

from bot.playground.delivery.transport import Kind, NotAckedError, Parcel, Transport
from bot.playground.faults import Faults
from bot.playground.workspace.model import DeliveryRecord, Json
from bot.playground.workspace.store import Workspace

SWAP_WINDOW = 0.25
"""Seconds an event is held back for a later one to overtake it, where faults ask for swapped order."""

OnAnswer = Callable[[Json], None]
OnRefusal = Callable[[str], None]


@dataclass(frozen=True)
class Timing:
    """Seconds: how long an acknowledgement may take, and the waits before the three retries of an event.

    Slack's own are the defaults (docs: "The Events API", error handling); tests shorten them.
    """

    ack: float = 3.0
    retries: tuple[float, ...] = (0.0, 60.0, 300.0)


class Dispatcher:
    """Delivers in the server's event loop; every method may be called from any thread."""

    def __init__(self, workspace: Workspace, faults: Faults, timing: Timing, transport: Transport) -> None:
        self.transport = transport
        self._workspace = workspace
        self._faults = faults
        self._timing = timing
        self._loop: asyncio.AbstractEventLoop | None = None
        self._tasks: set[asyncio.Task[None]] = set()
        self._held: Parcel | None = None

    def start(self, loop: asyncio.AbstractEventLoop) -> None:
        """Deliver in this loop from now on."""
        self._loop = loop

    def stop(self) -> None:
        """Give up everything that is under way; call it in the loop."""
        for task in tuple(self._tasks):
            task.cancel()

    def event(self, payload: Json) -> None:
        """Deliver an event, retrying until it is acknowledged or the attempts are used up."""
        if not self._faults.lets_through(payload["event"]):
            return
        self._in_loop(lambda: self._send_event(self._parcel("events_api", payload)))

    def ask(self, kind: Kind, payload: Json, answered: OnAnswer, refused: OnRefusal) -> None:
        """Deliver a command or an interaction once, and say what came of it."""
        self._in_loop(lambda: self._spawn(self._ask(self._parcel(kind, payload), answered, refused)))

    def _parcel(self, kind: Kind, payload: Json) -> Parcel:
        return Parcel(self._workspace.clock.id("envelope-"), kind, payload)

    def _in_loop(self, act: Callable[[], None]) -> None:
        if self._loop is None:
            raise RuntimeError("the playground is not started")
        self._loop.call_soon_threadsafe(act)

    def _spawn(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def _send_event(self, parcel: Parcel) -> None:
        if not self._faults.swap:
            self._send_copies(parcel)
        elif self._held is None:
            self._held = parcel
            asyncio.get_running_loop().call_later(SWAP_WINDOW, self._release, parcel)
        else:
            self._send_copies(parcel)
            self._release(self._held)

    def _release(self, parcel: Parcel) -> None:
        if self._held is parcel:
            self._held = None
            self._send_copies(parcel)

    def _send_copies(self, parcel: Parcel) -> None:
        for copy in range(self._faults.copies):
            again = Parcel(f"{parcel.id}-{copy}", parcel.kind, parcel.payload) if copy else parcel
            self._spawn(self._insist(again))

    async def _insist(self, parcel: Parcel) -> None:
        reason = ""
        for attempt, wait in enumerate((0.0, *self._timing.retries)):
            await asyncio.sleep(wait)
            try:
                await self._attempt(parcel, attempt, reason)
            except NotAckedError as error:
                if error.final:
                    return
                reason = error.reason
            else:
                return

    async def _ask(self, parcel: Parcel, answered: OnAnswer, refused: OnRefusal) -> None:
        try:
            answer = await self._attempt(parcel, 0, "")
        except NotAckedError as error:
            refused(error.reason)
        else:
            answered(answer)

    async def _attempt(self, parcel: Parcel, attempt: int, reason: str) -> Json:
        record = DeliveryRecord(parcel.kind, parcel.payload, attempt)
        with self._workspace.lock:
            self._workspace.deliveries.append(record)
        try:
            ack = await self.transport.deliver(parcel, attempt, reason, self._timing.ack)
            record.acked, record.response, record.seconds = True, ack.payload, ack.seconds
        except NotAckedError:
            record.acked = False
            raise
        finally:
            self._workspace.changed()
        return ack.payload
