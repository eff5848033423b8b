"""Where the page's script asks for what its reader does."""

from __future__ import annotations

import asyncio
import json

from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import BaseRoute, Route

from bot.playground.page.deeds import Deeds
from bot.playground.page.spot import first_reader
from bot.playground.people.people import People
from bot.playground.workspace.store import Workspace

MAX_UPLOAD = 300_000_000
"""Bytes a form part may have: larger than what the bot is to refuse."""


class Acts:
    """Routes under ``/act/``; a request from another site's page is refused."""

    def __init__(self, workspace: Workspace, people: People, origin: str) -> None:
        self._workspace = workspace
        self._people = people
        self._deeds = Deeds(workspace, people)
        self._origins = {origin, origin.replace("127.0.0.1", "localhost")}

    def routes(self) -> list[BaseRoute]:
        """What to mount."""
        return [Route("/act/upload", self._upload, methods=["POST"]), Route("/act/{act}", self._act, methods=["POST"])]

    async def _act(self, request: Request) -> Response:
        if not self._own_page(request):
            return PlainTextResponse("this is for the playground's own page", 403)
        name = request.path_params["act"]
        act = self._deeds.named.get(name)
        try:
            asked = json.loads(await request.body() or b"{}")
        except json.JSONDecodeError:
            asked = None
        if (act is None and name != "suggest") or not isinstance(asked, dict):
            return PlainTextResponse("no such act", 404)
        try:
            if act is None:
                return JSONResponse(await asyncio.to_thread(self._deeds.suggest, asked))
            return JSONResponse(act(asked) or {})
        except LookupError as error:
            # The page may show what is gone meanwhile: a deleted message, a closed modal.
            return PlainTextResponse(str(error), 410)

    async def _upload(self, request: Request) -> Response:
        if not self._own_page(request):
            return PlainTextResponse("this is for the playground's own page", 403)
        async with request.form(max_part_size=MAX_UPLOAD) as form:
            upload, user = form.get("file"), first_reader(self._workspace).id
            if upload is None or isinstance(upload, str):
                return PlainTextResponse("no file", 400)
            data = await upload.read()
            message = self._people.upload(
                data,
                upload.filename or "file",
                channel=str(form.get("channel")),
                user=user,
                comment=str(form.get("comment") or ""),
                thread_ts=str(form.get("thread") or "") or None,
            )
        return JSONResponse({"ts": message.ts})

    def _own_page(self, request: Request) -> bool:
        return request.headers.get("origin", "").rstrip("/") in self._origins
