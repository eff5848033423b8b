"""The HTTP server in a thread of its own, on loopback, with a way to cut a connection."""

from __future__ import annotations

import asyncio
import socket
import threading

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from uvicorn.protocols.http.h11_impl import H11Protocol

HOST = "127.0.0.1"
START_SECONDS = 10.0
PING_SECONDS = 0.5
"""How often an open socket is pinged. Slack pings less often; a slack_sdk client that closes waits for the next frame
(up to three seconds without one), and nobody who tries the bot needs to."""


class Loopback:
    """Serves one ASGI application on 127.0.0.1. The port is bound at construction, so addresses are known early."""

    def __init__(self, port: int) -> None:
        self._socket = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self._socket.bind((HOST, port))
        self.base_url = f"http://{HOST}:{self._socket.getsockname()[1]}/"
        self._connections: dict[tuple[str, int], asyncio.Transport] = {}
        self._server: uvicorn.Server | None = None
        self._thread: threading.Thread | None = None
        self._ready = threading.Event()

    def start(self, app: Starlette) -> None:
        """Serve from now on; returns when the port takes connections."""
        config = uvicorn.Config(
            app,
            http=self._protocol(),
            ws="websockets-sansio",
            ws_ping_interval=PING_SECONDS,
            ws_ping_timeout=None,
            log_config=None,
            log_level="critical",
            lifespan="on",
            timeout_graceful_shutdown=1,
        )
        self._server = uvicorn.Server(config)
        self._socket.listen()
        self._thread = threading.Thread(target=self._run, name="playground", daemon=True)
        self._thread.start()
        if not self._ready.wait(START_SECONDS):
            raise RuntimeError("the playground did not start")

    def ready(self) -> None:
        """To be called once the application's lifespan has begun."""
        self._ready.set()

    def stop(self, *, wait: bool = True) -> None:
        """Stop serving, and ``wait`` until the thread has ended."""
        if self._server is None or self._thread is None:
            self._socket.close()
            return
        self._server.should_exit = True
        if wait:
            self._thread.join(START_SECONDS)

    def cut(self, request: Request) -> None:
        """Close a request's connection so that its client gets no answer at all."""
        client = request.client
        transport = self._connections.get((client.host, client.port)) if client else None
        if transport is not None:
            transport.abort()

    def _run(self) -> None:
        if self._server is not None:
            self._server.run(sockets=[self._socket])
        self._socket.close()

    def _protocol(self) -> type[asyncio.Protocol]:
        connections = self._connections

        class Remembering(H11Protocol):
            def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as uvicorn narrows it
                connections[transport.get_extra_info("peername")] = transport
                super().connection_made(transport)

            def connection_lost(self, exc: Exception | None) -> None:
                connections.pop(self.transport.get_extra_info("peername"), None)
                super().connection_lost(exc)

        return Remembering
