"""The HTTP side of Slack: the Web API, files, response URLs and the Socket Mode endpoint."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qsl

from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import BaseRoute, Route, WebSocketRoute
from starlette.websockets import WebSocket

from bot.playground.api.methods import METHODS
from bot.playground.api.request import ApiError, Args, Slack, need
from bot.playground.delivery.sockets import SocketHub
from bot.playground.downloads import file_response
from bot.playground.faults import DOWNLOAD, Fault, Faults
from bot.playground.steps import STEP_TOKEN
from bot.playground.workspace.model import Call, Json

Cut = Callable[[Request], None]
"""Cuts the connection a request came over."""


class Web:
    """Routes of the Slack side. ``cut`` drops a request's connection without an answer."""

    def __init__(self, slack: Slack, hub: SocketHub, faults: Faults, bot_token: str, app_token: str, cut: Cut) -> None:
        self._slack = slack
        self._hub = hub
        self._faults = faults
        self._bot_token = bot_token
        self._app_token = app_token
        self._cut = cut

    def routes(self) -> list[BaseRoute]:
        """What to mount."""
        return [
            Route("/api/{method}", self._method, methods=["GET", "POST"]),
            Route("/files-pri/{ids}/{rest:path}", self._download, methods=["GET"]),
            Route("/upload/v1/{file_id}", self._upload, methods=["POST"]),
            Route("/response/{key}", self._respond, methods=["POST"]),
            WebSocketRoute("/link", self._link),
        ]

    async def _method(self, request: Request) -> Response:
        method, args = request.path_params["method"], await _arguments(request)
        token = _token(request, args)
        fault = self._faults.next_call(method)
        if fault is not None and not fault.accepted:
            self._record(method, args, fault.kind)
            return await self._befall(request, fault, None)
        try:
            body: Json = {"ok": True} | self._answer(method, args, token)
        except ApiError as error:
            body = {"ok": False, "error": error.error} | error.extra
        self._record(method, args, body.get("error"))
        scopes = {"X-OAuth-Scopes": ",".join(sorted(self._slack.granted))} if token == self._bot_token else {}
        response = JSONResponse(body, headers=scopes)
        return response if fault is None else await self._befall(request, fault, response)

    def _answer(self, method: str, args: Args, token: str) -> Json:
        if not token and method != "api.test":
            raise ApiError("not_authed")
        if method == "apps.connections.open":
            return self._open_connection(token)
        known = METHODS.get(method)
        if known is None:
            raise ApiError("unknown_method", req_method=method)
        if method != "api.test" and token not in (self._bot_token, STEP_TOKEN):
            raise ApiError("not_allowed_token_type" if token == self._app_token else "invalid_auth")
        if not self._slack.workspace.installed:
            raise ApiError("account_inactive")
        need(self._slack, *known.scopes)
        with self._slack.workspace.lock:
            return known.call(self._slack, args)

    def _open_connection(self, token: str) -> Json:
        if token != self._app_token:
            raise ApiError("not_allowed_token_type" if token == self._bot_token else "invalid_auth")
        ticket = self._slack.workspace.clock.id("ticket")
        self._hub.admit(ticket)
        address = self._slack.base_url.replace("http://", "ws://")
        return {"url": f"{address}link?ticket={ticket}&app_id={self._slack.workspace.app_id}"}

    def _record(self, method: str, args: Args, error: Any) -> None:
        values = {name: value for name, value in args.values.items() if name != "token"}
        with self._slack.workspace.lock:
            self._slack.workspace.calls.append(Call(method, values, error, time.time()))
        self._slack.workspace.changed()

    async def _befall(self, request: Request, fault: Fault, answer: Response | None) -> Response:
        if fault.kind == "rate_limit":
            headers = {"Retry-After": str(int(fault.seconds))}
            return JSONResponse({"ok": False, "error": "ratelimited"}, 429, headers)
        if fault.kind == "error":
            return JSONResponse({"ok": False, "error": fault.error})
        if fault.kind == "drop":
            self._cut(request)
        elif fault.kind == "slow" and answer is not None:
            await asyncio.sleep(fault.seconds)
            return answer
        return PlainTextResponse("Internal Server Error", 500)

    async def _download(self, request: Request) -> Response:
        fault = self._faults.next_call(DOWNLOAD)
        token = request.headers.get("authorization", "").removeprefix("Bearer ").strip()
        known = token in (self._bot_token, STEP_TOKEN) and self._slack.workspace.installed
        allowed = known and "files:read" in self._slack.granted and not self._faults.sign_in_page
        answer = file_response(self._slack, request.path_params["ids"].rpartition("-")[2], allowed=allowed)
        return answer if fault is None else await self._befall(request, fault, answer)

    async def _upload(self, request: Request) -> Response:
        """Step two of an upload: the bytes, raw or as the one file of a form (docs: "Working with files")."""
        file = self._slack.workspace.files.get(request.path_params["file_id"])
        if file is None:
            return PlainTextResponse("not found", 404)
        if request.headers.get("content-type", "").startswith("multipart/form-data"):
            async with request.form() as form:
                uploads = [value for value in form.values() if not isinstance(value, str)]
                data = await uploads[0].read() if uploads else b""
        else:
            data = await request.body()
        if len(data) != int(request.query_params.get("length", "-1")):
            return PlainTextResponse("length does not match", 400)
        file.data = data
        return PlainTextResponse(f"OK - {len(data)}")

    async def _respond(self, request: Request) -> Response:
        try:
            answer = json.loads(await request.body())
        except json.JSONDecodeError:
            return PlainTextResponse("invalid_payload", 400)
        error = self._slack.interactions.responses.respond(request.path_params["key"], answer)
        self._record("response_url", Args(answer), error)
        status = 404 if error in {"used_url", "expired_url"} else 400
        return PlainTextResponse(error, status) if error else PlainTextResponse("ok")

    async def _link(self, socket: WebSocket) -> None:
        await self._hub.serve(socket)


async def _arguments(request: Request) -> Args:
    """Query, then body: a form, a multipart form or JSON, as slack_sdk sends them."""
    values: Json = dict(request.query_params)
    kind = request.headers.get("content-type", "")
    if kind.startswith("application/json"):
        try:
            body = json.loads(await request.body() or b"{}")
        except json.JSONDecodeError:
            body = {}
        values |= body if isinstance(body, dict) else {}
    elif kind.startswith("multipart/form-data"):
        async with request.form() as form:
            values |= {name: value for name, value in form.items() if isinstance(value, str)}
    else:
        values |= dict(parse_qsl((await request.body()).decode("utf-8", "replace"), keep_blank_values=True))
    return Args(values)


def _token(request: Request, args: Args) -> str:
    header = request.headers.get("authorization", "")
    return header.removeprefix("Bearer ").strip() if header.startswith("Bearer ") else args.text("token")
