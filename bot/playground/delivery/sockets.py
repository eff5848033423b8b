"""Socket Mode: the open connections, and envelopes that go to one of them (docs: "Using Socket Mode")."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Callable
from contextlib import suppress

from starlette.websockets import WebSocket, WebSocketDisconnect

from bot.playground.delivery.transport import Ack, NotAckedError, Parcel
from bot.playground.workspace.model import Json

MAX_CONNECTIONS = 10
"""Connections one app may hold at the same time (docs: "Using Socket Mode")."""

WINDOW = 100
"""Envelopes on their way over one socket at the same time.

Not a rule of Slack's, whose events are capped at 30,000 an hour and do not come by the thousand at once: slack_sdk's
built-in client reads frames by recursion (slackapi/python-slack-sdk#1232) and loses its place in the stream when some
hundreds arrive without a pause.
"""


class Connection:
    """One open socket and the envelopes sent over it that wait for their acknowledgement."""

    def __init__(self, socket: WebSocket) -> None:
        self.socket = socket
        self.leaving = False
        self.window = asyncio.Semaphore(WINDOW)
        self.waiting: dict[str, asyncio.Future[Json]] = {}

    async def send(self, message: Json) -> None:
        """Send one JSON message."""
        await self.socket.send_text(json.dumps(message))

    def acknowledge(self, text: str) -> None:
        """Take in what the bot sent; anything without a known envelope id is ignored, as at Slack."""
        with suppress(json.JSONDecodeError):
            message = json.loads(text)
            waiting = self.waiting.get(message.get("envelope_id", "")) if isinstance(message, dict) else None
            if waiting is not None and not waiting.done():
                waiting.set_result(message.get("payload") or {})

    def lost(self) -> None:
        """Fail everything that still waits: the socket is gone."""
        for waiting in self.waiting.values():
            if not waiting.done():
                waiting.set_exception(NotAckedError("connection_lost"))


class SocketHub:
    """All sockets of the app. Each envelope goes to one of them, in turn; ``changed`` is told of every arrival."""

    def __init__(self, app_id: str, changed: Callable[[], None]) -> None:
        self._app_id = app_id
        self._changed = changed
        self._connections: list[Connection] = []
        self._turn = 0
        self._arrived = asyncio.Event()
        self._tickets: set[str] = set()

    @property
    def count(self) -> int:
        """How many sockets are open."""
        return len(self._connections)

    def admit(self, ticket: str) -> None:
        """Let one socket in with this ticket; a ticket is good once."""
        self._tickets.add(ticket)

    async def serve(self, socket: WebSocket) -> None:
        """Hold one socket open until either side ends it."""
        ticket = socket.query_params.get("ticket", "")
        if ticket not in self._tickets or self.count >= MAX_CONNECTIONS:
            await socket.close(code=1008, reason="too_many_websockets" if ticket in self._tickets else "link_expired")
            return
        self._tickets.discard(ticket)
        await socket.accept()
        connection = Connection(socket)
        await connection.send(self._hello())
        self._connections.append(connection)
        self._arrived.set()
        self._changed()
        await self._close_leaving()
        try:
            while True:
                connection.acknowledge(await socket.receive_text())
        except WebSocketDisconnect:
            pass
        finally:
            self._connections.remove(connection)
            connection.lost()
            self._changed()

    async def deliver(self, parcel: Parcel, attempt: int, reason: str, timeout: float) -> Ack:
        """Send one envelope over one socket and wait for its acknowledgement."""
        connection = self._next()
        if connection is None:
            await self._await_connection(timeout)
            connection = self._next()
        if connection is None:
            raise NotAckedError("connection_failed")
        envelope: Json = {
            "envelope_id": parcel.id,
            "payload": parcel.payload,
            "type": parcel.kind,
            "accepts_response_payload": parcel.kind != "events_api",
        }
        if parcel.kind == "events_api":
            envelope |= {"retry_attempt": attempt, "retry_reason": reason}
        async with connection.window:
            return await self._send(connection, parcel.id, envelope, timeout)

    async def _send(self, connection: Connection, envelope_id: str, envelope: Json, timeout: float) -> Ack:
        answer = asyncio.get_running_loop().create_future()
        connection.waiting[envelope_id] = answer
        try:
            begun = time.monotonic()
            await connection.send(envelope)
            payload = await asyncio.wait_for(answer, timeout)
            return Ack(payload, time.monotonic() - begun)
        except TimeoutError as error:
            raise NotAckedError("timeout") from error
        except (WebSocketDisconnect, RuntimeError) as error:
            # Starlette says RuntimeError where the socket closed between choosing and sending.
            raise NotAckedError("connection_lost") from error
        finally:
            connection.waiting.pop(envelope_id, None)

    async def ask_to_leave(self, reason: str = "refresh_requested") -> None:
        """Tell every open socket to reconnect; no envelope goes over it any more."""
        for connection in tuple(self._connections):
            connection.leaving = True
            await connection.send({"type": "disconnect", "reason": reason, "debug_info": {"host": "playground"}})

    async def _close_leaving(self) -> None:
        """Close the sockets that were asked to leave, now that another is there."""
        for connection in tuple(self._connections):
            if connection.leaving:
                with suppress(RuntimeError):
                    await connection.socket.close()

    async def cut(self) -> None:
        """Close every socket without a word."""
        for connection in tuple(self._connections):
            connection.leaving = True
            with suppress(RuntimeError):
                await connection.socket.close(code=1011)

    def _next(self) -> Connection | None:
        usable = [connection for connection in self._connections if not connection.leaving]
        if not usable:
            return None
        self._turn += 1
        return usable[self._turn % len(usable)]

    async def _await_connection(self, timeout: float) -> None:
        self._arrived.clear()
        with suppress(TimeoutError):
            await asyncio.wait_for(self._arrived.wait(), timeout)

    def _hello(self) -> Json:
        return {
            "type": "hello",
            "num_connections": self.count + 1,
            "debug_info": {"host": "playground", "build_number": 1, "approximate_connection_time": 18060},
            "connection_info": {"app_id": self._app_id},
        }
