"""The page's addresses."""

from __future__ import annotations

import asyncio
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import (
    HTMLResponse,
    JSONResponse,
    PlainTextResponse,
    RedirectResponse,
    Response,
    StreamingResponse,
)
from starlette.routing import BaseRoute, Route

from bot.playground.page.document import fragments, page_html, static
from bot.playground.page.live import changes
from bot.playground.page.spot import Spot, spot_of
from bot.playground.workspace.store import Workspace

_POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_HEADERS = {"Content-Security-Policy": _POLICY, "Cache-Control": "no-store", "Referrer-Policy": "no-referrer"}
_STATIC = {"page.css": "text/css", "page.js": "text/javascript"}


class Page:
    """Routes of the page itself; ``ended`` is set when the server stops."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self.ended = asyncio.Event()

    def routes(self) -> list[BaseRoute]:
        """What to mount."""
        return [
            Route("/", self._page),
            Route("/fragments", self._fragments),
            Route("/live", self._live),
            Route("/static/{name}", self._static),
            Route("/archives/{channel}/p{stamp:int}", self._permalink),
            Route("/files/{user}/{file_id}/{name}", self._file),
        ]

    async def _page(self, request: Request) -> Response:
        spot = self._spot(request)
        if spot is None:
            return PlainTextResponse("There is no such channel.", 404)
        with self._workspace.lock:
            return HTMLResponse(page_html(spot), headers=_HEADERS)

    async def _fragments(self, request: Request) -> Response:
        spot = self._spot(request)
        if spot is None:
            return JSONResponse({}, 404)
        with self._workspace.lock:
            return JSONResponse(fragments(spot), headers=_HEADERS)

    async def _live(self, request: Request) -> Response:
        stream = changes(self._workspace, self.ended)
        return StreamingResponse(stream, media_type="text/event-stream", headers=_HEADERS)

    async def _static(self, request: Request) -> Response:
        name = request.path_params["name"]
        if name not in _STATIC:
            return PlainTextResponse("not found", 404)
        return Response(static(name), media_type=_STATIC[name], headers={"Cache-Control": "no-cache"})

    async def _permalink(self, request: Request) -> Response:
        """A message's permalink: its thread in its channel."""
        stamp = str(request.path_params["stamp"])
        ts = request.query_params.get("thread_ts") or f"{stamp[:-6]}.{stamp[-6:]}"
        query = urlencode({"channel": request.path_params["channel"], "thread": ts})
        return RedirectResponse(f"/?{query}", 303)

    async def _file(self, request: Request) -> Response:
        """A file as the reader downloads it; never shown in the page's own origin, whatever it contains."""
        file = self._workspace.files.get(request.path_params["file_id"])
        if file is None or file.deleted:
            return PlainTextResponse("This file was deleted.", 404)
        headers = {
            "Content-Disposition": "attachment",
            "X-Content-Type-Options": "nosniff",
            "Content-Security-Policy": "sandbox; default-src 'none'",
        }
        return Response(file.data, media_type="application/octet-stream", headers=headers)

    def _spot(self, request: Request) -> Spot | None:
        try:
            return spot_of(self._workspace, request.query_params)
        except KeyError:
            return None
