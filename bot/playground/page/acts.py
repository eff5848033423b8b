"""What the page's script asks for: each a thing a person does in Slack."""

from __future__ import annotations

import json
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import BaseRoute, Route

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
        self._origins = {origin, origin.replace("127.0.0.1", "localhost")}

    def routes(self) -> list[BaseRoute]:
        """What to mount."""
        return [Route("/act/upload", self._upload, methods=["POST"]), Route("/act/{act}", self._act, methods=["POST"])]

    async def _act(self, request: Request) -> Response:
        if not self._own_page(request):
            return PlainTextResponse("this is for the playground's own page", 403)
        acts = {
            "say": self._say,
            "click": self._click,
            "submit": self._submit,
            "close": self._close,
            "delete": self._delete,
            "home": self._home,
        }
        act = acts.get(request.path_params["act"])
        try:
            asked = json.loads(await request.body() or b"{}")
        except json.JSONDecodeError:
            asked = None
        if act is None or not isinstance(asked, dict):
            return PlainTextResponse("no such act", 404)
        try:
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

    def _say(self, asked: dict[str, Any]) -> dict[str, Any]:
        text, user = str(asked["text"]).strip(), first_reader(self._workspace).id
        if text.startswith("/") and asked.get("thread"):
            raise LookupError("slash commands do not work in threads, at Slack either")
        if text.startswith("/"):
            self._people.command(text, channel=str(asked["channel"]), user=user)
            return {}
        thread = str(asked.get("thread") or "") or None
        return {"ts": self._people.say(text, channel=str(asked["channel"]), user=user, thread_ts=thread).ts}

    def _click(self, asked: dict[str, Any]) -> None:
        user = first_reader(self._workspace).id
        action, block, value = str(asked["action"]), str(asked.get("block") or "") or None, asked.get("value")
        if view := asked.get("view"):
            self._people.click_view(str(view), action, user=user, block_id=block, value=value)
        else:
            channel, ts = str(asked["channel"]), str(asked["ts"])
            self._people.click(ts, action, channel=channel, user=user, block_id=block, value=value)

    def _submit(self, asked: dict[str, Any]) -> None:
        values = dict(asked.get("values") or {})
        self._people.submit_view(values, view_id=str(asked["view"]), user=first_reader(self._workspace).id)

    def _close(self, asked: dict[str, Any]) -> None:
        self._people.close_view(view_id=str(asked["view"]), user=first_reader(self._workspace).id)

    def _delete(self, asked: dict[str, Any]) -> None:
        self._people.delete(str(asked["ts"]), channel=str(asked["channel"]))

    def _home(self, asked: dict[str, Any]) -> None:
        self._people.open_home(user=first_reader(self._workspace).id)
